/// What separates the fields of a text.
enum Delimiter {
  /// In this order where nothing else tells them apart.
  static let known: [UInt8] = [0x2C, 0x3B, 0x09]
  /// How many rows are looked at.
  private static let rows = 200

  /// Comma, semicolon or tab: the one that makes a row of known headings, else the one that divides
  /// most rows into as many fields each.
  ///
  /// A decimal comma or a semicolon in a note does not stand in every row; a separator does. The rows
  /// above the header may have none.
  static func byEvidence(_ bytes: ArraySlice<UInt8>) -> UInt8 {
    var best = known[0]
    var most = Evidence()
    for delimiter in known {
      let evidence = evidence(for: delimiter, in: bytes)
      if most < evidence { (best, most) = (delimiter, evidence) }
    }
    return best
  }

  private struct Evidence: Comparable {
    /// The most headings of one row that are known.
    var headings = 0
    /// How many rows have the same number of fields, at least two, and how many that are.
    var rows = 0
    var fields = 0

    static func < (left: Self, right: Self) -> Bool {
      (left.headings, left.rows, left.fields) < (right.headings, right.rows, right.fields)
    }
  }

  private static func evidence(for delimiter: UInt8, in bytes: ArraySlice<UInt8>) -> Evidence {
    var evidence = Evidence()
    var counts: [Int: Int] = [:]
    for (number, fields) in fields(of: bytes, delimiter).enumerated() where fields.count > 1 {
      counts[fields.count, default: 0] += 1
      guard number < ListLayout.searchedRows else { continue }
      let headings = fields.reduce(0) { count, field in
        let heading = String(decoding: field, as: UTF8.self)
        // What stands within brackets divides nothing: "Đại biểu (họ tên, chức vụ)".
        guard field.count(where: { $0 == 0x28 }) == field.count(where: { $0 == 0x29 }) else {
          return count
        }
        if HeadingMeaning(heading) != nil { return count + 1 }
        return count + (HeadingMeaning.combined(heading)?.count ?? 0)
      }
      evidence.headings = max(evidence.headings, headings > 1 ? headings : 0)
    }
    if let usual = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
      evidence.rows = usual.value
      evidence.fields = usual.key
    }
    return evidence
  }

  /// The fields of the first rows, with their quotes.
  private static func fields(
    of bytes: ArraySlice<UInt8>,
    _ delimiter: UInt8
  ) -> [[ArraySlice<UInt8>]] {
    var rows: [[ArraySlice<UInt8>]] = []
    var fields: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var isQuoted = false
    for (index, byte) in zip(bytes.indices, bytes) {
      if byte == 0x22, isQuoted || index == start {
        isQuoted.toggle()
      } else if !isQuoted, byte == delimiter || byte == 0x0A || byte == 0x0D {
        fields.append(bytes[start..<index])
        start = index + 1
        guard byte != delimiter else { continue }
        rows.append(fields)
        fields = []
        if rows.count == Self.rows { return rows }
      }
    }
    return rows + [fields + [bytes[start...]]]
  }
}
