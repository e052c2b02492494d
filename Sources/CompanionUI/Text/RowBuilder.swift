import Terminal
import VietnameseText

/// Cells of one row beside each other: each cut or padded to its own width.
struct RowBuilder {
  private(set) var line = Line()

  var columns: Int { line.columns }

  mutating func add(_ text: String, width: Int, style: Style = .plain, alignRight: Bool = false) {
    guard width > 0 else { return }
    let shown = DisplayWidth.truncated(text, to: width)
    let padding = Blanks.text(width - DisplayWidth.columns(of: shown))
    // Blanks stand apart from the text, so that drawing can pass over them.
    if alignRight, !padding.isEmpty { line.spans.append(Span(padding)) }
    line.spans.append(Span(shown, style))
    if !alignRight, !padding.isEmpty { line.spans.append(Span(padding)) }
  }

  mutating func add(_ span: Span) {
    line.spans.append(span)
  }
}
