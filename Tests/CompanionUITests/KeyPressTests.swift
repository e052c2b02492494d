import Attendance
import BundledData
import Conference
import Terminal
import Testing

@testable import CompanionUI

/// How many keys the usual things at a desk take: the table of the guide, "At the door".
@Suite("Keys that a desk takes")
struct KeyPressTests {
  /// Presses keys one by one and says how many they were; a text counts letter by letter.
  private func press(_ desk: inout Session, _ keys: String...) -> Int {
    for key in keys { desk.press(key) }
    return keys.reduce(0) { $0 + (Key(name: $1) == nil ? $1.count : 1) }
  }

  @Test("by code: the code and Enter")
  func code() throws {
    var desk = try Session.desk()
    #expect(press(&desk, "1010", "Enter") == 5)
    #expect(desk.status(of: "1010") == .present)
  }

  @Test("the second of two namesakes: a few letters, Enter, and which of them")
  func namesakes() throws {
    var conference = try BundledConference.load()
    var people = conference.roster.delegates
    for place in 0...1 { people[place].name = "Nguyễn Thị Xuân Quỳ" }
    conference.roster = Roster(delegates: people)
    var desk = try Session.desk(conference: conference)
    #expect(press(&desk, "ntxq", "Enter", "Down", "Enter") == 7)
    #expect(desk.recorded.count == 1)
  }

  @Test("undo of what was just done: on the person")
  func undo() throws {
    var desk = try Session.desk()
    desk.scan("1010")
    #expect(press(&desk, "Alt-u", "Enter") == 2)
    #expect(desk.status(of: "1010") == .expected)
  }

  @Test("a delegation of six: the beginning of its name, Enter, and Enter for all of them")
  func delegation() throws {
    var conference = try BundledConference.load()
    var people = conference.roster.delegates
    for place in 0..<6 { people[place].delegation = "Thới Lai" }
    conference.roster = Roster(delegates: people)
    var desk = try Session.desk(conference: conference)
    #expect(press(&desk, "F5", "thoi", "Enter", "Enter") == 7)
    #expect(Set(desk.recorded.compactMap(\.delegate)) == Set(people.prefix(6).map(\.id)))
  }

  @Test("a walk-in, province and category included, beside the text")
  func walkIn() throws {
    var desk = try Session.desk()
    var keys = press(&desk, "F7")
    desk.press("Lê Thị Mới")
    keys += press(&desk, "Enter", "c", "Space", "Enter")
    #expect(keys == 5)
    #expect(desk.recorded.map(\.kind) == [.walkIn])
  }

  @Test("a substitute for whom is found, beside the text")
  func substitute() throws {
    var desk = try Session.desk()
    desk.press("ngoc nhung")
    var keys = press(&desk, "Alt-s")
    desk.press("Lê Thị Thay")
    keys += press(&desk, "Enter")
    #expect(keys == 2)
    #expect(desk.recorded.map(\.kind) == [.substitute])
  }
}
