import Attendance
import Conference
import Terminal
import Testing

@testable import CompanionUI

/// Times, rooms and buses, set where they stand.
@Suite struct ProgrammeFormTests {
  private func item(_ session: Session, _ id: String) throws -> AgendaItem {
    try #require(session.conference.agenda.first { $0.id == id })
  }

  @Test("'e' on a session opens a form; Enter saves, and the screen says who set it")
  func session() throws {
    var laptop = try Session.desk()
    laptop.press("Esc", "2", "j", "j", "e", "8h", "Tab", "08:45", "Tab", "Hội trường A", "Enter")
    let papers = try item(laptop, "papers")
    #expect(papers.starts == Moment("2023-09-18T08:00:00+07:00"))
    #expect(papers.ends == Moment("2023-09-18T08:45:00+07:00"))
    #expect(papers.room?.vi == "Hội trường A")
    #expect(Set(papers.edits.keys) == [.time, .room])
    #expect(laptop.screen == .agenda && laptop.shows("08:00–08:45"))
    // An end before the start is refused, and says so.
    laptop.press("e", "^U", "9:00", "Enter")
    #expect(laptop.isWindowOpen && laptop.shows("phải sau"))
  }

  @Test("what cannot be read stays in the form and says what to do")
  func unreadable() throws {
    var laptop = try Session.desk()
    laptop.press("Esc", "2", "e", "nine", "Enter")
    #expect(laptop.isWindowOpen && laptop.shows("08:00"))
    laptop.press("^U", "9:00", "Tab", "8:00", "Enter")
    #expect(laptop.isWindowOpen && laptop.recorded.isEmpty)
    laptop.press("^U", "Enter")
    #expect(laptop.recorded.map(\.kind) == [.programme])
  }

  @Test("a visit's departure and bus are set on its screen")
  func visit() throws {
    var laptop = try Session.desk()
    laptop.press("Esc", "5", "e", "13:30", "Tab", "Cổng chính", "Tab", "Xe 2", "Enter")
    let visit = try #require(laptop.conference.visits.first)
    #expect(visit.departs == Moment("2023-09-18T13:30:00+07:00"))
    #expect(visit.bus?.vi == "Xe 2" && visit.contact == nil)
    #expect(laptop.screen == .visits && laptop.shows("Cổng chính"))
  }

  @Test(
    "what another desk sets while the form is open stays; what says nothing new is not recorded"
  )
  func meanwhile() throws {
    var laptop = try Session.desk()
    laptop.press("Esc", "2", "e")
    let id = laptop.conference.agenda.sorted { $0.order < $1.order }[0].id
    try laptop.other(.setProgramme(ProgrammeChange(.session(id), [.room: "Phòng 2"])))
    laptop.press("8:00", "Enter")
    #expect(try item(laptop, id).room?.vi == "Phòng 2")
    #expect(try item(laptop, id).starts == Moment("2023-09-18T08:00:00+07:00"))
    let count = laptop.recorded.count
    laptop.press("e", "Enter")
    #expect(laptop.recorded.count == count && laptop.shows("Đã đúng như vậy từ trước."))
  }

  @Test("the line of the day moves with the clock, and the cursor stays on its session")
  func line() throws {
    var laptop = try Session.desk(width: 120, height: 40)
    laptop.press("Esc", "2")
    try laptop.setDay()
    laptop.press("g", "j", "j")
    func place() -> Int? { laptop.rows.firstIndex { $0.contains("bây giờ") } }
    #expect(laptop.shows("08:30 bây giờ") && laptop.shows("còn 30 phút"))
    let before = try #require(place())
    #expect(laptop.selectedRows.contains { $0.contains("Trình bày tham luận") })
    laptop.become(try #require(Moment("2023-09-18T09:50:00+07:00")))
    #expect(laptop.shows("09:50 bây giờ") && laptop.shows("còn 10 phút"))
    #expect(try #require(place()) > before)
    #expect(laptop.selectedRows.contains { $0.contains("Trình bày tham luận") })
    // What shares its room and its time is named, and the bus stands among the sessions.
    #expect(laptop.shows("chung phòng hoặc người phát biểu"))
    #expect(laptop.shows("13:30       xe đi: "))
    // On another day there is no line.
    laptop.become(try #require(Moment("2023-09-20T09:50:00+07:00")))
    #expect(place() == nil)
  }

  @Test("F6 takes back what was set last of what the cursor is on, and says what that was")
  func undo() throws {
    var laptop = try Session.desk()
    laptop.press("Esc", "2", "j", "j")
    laptop.press("F6")
    #expect(laptop.footer.contains("Chưa có") && laptop.recorded.isEmpty)
    laptop.press("e", "8h", "Enter", "e", "Tab", "Tab", "Hội trường A", "Enter", "F6")
    #expect(try item(laptop, "papers").room == nil)
    #expect(try item(laptop, "papers").starts != nil)
    #expect(laptop.footer.contains("Trình bày tham luận: phòng"))
    // The desk's list of steps names them too.
    laptop.press("9", "F6")
    #expect(laptop.shows("Trình bày tham luận: giờ"))
    // The newest of them is the undo.
    laptop.press("j", "Enter", "Enter")
    #expect(try item(laptop, "papers").starts == nil)
  }

  @Test("what two desks set of one thing is said where it stands")
  func conflict() throws {
    var laptop = try Session.desk(width: 120)
    laptop.press("Esc", "2", "e", "Tab", "Tab", "Phòng 1", "Enter")
    #expect(!laptop.shows("đang dùng"))
    let id = laptop.conference.agenda.sorted { $0.order < $1.order }[0].id
    // Another desk that has not heard of it.
    var other = try Session.desk()
    try other.other(.setProgramme(ProgrammeChange(.session(id), [.room: "Phòng 2"])))
    try laptop.merge(other)
    #expect(laptop.shows("đang dùng") && laptop.shows("!"))
  }
}
