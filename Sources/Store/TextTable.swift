package import Attendance
import SQLite

/// The free texts, apart from the events, so that they can be erased.
enum TextTable {
  /// What is kept of a text.
  struct Kept: Hashable {
    var random: [UInt8]
    var body: String

    func fits(_ sealed: SealedText) -> Bool {
      EventChain.seal(text: body, id: sealed.id, random: random) == sealed
    }
  }

  /// Keeps a new text; what its event holds of it.
  static func insert(_ db: Connection, sealing body: String) throws -> SealedText {
    let kept = Kept(random: Randomness.bytes(16), body: body)
    let sealed = EventChain.seal(
      text: body,
      id: Randomness.hex(bytes: 16),
      random: kept.random
    )
    try insert(db, id: sealed.id, kept)
    return sealed
  }

  /// Keeps a text that another store sealed, unless it is known here, or erased.
  static func insert(_ db: Connection, id: String, _ kept: Kept?) throws {
    try db.run(
      "INSERT OR IGNORE INTO text (id, random, body) VALUES (?, ?, ?)",
      [.text(id), .bytes(kept?.random), .text(kept?.body)]
    )
  }

  /// Erases a text, and keeps that it is erased: no copy brings it back, even one that has not come
  /// here yet.
  static func erase(_ db: Connection, id: String) throws {
    try db.run(
      "INSERT OR REPLACE INTO text (id, random, body) VALUES (?, NULL, NULL)",
      [.text(id)]
    )
  }

  /// Every text that is not erased, by its id.
  static func all(_ db: Connection) throws -> [String: Kept] {
    let rows = try Rows(
      db.statement("SELECT id, random, body FROM text WHERE body IS NOT NULL")
    )
    var texts: [String: Kept] = [:]
    while try rows.next() {
      texts[rows.text(0)] = Kept(random: rows.bytes(1), body: rows.text(2))
    }
    return texts
  }

  /// The ids of the texts that are not erased.
  static func keptIDs(_ db: Connection) throws -> Set<String> {
    Set(try db.texts("SELECT id FROM text WHERE body IS NOT NULL"))
  }

  /// The ids of texts whose words somebody took out: whoever erases takes the random bytes too.
  static func emptiedIDs(_ db: Connection) throws -> Set<String> {
    Set(try db.texts("SELECT id FROM text WHERE body IS NULL AND random IS NOT NULL"))
  }

  /// The ids of all texts, of erased ones too.
  static func ids(_ db: Connection) throws -> Set<String> {
    Set(try db.texts("SELECT id FROM text"))
  }

  /// A text; nil where it is erased, or never came here.
  static func read(_ db: Connection, id: String) throws -> Kept? {
    let rows = try Rows(
      db.statement("SELECT random, body FROM text WHERE id = ? AND body IS NOT NULL"),
      [.text(id)]
    )
    return try rows.next() ? Kept(random: rows.bytes(0), body: rows.text(1)) : nil
  }

  /// What an event's text says; nil where it is erased, never came here, or is not what was sealed.
  static func body(of event: LogEvent, _ db: Connection) throws -> String? {
    guard let sealed = event.text, let kept = try read(db, id: sealed.id), kept.fits(sealed)
    else { return nil }
    return kept.body
  }
}

extension AttendanceStore {
  /// The free text of an event; nil where it was erased, never came here, or is not what was sealed.
  package func text(of sealed: SealedText) throws(StoreError) -> String? {
    guard let kept = try perform({ db in try TextTable.read(db, id: sealed.id) }),
      kept.fits(sealed)
    else { return nil }
    return kept.body
  }
}
