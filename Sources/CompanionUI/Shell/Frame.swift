import Conference
package import Terminal
import VietnameseText
import Wording

/// What a click on a place asks for.
enum Target: Hashable, Sendable {
  case action(Action)
  /// A row of a list: an entry, a hit, a choice.
  case row(Int)
  /// A block of a text.
  case block(Int)
  /// A list or a text, beside its rows and blocks.
  case list
  case detail
}

/// A place that can be clicked.
struct Hotspot: Hashable, Sendable {
  var rect: Rect
  var target: Target
}

extension [Hotspot] {
  /// What a click on a point asks for; the last that lies there is on top.
  func target(at point: Point) -> Target? { last { $0.rect.contains(point) }?.target }
}

/// One drawn screen: its cells, and what lies where.
package struct Frame: Sendable {
  package var canvas: Canvas
  /// Where one is, from the outside in, before what is titled.
  var crumbs: [String] = []
  /// Later ones lie over earlier ones.
  var hotspots: [Hotspot] = []

  init(size: Size) {
    canvas = Canvas(size: size)
  }

  /// One row of a list; the selected one is reversed over its whole width.
  mutating func drawRow(_ line: Line, in rect: Rect, isSelected: Bool) {
    canvas.draw(line, x: rect.x, y: rect.y, width: rect.width)
    guard isSelected else { return }
    canvas.restyle(rect) { style in
      style = Style(bold: style.bold, underline: style.underline, reverse: true)
    }
    canvas.cursor = canvas.cursor ?? Point(x: rect.x, y: rect.y)
  }

  /// The rows of a list that are in sight, each to be clicked.
  mutating func drawRows(
    _ cursor: ListCursor,
    count: Int,
    in rect: Rect,
    line: (_ number: Int, _ width: Int) -> Line
  ) {
    for y in 0..<max(0, rect.height) where cursor.top + y < count {
      let number = cursor.top + y
      let row = Rect(x: rect.x, y: rect.y + y, width: rect.width, height: 1)
      drawRow(line(number, row.width), in: row, isSelected: number == cursor.selected)
      hotspots.append(Hotspot(rect: row, target: .row(number)))
    }
  }

  /// A field with the hardware cursor in it.
  mutating func drawField(_ field: TextField, prompt: String, in rect: Rect) {
    let taken = canvas.draw(
      prompt,
      x: rect.x,
      y: rect.y,
      width: rect.width,
      style: Style(.accent, bold: true)
    )
    let (text, column) = field.window(width: max(1, rect.width - taken))
    canvas.draw(text, x: rect.x + taken, y: rect.y, width: rect.width - taken)
    canvas.cursor = Point(x: min(rect.x + taken + column, rect.maxX - 1), y: rect.y)
    canvas.cursorVisible = true
  }

  /// A screen's title in the rule above its body, the hour at the right end.
  mutating func drawTitle(_ title: Localized, subtitle: Line, in context: Context) {
    let rect = context.layout.title
    canvas.fill(rect, with: context.symbols.horizontal, style: Style(.accent))
    let clock = " " + Phrases.clock(minute: context.now.minuteOfDay) + " "
    let room = rect.width - 4 - clock.count
    var line = self.title(context.say(title), columns: room - subtitle.columns)
    if !subtitle.spans.isEmpty {
      // The rule is not blank, so the gap before it belongs to the words.
      line = line + subtitle
      line.spans[line.spans.count - 1].text += " "
    }
    canvas.draw(line, x: rect.x + 2, y: rect.y, width: room)
    canvas.draw(clock, x: rect.maxX - 2 - clock.count, y: rect.y)
  }

  /// Draws a window's title over the blank body and gives the window's inside.
  mutating func openWindow(_ title: String, in context: Context) -> Rect {
    let outer = context.layout.title
    let style = Style(.accent)
    canvas.fill(outer, with: context.symbols.horizontal, style: style)
    let room = outer.width - 4
    canvas.draw(self.title(title, columns: room), x: outer.x + 2, y: outer.y, width: room)
    return context.layout.window
  }

  /// A title behind the trail that leads to it; of a trail without room the outer steps give way.
  private func title(_ title: String, columns: Int) -> Line {
    let mark = " › "
    let own = Line([Span(" " + title + " ", Style(.accent, bold: true))])
    var room = columns - own.columns
    var steps: [String] = []
    // What the title ends with is told by it.
    for crumb in crumbs.reversed() where !title.hasSuffix(crumb) {
      let step = DisplayWidth.truncated(crumb, to: Self.widestStep) + mark
      room -= DisplayWidth.columns(of: step)
      guard room >= 0 else { break }
      steps.insert(step, at: 0)
    }
    return steps.isEmpty
      ? own : Line([Span(" " + steps.joined(), Style(.accent))] + Self.close(own))
  }

  /// The title without the blank that the trail already ends in.
  private static func close(_ line: Line) -> [Span] {
    line.spans.map { Span(String($0.text.drop { $0 == " " }), $0.style) }
  }

  /// Longer names of what one came through are cut.
  private static let widestStep = 24
}
