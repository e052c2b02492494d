/// Reads the first number of a printed text, as Vietnamese newspapers write them.
enum VietnameseNumber {
  /// "15.129 hộ" is 15129, "0,29%" 0.29, "1 tỷ 350 triệu" 1350000000, "14/14" 14, "ba tỉnh" 3.
  static func value(in printed: String) -> Double? {
    let words = printed.split(separator: " ").map(String.init)
    if let first = words.first, let small = small[first] { return small }
    var total: Double?
    for (index, word) in words.enumerated() {
      guard let number = number(word) else { continue }
      let scale = index + 1 < words.count ? scales[words[index + 1]] : nil
      total = (total ?? 0) + number * (scale ?? 1)
      if scale == nil { break }
    }
    return total
  }

  private static let scales: [String: Double] = ["tỷ": 1e9, "triệu": 1e6, "nghìn": 1e3]
  private static let small: [String: Double] = ["hai": 2, "ba": 3, "bốn": 4]

  private static func number(_ word: String) -> Double? {
    let digits = word.prefix { $0.isNumber || $0 == "." || $0 == "," }
    guard digits.first?.isNumber == true else { return nil }
    return Double(digits.filter { $0 != "." }.replacing(",", with: "."))
  }
}
