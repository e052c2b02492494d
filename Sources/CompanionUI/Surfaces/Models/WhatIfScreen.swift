import Attendance
import Conference
import Terminal
import Wording

/// What a model would ask for at home: every number that it is calculated from can be changed, and
/// what it rests on stands below.
struct WhatIfScreen: ScreenContent {
  let context: Context
  let state: WhatIfState
  /// Whether every row is needed, so that fields and results are in sight together.
  let isTight: Bool

  var model: PovertyReductionModel { context.conference.models[state.item] }

  var entries: [Entry] { [.item(0)] }

  var title: Localized? { Phrases.whatIfTitle }

  var subtitle: Line { Line(context.say(model.title)) }

  func id(_ item: Int) -> String { "" }

  func row(_ item: Int, width: Int) -> Line { Line() }

  func subject(_ item: Int) -> Subject { context.subject(model) }

  func detail(_ item: Int) -> [Block] {
    guard let whatIf = state.result else { return refusal }
    let gap = isTight ? [] : [Block(.blank)]
    return WhatIfState.Field.allCases.map(block) + gap + results(whatIf)
      + [Block(.blank), Block(.text(Line(context.say(Phrases.marksOfFields), Style(.caution))))]
      + basis(whatIf.basis) + words(whatIf.basis)
  }

  // What is filled in.

  private func block(_ field: WhatIfState.Field) -> Block {
    let text = state.field(field).text
    let shown = Int(text).map { Phrases.whole($0, context.language) } ?? ""
    let mark = Context.mark(kind(of: field))
    var block = Block(
      .field(
        label: context.say(Self.label(field)),
        value: Line([
          Span(shown.isEmpty ? "_" : shown, Style(bold: true)),
          Span(" " + mark, Style(.caution)),
        ])
      ),
      subject: subject(field)
    )
    block.caret = caret(field, in: shown)
    return block
  }

  /// Where the cursor stands in the number as it is grouped, in columns.
  private func caret(_ field: WhatIfState.Field, in shown: String) -> Int {
    var left = state.field(field).cursor
    var column = 0
    for character in shown {
      guard left > 0 else { break }
      if character.isNumber { left -= 1 }
      column += 1
    }
    return column
  }

  private func kind(of field: WhatIfState.Field) -> Provenance.Kind {
    if state.isOwn(field) { return .assumed }
    return field == .share || field == .rate ? .derived : .reported
  }

  private func subject(_ field: WhatIfState.Field) -> Subject {
    let value = state.value(field).map { Phrases.whole($0, context.language) } ?? ""
    let title = "\(context.say(Self.name(field))): \(value)"
    guard !state.isOwn(field), let basis = state.start?.basis else {
      return Subject(
        title: title,
        provenance: Provenance(kind: .assumed),
        standing: Phrases.ownAssumption
      )
    }
    let own = Subject(
      title: title,
      provenance: Provenance(kind: .assumed),
      standing: Phrases.startsAsThere
    )
    let figures: [String] =
      switch field {
      case .households: [basis.households]
      case .capital: [basis.capital]
      case .share: [basis.capital, basis.households]
      case .rate: basis.results
      }
    return Subject(
      title: title,
      provenance: Provenance(kind: .assumed),
      parts: [own] + context.conference.figures(figures).map(context.subject)
    )
  }

  private static func label(_ field: WhatIfState.Field) -> Localized {
    switch field {
    case .households: Phrases.householdsField
    case .capital: Phrases.capitalField
    case .share: Phrases.shareField
    case .rate: Phrases.rateField
    }
  }

  private static func name(_ field: WhatIfState.Field) -> Localized {
    switch field {
    case .households: Phrases.householdsFieldName
    case .capital: Phrases.capitalFieldName
    case .share: Phrases.shareFieldName
    case .rate: Phrases.rateFieldName
    }
  }
}

/// What comes of it.
extension WhatIfScreen {
  /// What it takes and what comes of it; the loans of the case stand with these, for they may be many
  /// times the capital.
  private func results(_ whatIf: WhatIf) -> [Block] {
    let households = state.value(.households).map(Phrases.householdCount)
    let capital = state.value(.capital).map(Phrases.dongs)
    let share = state.value(.share).map { _ in eachPutsIn(whatIf) }
    let needed = Phrases.dongs(whatIf.needed)
    let areBoth = households != nil && share != nil
    let verdict = [
      result(
        Phrases.needed,
        areBoth ? needed : nil,
        by: join(households, share, Phrases.product)
      ),
      result(
        whatIf.left < 0 ? Phrases.missingCapital : Phrases.leftOver,
        areBoth && capital != nil ? Phrases.dongs(abs(whatIf.left)) : nil,
        by: whatIf.left < 0
          ? join(needed, capital, Phrases.difference) : join(capital, needed, Phrases.difference),
        isBad: whatIf.left < 0
      ),
    ]
    let capacity = [
      result(
        Phrases.servedHouseholds,
        capital != nil && whatIf.share > 0 ? Phrases.householdCount(whatIf.served) : nil,
        by: join(capital, share, Phrases.quotient)
      ),
      result(
        Phrases.eachHousehold,
        capital == nil ? nil : whatIf.each.map(Phrases.dongsEach),
        by: join(capital, households, Phrases.quotient)
      ),
    ]
    return verdict + out(whatIf, of: households) + besides(whatIf.basis) + capacity
  }

