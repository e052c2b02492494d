import Attendance
import Conference
import Ledger
import Wording

extension Listing {
  /// Who has come, one a row.
  init(people ledger: Ledger, on list: AttendanceList, missing: Bool) {
    let conference = ledger.conference
    let offset = conference.info.utcOffset
    let people = ledger.people(on: list).filter { !missing || $0.place.isMissing }
    self.init(
      verb: "attendance",
      items: people.map { Self.document($0, conference) },
      columns: [
        Column(heading: Phrases.columnCode),
        Column(heading: Phrases.columnName),
        Column(heading: Phrases.columnOffice),
        Column(heading: Phrases.columnProvince),
        Column(heading: Phrases.columnCategory),
        Column(heading: Phrases.columnStatus),
        Column(heading: Phrases.columnArrival, audience: .people),
        Column(heading: Phrases.columnArrival, audience: .programs),
        Column(heading: Phrases.columnDesk),
      ] + (missing ? [Column(heading: Phrases.columnPhone)] : []),
      rows: people.map { person in
        let delegate = person.delegate
        let arrival = person.presence.firstArrival
        return [
          Cell(delegate?.code),
          delegate.map { Cell.text($0.name) } ?? .words(ledger.nameless(person.id)),
          Cell(delegate?.office),
          Cell(delegate?.province.map(conference.placeName)),
          Cell(delegate?.category.flatMap(conference.category)?.label),
          .words(Phrases.attendanceStatus(person.place.status)),
          Cell(arrival.map { Phrases.dayAndClock($0.at, of: conference.info) }),
          Cell(arrival?.at.at(offset: offset).iso8601),
          Cell(arrival?.desk),
        ] + (missing ? [Cell(delegate?.phone)] : [])
      },
      whenEmpty: missing ? Phrases.nobodyIsMissing : Phrases.noDelegates
    )
    summarise(ledger, list)
  }

  /// The standing of each province or category.
  init(
    groups ledger: Ledger,
    on list: AttendanceList,
    by grouping: AttendanceCommand.Grouping,
    missing: Bool
  ) {
    let info = ledger.conference.info
    let standing = ledger.standing(on: list)
    let groups: [Group] =
      switch grouping {
      case .province:
        info.provinces.map {
          Group($0.id, Localized(same: $0.name), $0.provenance, standing.provinces[$0.id])
        }
          + info.guestPlaces(standing.provinces.keys).map { place in
            Group(place, Localized(same: place), nil, standing.provinces[place])
          } + [Group(standing.provinces[nil])].compactMap(\.self)
      case .category:
        info.categories.map {
          Group($0.id, $0.label, $0.provenance, standing.categories[$0.id])
        } + [Group(standing.categories[nil])].compactMap(\.self)
      }
    let shown = missing ? groups.filter { $0.count.missing > 0 } : groups
    self.init(
      verb: "attendance",
      items: shown.map { group in
        .object([
          "id": group.id.map(JSON.text),
          "provenance": group.provenance.map(JSON.init),
          "name": group.id.map { _ in JSON(group.name) },
          "expected": .integer(group.count.expected),
          "arrived": .integer(group.count.arrived),
          "present": .integer(group.count.present),
          "missing": .integer(group.count.missing),
        ])
      },
      columns: [
        Column(
          heading: grouping == .province ? Phrases.columnProvince : Phrases.columnCategory
        ),
        Column(heading: Phrases.columnExpectedCount, alignment: .right),
        Column(heading: Phrases.columnArrivedCount, alignment: .right),
        Column(heading: Phrases.columnPresentCount, alignment: .right),
        Column(heading: Phrases.columnMissingCount, alignment: .right),
      ],
      rows: shown.map { group in
        [
          .words(group.name), .integer(group.count.expected), .integer(group.count.arrived),
          .integer(group.count.present), .integer(group.count.missing),
        ]
      },
      whenEmpty: missing ? Phrases.nobodyIsMissing : nil
    )
    summarise(ledger, list)
  }

