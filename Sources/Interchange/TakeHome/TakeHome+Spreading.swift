import Attendance
import Conference
import Wording

/// What can be spread and what it takes: how the delegates judged it, and what a case says of cost.
extension TakeHome {
  /// The part of a report that says so; `level` is that of a heading for each model, nil for none.
  func spreading(_ models: [PovertyReductionModel], level: Int?) -> [Paper.Block] {
    guard !models.isEmpty else { return [] }
    let hasReviews = models.contains { !reviews.reviews(of: $0.id).isEmpty }
    let bases = models.map { ($0, WhatIf($0, conference)) }
    let parts = bases.flatMap { model, whatIf -> [Paper.Block] in
      let content =
        (hasReviews ? scores(of: model.id) : []) + (whatIf.map { basis($0, of: model) } ?? [])
      guard !content.isEmpty else { return [] }
      return (level.map { [.heading($0, say(model.title))] } ?? []) + content
    }
    let without = bases.filter { $0.1 == nil }.map(\.0.title)
    let rest: [Paper.Block] =
      (without.isEmpty
        ? [] : [.paragraph(Paper.Words(say(Phrases.noBasis(Phrases.listed(without)))))])
      + (without.count < models.count ? [.note(Paper.Words(say(Phrases.oneCase)))] : [])
    return [.heading(1, say(Phrases.partSpreading))] + parts + rest
  }

  /// What one case says of households and capital, and what the delegates' own would need.
  private func basis(_ whatIf: WhatIf, of model: PovertyReductionModel) -> [Paper.Block] {
    guard let households = conference.figure(whatIf.basis.households),
      let capital = conference.figure(whatIf.basis.capital)
    else { return [] }
    var lines = [told(households), told(capital)]
    lines.append(
      labelled(Phrases.basisShare, say(Phrases.aHousehold(dong(whatIf.share))))
        + mark(Provenance(kind: .derived))
    )
    lines += conference.figures(whatIf.basis.results).map(told)
    lines += conference.figures(whatIf.basis.besides).map { figure in
      told(figure) + Paper.Words(", " + say(Phrases.notDivided))
    }
    var blocks = [label(Phrases.basis), .list(lines)]
    let (count, total) = reviews.summary(of: model.id).households
    var home = whatIf
    home.households = total
    // A total that was cut to the bound of a what-if would give a wrong sum.
    if count > 0, total > 0, home.households == total {
      let words = Phrases.neededAtHome(
        households: Phrases.householdSum(total, of: count),
        needed: dong(home.needed)
      )
      blocks.append(.paragraph(Paper.Words(say(words))))
    }
    return blocks
  }

  /// "Vốn góp: 140 triệu đồng [21]".
  private func told(_ figure: Figure) -> Paper.Words {
    labelled(figure.label, Phrases.amount(figure, language)) + mark(figure.provenance)
  }

  private func dong(_ amount: Int) -> Localized {
    func told(_ language: Language) -> String {
      Phrases.amount(Double(amount), of: nil, unit: Phrases.dong, language)
    }
    return Localized(vi: told(.vi), en: told(.en))
  }
}