  /// What each puts in: as in the case it is the case's own capital over its own households.
  private func eachPutsIn(_ whatIf: WhatIf) -> Localized {
    whatIf.isShareOfCase
      ? Phrases.shareOfCase(capital: whatIf.caseCapital, households: whatIf.caseHouseholds)
      : Phrases.dongsEach(whatIf.share)
  }

  /// How many households come out of it: of poverty and of near-poverty apart, where the case tells
  /// these apart.
  private func out(_ whatIf: WhatIf, of households: Localized?) -> [Block] {
    let figures = context.conference.figures(whatIf.basis.results)
    let rate = whatIf.rate.map { Localized(same: "\($0)%") }
    guard let parts = whatIf.outParts, parts.count == figures.count else {
      return [
        result(
          Phrases.householdsOut,
          households == nil ? nil : whatIf.out.map(asThere),
          by: join(households, rate, Phrases.product)
        )
      ]
    }
    let totals = figures.map { Int($0.total ?? 0) }
    return zip(figures, zip(parts, totals)).map { figure, part in
      let mix = Phrases.partOfCase(part.1, of: totals.reduce(0, +))
      return result(
        figure.label,
        households == nil ? nil : asThere(part.0),
        by: join(join(households, rate, Phrases.product), mix, Phrases.product)
      )
    }
  }

  /// A count of households, with what it rests on where there is room to say so.
  private func asThere(_ count: Int) -> Localized {
    context.layout.isWide ? Phrases.householdsIfAsThere(count) : Phrases.householdCount(count)
  }

  /// Loans and others that no number of households is given for.
  private func besides(_ basis: WhatIfBasis) -> [Block] {
    context.conference.figures(basis.besides).map { figure in
      let isWide = context.layout.isWide
      let words = isWide ? "; " + context.say(Phrases.besidesExplained) : " *"
      return Block(
        .field(
          label: context.say(figure.label),
          value: Line([
            Span(context.amount(figure), Style(.caution, bold: true)),
            Span(words, Style(.caution)),
          ])
        ),
        subject: context.subject(figure)
      )
    }
  }

  private func join(
    _ one: Localized?,
    _ other: Localized?,
    _ operation: (Localized, Localized) -> Localized
  ) -> Localized? {
    guard let one, let other else { return nil }
    return operation(one, other)
  }

  private func result(
    _ label: Localized,
    _ value: Localized?,
    by formula: Localized?,
    isBad: Bool = false
  ) -> Block {
    guard let value else {
      let line = Line(context.say(Phrases.fillIn), Style(.caution))
      return Block(.field(label: context.say(label), value: line), subject: context.subject(model))
    }
    let line = Line(context.say(value), Style(isBad ? .bad : .good, bold: true))
    return Block(
      .field(label: context.say(label), value: line),
      subject: Subject(
        title: "\(context.say(label)): \(context.say(value))",
        provenance: Provenance(kind: .derived, formula: formula.map { .words($0) }),
        standing: Phrases.reckoned
      )
    )
  }
}

/// What it rests on, and what it can tell.
extension WhatIfScreen {
  private func section(_ heading: Localized, _ blocks: [Block]) -> [Block] {
    blocks.isEmpty ? [] : [Block(.blank), Block(.heading(context.say(heading)))] + blocks
  }

  private func basis(_ basis: WhatIfBasis) -> [Block] {
    let ids = [basis.households, basis.capital] + basis.results
    return section(Phrases.theCase, context.conference.figures(ids).map(context.block))
  }

  private func words(_ basis: WhatIfBasis) -> [Block] {
    let words =
      [Phrases.oneCaseCanTell, Phrases.oneCaseCannotTell(context.place(model))]
      + (basis.besides.isEmpty ? [] : [Phrases.notByCapitalAlone])
      + [Phrases.whoDecided, Phrases.noForecast]
    return section(
      Phrases.whatOneCaseTells,
      words.map { Block(.bullet(Line(context.say($0)))) }
    )
  }

  /// Why nothing can be calculated for this model, and for which it can.
  private var refusal: [Block] {
    let reported = context.facts(model).filter { $0.provenance.kind != .derived }
    let others = context.conference.models.filter { WhatIf($0, context.conference) != nil }
    return [Block(.text(Line(context.say(Phrases.noWhatIf))), subject: context.subject(model))]
      + section(Phrases.whatIsReported, reported.map(context.block))
      + section(
        Phrases.whatIfWorksFor,
        others.map { other in
          Block(
            .bullet(Line(context.say(other.title))),
            subject: context.subject(other),
            link: .item(.models, id: other.id.rawValue)
          )
        }
      )
  }
}
