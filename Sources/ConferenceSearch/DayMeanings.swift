import Conference

/// Days as people type them, each as one word: "18/9", "18-9-2023", "ngày 18 tháng 9", "18 September",
/// "2023-09-18"; and months, "tháng 9".
enum DayMeanings {
  /// The words by which a day is found: with its year and without it, and as one of its month in the
  /// same way.
  static func tokens(of date: CalendarDate) -> [String] {
    [
      token(day: date.day, month: date.month, year: nil),
      token(day: date.day, month: date.month, year: date.year),
      token(day: nil, month: date.month, year: date.year),
      token(day: nil, month: date.month, year: nil),
    ]
  }

  private static func token(day: Int?, month: Int, year: Int?) -> String {
    "day" + [year, month, day].map { $0.map { "x\($0)" } ?? "x" }.joined() + "z"
  }

  /// The days that begin at a word.
  static func meanings(in words: TypedWords, at index: Int) -> [Meaning] {
    [numeric, iso, vietnamese, english].flatMap { $0(words, index) }
  }

  private static func day(_ day: Int?, _ month: Int?, _ year: Int?, _ length: Int) -> [Meaning] {
    // A leap year, for a day without its year.
    guard let day, let month, CalendarDate(year: year ?? 2000, month: month, day: day) != nil
    else { return [] }
    return [Meaning(length: length, token: token(day: day, month: month, year: year))]
  }

  /// A year in four digits; two are one of this century.
  private static func year(_ word: TypedWords.Word?) -> Int? {
    guard let word, let number = word.integer else { return nil }
    switch word.text.count {
    case 2: return 2000 + number
    case 4: return number
    default: return nil
    }
  }

  /// "18/9", "18-9-2023", "18.9.23"; and "9/2023".
  private static func numeric(_ words: TypedWords, _ index: Int) -> [Meaning] {
    guard let first = words[index], let second = words[index + 1],
      ["/", "-", "."].contains(second.gap), first.text.count <= 2, let number = first.integer,
      words[index - 1]?.isNumber != true || first.gap != second.gap
    else { return [] }
    if second.text.count == 4, let year = year(second), 1...12 ~= number {
      return [Meaning(length: 2, token: token(day: nil, month: number, year: year))]
    }
    guard second.text.count <= 2 else { return [] }
    if let third = words[index + 2], third.gap == second.gap, let year = year(third) {
      return day(number, second.integer, year, 3)
    }
    return day(number, second.integer, nil, 2)
  }

  /// "2023-09-18".
  private static func iso(_ words: TypedWords, _ index: Int) -> [Meaning] {
    guard let first = words[index], first.text.count == 4, let year = year(first),
      let month = words[index + 1], let last = words[index + 2], month.gap == "-",
      last.gap == "-"
    else { return [] }
    return day(last.integer, month.integer, year, 3)
  }

  /// "18 tháng 9", "ngày 18 tháng 9 năm 2023", "tháng 9 năm 2023", "tháng 9".
  private static func vietnamese(_ words: TypedWords, _ index: Int) -> [Meaning] {
    if ["ngay", "mung", "mong"].contains(words[index]?.folded) {
      let inner = meanings(in: words, at: index + 1)
      return inner.map { Meaning(length: $0.length + 1, token: $0.token) }
    }
    let hasDay = words[index]?.integer != nil
    let start = index + (hasDay ? 1 : 0)
    guard words[start]?.folded == "thang", let month = words[start + 1]?.integer else { return [] }
    var length = start + 2 - index
    var year: Int?
    let isNamed = words[index + length]?.folded == "nam"
    if let found = self.year(words[index + length + (isNamed ? 1 : 0)]) {
      year = found
      length += isNamed ? 2 : 1
    }
    if hasDay { return day(words[index]?.integer, month, year, length) }
    guard 1...12 ~= month else { return [] }
    return [Meaning(length: length, token: token(day: nil, month: month, year: year))]
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static func month(_ word: TypedWords.Word?) -> Int? {
    guard let word, word.folded.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(word.folded) }.map { $0 + 1 }
  }

  /// "18 September", "September 18, 2023", "18 Sep".
  private static func english(_ words: TypedWords, _ index: Int) -> [Meaning] {
    let (first, second) = (words[index], words[index + 1])
    let year = year(words[index + 2])
    let length = year == nil ? 2 : 3
    if let number = first?.integer, let month = month(second) {
      return day(number, month, year, length)
    }
    guard let month = month(first), let number = second?.integer else { return [] }
    return day(number, month, year, length)
  }
}
