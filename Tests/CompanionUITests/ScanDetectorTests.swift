import Testing

@testable import CompanionUI

@Suite struct ScanDetectorTests {
  /// Types a text with so many milliseconds between keys, then ends it after as many.
  private func ending(_ text: String, gap: Int) -> ScanDetector.Ending {
    var detector = ScanDetector(limit: 30)
    var time = 1_000
    for character in text {
      _ = detector.take(character, at: time)
      time += gap
    }
    return detector.end(at: time)
  }

  @Test(
    "Keys no later than the limit, here 30 ms, after each other are a scan",
    arguments: [0, 1, 29, 30]
  )
  func scan(_ gap: Int) {
    #expect(ending("1010", gap: gap) == .scan("1010"))
  }

  @Test("Slower keys are a person's", arguments: [31, 80, 400])
  func typed(_ gap: Int) {
    #expect(ending("1010", gap: gap) == .typed)
  }

  @Test(
    "Fewer than four characters with a digit may be a scan; letters are no person's answer either"
  )
  func short() {
    #expect(ending("101", gap: 2) == .short("101"))
    #expect(ending("9", gap: 2) == .short("9"))
    #expect(ending("abc", gap: 2) == .stray)
    #expect(ending("y", gap: 2) == .typed)
    #expect(ending("", gap: 2) == .typed)
  }

  @Test("A burst begins anew after a pause: what a person typed before is not part of it")
  func pause() {
    var detector = ScanDetector()
    let answer1 = detector.take("u", at: 0)
    #expect(answer1)
    let answer2 = detector.take("o", at: 200)
    #expect(answer2)
    let answer3 = detector.take("1", at: 500)
    #expect(answer3)
    for (i, character) in "010".enumerated() {
      let answer4 = detector.take(character, at: 505 + 5 * i)
      #expect(!answer4)
    }
    let answer5 = detector.end(at: 520)
    #expect(answer5 == .scan("1010"))
  }

  @Test("Enter long after the last key is a person's, however quick the keys were")
  func lateEnter() {
    var detector = ScanDetector(limit: 30)
    for character in "1010" { _ = detector.take(character, at: 0) }
    let answer6 = detector.end(at: 31)
    #expect(answer6 == .typed)
  }

  @Test("The same text within two seconds is the same scan")
  func repeated() {
    var detector = ScanDetector()
    let answer7 = detector.isRepeated("1010", at: 0)
    #expect(!answer7)
    let answer8 = detector.isRepeated("1010", at: 2_000)
    #expect(answer8)
    let answer9 = detector.isRepeated("1010", at: 2_001)
    #expect(!answer9)
    let answer10 = detector.isRepeated("1029", at: 2_002)
    #expect(!answer10)
    let answer11 = detector.isRepeated("1010", at: 2_003)
    #expect(!answer11)
  }

  @Test("Where nobody says otherwise slow scanners have time enough, and no person is so quick")
  func usualLimit() {
    var detector = ScanDetector()
    for (i, character) in "1010".enumerated() { _ = detector.take(character, at: 60 * i) }
    let slow = detector.end(at: 240)
    #expect(slow == .scan("1010"))
    for (i, character) in "1010".enumerated() { _ = detector.take(character, at: 61 * i) }
    let slower = detector.end(at: 244)
    #expect(slower == .typed)
  }

  @Test("An end right behind the end of a scan is the same scan's: CR and LF")
  func twoEnds() {
    var detector = ScanDetector()
    for character in "1010" { _ = detector.take(character, at: 0) }
    let first = detector.end(at: 5)
    #expect(first == .scan("1010"))
    detector.noteEnd(at: 5)
    let second = detector.end(at: 10)
    #expect(second == .again)
    let later = detector.end(at: 300)
    #expect(later == .typed)
  }
}
