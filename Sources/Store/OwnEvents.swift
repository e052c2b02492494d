import Attendance
import Conference
import SQLite

/// What a store must hold of the events that it made itself.
struct OwnEvents {
  /// Those whose free text is gone; what is erased keeps its id.
  let missingTexts: [LogEvent]
  /// Whether the store is who made the last of them.
  let areOfIdentity: Bool

  /// - Parameters:
  ///   - db: A connection inside a transaction.
  ///   - identity: Who the store says that it is.
  ///   - all: All its events, in the order in which it came to know them.
  /// - Throws: What SQLite says of the file.
  /// - Complexity: O(*n*) in the number of the events and texts.
  init(_ db: Connection, _ identity: StoreIdentity, _ all: [StoredEvent]) throws {
    let isCopy = try db.number("SELECT is_copy FROM store") == 1
    let chains = identity.chains
    // The end of a chain that comes back from elsewhere may come without its texts; the store is then
    // marked as a copy. That it made an event is a mark that anybody can change.
    let own = all.filter { chains.contains($0.event.store) && ($0.isOwn || !isCopy) }
    let texts = try TextTable.ids(db)
    missingTexts = own.map(\.event).filter { event in
      event.text.map { !texts.contains($0.id) } ?? false
    }
    let isMarked = isCopy || own.allSatisfy(\.isOwn)
    areOfIdentity = isMarked && Self.isRight(identity, all)
  }

  private static func isRight(_ identity: StoreIdentity, _ all: [StoredEvent]) -> Bool {
    guard
      identity.chains.allSatisfy({
        StoreIdentity.isRehearsed(store: $0) == identity.isRehearsal
      })
    else { return false }
    var firsts: [ChainID: Int64] = [:]
    var reviews: Set<ChainID> = []
    for stored in all {
      if firsts[stored.event.store] == nil { firsts[stored.event.store] = stored.cursor }
      if stored.event.kind.family == .review { reviews.insert(stored.event.store) }
    }
    let made = all.filter(\.isOwn)
    /// Whether a chain is the one of its kind that was made last; a copy that recorded has begun the
    /// other anew before, and this one not yet.
    func isLast(_ chain: ChainID?, besides other: ChainID?, areReviews: Bool) -> Bool {
      let last = made.last { reviews.contains($0.event.store) == areReviews }
      guard let last, last.event.store != chain else { return true }
      guard chain.map({ firsts[$0] == nil }) ?? true, let begun = other.flatMap({ firsts[$0] })
      else {
        return false
      }
      return begun > last.cursor
    }
    return isLast(identity.id, besides: identity.reviews, areReviews: false)
      && isLast(identity.reviews, besides: identity.id, areReviews: true)
  }
}
