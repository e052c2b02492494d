/// A row that says something of all people below it.
///
/// "I. THÀNH PHỐ CẦN THƠ", "Đoàn huyện Thới Lai".
package struct GroupHeading: Hashable, Sendable {
  /// What numbers the groups of one level: "I." and "IV.", "A", "1."; or nothing.
  enum Level: Hashable {
    case letter, roman, number
    /// How far below a group of this kind stands where nothing numbers it: a province, then the
    /// delegation of a district, then an office.
    case unnumbered(Int)
  }

  package var row: Int
  /// As the file has it, without what numbers and counts it.
  package var text: String
  var level: Level
  /// Id of a province of the conference, or a guest's place by its name.
  package var province: String?
  package var office: String?
  package var delegation: String?
  /// How many people the heading says there are.
  package var count: Int?
  /// How many people stand below it.
  package internal(set) var read = 0

  fileprivate var isUnnumbered: Bool {
    if case .unnumbered = level { true } else { false }
  }

  /// Whether as many people stand below it as it says.
  package var agrees: Bool { count == nil || count == read }

  /// Reads a heading's words.
  ///
  /// - Parameters:
  ///   - whole: All of the row but such a mark.
  ///   - mark: What numbers it, where that stands in a cell of its own.
  ///   - row: As the organiser counts.
  ///   - names: What the provinces are called.
  init(_ whole: String, mark: String?, row: Int, names: ConferenceNames) {
    self.row = row
    let (own, rest) = mark == nil ? Self.mark(of: whole) : (mark, whole)
    let (bare, count) = Self.uncounted(rest)
    text = bare
    self.count = count
    let plain = ListField.plain(bare)
    // "Đoàn Vĩnh Long", "Đoàn đại biểu tỉnh Hậu Giang" come from there.
    var place = plain
    for word in ["doan dai bieu ", "dai bieu ", "doan "] where place.hasPrefix(word) {
      place = String(place.dropFirst(word.count))
      break
    }
    switch names.place(place) {
    case .province(let id): province = id
    case .elsewhere(let name) where name != place: province = name
    default: province = names.province(endingIn: bare)
    }
    if OfficeWords.begins(bare) {
      office = bare
    } else if province == nil || place != plain {
      delegation = bare
    }
    let isOfDistrict = ["huyen", "quan", "thi xa", "xa", "phuong", "thi tran"].contains { word in
      ListField.begins(place, with: word)
    }
    level =
      own.flatMap(Self.level) ?? .unnumbered(office != nil ? 2 : isOfDistrict ? 1 : 0)
  }

  /// Whether a text is a mark that numbers groups: "IV.", "B".
  static func isMark(_ text: String) -> Bool {
    level(of: text).map { $0 != .number } ?? false
  }

  /// Whether a text begins with such a mark: "I) Thành phố Cần Thơ", "A; Đại biểu".
  static func isMarked(_ text: String) -> Bool { mark(of: text).0.map(isMark) ?? false }

  private static func level(of mark: String) -> Level? {
    let bare = mark.filter { !".)(;:/-–— ".contains($0) }
    if bare.isEmpty { return nil }
    if bare.allSatisfy({ "IVX".contains($0) }) { return .roman }
    if bare.count == 1, ("A"..."Z").contains(bare) || bare == "Đ" { return .letter }
    return bare.allSatisfy { ("0"..."9").contains($0) } ? .number : nil
  }

  /// "I" and "Thành phố Cần Thơ".
  private static func mark(of text: String) -> (String?, String) {
    guard let end = text.firstIndex(where: { ".);:/-–— ".contains($0) }) else { return (nil, text) }
    let number = String(text[..<end])
    let behind = text[end...].drop { $0 == " " }
    // "A. Đại biểu", "I – Tỉnh": without a sign "A" may begin a name.
    guard level(of: number) != nil, let sign = behind.first, ".);:/-–—".contains(sign) else {
      return (nil, text)
    }
    let rest = behind.drop { ".);:/-–— ".contains($0) }
    // "Đ/c Lê Hát" is somebody.
    let isTitle =
      sign == "/" && rest.startIndex == behind.index(after: behind.startIndex)
      && rest.first?.isLowercase ?? false
    return rest.isEmpty || isTitle ? (nil, text) : (number, String(rest))
  }

  /// A heading without the mark that numbers it in the same cell; nil where none does.
  static func unmarked(_ text: String) -> String? {
    let (number, rest) = mark(of: text)
    return number.map(isMark) ?? false ? rest : nil
  }

  /// "Thành phố Cần Thơ (15 người)" without the count, and the count.
  static func uncounted(_ text: String) -> (String, Int?) {
    var rest = text[...]
    var count: Int?
    if rest.last == ")", let open = rest.lastIndex(of: "("), open > rest.startIndex,
      let number = PeopleCount(String(rest[open...])), number.isOfPeople || number.isAlone
    {
      count = number.value
      rest = rest[..<open]
    } else if let colon = rest.lastIndex(where: { ":-–—".contains($0) }),
      let number = PeopleCount(String(rest[colon...])),
      number.isOfPeople || number.isAlone && isCounted(rest[..<colon])
    {
      count = number.value
      rest = rest[..<colon]
    }
    rest = trimmed(withoutHead(rest))
    for ending in [" bao gồm", " gồm có", " gồm"] where rest.hasSuffix(ending) {
      rest = trimmed(rest.dropLast(ending.count))
    }
    return (String(rest), count)
  }

  /// Whether a number alone behind a text counts: "Cấp huyện: 02", and not "Đoàn số: 2".
  private static func isCounted(_ text: Substring) -> Bool {
    let words = ListField.plain(String(text)).split(separator: " ")
    return words.count > 1 && !words.suffix(1).allSatisfy(numbered.contains)
  }

  private static let numbered: Set<Substring> = [
    "so", "to", "nhom", "doan", "ban", "cum", "khoi", "doi", "khu", "lop", "dot", "muc", "phan",
  ]

  /// "Đoàn Hậu Giang - Trưởng đoàn: ông Đỗ Văn Tư" without who leads it.
  private static func withoutHead(_ text: Substring) -> Substring {
    for title in ["Trưởng đoàn", "trưởng đoàn", "TRƯỞNG ĐOÀN"] {
      guard let start = text.firstRange(of: title)?.lowerBound else { continue }
      let before = text[..<start]
      let bare = trimmed(before)
      if !bare.isEmpty, bare.endIndex < before.endIndex,
        before[bare.endIndex...].contains(where: { $0 != " " })
      {
        return bare
      }
    }
    return text
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var rest = text
    while let last = rest.last, " :;,(-–—".contains(last) { rest = rest.dropLast() }
    return rest
  }
}

