package import Conference
import SQLite

/// A store that this process has open, to be opened once more on another thread.
package struct OpenStore: Hashable, Sendable {
  package let path: String
  let conference: String
  let isRehearsal: Bool
  let file: FileNumber
}

/// What of this store's own waits for a hub.
extension AttendanceStore {
  /// Writes down how far the hub is with the chains that are made here.
  ///
  /// - Throws: `StoreError`.
  package func note(brought: [ChainID: Int64]) throws(StoreError) {
    guard try self.brought() != brought else { return }
    try perform { db in
      try write(db) {
        try db.run("DELETE FROM brought")
        for (store, sequence) in brought {
          try db.run(
            "INSERT INTO brought (store, sequence) VALUES (?, ?)",
            [.text(store), .integer(sequence)]
          )
        }
      }
    }
  }

  private func brought() throws(StoreError) -> [ChainID: Int64] {
    try perform { db in
      let rows = try Rows(db.statement("SELECT store, sequence FROM brought"))
      var found: [ChainID: Int64] = [:]
      while try rows.next() { found[ChainID(rows.text(0))] = rows.integer(1) }
      return found
    }
  }

  /// Counts the events that were made here and that the hub did not have when it was last heard.
  ///
  /// - Parameter cursor: Only what came behind it; nil for everything.
  /// - Returns: How many, and the cursor behind the last event.
  /// - Throws: `StoreError`.
  package func countWaiting(
    after cursor: Int64?
  ) throws(StoreError) -> (count: Int, cursor: Int64) {
    try perform { db in
      try read(db) {
        let last = try db.number("SELECT max(cursor) FROM event") ?? 0
        let count = try db.number(
          """
          SELECT count(*) FROM event LEFT JOIN brought USING (store)
          WHERE is_own = 1 AND cursor > ? AND event.sequence > coalesce(brought.sequence, 0)
          """,
          [.integer(cursor ?? StoreCursor.start.event)]
        )
        return (Int(count ?? 0), last)
      }
    }
  }

  /// The same by how far the hub is known to be.
  ///
  /// - Throws: `StoreError`.
  package func countWaiting(brought: [ChainID: Int64]) throws(StoreError) -> Int {
    try perform { db in
      let rows = try Rows(
        db.statement("SELECT store, max(sequence) FROM event WHERE is_own = 1 GROUP BY store")
      )
      var count: Int64 = 0
      while try rows.next() {
        count += max(0, rows.integer(1) - (brought[ChainID(rows.text(0))] ?? 0))
      }
      return Int(count)
    }
  }
}
