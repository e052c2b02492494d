import Testing
import TextEncodings

@testable import Interchange

/// UTF-8 that another program took for a Windows code page and saved again.
struct MistakenTextTests {
  @Test(
    "what a program took for Western is read as it was meant",
    arguments: [
      ("Cáº§n ThÆ¡", "Cần Thơ"), ("LÃª Thá»‹ Má»™t", "Lê Thị Một"),
      ("Há»\u{8D} vÃ\u{A0} tÃªn", "Họ và tên"), ("vĂ\u{A0} tĂªn", "và tên"),
      ("LÃƒÂª", "Lê"),
    ]
  )
  func reads(_ text: String, _ meant: String) {
    #expect(TextEncoding.reread(text, as: .utf8) == meant)
  }

  @Test(
    "what means itself stays, and what is lost is not guessed",
    arguments: ["Lê Thị Một", "Lâm", "Há»\u{FFFD}", "Đà", "Ăn", "abc", "NguyÔn V¨n"]
  )
  func leaves(_ text: String) {
    #expect(TextEncoding.reread(text, as: .utf8) == nil)
  }

  @Test("rows that show it are found, with a cell before and after")
  func finds() throws {
    let rows = [["STT", "Há»\u{8D} vÃ\u{A0} tÃªn"], ["1", "LÃª A"]]
    let sample = try MistakenText.sample(in: rows)
    #expect(sample == ListReading.Sample(before: rows[0][1], after: "Họ và tên"))
    #expect(try MistakenText.sample(in: [["Họ và tên"], ["Lê A"]]) == nil)
  }

  @Test("letters that are lost are said")
  func saysWhatIsLost() {
    let rows = [["Há»\u{FFFD}"], ["LÃª A"], ["Cáº§n ThÆ¡"]]
    #expect(throws: ListFault.lostLetters(sample: "Há»\u{FFFD}")) {
      try MistakenText.sample(in: rows)
    }
  }
}
