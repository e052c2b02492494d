import Attendance
import Conference
import Terminal
import Testing

@testable import CompanionUI

/// The line that tells what is starred and about to begin; it is 08:30 when a session begins.
@Suite("The reminder's line")
struct ReminderTests {
  private func moment(_ clock: String) throws -> Moment {
    try #require(Moment("2023-09-18T\(clock):00+07:00"))
  }

  /// A desk with the first session of the agenda at 08:45, starred.
  private func starred(
    width: Int = 80,
    height: Int = 24,
    setup: DeskSetup = Session.deskA
  ) throws -> Session {
    var session = try Session(width: width, height: height, screen: .agenda, setup: setup)
    session.press("e", "8:45", "Enter", "g", "*")
    return session
  }

  /// The row above the keys.
  private func line(_ session: Session) -> String { session.rows[session.size.height - 2] }

  @Test("it comes ten minutes before, on every screen, counts down and goes with the start")
  func countdown() throws {
    var session = try starred()
    #expect(!session.shows("★ 08:45"))
    session.become(try moment("08:35"))
    for screen in ScreenName.allCases {
      session.press("\(screen.digit)")
      #expect(line(session).hasPrefix(" ★ 08:45 "), "\(screen)\n\(session)")
      #expect(line(session).contains("sau 10 phút"))
    }
    session.become(try moment("08:44"))
    #expect(line(session).contains("sau 1 phút"))
    session.become(try moment("08:45"))
    #expect(!session.shows("★ 08:45"))
  }

  @Test("it has a row of its own: an answer at the desk stands whole", arguments: [12, 24])
  func answer(height: Int) throws {
    var session = try starred(width: 60, height: height)
    session.become(try moment("08:36"))
    session.press("9")
    session.scan("1010")
    #expect(line(session).contains("★ 08:45") && session.shows("✓"))
    session.become(try moment("08:45"))
    #expect(session.shows("✓"))
  }

  @Test("a window lies above it as well, and the cursor stays in sight")
  func windows() throws {
    var session = try starred(width: 40, height: 12)
    session.become(try moment("08:36"))
    session.press("4", "G")
    #expect(!session.selectedRows.isEmpty && line(session).contains("★ 08:45"))
    session.press("?")
    #expect(session.isWindowOpen && line(session).contains("★ 08:45"))
  }

  @Test("it goes with the star, and with a time that is set anew")
  func changes() throws {
    var session = try starred()
    session.become(try moment("08:36"))
    session.press("*")
    #expect(!session.shows("★ 08:45"))
    session.press("*")
    #expect(line(session).contains("★ 08:45"))
    let id = try #require(session.conference.agenda.first { $0.starts != nil }?.id)
    let time = try #require(
      SessionTime(starts: try moment("10:00"), ends: nil)
    )
    try session.other(.setProgramme(ProgrammeChange(.session(id), [.time: time.text])))
    #expect(!session.shows("★ 08:45") && !session.shows("★ 10:00"))
  }

  @Test("it rings once where that is wanted, and never where a ring is an answer")
  func bell() throws {
    var setup = Session.deskA
    var quiet = try starred(setup: setup)
    quiet.become(try moment("08:36"))
    quiet.become(try moment("08:37"))
    #expect(quiet.bells.isEmpty)
    setup.reminderRings = true
    var session = try starred(setup: setup)
    session.become(try moment("08:36"))
    session.become(try moment("08:37"))
    #expect(session.bells == [.reminder])
    var desk = try starred(setup: setup)
    desk.press("9")
    desk.become(try moment("08:36"))
    #expect(desk.bells.isEmpty && line(desk).contains("★ 08:45"))
  }

  @Test("another lead, and none")
  func lead() throws {
    var setup = Session.deskA
    setup.reminderLead = 15
    #expect(line(try starred(setup: setup)).contains("sau 15 phút"))
    setup.reminderLead = 0
    var session = try starred(setup: setup)
    session.become(try moment("08:44"))
    #expect(!session.shows("★ 08:45"))
  }
}
