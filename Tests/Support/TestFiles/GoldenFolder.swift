import Glibc

/// Texts that were looked at and accepted, each in a file of its name.
package struct GoldenFolder: Sendable {
  private let path: String

  /// - Parameter path: The folder, which is made when the first text is recorded.
  package init(_ path: String) {
    self.path = path
  }

  /// The folder `Golden` of a target of tests, found by a file that stands in the target's folder.
  package init(beside file: String) {
    self.init(file.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Golden")
  }

  /// Compares a text with the file of its name; records it where HOINGHI_RECORD is set.
  ///
  /// - Returns: Where they differ first, to be told with the failure; nil where they are one.
  package func difference(of text: String, named name: String) throws -> String? {
    if getenv("HOINGHI_RECORD") != nil {
      mkdir(path, 0o755)
      try Files.write(text, to: path + "/" + name)
      return nil
    }
    let file = (try? Files.text(of: path + "/" + name)) ?? ""
    let kept = file.split(separator: "\n", omittingEmptySubsequences: false)
    let made = text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = zip(kept, made).enumerated().first { $1.0 != $1.1 }?.offset
    guard row != nil || kept.count != made.count else { return nil }
    let line = row ?? min(kept.count, made.count)
    return """
      \(name), line \(line + 1): look at it, then accept it with make golden.
      kept: \(line < kept.count ? kept[line] : "nothing")
      made: \(line < made.count ? made[line] : "nothing")
      """
  }

  /// The names of the files that are kept.
  package func names() throws -> [String] { try Files.names(in: path) }
}
