import Attendance
import Conference
import SQLite

/// What holds one of a store's own chains together: by the places of its events, what each follows and what
/// follows it.
struct OwnLinks {
  private struct Link {
    var previous: Digest
    var hash: Digest
  }

  private var links: [Int64: Link] = [:]
  private var end: ChainHead?

  /// Reads a chain that a store makes, inside the caller's transaction.
  init(_ db: Connection, _ chain: ChainID) throws {
    let rows = try Rows(
      db.statement("SELECT sequence, previous, hash FROM event WHERE store = ?"),
      [.text(chain)]
    )
    while try rows.next() {
      links[rows.sequence(0)] = Link(
        previous: EventReader.digest(rows, 1),
        hash: EventReader.digest(rows, 2)
      )
    }
    end = try EventTable.lastOwn(db, chain: chain).map { ChainHead($0.event) }
  }

  /// Where an event belongs in the chain.
  enum Place {
    case behindEnd
    /// Between two that are there, or behind one that is, where some are gone.
    case inGap
    /// What it follows is not there.
    case behindGap
    /// Another is there in its place, or what follows is another's.
    case taken
  }

  func place(of event: LogEvent) -> Place {
    if event.follows(end) { return .behindEnd }
    if links[event.sequence] != nil { return .taken }
    let before = event.sequence == 1 ? Digest.none : links[event.sequence - 1]?.hash
    guard before == event.previous, event.sequence < end?.sequence ?? 0 else { return .behindGap }
    if let next = links[event.sequence + 1], next.previous != event.hash { return .taken }
    return .inGap
  }

  mutating func add(_ event: LogEvent) {
    if event.follows(end) { end = ChainHead(event) }
    links[event.sequence] = Link(previous: event.previous, hash: event.hash)
  }
}
