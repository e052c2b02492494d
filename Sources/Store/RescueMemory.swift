import Attendance
import Conference
import SQLite

/// What no ledger keeps and a rescue needs: sealed texts with their random bytes, whoever was erased, and
/// the events that no fold takes in.
struct RescueMemory {
  private(set) var texts: [String: TextTable.Kept]
  private(set) var forgotten: [(id: PersonID, code: String)]
  private(set) var unfolded: [LogEvent]

  /// Reads all of it, inside the caller's transaction.
  init(_ db: Connection) throws {
    texts = try TextTable.all(db)
    forgotten = []
    let rows = try Rows(db.statement("SELECT id, code FROM forgotten"))
    while try rows.next() { forgotten.append((PersonID(rows.text(0)), rows.text(1))) }
    unfolded = []
    for kind in try db.texts("SELECT DISTINCT kind FROM event")
    where Self.isUnfolded(EventKind(rawValue: kind)) {
      unfolded += try EventTable.read(db, ofKind: kind)
    }
  }

  /// Takes in news; where people changed somebody may have been erased, and all is read anew.
  mutating func take(_ news: News, _ db: Connection) throws {
    guard news.roster == nil else {
      self = try RescueMemory(db)
      return
    }
    try take(news.events, db)
  }

  /// Takes in events that are written, with what they say.
  mutating func take(_ events: [LogEvent], _ db: Connection) throws {
    for event in events {
      if let sealed = event.text { texts[sealed.id] = try TextTable.read(db, id: sealed.id) }
      if Self.isUnfolded(event.kind) { unfolded.append(event) }
    }
  }

  private static func isUnfolded(_ kind: EventKind) -> Bool {
    kind == .roster || kind.family == nil
  }
}
