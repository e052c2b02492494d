import Attendance
package import Conference
package import Ledger
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
    package var status: Localized
    package var provenance: Provenance?
    /// Whose seat it is that a substitute has; nil where nobody knows.
    package var replaced: Localized?
    /// Where the person stands on the list.
    package var place: PersonOnList
  }

  package var info: ConferenceInfo
  package var list: AttendanceList
  /// What the list is called.
  package var listName: Localized
  /// Who makes the list, and the body above; the conference's own where nobody is named.
  package var organisation: String?
  package var superior: String?
  package var lines: [Line]
  package var isSample: Bool
  package var isRehearsal: Bool
  package var madeAt: Moment

  /// The report on a list as it stands.
  ///
  /// - Parameters:
  ///   - ledger: What is known.
  ///   - list: The list.
  ///   - organisation: Who makes it; nil for the conference's organiser.
  ///   - superior: The body above that; nil for none.
  ///   - isRehearsal: Whether it is a rehearsal's, and says so.
  ///   - madeAt: When.
  package init(
    _ ledger: Ledger,
    on list: AttendanceList,
    organisation: String? = nil,
    superior: String? = nil,
    isRehearsal: Bool,
    madeAt: Moment
  ) {
    info = ledger.conference.info
    (self.organisation, self.superior) = (organisation, superior)
    self.list = list
    listName = ledger.name(of: list)
    lines = Self.lines(of: ledger, on: list)
    isSample = ledger.conference.roster.isSample
    self.isRehearsal = isRehearsal
    self.madeAt = madeAt
  }

  /// Everybody whom a list concerns, as it stands.
  static func lines(of ledger: Ledger, on list: AttendanceList) -> [Line] {
    // Nobody waits for somebody who is withdrawn and has not come.
    ledger.people(on: list).filter { $0.place.status != .withdrawn }.map { person in
      var line = Line(person, nameless: ledger.nameless(person.id))
      if line.kind == .substitute, let seat = ledger.attendance.seat(ofSubstitute: person.id) {
        line.replaced =
          ledger.person(seat).map { Localized(same: $0.name) } ?? ledger.nameless(seat)
      }
      return line
    }
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

  /// By province, in the order of the conference, then guests by their places, then those who have
  /// none.
  func groups(_ scope: Scope) -> [Group] {
    let shown = shown(scope)
    var groups: [Group] = []
    var first = 1
    let guests = info.guestPlaces(shown.lazy.map(\.province)).map { ($0, $0) }
    for province in info.provinces.map({ ($0.id, $0.name) }) + guests + [nil] as [(String, String)?]
    {
      let lines = shown.filter { $0.province == province?.0 }
      guard !lines.isEmpty else { continue }
      let name = province.map { Localized(same: $0.1) } ?? Phrases.reportNoProvince
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
      var seatsTaken = 0
      for line in lines {
        missing += line.isMissing ? 1 : 0
        switch line.kind {
        case .substitute:
          replaced += line.place.hasArrived ? 1 : 0
          seatsTaken += 1
        case .extra: extra += 1
        case .listed:
          summoned += 1
          came += line.place.hasArrived ? 1 : 0
          excused += line.isAbsent ? 1 : 0
        }
      }
      // Whose seat somebody took is excused in the log; here the seat counts once.
      excused = max(0, excused - seatsTaken)
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
    return Phrases.reportDay(date, place: info.knownPlace)
  }
}

extension AttendanceReport.Line {
  fileprivate init(_ person: ListedPerson, nameless: Localized) {
    let delegate = person.delegate
    kind =
      switch delegate?.standing {
      // Who was withdrawn and has come is on the list again.
      case .listed, .withdrawn: .listed
      case .substitute: .substitute
      case .walkIn, .unnamed, nil: .extra
      }
    name =
      if let delegate { delegate.isVacantSeat ? nil : Localized(same: delegate.name) } else {
        nameless
      }
    code = delegate?.code
    honorific = delegate?.honorific
    position = delegate?.position
    office = delegate?.office
    province = delegate?.province
    category = delegate?.category
    phone = delegate?.phone
    arrival = person.presence.firstArrival?.at
    desk = person.presence.firstArrival?.desk
    status = Phrases.attendanceStatus(person.place.status)
    provenance = delegate?.provenance
    place = person.place
  }

  package var isMissing: Bool { place.isMissing }

  /// Whether the person is excused and has not come.
  var isAbsent: Bool { place.isExcused && !place.hasArrived }

  func fullName(_ language: Language) -> String {
    guard let name else { return Phrases.reportVacant[language] }
    return [honorific, name[language]].compactMap(\.self).joined(separator: " ")
  }

  /// What is said of the person beside the list.
  var remark: Localized? {
    switch kind {
    case .extra: Phrases.reportWalkIn
    case .substitute: replaced.map(Phrases.reportSubstitute(for:)) ?? Phrases.reportSubstitute
    case .listed: isAbsent ? Phrases.reportExcused : nil
    }
  }

  var positionAndOffice: String {
    [position, office].compactMap(\.self).joined(separator: ", ")
  }
}
