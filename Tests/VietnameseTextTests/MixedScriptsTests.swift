import Testing

@testable import VietnameseText

@Suite struct MixedScriptsTests {
  @Test(
    "a word of two scripts, or one of nothing but look-alikes beside Latin ones, is told",
    arguments: [
      ("Nguyễn Văn \u{410}n", "\u{410}n"), ("Nguyễn V\u{430}n An", "V\u{430}n"),
      ("Lê \u{41E}\u{410}", "\u{41E}\u{410}"), ("\u{422}rần-Bé", "\u{422}rần"),
      ("Lê Anna\u{3BF}", "Anna\u{3BF}"),
    ]
  )
  func tells(_ text: String, _ word: String) {
    #expect(MixedScripts.word(in: text) == word)
  }

  @Test(
    "Vietnamese, and names that are of another script as a whole, are not",
    arguments: [
      "", "Nguyễn Văn An", "Đỗ Ưu", "Иван Петров", "Γιώργος", "Иван Петров (Nga)", "山田太郎",
      "Lê A − α/β", "50 µg",
    ]
  )
  func passes(_ text: String) {
    #expect(MixedScripts.word(in: text) == nil)
  }
}
