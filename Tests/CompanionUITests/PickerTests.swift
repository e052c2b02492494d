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
    var session = try Session(screen: screen)
    if screen == .checkin { session.press("Esc") }
    for action in Action.allCases
    where action != .palette && session.model.isAvailable(action) {
      for name in [action.words.name.vi, action.words.name.en] {
        var typed = session
        typed.press(":")
        typed.send(.terminal(.paste(unmarked(name))))
        guard case .picker(let state) = typed.model.layers.last else {
          Issue.record("no palette")
          continue
        }
        #expect(state.choices.contains { $0.value == .action(action) }, "\(name)")
      }
    }
  }

  @Test("the palette does not list what does nothing here")
  func leavesOut() throws {
    var session = try Session(screen: .agenda)
    session.press(":")
    guard case .picker(let state) = session.model.layers.last else {
      Issue.record("no palette")
      return
    }
    let actions = state.choices.map(\.value)
    for action in [Action.compare, .province, .eraseWord, .nextHit] {
      #expect(!actions.contains(.action(action)))
    }
    for choice in state.choices { #expect(!choice.hint.isEmpty) }
  }

  @Test("an action chosen in the palette is done")
  func runs() throws {
    var session = try Session()
    session.press(":")
    for letter in "show the sources" { session.press(String(letter)) }
    session.press("Enter")
    #expect(session.model.screen == .sources)
    #expect(session.model.layers.isEmpty)
  }

  @Test("filters narrow the roster, keep who is selected, and show how many are left")
  func filters() throws {
    var session = try Session(width: 120, height: 40, screen: .roster)
    let all = session.model.conference.roster.delegates
    session.press("p")
    for letter in "vinh" { session.press(String(letter)) }
    session.press("Enter")
    let shown = all.filter { $0.province == "vinh-long" }
    #expect(session.model.roster?.shown == shown.count)
    #expect(session.shows("\(shown.count)/\(all.count)"))
    let selected = session.model.selectedItem
    session.press("x")
    #expect(session.model.selectedItem == selected)
    #expect(session.model.roster?.shown == all.count)
  }

  @Test("the counts of a picker add up, whatever the other filter is")
  func counts() throws {
    var session = try Session(screen: .roster)
    session.press("p", "Down", "Down", "Enter", "c")
    guard case .picker(let state) = session.model.layers.last else {
      Issue.record("no picker")
      return
    }
    let counts = state.choices.compactMap { Int($0.hint) }
    #expect(counts[0] == counts.dropFirst().reduce(0, +))
    #expect(counts[0] == session.model.roster?.shown)
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
