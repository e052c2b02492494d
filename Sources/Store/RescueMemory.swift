import Attendance
import Conference
import SQLite

/// What no ledger keeps and a rescue needs: sealed texts with their random bytes, whoever was erased, and
/// the events that no fold takes in.
struct RescueMemory {
  private(set) var texts: [String: TextTable.Kept]
  private(set) var forgotten: [(id: PersonID, code: String)]
  private(set) var unfolded: [EventID: LogEvent]

  /// Reads all of it, inside the caller's transaction.
  init(_ db: Connection) throws {
    texts = try TextTable.all(db)
    forgotten = try Self.forgotten(db)
    unfolded = [:]
    for kind in try db.texts("SELECT DISTINCT kind FROM event")
    where Self.isUnfolded(EventKind(rawValue: kind)) {
      for event in try EventTable.read(db, ofKind: kind) { unfolded[event.id] = event }
    }
  }

  private static func forgotten(_ db: Connection) throws -> [(id: PersonID, code: String)] {
    var forgotten: [(id: PersonID, code: String)] = []
    let rows = try Rows(db.statement("SELECT id, code FROM forgotten"))
    while try rows.next() { forgotten.append((PersonID(rows.text(0)), rows.text(1))) }
    return forgotten
  }

  /// Takes in news; where people changed somebody may have been erased, and what is not there any more is
  /// dropped.
  ///
  /// - Complexity: O(*n*) in the ids of the texts where people changed; what is known is not read again.
  mutating func take(_ news: News, _ db: Connection) throws {
    try take(news.events, db)
    guard news.roster != nil else { return }
    forgotten = try Self.forgotten(db)
    let kept = try TextTable.keptIDs(db)
    texts = texts.filter { kept.contains($0.key) }
    for id in kept where texts[id] == nil { texts[id] = try TextTable.read(db, id: id) }
  }

  /// Takes in events that are written, with what they say.
  mutating func take(_ events: [LogEvent], _ db: Connection) throws {
    for event in events {
      if let sealed = event.text { texts[sealed.id] = try TextTable.read(db, id: sealed.id) }
      if Self.isUnfolded(event.kind) { unfolded[event.id] = event }
    }
  }

  private static func isUnfolded(_ kind: EventKind) -> Bool {
    kind == .roster || kind.family == nil
  }
}
