/// Folding of what the table does not hold: other scripts, ligatures, broken bytes.
enum RareFolding {
  private static let ligatures: KeyValuePairs<Unicode.Scalar, String> = [
    "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ĳ": "ij", "ŉ": "n", "ǆ": "dz", "ǉ": "lj",
    "ǌ": "nj", "ǳ": "dz",
  ]

  /// The folded bytes of the scalar at an offset, and how many bytes the scalar took.
  @inline(never)
  static func fold(
    _ input: UnsafeBufferPointer<UInt8>,
    at offset: Int,
    separators: Bool
  ) -> (bytes: [UInt8], length: Int) {
    let (decoded, length) = scalar(input, at: offset)
    guard let scalar = decoded else { return ([0xEF, 0xBF, 0xBD], length) }
    if separators, isSeparator(scalar) { return ([FoldingTable.separator], length) }
    var folded: [UInt8] = []
    // Beyond U+1FFF marks do not compose with letters that have a case; Hangul must not fall apart.
    let lower = scalar.properties.lowercaseMapping
    let parts = scalar.value < 0x2000 ? Composition.decomposed(lower) : Array(lower.unicodeScalars)
    for part in parts {
      if let ligature = ligatures.first(where: { $0.key == part })?.value {
        folded.append(contentsOf: ligature.utf8)
      } else if scalar.value >= 0x2000 || part.properties.generalCategory != .nonspacingMark {
        folded.append(contentsOf: String(part).utf8)
      }
    }
    return (folded, length)
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .dashPunctuation, .openPunctuation,
      .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation,
      .connectorPunctuation, .format, .control:
      true
    default: false
    }
  }

  /// Decodes one scalar; nil and one byte where the bytes are no UTF-8.
  private static func scalar(
    _ input: UnsafeBufferPointer<UInt8>,
    at offset: Int
  ) -> (scalar: Unicode.Scalar?, length: Int) {
    var decoder = UTF8()
    var rest = input[offset...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return (nil, 1) }
    return (scalar, String(scalar).utf8.count)
  }
}
