import SeededRandom
import Testing

@testable import Attendance

@Suite("What two windows made of one text")
struct ParagraphMergeTests {
  @Test(
    "paragraphs of both stand, each once",
    arguments: [
      // base, theirs, mine, both
      ("", "a", "b", "a\nb"),
      ("a\nb", "a\nb\nc", "A\nb", "A\nb\nc"),
      ("a\nb", "a\nx", "a\ny", "a\nx\ny"),
      ("x", "x\na", "xy", "xy\na"),
      ("a\nb\nc", "a\nc", "a\nb\nc\nd", "a\nc\nd"),
      // Taken out by one and changed by the other: it stays as it was changed.
      ("a\nb\nc", "a\nc", "a\nB\nc", "a\nB\nc"),
      ("a", "a\nz", "a\nz", "a\nz"),
      ("a\n\nb", "a\n\nb\n\nc", "0\na\n\nb", "0\na\n\nb\n\nc"),
      ("a", "", "a", ""),
    ]
  )
  func both(base: String, theirs: String, mine: String, merged: String) {
    #expect(ParagraphMerge.merged(base: base, theirs: theirs, mine: mine) == merged)
  }

  @Test("nothing that either put in is lost, and what neither touched stays in its order")
  func nothingIsLost() {
    let seed = SeededGenerator.seed
    var random = SeededGenerator(seed: seed)
    for round in 0..<2_000 {
      let base = (0..<Int.random(in: 0...6, using: &random)).map { "b\(round).\($0)" }
      var theirs = base
      var mine = base
      edit(&theirs, by: "t", &random)
      edit(&mine, by: "m", &random)
      let texts = [base, theirs, mine].map { $0.joined(separator: "\n") }
      let merged = ParagraphMerge.merged(base: texts[0], theirs: texts[1], mine: texts[2])
        .split(separator: "\n").map(String.init)
      let new = Set(theirs).union(mine).subtracting(base)
      #expect(new.isSubset(of: merged), "seed \(seed), round \(round): \(texts)")
      let kept = base.filter { theirs.contains($0) && mine.contains($0) }
      #expect(merged.filter(base.contains) == kept, "seed \(seed), round \(round): \(texts)")
    }
  }

  private func edit(_ text: inout [String], by name: String, _ random: inout SeededGenerator) {
    for number in 0..<Int.random(in: 0...4, using: &random) {
      let place = Int.random(in: 0...text.count, using: &random)
      switch Int.random(in: 0...2, using: &random) {
      case 0: text.insert("\(name)\(number)", at: place)
      case 1 where place < text.count: text[place] = "\(name)\(number)"
      default: if place < text.count { text.remove(at: place) }
      }
    }
  }
}
