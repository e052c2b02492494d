import Attendance
import BundledData
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

  @Test(
    "what its letters would do outside is not done, on any screen",
    arguments: ScreenName.allCases
  )
  func lettersThatLeave(screen: ScreenName) throws {
    for prefix in ["q", "y", "qy", "Lq", "yq1", "jq"] {
      var session = try Session(screen: screen)
      session.press("Esc")
      session.scan(prefix + "1010")
      #expect(!session.effects.contains(.quit), "\(prefix)")
      #expect(!session.effects.contains { if case .copy = $0 { true } else { false } }, "\(prefix)")
      #expect(session.screen == .checkin, "\(prefix)")
    }
  }

  @Test("letters alone away from the desk are keys, of which none leaves the program")
  func lettersAway() throws {
    var session = try Session(screen: .agenda)
    session.burst("qwyq", end: .enter)
    #expect(!session.effects.contains(.quit))
  }

  @Test("a key that nothing follows is a person's", arguments: ["q", "2", "y", "Ctrl-c"])
  func alone(key: String) throws {
    var session = try Session(screen: .overview)
    session.press(key)
    switch key {
    case "q": #expect(session.effects.contains(.quit))
    case "2": #expect(session.screen == .agenda)
    case "y": #expect(session.effects.contains { if case .copy = $0 { true } else { false } })
    default: #expect(session.effects.contains(.interrupt))
    }
  }

  @Test("keys that come together without an end are keys, in their order")
  func together() throws {
    var session = try Session(screen: .overview)
    session.burst("2jjjj")
    #expect(session.screen == .agenda)
    #expect(session.selectedItem == 4)
    session.burst("q")
    #expect(session.effects.contains(.quit))
  }

  @Test("a slow scanner is one, wherever one is", arguments: [25, 30, 45, 60])
  func slow(gap: Int) throws {
    var desk = try Session.desk()
    desk.press("Esc")
    desk.scan("1010", every: gap)
    desk.press("Esc", "6")
    desk.scan("1029", every: gap)
    #expect(desk.recorded.map(\.delegate) == ["sample-001", "sample-002"])
    #expect(desk.screen == .checkin)
    #expect(desk.isTyping)
  }

  @Test("how slow a scanner may be is a setting")
  func limit() throws {
    var setup = Session.deskA
    setup.scanLimit = 120
    var desk = try Session.desk(setup: setup)
    desk.press("Esc")
    desk.scan("1010", every: 110)
    #expect(desk.recorded.map(\.delegate) == ["sample-001"])
  }

  @Test("without an end it opens no screen; at the desk it waits in the field for its end")
  func unended() throws {
    var desk = try Session.desk()
    desk.press("Esc")
    desk.burst("1010")
    #expect(desk.screen == .checkin)
    #expect(desk.deskField == "1010")
    #expect(desk.recorded.isEmpty)
    desk.press("Enter")
    #expect(desk.recorded.map(\.delegate) == ["sample-001"])
  }

  @Test("without an end, on another screen, it does nothing, and that is said")
  func unendedElsewhere() throws {
    var session = try Session(screen: .agenda)
    session.burst("q1010")
    #expect(session.screen == .agenda)
    #expect(!session.effects.contains(.quit))
    #expect(session.footer.contains("Enter"))
  }

  @Test(
    "STX and ETX around a code are no keys, at any pace, in the field and out of it",
    arguments: [0, 5, 28],
    [true, false]
  )
  func controls(gap: Int, isInField: Bool) throws {
    var desk = try Session.desk()
    if !isInField { desk.press("Esc") }
    desk.scan(bytes: [0x02] + Array("1010".utf8) + [0x03, 0x0D], every: gap)
    #expect(desk.recorded.map(\.delegate) == ["sample-001"])
    #expect(!desk.effects.contains(.interrupt))
    #expect(desk.screen == .checkin)
  }

  @Test("ETX as the suffix ends a scan, with Enter behind it or not", arguments: [[0x0D], []])
  func suffix(end: [UInt8]) throws {
    var setup = Session.deskA
    setup.scanSuffix = "\u{3}"
    var desk = try Session.desk(setup: setup)
    for (code, gap) in [("1010", 0), ("1029", 25)] {
      desk.scan(bytes: Array(code.utf8) + [0x03] + end, every: gap)
    }
    #expect(desk.recorded.map(\.delegate) == ["sample-001", "sample-002"])
    #expect(!desk.effects.contains(.interrupt))
    #expect(desk.deskField.isEmpty)
  }

  @Test(
    "Escape before a code opens no help and does not leave the field",
    arguments: [0, 5, 28],
    ["", "\u{1B}"]
  )
  func escape(gap: Int, prefix: String) throws {
    var setup = Session.deskA
    setup.scanPrefix = prefix
    var desk = try Session.desk(setup: setup)
    desk.scan(bytes: [0x1B] + Array("1010\r".utf8), every: gap)
    #expect(desk.recorded.map(\.delegate) == ["sample-001"])
    #expect(!desk.isWindowOpen)
    #expect(desk.isTyping)
  }

  /// The first delegates with short numbers of the office.
  private func numbered() throws -> Session {
    var conference = try BundledConference.load()
    var people = conference.roster.delegates
    for (place, ref) in ["93", "W77", "K9"].enumerated() { people[place].ref = ref }
    conference.roster = Roster(delegates: people)
    return try Session.desk(conference: conference)
  }

  @Test("a short number is a whole one at the desk: its beginning lets nobody in")
  func shortNumber() throws {
    var desk = try numbered()
    desk.scan("9")
    desk.scan("W7")
    #expect(desk.recorded.map(\.kind) == [.refused, .refused])
    desk.scan("93")
    desk.scan("W77", end: .tab)
    #expect(desk.recorded.compactMap(\.delegate) == ["sample-001", "sample-002"])
  }

  @Test("somebody's short number is taken at the desk from any screen, and waits while one asks")
  func shortNumberElsewhere() throws {
    var desk = try numbered()
    desk.press("Esc", "1")
    desk.scan("93")
    #expect(desk.screen == .checkin && desk.recorded.map(\.delegate) == ["sample-001"])
    desk.press("F9")
    desk.scan("K9")
    #expect(desk.isWindowOpen && desk.recorded.count == 1)
    desk.press("Esc")
    #expect(desk.recorded.map(\.delegate) == ["sample-001", "sample-003"])
  }

  @Test("two digits that are nobody's number are keys still")
  func shortKeys() throws {
    var desk = try numbered()
    desk.press("Esc", "1")
    desk.scan("12")
    #expect(desk.recorded.isEmpty && desk.screen == .agenda)
  }

  @Test("Escape before a short number is no key either", arguments: ["K9", "M12"], [0, 5])
  func escapeBeforeShort(code: String, gap: Int) throws {
    var desk = try numbered()
    desk.scan(bytes: [0x1B] + Array(code.utf8) + [0x0D], every: gap)
    #expect(desk.recorded.map(\.kind) == [code == "K9" ? .checkIn : .refused])
    #expect(!desk.isWindowOpen && desk.deskField.isEmpty)
  }

  @Test("a key of the desk and Enter right behind it are a person's")
  func quickKeys() throws {
    var desk = try Session.desk()
    desk.scan("1010")
    desk.scan(bytes: Array("\u{1B}[17~\r".utf8), every: 0)
    #expect(desk.shows("Lý do"))
  }

  @Test(
    "function keys and Alt within a code act nowhere, in the field, out of it and on other screens",
    arguments: [
      "10\u{1B}[19~10", "1010\u{1B}OR", "1010\u{1B}[23~", "10\u{1B}q10", "1010\u{1B}[17~",
    ],
    [[], ["Esc"], ["Esc", "2"]]
  )
  func keysWithin(code: String, keys: [String]) throws {
    var desk = try Session.desk()
    for key in keys { desk.press(key) }
    desk.scan(bytes: Array((code + "\r").utf8), every: 5)
    #expect(desk.recorded.map(\.kind) == [.refused])
    #expect(desk.screen == .checkin && !desk.isWindowOpen && !desk.effects.contains(.quit))
    #expect(desk.deskField.isEmpty && desk.isTyping)
  }

  @Test("digits, and a function key a moment later, are a person's")
  func slowKeys() throws {
    var desk = try Session.desk()
    desk.press("1010", "F3")
    #expect(desk.isWindowOpen && desk.recorded.isEmpty)
  }

  @Test("CR and LF behind a code are one end: the second does nothing with what was typed before")
  func twoEnds() throws {
    var desk = try Session.desk()
    desk.press("ngoc nhung")
    desk.scan(bytes: Array("1029\r\n".utf8), every: 5)
    #expect(desk.recorded.map(\.delegate) == ["sample-002"])
    #expect(desk.deskField == "ngoc nhung")
  }
}
