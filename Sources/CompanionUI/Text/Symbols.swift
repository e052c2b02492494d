/// The marks that a terminal can show.
package enum Symbols: Hashable, Sendable, CaseIterable {
  /// ASCII alone.
  case ascii
  /// What the Linux console's font has.
  case shades
  /// Eighths of a block.
  case blocks
  /// As ``blocks``, with bars of braille dots, for whoever wants them lighter.
  case braille

  /// Whether the terminal's font has every mark that is used here.
  private var isFull: Bool { self == .blocks || self == .braille }

  var bullet: String { self == .ascii ? "-" : "•" }
  var pointer: String { self == .ascii ? ">" : "▌" }
  /// In, and not in.
  var yes: String { isFull ? "✓" : "+" }
  var no: String { isFull ? "✗" : "x" }
  /// Something that is starred.
  var star: String { isFull ? "★" : "*" }
  var more: String { self == .ascii ? "v" : "↓" }
  var horizontal: Character { self == .ascii ? "-" : "─" }
  var vertical: Character { self == .ascii ? "|" : "│" }
  var thumb: Character { self == .ascii ? "#" : "┃" }
  /// Either side of the words that stand where two runs of a chart do not meet.
  var gap: String { isFull ? "╌╌╌" : "- -" }
  var separator: String { self == .ascii ? "-" : "·" }

  /// A bar of `fraction` (0 to 1) of `width` columns; never empty when the fraction is not zero.
  func bar(_ fraction: Double, width: Int) -> String {
    // A full column, and a partly filled one by how many of its parts are filled.
    let (full, partial): (String, [String]) =
      switch self {
      case .ascii: ("#", [""])
      case .shades: ("█", [""])
      case .blocks: ("█", ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"])
      case .braille: ("⣿", ["", "⡇"])
      }
    guard fraction > 0 else { return "" }
    let share = min(fraction, 1) * Double(width * partial.count)
    let parts = max(1, Int(share.rounded()))
    return String(repeating: full, count: parts / partial.count) + partial[parts % partial.count]
  }

  /// The bar of an aim, which nobody has reported as reached.
  func outline(_ fraction: Double, width: Int) -> String {
    let full = max(1, Int((min(max(fraction, 0), 1) * Double(width)).rounded()))
    let mark =
      switch self {
      case .ascii: "."
      case .shades, .blocks: "░"
      case .braille: "⠒"
      }
    return String(repeating: mark, count: full)
  }
}
