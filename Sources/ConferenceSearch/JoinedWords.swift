import VietnameseText

/// What people type of a name or an office without its separators: "ldtbxh" for "LĐ-TB&XH" and for
/// "Lao động - Thương binh và Xã hội", "nguyenthilan", "ntl".
enum JoinedWords {
  /// Fewer letters are the beginning of too much.
  private static let fewestInitials = 3
  /// Longer words are typed in full, and with a blank behind.
  private static let longestAbbreviation = 3

  /// - Returns: The name's words without separators, and its initials, from each word on.
  static func forms(ofName name: String) -> [String] {
    let words = words(of: name)
    return tails(words, fewest: 2).map { $0.joined() }
      + tails(words, fewest: fewestInitials).map(initials)
  }

  /// - Returns: Runs of abbreviations without separators, and the initials, from each word on.
  static func forms(ofOffice office: String) -> [String] {
    let words = words(of: office)
    let runs = words.split { $0.count > longestAbbreviation }.map(Array.init)
    let named = words.filter { Folding.fold($0) != "va" }
    return runs.flatMap { tails($0, fewest: 2).map { $0.joined() } }
      + tails(named, fewest: fewestInitials).map(initials)
  }

  private static func words(of text: String) -> [String] {
    // Marks stay: who types them means them.
    Composition.composed(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static func tails(_ words: [String], fewest: Int) -> [[String]] {
    guard words.count >= fewest else { return [] }
    return (0...words.count - fewest).map { Array(words[$0...]) }
  }

  private static func initials(_ words: [String]) -> String {
    String(words.compactMap(\.first))
  }
}
