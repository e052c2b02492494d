import Attendance
import Conference
import SeededRandom
import Terminal
import Testing

@testable import CompanionUI

@Suite("Random use of the form of a review")
struct RandomReviewTests {
  private static let keys: [Key] =
    KeyMap.standard.bindings.filter { [.review, .score, .field].contains($0.place) }.flatMap(\.keys)
    + [.up, .down, .tab, .backTab, .enter, .escape, .pageUp, .pageDown, .control("l")]

  @Test(
    "whatever is pressed, pasted, resized and refused, what a frame calls saved is on disk",
    arguments: 0..<4 as Range<UInt64>
  )
  func isSaved(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var laptop = try Session.reviews()
    laptop.open()
    var looked = 0
    for step in 0..<150 {
      switch Int.random(in: 0..<12, using: &random) {
      case 0:
        let width = Int.random(in: 39...130, using: &random)
        laptop.resize(width, Int.random(in: 11...40, using: &random))
      case 1: laptop.paste("Thới\u{1b}[2J Lai\n\u{202e}30 hộ 👩‍🌾\n")
      case 2, 3:
        laptop.burst(["nhãn Ido", "12", "e\u{301}\u{323}"].randomElement(using: &random) ?? "")
      case 4: laptop.press(["1", "4", "q", "Space"].randomElement(using: &random) ?? "")
      case 5:
        laptop.refusal =
          Int.random(in: 0..<3, using: &random) > 0 ? nil : Localized(same: "đĩa đầy")
      default:
        laptop.press(Self.keys.randomElement(using: &random) ?? .enter)
      }
      if laptop.form == nil {
        // From the other screens, too, where a key has led.
        laptop.press("Esc", "Esc", "6", "r")
        if laptop.form == nil { laptop.press("r") }
      }
      let note: Comment = "seed \(seed), step \(step)"
      let canvas = laptop.canvas
      #expect(!canvas.lines.contains { $0.contains("\u{1b}") || $0.contains("\u{202e}") }, note)
      #expect(canvas.cursor.map(canvas.bounds.contains) ?? true, note)
      guard let form = laptop.form, laptop.shows("đã lưu") else { continue }
      looked += 1
      #expect(laptop.refusal == nil || laptop.isEverythingSaved, note)
      let review = laptop.kept
      for row in form.rows {
        let kept = review?.entry(row.field)
        #expect(kept == row.entry || (kept == nil && row.entry.isEmpty), note)
      }
    }
    #expect(looked > 0)
  }
}
