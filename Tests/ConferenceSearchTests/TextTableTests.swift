import SeededRandom
import Testing

@testable import ConferenceSearch

@Suite struct TextTableTests {
  @Test("it finds what a dictionary finds, the last of those that are alike", arguments: 0..<20)
  func agreesWithDictionary(_ round: Int) {
    var generator = SeededGenerator(seed: SeededGenerator.seed &+ UInt64(round))
    let texts = (0..<Int.random(in: 0...300, using: &generator)).map { _ in
      let number = Int.random(in: 0..<200, using: &generator)
      return number % 7 == 0 ? nil : "id-\(number)"
    }
    let table = TextTable(count: texts.count) { texts[$0] }
    var places: [String: Int] = [:]
    for (place, text) in texts.enumerated() { if let text { places[text] = place } }
    for number in 0..<220 {
      #expect(table.place(of: "id-\(number)") { texts[$0] } == places["id-\(number)"])
    }
  }
}
