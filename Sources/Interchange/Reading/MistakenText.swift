import TextEncodings

/// Whether the cells of a file are UTF-8 that some program took for another encoding and saved again.
enum MistakenText {
  /// A cell before and after.
  ///
  /// - Parameter rows: The first rows of the file.
  /// - Returns: Nothing where the cells say what they mean.
  /// - Throws: ``ListFault/lostLetters(sample:)`` where some of them cannot be read any more.
  static func sample(in rows: [[String]]) throws(ListFault) -> ListReading.Sample? {
    var found: ListReading.Sample?
    var lost: String?
    var count = 0
    for cell in rows.joined() where !cell.utf8.allSatisfy({ $0 < 0x80 }) {
      if let meant = TextEncoding.reread(cell, as: .utf8) {
        found = found ?? ListReading.Sample(before: cell, after: meant)
        count += 1
      } else if TextEncoding.looksMistaken(cell) {
        lost = lost ?? cell
      }
    }
    // One cell alone may be a sample in a list of encodings.
    guard count > 1 else { return nil }
    if let lost { throw .lostLetters(sample: lost) }
    return found
  }
}
