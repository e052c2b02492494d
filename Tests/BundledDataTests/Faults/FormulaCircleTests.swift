import Conference
import Testing

@testable import BundledData

@Suite("Figures derived from themselves")
struct FormulaCircleTests {
  /// What is told of figures "a", "b", … with these formulas; each figure's place is its number.
  private func told(_ formulas: [(id: String, formula: String)]) -> [Int: [String]] {
    var checks = FormulaChecks()
    for (offset, figure) in formulas.enumerated() {
      let place = DecodingContext.Place(file: .figures, offset: offset)
      checks.note(figure.formula, at: place, .value(1, of: figure.id))
    }
    var told: [Int: [String]] = [:]
    checks.run(["a": 1, "b": 1, "c": 1, "d": 1, "e": 1]) { reason, place in
      guard case .formulaNamesItself(let figures) = reason else { return }
      told[place.offset] = figures
    }
    return told
  }

  @Test("one alone, and several by way of each other, once each at the first in the file")
  func circles() {
    #expect(told([("a", "a")]) == [0: ["a", "a"]])
    #expect(told([("a", "b"), ("b", "a")]) == [0: ["a", "b", "a"]])
    // From outside a circle leads into it, and is none.
    #expect(told([("a", "b"), ("c", "b"), ("b", "c")]) == [1: ["b", "c", "b"]])
    #expect(told([("a", "b"), ("b", "a"), ("c", "d"), ("d", "d")]).keys.sorted() == [0, 3])
  }

  @Test("figures that others are derived from, however often, are none")
  func ladders() {
    #expect(told([("a", "b * c"), ("b", "c"), ("c", "d / e"), ("d", "e")]).isEmpty)
  }
}
