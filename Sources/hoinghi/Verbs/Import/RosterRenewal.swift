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
  let sampleArrivals: [Delegate]
  let isAnybodyLeft: Bool
  private let file: String
  private let stamp: Stamp
  /// The number of the code that comes after those of the plan.
  private let nextCode: Int
  /// The people for whom the plan is right.
  private let known: StoredRoster?
  /// People of the data folder, whom the store does not have yet.
  private let ofData: Set<PersonID>

  /// Plans an import, codes of new people included: a dry run is the import up to the writing.
  ///
  /// - Parameters:
  ///   - list: What the file says.
  ///   - answers: What the organiser says of who is one person.
  ///   - opened: The conference in force.
  ///   - file: The file's name, for the provenance.
  /// - Throws: `StoreError`.
  init(
    _ list: RosterList,
    _ answers: IdentityAnswers,
    _ opened: OpenedConference,
    file: String
  ) throws(StoreError) {
    self.file = file
    stamp = opened.stamp
    known = try opened.store?.roster()
    let data = opened.data.roster.delegates
    let table = opened.ledger.attendance
    let lists = opened.ledger.lists.map(\.id)
    let storedIDs = Set((known?.people ?? []).map(\.id))
    ofData = Set(opened.listOfData(besides: known).map(\.id))
    let people = try opened.knownPeople(known)
    var plan = RosterPlan(
      list,
      known: people,
      answers: answers,
      table: table,
      lists: lists,
      file: file
    )
    var codes = try opened.store?.codeSupply() ?? CodeSupply()
    codes.keepClear(of: people.people.flatMap { [$0.code] + [$0.ref].compactMap(\.self) })
    codes.keepClear(of: plan.refs)
    codes.keepClear(of: plan.added.map(\.code))
    for index in plan.added.indices where plan.added[index].code.isEmpty {
      plan.added[index].code = try codes.take()
    }
    self.plan = plan
    nextCode = codes.next
    isAnybodyLeft = !(plan.added.isEmpty && plan.changed.isEmpty && plan.unchanged.isEmpty)
    sampleArrivals = data.filter { delegate in
      delegate.provenance.kind == .sample && !storedIDs.contains(delegate.id)
        && lists.contains { table.presence(of: delegate.id, on: $0).firstArrival != nil }
    }
  }

  /// Whether the store would not stay as it is.
  var isWorthWriting: Bool {
    !plan.changesNothing || !plan.moved.isEmpty || !(known?.isImported ?? false)
  }

  /// Writes the plan, all of it or nothing.
  ///
  /// - Returns: What was written; nil where somebody changed the people meanwhile.
  func write(to store: AttendanceStore) throws(StoreError) -> ImportedList? {
    var change = RosterChange(
      added: plan.added + taken,
      changed: (plan.changed.map(\.after) + plan.moved).filter { !ofData.contains($0.id) },
      withdrawn: plan.withdrawn.map(\.id).filter { !ofData.contains($0) },
      file: file,
      nextCode: nextCode
    )
    change.events = plan.same.map { same in
      EventDraft(.same, delegate: same.gone, list: .people, seat: same.stays)
    }
    let known = known
    return try store.apply(change, stamp: stamp) { now in
      known.map { $0 == now } ?? (now.people.isEmpty && !now.isImported)
    }
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

extension OpenedConference {
  /// Who is known before a list, or another laptop's log, is read.
  ///
  /// - Parameter stored: What the store has of people; nil where there is none.
  /// - Returns: The people of the store, and those of the data where its list counts.
  /// - Throws: `StoreError`.
  func knownPeople(_ stored: StoredRoster?) throws(StoreError) -> KnownPeople {
    var people = KnownPeople(listOfData(besides: stored) + (stored?.people ?? []))
    people.codesMayBeRefs = stored?.codesMayBeRefs ?? false
    people.forgotten = try store?.forgottenPeople() ?? []
    for name in stored?.givenNames ?? [] where ledger.attendance.isInForce(name.event) {
      people.givenNames[name.delegate] = name.name
    }
    people.same = ledger.attendance.same
    if let stored, !stored.edits.isEmpty { people.corrected = corrected(stored) }
    return people
  }

  /// Whom the organiser has given another name or office than the list did.
  private func corrected(_ stored: StoredRoster) -> [PersonID: Delegate] {
    let edited = Set(stored.edits.map(\.person))
    let before = Dictionary(
      stored.people.filter { edited.contains($0.id) }.map { ($0.id, $0) }
    ) { first, _ in first }
    var corrected: [PersonID: Delegate] = [:]
    for person in ledger.conference.roster.delegates {
      guard let row = before[person.id] else { continue }
      if row.name != person.name || row.office != person.office { corrected[person.id] = person }
    }
    return corrected
  }

  /// People of the data whom the store does not have: the sample gives way to a list; a list of the
  /// data folder is one that somebody may have checked in by.
  fileprivate func listOfData(besides stored: StoredRoster?) -> [Delegate] {
    guard !(stored?.isImported ?? false) else { return [] }
    let known = Set((stored?.people ?? []).map(\.id))
    return data.roster.delegates.filter {
      $0.provenance.kind != .sample && !known.contains($0.id)
    }
  }
}
