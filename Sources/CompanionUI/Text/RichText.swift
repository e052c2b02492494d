import Terminal
import VietnameseText

/// A stretch of text in one style.
struct Span: Hashable, Sendable {
  var text: String
  var style: Style
  /// What the text is the address of, or a part of it.
  var link: LinkAddress?

  init(_ text: String, _ style: Style = .plain, link: LinkAddress? = nil) {
    self.text = text
    self.style = style
    self.link = link
  }

  /// A text that can be opened where it is an address.
  init(opening text: String, _ style: Style = .plain) {
    self.init(text, style, link: LinkAddress(text))
  }

  /// Another text that looks and opens as this one does.
  fileprivate func with(_ text: String) -> Span { Span(text, style, link: link) }
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
          parts.append(span.with(String(span.text[from..<range.lowerBound])))
          var style = span.style
          style.ink = .good
          style.bold = true
          style.underline = true
          parts.append(Span(String(span.text[range]), style, link: span.link))
          from = range.upperBound
        }
        parts.append(span.with(String(span.text[from...])))
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
    if spans.count == 1, let span = spans.first {
      return DisplayWidth.wrapped(text, to: max(1, width)).map { row in
        row.isEmpty ? Line() : Line([span.with(row)])
      }
    }
    let characters = spans.indices.flatMap { span in spans[span].text.map { ($0, span) } }
    var next = 0
    return DisplayWidth.wrapped(text, to: max(1, width)).map { row in
      var line = Line()
      for character in row {
        while next < characters.count, characters[next].0 != character { next += 1 }
        guard next < characters.count else { break }
        line.append(character, as: spans[characters[next].1])
        next += 1
      }
      return line
    }
  }

  private mutating func append(_ character: Character, as span: Span) {
    if let last = spans.last, last.style == span.style, last.link == span.link {
      spans[spans.count - 1].text.append(character)
    } else {
      spans.append(span.with(String(character)))
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
      let taken = draw(text, x: column, y: y, width: room, style: span.style)
      // What is cut off cannot be read before it is opened.
      if let address = span.link, own <= room {
        link(address, x: column, y: y, width: taken)
      }
      column += taken
    }
    return column - x
  }
}
