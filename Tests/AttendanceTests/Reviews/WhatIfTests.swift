import Conference
import SampleLogs
import SeededRandom
import Testing

@testable import Attendance

@Suite("What if we did the same")
struct WhatIfTests {
  private let seed = SeededGenerator.seed

  /// A model of one case: so many households with so much capital, so many of them out of poverty.
  private func start(households: Double, capital: Double, out: (Double, Double)?) -> WhatIf? {
    func figure(_ id: String, _ value: Double, total: Double? = nil) -> Figure {
      Figure(
        id: id,
        label: Localized(same: id),
        value: value,
        total: total,
        unit: Localized(same: "hộ"),
        provenance: Provenance(kind: .assumed)
      )
    }
    var conference = Conference.empty([])
    conference.figures = [figure("households", households), figure("capital", capital)]
    var model = PovertyReductionModel(
      id: "m",
      title: Localized(same: "m"),
      place: .init(),
      people: [],
      summary: Localized(same: "m"),
      activities: [],
      facts: [],
      outcome: nil,
      questions: [],
      provenance: Provenance(kind: .assumed)
    )
    model.whatIf = WhatIfBasis(households: "households", capital: "capital")
    if let out {
      conference.figures.append(figure("out", out.0, total: out.1))
      model.whatIf?.results = ["out"]
    }
    return WhatIf(model, conference)
  }

  @Test("with the case's own figures its capital suffices for its households, to the đồng")
  func ownCase() throws {
    let whatIf = try #require(start(households: 30, capital: 140_000_000, out: (30, 30)))
    #expect(whatIf.share == 4_666_667 && whatIf.rate == 100 && whatIf.out == 30)
    #expect(whatIf.needed == 140_000_000 && whatIf.left == 0 && whatIf.served == 30)
    #expect(whatIf.each == 4_666_667)
  }

  @Test("any number of households needs the case's share to the đồng, rounded once")
  func exact() throws {
    var whatIf = try #require(start(households: 30, capital: 140_000_000, out: nil))
    for (households, needed) in [
      (1, 4_666_667), (3, 14_000_000), (50, 233_333_333), (60, 280_000_000),
    ] {
      whatIf.households = households
      #expect(whatIf.needed == needed, "\(households)")
    }
    // What the user puts in place of it counts as it stands.
    whatIf.share = 4_666_666
    #expect(whatIf.needed == 60 * 4_666_666)
  }

  @Test("who is out of poverty and who of near-poverty add up to all, parted as in the case")
  func parts() throws {
    var conference = Conference.empty([])
    func figure(_ id: String, _ value: Double, total: Double? = nil) -> Figure {
      Figure(
        id: id,
        label: Localized(same: id),
        value: value,
        total: total,
        unit: Localized(same: "hộ"),
        provenance: Provenance(kind: .assumed)
      )
    }
    conference.figures = [
      figure("households", 30), figure("capital", 140_000_000), figure("poor", 14, total: 14),
      figure("near", 16, total: 16),
    ]
    var model = PovertyReductionModel(
      id: "m",
      title: Localized(same: "m"),
      place: .init(),
      people: [],
      summary: Localized(same: "m"),
      activities: [],
      facts: [],
      outcome: nil,
      questions: [],
      provenance: Provenance(kind: .assumed)
    )
    model.whatIf = WhatIfBasis(
      households: "households",
      capital: "capital",
      results: ["poor", "near"]
    )
    var whatIf = try #require(WhatIf(model, conference))
    #expect(whatIf.outParts == [14, 16])
    for households in [0, 1, 7, 50, 999_999] {
      whatIf.households = households
      let parts = try #require(whatIf.outParts)
      #expect(parts.reduce(0, +) == whatIf.out, "\(households)")
      #expect(abs(Double(parts[0]) - Double(households) * 14 / 30) < 1, "\(households)")
    }
    whatIf.rate = nil
    #expect(whatIf.outParts == nil)
  }

  @Test("nothing overflows, whatever is typed, and what is reckoned fits together")
  func bounds() throws {
    var random = SeededGenerator(seed: seed)
    var whatIf = try #require(start(households: 30, capital: 140_000_000, out: nil))
    let extremes = [Int.min, -1, 0, 1, 999_999, 9_999_999_999, 999_999_999_999_999, Int.max]
    for _ in 0..<2_000 {
      func some() -> Int {
        Bool.random(using: &random)
          ? extremes.randomElement(using: &random) ?? 0 : .random(in: 0...1_000_000, using: &random)
      }
      (whatIf.households, whatIf.capital, whatIf.share) = (some(), some(), some())
      whatIf.rate = Bool.random(using: &random) ? some() : nil
      #expect(WhatIf.householdBounds.contains(whatIf.households), "seed \(seed)")
      #expect(WhatIf.capitalBounds.contains(whatIf.capital), "seed \(seed)")
      #expect(WhatIf.shareBounds.contains(whatIf.share), "seed \(seed)")
      #expect(whatIf.left == whatIf.capital - whatIf.needed && whatIf.needed >= 0)
      if whatIf.share > 0 {
        if !whatIf.isShareOfCase {
          #expect(whatIf.served * whatIf.share <= whatIf.capital, "seed \(seed)")
        }
        #expect((whatIf.left >= 0) == (whatIf.served >= whatIf.households), "seed \(seed)")
      }
      if let out = whatIf.out { #expect(0...whatIf.households ~= out, "seed \(seed)") }
      if let each = whatIf.each {
        #expect(2 * abs(each * whatIf.households - whatIf.capital) <= whatIf.households)
      }
    }
  }

  @Test(
    "a case out of bounds, or none, is not reckoned with",
    arguments: [
      (0, 1e6), (30, 0), (-1, 1e6), (1e7, 1e6), (30, 1e300), (.nan, 1e6), (30, .infinity),
      (1, 1e12),
    ]
  )
  func noCase(households: Double, capital: Double) {
    #expect(start(households: households, capital: capital, out: nil) == nil)
  }

  @Test("a result without a total, or of more than there are, never makes more than all")
  func results() {
    #expect(start(households: 30, capital: 1e6, out: (40, 30))?.rate == 100)
    #expect(start(households: 30, capital: 1e6, out: (1, 0))?.rate == nil)
    #expect(start(households: 30, capital: 1e6, out: nil)?.rate == nil)
    #expect(start(households: 30, capital: 1e6, out: (1, 3))?.rate == 33)
  }
}
