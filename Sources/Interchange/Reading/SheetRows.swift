package import Spreadsheets

/// The rows of a sheet as a list has them.
///
/// A cell that is merged with those above has the text of the first; one that is merged with those
/// before it stays empty, since a heading over several columns is none of each. A date is written as
/// offices here write it: 02/03/1968.
struct SheetRows {
  /// Cells of all rows, empty ones too, so that a row at the sheet's far end costs what it takes.
  private static let mostCells = 20_000_000

  private var reader: SheetReader
  private var merged: MergedCells
  private var cells = 0

  /// - Parameters:
  ///   - reader: At the first row.
  ///   - merged: The cells of the sheet that are shown as one.
  init(_ reader: SheetReader, merged: [CellRange]) {
    self.reader = reader
    self.merged = MergedCells(merged)
  }

  /// Columns that are not shown, column A is 0.
  var hiddenColumns: [ClosedRange<Int>] { reader.hiddenColumns }

  /// The next row that holds something; nil behind the last one.
  mutating func next() throws(ListFault) -> FileRow? {
    do throws(SpreadsheetFault) {
      guard try reader.next() else { return nil }
    } catch {
      throw ListFault(error)
    }
    var row = FileRow(row: reader.row.number, cells: [])
    row.isHidden = reader.row.isHidden
    row.cells.reserveCapacity(reader.row.count)
    for column in 0..<reader.row.count {
      let text = reader.row.text(column)
      row.cells.append(reader.row.kind(column) == .date ? DateText.local(text) : text)
      if let error = reader.row.note(column) { row.errors[column] = error }
    }
    merged.fill(&row)
    cells += row.cells.count
    guard cells <= Self.mostCells else { throw .spreadsheet(.tooLarge(.cells, part: "")) }
    return row
  }
}

/// Cells that are one with those below them, while the rows go by.
private struct MergedCells {
  /// Those that begin further down, the next one last.
  private var coming: [CellRange]
  /// The last row and the text of those that the rows are in, by column.
  private var open: [Int: (end: Int, text: String)] = [:]

  init(_ ranges: [CellRange]) {
    coming = ranges.filter { $0.rows.count > 1 }
      .sorted { $0.rows.lowerBound > $1.rows.lowerBound }
  }

  mutating func fill(_ row: inout FileRow) {
    for (column, range) in open {
      guard row.row <= range.end else {
        open[column] = nil
        continue
      }
      while row.cells.count <= column { row.cells.append("") }
      row.cells[column] = range.text
      row.merged.insert(column)
    }
    while let next = coming.last, next.rows.lowerBound <= row.row {
      coming.removeLast()
      let column = next.columns.lowerBound
      guard next.rows.lowerBound == row.row, column < row.cells.count,
        !row.cells[column].isEmpty
      else { continue }
      open[column] = (next.rows.upperBound, row.cells[column])
    }
  }
}

/// Dates of a spreadsheet, which come as ISO 8601.
private enum DateText {
  /// 02/03/1968 for 1968-03-02, 18/09/2023 08:30 for 2023-09-18T08:30:00, 08:30 for 08:30:00.
  static func local(_ text: String) -> String {
    let parts = text.split(separator: "T")
    return parts.map { part in
      if part.contains("-") {
        return part.split(separator: "-").reversed().joined(separator: "/")
      }
      return String(part.hasSuffix(":00") && part.count > 5 ? part.dropLast(3) : part)
    }.joined(separator: " ")
  }
}

extension ListFault {
  /// What goes wrong while a spreadsheet is read.
  package init(_ fault: SpreadsheetFault) {
    if case .unreadable(let code) = fault {
      self = .unreadable(code)
    } else {
      self = .spreadsheet(fault)
    }
  }
}
