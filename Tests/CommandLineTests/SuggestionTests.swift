import Testing

@testable import hoinghi

@Suite("Suggestions")
struct SuggestionTests {
  private static let verbs = ["overview", "agenda", "remarks", "roster", "visits", "search"]

  @Test(
    "a slip of the fingers finds the word that was meant",
    arguments: [
      ("overvew", "overview"), ("rsoter", "roster"), ("rosterr", "roster"), ("vistis", "visits"),
      ("AGENDA", "agenda"), ("rem", "remarks"),
    ]
  )
  func meant(_ word: String, _ expected: String) {
    #expect(Suggestion.nearest(to: word, among: Self.verbs) == expected)
  }

  @Test("a word of its own suggests nothing", arguments: ["checkin", "banana", "", "x"])
  func strange(_ word: String) {
    #expect(Suggestion.nearest(to: word, among: Self.verbs) == nil)
  }

  @Test("marks do not count: names are found as people type them")
  func folded() {
    #expect(Suggestion.nearest(to: "can tho", among: ["Vĩnh Long", "Cần Thơ"]) == "Cần Thơ")
  }
}
