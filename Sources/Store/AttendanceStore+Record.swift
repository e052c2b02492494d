package import Attendance
package import Conference
import SQLite

/// Where and when something is recorded, and by whom.
package struct Stamp: Hashable, Sendable {
  package var desk: String
  package var `operator`: String
  /// By the clock of the desk; a rehearsal's may be another than the machine's.
  package var at: Moment
  /// By the clock of the machine.
  package var received: Moment

  package init(desk: String, operator: String, at: Moment, received: Moment) {
    self.desk = desk
    self.operator = `operator`
    self.at = at
    self.received = received
  }
}

/// What one step wrote, and what others had written before it.
package struct Recorded: Sendable {
  /// What was new when the step was decided; it does not hold the step itself.
  package var news: StoreNews
  package var events: [LogEvent]
  /// With the codes that the store gave them; also rows of a data folder that it keeps from now on.
  package var people: [Delegate]
  /// The names that it gave to empty seats.
  package var givenNames: [GivenName]
  /// What the organiser set of people.
  package var edits: [PersonEdit]
  /// What the organiser said of the programme.
  package var programme: [ProgrammeWord] = []
  /// The last event that this store made.
  package var head: ChainHead?
  /// What the step's notes and reviews say, by the ids of their sealed texts.
  package var texts: [String: String] = [:]
  /// Behind the step.
  package var cursor: StoreCursor
}

extension AttendanceStore {
  /// Decides on the newest events and records the decision, in one transaction.
  ///
  /// `decide` is given what was written since `cursor`; nobody writes until it is done, so two desks
  /// cannot both let in one delegate. On return every event is on disk; where anything throws,
  /// `decide` included, nothing of it is.
  package func record(
    since cursor: StoreCursor,
    stamp: Stamp,
    decide: (StoreNews) throws -> DeskStep
  ) throws -> Recorded {
    try access { db in
      let known = known
      let (recorded, state) = try write(db) {
        let version = try Self.version(db)
        var news = try newest(db, since: cursor, known, version)
        try Self.addTexts(to: &news.news, db)
        try know(news, since: cursor, db)
        let step = try decide(news)
        // Nobody else has written since our last step.
        let last = known?.version == version ? known : nil
        var state = try last ?? readState(db, version, news.cursor)
        let recorded = try append(step, to: &state, news, stamp, db)
        try memory?.take(recorded.events, db)
        return (recorded, state)
      }
      count(recorded.events.count, from: recorded.news.cursor, to: state.cursor)
      if let last = recorded.events.last { noteEnd(last, at: state.cursor) }
      self.known = state
      return recorded
    }
  }

  private func readState(
    _ db: Connection,
    _ version: Int64,
    _ cursor: StoreCursor
  ) throws -> KnownState {
    let identity = try ownIdentity(db)
    return KnownState(
      version: version,
      cursor: cursor,
      identity: identity,
      last: try EventTable.lastOwn(db, chain: identity.id)?.event,
      greatest: try EventTable.greatestID(db)
    )
  }

  private func append(
    _ step: DeskStep,
    to state: inout KnownState,
    _ news: StoreNews,
    _ stamp: Stamp,
    _ db: Connection
  ) throws -> Recorded {
    let copies = try step.copies.filter { try Self.keep($0, db) }
    let added = try step.people.map { try Self.add($0, db) }
    let people = added + copies
    // Who comes is brought in before they are let in.
    let drafts = added.map(EventDraft.introducing) + step.drafts
    var chain = OwnChain(
      behind: state.last,
      greatest: state.greatest,
      state.identity.id,
      of: state.identity,
      stamp,
      hasSeveral: drafts.count > 1
    )
    let events = try drafts.map { try chain.append($0, db) }
    let said = StepTexts(events, drafts)
    if !people.isEmpty || said.changesPeopleOrProgramme {
      try PersonTable.noteChange(db)
      state.cursor.roster = try db.number("SELECT roster_version FROM store") ?? 0
    }
    if let last = events.last {
      state.cursor.event = db.lastRowID
      state.last = last
      state.greatest = max(state.greatest ?? last.id, last.id)
    }
    return Recorded(
      news: news,
      events: events,
      people: people,
      givenNames: said.names,
      edits: said.edits,
      programme: said.programme,
      head: chain.head,
      texts: said.texts,
      cursor: state.cursor
    )
  }

  private static func add(_ person: NewPerson, _ db: Connection) throws -> Delegate {
    let registration = person.registration
    var delegate = Delegate(
      id: person.id,
      code: try Codes.nextWalkIn(db),
      name: registration.name,
      province: registration.province,
      category: registration.category,
      office: registration.office,
      ref: nil,
      provenance: Provenance(kind: .assumed)
    )
    delegate.position = registration.position
    delegate.phone = registration.phone
    delegate.standing = person.standing
    try PersonTable.insert(db, delegate)
    return delegate
  }

  /// Keeps a row of a data folder; whether it is new here and its code nobody else's.
  private static func keep(_ delegate: Delegate, _ db: Connection) throws -> Bool {
    guard try PersonTable.read(db, "id = ?", .text(delegate.id)) == nil,
      try !isForgotten(delegate.id, db), try Codes.isFree(delegate.code, db)
    else { return false }
    try PersonTable.insert(db, delegate)
    return true
  }

  /// Who this store is; a copy that is about to record becomes somebody else first.
  ///
  /// Two files that append to one chain would fork it.
  func ownIdentity(_ db: Connection) throws -> StoreIdentity {
    if try db.number("SELECT is_copy FROM store") == 1 {
      try db.run(
        """
        UPDATE store SET id = ?, reviews = NULL, is_copy = 0, walk_in_block = ?, next_walk_in = 0
        """,
        [
          .text(StoreIdentity.randomID(isRehearsal: isRehearsal)),
          .integer(Codes.randomBlock()),
        ]
      )
    }
    return try StoreIdentity(db)
  }
}
