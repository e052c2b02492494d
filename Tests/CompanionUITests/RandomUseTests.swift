import Conference
import SeededRandom
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
    var random = SeededGenerator(seed: UInt64(round) &* 7_919 &+ 17)
    var session = try Session()
    let keys = KeyMap.standard.bindings.flatMap(\.keys).filter { $0 != .control("c") }
    for step in 0..<400 {
      switch Int.random(in: 0..<12, using: &random) {
      case 0:
        let width = Int.random(in: 1...160, using: &random)
        let height = Int.random(in: 1...60, using: &random)
        session.resize(width, height)
      case 1:
        let kinds: [MouseEvent.Kind] = [.press, .doublePress, .wheelUp, .wheelDown]
        let kind = kinds.randomElement(using: &random) ?? .press
        let x = Int.random(in: 0..<160, using: &random)
        let y = Int.random(in: 0..<60, using: &random)
        session.mouse(kind, x, y)
      case 2: session.paste("Thới\u{1b}[2J Lai\n\u{202e}x")
      case 3: session.press(["a", "h", "ộ", "\u{301}"].randomElement(using: &random) ?? "")
      default: session.press(keys.randomElement(using: &random) ?? .enter)
      }
      let canvas = session.canvas
      let cursor = canvas.cursor ?? Point(x: 0, y: 0)
      let note: Comment = "seed \(round), step \(step)"
      #expect(canvas.size == session.size, note)
      #expect(canvas.bounds.contains(cursor), note)
      #expect(!canvas.lines.contains { $0.contains("\u{1b}") || $0.contains("\u{202e}") }, note)
      if session.hasEntries { #expect(session.selectedItem != nil, note) }
    }
  }
}
