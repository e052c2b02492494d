import Conference
import Testing

@testable import hoinghi

@Suite("Answers of the desk")
struct DeskLineTests {
  @Test(
    "words and statuses are those that scripts rely on",
    arguments: [
      (.checkedIn, "checked-in", 0), (.alreadyIn, "already-in", 10),
      (.notOnList, "not-on-list", 11), (.severalFit, "several-fit", 12),
      (.badCheckDigit, "bad-check-digit", 13), (.notAdmitted, "not-admitted", 14),
      (.checkedOut, "checked-out", 0), (.excused, "excused", 0), (.noted, "noted", 0),
      (.named, "named", 0), (.undone, "undone", 0), (.nothingDone, "nothing-done", 1),
    ] as [(DeskLine.Word, String, Int32)]
  )
  func words(_ word: DeskLine.Word, _ text: String, _ status: Int32) {
    #expect(word.rawValue == text)
    #expect(word.status.rawValue == status)
  }

  @Test("a line is one line in either language, whatever the words hold")
  func line() {
    let line = DeskLine(
      word: .checkedIn,
      code: "1010",
      words: Localized(vi: "vào: A\tB\nC\u{1B}[31m", en: "in: A\u{202E}\u{2028}")
    )
    #expect(line.text(in: .vi) == "checked-in\t1010\tvào: A␉B␊C␛[31m\n")
    #expect(line.text(in: .en) == "checked-in\t1010\tin: A‹U+202E›‹U+2028›\n")
  }

  @Test(
    "names go into the roster composed, with single blanks",
    arguments: [
      ("  Lý  Thị\u{A0}Mới ", "Lý Thị Mới"), ("Ly\u{301}", "Lý"), (" ", nil), (nil, nil),
    ] as [(String?, String?)]
  )
  func names(_ text: String?, _ name: String?) throws {
    #expect(try PersonalText.optional(text, of: "--name") == name)
  }

  @Test(
    "a name with something unseen in it is refused",
    arguments: ["a\nb", "a\u{1B}", "\u{202E}"]
  )
  func hiddenCharacters(_ text: String) {
    #expect(throws: SettingError.self) { try PersonalText.optional(text, of: "--name") }
  }
}
