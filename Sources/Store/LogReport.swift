package import Attendance
package import Conference
import SQLite

/// What a check of the whole log found.
package struct LogReport: Hashable, Sendable {
  /// The chain of one store.
  package struct Chain: Hashable, Sendable {
    package var store: ChainID
    /// Whether the store that was checked makes it.
    package var isOwn: Bool
    /// Whether it is of reviews, which have chains of their own.
    package var isOfReviews: Bool
    package var count: Int
    /// The event of the highest sequence.
    package var head: ChainHead?
    /// The first fault.
    package var fault: ChainFault?
  }

  /// The store's own first, of attendance and then of its reviews where it has any; then those of
  /// others as they came.
  package var chains: [Chain]
  /// Events whose free text is not the one that was sealed, or was taken out and not erased.
  package var alteredTexts: [LogEvent]
  /// Events that this store made whose free text is gone, and nobody erased it.
  package var missingTexts: [LogEvent]
  /// Whether the store is who made its last events.
  package var isItself: Bool
  /// Why the log does not hold the head that was written on paper.
  package var headFault: ChainFault?

  /// Whether the people's rows are as they were sealed.
  package var roster: RosterCheck

  package var firstFault: ChainFault? { chains.lazy.compactMap(\.fault).first ?? headFault }
  package var isSound: Bool {
    firstFault == nil && alteredTexts.isEmpty && missingTexts.isEmpty && isItself
      && roster.faults.isEmpty
  }
}

extension AttendanceStore {
  /// Checks every chain, every text and the people's rows, and that a head written on paper is still there.
  ///
  /// That the last events were cut off shows by such a head alone. Throws
  /// ``StoreError/damaged(path:)`` where SQLite cannot read its own pages.
  ///
  /// - Complexity: O(*n* log *n*) in the number of events; 100,000 take about a second.
  package func verify(_ written: WrittenHead? = nil) throws(StoreError) -> LogReport {
    try perform { db in
      try read(db) {
        guard try db.texts("PRAGMA integrity_check(1)") == ["ok"] else {
          throw StoreError.damaged(path: path)
        }
        return try LogReport(db, written)
      }
    }
  }
}

extension LogReport {
  init(_ db: Connection, _ written: WrittenHead? = nil) throws {
    let identity = try StoreIdentity(db)
    let own = identity.chains
    var order = own
    var logs: [ChainID: [LogEvent]] = [:]
    let all = try EventTable.read(db)
    for stored in all {
      let store = stored.event.store
      if logs[store] == nil, !own.contains(store) { order.append(store) }
      logs[store, default: []].append(stored.event)
    }
    chains = order.map { Chain($0, isOwn: own.contains($0), logs[$0] ?? []) }
    alteredTexts = try Self.alteredTexts(db, in: order, logs)
    let made = try OwnEvents(db, identity, all)
    missingTexts = made.missingTexts
    isItself = made.areOfIdentity
    roster = try RosterCheck(db, identity)
    headFault = written.flatMap { Self.fault(of: $0, in: order, logs) }
  }

  /// Nil where any chain has it: the paper says which desk's it is, not which store's.
  private static func fault(
    of written: WrittenHead,
    in stores: [ChainID],
    _ logs: [ChainID: [LogEvent]]
  ) -> ChainFault? {
    let faults = stores.map { EventChain.fault(of: written, in: logs[$0] ?? []) }
    return faults.contains(nil) ? nil : faults.first ?? nil
  }

  private static func alteredTexts(
    _ db: Connection,
    in stores: [ChainID],
    _ logs: [ChainID: [LogEvent]]
  ) throws -> [LogEvent] {
    let kept = try TextTable.all(db)
    let emptied = try TextTable.emptiedIDs(db)
    guard !kept.isEmpty || !emptied.isEmpty else { return [] }
    return stores.flatMap { logs[$0] ?? [] }.filter { event in
      guard let sealed = event.text else { return false }
      return emptied.contains(sealed.id) || kept[sealed.id].map { !$0.fits(sealed) } ?? false
    }
  }
}

extension LogReport.Chain {
  fileprivate init(_ store: ChainID, isOwn: Bool, _ events: [LogEvent]) {
    // What others sent may have come in any order; our own was written in one.
    let ordered = isOwn ? events : events.sorted { $0.sequence < $1.sequence }
    self.init(
      store: store,
      isOwn: isOwn,
      isOfReviews: events.contains { $0.kind.family == .review },
      count: events.count,
      head: events.max { $0.sequence < $1.sequence }.map(ChainHead.init),
      fault: EventChain.fault(in: ordered)
    )
  }
}
