package import Terminal

/// What a click on a place asks for.
enum Target: Hashable, Sendable {
  case action(Action)
  /// An entry of the list.
  case entry(Int)
  /// A block of the text.
  case block(Int)
  case hit(Int)
  case choice(Int)
  /// A match of the desk's field.
  case match(Int)
  case list
  case detail
}

/// A place that can be clicked.
struct Hotspot: Hashable, Sendable {
  var rect: Rect
  var target: Target
}

/// One drawn screen: its cells, and what lies where.
package struct Frame: Sendable {
  package var canvas: Canvas
  /// Later ones lie over earlier ones.
  var hotspots: [Hotspot] = []

  init(size: Size) {
    canvas = Canvas(size: size)
  }

  func target(at point: Point) -> Target? {
    hotspots.last { $0.rect.contains(point) }?.target
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

  /// Draws a window's title over the blank body and gives the window's inside.
  mutating func openWindow(title: String, in layout: Layout, symbols: Symbols) -> Rect {
    let outer = Self.windowRect(layout)
    let style = Style(.accent)
    canvas.fill(
      Rect(x: outer.x, y: outer.y, width: outer.width, height: 1),
      with: symbols.horizontal,
      style: style
    )
    canvas.draw(
      " \(title) ",
      x: outer.x + 2,
      y: outer.y,
      width: outer.width - 4,
      style: Style(.accent, bold: true)
    )
    return Self.windowBody(layout)
  }

  private static func windowRect(_ layout: Layout) -> Rect {
    Rect(
      x: 0,
      y: layout.title.y,
      width: layout.size.width,
      height: layout.footer.y - layout.title.y
    )
  }

  static func windowBody(_ layout: Layout) -> Rect {
    let outer = windowRect(layout)
    let width = min(outer.width - 2, 100)
    return Rect(
      x: outer.x + max(1, (outer.width - width) / 2),
      y: outer.y + 1,
      width: width,
      height: outer.height - 1
    )
  }
}
