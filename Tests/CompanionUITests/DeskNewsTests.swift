import Attendance
import Conference
import Terminal
import Testing
import Wording

@testable import CompanionUI

/// What other desks record shows in whatever is open, and takes nothing from the person's hands.
@Suite("News at the desk")
struct DeskNewsTests {
  /// Registers somebody who is on no list.
  private func registerSomebody(_ desk: inout Session) {
    desk.press("F7", "Lê Thị Mới", "Enter", "Space", "Tab", "Tab", "Space", "Enter")
  }

  @Test("a field that was left stays left when somebody is registered elsewhere")
  func fieldLeft() throws {
    var desk = try Session.desk()
    var other = try desk.beside()
    desk.press("Esc", "?")
    registerSomebody(&other)
    desk.look()
    desk.press("Esc")
    #expect(desk.shows("1/94"))
    #expect(!desk.isTyping)
  }

  @Test("whom a person has chosen stays chosen when somebody is registered elsewhere")
  func chosen() throws {
    var desk = try Session.desk()
    var other = try desk.beside()
    desk.press("nguyen", "Down", "Down")
    let chosen = desk.selectedRows.map { $0.prefix(48) }
    #expect(chosen.count == 1)
    registerSomebody(&other)
    desk.look()
    #expect(desk.deskField == "nguyen")
    #expect(desk.selectedRows.map { $0.prefix(48) } == chosen)
    desk.press("Enter")
    #expect(desk.recorded.map(\.kind) == [.walkIn, .checkIn])
  }

  @Test("who came in elsewhere is no longer ticked in an open delegation")
  func delegation() throws {
    var desk = try Session.desk()
    var other = try desk.beside()
    desk.press("F5", "Enter")
    #expect(desk.rows.count { $0.hasPrefix(" [x]") } == 2)
    other.scan("1010")
    desk.look()
    let ticked = desk.rows.filter { $0.hasPrefix(" [x]") }
    #expect(ticked.count == 1)
    #expect(!ticked[0].contains("1010"))
  }

  @Test("a delegation's count follows who comes in elsewhere, and the cursor stays on its choice")
  func delegationChoices() throws {
    var desk = try Session.desk()
    var other = try desk.beside()
    desk.press("F5", "Down")
    let before = try #require(desk.selectedPickerRow)
    let first = desk.rows[3]
    #expect(first.hasSuffix("0/2"))
    other.scan("1010")
    registerSomebody(&other)
    desk.look()
    #expect(desk.rows[3].hasSuffix("1/2"))
    #expect(desk.selectedPickerRow == before)
  }

  @Test("a list's count follows who comes in elsewhere, and the cursor stays on its list")
  func lists() throws {
    var desk = try Session.desk()
    var other = try desk.beside()
    desk.press("F9", "Down", "Down")
    let before = try #require(desk.selectedPickerRow)
    other.scan("1010")
    registerSomebody(&other)
    desk.look()
    #expect(desk.rows[3].hasSuffix(" 2"))
    #expect(desk.selectedPickerRow == before)
  }

  @Test("the counts of a filter follow a roster that was imported elsewhere")
  func filters() throws {
    var session = try Session(screen: .roster)
    session.press("p")
    #expect(session.rows[3].hasSuffix("94"))
    session.takeRoster(Array(session.conference.roster.delegates.prefix(3)))
    #expect(session.rows[3].hasSuffix(" 3"))
  }

  @Test("what can be done with somebody follows what was done elsewhere")
  func personActions() throws {
    var desk = try Session.desk(width: 120)
    var other = try desk.beside()
    desk.press("ngoc nhung", "F8")
    let (out, excuse) = (Action.checkOut.words.name.vi, Action.excuse.words.name.vi)
    #expect(!desk.shows(out) && desk.shows(excuse))
    other.scan("1010")
    desk.look()
    #expect(desk.shows(out) && !desk.shows(excuse))
    desk.takeRoster(Array(desk.conference.roster.delegates.dropFirst()))
    #expect(!desk.isWindowOpen)
  }

  @Test("a step that was undone elsewhere is not offered any more; the cursor stays on its step")
  func steps() throws {
    var desk = try Session.desk()
    var other = try desk.beside()
    desk.scan("1010")
    desk.scan("1029")
    other.look()
    desk.press("F6", "Down")
    let before = desk.cursorRow
    #expect(before.contains("Phạm Ngọc Nhung"))
    other.press("F6", "Enter", "Enter")
    desk.look()
    #expect(desk.cursorRow == before)
    #expect(desk.rows.count { $0.contains("Kim Quốc Khoa") } == 1)
    #expect(desk.shows("(B)"))
    desk.press("Enter", "Enter")
    #expect(desk.status(of: "1010") == .expected)
  }

  @Test("a list without steps offers none to undo")
  func noSteps() throws {
    var desk = try Session.desk()
    desk.scan("1010")
    #expect(desk.isAvailable(.undoStep))
    desk.press("F9", "Down", "Enter")
    #expect(!desk.isAvailable(.undoStep))
    desk.press("F6")
    #expect(!desk.isWindowOpen)
  }

  @Test("whoever is excused can send a substitute, whoever has one cannot send another")
  func substitutes() throws {
    var desk = try Session.desk()
    desk.press("ngoc nhung", "Alt-e", "Enter")
    #expect(desk.status(of: "1010") == .excused)
    desk.press("ngoc nhung")
    #expect(desk.isAvailable(.substitute))
    desk.press("Alt-s", "Lê Thị Thay", "Enter")
    #expect(desk.recorded.map(\.kind) == [.excuse, .substitute])
    desk.press("ngoc nhung")
    #expect(!desk.isAvailable(.substitute))
  }

  @Test("an open palette offers what can be done now")
  func palette() throws {
    var desk = try Session.desk()
    var other = try desk.beside()
    desk.press("Ctrl-p", "hoan tac")
    #expect(desk.selectedPickerRow?.contains("F6") != true)
    other.scan("1010")
    desk.look()
    #expect(desk.selectedPickerRow?.contains("F6") == true)
    desk.press("Enter")
    #expect(desk.heading.contains("Hoàn tác"))
  }

  @Test("the form of an undo says that its step was undone elsewhere, and undoes nothing")
  func undoneElsewhere() throws {
    var desk = try Session.desk()
    var other = try desk.beside()
    desk.scan("1010")
    other.look()
    desk.press("F6", "Enter", "nhầm")
    other.press("F6", "Enter", "Enter")
    desk.look()
    #expect(desk.shows("vừa được hoàn tác ở nơi khác"))
    desk.press("Enter")
    #expect(!desk.isWindowOpen)
    #expect(desk.recorded.map(\.kind) == [.checkIn, .undo])
  }
}
