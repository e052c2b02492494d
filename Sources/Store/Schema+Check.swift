import SQLite

extension Schema {
  /// Whether a database holds the tables and indexes of a version, to the letter, and nothing else.
  ///
  /// A view, a trigger, a virtual table or an expression in a file would be obeyed by the statements of
  /// this program: with any of them, or with a column more or less, it is no store of ours. Nothing of
  /// the file is run for it; blanks and comments do not count.
  static func isHeld(by db: Connection, version: Int) throws -> Bool {
    let model = try Connection(path: nil)
    for step in steps[..<version] { try step(model) }
    return try objects(db) == objects(model)
  }

  private static func objects(_ db: Connection) throws(SQLiteError) -> [String] {
    let rows = try Rows(
      db.statement("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name")
    )
    var objects: [String] = []
    while try rows.next() {
      let words = [rows.text(0), rows.text(1), rows.text(2)] + words(rows.text(3))
      objects.append(words.joined(separator: " "))
    }
    return objects
  }

  /// The words of a statement without its comments, which reach from "--" to the end of the line.
  private static func words(_ sql: String) -> [String] {
    sql.utf8.split(separator: UInt8(ascii: "\n")).flatMap { line -> [String] in
      let line = String(Substring(line))
      let statement = line.firstRange(of: "--").map { line[..<$0.lowerBound] } ?? line[...]
      return statement.split(separator: " ").map(String.init)
    }
  }
}
