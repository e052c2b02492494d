/// Cells side by side that are shown as one; the first holds its text.
package struct CellRange: Hashable, Sendable {
  /// From 1.
  package var rows: ClosedRange<Int>
  /// Column A is 0.
  package var columns: ClosedRange<Int>

  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}
