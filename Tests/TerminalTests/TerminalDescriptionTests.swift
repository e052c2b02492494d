import Testing

@testable import Terminal

@Suite struct TerminalDescriptionTests {
  @Test(
    "padding is taken out and nothing else",
    arguments: [
      ("\u{1b}[m\u{f}$<2>", "\u{1b}[m\u{f}"), ("$<50/>\u{1b}[H", "\u{1b}[H"), ("a$<1b", "a$<1b"),
      ("a$b>", "a$b>"), ("", ""),
    ]
  )
  func padding(_ capability: String, _ wanted: String) {
    #expect(TerminalDescription.withoutPadding(Array(capability.utf8)) == Array(wanted.utf8))
  }
}
