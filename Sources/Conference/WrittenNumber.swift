/// What digits, and the words behind them, can mean as a number.
package enum WrittenNumber {
  /// What digits with points and commas between them can be: the Vietnamese reading first, the
  /// English one where there is no other, or where a comma may part thousands.
  package static func readings(_ digits: ArraySlice<Unicode.Scalar>) -> [Double] {
    let vietnamese = number(digits, grouping: ".", decimal: ",")
    guard vietnamese == nil || digits.contains(",") else { return [vietnamese].compactMap(\.self) }
    return [vietnamese, number(digits, grouping: ",", decimal: ".")].compactMap(\.self)
  }

  /// What a word behind a number multiplies it by; nil where it does not.
  package static func scale(of word: String) -> Double? {
    switch word {
    case "trăm", "hundred": 1e2
    case "nghìn", "ngàn", "thousand": 1e3
    case "vạn": 1e4
    case "triệu", "million": 1e6
    case "tỷ", "tỉ", "billion": 1e9
    default: nil
    }
  }

  private static func number(
    _ scalars: ArraySlice<Unicode.Scalar>,
    grouping: Unicode.Scalar,
    decimal: Unicode.Scalar
  ) -> Double? {
    let parts = scalars.split(separator: decimal, omittingEmptySubsequences: false)
    let groups = parts[0].split(separator: grouping, omittingEmptySubsequences: false)
    let isGrouped =
      (1...3).contains(groups[0].count) && groups[0].first != "0"
      && groups.dropFirst().allSatisfy { $0.count == 3 }
    guard parts.count <= 2, groups.count == 1 || isGrouped,
      parts.count == 1 || !parts[1].contains(grouping)
    else { return nil }
    let whole = groups.map(string).joined()
    return Double(parts.count == 1 ? whole : "\(whole).\(string(parts[1]))")
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
