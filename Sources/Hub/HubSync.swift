package import Attendance
package import Conference
import Glibc
package import Store

/// Brings a desk's store and a hub to the same events, over one connection; belongs to one thread.
package final class HubSync {
  package let session: HubSession
  private let store: AttendanceStore
  private let offset: Int
  /// Up to where each branch of the hub is here; nil before the first look.
  private var places: [HubChain.Name: Int64]?
  /// Up to where this store's own log was looked through for what the hub lacks.
  package private(set) var cursor: Int64?
  /// The hub as it was last seen; nil before everything was looked through.
  private var seen: HubState?
  /// How many events are taken in in one step.
  private let slice: Int
  /// Called between two steps, for what cannot wait.
  private let pause: () throws -> Void
  private var forgotten: Int64 = -1
  private var people: Int64 = -1
  private var reserved = false
  private var owed = false
  private var greeted: Int64 = 0
  private var told: [ChainID: KeptChain]?

  /// What the hub did not take.
  package private(set) var kept: [ChainID: KeptChain] = [:]
  /// What this store did not take of the hub's, by the events' hashes.
  package private(set) var refused: [Digest: EventsTakenIn.Refused] = [:]
  /// Lines of the hub that are no events.
  package private(set) var unreadable = 0
  /// Why the hub's roster is not in force here; nil where it is, or there is none.
  package private(set) var rosterObstacle: RosterTakenOver?
  /// What was forgotten here and may not be forgotten for all by this desk.
  package private(set) var forgottenHereAlone = ForgottenIDs()

  /// How many things somebody should look at.
  package var stuck: Int {
    kept.count + refused.count + (unreadable > 0 ? 1 : 0) + (rosterObstacle == nil ? 0 : 1)
      + (forgottenHereAlone.isEmpty ? 0 : 1)
  }

  /// - Parameters:
  ///   - session: Connected.
  ///   - store: The desk's; a connection of its own.
  ///   - offset: Minutes east of UTC, for the times of receiving.
  ///   - slice: How many events are taken in in one step, while which nobody else can write.
  ///   - pause: Called between two steps of anything that takes long; it may bring, claim, and throw.
  package init(
    _ session: HubSession,
    _ store: AttendanceStore,
    offset: Int,
    slice: Int = pullBatch,
    pause: @escaping () throws -> Void = {}
  ) {
    self.session = session
    self.store = store
    self.offset = offset
    self.slice = slice
    self.pause = pause
  }

  /// What one pass moved.
  package struct Moved: Hashable, Sendable {
    package var pushed = 0
    package var pulled = 0
    package var roster: RosterTakenOver?
    package var pushedRoster = false
    package var forgotten = 0

    package init() {}
  }

  private static let batch = 500
  package static let pullBatch = 5_000

  private var now: Moment { Moment(seconds: Int64(time(nil)), offset: offset) }

  /// Takes what the hub has, and brings what it lacks.
  ///
  /// - Parameters:
  ///   - isWhole: Looks through everything anew, so that what was refused is tried again.
  ///   - notifies: Whether others are told of what was brought; where not, the caller does.
  /// - Returns: What moved.
  /// - Throws: ``HubError``, `StoreError`; doing it again goes on where it ended.
  package func pass(isWhole: Bool = false, notifies: Bool = true) throws -> Moved {
    var moved = Moved()
    if owed {
      try store.scrubAgain()
      owed = false
    }
    if !reserved {
      try store.reserve(block: session.role.block)
      reserved = true
    }
    if isWhole { (places, settled) = (nil, nil) }
    let state = try session.state()
    if places == nil {
      try lookThrough(state, &moved)
    } else {
      try pull(state, &moved)
      try pushNew(state, &moved)
    }
    seen = state
    try settleForgotten(state, &moved)
    try settleRoster(state, &moved)
    try tell(state)
    if notifies, moved.pushed > 0 || moved.pushedRoster || moved.forgotten > 0 {
      try session.notify()
    }
    return moved
  }

  /// Brings what was recorded here since the last look, and does nothing else: the quick way after each
  /// step of a desk.
  ///
  /// - Returns: How many events were brought; none before everything was looked through.
  /// - Throws: ``HubError``, `StoreError`.
  package func bringNew() throws -> Int {
    guard let seen else { return 0 }
    var moved = Moved()
    try pushNew(seen, &moved)
    return moved.pushed
  }

  /// Claims people, and takes in what other desks recorded of them.
  ///
  /// - Parameters:
  ///   - claim: Whom, on which list.
  ///   - deadline: When the hub's answer must be there.
  /// - Throws: ``HubError``, `StoreError`.
  package func take(_ claim: HubClaim, by deadline: Deadline) throws {
    let events = try session.claim(claim, by: deadline)
    guard !events.isEmpty else { return }
    let taken = try store.takeIn(events, received: now)
    for refusal in taken.refused { refused[refusal.event.hash] = refusal }
  }

  /// Up to where the hub has each chain that is made here.
  package var brought: [ChainID: Int64] {
    guard let places, let own = try? store.ownChains() else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: own.map { ($0, places[HubChain.Name(store: $0, branch: [])] ?? 0) }
    )
  }

  /// How many events that are made here the hub does not have.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(*n*) in the number of events.
  package func countWaiting() throws(StoreError) -> Int {
    try store.countWaiting(brought: brought)
  }

  // MARK: Pulling

  private func pull(_ state: HubState, _ moved: inout Moved) throws {
    while state.chains.contains(where: { $0.sequence > places?[$0.name] ?? 0 }) {
      let pulled = try session.pull(behind: places ?? [:], most: Self.pullBatch)
      guard let last = pulled.last else { return }
      unreadable += pulled.count { $0.carried == nil }
      var rest = pulled[...]
      while !rest.isEmpty {
        let part = rest.prefix(slice)
        rest = rest.dropFirst(part.count)
        let taken = try store.takeIn(part.compactMap(\.carried), received: now)
        moved.pulled += taken.added
        for refusal in taken.refused { refused[refusal.event.hash] = refusal }
        for event in part { places?[event.chain] = event.sequence }
        try pause()
      }
      if pulled.count < Self.pullBatch, state.chains.allSatisfy({ $0.name != last.chain }) {
        return
      }
    }
  }

  // MARK: Looking through everything

  /// Compares all chains, pulls what is missing here and brings what is missing there.
  private func lookThrough(_ state: HubState, _ moved: inout Moved) throws {
    (kept, refused, unreadable) = ([:], [:], 0)
    let heads = Set(state.chains.map(\.head))
    let extent = try store.extent(holding: heads)
    var known: [HubChain.Name: Int64] = [:]
    for chain in state.chains {
      let here = extent.chains[chain.name.store]
      if extent.held.contains(chain.head), let here, here.whole >= chain.sequence {
        known[chain.name] = chain.sequence
      } else if chain.name.branch.isEmpty, let here, here.whole < chain.sequence,
        here.whole == here.count,
        try follows(here, chain.name)
      {
        known[chain.name] = here.whole
      } else {
        // Forked, or with gaps: what is known already does no harm.
        known[chain.name] = 0
      }
    }
    places = known
    try pull(state, &moved)
    try bring(state, &moved)
  }

  /// Whether what the hub has behind the end of a chain here follows it.
  private func follows(_ here: ChainExtent, _ name: HubChain.Name) throws -> Bool {
    guard here.whole > 0 else { return true }
    let next = try session.pull(behind: placesAt(name, here.whole), most: 1).first
    return next?.chain == name && next?.carried?.event.previous == here.wholeHash
  }

  /// Places that let one branch through alone.
  private func placesAt(_ name: HubChain.Name, _ sequence: Int64) throws -> [HubChain.Name: Int64] {
    var places: [HubChain.Name: Int64] = [:]
    for chain in try session.state().chains { places[chain.name] = .max }
    places[name] = sequence
    return places
  }

  /// Brings every event of this desk's chains that the hub lacks.
  private func bring(_ state: HubState, _ moved: inout Moved) throws {
    let extent = try store.extent(holding: Set(state.chains.map(\.head)))
    cursor = extent.cursor
    for (id, here) in extent.chains.sorted(by: { $0.key < $1.key }) where here.count > 0 {
      let branches = state.chains.filter { $0.name.store == id }
      let first = branches.first { $0.name.branch.isEmpty }
      if branches.count == 1, let first, here.whole == here.count, extent.held.contains(first.head),
        here.whole == first.sequence
      {
        continue
      }
      guard isMine(id, isOwn: here.isOwn, state) else {
        // What a dead laptop has left waits until the owner says whose it is.
        let reached = state.reach(of: id, taken: places ?? [:])
        if here.whole > reached { kept[id] = KeptChain(sequence: reached + 1, reason: .notYours) }
        continue
      }
      var events: [CarriedEvent]
      if branches.count <= 1, here.whole == here.count,
        first.map({ extent.held.contains($0.head) }) ?? true
      {
        events = try store.events(of: id, after: first?.sequence ?? 0)
      } else {
        events = try store.events(of: id, after: 0)
        let lacking = try session.lacking(events)
        events = events.filter { lacking.contains($0.event.hash) }
      }
      try push(events, &moved)
    }
  }

  private func isMine(_ id: ChainID, isOwn: Bool, _ state: HubState) -> Bool {
    if let owner = state.chains.first(where: { $0.name.store == id })?.owner {
      return owner == session.role.name
    }
    return isOwn || state.adopted.contains(id)
  }

  // MARK: Pushing

  /// Brings what was recorded since the last look.
  private func pushNew(_ state: HubState, _ moved: inout Moved) throws {
    while true {
      let next = try store.events(after: cursor, most: Self.batch)
      guard !next.events.isEmpty else { return }
      let own = try store.ownChains()
      let mine = next.events.filter { carried in
        let id = carried.event.store
        return isMine(id, isOwn: own.contains(id), state) && kept[id] == nil
      }
      try push(mine, &moved)
      cursor = next.cursor
    }
  }

  private func push(_ events: [CarriedEvent], _ moved: inout Moved) throws {
    var rest = events[...]
    while !rest.isEmpty {
      let batch = Self.portion(of: rest)
      rest = rest.dropFirst(batch.count)
      let outcomes = try session.push(batch.filter { kept[$0.event.store] == nil })
      for (carried, outcome) in zip(batch.filter { kept[$0.event.store] == nil }, outcomes) {
        switch outcome {
        case .taken:
          moved.pushed += 1
          advance(carried.event)
        case .refused(let reason):
          let id = carried.event.store
          if kept[id] == nil {
            kept[id] = KeptChain(sequence: carried.event.sequence, reason: reason)
          }
        }
      }
    }
  }

  /// What the hub has from here need not be pulled.
  private func advance(_ event: LogEvent) {
    let name = HubChain.Name(store: event.store, branch: [])
    if event.sequence == (places?[name] ?? 0) + 1 { places?[name] = event.sequence }
  }

  /// As many as go in one step, by their number and by how much they say.
  private static func portion(of events: ArraySlice<CarriedEvent>) -> [CarriedEvent] {
    var bytes = 0
    let count = events.prefix(batch).prefix { carried in
      defer { bytes += 1_000 + (carried.text?.body.utf8.count ?? 0) }
      return bytes < 2_000_000
    }.count
    return Array(events.prefix(max(1, count)))
  }

  // MARK: People

  /// Erases here what was erased for all, and for all what was erased here.
  private func settleForgotten(_ state: HubState, _ moved: inout Moved) throws {
    let version = try store.peopleVersion()
    guard state.forgotten != forgotten || version != people else { return }
    let (there, here) = (try session.forgottenIDs(), try store.forgottenIDs())
    let mine = here.besides(there)
    if !mine.isEmpty, session.role.mayForget {
      try session.forget(mine)
      moved.forgotten += mine.people.count + mine.texts.count
      try session.notify()
    }
    forgottenHereAlone = session.role.mayForget ? ForgottenIDs() : mine
    let theirs = there.besides(here)
    if !theirs.isEmpty {
      moved.forgotten += theirs.people.count + theirs.texts.count
      do throws(StoreError) {
        try store.forget(theirs)
      } catch {
        guard case .tracesLeft = error else { throw error }
        // Erased already; another program reads just now.
        owed = true
      }
    }
    forgotten = Int64(there.people.count + there.texts.count)
    people = try store.peopleVersion()
  }

  /// Puts the newest sealed roster in force on both sides.
  private func settleRoster(_ state: HubState, _ moved: inout Moved) throws {
    let here = try store.rosterSeal()
    let both = RosterPair(here: here?.event, there: state.roster)
    guard both.here != both.there, moved.pulled > 0 || both != settled else { return }
    settled = both
    if let here, state.roster.map({ here.event > $0 }) ?? true {
      if here.isOwn { try bringRoster(over: state.roster, &moved) }
    } else if let newest = state.roster {
      let outcome = try store.takeOver(session.roster(newest))
      moved.roster = outcome
      rosterObstacle = outcome.isObstacle ? outcome : nil
    }
  }

  /// Brings the list that was imported here, unless the hub's has people whom it does not know.
  private func bringRoster(over other: EventID?, _ moved: inout Moved) throws {
    guard let roster = try store.carriedRoster() else { return }
    if let other {
      let theirs = try session.roster(other)
      guard roster.holdsEverybody(of: theirs) else {
        rosterObstacle = .ownPeople(roster.codes(besides: theirs))
        return
      }
    }
    do throws(HubError) {
      try session.push(roster)
      moved.pushedRoster = true
      rosterObstacle = nil
    } catch {
      // The event that sealed it waits itself: it is tried again.
      guard case .refused("42501", _) = error else { throw error }
      settled = nil
    }
  }

  /// The rosters in force here and on the hub.
  private struct RosterPair: Hashable {
    var here: EventID?
    var there: EventID?
  }
  /// Of which it was settled which holds.
  private var settled: RosterPair?

  /// Tells the hub what is kept here, and now and then that the desk is there.
  private func tell(_ state: HubState) throws {
    if told != kept {
      try session.hold(kept)
      told = kept
    }
    guard greeted == 0 || Deadline.now - greeted > 5_000 else { return }
    greeted = Deadline.now
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let clock = Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    try session.greet(clock: clock, events: try store.eventCount())
  }
}
