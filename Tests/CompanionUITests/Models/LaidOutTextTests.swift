import Attendance
import Conference
import SampleReviews
import SeededRandom
import Terminal
import Testing

@testable import CompanionUI

@Suite("The text of models that is kept from frame to frame")
struct LaidOutTextTests {
  @Test("whatever is pressed, what is drawn from it is what would be drawn anew", arguments: 0..<4)
  func same(round: Int) throws {
    var random = SeededGenerator(seed: UInt64(round))
    var session = try Session(screen: .models)
    session.takeReviews()
    let keys = [
      "j", "j", "j", "k", "G", "Enter", "Esc", "m", "c", "[", "w", "t", "a", "v", "x", "Left",
      "Right", "F2", "5", "6", "s", "^U", "7", "Backspace",
    ]
    for step in 0..<300 {
      switch Int.random(in: 0..<20, using: &random) {
      case 0:
        let sizes = [(40, 12), (80, 24), (120, 40), (71, 19), (72, 20)]
        let size = sizes[Int.random(in: 0..<sizes.count, using: &random)]
        session.resize(size.0, size.1)
      case 1:
        var sample = SampleReviews(session.conference)
        sample.record(
          [.households(step)],
          of: "sewing",
          by: Reviewer(id: "r\(step)", name: "Lê B")
        )
        session.takeReviews(sample)
      default: session.press(keys[Int.random(in: 0..<keys.count, using: &random)])
      }
      #expect(session.canvas == session.canvasDrawnAnew, "seed \(round), step \(step)")
    }
  }
}
