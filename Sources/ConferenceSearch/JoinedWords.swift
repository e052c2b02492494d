import VietnameseText

/// What people type of a name or an office without its separators: "ldtbxh" for "LĐ-TB&XH" and for
/// "Lao động - Thương binh và Xã hội", "nhcsxh" for "Ngân hàng CSXH", "nguyenthilan", "ntl".
enum JoinedWords {
  /// Fewer letters are the beginning of too much.
  private static let fewestInitials = 3
  /// Of an office two do: "Hội ND", and a search comes here only where no word begins so.
  static let fewestLetters = 2
  /// Longer words are typed in full, and with a blank behind.
  private static let longestAbbreviation = 3
  /// Nobody types more initials of a sentence.
  private static let mostInitials = 8

  /// - Returns: The name's words without separators, and its initials, from each word on.
  static func forms(ofName name: String) -> [String] {
    let words = words(of: name)
    return tails(words, fewest: 2).map { $0.joined() }
      + tails(words, fewest: fewestInitials).map(initials)
  }

  /// - Returns: Runs of abbreviations without separators, and the initials, from each word on.
  static func forms(ofOffice office: String) -> [String] {
    let words = words(of: office)
    let runs = words.split { $0.count > longestAbbreviation && !isAbbreviation($0) }.map(Array.init)
    let named = words.filter { Folding.fold($0) != "va" }
    let plain =
      tails(named, fewest: fewestLetters).map(initials)
      + (named == words ? [] : tails(words, fewest: fewestInitials).map(initials))
    // "Ngân hàng CSXH" is NHCSXH too.
    let mixed =
      named.contains(where: isAbbreviation)
      ? tails(named, fewest: 2).map { $0.map(initialsOfWord).joined() } : []
    return runs.flatMap { tails($0, fewest: 2).map { $0.joined() } } + plain + mixed
  }

  /// - Returns: The initials from each word of a sentence on, abbreviations among them whole.
  static func forms(ofText text: String) -> [String] {
    let named = words(of: text).filter { $0.first?.isLetter == true && Folding.fold($0) != "va" }
    return named.indices.compactMap { start in
      var form = ""
      for word in named[start...] where form.count < mostInitials { form += initialsOfWord(word) }
      return form.count < fewestInitials ? nil : String(form)
    }
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

  /// An abbreviation is its own initials.
  private static func initialsOfWord(_ word: String) -> String {
    isAbbreviation(word) ? word : String(word.prefix(1))
  }

  private static func isAbbreviation(_ word: String) -> Bool {
    word.count > 1 && word.allSatisfy(\.isUppercase)
  }
}