/// A number of people in words: "94 đại biểu", "(15 người)".
struct PeopleCount: Hashable {
  var value: Int
  /// Whether the text says that people are counted.
  var isOfPeople: Bool
  /// Whether nothing else is said.
  var isAlone: Bool

  /// Whether a text counts people and says nothing else: "15 người", "(15)".
  static func isOnlyCount(_ text: String) -> Bool {
    guard let first = text.first, first == "(" || first.isNumber, let count = PeopleCount(text)
    else {
      return false
    }
    return count.isAlone && first == "(" || count.isOfPeople && words(text).count < 4
  }

  /// The number of people that a text says; nil where it says none.
  init?(_ text: String) {
    let words = Self.words(text)
    let numbers = words.indices.filter { Self.number(words[$0]) != nil }
    let counting = numbers.first { index in
      let behind = words[(index + 1)...].prefix(2).joined(separator: " ")
      return Self.people.contains(where: ListField.plain(behind).hasPrefix)
    }
    guard let index = counting ?? numbers.first, let value = Self.number(words[index]) else {
      return nil
    }
    self.value = value
    isOfPeople = counting != nil
    isAlone = words.count == 1
  }

  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber && $0 != "." }.map { word in
      String(word.last == "." ? word.dropLast() : word)
    }.filter { !$0.isEmpty }
  }

  /// "94", "094", "1.250".
  private static func number(_ word: String) -> Int? {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    let digits = parts.joined()
    guard !digits.isEmpty, digits.count < 8, digits.allSatisfy({ ("0"..."9").contains($0) }) else {
      return nil
    }
    return Int(digits)
  }

  private static let people = [
    "dai bieu", "nguoi", "dong chi", "d c", "khach", "thanh vien", "delegate", "people", "person",
    "participant", "attendee", "guest",
  ]
}

/// The groups that a row is in, the widest first.
struct GroupStack {
  private var groups: [(heading: GroupHeading, place: Int)] = []

  /// Enters a group; `place` is where its heading stands among those of the list.
  mutating func enter(_ heading: GroupHeading, at place: Int) {
    let first = groups.firstIndex { group in
      // No province lies in another, however its heading is numbered.
      if let upper = group.heading.province, let own = heading.province, upper != own {
        return true
      }
      // No office holds a province, nor what nothing numbers and no office is.
      if group.heading.office != nil, heading.office == nil,
        heading.province != nil || heading.isUnnumbered
      {
        return true
      }
      return switch (group.heading.level, heading.level) {
      case (.unnumbered(let above), .unnumbered(let below)): above >= below
      case (let above, let below): above == below
      }
    }
    if let first { groups.removeSubrange(first...) }
    groups.append((heading, place))
  }

  /// Whether the groups say it of everybody in them.
  func gives(_ field: ListField) -> Bool {
    switch field {
    case .province: province != nil
    case .office: office != nil
    case .delegation: delegation != nil
    default: false
    }
  }

  /// Where the headings stand among those of the list.
  var places: [Int] { groups.map(\.place) }

  var province: String? { groups.last { $0.heading.province != nil }?.heading.province }
  var office: String? { groups.last { $0.heading.office != nil }?.heading.office }
  var delegation: String? { groups.last { $0.heading.delegation != nil }?.heading.delegation }
}
