import VietnameseText

/// Rows between the people: headings of groups, totals, the numbers of the columns, signatures.
extension RowReading {
  /// What a row is that is nobody.
  ///
  /// - Parameters:
  ///   - cells: All of the row, also those of columns that are not known.
  ///   - filled: Which of them hold anything.
  ///   - values: The cleaned cells of known columns.
  ///   - row: As the organiser counts.
  /// - Returns: nil for a person.
  func skipped(
    _ cells: [String],
    _ filled: [Int],
    _ values: [ListField: String],
    _ row: Int
  ) -> SkippedRow? {
    let texts = filled.map { index in
      (try? CellText.cleaned(cells[index]).get()) ?? cells[index]
    }
    let text = texts.joined(separator: " ")
    func skip(_ kind: SkippedRow.Kind) -> SkippedRow {
      SkippedRow(row: row, kind: kind, text: text)
    }
    let isNumbered = values[.number].map(Self.isNumber) ?? false
    let hasName = values[.name] != nil || values[.givenName] != nil || values[.familyName] != nil
    if hasName, texts.count > 1, texts.allSatisfy(Self.isColumnNumber) {
      return skip(.columnNumbers)
    }
    if isNumbered { return nil }
    if texts.contains(where: Self.isTotal) { return skip(.total) }
    // Somebody of whom more is said than a name is a person.
    let said = Set(values.keys).subtracting([.number, .name, .givenName, .familyName])
    if hasName {
      guard said.isEmpty, filled.count == (values[.number] == nil ? 1 : 2) else { return nil }
      if values[.number].map(Self.isGroupMark) ?? false { return skip(.groupHeading) }
      return Self.isGroupHeading(text) || isRankedProvince(text) ? skip(.groupHeading) : nil
    }
    // One cell alone, beside the column of names: "I. Thành phố Cần Thơ", "Người lập danh sách".
    guard filled.count == 1 || (filled.count == 2 && values[.number] != nil) else { return nil }
    return skip(Self.isGroupHeading(text) || isRankedProvince(text) ? .groupHeading : .remark)
  }

  /// "12", "12.", "012".
  private static func isNumber(_ text: String) -> Bool {
    let digits = text.last == "." || text.last == ")" ? text.dropLast() : Substring(text)
    return !digits.isEmpty && digits.allSatisfy { ("0"..."9").contains($0) }
  }

  /// "(1)", "3", "A", "(B)": the row below the header that numbers the columns.
  private static func isColumnNumber(_ text: String) -> Bool {
    let bare = text.filter { !"()[] ".contains($0) }
    return isNumber(bare) && bare.count <= 2 || bare.count == 1 && ("A"..."Z").contains(bare)
  }

  /// "Tổng cộng: 94", "Cộng", "Total".
  private static func isTotal(_ text: String) -> Bool {
    // With its marks, since Tống Công is a name.
    let marked = Composition.composed(text.lowercased())
    if ["tổng cộng", "tổng số"].contains(where: marked.hasPrefix) { return true }
    let words = ListField.plain(text).split(separator: " ").prefix { !isNumber(String($0)) }
    let total = words.joined(separator: " ")
    return ["tong cong", "tong so", "cong", "tong", "total", "grand total"].contains(total)
  }

  /// A numbered heading: "I) Thành phố Cần Thơ", "II - Tỉnh Hậu Giang".
  private static func isGroupHeading(_ text: String) -> Bool {
    guard let mark = text.firstIndex(where: { ".)/-–:".contains($0) || $0 == " " }) else {
      return false
    }
    let number = text[..<mark]
    let behind = text[mark...].drop { " ".contains($0) }
    guard let sign = behind.first, ".)/-–:".contains(sign) else { return false }
    return isGroupMark(String(number))
  }

  /// "IV", "B": what numbers groups and not people.
  private static func isGroupMark(_ text: String) -> Bool {
    let bare = text.filter { !".) ".contains($0) }
    return !bare.isEmpty && bare.allSatisfy { "IVX".contains($0) }
      || bare.count == 1 && ("A"..."Z").contains(bare)
  }

  /// A province with its rank, which is nobody's name: "Tỉnh Hậu Giang".
  private func isRankedProvince(_ text: String) -> Bool {
    let words = ListField.plain(text).split(separator: " ")
    let hasRank =
      words.first == "tinh" || words.first == "tp"
      || words.prefix(2).elementsEqual(["thanh", "pho"])
    return hasRank && names.province(text) != nil
  }
}
