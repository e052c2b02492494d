import Attendance
import Conference
import Terminal
import Testing

@testable import CompanionUI

/// What a scanner sends is never keys, whatever it would mean as keys where one is.
@Suite("A scanner's burst")
struct BurstTests {
  /// A desk whose scanner sends something before each code.
  private func desk(_ prefix: String) throws -> Session {
    var setup = Session.deskA
    setup.scanPrefix = prefix
    return try Session.desk(setup: setup)
  }

  @Test(
    "with the field left it opens no screen and no window, and changes no language",
    arguments: ["", "L", "L2", "2L", "6c", "?", ":", "/", "?:", "s/", "4p", "jk"]
  )
  func fieldLeft(prefix: String) throws {
    var desk = try desk(prefix)
    desk.press("Esc")
    desk.scan(prefix + "1010")
    #expect(desk.recorded.map(\.delegate) == ["sample-001"])
    #expect(desk.screen == .checkin)
    #expect(!desk.isWindowOpen)
    #expect(desk.language == .vi)
    #expect(desk.isTyping)
  }

  @Test(
    "on another screen it leaves that screen as it was, and is taken at the desk",
    arguments: ["", "L", "1L", "6c", "?", ":", "/", "?:", "s/", "jj"]
  )
  func elsewhere(prefix: String) throws {
    var desk = try desk(prefix)
    desk.press("Esc", "2")
    let agenda = desk.rows
    desk.scan(prefix + "1010")
    #expect(desk.recorded.map(\.delegate) == ["sample-001"])
    #expect(desk.screen == .checkin)
    #expect(!desk.isWindowOpen)
    #expect(desk.language == .vi)
    desk.press("Esc", "2")
    #expect(desk.rows == agenda)
  }

  @Test("letters alone are one as well where nobody can be typing at the desk")
  func letters() throws {
    var desk = try Session.desk()
    desk.press("Esc")
    desk.scan("LLLL")
    #expect(desk.recorded.map(\.kind) == [.refused])
    #expect(desk.language == .vi)
    #expect(!desk.isWindowOpen)
  }

  @Test("the terminal is called again as it was when the language is put back")
  func title() throws {
    var desk = try Session.desk()
    desk.press("Esc")
    desk.scan("L1010")
    #expect(desk.language == .vi)
    #expect(desk.effects.count { $0 == .retitle } == 2)
  }

  @Test("on a criterion of the ranking it leaves the weights as they were")
  func weights() throws {
    var session = try Session(screen: .models)
    session.press("t", "4")
    let ranking = session.rows
    session.scan("1010")
    #expect(session.screen == .checkin)
    session.press("Esc", "6", "t")
    #expect(session.rows == ranking)
  }
}
