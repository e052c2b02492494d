/// The cells of a row, cleaned once.
struct RowCells {
  var row: Int { source.row }
  let source: FileRow
  let cells: [CellText]
  /// The columns with any text, counted from 0.
  let filled: [Int]

  init(_ source: FileRow) {
    self.source = source
    cells = source.cells.map(CellText.init)
    filled = cells.indices.filter { [cells] in !cells[$0].text.isEmpty }
  }

  /// The text of a column; nil where the cell is empty or not there.
  subscript(column: Int?) -> String? {
    guard let column, column < cells.count, !cells[column].text.isEmpty else { return nil }
    return cells[column].text
  }

  /// All texts of the row in one.
  var text: String { filled.map { cells[$0].text }.joined(separator: " ") }
}
