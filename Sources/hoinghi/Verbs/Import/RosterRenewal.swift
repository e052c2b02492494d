import Attendance
import Conference
import Interchange
import Ledger
import Store
import Wording

/// What an imported list changes in the people of a store.
struct RosterRenewal {
  let plan: RosterPlan
  /// Delegates of the sample who were checked in for real.
  let sampleArrivals: Int
  let isAnybodyLeft: Bool
  private let file: String
  /// The people for whom the plan is right.
  private let known: StoredRoster?
  /// People of the data folder, whom the store does not have yet.
  private let ofData: Set<PersonID>

  init(
    _ list: RosterList,
    _ opened: borrowing OpenedConference,
    file: String
  ) throws(StoreError) {
    self.file = file
    known = try opened.store?.roster()
    let stored = known?.people ?? []
    let data = opened.data.roster.delegates
    let table = opened.ledger.attendance
    let lists = opened.ledger.lists.map(\.id)
    // The sample gives way; a list of the data folder is one that somebody may have checked in by.
    let base =
      known?.isImported ?? false ? [] : data.filter { $0.provenance.kind != .sample }
    let storedIDs = Set(stored.map(\.id))
    ofData = Set(base.map(\.id)).subtracting(storedIDs)
    plan = RosterPlan(
      list,
      people: base.filter { !storedIDs.contains($0.id) } + stored,
      table: table,
      lists: lists,
      file: file
    )
    isAnybodyLeft = !(plan.added.isEmpty && plan.changed.isEmpty && plan.unchanged.isEmpty)
    sampleArrivals = data.count { delegate in
      delegate.provenance.kind == .sample && !storedIDs.contains(delegate.id)
        && lists.contains { table.presence(of: delegate.id, on: $0).firstArrival != nil }
    }
  }

  /// Whether the store would not stay as it is.
  var isWorthWriting: Bool {
    !plan.changesNothing || !plan.moved.isEmpty || !(known?.isImported ?? false)
  }

  /// Writes the plan, all of it or nothing; who was added, with their codes.
  ///
  /// - Returns: nil where somebody changed the people meanwhile, and nothing is written.
  func write(to store: AttendanceStore) throws(StoreError) -> [Delegate]? {
    let change = RosterChange(
      added: plan.added + taken,
      changed: (plan.changed.map(\.after) + plan.moved).filter { !ofData.contains($0.id) },
      withdrawn: plan.withdrawn.map(\.id).filter { !ofData.contains($0) },
      file: file
    )
    let known = known
    let written = try store.apply(change) { now in
      known.map { $0 == now } ?? (now.people.isEmpty && !now.isImported)
    }
    return written.map { Array($0.prefix(plan.added.count)) }
  }

  /// People of the data folder, who come into the store with the ids and codes that they have.
  private var taken: [Delegate] {
    let gone = plan.withdrawn.map { person in
      var person = person
      person.standing = .withdrawn
      return person
    }
    return (plan.unchanged + plan.changed.map(\.after) + plan.kept + plan.undecided + gone).filter {
      ofData.contains($0.id)
    }
  }
}

/// What a plan says, a line for each person whom it touches.
struct PlanReport {
  private let plan: RosterPlan
  private let added: [Delegate]
  private let info: ConferenceInfo

  init(_ plan: RosterPlan, added: [Delegate], info: ConferenceInfo) {
    self.plan = plan
    self.added = added
    self.info = info
  }

  func print(to invocation: inout Invocation, of file: String, isDryRun: Bool) throws {
    for line in lines {
      try invocation.output.write(invocation.shown(line[invocation.language]) + "\n")
    }
    let unchanged = plan.unchanged.count
    let isAsBefore = plan.changesNothing && plan.kept.isEmpty
    try invocation.say(
      isAsBefore
        ? Phrases.planChangesNothing(file, people: unchanged)
        : Phrases.planSummary(
          file,
          added: plan.added.count,
          changed: plan.changed.count,
          unchanged: unchanged,
          withdrawn: plan.withdrawn.count,
          kept: plan.kept.count,
          isDryRun: isDryRun
        )
    )
    if !plan.undecided.isEmpty {
      try invocation.say(Phrases.nobodyIsWithdrawn(plan.undecided.count))
    }
  }

  private var lines: [Localized] {
    let new = added.map { person in
      Phrases.planAdds(
        row: person.provenance.row,
        (person.code.isEmpty ? "" : person.code + "  ") + Self.name(person)
      )
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
        },
        isBack: change.isBack
      )
    }
    return new + changed
      + plan.withdrawn.map { Phrases.planWithdraws(code: $0.code, Self.name($0)) }
      + plan.kept.map { Phrases.planKeeps(code: $0.code, Self.name($0)) }
      + plan.skipped.map { Phrases.planSkips(row: $0.row, kind: "\($0.kind)", $0.text) }
  }

  private static func name(_ person: Delegate) -> String {
    [person.honorific, person.name].compactMap(\.self).joined(separator: " ")
  }

  private func value(_ field: ListField, of person: Delegate) -> String? {
    switch field {
    case .name: person.name
    case .code: person.ref
    case .honorific: person.honorific
    case .position: person.position
    case .office: person.office
    case .commune: person.commune
    case .province:
      person.province.map { id in info.provinces.first { $0.id == id }?.name ?? id }
    case .category: person.category
    case .phone: person.phone
    case .note: person.note
    case .number, .familyName, .givenName: nil
    }
  }
}
