/// What one scalar contributes to the width of text, as PyPI's wcwidth 0.7.0 has it.
enum ScalarWidth {
  struct Flags: OptionSet {
    let rawValue: UInt8
    static let wide = Flags(rawValue: 1)
    /// Narrow by itself, wide before VS16 (U+FE0F).
    static let growsWithSelector = Flags(rawValue: 2)
    /// What a skin colour may follow, and what may stand about a ZWJ.
    static let pictograph = Flags(rawValue: 4)
    /// An Indic consonant: it joins the one before it over a virama.
    static let consonant = Flags(rawValue: 8)
  }

  /// The table's flags of a scalar.
  ///
  /// - Complexity: O(log *n*) in the table's 700 entries.
  static func flags(of scalar: Unicode.Scalar) -> Flags {
    let wanted = scalar.value << 8 | 0xFF
    var low = 0
    var high = table.count
    while low < high {
      let middle = (low + high) / 2
      if table[middle] <= wanted { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? [] : Flags(rawValue: UInt8(truncatingIfNeeded: table[low - 1]))
  }

  /// Columns of a scalar alone: 0, 1 or 2; nil for a control.
  static func columns(of scalar: Unicode.Scalar) -> Int? {
    let value = scalar.value
    if value == 0 { return 0 }
    if value < 0x20 || (0x7F..<0xA0).contains(value) { return nil }
    if value < 0x300 || (0x1E00..<0x1F00).contains(value) { return 1 }
    if isZero(scalar) { return 0 }
    return flags(of: scalar).contains(.wide) ? 2 : 1
  }

  private static func isZero(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD:
      false  // Format characters that are drawn, about the digits that follow.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF, 0x3164, 0xFFA0:
      true  // Vowels and finals of Hangul, drawn into the initial; its fillers.
    case 0x2065, 0xFFF0...0xFFF8, 0xE0000...0xE0FFF:
      true  // Ignored wherever they come to be assigned.
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .spacingMark, .format, .lineSeparator,
        .paragraphSeparator:
        true
      default: false
      }
    }
  }

  static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  static func isSkinColour(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F3FB...0x1F3FF).contains(scalar.value)
  }

  /// Indic_Syllabic_Category Virama, from IndicSyllabicCategory.txt.
  static func isVirama(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x94D, 0x9CD, 0xA4D, 0xACD, 0xB4D, 0xBCD, 0xC4D, 0xCCD, 0xD4D, 0xDCA, 0x1B44, 0xA806,
      0xA8C4, 0xA9C0, 0x11046, 0x110B9, 0x111C0, 0x11235, 0x1134D, 0x11442, 0x114C2, 0x115BF,
      0x1163F, 0x116B6, 0x11839, 0x119E0, 0x11C3F:
      true
    default: false
    }
  }
}
