/// Sort weights in the order of ICU's `vi` (CLDR): white space, punctuation, symbols, digits,
/// letters.
///
/// But ð and ɖ (Ð, Ɖ) sort as đ, for which lists have them; to ICU they are a d.
struct CollationWeights: Sendable {
  static let shared = CollationWeights()

  /// Characters that differ at the first level; those in one group differ no more than in case.
  private static let order: [String] = [
    "\t", "\n", "\u{B}", "\u{C}", "\r", "\u{85}", "\u{2028}", "\u{2029}",
    " \u{A0}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}"
      + "\u{202F}\u{205F}\u{3000}",
    "_", "-", "‐\u{2011}", "‒", "–", "—", "―", ",", ";", ":", "!", "¡", "?", "¿", ".", "·", "'",
    "‘",
    "’", "‚", "‹", "›", "\"", "“", "”", "„", "«", "»", "(", ")", "[", "]", "{", "}", "§", "¶", "@",
    "*", "/", "\\", "&", "#", "%", "‰", "†", "‡", "•", "′", "‵", "`", "´", "^", "¯", "¨", "¸", "°",
    "©", "®", "←", "→", "↑", "↓", "+", "±", "÷", "×", "<", "=", ">", "¬", "|", "¦", "~", "−", "⁄",
    "¤", "¢", "$", "£", "¥", "₫", "€",
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9",
    "aA", "ăĂ", "âÂ", "bB", "cC", "dD", "đĐ", "eE", "êÊ", "fF", "gG", "hH", "iI", "ı", "jJ",
    "kK", "lL", "mM", "nN", "ŋŊ", "oO", "ôÔ", "ơƠ", "pP", "qQ", "rR", "sS", "tT", "uU", "ưƯ", "vV",
    "wW", "xX", "yY", "zZ", "þÞ",
  ]

  /// Marks that differ at the second level: first the tones, as `vi` has them, then the others.
  private static let markOrder: [Unicode.Scalar] = [
    "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}", "\u{306}", "\u{302}", "\u{30C}",
    "\u{30A}", "\u{308}", "\u{30B}", "\u{307}", "\u{338}", "\u{327}", "\u{328}", "\u{304}",
    "\u{335}", "\u{31B}",
  ]

  /// What sorts as several characters, or as a letter with a stroke.
  private static let expansions: [Unicode.Scalar: String] = [
    "…": "...", "‥": "..", "″": "′′", "‼": "!!", "≠": "=\u{338}", "ø": "o\u{338}", "Ø": "O\u{338}",
    "ł": "l\u{335}", "Ł": "L\u{335}", "ħ": "h\u{335}", "Ħ": "H\u{335}", "™": "tm", "№": "No",
  ]

  private static let ligatures: [Unicode.Scalar: String] = [
    "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ß": "ss", "ẞ": "SS",
  ]

  /// The second or third level of a plain letter in lower case.
  static let common: UInt8 = 1
  /// Third level of a capital.
  static let upper: UInt8 = 2
  /// Second level of the first letter of a ligature: æ comes after ae and before à.
  static let ligatureWeight: UInt8 = 2
  /// First byte of a character without a weight of its own: after the letters, by its number.
  static let other: UInt8 = 0xFE

  /// Of the characters beyond ASCII, by their numbers.
  private let others: [(scalar: Unicode.Scalar, weight: UInt8)]
  /// By ``LetterMarks/Quality`` and ASCII letter.
  private let letters: [UInt8]

  private init() {
    let qualities = LetterMarks.Quality.allCases
    var letters = [UInt8](repeating: Self.none, count: qualities.count << 7)
    var others: [(scalar: Unicode.Scalar, weight: UInt8)] = []
    for value in 0..<0x80 { letters[value] = 0 }
    for (index, group) in Self.order.enumerated() {
      for scalar in group.unicodeScalars {
        if scalar.isASCII {
          letters[Int(scalar.value)] = UInt8(index + 1)
        } else {
          others.append((scalar, UInt8(index + 1)))
        }
      }
    }
    others.sort { $0.scalar < $1.scalar }
    self.others = others
    for quality in qualities where quality != .none {
      for base in "adeou".utf8 {
        let letter = Alphabet.letter(base, quality, .ngang, isUpper: false)
        guard !letter.isASCII, let weight = Self.weight(of: letter, among: others) else { continue }
        letters[Int(quality.rawValue) << 7 | Int(base)] = weight
      }
    }
    self.letters = letters
  }

  private static func weight(
    of scalar: Unicode.Scalar,
    among others: [(scalar: Unicode.Scalar, weight: UInt8)]
  ) -> UInt8? {
    var low = 0
    var high = others.count
    while low < high {
      let middle = (low + high) / 2
      if others[middle].scalar < scalar { low = middle + 1 } else { high = middle }
    }
    return low < others.count && others[low].scalar == scalar ? others[low].weight : nil
  }

  private static let none: UInt8 = 0xFF

  /// The first-level weight of a character, an ASCII letter with the mark that makes another letter
  /// of it; nil for what is not in the table, 0 for an ignored control.
  func primary(of scalar: Unicode.Scalar, _ quality: LetterMarks.Quality = .none) -> UInt8? {
    guard scalar.isASCII else { return Self.weight(of: scalar, among: others) }
    let weight = letters[Int(quality.rawValue) << 7 | Int(scalar.value)]
    return weight == Self.none ? nil : weight
  }

  /// The characters that a character sorts as, where it is not itself.
  static func expansion(of scalar: Unicode.Scalar) -> String? { expansions[scalar] }

  /// The letters that a ligature joins.
  static func ligature(of scalar: Unicode.Scalar) -> String? { ligatures[scalar] }

  /// The second-level weight of a combining mark.
  func secondary(ofMark scalar: Unicode.Scalar) -> UInt8 {
    UInt8(Self.markOrder.firstIndex(of: scalar) ?? Self.markOrder.count) + Self.ligatureWeight + 1
  }

  /// The second-level weight of a tone with a mark: the first five marks are the tones.
  func secondary(of tone: LetterMarks.Tone) -> UInt8 {
    tone.rawValue + Self.ligatureWeight
  }
}
