package import Conference
import Wording

/// What the attendance report shows of one list, before it has a form.
package struct AttendanceReport: Hashable, Sendable {
  /// One person.
  package struct Line: Hashable, Sendable {
    /// Who came in addition, who in another's place.
    package enum Kind: Hashable, Sendable { case listed, substitute, extra }

    package var kind: Kind
    package var code: String?
    package var honorific: String?
    /// Nil for a seat without one.
    package var name: Localized?
    package var position: String?
    package var office: String?
    /// Ids.
    package var province: String?
    package var category: String?
    package var phone: String?
    /// When the person came first.
    package var arrival: Moment?
    package var desk: String?
    package var isExcused: Bool
    package var status: Localized
    package var provenance: Provenance?

    package init(
      kind: Kind,
      name: Localized?,
      arrival: Moment?,
      isExcused: Bool,
      status: Localized
    ) {
      self.kind = kind
      self.name = name
      self.arrival = arrival
      self.isExcused = isExcused
      self.status = status
    }
  }

  package var info: ConferenceInfo
  package var list: AttendanceList
  package var lines: [Line]
  package var isSample: Bool
  package var isRehearsal: Bool
  package var madeAt: Moment

  package init(
    info: ConferenceInfo,
    list: AttendanceList,
    lines: [Line],
    isSample: Bool,
    isRehearsal: Bool,
    madeAt: Moment
  ) {
    self.info = info
    self.list = list
    self.lines = lines
    self.isSample = isSample
    self.isRehearsal = isRehearsal
    self.madeAt = madeAt
  }

  /// What a page must not be taken for.
  package var warnings: [Localized] {
    (isSample ? [Phrases.reportIsSample] : []) + (isRehearsal ? [Phrases.reportIsRehearsal] : [])
  }

  /// Which of the people are shown.
  package enum Scope: Hashable, Sendable {
    case everybody
    /// Who is on the list, has not come and has not said so.
    case missing
  }
}

/// The people in groups, and their numbers.
extension AttendanceReport {
  struct Group: Hashable {
    var name: Localized
    var lines: [Line]
    /// The number of the first line; they are counted through all groups.
    var first: Int
  }

  func shown(_ scope: Scope) -> [Line] {
    scope == .missing ? lines.filter(\.isMissing) : lines
  }

  /// By province, in the order of the conference, then those who have none.
  func groups(_ scope: Scope) -> [Group] {
    let shown = shown(scope)
    var groups: [Group] = []
    var first = 1
    for province in info.provinces.map({ Optional($0) }) + [nil] {
      let known = Set(info.provinces.map(\.id))
      let lines = shown.filter { line in
        province.map { $0.id == line.province } ?? !(line.province.map(known.contains) ?? false)
      }
      guard !lines.isEmpty else { continue }
      let name = province.map { Localized(same: $0.name) } ?? Phrases.reportNoProvince
      groups.append(Group(name: name, lines: lines, first: first))
      first += lines.count
    }
    return groups
  }

  struct Count: Hashable {
    var summoned = 0
    var came = 0
    var replaced = 0
    var extra = 0
    var excused = 0
    var missing = 0

    init(_ lines: [Line]) {
      for line in lines {
        switch line.kind {
        case .substitute: replaced += 1
        case .extra: extra += 1
        case .listed:
          summoned += 1
          came += line.arrival == nil ? 0 : 1
          excused += line.arrival == nil && line.isExcused ? 1 : 0
          missing += line.isMissing ? 1 : 0
        }
      }
      // Whose seat somebody took is excused in the log; here the seat counts once.
      excused = max(0, excused - replaced)
    }

    var minutes: Localized {
      Phrases.minutes(
        summoned: summoned,
        came: came,
        replaced: replaced,
        extra: extra,
        excused: excused,
        missing: missing
      )
    }

    var numbers: [Int] { [summoned, came, replaced, extra, excused, missing] }

    static let headings = [
      Phrases.reportSummoned, Phrases.reportCame, Phrases.reportReplaced, Phrases.reportExtra,
      Phrases.reportAbsent, Phrases.reportMissing,
    ]
  }

  /// "08:02", with the date on another day.
  func clock(_ moment: Moment) -> Localized { Phrases.dayAndClock(moment, of: info) }

  var madeAtWords: Localized {
    let local = madeAt.at(offset: info.utcOffset)
    return Phrases.reportMade(Phrases.clock(minute: local.minuteOfDay), Phrases.date(local.date))
  }

  var day: Localized {
    let date = CalendarDate(info.date).map(Phrases.date) ?? Localized(same: info.date)
    return Phrases.reportDay(date, place: info.place)
  }
}

extension AttendanceReport.Line {
  package var isMissing: Bool { kind == .listed && arrival == nil && !isExcused }

  func fullName(_ language: Language) -> String {
    guard let name else { return Phrases.reportVacant[language] }
    return [honorific, name[language]].compactMap(\.self).joined(separator: " ")
  }

  /// What is said of the person beside the list.
  var remark: Localized? {
    switch kind {
    case .extra: Phrases.reportWalkIn
    case .substitute: Phrases.reportSubstitute
    case .listed: isExcused && arrival == nil ? Phrases.reportExcused : nil
    }
  }

  var positionAndOffice: String {
    [position, office].compactMap(\.self).joined(separator: ", ")
  }
}
