package import Attendance
package import Conference

/// What an office's list changes in the people of a store, and what the organiser is told of it.
package struct RosterPlan: Hashable, Sendable {
  /// Somebody who is written anew, and which fields of the list differ.
  package struct Change: Hashable, Sendable {
    package var before: Delegate
    package var after: Delegate
    package var fields: [ListField]
    /// Headings of columns without a field whose cells differ.
    package var extra: [String] {
      let cells = (before.extra + after.extra).map(\.heading)
      var headings: [String] = []
      for heading in cells where !headings.contains(heading) {
        let (old, new) = (before.extra(heading), after.extra(heading))
        if old != new { headings.append(heading) }
      }
      return headings
    }
    /// Whether the person was missing from the list before.
    package var isBack: Bool
  }

  /// New people in the order of the file; a code where the file gave one of ours.
  package var added: [Delegate] = []
  package var changed: [Change] = []
  /// Who is on the list as before.
  package var unchanged: [Delegate] = []
  /// Who was on the list, is not any more, and has not come.
  package var withdrawn: [Delegate] = []
  /// Who is not on the list any more and has come.
  package var kept: [Delegate] = []
  /// Who is not found on the list while some of its rows are bad: any of them may be one of those,
  /// so nobody is withdrawn.
  package var undecided: [Delegate] = []
  package var skipped: [SkippedRow]
  /// Rows that nothing is made of, in the order of the file.
  package var faults: [RowFault]
  /// What a person must say before anything is written.
  package var questions: [ListQuestion]
  /// People known as before whose place in the file alone is another.
  package var moved: [Delegate] = []

  /// Whether the store would be as it is.
  package var changesNothing: Bool { added.isEmpty && changed.isEmpty && withdrawn.isEmpty }

  /// Compares a list with the people of a store: a pure function.
  ///
  /// - Parameters:
  ///   - list: What the file says.
  ///   - people: Everyone whom the store knows, or in place of an imported list those of the data.
  ///   - table: Who has come, on any of `lists`.
  ///   - lists: The ids of all lists.
  ///   - file: The file's name, for the provenance.
  package init(
    _ list: RosterList,
    people: [Delegate],
    table: AttendanceState,
    lists: [ListID],
    file: String
  ) {
    skipped = list.skipped
    questions = list.questions
    var matching = PersonMatching(people, list)
    let matched = matching.match()
    faults = (list.faults + matching.faults).sorted { $0.row < $1.row }
    for (row, known) in matched {
      guard let known else {
        added.append(Self.new(row, file: file))
        continue
      }
      let after = Self.updated(known, by: row, list, file: file)
      let fields = Self.difference(known, after)
      if fields.isEmpty, known.extra == after.extra, known.standing == .listed {
        unchanged.append(after)
        if after != known { moved.append(after) }
      } else {
        changed.append(
          Change(
            before: known,
            after: after,
            fields: fields,
            isBack: known.standing == .withdrawn
          )
        )
      }
    }
    let meant = matching.meant
    for person in people where person.standing == .listed && !meant.contains(person.id) {
      let hasCome = lists.contains {
        table.presence(of: person.id, on: $0).firstArrival != nil
      }
      if !faults.isEmpty || !questions.isEmpty {
        undecided.append(person)
      } else if hasCome {
        kept.append(person)
      } else {
        withdrawn.append(person)
      }
    }
  }

  private static func new(_ row: ListRow, file: String) -> Delegate {
    let isOurs = row.code.map(DelegateCode.isValid) ?? false
    var delegate = Delegate(
      id: "",
      code: isOurs ? row.code ?? "" : "",
      name: row.name,
      province: row.province,
      category: row.category,
      office: row.office,
      ref: isOurs ? nil : row.code,
      provenance: Provenance(kind: .imported, file: file, row: row.row)
    )
    delegate.honorific = row.honorific
    delegate.position = row.position
    delegate.commune = row.commune
    delegate.phone = row.phone
    delegate.note = row.note
    delegate.delegation = row.delegation
    delegate.extra = row.extra
    return delegate
  }

  /// The person with what the columns of the file say; of what it has no column for nothing changes.
  private static func updated(
    _ known: Delegate,
    by row: ListRow,
    _ list: RosterList,
    file: String
  ) -> Delegate {
    var person = known
    func has(_ field: ListField) -> Bool { list.tells(field) }
    person.name = row.name
    if has(.honorific) || row.honorific != nil { person.honorific = row.honorific }
    if has(.position) || row.position != nil { person.position = row.position }
    if has(.office) { person.office = row.office }
    if has(.commune) { person.commune = row.commune }
    if has(.province) { person.province = row.province }
    if has(.category) { person.category = row.category }
    if has(.phone) { person.phone = row.phone }
    if has(.delegation) { person.delegation = row.delegation }
    if has(.note) || row.note != nil { person.note = row.note }
    // What the file has no column for stays.
    let headings = Set(list.extraHeadings)
    person.extra = person.extra.filter { !headings.contains($0.heading) } + row.extra
    if let code = row.code, code != person.code { person.ref = code }
    person.standing = .listed
    person.provenance = Provenance(kind: .imported, file: file, row: row.row)
    return person
  }

  private static func difference(_ before: Delegate, _ after: Delegate) -> [ListField] {
    let fields: [(ListField, KeyPath<Delegate, String?>)] = [
      (.honorific, \.honorific), (.position, \.position), (.office, \.office),
      (.commune, \.commune), (.province, \.province), (.category, \.category),
      (.delegation, \.delegation), (.phone, \.phone), (.note, \.note), (.code, \.ref),
    ]
    return (before.name == after.name ? [] : [.name])
      + fields.filter { before[keyPath: $1] != after[keyPath: $1] }.map(\.0)
  }
}
