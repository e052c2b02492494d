import Conference

/// How far from UTC the clocks of a place are, and when that changes.
struct ZoneRules: Hashable, Sendable {
  /// Seconds since 1970 from which on an offset holds, in order.
  private var changes: [(at: Int64, offset: Int)] = []
  /// Minutes east of UTC before the first change.
  private var first: Int
  /// What holds behind the last change.
  private var later: Later?

  static func == (left: ZoneRules, right: ZoneRules) -> Bool {
    left.first == right.first && left.later == right.later
      && left.changes.elementsEqual(right.changes) { $0 == $1 }
  }

  func hash(into hasher: inout Hasher) { hasher.combine(first) }

  /// - Parameters:
  ///   - first: Minutes east of UTC before the first change.
  ///   - changes: When an offset begins to hold, in seconds since 1970, in any order.
  init(first: Int, changes: [(at: Int64, offset: Int)]) {
    self.first = first
    self.changes = changes.sorted { $0.at < $1.at }
  }

  /// A zone of the system's; nil where there is none of that name, or its file is not understood.
  init?(named name: String, _ zones: ScheduleReading.Zones) {
    guard Self.isName(name), let bytes = zones(name) else { return nil }
    self.init(file: bytes)
  }

  /// Whether a text can be the name of a zone, and no way out of the folder of zones.
  static func isName(_ name: String) -> Bool {
    (1...60).contains(name.utf8.count) && !name.hasPrefix("/") && !name.contains("..")
      && name.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2F, 0x5F: true
        default: false
        }
      }
  }

  /// Minutes east of UTC at a moment.
  func offset(at seconds: Int64) -> Int {
    if let later, seconds >= changes.last?.at ?? .min, let offset = later.offset(at: seconds) {
      return offset
    }
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].at <= seconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? first : changes[low - 1].offset
  }

  /// Minutes east of UTC when the clocks of the place show a time: the first of two that fit, and the one
  /// before where the clocks leap over it.
  func offset(atLocal date: CalendarDate, minute: Int) -> Int {
    let local = Int64(date.daysSinceEpoch * 86_400 + minute * 60)
    let before = offset(at: local - 14 * 3600)
    if offset(at: local - Int64(before * 60)) == before { return before }
    let after = offset(at: local + 12 * 3600)
    return offset(at: local - Int64(after * 60)) == after ? after : before
  }
}

// The files of zones, RFC 8536.
extension ZoneRules {
  init?(file bytes: [UInt8]) {
    var reading = Reading(bytes: bytes)
    guard let old = reading.header(), old.version >= 0x32,
      reading.skip(old.size(of: 4)), let header = reading.header(),
      header.types > 0, header.times <= 5000, header.types <= 256
    else { return nil }
    var times: [Int64] = []
    for _ in 0..<header.times {
      guard let time = reading.number(8) else { return nil }
      times.append(time)
    }
    var kinds: [Int] = []
    for _ in 0..<header.times {
      guard let kind = reading.number(1), kind >= 0, kind < header.types else { return nil }
      kinds.append(Int(kind))
    }
    var offsets: [Int] = []
    for _ in 0..<header.types {
      guard let offset = reading.number(4), reading.skip(2), abs(offset) < 26 * 3600 else {
        return nil
      }
      offsets.append(Int(offset) / 60)
    }
    guard reading.skip(header.letters + header.leaps * 12 + header.standard + header.universal)
    else { return nil }
    self.init(first: offsets[0], changes: zip(times, kinds).map { ($0, offsets[$1]) })
    later = Later(reading.footer)
  }

  private struct Header {
    var version: UInt8
    var universal, standard, leaps, times, types, letters: Int

    /// Of the data behind it, with times of so many bytes.
    func size(of time: Int) -> Int {
      times * (time + 1) + types * 6 + letters + leaps * (time + 4) + standard + universal
    }
  }

  private struct Reading {
    let bytes: [UInt8]
    var place = 0

    mutating func header() -> Header? {
      guard bytes.count - place >= 44, bytes[place..<(place + 4)].elementsEqual("TZif".utf8) else {
        return nil
      }
      let version = bytes[place + 4]
      place += 20
      var counts: [Int] = []
      for _ in 0..<6 {
        guard let count = number(4), (0...1_000_000).contains(count) else { return nil }
        counts.append(Int(count))
      }
      return Header(
        version: version,
        universal: counts[0],
        standard: counts[1],
        leaps: counts[2],
        times: counts[3],
        types: counts[4],
        letters: counts[5]
      )
    }

