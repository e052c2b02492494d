import Terminal
import Testing

@testable import CompanionUI

@Suite("Key map")
struct KeyMapTests {
  @Test("the standard keys do not clash")
  func standardIsSound() throws {
    let map = try KeyMap(overrides: [])
    #expect(map == .standard)
  }

  @Test("nine screens have their digits; a tenth has none, and no other screen's")
  func digits() {
    #expect((1...9).map(KeyMap.key(ofScreen:)) == "123456789".map { .character($0) })
    #expect(KeyMap.key(ofScreen: 10) == nil)
  }

  @Test("every action has a key, and every key's name is read back as that key")
  func namesRoundTrip() {
    // These two are rare, and in the palette.
    for action in Action.allCases where action != .makeReport && action != .export {
      let keys = KeyMap.standard.keys(for: action)
      #expect(!keys.isEmpty || action.screen.map { $0.digit > 9 } == true, "\(action)")
      for key in keys { #expect(Key(name: key.name) == key, "\(key.name)") }
    }
  }

  @Test("what is wanted while typing has a key that does not print", arguments: Action.allCases)
  func typingKeys(action: Action) {
    guard let binding = KeyMap.standard.bindings.first(where: { $0.action == action }),
      binding.place == .everywhere, action.screen == nil
    else { return }
    #expect(KeyMap.standard.key(for: action, typing: true) != nil)
  }

  @Test("while typing a key that a phone has is named rather than a function key")
  func namedKeys() {
    func named(_ action: Action) -> String? {
      KeyMap.standard.key(for: action, typing: true)?.name
    }
    #expect(named(.help) == "^G")
    #expect(named(.source) == "^O")
    #expect(named(.undoStep) == "^R")
    #expect(named(.search) == "F3")
    #expect(named(.missing) == "F10")
    #expect(KeyMap.standard.key(for: .help, typing: false)?.name == "?")
  }

  @Test("while a field has the focus no printing key is looked up")
  func printingKeysAreText() {
    for byte in UInt8(0x20)...0x7e {
      let key = Key.character(Character(Unicode.Scalar(byte)))
      #expect(KeyMap.standard.action(for: key, typing: true, on: .roster) == nil)
    }
  }

  @Test(
    "one key means what its screen says",
    arguments: [
      (ScreenName.roster, Action.category), (.models, .compare),
    ]
  )
  func screensHaveTheirOwn(screen: ScreenName, action: Action) {
    #expect(KeyMap.standard.action(for: .character("c"), typing: false, on: screen) == action)
    #expect(KeyMap.standard.action(for: .character("c"), typing: false, on: .agenda) == nil)
  }

  @Test("keys of the config replace the standard ones")
  func overrides() throws {
    let map = try KeyMap(overrides: [KeyOverride(action: "down", keys: ["z", "Ctrl-n"])])
    #expect(map.action(for: .character("z"), typing: false, on: .agenda) == .down)
    #expect(map.action(for: .character("j"), typing: false, on: .agenda) == nil)
  }

  @Test("a key that the config wants is taken from the models, whose actions are in the palette")
  func overridesOfModels() throws {
    let map = try KeyMap(overrides: [KeyOverride(action: "search", keys: ["m"])])
    #expect(map.action(for: .character("m"), typing: false, on: .models) == .search)
    #expect(map.keys(for: .mark).isEmpty)
    #expect(throws: KeyMapError.clash(key: "p", first: "compare", second: "mark-model")) {
      try KeyMap(overrides: [
        KeyOverride(action: "compare", keys: ["p"]), KeyOverride(action: "mark-model", keys: ["p"]),
      ])
    }
  }

  @Test("a clash names the key and both actions")
  func clash() {
    #expect(throws: KeyMapError.clash(key: "q", first: "down", second: "quit")) {
      try KeyMap(overrides: [KeyOverride(action: "down", keys: ["q"])])
    }
  }

  @Test("one key may serve two screens, but not a screen and everywhere")
  func clashAcrossPlaces() throws {
    _ = try KeyMap(overrides: [KeyOverride(action: "filter-province", keys: ["["])])
    #expect(throws: KeyMapError.self) {
      try KeyMap(overrides: [KeyOverride(action: "filter-province", keys: ["/"])])
    }
  }

  @Test(
    "a key that the terminal sends as another, or that prints in a field, is refused",
    arguments: [("back", "^I"), ("help", "^H"), ("open", "^M"), ("erase-word", "w")]
  )
  func deadKeys(action: String, key: String) {
    #expect(throws: KeyMapError.dead(key: key, action: action)) {
      try KeyMap(overrides: [KeyOverride(action: action, keys: [key])])
    }
  }

  @Test("new keys stand for all that the action had, in every place")
  func overridesEverywhere() throws {
    let map = try KeyMap(overrides: [KeyOverride(action: "open", keys: ["o"])])
    #expect(map.keys(for: .open) == [.character("o")])
    #expect(map.action(for: .right, typing: false, on: .agenda) == nil)
  }

  @Test("unknown actions and keys, and ^C, are refused by name")
  func refusals() {
    #expect(throws: KeyMapError.unknownAction("dwon")) {
      try KeyMap(overrides: [KeyOverride(action: "dwon", keys: ["j"])])
    }
    #expect(throws: KeyMapError.unknownKey("Hyper-j", action: "down")) {
      try KeyMap(overrides: [KeyOverride(action: "down", keys: ["Hyper-j"])])
    }
    #expect(throws: KeyMapError.fixed(action: "interrupt")) {
      try KeyMap(overrides: [KeyOverride(action: "interrupt", keys: ["x"])])
    }
  }
}
