import Conference
import Glibc
import Store
import Synchronization

/// What a courier does, on its own thread.
final class CourierRun {
  private let courier: HubCourier
  private let file: OpenStore
  private let offset: Int
  private let place: @Sendable () throws -> HubPlace
  private var store: AttendanceStore?
  private var sync: HubSync?
  private var backoff = HubBackoff()
  /// How much of what is recorded here waits.
  private var waiting = WaitingEvents()
  /// When the next look at the hub is due, and the next at everything, by the clock that nobody sets.
  private var look = Deadline(seconds: 0)
  private var wholeLook = Deadline(seconds: 0)
  /// When others are told that there is something new; nil where there is nothing to tell.
  private var word: Deadline?
  private var lastWord = Deadline(seconds: 0)
  /// When it is written down how far the hub is, where that changed.
  private var note: Deadline?
  /// The claims that are held.
  private var held: Set<Int> = []
  /// The end of the first of them.
  private var holdEnds: Deadline?

  /// Between two looks where nobody said anything, in seconds.
  private static let pace = 2.0
  /// Between two words to others: they take a lock of the whole database.
  private static let betweenWords = 0.05
  /// For how long a claim may be held by a desk that does not come back to it.
  private static let longestHold = 2.0
  /// Events that are written in one step: so long somebody at the screens may wait.
  private static let slice = 250
  /// What is stuck is tried again after so many seconds.
  private static let betweenWholeLooks = 60.0

  init(
    _ courier: HubCourier,
    _ file: OpenStore,
    offset: Int,
    place: @escaping @Sendable () throws -> HubPlace
  ) {
    (self.courier, self.file, self.offset, self.place) = (courier, file, offset, place)
  }

  /// Asked to end.
  private struct Leaving: Error {}

  private var isLeaving: Bool { courier.desk.withLock { $0.isLeaving } }

  /// Goes on until it is asked to end.
  func go() {
    while !isLeaving {
      do {
        try serve()
      } catch is Leaving {
        break
      } catch {
        guard !isLeaving else { break }
        lose(CourierFailure(error))
        rest()
      }
    }
    noteHowFar()
    sync = nil
    // Closed here and not later: the desk may end its own once this has ended.
    try? store?.close()
    store = nil
  }

  // MARK: Online

  private func serve() throws {
    let store = try openStore()
    let session = try HubSession(place(), patience: 250, until: courier.leave.readEnd)
    guard !session.role.isViewer else { throw CourierFailure.viewer }
    let sync = HubSync(session, store, offset: offset, slice: Self.slice) { [weak self] in
      try self?.attend()
    }
    try session.listen()
    self.sync = sync
    try passWhole(sync)
    backoff = HubBackoff()
    let name = session.role.name
    courier.tell { desk in
      desk.standing.contact = .online
      desk.standing.failure = nil
      desk.standing.role = name
      desk.isTold = false
    }
    tellStanding(sync)
    while true {
      try attend()
      try letGoIfDue(sync)
      try sayIfDue(sync)
      if let due = note, due.hasPassed { noteHowFar() }
      if wholeLook.hasPassed {
        try passWhole(sync)
        tellStanding(sync)
      } else if look.hasPassed {
        owe(try sync.pass(notifies: false), sync)
        look = Deadline(seconds: Self.pace)
        tellStanding(sync)
      }
      try wait(sync)
    }
  }

  private func openStore() throws -> AttendanceStore {
    if let store { return store }
    let opened = try AttendanceStore.open(beside: file)
    store = opened
    return opened
  }

  private func passWhole(_ sync: HubSync) throws {
    owe(try sync.pass(isWhole: true, notifies: false), sync)
    look = Deadline(seconds: Self.pace)
    // Only what is stuck needs another look at everything.
    wholeLook = Deadline(seconds: sync.stuck > 0 ? Self.betweenWholeLooks : 3_600)
  }

