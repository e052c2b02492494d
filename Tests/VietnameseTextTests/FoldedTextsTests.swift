import SeededRandom
import Testing

@testable import VietnameseText

@Suite struct FoldedTextsTests {
  /// What ``FoldedTexts`` promises, the plain way.
  private func expected(_ query: Query, in texts: [String]) -> [(position: Int, score: Int)] {
    texts.enumerated()
      .compactMap { position, text in query.score(text).map { (position, $0) } }
      .sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1 }
  }

  @Test("the scan finds and ranks what asking text by text does", arguments: 0..<60)
  func agreesWithSingleTexts(_ round: Int) {
    var sample = SampleText(seed: SeededGenerator.seed &+ UInt64(round))
    let count = Int.random(in: 0...150, using: &sample.generator)
    let texts = (0..<count).map { _ in
      (0..<Int.random(in: 0...3, using: &sample.generator)).map { _ in sample.phrase() }
        .joined(separator: "\n")
    }
    let folded = FoldedTexts(texts)
    #expect(folded.count == count)
    for _ in 0..<20 {
      var words = sample.phrase().split(separator: " ").map(String.init)
      if Bool.random(using: &sample.generator) { words = words.map(Folding.fold) }
      let typed = words.shuffled(using: &sample.generator).prefix(2)
        .map { String($0.prefix(Int.random(in: 1...6, using: &sample.generator))) }
      let query = Query(typed.joined(separator: " "))
      let found = folded.matches(query)
      let wanted = expected(query, in: texts)
      #expect(found.map(\.position) == wanted.map(\.position), "\(query.text)")
      #expect(found.map(\.score) == wanted.map(\.score), "\(query.text)")
      let matches = folded.search(query)
      #expect(matches.count == wanted.count)
      #expect(matches.positions == wanted.map(\.position).sorted())
      #expect(matches.best(3).map(\.position) == wanted.prefix(3).map(\.position))
    }
  }

  @Test("what is typed finds the same in thousands of texts, common or rare", arguments: 0..<4)
  func agreesOnManyTexts(_ round: Int) {
    var sample = SampleText(seed: SeededGenerator.seed &+ UInt64(round))
    // The last text is the beginning of a word that is longer than what a scan may read behind it.
    let long = String(repeating: "a", count: 100) + "ớ"
    let texts =
      (0..<3_000).map { _ in
        Bool.random(using: &sample.generator) ? sample.phrase() : sample.letters()
      } + [long, "a"]
    let folded = FoldedTexts(texts)
    // Keystrokes that begin as what they spell does and otherwise, marks, single letters, no hit.
    let typed = [
      "thowsi", "tho71i", "nguyeenx", "dduwowngf", "ddang", "hoaf", "uowcs", "xax", "as", "w", "aw",
      "quys", "thới", "hoà", "ước", "ơ", "đ", "a", "t", "n", "x", "h", "thi", "ng", "lđ", "2",
      "zzz", "khuyur", "nghèo", "muller", long, long + "s",
    ]
    for _ in 0..<24 {
      let words = typed.shuffled(using: &sample.generator)
        .prefix(Int.random(in: 1...3, using: &sample.generator))
      let query = Query(words.joined(separator: " "))
      let found = folded.matches(query)
      let wanted = expected(query, in: texts)
      #expect(found.map(\.position) == wanted.map(\.position), "\(query.text)")
      #expect(found.map(\.score) == wanted.map(\.score), "\(query.text)")
    }
  }

  @Test("texts folded piece by piece are those that are joined by lines", arguments: 0..<40)
  func pieces(_ round: Int) {
    var sample = SampleText(seed: SeededGenerator.seed &+ UInt64(round))
    let texts = (0..<20).map { _ in
      (0..<Int.random(in: 0...3, using: &sample.generator)).map { _ in
        Bool.random(using: &sample.generator) ? sample.phrase() : ""
      }
    }
    var builder = FoldedTexts.Builder()
    for pieces in texts {
      builder.beginText()
      for piece in pieces { builder.add(piece) }
    }
    let built = builder.finish()
    let joined = FoldedTexts(texts.map { $0.filter { !$0.isEmpty }.joined(separator: "\n") })
    #expect(built.letters == joined.letters)
    #expect(built.marks == joined.marks)
    #expect(built.starts == joined.starts)
    #expect(built.blocks == joined.blocks)
  }

  @Test("a match says whether all words stand in it as whole words", arguments: 0..<20)
  func wholeWords(_ round: Int) {
    var sample = SampleText(seed: SeededGenerator.seed &+ UInt64(round))
    let texts = (0..<200).map { _ in sample.phrase() }
    let folded = FoldedTexts(texts)
    for typed in ["n t", "thi", "nguyen van", "thới lai", "nguyeenx", "ho", "x", "thowsi l"] {
      let query = Query(typed)
      let matches = folded.search(query)
      for match in matches.best(.max) {
        #expect(match.isWhole == folded.fit(of: query, in: match.position).isWhole, "\(typed)")
        #expect(match.isWhole == matches.isWhole(at: match.position))
      }
    }
  }

  @Test("texts that are empty, and longer than what is scanned at once, are searched like others")
  func agreesOnUnequalTexts() {
    var sample = SampleText(seed: SeededGenerator.seed)
    let texts = (0..<400).map { _ in
      let phrases = [0, 0, 1, 3, 1_500].randomElement(using: &sample.generator) ?? 0
      return (0..<phrases).map { _ in sample.phrase() }.joined(separator: " ")
    }
    let folded = FoldedTexts(texts)
    for typed in ["n t x", "n n", "t", "thi n", "h w", "thới l", "nguyeenx t", "q", "zzz t"] {
      let query = Query(typed)
      let wanted = expected(query, in: texts)
      #expect(folded.matches(query).map(\.position) == wanted.map(\.position), "\(typed)")
      #expect(folded.matches(query).map(\.score) == wanted.map(\.score), "\(typed)")
    }
  }

  @Test("a text is found by the first letter of each of its words, in any order", arguments: 0..<40)
  func findsByFirstLetters(_ round: Int) {
    var sample = SampleText(seed: SeededGenerator.seed &+ UInt64(round))
    let text = sample.phrase()
    let letters = Folding.fold(text).split { !$0.isLetter && !$0.isNumber }
      .map { String($0.prefix(1)) }
      .shuffled(using: &sample.generator)
    #expect(Query(letters.joined(separator: " ")).score(text) != nil, "\(text): \(letters)")
    #expect(Query(text).score(text) != nil)
    #expect(Query(Folding.fold(text)).score(text) != nil)
  }

  @Test("bytes that are no UTF-8 and lines without end are searched without harm")
  func brokenBytes() {
    var generator = SeededGenerator(seed: SeededGenerator.seed)
    let bytes = (0..<4_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let lines = stride(from: 0, to: 4_000, by: 100).map { $0..<$0 + 100 }
    for query in ["a", "z", "1", "đ", "aa bb"].map(Query.init) {
      let texts = bytes.withUnsafeBufferPointer { FoldedTexts(lines, of: $0, for: query) }
      #expect(texts.count == lines.count)
      #expect(texts.search(query).count <= lines.count)
    }
  }
}
