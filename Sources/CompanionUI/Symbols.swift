/// The marks that a terminal can show.
package enum Symbols: Hashable, Sendable, CaseIterable {
  /// ASCII alone.
  case ascii
  /// What the Linux console's font has.
  case shades
  /// Eighths of a block.
  case blocks

  var bullet: String { self == .ascii ? "-" : "•" }
  var pointer: String { self == .ascii ? ">" : "▌" }
  /// In, and not in.
  var yes: String { self == .blocks ? "✓" : "+" }
  var no: String { self == .blocks ? "✗" : "x" }
  var more: String { self == .ascii ? "v" : "↓" }
  var horizontal: Character { self == .ascii ? "-" : "─" }
  var vertical: Character { self == .ascii ? "|" : "│" }
  var thumb: Character { self == .ascii ? "#" : "┃" }
  var separator: String { self == .ascii ? "-" : "·" }

  /// A bar of `fraction` (0 to 1) of `width` columns; never empty when the fraction is not zero.
  func bar(_ fraction: Double, width: Int) -> String {
    let share = min(max(fraction, 0), 1) * Double(width)
    switch self {
    case .ascii, .shades:
      let full = fraction > 0 ? max(1, Int(share.rounded())) : 0
      return String(repeating: self == .ascii ? "#" : "█", count: full)
    case .blocks:
      let eighths = fraction > 0 ? max(1, Int((share * 8).rounded())) : 0
      let partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
      return String(repeating: "█", count: eighths / 8) + partial[eighths % 8]
    }
  }

  /// The bar of an aim, which nobody has reported as reached.
  func outline(_ fraction: Double, width: Int) -> String {
    let full = max(1, Int((min(max(fraction, 0), 1) * Double(width)).rounded()))
    return String(repeating: self == .ascii ? "." : "░", count: full)
  }
}
