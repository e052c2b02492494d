import Conference
import Interchange
import Wording

/// What an import does or would do: how the file was read, and a line for each person whom it
/// touches.
struct PlanReport {
  let list: RosterList
  let reading: ListReading
  let plan: RosterPlan
  let added: [Delegate]
  let info: ConferenceInfo

  init(
    _ list: RosterList,
    _ reading: ListReading,
    _ plan: RosterPlan,
    added: [Delegate],
    info: ConferenceInfo
  ) {
    self.list = list
    self.reading = reading
    self.plan = plan
    self.added = added
    self.info = info
  }

  /// Prints in the form that the options ask for; the summary is talk, beside the data.
  func print(
    _ options: PlanningOptions,
    to invocation: inout Invocation,
    of file: String,
    isDryRun: Bool
  ) throws {
    if try options.output.chosen == .text {
      for line in columns + notes.map(Phrases.planLine) + lines(isDryRun: isDryRun) {
        try invocation.output.write(invocation.shown(line[invocation.language]) + "\n")
      }
    } else {
      try listing.print(options, to: &invocation)
    }
    try invocation.say(plan.summary(of: file, isDryRun: isDryRun))
    for words in doubts(of: file) { try invocation.say(words) }
  }

  /// What makes one doubt that the list is whole, or the right one.
  func doubts(of file: String) -> [Localized] {
    var doubts: [Localized] = []
    if let total = list.total, !total.agrees {
      let words = Phrases.totalIs(said: total.said, read: total.read)
      doubts.append(Phrases.atRow(file, row: total.row, column: nil, words))
    }
    if plan.sharesNobodyWith > 0 {
      doubts.append(Phrases.listSharesNobody(with: plan.sharesNobodyWith))
    }
    if !plan.undecided.isEmpty { doubts.append(Phrases.nobodyIsWithdrawn(plan.undecided.count)) }
    return doubts
  }

  // MARK: - How the file was read

  var columns: [Localized] {
    list.layout.uses.indices.compactMap { column in
      let heading = column < list.layout.headings.count ? list.layout.headings[column] : ""
      let use = list.layout.uses[column]
      if heading.isEmpty, use == .ignored(.empty) { return nil }
      return Phrases.planColumn(
        ListLayout.letter(ofColumn: column),
        heading: heading,
        use.words
      )
    }
  }

  /// What is to be known of how the list was read, for a place that says so itself.
  var notes: [Localized] {
    list.notes.map { note in
      Phrases.planNote(note.words, column: note.column, rows: note.rows)
    }
  }

  // MARK: - Who is touched

  /// Codes are said once they are given; of a dry run they stand in the document.
  func lines(isDryRun: Bool) -> [Localized] {
    let new = added.map { person in
      Phrases.planAdds(
        row: person.provenance.row,
        (isDryRun ? "" : person.code + "  ") + Self.name(person),
        details: details(person)
      )
    }
    let recoded = added.compactMap { person in
      plan.recoded[person.id].map {
        Phrases.planRecodes(
          Self.name(person),
          from: $0.code,
          holder: $0.holder,
          to: isDryRun ? nil : person.code,
          isAsked: person.ref == $0.code
        )
      }
    }
    let changed = plan.changed.map { change in
      Phrases.planChanges(
        code: change.after.code,
        Self.name(change.after),
        fields: change.fields.map { field in
          (
            Phrases.listField(field.rawValue), value(field, of: change.before),
            value(field, of: change.after)
          )
        }
          + change.extra.map { heading in
            (
              Localized(same: heading), change.before.extra(heading), change.after.extra(heading)
            )
          },
        why: change.why
      )
    }
    let joined = plan.same.compactMap { same in same.staysRow.map { Self.joins(same, $0) } }
    return new + recoded + changed + joined
      + plan.withdrawn.map { Phrases.planWithdraws(code: $0.code, Self.name($0)) }
      + plan.kept.map { Phrases.planKeeps(code: $0.code, Self.name($0)) }
      + plan.skipped.map { row in
        Phrases.planSkips(row: row.row, kind: row.kind.rawValue, row.text, detail: detail(row))
      }
  }

  /// Who turned out to be one person with whom.
  static func joins(_ same: RosterPlan.Same, _ stays: Delegate) -> Localized {
    Phrases.planJoins(
      name(same.goneRow ?? stays),
      code: same.goneRow?.code,
      with: "\(stays.code)  \(name(stays))"
    )
  }

  /// What the list says of somebody beside the name.
  private func details(_ person: Delegate) -> [Localized] {
    let fields: [ListField] = [.position, .office, .commune, .province, .delegation, .phone, .note]
    return fields.compactMap { value($0, of: person) }.map(Localized.init(same:))
      + (person.isHead ? [Phrases.headOfDelegation] : [])
      + person.extra.map { Localized(same: "\($0.heading): \($0.value)") }
  }

