import Terminal

/// Digits that are read from across a hall: five rows high, or a multiple of that.
struct BigText: Hashable, Sendable {
  let text: String
  /// How many columns and rows a dot takes.
  let dot: Size

  static let rows = 5

  /// The size in which a text fits into some columns, the largest first; nil where none does.
  static func fitting(_ text: String, columns: Int, among dots: [Size]) -> BigText? {
    dots.lazy.map { BigText(text: text, dot: $0) }.first { $0.columns <= columns }
  }

  var columns: Int {
    let dots = text.reduce(0) { $0 + Self.dots($1)[0].count }
    return (dots + max(0, text.count - 1)) * dot.width
  }

  var height: Int { Self.rows * dot.height }

  /// Fills the dots with a mark: a full block, or what the terminal has in its place.
  func draw(on canvas: inout Canvas, x: Int, y: Int, mark: Character, style: Style) {
    var column = x
    for character in text {
      let dots = Self.dots(character)
      for (row, line) in dots.enumerated() {
        for (place, sign) in line.enumerated() where sign == "#" {
          let rect = Rect(
            x: column + place * dot.width,
            y: y + row * dot.height,
            width: dot.width,
            height: dot.height
          )
          canvas.fill(rect, with: mark, style: style)
        }
      }
      column += (dots[0].count + 1) * dot.width
    }
  }

  private static func dots(_ character: Character) -> [String] {
    switch character {
    case "0": ["###", "# #", "# #", "# #", "###"]
    case "1": [" # ", "## ", " # ", " # ", "###"]
    case "2": ["###", "  #", "###", "#  ", "###"]
    case "3": ["###", "  #", "###", "  #", "###"]
    case "4": ["# #", "# #", "###", "  #", "  #"]
    case "5": ["###", "#  ", "###", "  #", "###"]
    case "6": ["###", "#  ", "###", "# #", "###"]
    case "7": ["###", "  #", "  #", "  #", "  #"]
    case "8": ["###", "# #", "###", "# #", "###"]
    case "9": ["###", "# #", "###", "  #", "###"]
    case "/": ["  #", "  #", " # ", "#  ", "#  "]
    case ":": [" ", "#", " ", "#", " "]
    default: [" ", " ", " ", " ", " "]
    }
  }
}
