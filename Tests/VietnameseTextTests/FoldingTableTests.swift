import Testing

@testable import VietnameseText

@Suite struct FoldingTableTests {
  /// Letters that Unicode does not decompose, with what they are taken for.
  private static let undecomposed: [Unicode.Scalar: Unicode.Scalar] = [
    "đ": "d", "ð": "d", "ɖ": "d", "ø": "o", "ł": "l", "ħ": "h", "ı": "i", "ŧ": "t", "ŋ": "n",
    "ſ": "s",
    "ƀ": "b", "ɗ": "d", "ƒ": "f", "ƙ": "k", "ƚ": "l", "ƶ": "z", "ǥ": "g", "ɇ": "e", "ɉ": "j",
    "ɍ": "r", "ɏ": "y",
  ]

  /// What the standard library's tables make of a letter; 0 for none.
  private func entry(_ scalar: Unicode.Scalar) -> UInt16 {
    let parts = Composition.decomposed(scalar.properties.lowercaseMapping)
    guard var letter = parts.first else { return 0 }
    var marks = LetterMarks(.none)
    if let plain = Self.undecomposed[letter] {
      letter = plain
      marks = LetterMarks(plain == "d" ? .stroke : .foreign)
    }
    guard letter.isASCII, letter.properties.isAlphabetic else { return 0 }
    for mark in parts.dropFirst() { marks = marks.adding(LetterMarks(combining: mark.value)) }
    let isCapital = scalar.properties.isUppercase ? FoldingTable.isCapital : 0
    return UInt16(letter.value) | UInt16(marks.bits) << 8 | isCapital
  }

  @Test("the table has of every letter what the standard library has")
  func agrees() throws {
    #expect(FoldingTable.letters.count == FoldingTable.additional + 0x100)
    for (index, found) in FoldingTable.letters.enumerated() {
      let isAdditional = index >= FoldingTable.additional
      let value = isAdditional ? index - FoldingTable.additional + 0x1E00 : index
      let scalar = try #require(Unicode.Scalar(UInt32(value)))
      let expected: UInt16 =
        switch value {
        case 0..<0x80:
          scalar.properties.isUppercase
            ? UInt16(value) + 0x20 | FoldingTable.isCapital : UInt16(value)
        case 0xC0..<0x250, 0x256, 0x1E00...: entry(scalar)
        default: 0
        }
      #expect(found == expected, "U+\(String(value, radix: 16))")
    }
  }
}
