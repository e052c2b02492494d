/// Reads a sheet row by row; one row is in memory.
package struct SheetReader {
  /// Column A is 0.
  package let hiddenColumns: [ClosedRange<Int>]
  /// The row that was read last.
  package private(set) var row = SheetRow()
  private let source: any RowSource
  /// How many cells may still come.
  private var cells: Int

  init(
    _ scan: consuming some RowScan & ~Copyable,
    hiddenColumns: [ClosedRange<Int>],
    limits: SpreadsheetLimits
  ) {
    cells = limits.cells
    source = ScanHolder(scan)
    self.hiddenColumns = hiddenColumns
  }

  /// Moves to the next row that holds something; false at the end.
  ///
  /// - Throws: ``SpreadsheetFault``, also after rows were given: that a file is whole is known only
  ///   at its end.
  package mutating func next() throws(SpreadsheetFault) -> Bool {
    while try source.next(&row) {
      guard !row.isEmpty else { continue }
      cells -= row.cellCount
      guard cells >= 0 else { throw .tooLarge(.cells, part: "") }
      return true
    }
    return false
  }
}

/// Gives the rows of a sheet in one format.
protocol RowScan: ~Copyable {
  /// Reads the next row, which may hold nothing; false at the end.
  mutating func next(_ row: inout SheetRow) throws(SpreadsheetFault) -> Bool
}

/// A scan whose format is not known.
protocol RowSource: AnyObject {
  func next(_ row: inout SheetRow) throws(SpreadsheetFault) -> Bool
}

/// Holds a scan, so that it is reached once for each row.
final class ScanHolder<Scan: RowScan & ~Copyable>: RowSource {
  private var scan: Scan

  init(_ scan: consuming Scan) { self.scan = scan }

  func next(_ row: inout SheetRow) throws(SpreadsheetFault) -> Bool { try scan.next(&row) }
}
