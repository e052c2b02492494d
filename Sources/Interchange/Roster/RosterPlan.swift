package import Attendance
package import Conference
import VietnameseText

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
    /// Whether the person was on no list and was registered at a desk.
    package var wasRegistered: Bool {
      [.walkIn, .substitute].contains(before.standing) && after.standing == .listed
    }
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
  /// Ids that turned out to be one person's.
  package var same: [Same] = []
  /// The first answer that cannot be meant: nothing is to be written then.
  package var badAnswer: IdentityAnswers.Fault?
  /// The office's own numbers in the file: none of them is given as a code.
  package var refs: Set<String> = []

  /// Two ids of one person: one is no longer used.
  package struct Same: Hashable, Sendable {
    package var gone: PersonID
    package var stays: PersonID
    /// The row of the file that is the one who stays.
    package var row: Int
    /// As they are known; nil of an id that only the file has.
    package var goneRow: Delegate?
    package var staysRow: Delegate?
  }

  /// Who comes from another laptop with a code that is somebody else's here: they get another, and a
  /// scan of the old one, which they keep as a number where they have none, fits both.
  package var recoded: [PersonID: Recoded] = [:]

  package struct Recoded: Hashable, Sendable {
    package var code: String
    /// The name of whose the code is here.
    package var holder: String
  }

  /// How many people the list had so far where none of them is on this one: it may be the wrong file.
  package var sharesNobodyWith = 0

  /// Whether the store would be as it is.
  package var changesNothing: Bool {
    added.isEmpty && changed.isEmpty && withdrawn.isEmpty && same.isEmpty
  }

  /// Compares a list with the people of a store: a pure function.
  ///
  /// - Parameters:
  ///   - list: What the file says.
  ///   - people: Everyone whom the store knows, or in place of an imported list those of the data.
  ///   - answers: What the organiser says of who is one person.
  ///   - table: Who has come, on any of `lists`.
  ///   - lists: The ids of all lists.
  ///   - file: The file's name, for the provenance.
  package init(
    _ list: RosterList,
    known people: KnownPeople,
    answers: IdentityAnswers = IdentityAnswers(),
    table: AttendanceState,
    lists: [ListID],
    file: String
  ) {
    func hasCome(_ id: PersonID) -> Bool {
      lists.contains { table.presence(of: id, on: $0).firstArrival != nil }
    }
    let matching = PersonMatching(people, list, answers, hasCome: hasCome)
    badAnswer = answers.fault(in: list, known: people) ?? matching.badAnswer
    skipped = (list.skipped + matching.skipped).sorted { $0.row < $1.row }
    questions = (list.questions + matching.questions).sorted { $0.row < $1.row }
    if !matching.same.isEmpty {
      let known = Dictionary(people.people.map { ($0.id, $0) }) { first, _ in first }
      same = matching.same.map { same in
        Same(
          gone: same.gone,
          stays: same.stays,
          row: same.row,
          goneRow: known[same.gone],
          staysRow: known[same.stays]
        )
      }
    }
    faults = list.faults + matching.faults
    refs = Set(list.rows.compactMap(\.code))
    var codes = GivenCodes(people.people)
    for (row, known) in matching.matches {
      guard let known else {
        var person = Self.new(row, file: file)
        if list.isExport, !person.id.isEmpty, let held = codes.heldHere(row.ours?.code) {
          person.ref = person.ref ?? held.code
          recoded[person.id] = held
        } else if list.isExport, !person.id.isEmpty {
          switch codes.take(row.ours?.code, for: row.name) {
          case .success(let code): person.code = code
          case .failure(let reason):
            faults.append(RowFault(row: row.row, column: "code", reason: reason))
            continue
          }
        }
        added.append(person)
        continue
      }
      let after = Self.updated(
        known,
        by: row,
        list,
        file: file,
        codesMayBeRefs: people.codesMayBeRefs
      )
      let fields = Self.difference(known, after)
      if fields.isEmpty, known.extra == after.extra, known.standing == after.standing {
        unchanged.append(after)
        if after != known { moved.append(after) }
      } else {
        changed.append(
          Change(
            before: known,
            after: after,
            fields: fields,
            isBack: known.standing == .withdrawn && after.standing == .listed
          )
        )
      }
    }
    faults.sort { $0.row < $1.row }
    // Another laptop's people are added to this one's.
    guard !list.isExport else { return }
    let meant = matching.meant
    let before = people.people.filter {
      $0.standing == .listed && $0.provenance.kind == .imported
    }
    if meant.isEmpty, !added.isEmpty { sharesNobodyWith = before.count }
    for person in people.people where person.standing == .listed && !meant.contains(person.id) {
      guard people.same[person.id] == nil else { continue }
      if !faults.isEmpty || !questions.isEmpty {
        undecided.append(person)
      } else if hasCome(person.id) {
        kept.append(person)
      } else {
        withdrawn.append(person)
      }
    }
  }

  /// Somebody new; an office's number is never a code of ours, whatever it looks like.
  private static func new(_ row: ListRow, file: String) -> Delegate {
    var delegate = Delegate(
      id: row.ours?.id ?? "",
      code: "",
      name: row.name,
      province: row.province,
      category: row.category,
      office: row.office,
      ref: row.code,
      provenance: row.ours?.provenance
        ?? Provenance(kind: .imported, file: file, row: row.row)
    )
    delegate.honorific = row.honorific
    delegate.position = row.position
    delegate.commune = row.commune
    delegate.phone = row.phone
    delegate.note = row.note
    delegate.delegation = row.delegation
    delegate.isHead = row.isHead
    delegate.extra = row.extra
    if row.ours?.id != nil { delegate.standing = row.ours?.standing ?? .listed }
    return delegate
  }

  /// The person with what the columns of the file say; of what it has no column for nothing changes.
  private static func updated(
    _ known: Delegate,
    by row: ListRow,
    _ list: RosterList,
    file: String,
    codesMayBeRefs: Bool
  ) -> Delegate {
    var person = known
    func has(_ field: ListField) -> Bool { list.tells(field) }
    person.name = Self.marked(known.name, row.name)
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
    if has(.head) || row.isHead || isCalledHead(known) && !isCalledHead(person) {
      person.isHead = row.isHead
    }
    // A number that was taken for ours is the code already.
    let isCode = codesMayBeRefs && known.ref == nil && row.code == known.code
    if row.code != nil && !isCode || list.isExport && has(.code) { person.ref = row.code }
    if list.isExport {
      // The code that they have on the other laptop, and that is somebody else's here.
      let own = row.ours?.code.flatMap(GivenCodes.code)
      if person.ref == nil, known.ref == own, own != known.code { person.ref = own }
      person.ref = Self.withZeros(person.ref, as: known.ref)
      person.phone = Self.withZeros(person.phone, as: known.phone)
      if row.ours?.id != nil {
        person.standing = row.ours?.standing ?? known.standing
        person.provenance = row.ours?.provenance ?? known.provenance
        return person
      }
    }
    person.standing = .listed
    person.provenance = Provenance(kind: .imported, file: file, row: row.row)
    return person
  }

  /// The new name, or the known one where the new one says it again without its marks: they tell Dung
  /// from Dũng, and what comes next is compared with them.
  private static func marked(_ known: String, _ name: String) -> String {
    let (before, now) = (ComparedName(known), ComparedName(name))
    let losesMarks = now.spelled == now.folded && before.spelled != before.folded
    return losesMarks && before.folded == now.folded ? known : name
  }

  /// Whether what a list says of somebody in words makes them the head of a delegation.
  private static func isCalledHead(_ person: Delegate) -> Bool {
    HeadWords.areIn(position: person.position, note: person.note, extra: person.extra)
  }

  /// What was known, where a spreadsheet has only taken the zeros from its front.
  private static func withZeros(_ text: String?, as known: String?) -> String? {
    guard let text, let known, text != known, known.hasSuffix(text),
      known.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      known.dropLast(text.count).allSatisfy({ $0 == "0" })
    else { return text }
    return known
  }

  private static func difference(_ before: Delegate, _ after: Delegate) -> [ListField] {
    let fields: [(ListField, KeyPath<Delegate, String?>)] = [
      (.honorific, \.honorific), (.position, \.position), (.office, \.office),
      (.commune, \.commune), (.province, \.province), (.category, \.category),
      (.delegation, \.delegation), (.phone, \.phone), (.note, \.note), (.code, \.ref),
    ]
    return (before.name == after.name ? [] : [.name])
      + fields.filter { before[keyPath: $1] != after[keyPath: $1] }.map(\.0)
      + (before.isHead == after.isHead ? [] : [.head])
  }
}
