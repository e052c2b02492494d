import VietnameseText
import Wording

extension Query {
  /// How many letters a verb looks for at most; nobody types more, and each costs.
  private static let most = 1_000

  /// What the words of a verb look for.
  ///
  /// - Parameters:
  ///   - words: As they were typed.
  ///   - path: The verb, and the verb below it.
  /// - Throws: ``UsageError`` where there are none, or more than anybody types.
  init(words: [String], of path: [String]) throws(UsageError) {
    let text = words.joined(separator: " ")
    guard text.utf8.count <= 4 * Self.most, text.unicodeScalars.count <= Self.most else {
      throw UsageError(.tooLong("<\(Phrases.wordsName.spoken)>", most: Self.most), path: path)
    }
    self.init(text)
    guard !isEmpty else {
      throw UsageError(.missingArgument("<\(Phrases.wordsName.spoken)>"), path: path)
    }
  }
}
