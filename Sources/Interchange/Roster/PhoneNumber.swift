/// A phone number as spreadsheets leave it.
enum PhoneNumber {
  /// Whether a text is a telephone number of Vietnam and nothing else.
  static func isOne(_ text: String) -> Bool {
    guard text.allSatisfy({ "0123456789 +-.()".contains($0) }) else { return false }
    let digits = text.filter { ("0"..."9").contains($0) }
    let national =
      digits.hasPrefix("0084")
      ? "0" + digits.dropFirst(4)
      : digits.hasPrefix("84") && text.contains("+") ? "0" + digits.dropFirst(2) : digits
    return national.hasPrefix("0") && (10...11).contains(national.count)
      || restored(digits) != nil && digits == text
  }

  /// The number with the zero that a spreadsheet took; nil where none is lacking.
  ///
  /// Numbers of Vietnam have ten digits, 03, 05, 07, 08 or 09 first, on mobiles, and eleven, 02
  /// first, on land. Only bare digits are a number to a spreadsheet.
  static func restored(_ text: String) -> String? {
    guard let first = text.utf8.first, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    let isMobile = text.utf8.count == 9 && "35789".utf8.contains(first)
    let isOnLand = text.utf8.count == 10 && first == UInt8(ascii: "2")
    return isMobile || isOnLand ? "0" + text : nil
  }
}
