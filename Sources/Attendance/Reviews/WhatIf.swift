package import Conference

/// What a model would ask for at home, reckoned from its one case; every assumption can be changed.
package struct WhatIf: Hashable, Sendable {
  /// Households at home that would join.
  package var households: Int
  /// What there is at home in all, in đồng.
  package var capital: Int
  /// What a household puts in, in đồng; at first the case's capital over its households.
  package var share: Int
  /// How many of a hundred leave poverty or near-poverty; at first as in the case, nil where it does
  /// not say.
  package var rate: Int?

  /// The figures of the case that it starts from.
  package let basis: WhatIfBasis

  /// Starts from a model's case, with as many households and as much capital as there.
  ///
  /// Nil for a model that does not report both.
  package init?(_ model: PovertyReductionModel, _ conference: Conference) {
    guard let basis = model.whatIf,
      let households = conference.figure(basis.households)?.value, households >= 1,
      let capital = conference.figure(basis.capital)?.value, capital >= 1
    else { return nil }
    self.basis = basis
    self.households = Int(households)
    self.capital = Int(capital)
    share = Int((capital / households).rounded())
    let results = conference.figures(basis.results)
    let total = results.compactMap(\.total).reduce(0, +)
    rate = total > 0 ? Int((results.map(\.value).reduce(0, +) / total * 100).rounded()) : nil
  }

  /// What so many households would need, in đồng.
  package var needed: Int { households * share }
  /// What is there beyond that, in đồng; less than nothing where it is missing.
  package var left: Int { capital - needed }
  /// How many households the capital suffices for.
  package var served: Int { share > 0 ? capital / share : 0 }
  /// What each household would have of the capital, in đồng; nil without households.
  package var each: Int? { households > 0 ? capital / households : nil }
  /// How many households would leave poverty or near-poverty, were it as assumed; rounded down.
  package var out: Int? { rate.map { households * $0 / 100 } }
}
