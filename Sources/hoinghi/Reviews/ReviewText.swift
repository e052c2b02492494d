import Conference
import Glibc
import Spreadsheets
import VietnameseText
import Wording

/// What reviewers write, as it is kept: composed, with everything visible that nobody could see.
///
/// It travels to other laptops, onto screens and into papers; what acts on a terminal or turns a
/// line around is shown by its picture from the beginning. Line feeds and tabs stay.
enum ReviewText {
  /// Bytes that a note may have.
  static let longest = TextLimits.review

  /// A text as it was typed; empty where it says nothing.
  ///
  /// - Throws: ``ReviewTextFault``.
  static func make(_ text: String, from source: String) throws(ReviewTextFault) -> String {
    guard text.utf8.count <= longest else { throw ReviewTextFault(source, .tooLong) }
    var lines = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      // A Windows line end is one line end.
      if isAfterReturn, scalar != "\n" { lines.append("\r") }
      isAfterReturn = scalar == "\r"
      if !isAfterReturn { lines.append(scalar) }
    }
    if isAfterReturn { lines.append("\r") }
    let clean = ForeignText.visible(Composition.composed(String(lines)), keepingLines: true)
    return trimmed(clean)
  }

  /// The whole of a file, or of standard input for "-".
  ///
  /// - Throws: ``InputFailure``, ``ReviewTextFault``.
  static func read(_ path: String) throws -> String {
    let isStandard = path == InputLines.standard
    let source = isStandard ? "-" : path
    let descriptor = isStandard ? STDIN_FILENO : EndingFile.open(path)
    guard descriptor >= 0 else { throw InputFailure(code: errno, path: path) }
    defer { if !isStandard { close(descriptor) } }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try piece.withUnsafeMutableBytes {
        try InputLines.read($0, from: descriptor, isStandard ? nil : path)
      }
      guard count > 0 else { break }
      bytes += piece[..<count]
      guard bytes.count <= longest else { throw ReviewTextFault(source, .tooLong) }
    }
    guard var text = String(validating: bytes, as: UTF8.self) else {
      let good = String(decoding: bytes, as: UTF8.self).unicodeScalars
      let line = good.prefix { $0 != "\u{FFFD}" }.count { $0 == "\n" } + 1
      throw ReviewTextFault(source, .notUTF8(line: line))
    }
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    return try make(text, from: source)
  }

  /// Without blank lines around it, nor spaces at its end.
  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    let start = scalars.firstIndex { $0 != "\n" } ?? last
    return String(scalars[start...last])
  }
}

/// A text that cannot be kept.
struct ReviewTextFault: StatedError, Hashable {
  enum Reason: Hashable {
    case tooLong
    case notUTF8(line: Int)
  }

  var source: String
  var reason: Reason

  init(_ source: String, _ reason: Reason) {
    self.source = source
    self.reason = reason
  }

  var status: ExitStatus { .badData }

  var words: Localized {
    switch reason {
    case .tooLong: Phrases.reviewTextIsTooLong(source, most: ReviewText.longest)
    case .notUTF8(let line): Phrases.reviewTextIsNotUTF8(source, line: line)
    }
  }
}
