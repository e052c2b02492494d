import ArgumentParser
import Conference
import Wording

/// `models`: the ways out of poverty that the conference speaks of.
struct ModelsCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "models",
    abstract: Phrases.helpModels.spoken
  )

  @OptionGroup var options: PrintingOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    try Listing(models: invocation.conference()).print(options, to: &invocation)
    return .done
  }
}

extension Listing {
  init(models conference: Conference) {
    self.init(
      verb: "models",
      items: conference.models.map { Self.document($0, conference) },
      columns: [
        Column(heading: Phrases.columnID),
        Column(heading: Phrases.columnTitle),
        Column(heading: Phrases.columnPlace),
        Column(heading: Phrases.columnPeople),
        Column(heading: Phrases.columnSummary),
        Column(heading: Phrases.columnActivities),
        Column(heading: Phrases.columnFigures),
        Column(heading: Phrases.columnOutcome),
        Column(heading: Phrases.columnSustained),
        Column(heading: Phrases.columnWhatIf),
        Column(heading: Phrases.columnQuestions),
        Column(heading: Phrases.columnProvenance),
      ],
      rows: conference.models.map { model in
        [
          .text(model.id),
          .words(model.title),
          Cell(Phrases.place(model.place)),
          .list(conference.people(model.people).map { Phrases.withRole($0) }),
          .words(model.summary),
          .list(model.activities),
          .list(Self.facts(model.facts, conference)),
          Cell(model.outcome),
          Cell(model.sustained),
          .list(Self.facts(model.whatIf?.figures ?? [], conference)),
          .list(model.questions.map(Phrases.cited)),
          .provenance(model.provenance),
        ]
      },
      layout: .records,
      whenEmpty: Phrases.noModels
    )
  }

  /// Figures in words, each with the mark of where it comes from: what was reckoned is not
  /// reported.
  private static func facts(_ ids: [String], _ conference: Conference) -> [Localized] {
    conference.figures(ids).map { Phrases.cited(Phrases.sentence($0), $0.provenance) }
  }

  private static func document(_ model: PovertyReductionModel, _ conference: Conference) -> JSON {
    .item(
      model.id.rawValue,
      model.provenance,
      [
        "title": JSON(model.title),
        "place": .object([
          "hamlet": model.place.hamlet.map(JSON.text),
          "commune": model.place.commune.map(JSON.text),
          "district": model.place.district.map(JSON.text),
          "province": model.place.province.map(JSON.text),
        ]),
        "people": .known(conference.people(model.people).map(JSON.init)),
        "summary": JSON(model.summary),
        "activities": .known(model.activities.map(JSON.init)),
        "facts": .known(conference.figures(model.facts).map(JSON.init)),
        "outcome": model.outcome.map(JSON.init),
        "sustained": model.sustained.map(JSON.init),
        "whatIf": model.whatIf.map { basis in
          .object([
            "households": .text(basis.households),
            "capital": .text(basis.capital),
            "results": .known(basis.results.map(JSON.text)),
            "besides": .known(basis.besides.map(JSON.text)),
          ])
        },
        "questions": .known(model.questions.map(JSON.init)),
      ]
    )
  }
}
