import Attendance
import Conference
import Wording

extension Listing {
  /// Who has come, one a row.
  init(people sheet: AttendanceSheet, missing: Bool) {
    let index = ConferenceIndex(sheet.conference)
    let offset = sheet.conference.info.utcOffset
    let rows = missing ? sheet.rows.filter(\.isMissing) : sheet.rows
    self.init(
      verb: "attendance",
      items: rows.map { Self.document($0, index) },
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
      rows: rows.map { row in
        let arrival = row.presence.firstArrival
        return [
          Cell(row.delegate?.code),
          row.delegate.map { Cell.text($0.name) } ?? Cell(row.stranger),
          Cell(row.delegate?.office),
          Cell(row.delegate?.province.flatMap(index.province)?.name),
          Cell(row.delegate?.category.flatMap(index.category)?.label),
          .words(Phrases.attendanceStatus(row.status)),
          Cell(arrival.map { Phrases.dayAndClock($0.at, of: sheet.conference.info) }),
          Cell(arrival?.at.at(offset: offset).iso8601),
          Cell(arrival?.desk),
        ] + (missing ? [Cell(row.delegate?.phone)] : [])
      },
      whenEmpty: missing ? Phrases.nobodyIsMissing : Phrases.noDelegates
    )
    summarise(sheet)
  }

  /// Figures of each province or category.
  init(groups sheet: AttendanceSheet, by grouping: AttendanceCommand.Grouping, missing: Bool) {
    let info = sheet.conference.info
    let groups: [Group] =
      switch grouping {
      case .province:
        info.provinces.map {
          Group($0.id, Localized(same: $0.name), $0.provenance, sheet.figures.provinces[$0.id])
        } + [Group(sheet.figures.provinces[nil])].compactMap(\.self)
      case .category:
        info.categories.map {
          Group($0.id, $0.label, $0.provenance, sheet.figures.categories[$0.id])
        } + [Group(sheet.figures.categories[nil])].compactMap(\.self)
      }
    let counted = groups.map { group in
      (group, sheet.rows.count { $0.isMissing && group.id == $0.delegate?[grouping] })
    }
    let shown = missing ? counted.filter { $0.1 > 0 } : counted
    self.init(
      verb: "attendance",
      items: shown.map { group, missing in
        .object([
          "id": group.id.map(JSON.text),
          "provenance": group.provenance.map(JSON.init),
          "name": group.id.map { _ in JSON(group.name) },
          "expected": .integer(group.count.expected),
          "arrived": .integer(group.count.arrived),
          "present": .integer(group.count.present),
          "missing": .integer(missing),
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
      rows: shown.map { group, missing in
        [
          .words(group.name), .integer(group.count.expected), .integer(group.count.arrived),
          .integer(group.count.present), .integer(missing),
        ]
      },
      whenEmpty: missing ? Phrases.nobodyIsMissing : nil
    )
    summarise(sheet)
  }

  /// Where everybody stands on every list.
  init(ticks book: DeskBook) {
    let lists = book.conference.lists
    let sheets = lists.map { AttendanceSheet(book, $0) }
    let rows = sheets.map { sheet in
      Dictionary(sheet.rows.map { ($0.id, $0) }) { first, _ in first }
    }
    let people = sheets.flatMap(\.rows).map(\.id).uniqued()
    let order = Dictionary(
      uniqueKeysWithValues: book.conference.roster.delegates.map(\.id).uniqued().enumerated()
        .map { ($1, $0) }
    )
    let sorted = people.sorted { (order[$0] ?? .max, $0) < (order[$1] ?? .max, $1) }
    self.init(
      verb: "attendance",
      items: sorted.map { id in
        let delegate = book.delegate(id)
        return .object([
          "id": .text(id),
          "provenance": (delegate?.provenance).map(JSON.init),
          "code": (delegate?.code).map(JSON.text),
          "name": (delegate?.name).map(JSON.text),
          "ticks": .array(
            zip(lists, rows).compactMap { list, rows in
              rows[id].map { row in
                .object([
                  "list": .text(list.id),
                  "status": .text(row.status),
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
      ] + lists.map { Column(heading: $0.name) },
      rows: sorted.map { id in
        let delegate = book.delegate(id)
        return [
          Cell(delegate?.code),
          delegate.map { Cell.text($0.name) } ?? .words(book.stranger(id)),
        ] + rows.map { Cell($0[id].map { Phrases.tick($0.status) }) }
      },
      whenEmpty: Phrases.noDelegates
    )
    members = [
      JSON.Member(key: "sample", value: .boolean(book.conference.roster.isSample))
    ]
  }

  private mutating func summarise(_ sheet: AttendanceSheet) {
    let figures = sheet.figures
    members = [
      JSON.Member(key: "sample", value: .boolean(sheet.conference.roster.isSample)),
      JSON.Member(key: "list", value: .text(sheet.list.id)),
      JSON.Member(key: "expected", value: .integer(figures.expected)),
      JSON.Member(key: "arrived", value: .integer(figures.arrived)),
      JSON.Member(key: "present", value: .integer(figures.present)),
      JSON.Member(key: "excused", value: .integer(figures.excused)),
      JSON.Member(key: "withdrawn", value: .integer(figures.withdrawn)),
      JSON.Member(key: "walkIns", value: .integer(figures.walkIns)),
      JSON.Member(key: "missing", value: .integer(sheet.missing)),
    ]
    lead =
      sheet.list.kind == .visit
      ? Phrases.busSummary(
        list: sheet.list.name,
        present: figures.present,
        expected: figures.expected,
        missing: Array(
          sheet.rows.lazy.filter(\.isMissing).compactMap(\.delegate?.name).prefix(10)
        ),
        count: sheet.missing
      )
      : Phrases.attendanceSummary(
        list: sheet.list.name,
        expected: figures.expected,
        arrived: figures.arrived,
        present: figures.present,
        missing: sheet.missing
      )
  }

  private static func document(_ row: AttendanceSheet.Row, _ index: ConferenceIndex) -> JSON {
    let delegate = row.delegate
    let province = delegate?.province.flatMap(index.province)
    let category = delegate?.category.flatMap(index.category)
    let arrival = row.presence.firstArrival
    return .object([
      "id": .text(row.id),
      "provenance": (delegate?.provenance).map(JSON.init),
      "code": (delegate?.code).map(JSON.text),
      "name": (delegate?.name).map(JSON.text),
      "province": (province?.name).map(JSON.text),
      "provinceId": (province?.id).map(JSON.text),
      "category": (category?.name).map(JSON.init),
      "categoryId": (category?.id).map(JSON.text),
      "office": (delegate?.office).map(JSON.text),
      "standing": .text((delegate?.standing ?? .unnamed).rawValue),
      "status": .text(row.status),
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
  var count: AttendanceFigures.Count

  init(
    _ id: String,
    _ name: Localized,
    _ provenance: Provenance,
    _ count: AttendanceFigures.Count?
  ) {
    self.id = id
    self.name = name
    self.provenance = provenance
    self.count = count ?? AttendanceFigures.Count()
  }

  /// Those who have none; nil where everybody has one.
  init?(_ count: AttendanceFigures.Count?) {
    guard let count, count != AttendanceFigures.Count() else { return nil }
    name = Phrases.notTold
    self.count = count
  }
}

extension Delegate {
  fileprivate subscript(grouping: AttendanceCommand.Grouping) -> String? {
    switch grouping {
    case .province: province
    case .category: category
    }
  }
}
