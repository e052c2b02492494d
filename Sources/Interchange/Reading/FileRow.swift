import Spreadsheets

/// A row of a list as its file has it, whatever kind of file that is.
package struct FileRow: Hashable, Sendable {
  /// As the organiser counts: the first row of the file is 1, whatever it holds.
  package var row: Int
  package var cells: [String]
  /// Columns whose cell is one with the cell above (merged downwards) and says what the first of them
  /// says, counted from 0.
  package var merged: Set<Int> = []
  /// Whether the program that shows the file leaves the row out.
  package var isHidden = false
  /// Calculations that came to nothing (#N/A), by column; their cells are empty.
  package var errors: [Int: String] = [:]
  /// What stands among the errors for a calculation without a result.
  static let uncalculated = SheetRow.uncalculated
  /// Columns with text behind the quotation mark that closes the cell, counted from 0.
  package var loose: [Int] = []
  /// The lines of the text that the row takes, where there are several.
  package var lines: ClosedRange<Int>?

  package init(row: Int, cells: [String]) {
    self.row = row
    self.cells = cells
  }
}

/// The rows of a file, one a call, nil behind the last one.
package typealias RowSource = () throws(ListFault) -> FileRow?

extension RecordReader {
  /// The next row as a list has it; nil behind the last one.
  package mutating func nextRow() throws(ListFault) -> FileRow? {
    guard try next() else { return nil }
    var row = FileRow(row: row, cells: try fields())
    row.loose = looseFields
    if line < lastLine {
      row.lines = line...lastLine
      row.loose += row.cells.indices.filter { column in
        !looseFields.contains(column) && holdsRow(row.cells[column])
      }
    }
    return row
  }

  /// Whether a line within a cell begins as the row of another person does: with a running number
  /// and a separator.
  private func holdsRow(_ cell: String) -> Bool {
    let lines = cell.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline)
    return lines.dropFirst().contains { line in
      let digits = line.utf8.prefix { (0x30...0x39).contains($0) }
      return (1...5).contains(digits.count) && line.utf8.dropFirst(digits.count).first == delimiter
    }
  }

  /// The texts of all fields of the row.
  package func fields() throws(ListFault) -> [String] {
    var fields: [String] = []
    fields.reserveCapacity(count)
    for index in 0..<count { fields.append(try field(index)) }
    return fields
  }
}
