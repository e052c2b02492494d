import Conference
import Glibc
import Terminal
import TestFiles
import Testing
import Wording

@testable import CompanionUI

/// Reports and exports that are asked for in the palette.
@Suite("Reports and exports on screen")
struct FileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A session in which the list of reports or exports stands.
  private func session(_ words: String, on screen: ScreenName) throws -> Session {
    var session = try Session(width: 100, language: .en, screen: screen, setup: Session.deskA)
    session.press("Ctrl-P", words, "Enter")
    return session
  }

  @Test(
    "the reports begin with the one on what one has before oneself",
    arguments: [
      (.overview, "Report on the whole conference"), (.models, "Report on the model: "),
      (.visits, "Report on the visit: "), (.checkin, "Report on attendance: "),
    ] as [(ScreenName, String)]
  )
  func order(screen: ScreenName, first: String) throws {
    let session = try session("make a report", on: screen)
    let rows = session.rows[3...].dropLast().map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
    #expect(rows.first?.hasPrefix(first) == true, "\(rows)")
    for words in ["whole conference", "all visits", "all reviews", "attendance: "] {
      #expect(rows.count { $0.contains(words) } == 1, "\(words)")
    }
  }

  @Test("the palette has them behind the screen's own actions, before where one can go")
  func palette() throws {
    var session = try Session(width: 100, height: 100, language: .en, screen: .models)
    session.press(":")
    func row(_ action: Action) throws -> Int {
      try #require(session.rows.firstIndex { $0.contains(action.words.name.en) })
    }
    for action in [Action.makeReport, .export] {
      #expect(try row(.compare) < row(action))
      #expect(try row(action) < row(.overview))
    }
  }

  @Test("a file is written once, for its owner alone, and never over another")
  func writes() throws {
    var session = try session("make a report", on: .visits)
    session.press("Enter")
    let id = try #require(session.conference.visits.first).id
    #expect(session.shows("report-visit-\(id).html"))
    session.press("Ctrl-U", folder["x.md"], "Enter")
    #expect(session.shows("The report is in"))
    var status = stat()
    #expect(lstat(folder["x.md"], &status) == 0 && status.st_mode & 0o777 == 0o600)
    let bytes = try Files.bytes(of: folder["x.md"])
    #expect(!bytes.isEmpty)
    session.press("Esc", "Ctrl-P", "make a report", "Enter", "Enter", "Ctrl-U", folder["x.md"])
    session.press("Enter")
    #expect(!session.shows("The report is in"))
    #expect(try Files.bytes(of: folder["x.md"]) == bytes)
    // The name that stands there can be changed.
    session.press("Backspace", "Backspace", "xyz", "Enter")
    #expect(session.shows("a name that ends in one of"))
    #expect(try Files.names(in: folder.path) == ["x.md"])
  }

  @Test("Tab goes on with folders alone; a folder that is not there is told")
  func completes() throws {
    #expect(mkdir(folder["usb"], 0o700) == 0)
    try Files.write("", to: folder["usc.md"])
    var session = try session("make a report", on: .overview)
    session.press("Enter", "Ctrl-U", folder["us"], "Tab")
    #expect(session.shows("usb/"))
    session.press("Ctrl-U", folder["none/x.md"], "Enter")
    #expect(!session.shows("The report is in"))
    #expect(try Files.names(in: folder.path) == ["usb", "usc.md"])
  }

  @Test("stars go into a file; where there are none, that is said")
  func exports() throws {
    var session = try session("export", on: .visits)
    session.press("Down", "Enter", "Ctrl-U", folder["m.jsonl"], "Enter")
    #expect(session.shows("no stars"))
    session.press("Esc", "*", "Ctrl-P", "export", "Enter", "Down", "Enter", "Ctrl-U")
    session.press(folder["m.jsonl"], "Enter")
    #expect(session.shows("1 thing starred or noted"))
    session.press("Esc", "Ctrl-P", "export", "Enter", "Enter", "Ctrl-U", folder["l.jsonl"], "Enter")
    #expect(session.shows("written to"))
    #expect(try Files.names(in: folder.path) == ["l.jsonl", "m.jsonl"])
  }

  @Test("the conference in force goes into a new folder, and over nothing that is there")
  func data() throws {
    var session = try session("export", on: .overview)
    session.press("Down", "Down", "Down", "Enter")
    #expect(session.shows("Folder: conference-data"))
    session.press("Ctrl-U", folder["d"], "Enter")
    #expect(session.shows("files into"))
    #expect(try Files.names(in: folder["d"]).contains("agenda.json"))
    session.press("Esc", "Ctrl-P", "export", "Enter", "Down", "Down", "Down", "Enter", "Ctrl-U")
    session.press(folder["d"], "Enter")
    #expect(session.shows("already exists"))
  }

  @Test("the delegates go into a file once there is a list that is no sample")
  func roster() throws {
    var session = try session("export", on: .roster)
    session.press("Down", "Down", "Enter", "Ctrl-U", folder["r.csv"], "Enter")
    #expect(session.shows("The store has no list yet"))
    #expect(try Files.names(in: folder.path).isEmpty)
  }

  @Test("a phone has neither: it writes no files")
  func phone() throws {
    let reach = Reach.browsing(showsRoster: true, keepsStars: true)
    let session = try Session(setup: DeskSetup(reach: reach))
    #expect(!session.isAvailable(.makeReport) && !session.isAvailable(.export))
    #expect(!reach.allows(.file(.complete(""))))
    #expect(!reach.allows(.file(.write(.conference, path: "x", .en))))
  }
}
