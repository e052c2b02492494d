/// The place of a cell as a spreadsheet names it: B12.
struct CellReference: Hashable {
  /// Column A is 0.
  var column: Int
  /// From 1.
  var row: Int

  /// A reference such as B12 or $B$12; nothing else.
  @inline(__always)
  init?(_ bytes: some Collection<UInt8>) {
    var (column, row) = (0, 0)
    var hasDigits = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        guard !hasDigits, column < Self.most else { return nil }
        column = column * 26 + Int(byte & 0x1F)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard row < Self.most else { return nil }
        hasDigits = true
        row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
    }
    guard column > 0, row > 0 else { return nil }
    self.column = column - 1
    self.row = row
  }

  /// Far beyond any sheet, and far from where numbers end.
  private static let most = 1 << 30
}

extension CellRange {
  /// A range such as A1:C3, or a cell alone.
  init?(_ bytes: UnsafeRawBufferPointer) {
    let colon = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
    guard let first = CellReference(bytes[..<colon]),
      let last = colon == bytes.endIndex ? first : CellReference(bytes[(colon + 1)...]),
      first.row <= last.row, first.column <= last.column
    else { return nil }
    self.init(rows: first.row...last.row, columns: first.column...last.column)
  }
}
