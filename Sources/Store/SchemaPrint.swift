import Attendance
import SQLite

/// What tells that the tables of a file are those that a store of some version has, to the letter.
///
/// A view, a trigger, a column that computes something or another constraint would do what its author
/// wanted with every statement of ours: a file that has any of them is read no further.
enum SchemaPrint {
  /// SHA-256 of the schema of each version, from the first on, as ``of(_:)`` makes it.
  static let known: [String] = [
    "d5032e9ba7ac0a428137e1b4c4d039cc89d627fa99e2743722b6040ae2e58cb9",
    "635997d59e8b679edf9cf4434478a751a8c7177b01c43f5728c1150c773127c1",
    "dcca42a45d05535521b770863e220d261eba6fc9022ab144359747531694a833",
    "a00fd902672e045891eb22cae7ca429d93064cf49c2cf7676c5b483e1eae750a",
    "13842f26595e4b90441310e00c8c0a0e2f6e633df2e4a453052cfe7338d9979d",
    "c7c61e865a4950efc70e628e3b882b629dc7fb07b2351ef32dd67714d85210b3",
    "8541d788f0d8e886a1de40f6e349bdd5199d9d3fe3e84d8f8551790dc1e27f9c",
    "2993ae066d88f90e93614d4081a8bc362a21a6ad98f2d7bcb79a42807eddeea3",
    "b28007d0a9517d6ebce109b02bb14a900536f03741e3fd34f86784549d6ce72e",
  ]

  /// Whether the tables are those of a version, and nothing beside them.
  ///
  /// - Throws: What SQLite says of reading its schema.
  static func isOurs(_ db: Connection, version: Int) throws -> Bool {
    guard known.indices.contains(version - 1) else { return false }
    return try of(db).hex == known[version - 1]
  }

  /// SHA-256 of every table, index, view and trigger: type, name, table and statement, in the order of
  /// type and name, without comments and spaces that part nothing.
  ///
  /// Left out is what SQLite makes by itself: indexes of UNIQUE and the statistics of ANALYZE.
  static func of(_ db: Connection) throws -> Digest {
    let rows = try Rows(
      db.statement(
        """
        SELECT type, name, tbl_name, sql FROM sqlite_master
        WHERE NOT (type = 'index' AND sql IS NULL)
          AND NOT (type = 'table' AND name GLOB 'sqlite_stat[134]')
        ORDER BY type, name
        """
      )
    )
    var bytes: [UInt8] = []
    while try rows.next() {
      for column in 0..<4 as Range<Int32> {
        rows.withBytes(column) { addTokens(of: $0, to: &bytes) }
        bytes.append(0)
      }
    }
    return Digest(of: bytes)
  }

  private static func addTokens(of sql: UnsafeRawBufferPointer, to bytes: inout [UInt8]) {
    var place = 0
    var isParted = false
    var last: UInt8 = 0
    while place < sql.count {
      let byte = sql[place]
      if byte == UInt8(ascii: "-"), place + 1 < sql.count, sql[place + 1] == byte {
        while place < sql.count, sql[place] != UInt8(ascii: "\n") { place += 1 }
        isParted = true
        continue
      }
      place += 1
      if [0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(byte) {
        isParted = true
        continue
      }
      if isParted, isOfWord(last), isOfWord(byte) { bytes.append(0x20) }
      isParted = false
      last = byte
      bytes.append(byte)
    }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
