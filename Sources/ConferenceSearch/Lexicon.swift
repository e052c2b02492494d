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
}

extension Lexicon {
  /// More are not looked for; a query of so many synonyms is a sentence.
  private static let mostReadings = 24
  private static let mostReplaced = 2

  /// The ways to read a text, what was typed first, those with the fewest replacements before others.
  func readings(of text: String) -> [TypedReading] {
    readings(of: TypedWords(text), drops: false)
  }

  /// The ways to read a text without the words of a question; none where it has no such words, or no
  /// others.
  func readingsWithoutFillers(of text: String) -> [TypedReading] {
    let typed = TypedWords(text)
    guard typed.words.indices.contains(where: { filler(in: typed, at: $0) > 0 }) else { return [] }
    return readings(of: typed, drops: true).map { reading in
      var shorter = reading
      shorter.isShortened = true
      return shorter
    }
  }

  private func readings(of typed: TypedWords, drops: Bool) -> [TypedReading] {
    var known: Set<String> = []
    var readings: [TypedReading] = []
    for replaced in 0...Self.mostReplaced {
      var found: [[Piece]] = []
      read(typed, from: 0, [], replacing: replaced, drops, into: &found)
      for pieces in found where readings.count < Self.mostReadings {
        let text = pieces.map(\.text).joined(separator: " ")
        guard !pieces.isEmpty, known.insert(Folding.fold(text)).inserted else { continue }
        readings.append(
          TypedReading(
            query: Query(text, takesIForY: true),
            replaced: replaced,
            phrases: pieces.filter(\.isPhrase).map { Query($0.text, takesIForY: true) }
          )
        )
      }
    }
    return readings
  }

  /// A part of a reading: what was typed, or what stands in its place.
  private struct Piece {
    var text: String
    /// Whether it is several words in the place of others.
    var isPhrase = false
  }

  /// How many words of a question begin at a place; 0 where none does.
  private func filler(in words: TypedWords, at index: Int) -> Int {
    guard let word = words[index] else { return 0 }
    return (fillers[Self.plain(word.folded)] ?? [])
      .filter { Self.stands($0, in: words, at: index) }
      .map(\.words.count).max() ?? 0
  }

  private func read(
    _ typed: TypedWords,
    from index: Int,
    _ before: [Piece],
    replacing left: Int,
    _ drops: Bool,
    into found: inout [[Piece]]
  ) {
    guard found.count < Self.mostReadings else { return }
    guard let word = typed[index] else {
      if left == 0 { found.append(before) }
      return
    }
    func go(on count: Int, _ piece: Piece?, replacing left: Int) {
      let pieces = before + (piece.map { [$0] } ?? [])
      read(typed, from: index + count, pieces, replacing: left, drops, into: &found)
    }
    let filled = drops ? filler(in: typed, at: index) : 0
    guard filled == 0 else { return go(on: filled, nil, replacing: left) }
    if left > 0 {
      // The longest first: "phòng lao động" before "lao động".
      let standing = (phrases[Self.plain(word.folded)] ?? [])
        .filter { Self.stands($0, in: typed, at: index) }
        .sorted { $0.words.count > $1.words.count }
      for phrase in standing {
        for other in phrase.others {
          let isPhrase = TypedWords(other).words.count > 1
          go(on: phrase.words.count, Piece(text: other, isPhrase: isPhrase), replacing: left - 1)
        }
      }
    }
    go(on: 1, Piece(text: String(word.text)), replacing: left)
    let meanings =
      DayMeanings.meanings(in: typed, at: index) + NumberMeanings.meanings(in: typed, at: index)
    for meaning in meanings { go(on: meaning.length, Piece(text: meaning.token), replacing: left) }
  }
}
