import Conference
import Typesetting
import Wording

/// Makes the strips of which the pages of a paper are put together.
///
/// Sizes and places as in ``Paper/style``, by Nghị định 30/2020/NĐ-CP, Phụ lục I.
struct PaperTypesetter {
  let paper: Paper
  let document: PDFDocument
  /// Of the text, in points; tables and notes are smaller by two and three.
  let bodySize: Double
  /// What the room between lines and rows is taken by: less where a paper is to be on one page.
  let looseness: Double

  /// Times and the free faces of the same widths.
  private static let families = "Times New Roman, Liberation Serif, Tinos, serif"

  init(_ paper: Paper, bodySize: Double, isTight: Bool = false) throws(TypesettingError) {
    self.paper = paper
    self.bodySize = bodySize
    looseness = isTight ? 0.4 : 1
    document = try PDFDocument(
      width: Sheet.pageWidth,
      height: Sheet.pageHeight,
      title: Markup.visible(paper.subject)
    )
  }

  var language: Language { paper.language }
  var tableSize: Double { bodySize - 2 }
  var noteSize: Double { bodySize - 3 }
  var millimetre: Double { Sheet.millimetre }

  /// The paper's strips on their pages.
  func pages() throws(TypesettingError) -> [PrintedPage] {
    try strips().pages(room: Sheet.height)
  }

  private func strips() throws(TypesettingError) -> [PrintedStrip] {
    var strips = try beginning()
    for block in paper.numberedBlocks { strips += try self.strips(block) }
    let ending = try self.ending()
    if !ending.isEmpty {
      strips.keepLast(Self.companions)
      strips += ending
    }
    for (place, annex) in paper.annexes.enumerated() {
      strips += try beginning(ofAnnex: place)
      for block in paper.numbered(annex.blocks) { strips += try self.strips(block) }
    }
    return strips
  }

  /// How many strips of the text the signature takes with it, so that it never stands alone.
  private static let companions = 4
}

/// Texts.
extension PaperTypesetter {
  func set(
    _ markup: String,
    size: Double,
    width: Double? = nil,
    indent: Double = 0,
    alignment: TextSetting.Alignment = .left,
    isJustified: Bool = false
  ) throws(TypesettingError) -> SetText {
    try document.set(
      markup,
      TextSetting(
        families: Self.families,
        size: size,
        width: width,
        indent: indent,
        alignment: alignment,
        isJustified: isJustified
      )
    )
  }

  /// A text as strips, a line each: no first or last line of several stands on a page by itself.
  ///
  /// - Parameters:
  ///   - text: As it was set.
  ///   - size: Of its font, in points.
  ///   - x: Of its left edge.
  ///   - space: Above it.
  ///   - spacing: From line to line, in sizes of the font; nil for that of the paper's text.
  ///   - keepsWithNext: Whether what follows stands on the page of its last line.
  /// - Returns: A strip a line.
  func strips(
    _ text: SetText,
    size: Double,
    x: Double = 0,
    space: Double,
    spacing: Double? = nil,
    keepsWithNext: Bool = false
  ) -> [PrintedStrip] {
    let count = text.lines.count
    let spacing = spacing ?? (paper.isOnePage ? 1.08 : 1.25)
    return text.lines.enumerated().map { place, line in
      let height = max(size * spacing, line.height)
      let baseline = (height - line.height) / 2 + line.ascent
      var strip = PrintedStrip(
        height: height,
        ink: [.text(text, line: place, x: x, baseline: baseline)]
      )
      strip.space = place == 0 ? space * looseness : 0
      strip.keepsWithNext =
        place == count - 1 ? keepsWithNext : place == 0 || place == count - 2 || count < 4
      return strip
    }
  }

  /// Words in pango's markup.
  func markup(_ words: Paper.Words) -> String {
    words.spans.map { span in
      let text = Markup.html(span.text)
      return switch span.style {
      case .plain: text
      case .strong: "<b>\(text)</b>"
      case .emphasis: "<i>\(text)</i>"
      case .mark: "<small>\(text)</small>"
      }
    }.joined()
  }

  func say(_ words: Localized) -> String { Markup.html(words[language]) }
}

extension [PrintedStrip] {
  /// Keeps the last strips together, and with what follows.
  fileprivate mutating func keepLast(_ count: Int) {
    for place in indices.suffix(count) { self[place].keepsWithNext = true }
  }

  /// Keeps all strips together.
  func keptTogether(withNext: Bool) -> [PrintedStrip] {
    enumerated().map { place, strip in
      var strip = strip
      strip.keepsWithNext = place < count - 1 || withNext
      return strip
    }
  }
}
