import Conference
import SeededRandom
import Terminal
import Testing

@testable import CompanionUI
@testable import hoinghi

/// A delegate's own phone: whatever is pressed, nothing but browsing comes of it.
@Suite("How far a delegate comes")
struct ReachTests {
  private static let reaches = [
    Reach.browsing(showsRoster: false, keepsStars: false),
    .browsing(showsRoster: true, keepsStars: false),
    .browsing(showsRoster: false, keepsStars: true),
  ]

  private func phone(_ reach: Reach) throws -> Session {
    let isShown = reach.shows(.roster)
    return try Session(
      width: 40,
      height: 24,
      conference: Laptop.bundled().asDelegatesSeeIt(withRoster: isShown),
      setup: DeskSetup(reach: reach)
    )
  }

  @Test(
    "random keys open no screen and ask for nothing that is not a delegate's",
    arguments: reaches
  )
  func keys(reach: Reach) throws {
    var random = SeededGenerator(seed: 16)
    let printing = (0x20...0x7e).compactMap { Unicode.Scalar($0).map { Character($0) } }
    let keys: [Key] =
      printing.map(Key.character) + printing.map(Key.control) + printing.map(Key.alt)
      + (1...12).map(Key.function)
      + [.up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .enter, .enter, .tab]
      + [.backTab, .escape, .escape, .backspace, .delete, .insert]
    for _ in 0..<8 {
      var phone = try phone(reach)
      for _ in 0..<400 {
        phone.press(keys[Int.random(in: 0..<keys.count, using: &random)])
        #expect(phone.screen.map(reach.shows) ?? true)
      }
      for effect in phone.effects where !reach.allows(effect) {
        Issue.record("\(effect)")
      }
    }
  }

  @Test("a scanner's keys are keys, and check nobody in")
  func scans() throws {
    var phone = try phone(.browsing(showsRoster: false, keepsStars: false))
    phone.scan("1010")
    phone.paste("1010")
    #expect(phone.screen != .checkin)
    #expect(phone.effects.allSatisfy(Reach.browsing(showsRoster: false, keepsStars: false).allows))
  }

  @Test("the screens that are not a delegate's have no tab, no line in the menu and no hit")
  func screens() throws {
    var phone = try phone(.browsing(showsRoster: false, keepsStars: false))
    for _ in 0..<12 {
      phone.press("Tab")
      #expect(![.roster, .checkin, nil].contains(phone.screen))
    }
    phone.press("1", "/", "nhung")
    let bundled = try Laptop.bundled().roster.delegates
    #expect(!bundled.contains { phone.shows($0.name) })
    phone.press("Esc", "?")
    #expect(!phone.shows("^Z"))
  }

  @Test("of a delegate the name and the province are shown, and nothing to check in by")
  func roster() throws {
    let bundled = try Laptop.bundled()
    let seen = bundled.asDelegatesSeeIt(withRoster: true)
    #expect(seen.roster.delegates.map(\.name) == bundled.roster.delegates.map(\.name))
    #expect(seen.roster.isSample == bundled.roster.isSample)
    for (one, other) in zip(seen.roster.delegates, bundled.roster.delegates) {
      #expect(one.province == other.province)
      #expect(one.id != other.id && one.code.isEmpty)
      let rest = [
        one.category, one.office, one.position, one.commune, one.phone, one.note, one.ref,
      ]
      #expect(rest.allSatisfy { $0 == nil } && one.extra.isEmpty && !one.isHead)
    }
    #expect(bundled.asDelegatesSeeIt(withRoster: false).roster.delegates.isEmpty)
  }

  @Test("whoever came by a key is known by it, whoever did not by nothing")
  func fingerprints() {
    let told = "publickey ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAB\n"
    #expect(KeyFingerprint(told: told)?.hex.count == 64)
    #expect(KeyFingerprint(told: "password\n" + told) == KeyFingerprint(told: told))
    for text in ["", "password\n", "publickey ssh-ed25519\n", "publickey ssh-ed25519 A=B=\n"] {
      #expect(KeyFingerprint(told: text) == nil)
    }
    #expect([UInt8](base64: "aG9pIG5naGk=") == Array("hoi nghi".utf8))
  }
}
