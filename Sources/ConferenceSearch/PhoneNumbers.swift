/// The telephone numbers of many people, to be found by all their digits or the last ones.
struct PhoneNumbers: Sendable {
  /// Fewer digits are the end of too many.
  static let fewest = 3
  /// The longest number that the plan of the ITU allows (E.164), and the national prefix.
  private static let most = 16

  /// As numbers, without the national prefix; 0 where there is none.
  private let numbers: [UInt64]

  init(_ phones: some Sequence<String?>) {
    numbers = phones.map { phone in phone.flatMap(Self.digits).flatMap { UInt64($0) } ?? 0 }
  }

  /// The digits of what looks like a number and nothing else, with 0 in the place of +84; nil for
  /// anything else.
  static func digits(_ text: String) -> String? {
    let separators: Set<Character> = [" ", ".", "-", "(", ")", "+", "\u{A0}"]
    let digits = text.filter { !separators.contains($0) }
    guard fewest...most ~= digits.count, digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
      return nil
    }
    return digits.hasPrefix("84") && digits.count > 10 ? "0" + digits.dropFirst(2) : digits
  }

  /// The places of the numbers that end in some digits.
  func places(endingIn digits: String) -> [Int] {
    guard let wanted = UInt64(digits) else { return [] }
    var power: UInt64 = 1
    for _ in 0..<digits.count { power *= 10 }
    return numbers.indices.filter { numbers[$0] > 0 && numbers[$0] % power == wanted }
  }
}
