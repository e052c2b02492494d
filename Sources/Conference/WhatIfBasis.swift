/// The reported figures that "what if we did the same" starts from.
package struct WhatIfBasis: Hashable, Sendable {
  /// Id of the ``Figure`` that counts the households whose capital it is.
  package var households: String
  /// Id of the ``Figure`` of their capital, in đồng.
  package var capital: String
  /// Ids of the figures of what came of it, each with its total: households out of poverty.
  package var results: [String]
  /// Ids of figures that belong to the case and cannot be divided by household: loans.
  package var besides: [String]

  package init(
    households: String,
    capital: String,
    results: [String] = [],
    besides: [String] = []
  ) {
    self.households = households
    self.capital = capital
    self.results = results
    self.besides = besides
  }

  /// The ids of all its figures, in this order.
  package var figures: [String] { [households, capital] + results + besides }
}