    mutating func skip(_ count: Int) -> Bool {
      guard count >= 0, count <= bytes.count - place else { return false }
      place += count
      return true
    }

    /// A signed number of one, four or eight bytes, the highest first; one byte has no sign.
    mutating func number(_ count: Int) -> Int64? {
      guard bytes.count - place >= count else { return nil }
      let raw = bytes[place..<(place + count)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      place += count
      return count == 4 ? Int64(Int32(truncatingIfNeeded: raw)) : Int64(bitPattern: raw)
    }

    /// The line at the end.
    var footer: String {
      let rest = bytes[place...].drop { $0 == 0x0A }
      return String(decoding: rest.prefix { $0 != 0x0A }, as: UTF8.self)
    }
  }
}

extension ZoneRules {
  /// The rule of a zone for all years to come, as POSIX writes it: "CET-1CEST,M3.5.0,M10.5.0/3".
  struct Later: Hashable, Sendable {
    /// Minutes east of UTC.
    private var standard: Int
    private var summer: Int?
    private var begins: Day?
    private var ends: Day?

    /// The n-th weekday of a month, the last one for 5, at so many minutes past midnight.
    private struct Day: Hashable, Sendable {
      var month: Int
      var week: Int
      /// 0 is Sunday.
      var weekday: Int
      var minute: Int

      init?(_ text: Substring) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard let rule = parts.first, rule.hasPrefix("M") else { return nil }
        let numbers = rule.dropFirst().split(separator: ".").compactMap { Int($0) }
        guard numbers.count == 3, (1...12).contains(numbers[0]), (1...5).contains(numbers[1]),
          (0...6).contains(numbers[2])
        else { return nil }
        (month, week, weekday) = (numbers[0], numbers[1], numbers[2])
        minute = parts.count > 1 ? Later.minutes(parts[1]) ?? 120 : 120
      }

      func local(in year: Int) -> Int64? {
        guard
          let day = RecurrenceRule.date(
            ordinal: week == 5 ? -1 : week,
            weekday: weekday == 0 ? 7 : weekday,
            month: month,
            year: year
          )
        else { return nil }
        return Int64(day.daysSinceEpoch * 86_400 + minute * 60)
      }
    }

    init?(_ text: String) {
      let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      guard let names = parts.first, let read = Self.offsets(names) else { return nil }
      standard = read.standard
      guard let summer = read.summer, parts.count == 3, let begins = Day(parts[1]),
        let ends = Day(parts[2])
      else { return }
      (self.summer, self.begins, self.ends) = (summer, begins, ends)
    }

    func offset(at seconds: Int64) -> Int? {
      guard let summer, let begins, let ends else { return standard }
      let year = Moment(seconds: seconds, offset: standard).date.year
      guard let from = begins.local(in: year), let until = ends.local(in: year) else { return nil }
      let first = from - Int64(standard * 60)
      let last = until - Int64(summer * 60)
      let isSummer =
        first < last ? (first..<last).contains(seconds) : !(last..<first).contains(seconds)
      return isSummer ? summer : standard
    }

    /// Minutes of "2", "2:30", "-1".
    static func minutes(_ text: Substring) -> Int? {
      let isNegative = text.hasPrefix("-")
      let digits = text.drop { $0 == "-" || $0 == "+" }.split(separator: ":")
      let numbers = digits.compactMap { Int($0) }
      guard !numbers.isEmpty, numbers.count == digits.count, numbers.allSatisfy({ $0 < 200 }) else {
        return nil
      }
      let minutes = numbers[0] * 60 + (numbers.count > 1 ? numbers[1] : 0)
      return isNegative ? -minutes : minutes
    }

    /// "CET-1CEST": names of letters or in angle brackets, offsets that count to the west.
    private static func offsets(_ text: Substring) -> (standard: Int, summer: Int?)? {
      var rest = text
      func name() -> Bool {
        if rest.first == "<" {
          guard let end = rest.firstIndex(of: ">") else { return false }
          rest = rest[rest.index(after: end)...]
          return true
        }
        let letters = rest.prefix { $0.isLetter }
        rest = rest.dropFirst(letters.count)
        return letters.count >= 3
      }
      func number() -> Int? {
        let digits = rest.prefix { $0.isNumber || "+-:".contains($0) }
        rest = rest.dropFirst(digits.count)
        return digits.isEmpty ? nil : minutes(digits)
      }
      guard name(), let standard = number() else { return nil }
      guard !rest.isEmpty else { return (-standard, nil) }
      guard name() else { return nil }
      return (-standard, rest.isEmpty ? -standard + 60 : number().map { -$0 })
    }
  }
}
