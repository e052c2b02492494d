package import Terminal

extension Key {
  private static let named: [(name: String, key: Key)] = [
    ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home),
    ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown), ("Enter", .enter), ("Tab", .tab),
    ("Shift-Tab", .backTab), ("Esc", .escape), ("Backspace", .backspace), ("Del", .delete),
    ("Ins", .insert), ("Space", .character(" ")),
  ]

  /// The key's name as the help, the manual and the config file have it: "j", "^P",
  /// "Alt-y", "F1", "PgDn".
  package var name: String {
    if let pair = Self.named.first(where: { $0.key == self }) { return pair.name }
    return switch self {
    case .character(let character): String(character)
    case .control(let character): "^" + character.uppercased()
    case .alt(let character): "Alt-" + String(character)
    case .function(let number): "F\(number)"
    default: ""
    }
  }

  /// The key as the footer and the palette show it: as ``name``, arrows as what is printed on them.
  func label(_ symbols: Symbols) -> String {
    guard symbols != .ascii else { return name }
    return switch self {
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    default: name
    }
  }

  /// The key of a name; nil when there is no such key.
  ///
  /// Names of keys are read without regard to case, and "Ctrl-p" or "C-p" is "^P".
  package init?(name: String) {
    let lower = name.lowercased()
    if let pair = Self.named.first(where: { $0.name.lowercased() == lower }) {
      self = pair.key
      return
    }
    if name.count == 1, let character = name.first {
      self = .character(character)
      return
    }
    for prefix in ["^", "ctrl-", "c-"] where lower.hasPrefix(prefix) {
      let rest = lower.dropFirst(prefix.count)
      guard rest.count == 1, let character = rest.first, character.isASCII else { return nil }
      self = .control(character)
      return
    }
    for prefix in ["alt-", "m-"] where lower.hasPrefix(prefix) {
      let rest = name.dropFirst(prefix.count)
      guard rest.count == 1, let character = rest.first else { return nil }
      self = .alt(character)
      return
    }
    guard lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...24).contains(number)
    else { return nil }
    self = .function(number)
  }
}
