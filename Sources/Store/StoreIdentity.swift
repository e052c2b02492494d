import Attendance
package import Conference
import SQLite

/// Who a store is: written once, at its creation.
package struct StoreIdentity: Hashable, Sendable {
  /// Random, 32 hexadecimal digits; the first two are "00" in a rehearsal's and in no other.
  ///
  /// So an event tells by itself that it was rehearsed, and no import lets it into the real log.
  package var id: ChainID
  package var conference: String
  package var isRehearsal: Bool
  /// The id of the chain of the reviews that the store makes, of the same form; nil before the first.
  package var reviews: ChainID?
  /// What the digests of refused scans are keyed with; 32 bytes.
  package var secret: [UInt8]

  /// The chains that the store makes: of attendance, and of its reviews where it has any.
  var chains: [ChainID] { [id, reviews].compactMap(\.self) }

  static func make(conference: String, isRehearsal: Bool) -> StoreIdentity {
    StoreIdentity(
      id: randomID(isRehearsal: isRehearsal),
      conference: conference,
      isRehearsal: isRehearsal,
      secret: Randomness.bytes(32)
    )
  }

  /// An id of a store that a rehearsal made, or one that no rehearsal has.
  static func randomID(isRehearsal: Bool) -> ChainID {
    var bytes = Randomness.bytes(16)
    bytes[0] = isRehearsal ? 0 : UInt8.random(in: 1 ... .max)
    return ChainID(bytes.hex)
  }

  /// Whether events of the store with this id were rehearsed.
  package static func isRehearsed(store id: ChainID) -> Bool { id.rawValue.hasPrefix("00") }
}

extension StoreIdentity {
  /// What a store has written of itself.
  init(_ db: Connection) throws {
    let statement = try db.statement(
      "SELECT id, conference, is_rehearsal, secret, reviews FROM store"
    )
    let rows = try Rows(statement)
    guard try rows.next() else { throw SQLiteError(.corrupt) }
    for (column, name) in ["id", "conference", "is_rehearsal", "secret"].enumerated()
    where rows.isNull(Int32(column)) {
      throw WrongValue(column: "store." + name)
    }
    self.init(
      id: ChainID(rows.text(0)),
      conference: rows.text(1),
      isRehearsal: rows.integer(2) != 0,
      reviews: rows.optionalText(4).map(ChainID.init(rawValue:)),
      secret: rows.bytes(3)
    )
  }

  func insert(_ db: Connection) throws {
    try db.run(
      """
      INSERT INTO store (only, conference, is_rehearsal, id, secret, next_listed, walk_in_block,
        next_walk_in)
      VALUES (1, ?, ?, ?, ?, ?, ?, 0)
      """,
      [
        .text(conference), .integer(isRehearsal ? 1 : 0), .text(id), .bytes(secret),
        .integer(Codes.firstListed), .integer(Codes.randomBlock()),
      ]
    )
  }
}
