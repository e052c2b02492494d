/// A key as numbers, which terminals send where a program asked for them and may have left it on.
///
/// `code;modifiers u` (fixterms, kitty), `27;modifiers;code ~` (xterm's modifyOtherKeys), and the
/// sequences of other keys with modifiers and what happened to the key: `1;modifiers:event A`.
struct EncodedKey {
  /// The key was let go: a person has pressed it already.
  let isRelease: Bool
  /// The key, where its number tells it.
  let key: Key?
  /// The sequence of the same key without what was added; nil where the number tells the key.
  let plainSequence: [UInt8]?

  /// Reads the parameters of a control sequence; nil where they are none of a key.
  init?(_ parameters: ArraySlice<UInt8>, final: UInt8) {
    var fields: [[Int]] = []
    for field in parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      var numbers: [Int] = []
      for part in field.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false) {
        // A part that is not said is as good as the first of its kind.
        guard let number = part.isEmpty ? 0 : Int(String(decoding: part, as: UTF8.self)),
          number >= 0, !part.contains(UInt8(ascii: "+"))
        else { return nil }
        numbers.append(number)
      }
      fields.append(numbers)
    }
    let number = fields.first?.first ?? 0
    switch (final, fields.count) {
    case (UInt8(ascii: "u"), 1...3):
      let held = fields.count > 1 ? fields[1] : []
      isRelease = Self.isRelease(held)
      key = Self.key(
        number,
        shifted: fields[0].count > 1 ? fields[0][1] : 0,
        base: fields[0].count > 2 ? fields[0][2] : 0,
        text: fields.count > 2 ? fields[2] : [],
        Modifiers(held)
      )
      plainSequence = nil
    case (UInt8(ascii: "~"), 3) where number == 27:
      isRelease = false
      key = Self.key(fields[2].first ?? 0, shifted: 0, base: 0, text: [], Modifiers(fields[1]))
      plainSequence = nil
    case (UInt8(ascii: "~"), 2),
      (_, 2) where number == 1 && Self.letters.contains(final):
      isRelease = Self.isRelease(fields[1])
      key = nil
      plainSequence = Self.sequence(number, Modifiers(fields[1]), final: final)
    case (_, 1) where number < 11 && Self.endsOfRxvt.contains(final):
      isRelease = false
      key = nil
      plainSequence = Self.sequence(number, Modifiers([]), final: UInt8(ascii: "~"))
    default: return nil
    }
  }

  /// What ends the sequences of arrows and function keys; R would be the place of the cursor.
  private static let letters = Set("ABCDEFHPQS".utf8)

  /// What rxvt ends a number with, with Shift, with Control, and with both.
  private static let endsOfRxvt = Set("$^@".utf8)

  /// What was held beside a key: one more than the sum of 1 for Shift, 2 for Alt, 4 for Control and
  /// others.
  private struct Modifiers {
    let shift: Bool
    let alt: Bool
    let control: Bool
    let capitals: Bool
    /// A window manager's keys: not for us.
    let others: Bool

    init(_ field: [Int]) {
      let bits = max(0, (field.first ?? 0) - 1)
      shift = bits & 1 != 0
      alt = bits & (2 | 32) != 0
      control = bits & 4 != 0
      capitals = bits & 64 != 0
      others = bits & (8 | 16) != 0 || bits > 255
    }
  }

  /// What happened to the key: 1 pressed, 2 repeated, 3 let go.
  private static func isRelease(_ field: [Int]) -> Bool { field.count > 1 && field[1] == 3 }

  private static func key(
    _ code: Int,
    shifted: Int,
    base: Int,
    text: [Int],
    _ modifiers: Modifiers
  ) -> Key? {
    guard !modifiers.others else { return nil }
    switch code {
    case 9: return modifiers.alt ? nil : modifiers.shift ? .backTab : .tab
    case 13: return modifiers.alt ? nil : .enter
    case 27: return .escape
    case 8, 127: return modifiers.alt ? nil : .backspace
    default: break
    }
    if let key = keypad[code] { return key }
    var code = code
    if modifiers.control, code > 0x7f, base > 0 {
      // On a Cyrillic layout ^C is the key that has c on a Latin one.
      code = base
    } else if let typed = text.first, typed > 0 {
      code = typed
    } else if modifiers.shift, shifted > 0 {
      code = shifted
    }
    guard let number = UInt32(exactly: code), let scalar = Unicode.Scalar(number),
      !InputDecoder.isDropped(scalar),
      // kitty's own numbers for keys without a character lie in the private use area.
      scalar.properties.generalCategory != .privateUse
    else { return nil }
    if modifiers.control {
      let lower = Character(scalar).lowercased()
      guard let letter = lower.first, letter.isASCII else { return nil }
      return "abcdefghijklmnopqrstuvwxyz@\\]^_".contains(letter) ? .control(letter) : nil
    }
    let isCapital = modifiers.shift != modifiers.capitals && text.isEmpty
    let upper = Character(scalar).uppercased()
    let character = isCapital && upper.count == 1 ? Character(upper) : Character(scalar)
    let composed = InputDecoder.composed(character)
    return modifiers.alt ? InputDecoder.altKey(composed) : .character(composed)
  }

  /// The numeric keypad by kitty's numbers.
  private static let keypad: [Int: Key] = {
    var keys: [Int: Key] = [:]
    for (offset, character) in "0123456789./*-+".enumerated() {
      keys[57399 + offset] = .character(character)
    }
    let others: [Key] = [
      .enter, .character("="), .character(","), .left, .right, .up, .down, .pageUp, .pageDown,
      .home, .end, .insert, .delete,
    ]
    for (offset, key) in others.enumerated() { keys[57414 + offset] = key }
    return keys
  }()

  /// The sequence as terminals send it that say nothing of events, or nothing of modifiers.
  private static func sequence(_ number: Int, _ modifiers: Modifiers, final: UInt8) -> [UInt8]? {
    guard !modifiers.others else { return nil }
    let bits =
      (modifiers.shift ? 1 : 0) + (modifiers.alt ? 2 : 0) + (modifiers.control ? 4 : 0)
    let isLetter = final != UInt8(ascii: "~")
    let text =
      isLetter
      ? bits == 0 ? "" : "1;\(bits + 1)"
      : bits == 0 || number < 11 ? "\(number)" : "\(number);\(bits + 1)"
    // The first four function keys, alone, come the other way.
    let isFunction = isLetter && bits == 0 && final >= UInt8(ascii: "P")
    return [ASCII.escape, UInt8(ascii: isFunction ? "O" : "[")] + text.utf8 + [final]
  }
}
