/// The screens, in the order of the row of tabs.
package enum ScreenName: String, CaseIterable, Hashable, Sendable {
  case overview, agenda, remarks, roster, visits, models, figures, sources, checkin

  /// Its place in the row of tabs, from 1.
  package var digit: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  /// The screen `steps` further along the row of tabs, going round.
  package func stepping(_ steps: Int) -> ScreenName {
    let all = Self.allCases
    let place = (digit - 1 + steps) % all.count
    return all[place < 0 ? place + all.count : place]
  }
}
