import ConferenceSearch
import Testing

@Suite struct DeskEntryTests {
  @Test(
    "A code is a code in any digits, with any blanks",
    arguments: ["1010", " 1010\t", "10 10", "１０１０", "1010\r\n"]
  )
  func code(_ text: String) {
    #expect(DeskEntry(text) == .code("1010"))
  }

  @Test("A wrong check digit is told from words", arguments: ["1011", "1001", "12345"])
  func wrongCode(_ text: String) {
    #expect(DeskEntry(text) == .wrongCode(text))
  }

  @Test("What is no code is words", arguments: ["uoc", "101", "1234567", "079301001234", "A1010"])
  func words(_ text: String) {
    #expect(DeskEntry(text) == .words(text))
  }

  @Test("Of a citizen card only the name is left")
  func card() {
    let text = "079301001234|280123456|Nguyễn Thị Ước|01021980|Nữ|Ấp 1, Mỹ Khánh|10052021"
    #expect(DeskEntry(text) == .card(name: "Nguyễn Thị Ước"))
    let withoutOldNumber = "079301001234||Nguyễn Thị Ước|01021980|Nữ|Mỹ Khánh|10052021||"
    #expect(DeskEntry(withoutOldNumber) == .card(name: "Nguyễn Thị Ước"))
  }

  @Test("Bars alone make no card", arguments: ["a|b|c|d|e", "079301001234|a", "|||||||"])
  func bars(_ text: String) {
    #expect(DeskEntry(text) == .words(text))
  }

  @Test("Blanks are nothing", arguments: ["", "  ", "\t\n"])
  func nothing(_ text: String) {
    #expect(DeskEntry(text) == .nothing)
  }
}
