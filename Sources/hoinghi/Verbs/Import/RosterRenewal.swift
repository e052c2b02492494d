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
