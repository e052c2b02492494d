package import Conference

/// What a model would ask for at home, calculated from its one case; every assumption can be
/// changed.
///
/// What is out of bounds is brought to the nearest bound, so that no calculation overflows:
/// 999,999 households at 9,999,999,999 đồng each are a thousandth of what 64 bits hold.
package struct WhatIf: Hashable, Sendable {
  /// As many as a review can say.
  package static let householdBounds = 0...ReviewEntry.mostHouseholds
  /// In đồng: 15 digits.
  package static let capitalBounds = 0...999_999_999_999_999
  /// In đồng for each household: 10 digits.
  package static let shareBounds = 0...9_999_999_999
  /// In percent.
  package static let rateBounds = 0...100

  /// Households at home that would join.
  package var households: Int {
    didSet { households = households.within(Self.householdBounds) }
  }
  /// What there is at home in all, in đồng.
  package var capital: Int {
    didSet { capital = capital.within(Self.capitalBounds) }
  }
  /// What a household puts in, in đồng; at first the case's capital over its households, rounded.
  ///
  /// As long as it says that, what is needed is calculated from these two, and no đồng is lost.
  package var share: Int {
    didSet { share = share.within(Self.shareBounds) }
  }
  /// The percentage of households that leave poverty or near-poverty; at first as in the case, nil
  /// where it does not say.
  package var rate: Int? {
    didSet { rate = rate?.within(Self.rateBounds) }
  }

  /// The figures of the case that it starts from.
  package let basis: WhatIfBasis
  /// The households of the case, and their capital in đồng.
  package let caseHouseholds: Int
  package let caseCapital: Int
  /// How many households each of the case's results is of, in their order; empty where the case does
  /// not say it of all.
  private let totals: [Int]

  /// Starts from a model's case, with as many households and as much capital as there.
  ///
  /// Nil for a model that does not report both, or reports what is out of bounds.
  package init?(_ model: PovertyReductionModel, _ conference: Conference) {
    guard let basis = model.whatIf,
      let households = conference.figure(basis.households)?.value,
      let capital = conference.figure(basis.capital)?.value,
      let households = Int(exactly: households.rounded(.down)), households >= 1,
      let capital = Int(exactly: capital.rounded(.down)), capital >= 1,
      Self.householdBounds.contains(households), Self.capitalBounds.contains(capital),
      Self.shareBounds.contains(Self.rounded(capital, over: households))
    else { return nil }
    self.basis = basis
    self.households = households
    self.capital = capital
    (caseHouseholds, caseCapital) = (households, capital)
    share = Self.rounded(capital, over: households)
    let results = conference.figures(basis.results)
    let totals = results.compactMap { $0.total.flatMap { Int(exactly: $0) } }
    self.totals =
      totals.count == basis.results.count && totals.allSatisfy(Self.householdBounds.contains)
      ? totals : []
    let total = results.compactMap(\.total).reduce(0, +)
    let part = results.map(\.value).reduce(0, +) / total * 100
    rate = Int(exactly: part.rounded()).map { $0.within(Self.rateBounds) }
  }

  /// Whether each puts in what they did in the case.
  package var isShareOfCase: Bool {
    share == Self.rounded(caseCapital, over: caseHouseholds)
  }

  private static func rounded(_ amount: Int, over count: Int) -> Int {
    (2 * amount + count) / (2 * count)
  }

  /// What so many households would need, in đồng; as in the case, rounded once, at the end.
  package var needed: Int {
    guard isShareOfCase else { return households * share }
    let (product, whole) = (Int128(households) * Int128(caseCapital), Int128(caseHouseholds))
    return Int((2 * product + whole) / (2 * whole))
  }
  /// The capital beyond that, in đồng; negative if it is short.
  package var left: Int { capital - needed }
  /// How many households the capital suffices for.
  package var served: Int {
    guard share > 0 else { return 0 }
    guard isShareOfCase else { return capital / share }
    return Int(clamping: Int128(capital) * Int128(caseHouseholds) / Int128(caseCapital))
  }
  /// What each household would have of the capital, to the nearest đồng; nil without households.
  package var each: Int? {
    households > 0 ? (capital + households / 2) / households : nil
  }
  /// How many households would leave poverty or near-poverty, were it as assumed; rounded down.
  package var out: Int? { rate.map { households * $0 / 100 } }

  /// ``out`` parted as the households of the case were: out of poverty, out of near-poverty, in the
  /// order of the basis's results.
  ///
  /// Each part is rounded down, and what is left goes to those that lost most, so that they add up.
  /// Nil where the case does not say of how many households each result is.
  package var outParts: [Int]? {
    guard let out, !totals.isEmpty else { return nil }
    let all = totals.reduce(0, +)
    guard all > 0 else { return nil }
    var parts = totals.map { out * $0 / all }
    let byLoss = totals.indices.sorted { one, other in
      let (left, right) = (out * totals[one] % all, out * totals[other] % all)
      return left == right ? one < other : left > right
    }
    for place in byLoss.prefix(out - parts.reduce(0, +)) { parts[place] += 1 }
    return parts
  }
}

extension Int {
  fileprivate func within(_ bounds: ClosedRange<Int>) -> Int {
    Swift.min(Swift.max(self, bounds.lowerBound), bounds.upperBound)
  }
}
