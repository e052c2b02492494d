/// Letters of other scripts that look like Latin ones, among Latin letters.
///
/// They come from keyboards and converters of other languages, and look right; but nobody who types the
/// name finds it.
package enum MixedScripts {
  /// The first word with letters of two scripts, or a word made of nothing but such look-alikes beside
  /// Latin words; nil where there is none, as in a name that is Russian or Greek as a whole.
  ///
  /// - Complexity: O(*n*).
  package static func word(in text: String) -> String? {
    // Most texts have no letter of theirs.
    guard text.unicodeScalars.contains(where: isForeign) else { return nil }
    let words = text.split { !$0.isLetter }
    let hasLatin = words.contains { $0.unicodeScalars.contains(where: isLatin) }
    return words.first { word in
      let scalars = word.unicodeScalars
      guard scalars.contains(where: isForeign) else { return false }
      return scalars.contains(where: isLatin)
        || hasLatin && scalars.allSatisfy(lookalikes.contains)
    }.map(String.init)
  }

  /// A letter of the Greek or the Cyrillic alphabet.
  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x370...0x3FF, 0x400...0x52F, 0x1F00...0x1FFF: scalar.properties.isAlphabetic
    default: false
    }
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF:
      scalar.properties.isAlphabetic
    default: false
    }
  }

  private static let lookalikes = Set(
    ("\u{410}\u{412}\u{415}\u{41A}\u{41C}\u{41D}\u{41E}\u{420}\u{421}\u{422}\u{423}\u{425}"
      + "\u{430}\u{435}\u{43E}\u{440}\u{441}\u{443}\u{445}\u{456}\u{458}\u{455}\u{406}\u{408}"
      + "\u{405}\u{391}\u{392}\u{395}\u{396}\u{397}\u{399}\u{39A}\u{39C}\u{39D}\u{39F}\u{3A1}"
      + "\u{3A4}\u{3A5}\u{3A7}\u{3BF}\u{3BD}").unicodeScalars
  )
}