  /// Notes what a pass moved.
  private func owe(_ moved: HubSync.Moved, _ sync: HubSync) {
    if moved.pushed > 0 || moved.pushedRoster || moved.forgotten > 0 { owesWord() }
    if moved.pushed > 0 { note = note ?? Deadline(seconds: 5) }
    if let roster = moved.roster {
      courier.tell { desk in
        desk.standing.roster = roster
        desk.isTold = false
      }
    }
  }

  private func owesWord() { word = word ?? lastWord }

  /// Tells others, and not more often than the server likes.
  private func sayIfDue(_ sync: HubSync) throws {
    guard let due = word, due.hasPassed else { return }
    try sync.session.notify()
    word = nil
    lastWord = Deadline(seconds: Self.betweenWords)
  }

  /// Does what the desk asks for; between two steps of anything that takes long, too.
  private func attend() throws {
    while true {
      courier.call.drain()
      let (orders, hasNews, isLeaving) = courier.desk.withLock { desk in
        defer { (desk.orders, desk.hasNews) = ([], false) }
        return (desk.orders, desk.hasNews, desk.isLeaving)
      }
      guard !isLeaving else { throw Leaving() }
      guard let sync, hasNews || !orders.isEmpty else { break }
      for order in orders {
        if case .claim(let number, let claim, let deadline) = order {
          try take(claim, number, by: deadline, sync)
        }
      }
      let settled = orders.filter(\.isEnd).map(\.number)
      if hasNews || !settled.isEmpty { try bring(sync) }
      if !settled.isEmpty { try letGo(of: settled, sync) }
    }
    makeRoom()
  }

  /// Leaves the store to somebody at the screens who is about to write.
  private func makeRoom() {
    for _ in 0..<100 where courier.desk.withLock({ $0.writers > 0 }) { usleep(500) }
  }

  private func bring(_ sync: HubSync) throws {
    let pushed = try sync.bringNew()
    guard pushed > 0 else { return }
    owesWord()
    try sayIfDue(sync)
    note = note ?? Deadline(seconds: 5)
    tellStanding(sync)
  }

  // MARK: Claims

  private func take(
    _ claim: HubClaim,
    _ number: Int,
    by deadline: Deadline,
    _ sync: HubSync
  ) throws {
    guard !deadline.hasPassed else {
      answer(number, .alone)
      return
    }
    do {
      // Late is not lost: the desk has decided alone by then, and a slow network is no reason to hang up.
      try sync.take(claim, by: Deadline(seconds: 3))
    } catch let error as HubError {
      answer(number, .alone)
      // Another desk is at it still: it may have gone, and its claim with it.
      guard case .refused("55P03", _) = error else { throw error }
      try sync.session.release()
      return
    }
    held.insert(number)
    holdEnds = holdEnds ?? Deadline(seconds: Self.longestHold)
    answer(number, .held)
  }

  private func answer(_ number: Int, _ outcome: ClaimAnswer.Outcome) {
    courier.tell { $0.answers.append(ClaimAnswer(number: number, outcome: outcome)) }
  }

  private func letGo(of settled: [Int], _ sync: HubSync) throws {
    let before = held
    held.subtract(settled)
    if held.isEmpty, !before.isEmpty {
      holdEnds = nil
      try sync.session.release()
    }
    for number in settled { answer(number, .settled) }
  }

  /// The desk is held up: others are not to wait for it.
  private func letGoIfDue(_ sync: HubSync) throws {
    guard let holdEnds, holdEnds.hasPassed else { return }
    try letGo(of: Array(held), sync)
  }

  // MARK: Waiting

  private func wait(_ sync: HubSync) throws {
    guard try !sync.session.connection.wasNotified() else {
      look = Deadline(seconds: 0)
      return
    }
    let due = [look, wholeLook, word, note, holdEnds].compactMap { $0?.left }.min() ?? 0
    var files = [courier.call.readEnd, courier.leave.readEnd, sync.session.connection.socket].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    guard poll(&files, nfds_t(files.count), due) > 0 else { return }
    if files[2].revents != 0, try sync.session.connection.wasNotified() {
      look = Deadline(seconds: 0)
    }
  }

