import Conference
import Terminal
import Testing

@testable import CompanionUI

@Suite("Random use")
struct RandomUseTests {
  @Test(
    "whatever is pressed, clicked, pasted and resized, the cursor stays on something in sight",
    arguments: 0..<8
  )
  func invariants(round: Int) throws {
    var numbers = Numbers(seed: UInt64(round) &* 7_919 &+ 17)
    var session = try Session()
    let keys = KeyMap.standard.bindings.flatMap(\.keys).filter { $0 != .control("c") }
    for step in 0..<400 {
      switch numbers.below(12) {
      case 0:
        let size = Size(width: 1 + numbers.below(160), height: 1 + numbers.below(60))
        session.send(.terminal(.resize(size)))
      case 1:
        let kinds: [MouseEvent.Kind] = [.press, .doublePress, .wheelUp, .wheelDown]
        let point = Point(x: numbers.below(160), y: numbers.below(60))
        session.send(
          .terminal(.mouse(MouseEvent(kind: kinds[numbers.below(4)], point: point)))
        )
      case 2: session.send(.terminal(.paste("Thới\u{1b}[2J Lai\n\u{202e}x")))
      case 3: session.press(["a", "h", "ộ", "\u{301}"][numbers.below(4)])
      default: session.send(.terminal(.key(keys[numbers.below(keys.count)])))
      }
      let canvas = session.canvas
      let cursor = canvas.cursor ?? Point(x: 0, y: 0)
      let note: Comment = "seed \(round), step \(step)"
      #expect(canvas.size == session.model.size, note)
      #expect(canvas.bounds.contains(cursor), note)
      #expect(!canvas.lines.contains { $0.contains("\u{1b}") || $0.contains("\u{202e}") }, note)
      let entries = session.model.content(of: session.model.screen).entries
      if !entries.isEmpty { #expect(session.model.selectedItem != nil, note) }
    }
  }
}

/// SplitMix64: small, seeded, the same everywhere (Steele, Lea and Flood 2014).
struct Numbers {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
