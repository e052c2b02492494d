import Terminal

/// Where the shell's own parts lie in the terminal, and the room that is left for a surface.
struct Layout: Hashable, Sendable {
  /// The smallest terminal that everything fits in: a phone's 40 columns, a small split's 12 rows.
  static let smallest = Size(width: 40, height: 12)

  let size: Size
  /// The row over everything that tells a rehearsal; empty otherwise.
  let banner: Rect
  let tabs: Rect
  /// The rule above the body.
  let title: Rect
  /// Between the title and the footer.
  let body: Rect
  /// The row above the footer that tells what is about to begin; empty where nothing is.
  let reminder: Rect
  let footer: Rect

  var isTooSmall: Bool {
    size.width < Self.smallest.width || size.height < Self.smallest.height
  }

  /// Whether there is room for two columns.
  var isWide: Bool { size.width >= 72 }

  /// Whether there is room for blank rows.
  var isRoomy: Bool { size.height >= 20 }

  init(size: Size, hasBanner: Bool, hasReminder: Bool = false) {
    self.size = size
    let top = hasBanner ? 1 : 0
    let bottom = hasReminder ? 1 : 0
    banner = Rect(x: 0, y: 0, width: size.width, height: top)
    tabs = Rect(x: 0, y: top, width: size.width, height: 1)
    title = Rect(x: 0, y: top + 1, width: size.width, height: 1)
    footer = Rect(x: 0, y: size.height - 1, width: size.width, height: 1)
    reminder = Rect(x: 0, y: size.height - 1 - bottom, width: size.width, height: bottom)
    body = Rect(x: 0, y: top + 2, width: size.width, height: size.height - top - 3 - bottom)
  }

  /// The inside of a window: not so wide that its lines are hard to read.
  var window: Rect {
    let width = min(size.width - 2, 100)
    return Rect(
      x: max(1, (size.width - width) / 2),
      y: body.y,
      width: width,
      height: body.height
    )
  }
}
