import Glibc
import VietnameseText

/// Where a person is told what went wrong and what to know, apart from the data.
enum StandardError {
  /// Writes a message behind the program's name; text from outside in it is made visible.
  ///
  /// There is nowhere to report that this failed, so a failure is passed over.
  static func say(_ message: String) {
    var text = ""
    for (index, line) in message.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      text += (index == 0 ? "hoinghi: " : "") + ForeignText.visible(String(line)) + "\n"
    }
    _ = FullWrite.perform(Array(text.utf8), to: STDERR_FILENO)
  }
}