  /// Where everybody stands on every list.
  init(ticks ledger: Ledger) {
    let lists = ledger.lists
    let people = lists.map(ledger.people)
    let rows = people.map { people in
      Dictionary(people.map { ($0.id, $0) }) { first, _ in first }
    }
    let order = Dictionary(
      uniqueKeysWithValues: ledger.conference.roster.delegates.map(\.id).unique.enumerated()
        .map { ($1, $0) }
    )
    let sorted = people.joined().map(\.id).unique
      .sorted { (order[$0] ?? .max, $0) < (order[$1] ?? .max, $1) }
    self.init(
      verb: "attendance",
      items: sorted.map { id in
        let delegate = ledger.person(id)
        return .object([
          "id": .text(id.rawValue),
          "provenance": (delegate?.provenance).map(JSON.init),
          "code": (delegate?.code).map(JSON.text),
          "name": (delegate?.name).map(JSON.text),
          "ticks": .array(
            zip(lists, rows).compactMap { list, rows in
              rows[id].map { row in
                .object([
                  "list": .text(list.id.rawValue),
                  "status": .text(row.place.status.rawValue),
                  "firstArrival": (row.presence.firstArrival?.at).map(JSON.init),
                  "desk": (row.presence.firstArrival?.desk).map(JSON.text),
                ])
              }
            }
          ),
        ])
      },
      columns: [
        Column(heading: Phrases.columnCode),
        Column(heading: Phrases.columnName),
      ] + lists.map { Column(heading: ledger.name(of: $0)) },
      rows: sorted.map { id in
        let delegate = ledger.person(id)
        return [
          Cell(delegate?.code),
          delegate.map { Cell.text($0.name) } ?? .words(ledger.nameless(id)),
        ] + rows.map { Cell($0[id].map { Phrases.tick($0.place.status) }) }
      },
      whenEmpty: Phrases.noDelegates
    )
    members = [
      JSON.Member(key: "sample", value: .boolean(ledger.conference.roster.isSample))
    ]
  }

  private mutating func summarise(_ ledger: Ledger, _ list: AttendanceList) {
    let standing = ledger.standing(on: list)
    members = [
      JSON.Member(key: "sample", value: .boolean(ledger.conference.roster.isSample)),
      JSON.Member(key: "list", value: .text(list.id.rawValue)),
      JSON.Member(key: "expected", value: .integer(standing.expected)),
      JSON.Member(key: "arrived", value: .integer(standing.arrived)),
      JSON.Member(key: "present", value: .integer(standing.present)),
      JSON.Member(key: "excused", value: .integer(standing.excused)),
      JSON.Member(key: "withdrawn", value: .integer(standing.withdrawn)),
      JSON.Member(key: "walkIns", value: .integer(standing.walkIns)),
      JSON.Member(key: "missing", value: .integer(standing.missing)),
    ]
    lead =
      list.kind == .visit
      ? Phrases.busSummary(
        standing,
        of: ledger.name(of: list),
        missing: ledger.missing(on: list).map(\.name),
        nearby: ledger.isDoorUsed ? ledger.nearby(to: list).map(\.name) : nil,
        naming: 10
      )
      : Phrases.attendanceSummary(
        list: ledger.name(of: list),
        expected: standing.expected,
        arrived: standing.arrived,
        present: standing.present,
        missing: standing.missing
      )
  }

  private static func document(_ person: ListedPerson, _ conference: Conference) -> JSON {
    let delegate = person.delegate
    let province = delegate?.province.flatMap(conference.province)
    let category = delegate?.category.flatMap(conference.category)
    let arrival = person.presence.firstArrival
    return .object([
      "id": .text(person.id.rawValue),
      "provenance": (delegate?.provenance).map(JSON.init),
      "code": (delegate?.code).map(JSON.text),
      "name": (delegate?.name).map(JSON.text),
      "province": (delegate?.province).map { .text(conference.placeName($0)) },
      "provinceId": (province?.id).map(JSON.text),
      "category": (category?.name).map(JSON.init),
      "categoryId": (category?.id).map(JSON.text),
      "office": (delegate?.office).map(JSON.text),
      "standing": .text((delegate?.standing ?? .unnamed).rawValue),
      "status": .text(person.place.status.rawValue),
      "firstArrival": (arrival?.at).map(JSON.init),
      "desk": (arrival?.desk).map(JSON.text),
    ])
  }
}

/// The delegates of one province or category; those who have none for a nil id.
private struct Group {
  var id: String?
  var name: Localized
  var provenance: Provenance?
  var count: ListStanding.Count

  init(
    _ id: String,
    _ name: Localized,
    _ provenance: Provenance?,
    _ count: ListStanding.Count?
  ) {
    self.id = id
    self.name = name
    self.provenance = provenance
    self.count = count ?? ListStanding.Count()
  }

  /// Those who have none; nil where everybody has one.
  init?(_ count: ListStanding.Count?) {
    guard let count, count != ListStanding.Count() else { return nil }
    name = Phrases.notTold
    self.count = count
  }
}
