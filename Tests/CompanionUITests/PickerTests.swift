import Conference
import Terminal
import Testing
import Wording

@testable import CompanionUI

@Suite("Palette and filters")
struct PickerTests {
  @Test(
    "the palette finds every action that works here, by its name in either language without marks",
    arguments: ScreenName.allCases
  )
  func findsAll(screen: ScreenName) throws {
    var session = try Session(width: 120, screen: screen)
    if screen == .checkin { session.press("Esc") }
    for action in Action.allCases
    where action != .palette && session.isAvailable(action) {
      for name in [action.words.name.vi, action.words.name.en] {
        var typed = session
        typed.press(":")
        typed.paste(unmarked(name))
        // It may be called what it does here.
        let shown = session.words(for: action)
        #expect(typed.rows[3...].contains { $0.contains(shown.vi) }, "\(name)")
      }
    }
  }

  @Test("the palette does not list what does nothing here")
  func leavesOut() throws {
    var session = try Session(width: 120, height: 100, screen: .agenda)
    session.press(":")
    for action in [Action.compare, .province, .eraseWord, .nextHit] {
      #expect(!session.shows(action.words.name.vi))
    }
    let choices = session.rows[3...].dropLast().filter { $0.contains { $0 != " " } }
    #expect(choices.count > 20)
    // Beside each stands its key, where there is one.
    for row in choices {
      let words = row.split(separator: " ", maxSplits: 1).map(String.init)
      let action = Action.allCases.first { row.hasSuffix("  " + $0.words.name.vi) }
      guard let key = action.flatMap({ KeyMap.standard.key(for: $0, typing: false, on: .agenda) })
      else { continue }
      #expect(words.first == key.name, "\(row)")
    }
    // What the screen alone has comes first, where one can go and move last.
    // It is called what it does here, and has the key of this screen.
    let own = choices.first?.split(separator: " ", maxSplits: 1).map(String.init)
    #expect(own?.first == "e")
    #expect(choices.first?.contains(Phrases.editProgramme.vi) == true)
  }

  @Test("an action chosen in the palette is done")
  func runs() throws {
    var session = try Session()
    session.press(":")
    for letter in "show the sources" { session.press(String(letter)) }
    session.press("Enter")
    #expect(session.screen == .sources)
    #expect(!session.isWindowOpen)
  }

  @Test("filters narrow the roster, keep who is selected, and show how many are left")
  func filters() throws {
    var session = try Session(width: 120, height: 40, screen: .roster)
    let all = session.conference.roster.delegates
    session.press("p")
    for letter in "vinh" { session.press(String(letter)) }
    session.press("Enter")
    let shown = all.filter { $0.province == "vinh-long" }
    #expect(session.shows("\(shown.count)/\(all.count)"))
    let selected = session.selectedItem
    session.press("x")
    #expect(session.selectedItem == selected)
    #expect(!session.shows("/\(all.count)"))
  }

  @Test("the counts of a picker add up, whatever the other filter is")
  func counts() throws {
    var session = try Session(screen: .roster)
    session.press("p", "Down", "Down", "Enter")
    let shown = try #require(session.heading.firstMatch(of: /(\d+)\/94/))
    session.press("c")
    let counts = session.rows[3...].dropLast().compactMap { row in
      row.split(separator: " ").last.flatMap { Int($0) }
    }
    #expect(counts.count > 2)
    #expect(counts[0] == counts.dropFirst().reduce(0, +))
    #expect(counts[0] == Int(shown.1))
  }

  /// Letters as someone types them who has no Vietnamese keyboard.
  private func unmarked(_ text: String) -> String {
    String(text.lowercased().map { Self.plain[$0] ?? $0 })
  }

  private static let plain: [Character: Character] = {
    let families: [(Character, String)] = [
      ("a", "áàảãạăắằẳẵặâấầẩẫậ"), ("e", "éèẻẽẹêếềểễệ"), ("i", "íìỉĩị"),
      ("o", "óòỏõọôốồổỗộơớờởỡợ"), ("u", "úùủũụưứừửữự"), ("y", "ýỳỷỹỵ"), ("d", "đ"),
    ]
    var table: [Character: Character] = [:]
    for (letter, marked) in families {
      for character in marked { table[character] = letter }
    }
    return table
  }()
}
