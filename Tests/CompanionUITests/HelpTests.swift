import Attendance
import Conference
import Terminal
import Testing
import Wording

@testable import CompanionUI

@Suite("Help and footer")
struct HelpTests {
  private let names =
    Action.allCases.map(\.words.name.vi)
    + [Phrases.editProgramme.vi, Phrases.undoProgramme.vi]

  @Test(
    "help lists the keys of the map that work here, and no others",
    arguments: ScreenName.allCases.filter { $0 != .checkin }
  )
  func listsTheMap(screen: ScreenName) throws {
    var session = try Session(width: 100, height: 120, screen: screen)
    session.press("?")
    let labels = session.rows.compactMap { row -> String? in
      guard let name = names.first(where: { row.hasSuffix("  " + $0) }) else { return nil }
      return row.dropLast(name.count).split(separator: " ").joined(separator: " ")
    }
    // No hub is set, and a programme without times has nothing to be arranged by.
    var idle: Set<Action> = [
      .hub, .arrange, .nextGroup, .previousGroup, .nextRooms, .previousRooms,
      .nextPartner, .previousPartner, .clearFilters, .groupReviews, .reset, .undoPerson,
    ]
    // What stands first on these is nothing of which one keeps a mark.
    if [.overview, .models, .figures, .sources].contains(screen) {
      idle.formUnion([.star, .ownNote])
    }
    let expected = Action.allCases.filter { !idle.contains($0) }.compactMap { action in
      let keys = KeyMap.standard.bindings.filter { binding in
        guard binding.action == action else { return false }
        return switch binding.place {
        case .everywhere, .browsing: true
        case .screen(let own): own == screen
        default: false
        }
      }.flatMap(\.keys)
      return keys.isEmpty ? nil : keys.map(\.name).joined(separator: " ")
    }
    #expect(labels.sorted() == expected.sorted())
  }

  @Test("help while typing names no key that would print")
  func helpWhileTyping() throws {
    var session = try Session(width: 100, height: 60)
    session.press("/", "F1")
    #expect(session.shows("Phím khi đang gõ"))
    #expect(!session.rows.dropLast().contains { $0.contains(" j ") })
    session.press("Esc")
    // The rule tells where the search was opened.
    #expect(session.shows("› Tìm ─"))
  }

  @Test("help over a review tells its own keys first, and no screens where digits are scores")
  func helpOverReview() throws {
    var laptop = try Session.reviews(width: 100, height: 60)
    laptop.open()
    laptop.press("?")
    #expect(laptop.shows(Phrases.reviewForm.vi))
    #expect(laptop.rows.contains { $0.contains("Tab") && $0.contains(Phrases.nextRow.vi) })
    #expect(!laptop.shows(Action.overview.words.name.vi))
    laptop.press("Esc")
    laptop.go(to: .note)
    laptop.press("Esc", "?")
    #expect(laptop.shows(Action.overview.words.name.vi))
  }

  @Test("keys of the config show in the footer and the help")
  func showsOverrides() throws {
    let map = try KeyMap(overrides: [KeyOverride(action: "search", keys: ["F12"])])
    var session = try Session(width: 100, height: 60, keyMap: map)
    #expect(session.rows.last?.contains("F12 tìm") == true)
    session.press("?")
    #expect(session.rows.contains { $0.contains("F12") && $0.contains("Tìm mọi thứ") })
  }

  @Test("a click on a footer's key does what the key does")
  func footerIsClickable() throws {
    var session = try Session(width: 100, height: 30)
    try session.click("? trợ giúp")
    #expect(session.heading == "Trợ giúp")
    session.press("Esc")
    #expect(!session.isWindowOpen)
  }

  @Test("a row is chosen by a click and opened by a second; the wheel moves the selection")
  func mouse() throws {
    var session = try Session(screen: .remarks)
    // Each row has a second line.
    let second = session.listRect.y + 2
    session.click(3, second)
    #expect(session.selectedEntry == 1)
    session.click(3, second)
    #expect(session.isReading)
    session.press("Esc", "g")
    session.mouse(.wheelDown, 3, second)
    #expect(session.selectedEntry == 1)
    try session.click("\(ScreenName.sources.digit)")
    #expect(session.screen == .sources)
  }
}
