import Conference
import VietnameseText

/// What else the words of a search may be called in the texts of a conference.
struct Lexicon: Sendable {
  /// A word or phrase that means the same as others.
  private struct Phrase: Sendable {
    /// Folded, with one letter for the i and the y that end a syllable.
    let words: [String]
    /// As they are written.
    let written: [String]
    /// One syllable with marks: without them it is too many other words.
    let needsMarks: Bool
    /// What it may be replaced by.
    let others: [String]
  }

  /// By their first word.
  private var phrases: [String: [Phrase]] = [:]
  private var fillers: [String: [Phrase]] = [:]

  /// The synonyms that the data bring, and what the source printed for what is read otherwise.
  init(_ synonyms: Synonyms, readings: [Source.Reading]) {
    let misprints = readings.map { [$0.printed, $0.read] }.filter { printed in
      printed[0] != printed[1] && printed.allSatisfy { TypedWords($0).words.count <= Self.longest }
    }
    for group in synonyms.groups {
      for word in group { Self.add(word, others: group.filter { $0 != word }, to: &phrases) }
    }
    for pair in misprints { Self.add(pair[0], others: [pair[1]], to: &phrases) }
    for filler in synonyms.fillers { Self.add(filler, others: [], to: &fillers) }
  }

  /// Words of a misprint that is looked for; longer ones are remarks on a passage.
  private static let longest = 4

  private static func add(
    _ text: String,
    others: [String],
    to phrases: inout [String: [Phrase]]
  ) {
    let words = TypedWords(text).words
    guard let first = words.first else { return }
    let phrase = Phrase(
      words: words.map { plain($0.folded) },
      written: words.map { String($0.text) },
      needsMarks: words.count == 1 && first.folded != first.text.lowercased(),
      others: others
    )
    phrases[phrase.words[0], default: []].append(phrase)
  }

  /// With i for the y that ends an open syllable.
  private static func plain(_ folded: String) -> String {
    let letters = folded.utf8
    guard letters.count > 1, letters.last == UInt8(ascii: "y"),
      let before = letters.dropLast().last, !"aeiouy".utf8.contains(before)
    else { return folded }
    return folded.dropLast() + "i"
  }

  private static func stands(_ phrase: Phrase, in words: TypedWords, at index: Int) -> Bool {
    phrase.words.indices.allSatisfy { offset in
      guard let word = words[index + offset], plain(word.folded) == phrase.words[offset] else {
        return false
      }
      let isMarked = word.text.lowercased() != word.folded
      guard isMarked || phrase.needsMarks else { return true }
      return isMarked
        && Query(String(word.text), takesIForY: true).score(phrase.written[offset]) != nil
    }
  }
}

/// One way to read what was typed.
struct TypedReading: Hashable {
  var query: Query
  /// How many phrases were replaced by others that mean the same.
  var replaced = 0
  /// Whether the words of a question were left out.
  var isShortened = false
  /// The phrases in the place of others, which must stand as such.
  var phrases: [Query] = []

  /// How far it is from what was typed.
  var distance: Int { replaced + (isShortened ? 1 : 0) }

  /// Readings whose words also find what they may have been meant as.
  ///
  /// - Parameters:
  ///   - readings: What was typed, as it is read.
  ///   - near: The near spellings of a folded word; asked once for each word of all readings, as it
  ///     looks through every word of the texts.
  /// - Returns: The readings, in their order.
  static func widened(
    _ readings: [TypedReading],
    near: (String) -> [String]
  ) -> [TypedReading] {
    var known: [String: [String]] = [:]
    return readings.map { reading in
      var wider = reading
      wider.query = Query(reading.query.text, takesIForY: true) { word in
        if let others = known[word] { return others }
        let others = near(word)
        known[word] = others
        return others
      }
      return wider
    }
  }
}

extension Lexicon {
  /// A text of more words than a field holds is looked for as it stands.
  private static let mostWords = 200

  /// The ways to read a text, what was typed first, those with the fewest replacements before others.
  func readings(of text: String) -> [TypedReading] {
    let typed = TypedWords(text)
    guard typed.words.count <= Self.mostWords else {
      return [TypedReading(query: Query(text, takesIForY: true))]
    }
    var walk = walk(through: typed, drops: false)
    return walk.readings()
  }

  /// The ways to read a text without the words of a question; none where it has no such words, or no
  /// others.
  func readingsWithoutFillers(of text: String) -> [TypedReading] {
    let typed = TypedWords(text)
    guard typed.words.count <= Self.mostWords,
      typed.words.indices.contains(where: { filler(in: typed, at: $0) > 0 })
    else { return [] }
    var walk = walk(through: typed, drops: true)
    return walk.readings().map { reading in
      var shorter = reading
      shorter.isShortened = true
      return shorter
    }
  }

  /// The ways through a text.
  ///
  /// - Parameters:
  ///   - typed: What was typed.
  ///   - drops: Whether the words of a question are left out.
  /// - Returns: A walk that has not begun.
  func walk(through typed: TypedWords, drops: Bool) -> ReadingWalk {
    ReadingWalk(typed.words.indices.map { steps(in: typed, at: $0, drops: drops) })
  }

  /// How many words of a question begin at a place; 0 where none does.
  private func filler(in words: TypedWords, at index: Int) -> Int {
    guard let word = words[index] else { return 0 }
    return (fillers[Self.plain(word.folded)] ?? [])
      .filter { Self.stands($0, in: words, at: index) }
      .map(\.words.count).max() ?? 0
  }

  /// The ways on from a word: by what means the same, as it was typed, as a day or a number.
  private func steps(in typed: TypedWords, at index: Int, drops: Bool) -> [ReadingWalk.Step] {
    guard let word = typed[index] else { return [] }
    let filled = drops ? filler(in: typed, at: index) : 0
    guard filled == 0 else { return [ReadingWalk.Step(length: filled)] }
    // The longest first: "phòng lao động" before "lao động".
    let standing = (phrases[Self.plain(word.folded)] ?? [])
      .filter { Self.stands($0, in: typed, at: index) }
      .sorted { $0.words.count > $1.words.count }
    var steps: [ReadingWalk.Step] = []
    for phrase in standing {
      for other in phrase.others {
        let piece = ReadingWalk.Piece(text: other, isPhrase: TypedWords(other).words.count > 1)
        steps.append(.init(length: phrase.words.count, piece: piece, replaces: true))
      }
    }
    steps.append(.init(length: 1, piece: ReadingWalk.Piece(text: String(word.text))))
    let meanings =
      DayMeanings.meanings(in: typed, at: index) + NumberMeanings.meanings(in: typed, at: index)
    for meaning in meanings {
      let text = meaning.letters.isEmpty ? meaning.token : "\(meaning.token) \(meaning.letters)"
      steps.append(.init(length: meaning.length, piece: ReadingWalk.Piece(text: text)))
    }
    return steps
  }
}
