import CNcursesw
import Glibc
import VietnameseText

/// What goes out beside the cells.
extension Screen {
  /// Puts text on the clipboard of the terminal a person sits at, inside tmux and screen too.
  ///
  /// - Returns: false when the terminal has no such thing or the text is longer than it takes; true
  ///   is no proof, for terminals do not answer.
  @discardableResult
  package func copy(_ text: String) -> Bool {
    guard description.hasMouse,
      let sequence = Clipboard.sequence(for: text, carrier: clipboardCarrier)
    else { return false }
    sequence.withUnsafeBytes(Screen.write)
    return true
  }

  package func bell() { beep() }

  /// Names the window, where the terminal is one; the old name comes back at the end.
  package func setTitle(_ title: String) {
    guard description.hasMouse else { return }
    self.title = Array("\u{1b}]2;".utf8) + ForeignText.visible(title).utf8 + [ASCII.bell]
    self.title.withUnsafeBytes(Screen.write)
  }

  static func write(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      let written = Glibc.write(STDOUT_FILENO, part.baseAddress, part.count)
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }
}
