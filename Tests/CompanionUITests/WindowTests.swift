import Conference
import Terminal
import Testing
import Wording

@testable import CompanionUI

@Suite("Windows over a screen")
struct WindowTests {
  @Test("no key reaches the screen behind a window", arguments: ["?", "s"])
  func keysStayInFront(window: String) throws {
    var session = try Session(screen: .models)
    session.press(window, "c", "]", "n")
    #expect(session.isWindowOpen)
    session.press("Esc")
    #expect(session.isAtModels)
  }

  @Test("a click into a window chooses nothing on the screen behind")
  func clicksStayInFront() throws {
    var session = try Session(screen: .models)
    session.press("s")
    let before = session.rows
    for y in 2..<20 {
      session.click(20, y)
    }
    #expect(session.rows == before)
    #expect(session.isWindowOpen)
  }

  @Test("a window opens once, and one Esc closes it", arguments: ["s", "?"])
  func opensOnce(key: String) throws {
    var session = try Session(screen: .models)
    session.press(key, key, key, "Esc")
    #expect(!session.isWindowOpen)
  }

  @Test("the source shows the paragraphs that are cited, or where they can be read")
  func paragraphs() throws {
    var session = try Session(width: 100, height: 40, screen: .visits)
    session.press("s")
    #expect(session.shows(Phrases.textIsThere.vi))
    var conference = session.conference
    conference.source?.text = (1...23).map { "Nguyên văn đoạn \($0)." }
    session = try Session(width: 100, height: 40, screen: .visits, conference: conference)
    session.press("s")
    let cited = conference.visits[0].provenance.paragraphs
    #expect(!cited.isEmpty)
    for paragraph in 1...23 {
      #expect(session.shows("Nguyên văn đoạn \(paragraph).") == cited.contains(paragraph))
    }
    #expect(!session.shows(Phrases.textIsThere.vi))
    session.press("Esc", "8", "G")
    #expect(session.shows("Nguyên văn đoạn 23."))
    #expect(!session.shows(Phrases.paragraphNotHere.vi))
  }

  @Test("every window follows the language, those beneath too")
  func language() throws {
    var session = try Session(width: 100, height: 40, screen: .models)
    session.press("s", "L")
    #expect(session.shows("Industrial sewing"))
    session.press("L", "Esc", ":", "F1", "F2", "Esc")
    #expect(session.shows("Show the agenda"))
  }

  @Test("the palette over a search gives the search back")
  func paletteOverSearch() throws {
    var session = try Session()
    session.press("/", "thoi", "^P", "Esc")
    #expect(session.shows("/ thoi"))
  }

  @Test("leaving, chosen from the palette, leaves the program from wherever one is")
  func quitsFromPalette() throws {
    var session = try Session(screen: .remarks)
    session.press("Enter", ":")
    session.paste("thoat")
    session.press("Enter")
    #expect(session.effects.last == .quit)
  }

  @Test("a filter's picker stands on the one that holds")
  func pickerStandsOnCurrent() throws {
    var session = try Session(screen: .roster)
    session.press("p", "Down", "Down", "Enter", "p")
    #expect(session.selectedPickerRow?.contains("Hậu Giang") == true)
  }

  @Test("searching while two models are compared ends the comparison")
  func searchEndsComparison() throws {
    var session = try Session(screen: .models)
    session.press("6", "c", "/", "nhan idol", "Enter")
    #expect(session.isAtModels)
  }

  @Test("a narrow window and back leaves the overview's menu where it stood")
  func overviewKeepsItsPlace() throws {
    var session = try Session(width: 120, height: 40)
    session.press("j", "j", "j")
    let selected = session.selectedEntry
    for width in [40, 120] {
      session.resize(width, 40)
    }
    #expect(session.selectedEntry == selected)
  }

  @Test("a formula is told with numbers, not with ids")
  func formulas() throws {
    let session = try Session(width: 120, height: 40, screen: .figures)
    let derived = session.conference.figures.filter { $0.provenance.kind == .derived }
    #expect(!derived.isEmpty)
    for figure in derived {
      let text = session.context.provenance(of: session.context.subject(figure))
        .flatMap { $0.lines(width: 90, labels: 10, symbols: .blocks) }.map(\.text).joined()
      for id in session.conference.figures.map(\.id) { #expect(!text.contains(id), "\(id)") }
    }
  }
}
