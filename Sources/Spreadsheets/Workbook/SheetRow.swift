/// A row of a sheet: the cells that hold something, as text.
package struct SheetRow: Sendable {
  /// What a cell was before it became text.
  package enum Kind: Hashable, Sendable {
    case empty, text, number
    /// A date, a time or both: ISO 8601, 2023-09-18, 08:30:00, 2023-09-18T08:30:00.
    case date
    /// TRUE or FALSE.
    case boolean
    /// A calculation that came to nothing (#N/A), or whose result the file does not have
    /// (``uncalculated``): no text, the error as ``note(_:)``.
    case error
  }

  /// Stands for the error of a calculation that no program has calculated yet: those that write
  /// files for others leave results out.
  package static let uncalculated = "="

  private struct Cell {
    var column: Int
    var kind: Kind
    var text: Range<Int>
  }

  /// As the program that wrote it shows it, from 1.
  ///
  /// Rows without any text are not given, so that numbers may jump.
  package internal(set) var number = 0
  package internal(set) var isHidden = false
  /// The columns up to the last that holds something; column A is 0.
  package private(set) var count = 0
  private var cells: [Cell] = []
  private var bytes: [UInt8] = []

  package init() {}

  package func kind(_ column: Int) -> Kind { cell(column)?.kind ?? .empty }

  /// The text of a cell, empty where there is none.
  package func text(_ column: Int) -> String {
    withText(column) { String(decoding: $0, as: UTF8.self) }
  }

  /// The same as UTF-8.
  package func withText<Result>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result)
    -> Result
  {
    let cell = cell(column)
    let range = cell.map { $0.kind == .error ? 0..<0 : $0.text } ?? 0..<0
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// The error that stands in a cell: #N/A.
  package func note(_ column: Int) -> String? {
    guard let cell = cell(column), cell.kind == .error else { return nil }
    return String(decoding: bytes[cell.text], as: UTF8.self)
  }

  private func cell(_ column: Int) -> Cell? {
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].column < column { low = middle + 1 } else { high = middle }
    }
    return low < cells.count && cells[low].column == column ? cells[low] : nil
  }

  // MARK: While it is read

  var isEmpty: Bool { cells.isEmpty }

  var cellCount: Int { cells.count }

  /// The bytes of its text so far.
  var byteCount: Int { bytes.count }

  mutating func begin(number: Int, isHidden: Bool) {
    self.number = number
    self.isHidden = isHidden
    count = 0
    cells.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Adds a cell whose text `write` appends; none where it appends nothing.
  @inline(__always)
  mutating func add(_ column: Int, _ kind: Kind, _ write: (inout [UInt8]) -> Void) {
    let start = bytes.count
    write(&bytes)
    guard bytes.count > start else { return }
    cells.append(Cell(column: column, kind: kind, text: start..<bytes.count))
    count = max(count, column + 1)
  }

  /// Gives the same cell to the columns that follow it.
  mutating func repeatLast(_ times: Int) {
    guard times > 0, let last = cells.last else { return }
    for offset in 1...times {
      cells.append(Cell(column: last.column + offset, kind: last.kind, text: last.text))
    }
    count = max(count, last.column + times + 1)
  }

  /// Puts the cells in order; of two for one column the later stands.
  mutating func finish() {
    guard zip(cells, cells.dropFirst()).contains(where: { $0.column >= $1.column }) else { return }
    var latest: [Int: Cell] = [:]
    for cell in cells { latest[cell.column] = cell }
    cells = latest.values.sorted { $0.column < $1.column }
  }
}
