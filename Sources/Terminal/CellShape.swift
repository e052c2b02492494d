/// A frame or block character as lines or a rectangle, for pictures: fonts leave gaps between them.
enum CellShape: Equatable {
  /// Lines from the middle of the cell to its edges.
  case lines(up: Bool, down: Bool, left: Bool, right: Bool)
  /// Eighths of the cell, filled from the left.
  case fromLeft(Int)
  /// Eighths of the cell, filled from below.
  case fromBelow(Int)
  /// A thick line through the cell's height.
  case thickVertical

  init?(_ grapheme: Character) {
    switch grapheme {
    case "─": self = .lines(up: false, down: false, left: true, right: true)
    case "│": self = .lines(up: true, down: true, left: false, right: false)
    case "┌", "╭": self = .lines(up: false, down: true, left: false, right: true)
    case "┐", "╮": self = .lines(up: false, down: true, left: true, right: false)
    case "└", "╰": self = .lines(up: true, down: false, left: false, right: true)
    case "┘", "╯": self = .lines(up: true, down: false, left: true, right: false)
    case "├": self = .lines(up: true, down: true, left: false, right: true)
    case "┤": self = .lines(up: true, down: true, left: true, right: false)
    case "┬": self = .lines(up: false, down: true, left: true, right: true)
    case "┴": self = .lines(up: true, down: false, left: true, right: true)
    case "┼": self = .lines(up: true, down: true, left: true, right: true)
    case "┃": self = .thickVertical
    case "█": self = .fromLeft(8)
    default:
      guard let scalar = grapheme.unicodeScalars.first, grapheme.unicodeScalars.count == 1 else {
        return nil
      }
      switch scalar.value {
      case 0x2581...0x2587: self = .fromBelow(Int(scalar.value) - 0x2580)
      case 0x2589...0x258f: self = .fromLeft(0x2590 - Int(scalar.value))
      default: return nil
      }
    }
  }

  /// The cells that it reaches into.
  var columns: Int {
    if case .fromLeft(let eighths) = self { return (eighths + 7) / 8 }
    return 1
  }

  /// This shape and its neighbour to the right as one, where both together are a bar.
  ///
  /// Two shapes that only touch show a seam.
  func joined(with next: CellShape) -> CellShape? {
    switch (self, next) {
    case (.fromLeft(let eighths), .fromLeft(let more)) where eighths % 8 == 0:
      .fromLeft(eighths + more)
    default: nil
    }
  }

  /// The element of SVG.
  func element(x: Int, y: Int, cell: Size, class names: String) -> String {
    let left = x * cell.width
    let top = y * cell.height
    switch self {
    case .lines(let up, let down, let goesLeft, let goesRight):
      let middle = "M\(left + cell.width / 2) \(top + cell.height / 2)"
      var path = ""
      if up { path += middle + "V\(top)" }
      if down { path += middle + "V\(top + cell.height)" }
      if goesLeft { path += middle + "H\(left)" }
      if goesRight { path += middle + "H\(left + cell.width)" }
      return #"<path d="\#(path)" class="\#(names)"/>"#
    case .fromLeft(let eighths):
      return rectangle(left, top, cell.width * eighths, 8 * cell.height, names)
    case .fromBelow(let eighths):
      let height = cell.height * eighths
      return rectangle(left, top, 8 * cell.width, height, names, offset: 8 * cell.height - height)
    case .thickVertical:
      return rectangle(left + cell.width / 2 - 1, top, 16, 8 * cell.height, names)
    }
  }

  /// Extents and the offset from the top in eighths of a unit.
  private func rectangle(
    _ left: Int,
    _ top: Int,
    _ width: Int,
    _ height: Int,
    _ names: String,
    offset: Int = 0
  ) -> String {
    let y = Double(top) + Double(offset) / 8
    return #"<rect x="\#(left)" y="\#(y)" width="\#(Double(width) / 8)" "#
      + #"height="\#(Double(height) / 8)" class="\#(names)"/>"#
  }
}
