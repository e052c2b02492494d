import ArgumentParser
import Conference
import Wording

/// `overview`: what, where, when, who.
struct OverviewCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "overview",
    abstract: Phrases.helpOverview.spoken
  )

  @OptionGroup var options: PrintingOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    try Listing(overview: invocation.conference().info).print(options, to: &invocation)
    return .done
  }
}

extension Listing {
  init(overview info: ConferenceInfo) {
    self.init(
      verb: "overview",
      items: [Self.document(info)],
      columns: [
        Column(heading: Phrases.columnID),
        Column(heading: Phrases.columnTitle),
        Column(heading: Phrases.columnSummary),
        Column(heading: Phrases.columnDate),
        Column(heading: Phrases.columnPlace),
        Column(heading: Phrases.columnOrganiser),
        Column(heading: Phrases.columnExpected),
        Column(heading: Phrases.columnProvinces),
        Column(heading: Phrases.columnCategories),
        Column(heading: Phrases.columnThemes),
        Column(heading: Phrases.columnMethods),
      ],
      rows: [
        [
          .text(info.id),
          .cited(.words(info.title), info.titleProvenance),
          .cited(.words(info.summary.text), info.summary.provenance),
          .cited(.date(info.date), info.dateProvenance),
          .cited(.words(info.place), info.placeProvenance),
          .cited(.words(Phrases.part(info.organiser, of: info.parent)), info.organiserProvenance),
          .cited(.integer(info.expected), info.expectedProvenance),
          .list(info.provinces.map { Localized(same: $0.name) }),
          .list(info.categories.map(\.name)),
          .list(info.themes.map(\.text)),
          .list(info.methods.map(\.text)),
        ]
      ],
      layout: .records
    )
  }

  private static func document(_ info: ConferenceInfo) -> JSON {
    .item(
      info.id,
      info.titleProvenance,
      [
        "title": JSON(info.title),
        "date": .text(info.date),
        "place": JSON(info.place),
        "organiser": JSON(info.organiser),
        "parent": info.parent.map(JSON.init),
        "summary": JSON(info.summary.text),
        "expected": .integer(info.expected),
        "provinces": .known(info.provinces.map { .text($0.name) }),
        "categories": .known(
          info.categories.map {
            .object(["id": .text($0.id), "vi": .text($0.name.vi), "en": .text($0.name.en)])
          }
        ),
        "themes": .known(info.themes.map(JSON.init)),
        "methods": .known(info.methods.map(JSON.init)),
        "set": JSON(set: info.edits),
        "provenances": .object([
          "title": JSON(info.titleProvenance),
          "date": JSON(info.dateProvenance),
          "place": JSON(info.placeProvenance),
          "organiser": JSON(info.organiserProvenance),
          "summary": JSON(info.summary.provenance),
          "expected": JSON(info.expectedProvenance),
        ]),
      ]
    )
  }
}