  /// What a skipped row says of others: a group of those below it, a total of all.
  func detail(_ row: SkippedRow) -> Localized? {
    switch row.kind {
    case .groupHeading:
      guard let group = list.groups.first(where: { $0.row == row.row }) else { return nil }
      let fields: [(ListField, String?)] = [
        (.province, group.province.map(provinceName)), (.office, group.office),
        (.delegation, group.delegation),
      ]
      let gives = Phrases.groupGives(
        fields.compactMap { field, value in
          value.map { (Phrases.listField(field.rawValue), $0) }
        }
      )
      guard !group.agrees else { return gives }
      return Phrases.joined(gives, Phrases.totalIs(said: group.count, read: group.read))
    case .total, .title:
      return list.totals.first { $0.row == row.row }
        .map { total in
          total.people.map { Phrases.totalIsOfRows(total.read, people: $0) }
            ?? Phrases.totalIs(said: total.said, read: total.read)
        }
    case .repeated: return row.otherRow.map(Phrases.asRow)
    case .header, .columnNumbers, .remark, .continued, .cancelled, .forgotten: return nil
    }
  }

  static func name(_ person: Delegate) -> String {
    [person.honorific, person.name].compactMap(\.self).joined(separator: " ")
  }

  private func provinceName(_ id: String) -> String {
    info.provinces.first { $0.id == id }?.name ?? id
  }

  /// What a person has in a field of the list.
  func value(_ field: ListField, of person: Delegate) -> String? {
    switch field {
    case .name: person.name
    case .code: person.ref
    case .honorific: person.honorific
    case .position: person.position
    case .office: person.office
    case .commune: person.commune
    case .province: person.province.map(provinceName)
    case .category: person.category
    case .delegation: person.delegation
    case .head: person.isHead ? Delegate.isSo : nil
    case .phone: person.phone
    case .note: person.note
    case .number, .familyName, .middleName, .givenName, .people, .status: nil
    }
  }
}

extension RosterPlan.Change {
  /// What changes beside the fields.
  var why: Localized? {
    if isBack { return Phrases.planIsBack }
    return wasRegistered ? Phrases.planIsListed : nil
  }
}

extension ListLayout.Use {
  var words: Localized {
    switch self {
    case .field(let field): Phrases.listField(field.rawValue)
    case .combined(let fields): Phrases.columnHolds(fields.map { Phrases.listField($0.rawValue) })
    case .title: Phrases.columnIsTitle
    case .status: Phrases.columnIsStatus
    case .extra(.unknown): Phrases.columnIsExtra
    case .extra(.gaveWay(let heading)): Phrases.columnGaveWay(to: heading)
    case .ours: Phrases.columnIsOurs
    case .ignored(.empty): Phrases.columnIsEmpty
    case .ignored(.bookkeeping): Phrases.columnIsBookkeeping
    case .ignored(.asTold): Phrases.columnIsLeftOut
    }
  }
}

extension ListNote {
  var words: Localized {
    switch kind {
    case .spansLines(let lines): Phrases.noteSpansLines(lines)
    case .cleaned(let cleaning): Phrases.noteCleaned(cleaning.rawValue)
    case .partsPreferred: Phrases.notePartsPreferred
    case .ditto: Phrases.noteDitto
    case .merged: Phrases.noteMerged
    case .hiddenRow: Phrases.noteHiddenRow
    case .hiddenColumn: Phrases.noteHiddenColumn
    case .uncalculated: Phrases.noteUncalculated
    case .failed(let error): Phrases.noteFailed(error)
    case .filledDown: Phrases.noteFilledDown
    case .mayBeFilledDown(let field): Phrases.noteMayBeFilledDown(field.rawValue)
    case .guest(let place): Phrases.noteGuest(place)
    case .lacking(let field):
      Phrases.noteLacking(Phrases.listField(field.rawValue), count: rows.count)
    case .status(let text): Phrases.noteStatus(text, count: rows.count)
    case .bracketsAreNote: Phrases.noteBrackets
    case .nameHeldPosition: Phrases.noteNameHeldPosition
    case .zeroRestored: Phrases.noteZeroRestored
    case .seatOf(let role): Phrases.noteSeat(role)
    case .wordsForPhone(let text): Phrases.noteWordsForPhone(text)
    case .nameHeldPhone: Phrases.noteNameHeldPhone
    case .numberInName: Phrases.noteNumberInName
    case .oneWord: Phrases.noteOneWord
    case .mixedScripts(let word): Phrases.noteMixedScripts(word)
    case .oldFont(let text): Phrases.noteOldFont(text)
    }
  }
}
