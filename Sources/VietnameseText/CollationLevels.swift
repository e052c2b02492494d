/// The weights of a text, level by level.
struct CollationLevels {
  private(set) var primary: [UInt8] = []
  private(set) var secondary: [UInt8] = []
  private(set) var tertiary: [UInt8] = []

  /// The last letter, an ASCII one in lower case, while its mark may still follow.
  private var last: Unicode.Scalar?

  private let weights = CollationWeights.shared
  private let folding = FoldingTable.text

  init(capacity: Int) {
    primary.reserveCapacity(capacity)
    secondary.reserveCapacity(capacity)
    tertiary.reserveCapacity(capacity)
  }

  /// A level without the common weights at its end: the level that ends sooner sorts first.
  static func trimmed(_ level: [UInt8]) -> ArraySlice<UInt8> {
    level[...(level.lastIndex { $0 != CollationWeights.common } ?? -1)]
  }

  mutating func append(_ text: String) {
    for scalar in text.unicodeScalars { append(scalar) }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      let isUpper = ("A"..."Z").contains(scalar)
      let lower = isUpper ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar
      write(weights.primary(of: lower), isUpper: isUpper)
      last = lower
    } else if (0x300..<0x370).contains(scalar.value) {
      combine(scalar)
    } else if let letter = folding.letter(scalar) {
      write(weights.primary(of: letter.base, letter.marks.quality), isUpper: letter.isUpper)
      last = letter.marks.quality == .none ? letter.base : nil
      if letter.marks.tone != .ngang { secondary.append(weights.secondary(of: letter.marks.tone)) }
    } else {
      last = nil
      appendRare(scalar)
    }
  }

  /// A mark makes another letter of the one before it, or follows it at the second level.
  private mutating func combine(_ mark: Unicode.Scalar) {
    let quality = LetterMarks(combining: mark.value).quality
    if let letter = last, quality != .none, !primary.isEmpty,
      let weight = weights.primary(of: letter, quality)
    {
      primary[primary.count - 1] = weight
      last = nil
    } else {
      secondary.append(weights.secondary(ofMark: Self.usual(mark)))
    }
  }

  /// The mark that Unicode takes the old tone marks for.
  private static func usual(_ mark: Unicode.Scalar) -> Unicode.Scalar {
    switch mark.value {
    case 0x340: "\u{300}"
    case 0x341: "\u{301}"
    default: mark
    }
  }

  private mutating func appendRare(_ scalar: Unicode.Scalar) {
    if let weight = weights.primary(of: scalar) {
      write(weight, isUpper: scalar.properties.isUppercase)
    } else if let expansion = CollationWeights.expansion(of: scalar) {
      for part in expansion.unicodeScalars { append(part) }
      // Its own form is the greater one, as a capital is.
      tertiary[tertiary.count - 1] = CollationWeights.upper
    } else if let ligature = CollationWeights.ligature(of: scalar) {
      for part in ligature.unicodeScalars { append(part) }
      secondary[secondary.count - ligature.unicodeScalars.count] = CollationWeights.ligatureWeight
    } else {
      let parts = Composition.decomposed(String(scalar))
      if parts.count > 1 {
        for part in parts { append(part) }
      } else {
        writeOther(scalar)
      }
    }
  }

  /// Writes what stands at all three levels; an ignored control at none.
  private mutating func write(_ weight: UInt8?, isUpper: Bool) {
    guard let weight, weight != 0 else { return }
    primary.append(weight)
    secondary.append(CollationWeights.common)
    tertiary.append(isUpper ? CollationWeights.upper : CollationWeights.common)
  }

  /// A character without a weight sorts by its number, after all that have one.
  private mutating func writeOther(_ scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .control, .format: return
    default: break
    }
    primary.append(CollationWeights.other)
    for shift in [14, 7, 0] as [UInt32] {
      // No byte is 0: that ends a level.
      primary.append(UInt8(scalar.value >> shift & 0x7F) + 1)
    }
    secondary.append(CollationWeights.common)
    tertiary.append(
      scalar.properties.isUppercase ? CollationWeights.upper : CollationWeights.common
    )
  }
}
