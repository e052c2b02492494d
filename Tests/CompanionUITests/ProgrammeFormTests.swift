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
}
