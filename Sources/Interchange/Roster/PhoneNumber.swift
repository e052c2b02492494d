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

  /// A text without the telephone number behind it: "Lê C (0912345670)", "Phạm D - ĐT: 0912 345 671"; nil
  /// where none stands there, or more than one.
  static func behind(_ text: String) -> (rest: String, phone: String)? {
    guard let last = text.last(where: { !") .;,".contains($0) }), last.isNumber else { return nil }
    let start =
      text.lastIndex { !"0123456789 .-+()".contains($0) }.map(text.index(after:))
      ?? text.startIndex
    let phone = text[start...].drop { " .-(".contains($0) }.trimmed(of: " .;,")
    let closed = phone.contains("(") ? phone : phone.trimmed(of: ") ")
    guard isOne(closed) else { return nil }
    var words = text[..<start].split(separator: " ").map(String.init)
    while let word = words.last, labels.contains(ListField.plain(word)) || !word.hasLetters {
      words.removeLast()
    }
    let rest = words.joined(separator: " ").trimmed(of: " -–,;:(./")
    let hasAnother = rest.split { !$0.isNumber }.contains { $0.count > 7 }
    return rest.hasLetters && !hasAnother ? (rest, closed) : nil
  }

  private static let labels: Set<String> = [
    "dt", "sdt", "dtdd", "dd", "tel", "phone", "mobile", "zalo", "so", "dien", "thoai",
  ]

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

extension StringProtocol {
  fileprivate var hasLetters: Bool { contains(where: \.isLetter) }

  /// Without these characters at the end.
  fileprivate func trimmed(of signs: String) -> String {
    var rest = self[...]
    while let last = rest.last, signs.contains(last) { rest = rest.dropLast() }
    return String(rest)
  }
}
