import CPostgres

/// The rows of one answer, read value by value; rows and columns are counted from 0.
package struct PostgresRows: ~Copyable {
  private let rows: OpaquePointer

  init(_ rows: OpaquePointer) {
    self.rows = rows
  }

  deinit { postgres_rows_close(rows) }

  package var count: Int { Int(postgres_rows_count(rows)) }

  package func text(_ row: Int, _ column: Int) -> String { optionalText(row, column) ?? "" }

  package func optionalText(_ row: Int, _ column: Int) -> String? {
    value(row, column).map { String(decoding: $0, as: UTF8.self) }
  }

  package func optionalBytes(_ row: Int, _ column: Int) -> [UInt8]? {
    value(row, column).map { Array($0) }
  }

  /// Of 1, 2, 4 or 8 bytes, a truth value included; 0 for NULL and any other.
  package func integer(_ row: Int, _ column: Int) -> Int64 {
    guard let bytes = value(row, column), [1, 2, 4, 8].contains(bytes.count) else { return 0 }
    var number: Int64 = bytes[0] < 0x80 || bytes.count == 1 ? 0 : -1
    for byte in bytes { number = number << 8 | Int64(byte) }
    return number
  }

  private func value(_ row: Int, _ column: Int) -> UnsafeRawBufferPointer? {
    var length: Int32 = 0
    let bytes = postgres_rows_value(rows, Int32(row), Int32(column), &length)
    return bytes.map { UnsafeRawBufferPointer(start: $0, count: Int(length)) }
  }
}
