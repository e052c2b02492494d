/// A header that takes two rows: "Năm sinh" over "Nam" and "Nữ".
enum HeaderRows {
  /// The headings of two rows as one; nil where the lower row does not divide headings of the upper.
  ///
  /// The lower row has text only under a heading that reaches over several columns (the cells behind
  /// it are empty above), or says again what stands above.
  static func joined(_ upper: [String], _ lower: [String]) -> [String]? {
    let width = max(upper.count, lower.count)
    func above(_ column: Int) -> String { column < upper.count ? upper[column] : "" }
    func below(_ column: Int) -> String { column < lower.count ? lower[column] : "" }
    guard !lower.contains(where: isNumber) else { return nil }
    var headings: [String] = []
    var parent = ""
    var divides = false
    for column in 0..<width {
      let (top, sub) = (above(column), below(column))
      if !top.isEmpty {
        let reachesOver =
          column + 1 < width && above(column + 1).isEmpty && !below(column + 1).isEmpty
        if !sub.isEmpty, sub != top, !reachesOver { return nil }
        parent = reachesOver ? top : ""
      } else if !sub.isEmpty {
        // Under nothing at all a row of people could begin.
        guard !parent.isEmpty else { return nil }
        divides = true
      } else {
        parent = ""
      }
      headings.append(heading(top, sub, parent))
    }
    return divides ? headings : nil
  }

  private static func heading(_ top: String, _ sub: String, _ parent: String) -> String {
    if sub.isEmpty || sub == top { return top }
    // "Tỉnh" under "Địa chỉ" says all; "Nam" under "Năm sinh" does not.
    if HeadingMeaning(sub) != nil || parent.isEmpty { return sub }
    return "\(parent) – \(sub)"
  }

  private static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isNumber || "().[] ".contains($0) }
  }
}
