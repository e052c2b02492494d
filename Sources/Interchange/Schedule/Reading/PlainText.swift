import Conference
import VietnameseText

/// What publishers write as HTML, Markdown or plain text, as paragraphs of one line each.
///
/// Marks that shape a page are taken out and what they shape stays; a link keeps its words here, and
/// its address goes beside them. Nothing is obeyed: what is no mark that is known is text.
struct PlainText {
  /// Each one line, none empty, without what data may not hold.
  private(set) var paragraphs: [String] = []
  private(set) var links: [SessionLink] = []

  /// - Parameters:
  ///   - text: As it was published.
  ///   - isPlain: Whether it is known to hold no marks, because we wrote it.
  /// - Complexity: O(*n*) in the text.
  init(_ text: String, isPlain: Bool = false) {
    guard !text.isEmpty else { return }
    let bytes = Array(text.utf8)
    let isMarked = !isPlain && bytes.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
    guard isMarked else {
      paragraphs = Self.paragraphs(bytes)
      return
    }
    var reading = MarkedText()
    reading.read(bytes)
    paragraphs = Self.paragraphs(reading.text)
    links = reading.links.compactMap { SessionLink($0.url, title: $0.title.flatMap(Self.name)) }
  }

  /// Whether a title holds marks of a page, rather than speaks of them: one of them is closed, breaks a
  /// line, or is a character's name.
  static func seemsMarked(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.contains(UInt8(ascii: "<")) || bytes.contains(UInt8(ascii: "&")) else {
      return false
    }
    return text.contains("</") || text.contains("<br") || text.contains(/&(#?[0-9A-Za-z]{2,8});/)
  }
}
