/// One fault in a data file.
package struct DataFault: Error, Hashable, Sendable {
  /// The file's name inside its folder, or its path.
  package var file: String
  /// From 1; columns count characters.
  package var line: Int
  package var column: Int
  package var reason: Reason

  package enum Reason: Hashable, Sendable {
    case todo
  }
}
