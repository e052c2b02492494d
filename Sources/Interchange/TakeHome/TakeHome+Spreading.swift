import Attendance
import Conference
import Wording

/// What can be spread and what it takes: how the delegates judged it, and what a case says of cost.
extension TakeHome {
  /// The part of a report that says so; `level` is that of a heading for each model, nil for none.
  func spreading(_ models: [PovertyReductionModel], level: Int?) -> [Paper.Block] {
    guard !models.isEmpty else { return [] }
    let bases = models.map { ($0, WhatIf($0, conference)) }
    let parts = bases.flatMap { model, whatIf -> [Paper.Block] in
      let content =
        (reviews.reviews(of: model.id).isEmpty ? [] : scores(of: model.id))
        + (whatIf.flatMap { basis($0, of: model) }.map(blocks) ?? [])
      guard !content.isEmpty else { return [] }
      return (level.map { [.heading($0, say(model.title))] } ?? []) + content
    }
    let without = bases.filter { $0.1 == nil }.map(\.0.title)
    let rest: [Paper.Block] =
      (without.isEmpty
        ? [] : [.paragraph(Paper.Words(say(Phrases.noBasis(Phrases.listed(without)))))])
      + (without.count < models.count ? [.note(Paper.Words(say(Phrases.oneCase)))] : [])
    return [.heading(1, say(Phrases.partSpreading))] + parts + rest
      + roomForOwnPlans
  }

  /// For who reports to say.
  var roomForOwnPlans: [Paper.Block] {
    [.field(label: say(Phrases.homeCanTake), nil), .field(label: say(Phrases.homeNeeds), nil)]
  }

  private func blocks(_ basis: Basis) -> [Paper.Block] {
    [label(Phrases.basis), .list(basis.lines)] + (basis.needed.map { [.paragraph($0)] } ?? [])
  }

  /// What a trial calculation starts from, and what it comes to for the delegates' own households.
  struct Basis {
    var lines: [Paper.Words]
    var needed: Paper.Words?
  }

  /// What one case says of households and capital, and what the delegates' own would need.
  func basis(_ whatIf: WhatIf, of model: PovertyReductionModel) -> Basis? {
    guard let households = conference.figure(whatIf.basis.households),
      let capital = conference.figure(whatIf.basis.capital)
    else { return nil }
    var lines = [told(households), told(capital)]
    lines.append(
      labelled(Phrases.basisShare, say(Phrases.aHousehold(dong(whatIf.share))))
        + mark(Provenance(kind: .derived))
    )
    lines += conference.figures(whatIf.basis.results).map(told)
    lines += conference.figures(whatIf.basis.besides).map { figure in
      told(figure) + Paper.Words(", " + say(Phrases.notDivided))
    }
    var basis = Basis(lines: lines)
    let (count, total) = reviews.summary(of: model.id).households
    var home = whatIf
    home.households = total
    // A total that was cut to the bound of a what-if would give a wrong sum.
    if count > 0, total > 0, home.households == total {
      let words = Phrases.neededAtHome(
        households: Phrases.householdSum(total, of: count),
        needed: dong(home.needed)
      )
      basis.needed = Paper.Words(say(words))
    }
    return basis
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
