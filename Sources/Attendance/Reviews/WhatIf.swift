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
  /// What a household puts in, in đồng; at first the case's capital over its households, rounded
  /// down so that the case's own capital suffices for the case's own households.
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
      Self.shareBounds.contains(capital / households)
    else { return nil }
    self.basis = basis
    self.households = households
    self.capital = capital
    share = capital / households
    let results = conference.figures(basis.results)
    let total = results.compactMap(\.total).reduce(0, +)
    let part = results.map(\.value).reduce(0, +) / total * 100
    rate = Int(exactly: part.rounded()).map { $0.within(Self.rateBounds) }
  }

  /// What so many households would need, in đồng.
  package var needed: Int { households * share }
  /// The capital beyond that, in đồng; negative if it is short.
  package var left: Int { capital - needed }
  /// How many households the capital suffices for.
  package var served: Int { share > 0 ? capital / share : 0 }
  /// What each household would have of the capital, in đồng; nil without households.
  package var each: Int? { households > 0 ? capital / households : nil }
  /// How many households would leave poverty or near-poverty, were it as assumed; rounded down.
  package var out: Int? { rate.map { households * $0 / 100 } }
}

extension Int {
  fileprivate func within(_ bounds: ClosedRange<Int>) -> Int {
    Swift.min(Swift.max(self, bounds.lowerBound), bounds.upperBound)
  }
}
