import Terminal
import VietnameseText

/// A stretch of text in one style.
struct Span: Hashable, Sendable {
  var text: String
  var style: Style

  init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

extension Span {
  /// Whether it only moves on: spaces that look like the canvas beneath.
  fileprivate var isBlank: Bool {
    style == .plain && text.utf8.allSatisfy { $0 == UInt8(ascii: " ") }
  }
}

/// One line of styled text.
struct Line: Hashable, Sendable {
  var spans: [Span]

  init(_ spans: [Span] = []) {
    self.spans = spans
  }

  init(_ text: String, _ style: Style = .plain) {
    self.init([Span(text, style)])
  }

  var text: String { spans.map(\.text).joined() }

  /// In terminal columns.
  var columns: Int { spans.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) } }

  /// The columns that it needs with its widest gap closed up to two.
  var columnsWithoutGap: Int {
    var (all, widest, gap) = (0, 0, 0)
    for span in spans {
      let own = DisplayWidth.columns(of: span.text)
      all += own
      gap = span.isBlank ? gap + own : 0
      widest = max(widest, gap)
    }
    return all - max(0, widest - 2)
  }

  static func + (left: Line, right: Line) -> Line { Line(left.spans + right.spans) }

  /// The line with its matched parts in the style of a match.
  func marking(_ query: Query) -> Line {
    guard !query.isEmpty else { return self }
    return Line(
      spans.flatMap { span -> [Span] in
        var parts: [Span] = []
        var from = span.text.startIndex
        for range in query.matches(in: span.text) where range.lowerBound >= from {
          parts.append(Span(String(span.text[from..<range.lowerBound]), span.style))
          var style = span.style
          style.ink = .good
          style.bold = true
          style.underline = true
          parts.append(Span(String(span.text[range]), style))
          from = range.upperBound
        }
        parts.append(Span(String(span.text[from...]), span.style))
        return parts.filter { !$0.text.isEmpty }
      }
    )
  }

  /// The line broken at spaces into lines of at most `width` columns, styles kept.
  func wrapped(to width: Int) -> [Line] {
    // A byte is never wider than a column, so most lines are seen to fit without measuring.
    let bytes = spans.reduce(0) { $0 + $1.text.utf8.count }
    guard bytes > width, columns > width else { return [self] }
    // A paragraph is mostly of one style: its rows need no letter looked at twice.
    if spans.count == 1, let style = spans.first?.style {
      return DisplayWidth.wrapped(text, to: max(1, width)).map { row in
        row.isEmpty ? Line() : Line(row, style)
      }
    }
    let characters = spans.flatMap { span in span.text.map { ($0, span.style) } }
    var next = 0
    return DisplayWidth.wrapped(text, to: max(1, width)).map { row in
      var line = Line()
      for character in row {
        while next < characters.count, characters[next].0 != character { next += 1 }
        guard next < characters.count else { break }
        line.append(character, characters[next].1)
        next += 1
      }
      return line
    }
  }

  private mutating func append(_ character: Character, _ style: Style) {
    if let last = spans.last, last.style == style {
      spans[spans.count - 1].text.append(character)
    } else {
      spans.append(Span(String(character), style))
    }
  }
}

extension Canvas {
  /// Draws a styled line on blank cells, cut with an ellipsis at `width`, and gives the columns it
  /// took.
  @discardableResult
  mutating func draw(_ line: Line, x: Int, y: Int, width: Int) -> Int {
    var column = x
    let widths = line.spans.map { DisplayWidth.columns(of: $0.text) }
    var rest = widths.reduce(0, +)
    for (span, own) in zip(line.spans, widths) {
      let room = x + width - column
      guard room > 0 else { break }
      rest -= own
      if span.isBlank {
        column += min(own, room)
        continue
      }
      // The ellipsis belongs at the end of the line, also where the cut falls between two spans.
      let text = own == room && rest > 0 ? span.text + " " : span.text
      column += draw(text, x: column, y: y, width: room, style: span.style)
    }
    return column - x
  }
}
