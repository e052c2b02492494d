import Attendance
import Conference
import Terminal
import Testing

@testable import CompanionUI

/// Who somebody is, said anew where they stand.
@Suite struct EditFormTests {
  private let nhung: PersonID = "sample-001"

  private func edits(_ session: Session) -> [LogEvent] {
    session.recorded.filter { $0.kind == .person }
  }

  @Test("at the desk one field is changed with a few keys, and what was not touched is not set")
  func desk() throws {
    var desk = try Session.desk()
    desk.press("pham ngoc nhung", "Alt-i", "Tab", "Tab", "Phó Giám đốc", "Enter")
    #expect(edits(desk).map(\.delegate) == [nhung] && edits(desk).map(\.list) == [.people])
    let person = try #require(desk.conference.delegate(nhung))
    #expect(person.position == "Phó Giám đốc" && Set(person.edits.keys) == [.position])
    #expect(desk.shows("ĐÃ SỬA") && desk.shows("Đã sửa: chức vụ."))
    #expect(desk.deskField.isEmpty && desk.isTyping)
  }

  @Test("a field that takes no more says so")
  func full() throws {
    var desk = try Session.desk()
    desk.press("pham ngoc nhung", "Alt-i", "Tab", "^U")
    desk.paste("W" + String(repeating: "\u{301}", count: 200_000))
    #expect(desk.shows("Ô đã đầy"))
  }

  @Test("a telephone number without a digit is refused where it stands")
  func phone() throws {
    var desk = try Session.desk(language: .en)
    desk.press("pham ngoc nhung", "Alt-i", "Tab", "Tab", "Tab", "abc", "Enter")
    #expect(desk.shows("A phone number has digits") && edits(desk).isEmpty && desk.isWindowOpen)
    desk.press("^U", "0912 345 678", "Enter")
    #expect(desk.conference.delegate(nhung)?.phone == "0912 345 678")
  }

  @Test("a newcomer with somebody's telephone number is asked about")
  func phoneOfSomebody() throws {
    var desk = try Session.desk(language: .en)
    desk.press("pham ngoc nhung", "Alt-i", "Tab", "Tab", "Tab", "0912 345 678", "Enter")
    desk.press("^V", "Lý Thị Mới", "Tab", "Tab", "Tab", "0912345678", "Enter")
    #expect(desk.shows("none of them: a newcomer"))
    desk.press("Right", "Enter")
    #expect(desk.recorded.last?.kind == .checkIn && desk.status(of: "1010") == .present)
  }

  @Test("letters of another script in a name are said with the answer")
  func mixedScripts() throws {
    var desk = try Session.desk(width: 120, height: 40, language: .en)
    desk.press("pham ngoc nhung", "Alt-i", "^U", "Phạm Ngọc Nhun\u{433}", "Enter")
    #expect(edits(desk).count == 1 && desk.shows("Cyrillic or Greek"))
  }

  @Test("what was set is the last step there is to undo, beside a list's own")
  func undone() throws {
    var desk = try Session.desk()
    let office = desk.conference.delegate(nhung)?.office
    desk.scan("1010")
    desk.press("pham ngoc nhung", "Alt-i", "Tab", "^U", "Sở Nội vụ", "Enter")
    #expect(desk.conference.delegate(nhung)?.office == "Sở Nội vụ")
    desk.press("F6", "Enter", "Enter")
    #expect(desk.conference.delegate(nhung)?.office == office)
    #expect(desk.status(of: "1010") == .present)
  }

  @Test("what was set is taken back where the person stands, at the desk and on the roster")
  func undoneOnPerson() throws {
    var desk = try Session.desk()
    let office = desk.conference.delegate(nhung)?.office
    desk.press("pham ngoc nhung", "Alt-i", "Tab", "^U", "Sở Nội vụ", "Enter")
    #expect(desk.conference.delegate(nhung)?.office == "Sở Nội vụ")
    desk.press("pham ngoc nhung", "Alt-u", "Enter")
    #expect(desk.shows("ĐÃ HOÀN TÁC") && desk.conference.delegate(nhung)?.office == office)
    desk.press("Esc", "4", "Alt-u")
    #expect(!desk.isWindowOpen)
    desk.press("e", "Tab", "^U", "Sở Nội vụ", "Enter")
    let person = try #require(edits(desk).last?.delegate)
    #expect(person != nhung && desk.conference.delegate(person)?.office == "Sở Nội vụ")
    desk.press("Alt-u", "Enter")
    #expect(desk.screen == .roster && desk.shows("không còn hiệu lực"))
    #expect(desk.conference.delegate(person)?.office != "Sở Nội vụ")
  }

  @Test("on the roster 'e' opens the same form, and the desk's last answer stays")
  func roster() throws {
    var laptop = try Session.desk()
    laptop.scan("1010")
    laptop.press("Esc", "4", "e", "Tab", "Tab", "Tab", "^U", "0901234567", "Enter")
    let edit = try #require(edits(laptop).first)
    let person = try #require(edit.delegate.flatMap { laptop.conference.delegate($0) })
    #expect(person.phone == "0901234567")
    #expect(laptop.screen == .roster && laptop.shows("Đã sửa: điện thoại."))
    laptop.press("9")
    #expect(laptop.shows("ĐÃ ĐIỂM DANH") && !laptop.shows("ĐÃ SỬA"))
  }

  @Test(
    "a place, a category, the head: letters choose, another place is typed, and both undo to what was"
  )
  func choices() throws {
    var desk = try Session.desk()
    let before = try #require(desk.conference.delegate(nhung))
    desk.press("pham ngoc nhung", "Alt-i", "Tab", "Tab", "Tab", "Tab", "Tab", "Bạc Liêu")
    desk.press("Tab", "Tab", "Ăn chay", "Tab", "p", "Enter")
    let after = try #require(desk.conference.delegate(nhung))
    #expect(after.province == "Bạc Liêu" && after.note == "Ăn chay" && after.isHead)
    #expect(after.category == before.category)
    #expect(desk.shows("! Ăn chay") && desk.shows("Trưởng đoàn"))
    desk.press(
      "pham ngoc nhung",
      "Alt-i",
      "Tab",
      "Tab",
      "Tab",
      "Tab",
      "Tab",
      "^U",
      "Hau giang",
      "Enter"
    )
    #expect(desk.conference.delegate(nhung)?.province == "hau-giang")
  }

  @Test("a form that says nothing new records nothing, and one without a name stays open")
  func nothing() throws {
    var desk = try Session.desk()
    desk.press("pham ngoc nhung", "Alt-i", "Enter")
    #expect(edits(desk).isEmpty && desk.shows("Đã đúng như vậy từ trước."))
    desk.press("pham ngoc nhung", "Alt-i", "^U", "Enter")
    #expect(edits(desk).isEmpty && desk.shows("Ô này phải điền."))
  }

  @Test("what another desk sets while the form is open stays")
  func meanwhile() throws {
    var desk = try Session.desk()
    desk.press("pham ngoc nhung", "Alt-i")
    try desk.other(.edit(nhung, PersonChange([.phone: "0909"])))
    desk.press("Tab", "Tab", "Phó phòng", "Enter")
    let person = desk.conference.delegate(nhung)
    #expect(person?.phone == "0909" && person?.position == "Phó phòng")
  }
}