  /// Offline: counts what waits, and sleeps until the next try.
  private func rest() {
    let end = Deadline(seconds: Double(backoff.next()) / 1_000)
    while !end.hasPassed, !isLeaving {
      let orders = courier.desk.withLock { desk in
        defer { (desk.orders, desk.hasNews) = ([], false) }
        return desk.orders
      }
      for case .claim(let number, _, _) in orders { answer(number, .alone) }
      count()
      courier.call.drain()
      // What came between the two is not slept over.
      guard courier.desk.withLock({ $0.orders.isEmpty && !$0.hasNews }) else { continue }
      var files = [courier.call.readEnd, courier.leave.readEnd].map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      poll(&files, nfds_t(files.count), end.left)
    }
  }

  // MARK: What the desk is told

  private func lose(_ failure: CourierFailure) {
    noteHowFar()
    sync = nil
    (word, note, holdEnds) = (nil, nil, nil)
    held = []
    // A store that failed is looked at anew; it is the desk that says what became of the file.
    if case .store = failure {
      try? store?.close()
      store = nil
    }
    courier.tell { desk in
      desk.standing.contact = failure.isPassing ? .offline : .barred
      desk.standing.failure = failure
      desk.isTold = false
      // Nobody waits for what does not come.
      for case .claim(let number, _, _) in desk.orders {
        desk.answers.append(ClaimAnswer(number: number, outcome: .alone))
      }
      desk.orders = []
    }
    count()
  }

  private func tellStanding(_ sync: HubSync) {
    waiting.noneBehind(sync.cursor)
    let count = sync.kept.isEmpty ? 0 : (try? sync.countWaiting()) ?? 0
    let (troubles, role) = (sync.troubles, sync.session.role.name)
    let isNew = courier.desk.withLock { desk in
      let before = desk.standing
      (desk.standing.waiting, desk.standing.troubles, desk.standing.role) = (count, troubles, role)
      if desk.standing != before { desk.isTold = false }
      return !desk.isTold
    }
    if isNew { courier.tell { _ in } }
  }

  private func count() {
    guard let store, let count = try? waiting.count(in: store) else { return }
    let isNew = courier.desk.withLock { desk in
      guard desk.standing.waiting != count else { return false }
      desk.standing.waiting = count
      desk.isTold = false
      return true
    }
    if isNew { courier.tell { _ in } }
  }

  /// Writes down how far the hub is, so that the next start knows what waits though nobody answers.
  private func noteHowFar() {
    note = nil
    guard let store, let brought = sync?.brought, !brought.isEmpty else { return }
    try? store.note(brought: brought)
  }
}

/// Counts what waits while nobody answers: everything once, then what came since.
private struct WaitingEvents {
  private var cursor: Int64?
  private var known = 0

  /// The hub had everything up to a place.
  mutating func noneBehind(_ cursor: Int64?) { (self.cursor, known) = (cursor, 0) }

  mutating func count(in store: AttendanceStore) throws(StoreError) -> Int {
    let found = try store.countWaiting(after: cursor)
    (cursor, known) = (found.cursor, known + found.count)
    return known
  }
}

extension CourierFailure {
  init(_ error: any Error) {
    switch error {
    case let error as CourierFailure: self = error
    case let error as HubError: self = .hub(error)
    case let error as StoreError: self = .store(error)
    default: self = .other("\(error)")
    }
  }

  /// Whether it goes by itself, most likely.
  var isPassing: Bool {
    switch self {
    case .hub(let error): error.isOfNetwork
    case .store(.busy): true
    case .store, .viewer, .other: false
    }
  }
}
