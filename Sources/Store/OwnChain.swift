import Attendance
import Conference
import Glibc
import SQLite

/// The end of one of this store's own chains, attendance or reviews, while a step is appended to it.
struct OwnChain {
  private(set) var head: ChainHead?
  private var lastID: EventID?
  /// The first event of the step.
  private var batch: EventID?
  private let store: ChainID
  private let secret: [UInt8]
  private let stamp: Stamp
  private let hasSeveral: Bool
  private var generator = PooledRandomness()

  /// Goes on behind the last event of a chain of this store, as it stands there.
  ///
  /// - Throws: What SQLite says of reading where the chain ends.
  init(
    _ store: ChainID,
    of identity: StoreIdentity,
    _ stamp: Stamp,
    hasSeveral: Bool,
    _ db: Connection
  ) throws {
    self.init(
      behind: try EventTable.lastOwn(db, chain: store)?.event,
      greatest: try EventTable.greatestID(db),
      store,
      of: identity,
      stamp,
      hasSeveral: hasSeveral
    )
  }

  /// Goes on behind an event that is known to be the last of its chain.
  ///
  /// New ids go beyond the greatest that the store holds, whoever made it and under whatever clock: of
  /// two events the one that was made in knowledge of the other comes later in every fold.
  init(
    behind last: LogEvent?,
    greatest: EventID?,
    _ store: ChainID,
    of identity: StoreIdentity,
    _ stamp: Stamp,
    hasSeveral: Bool
  ) {
    head = last.map(ChainHead.init)
    lastID = [last?.id, greatest].compactMap(\.self).filter(\.isOfClock).max()
    self.store = store
    secret = identity.secret
    self.stamp = stamp
    self.hasSeveral = hasSeveral
  }

  /// The milliseconds of the present second: two events of one second keep their order.
  private static func fraction() -> Int64 {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Int64(now.tv_nsec / 1_000_000)
  }

  /// Writes the next event, and its free text beside it.
  ///
  /// - Throws: ``StoreError/textTooLong`` for what no other laptop would take; what SQLite says of the
  ///   file.
  mutating func append(_ draft: EventDraft, _ db: Connection) throws -> LogEvent {
    guard draft.text.map(draft.kind.takes(text:)) ?? true else { throw StoreError.textTooLong }
    let id = EventID.make(
      milliseconds: stamp.received.seconds * 1000 + Self.fraction(),
      after: lastID,
      random: &generator
    )
    let event = EventChain.seal(
      draft,
      id: id,
      after: head,
      store: store,
      desk: stamp.desk,
      operator: stamp.operator,
      at: stamp.at,
      batch: batch,
      secret: secret,
      text: try draft.text.map { try TextTable.insert(db, sealing: $0) }
    )
    guard event.isBounded else { throw StoreError.textTooLong }
    try EventTable.insert(db, event, received: stamp.received, isOwn: true)
    head = ChainHead(event)
    if hasSeveral, batch == nil { batch = id }
    lastID = id
    return event
  }
}

extension AttendanceStore {
  /// Writes events at the end of one of this store's own chains, in one step.
  ///
  /// - Parameters:
  ///   - drafts: The events in their order.
  ///   - chain: Which of the chains; asked inside the transaction, and only if there are events.
  ///   - stamp: When, by whom and where they are made.
  ///   - db: A connection inside a transaction.
  /// - Returns: The events as they stand in the chain.
  /// - Throws: What SQLite says of the file.
  func append(
    _ drafts: [EventDraft],
    to chain: (StoreIdentity) throws -> ChainID,
    _ stamp: Stamp,
    _ db: Connection
  ) throws -> [LogEvent] {
    guard !drafts.isEmpty else { return [] }
    let identity = try ownIdentity(db)
    var end = try OwnChain(
      chain(identity),
      of: identity,
      stamp,
      hasSeveral: drafts.count > 1,
      db
    )
    return try drafts.map { try end.append($0, db) }
  }
}
