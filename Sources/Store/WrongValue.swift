/// A value in a file that this program never writes in that column.
struct WrongValue: Error {
  /// "table.column".
  var column: String
}
