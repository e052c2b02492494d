import SeededRandom
import Testing
import VietnameseText

@Suite("How far words are apart")
struct EditDistanceTests {
  @Test("at most one step apart is what the distance says, whatever the words")
  func atMostOne() {
    let seed = SeededGenerator.seed
    var random = SeededGenerator(seed: seed)
    for _ in 0..<5_000 {
      let left = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        Int.random(in: 0...2, using: &random)
      }
      var right = left
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: right.insert(1, at: .random(in: 0...right.count, using: &random))
        case 1 where !right.isEmpty: right.remove(at: .random(in: 0..<right.count, using: &random))
        case 2 where !right.isEmpty: right[.random(in: 0..<right.count, using: &random)] = 2
        case 3 where right.count > 1:
          let place = Int.random(in: 1..<right.count, using: &random)
          right.swapAt(place - 1, place)
        default: break
        }
      }
      let isNear = EditDistance.between(left, right) <= 1
      #expect(EditDistance.isAtMostOne(left, right) == isNear, "\(left) \(right), seed \(seed)")
    }
  }
}
