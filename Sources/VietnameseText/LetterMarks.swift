/// The marks of one letter in one byte: bits 0 to 2 the letter's own mark, bits 3 to 5 the tone.
///
/// Text is searched as two arrays of equal length, letters without marks and these bytes.
struct LetterMarks: Hashable, Sendable {
  /// The mark that makes another letter of the alphabet: ô, ơ, đ.
  enum Quality: UInt8, CaseIterable, Sendable {
    case none, circumflex, breve, horn, stroke
    /// A mark that Vietnamese does not write: ü, ç.
    case foreign
  }

  /// The six tones in the order in which ICU's `vi` sorts them; ngang has no mark.
  enum Tone: UInt8, CaseIterable, Sendable {
    case ngang, huyền, hỏi, ngã, sắc, nặng
  }

  static let qualityBits: UInt8 = 0b000_111
  static let toneBits: UInt8 = 0b111_000

  var bits: UInt8

  init(bits: UInt8) {
    self.bits = bits
  }

  init(_ quality: Quality, _ tone: Tone = .ngang) {
    bits = quality.rawValue | tone.rawValue << 3
  }

  var quality: Quality { Quality(rawValue: bits & Self.qualityBits) ?? .foreign }
  var tone: Tone { Tone(rawValue: (bits & Self.toneBits) >> 3) ?? .ngang }

  /// What a combining scalar from U+0300 to U+036F adds to the letter before it.
  init(combining scalar: UInt32) {
    switch scalar {
    case 0x300, 0x340: self.init(.none, .huyền)
    case 0x309: self.init(.none, .hỏi)
    case 0x303: self.init(.none, .ngã)
    case 0x301, 0x341: self.init(.none, .sắc)
    case 0x323: self.init(.none, .nặng)
    case 0x302: self.init(.circumflex)
    case 0x306: self.init(.breve)
    case 0x31B: self.init(.horn)
    default: self.init(.foreign)
    }
  }

  /// Both marks on one letter; a second mark of the same sort makes a letter that is foreign.
  func adding(_ other: LetterMarks) -> LetterMarks {
    let both: Quality =
      quality == .none ? other.quality : other.quality == .none ? quality : .foreign
    return LetterMarks(both, tone == .ngang ? other.tone : tone)
  }
}
