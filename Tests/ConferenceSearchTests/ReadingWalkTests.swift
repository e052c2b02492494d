import Conference
import Testing
import VietnameseText

@testable import ConferenceSearch

/// However much was typed, its readings have an end.
@Suite struct ReadingWalkTests {
  private let lexicon = Lexicon(
    Synonyms(
      groups: [["loan", "credit", "borrowed money"], ["farm", "garden"]],
      fillers: ["what"]
    ),
    readings: []
  )

  /// The readings of a text, and how many steps they took.
  private func read(_ text: String, drops: Bool = false) -> (readings: [TypedReading], steps: Int) {
    var walk = lexicon.walk(through: TypedWords(text), drops: drops)
    return (walk.readings(), walk.stepCount)
  }

  @Test("only ways that come to an end are gone: numbers alone cost a few steps each")
  func numbers() {
    let text = (1...100).map(String.init).joined(separator: " ")
    let read = read(text)
    #expect(read.readings.first?.query.text == text)
    #expect(read.readings.count == ReadingWalk.mostReadings)
    // A hundred for the first way, and a few for each that leaves it near its end.
    #expect(read.steps < 300)
  }

  @Test("phrases that no way can replace are not looked for")
  func tooFew() {
    // Two ways of each word that read the same: one reading, so that replacements are wanted.
    let same = ReadingWalk.Step(length: 1, piece: ReadingWalk.Piece(text: "7"))
    var walk = ReadingWalk(Array(repeating: [same, same], count: 30))
    #expect(walk.readings().count == 1)
    // Every way of thirty words would use up the budget.
    #expect(walk.stepCount < 200)
    let read = read("loan 1 x 2")
    #expect(read.readings.map(\.replaced).max() == 1)
    #expect(read.readings.contains { $0.query.text == "borrowed money 1 x 2" })
  }

  @Test(
    "whatever is typed, the steps are bounded and what was typed is first",
    arguments: [
      repeated(["loan"], 100), repeated(["loan", "farm"], 100), repeated(["7", "loan"], 100),
      repeated(["1.234", "x"], 100), repeated(["18/9", "farm"], 60), repeated(["what", "7"], 100),
      "loan " + repeated(["7"], 99), repeated(["7"], 99) + " loan", repeated(["loan"], 200),
    ]
  )
  func bounded(_ text: String) {
    let typed = TypedWords(text).words.map { String($0.text) }
    for drops in [false, true] {
      let read = read(text, drops: drops)
      #expect(read.steps <= ReadingWalk.mostSteps)
      #expect(read.readings.count <= ReadingWalk.mostReadings)
      let kept = drops ? typed.filter { $0 != "what" } : typed
      #expect(read.readings.first?.query.text == kept.joined(separator: " "))
    }
  }

  @Test("a text of more words than a field holds is read as it stands")
  func longer() {
    let text = repeated(["7", "loan", "what"], 30_000)
    #expect(lexicon.readings(of: text).map(\.query.text) == [text])
    #expect(lexicon.readingsWithoutFillers(of: text).isEmpty)
  }

  @Test("the near spellings of a word are asked once, in however many readings it stands")
  func near() {
    let readings = lexicon.readings(of: "farm nghipe 7 nghipe")
    #expect(readings.count > 2)
    var asked: [String] = []
    let wider = TypedReading.widened(readings) { word in
      asked.append(word)
      return word == "nghipe" ? ["nghiep"] : []
    }
    #expect(asked.count == Set(asked).count)
    #expect(asked.contains("nghipe"))
    #expect(wider.map(\.query.text) == readings.map(\.query.text))
    #expect(wider.first?.query.score("farm nghiep 7") != nil)
    #expect(readings.first?.query.score("farm nghiep 7") == nil)
  }
}

/// So many words, these in turn.
private func repeated(_ words: [String], _ count: Int) -> String {
  (0..<count).map { words[$0 % words.count] }.joined(separator: " ")
}
