import ArgumentParser
import Conference
import Wording

/// `sources`: every datum and where it comes from.
struct SourcesCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: Phrases.helpSources.spoken
  )

  @OptionGroup var options: PrintingOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    try Listing(sources: invocation.conference().data).print(options, to: &invocation)
    return .done
  }
}

extension Listing {
  init(sources data: [Datum]) {
    self.init(
      verb: "sources",
      items: data.map { datum in
        .item(
          datum.reference,
          datum.provenance,
          [
            "kind": .text(datum.kind.rawValue),
            "datum": JSON(datum.title),
            "paragraphs": .known(datum.provenance.paragraphs.map(JSON.integer)),
            "printed": datum.printed.map(JSON.text),
          ]
        )
      },
      columns: [
        Column(heading: Phrases.columnKind),
        Column(heading: Phrases.columnID),
        Column(heading: Phrases.columnProvenance),
        Column(heading: Phrases.columnPrinted),
        Column(heading: Phrases.columnFormula),
        Column(heading: Phrases.columnDatum),
      ],
      rows: data.map { datum in
        [
          .words(Phrases.thing(datum.kind.rawValue)),
          .text(datum.reference),
          .provenance(datum.provenance),
          Cell(datum.printed),
          Cell(Phrases.formula(datum.provenance)),
          .words(datum.title),
        ]
      }
    )
  }
}
