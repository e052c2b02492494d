@_spi(_Unicode) import Swift

/// Canonical composition of text that arrives with its marks apart.
///
/// The standard library holds the tables of NFC and NFD for comparing strings, and shows them to
/// those who ask (`_Unicode`). FoundationEssentials has no composition; Foundation's would bring
/// ICU into the binary; a table of our own would be the same table twice.
package enum Composition {
  /// The text in Unicode's form NFC.
  package static func composed(_ text: String) -> String {
    guard mayChange(text) else { return text }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text._nfc)
    return String(scalars)
  }

  /// The scalars of the text in Unicode's form NFD.
  package static func decomposed(_ text: String) -> [Unicode.Scalar] {
    Array(text._nfd)
  }

  /// Below U+0300 nothing combines and nothing decomposes into what composes otherwise; the lead
  /// bytes of U+1E00 to U+1EFF stand for letters that are composed already, but for what follows.
  private static func mayChange(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte >= 0xCC, byte != 0xE1 { return true }
      if previous == 0xE1, !(0xB8...0xBB).contains(byte) { return true }
      previous = byte
    }
    return false
  }
}
