/// The telephone numbers of many people, to be found by all their digits, the last or the first ones.
struct PhoneNumbers: Sendable {
  /// Fewer digits are the end of too many.
  static let fewest = 3
  /// The longest number that the plan of the ITU allows (E.164), and the national prefix.
  private static let most = 16
  /// Fewer digits from the front, without the prefix, are an operator's.
  private static let fewestInFront = 3

  private struct Entry {
    var place: Int
    /// Without the national prefix.
    var number: UInt64
  }

  /// By place; nobody has many.
  private let entries: [Entry]

  init(_ phones: some Sequence<String?>) {
    var entries: [Entry] = []
    for (place, phone) in phones.enumerated() {
      for part in phone.map(Self.parts) ?? [] {
        guard let number = Self.digits(part).flatMap({ UInt64($0) }), number > 0 else { continue }
        entries.append(Entry(place: place, number: number))
      }
    }
    self.entries = entries
  }

  /// The numbers of a cell; most have one.
  private static func parts(_ phone: String) -> [String] {
    let marks: Set<UInt8> = [0x0A, UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ";")]
    guard phone.utf8.contains(where: marks.contains) else { return [phone] }
    return phone.utf8.split(whereSeparator: marks.contains).compactMap { String($0) }
  }

  /// The digits of what looks like a number and nothing else, with 0 in the place of +84; nil for
  /// anything else.
  static func digits(_ text: String) -> String? {
    let separators: Set<Character> = [" ", ".", "-", "(", ")", "+", "\u{A0}"]
    var digits = text.filter { !separators.contains($0) }
    guard fewest...most ~= digits.count, digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
      return nil
    }
    let isInternational = text.drop { separators.contains($0) && $0 != "+" }.hasPrefix("+")
    if digits.hasPrefix("0084") { digits.removeFirst(2) }
    return digits.hasPrefix("84") && (isInternational || digits.count > 10)
      ? "0" + digits.dropFirst(2) : digits
  }

  /// The places of the numbers that end in some digits, or begin with them and the national prefix; each
  /// once, in order.
  func places(of digits: String) -> [Int] {
    guard let wanted = UInt64(digits), wanted > 0 else { return [] }
    let power = Self.power(digits.count)
    let front = Self.front(digits)
    var places: [Int] = []
    for entry in entries where places.last != entry.place {
      if entry.number % power == wanted
        || front.map({ Self.begins(entry.number, with: $0) }) == true
      {
        places.append(entry.place)
      }
    }
    return places
  }

  /// What digits say of a number's beginning, without the prefix of the country or its 0; nil where that
  /// is too little.
  private static func front(_ digits: String) -> UInt64? {
    let rest = digits.hasPrefix("84") ? digits.dropFirst(2) : digits.drop { $0 == "0" }
    guard rest.count < digits.count, rest.count >= fewestInFront else { return nil }
    return UInt64(rest)
  }

  private static func begins(_ number: UInt64, with wanted: UInt64) -> Bool {
    var number = number
    while number > wanted { number /= 10 }
    return number == wanted
  }

  private static func power(_ digits: Int) -> UInt64 {
    (0..<digits).reduce(1) { power, _ in power * 10 }
  }
}
