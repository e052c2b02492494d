/// The bytes that terminals send for the keys that have no character.
package enum KeySequences {
  /// What a terminal sends, and for which key.
  package typealias Entry = (bytes: [UInt8], key: Key)

  /// The names of terminfo's key capabilities.
  static let capabilities: [(String, Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
      ("khome", .home), ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown),
      ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
    ] + (1...20).map { ("kf\($0)", .function($0)) }

  /// What terminals send whatever their description says: xterm in both cursor modes, rxvt, the
  /// Linux console, PuTTY, the numeric keypad of a vt100.
  static var common: [Entry] {
    var keys: [Entry] = []
    func add(_ text: String, _ key: Key) { keys.append(([0x1b] + Array(text.utf8), key)) }
    let arrows: [(String, Key)] = [
      ("A", .up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
    ]
    for (letter, key) in arrows {
      add("[" + letter, key)
      add("O" + letter, key)
      for modifier in 2...8 {
        add("[1;\(modifier)\(letter)", key)
        add("O\(modifier)\(letter)", key)
      }
    }
    // rxvt with Shift and with Control.
    for (letter, key) in zip("abcd", [Key.up, .down, .right, .left]) {
      add("[\(letter)", key)
      add("O\(letter)", key)
    }
    let numbered: [(Int, Key)] = [
      (1, .home), (2, .insert), (3, .delete), (4, .end), (5, .pageUp), (6, .pageDown), (7, .home),
      (8, .end),
    ]
    for (number, key) in numbered { add("[\(number)~", key) }
    let functions = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24]
    for (index, number) in functions.enumerated() { add("[\(number)~", .function(index + 1)) }
    for (index, letter) in ["P", "Q", "R", "S"].enumerated() {
      add("O" + letter, .function(index + 1))
    }
    for (index, letter) in ["A", "B", "C", "D", "E"].enumerated() {
      add("[[" + letter, .function(index + 1))
    }
    add("[Z", .backTab)
    add("OM", .enter)
    for (letter, character) in zip("jklmnopqrstuvwxy", "*+,-./0123456789") {
      add("O\(letter)", .character(character))
    }
    return keys
  }
}
