/// The weights of a text, level by level.
struct CollationLevels {
  private(set) var primary: [UInt8] = []
  private(set) var secondary: [UInt8] = []
  private(set) var tertiary: [UInt8] = []

  /// A letter whose marks may still follow.
  private struct Pending {
    /// An ASCII letter in lower case, or any other character as it is.
    var scalar: Unicode.Scalar
    var isUpper: Bool
    var quality = LetterMarks.Quality.none
  }

  private var pending: Pending?
  /// Second-level weights that follow the letter.
  private var marks: [UInt8] = []

  private let weights = CollationWeights.shared
  private let folding = FoldingTable.text

  init(capacity: Int) {
    primary.reserveCapacity(capacity)
    secondary.reserveCapacity(capacity)
    tertiary.reserveCapacity(capacity)
  }

  /// A level without what is alike at its end: nothing is less than anything.
  static func trimmed(_ level: [UInt8]) -> ArraySlice<UInt8> {
    level[...(level.lastIndex { $0 != CollationWeights.common } ?? -1)]
  }

  mutating func append(_ text: String) {
    for scalar in text.unicodeScalars { append(scalar) }
    flush()
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      flush()
      let isUpper = ("A"..."Z").contains(scalar)
      let lower = isUpper ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar
      pending = Pending(scalar: lower, isUpper: isUpper)
    } else if (0x300..<0x370).contains(scalar.value) {
      combine(scalar)
    } else if let letter = folding.letter(scalar), scalar != "ð", scalar != "Ð" {
      flush()
      pending = Pending(
        scalar: letter.base,
        isUpper: scalar.properties.isUppercase,
        quality: letter.marks.quality
      )
      if letter.marks.tone != .ngang { marks.append(weights.secondary(of: letter.marks.tone)) }
    } else {
      appendRare(scalar)
    }
  }

  /// A mark makes another letter of the one that waits, or follows it at the second level.
  private mutating func combine(_ mark: Unicode.Scalar) {
    let quality = LetterMarks(combining: mark.value).quality
    if let letter = pending, letter.quality == .none, quality != .none,
      weights.primary(of: letter.scalar, quality) != nil
    {
      pending?.quality = quality
    } else {
      marks.append(weights.secondary(ofMark: mark))
    }
  }

  private mutating func appendRare(_ scalar: Unicode.Scalar) {
    if weights.primary(of: scalar) != nil {
      flush()
      pending = Pending(scalar: scalar, isUpper: scalar.properties.isUppercase)
    } else if let expansion = CollationWeights.expansion(of: scalar) {
      for part in expansion.unicodeScalars { append(part) }
      // Its own form is the greater one, as a capital is.
      pending?.isUpper = true
    } else if let ligature = CollationWeights.ligature(of: scalar) {
      flush()
      for part in ligature.unicodeScalars { append(part) }
      flush()
      secondary[secondary.count - ligature.unicodeScalars.count] = CollationWeights.ligatureWeight
    } else {
      let parts = Composition.decomposed(String(scalar))
      guard parts.count == 1 else {
        for part in parts { append(part) }
        return
      }
      flush()
      pending = Pending(scalar: scalar, isUpper: scalar.properties.isUppercase)
    }
  }

  /// Writes the weights of the letter that waits, with its marks.
  private mutating func flush() {
    if let letter = pending, writePrimary(letter) {
      secondary.append(CollationWeights.common)
      tertiary.append(letter.isUpper ? CollationWeights.upper : CollationWeights.common)
    }
    pending = nil
    guard !marks.isEmpty else { return }
    secondary.append(contentsOf: marks)
    marks.removeAll(keepingCapacity: true)
  }

  /// False for what is ignored.
  private mutating func writePrimary(_ letter: Pending) -> Bool {
    if let weight = weights.primary(of: letter.scalar, letter.quality) {
      guard weight != 0 else { return false }
      primary.append(weight)
      return true
    }
    switch letter.scalar.properties.generalCategory {
    case .control, .format: return false
    default: break
    }
    primary.append(CollationWeights.other)
    for shift in [14, 7, 0] as [UInt32] {
      // No byte is 0: that ends a level.
      primary.append(UInt8(letter.scalar.value >> shift & 0x7F) + 1)
    }
    return true
  }
}
