import ArgumentParser
import Conference
import Wording

/// `figures`: every number of the source with what belongs to it.
struct FiguresCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: Phrases.helpFigures.spoken
  )

  @OptionGroup var options: PrintingOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    try Listing(figures: invocation.conference()).print(options, to: &invocation)
    return .done
  }
}

extension Listing {
  init(figures conference: Conference) {
    let measures = Dictionary(conference.measures.map { ($0.id, $0.name) }) { first, _ in first }
    self.init(
      verb: "figures",
      items: conference.figures.map(JSON.init),
      columns: [
        Column(heading: Phrases.columnID),
        Column(heading: Phrases.columnLabel),
        Column(heading: Phrases.columnBound),
        Column(heading: Phrases.columnValue, alignment: .right),
        Column(heading: Phrases.columnTotal, alignment: .right),
        Column(heading: Phrases.columnUnit),
        Column(heading: Phrases.columnTime),
        Column(heading: Phrases.columnPlace),
        Column(heading: Phrases.columnPrinted),
        Column(heading: Phrases.columnMeasure, audience: .people),
        Column(heading: Phrases.columnMeasure, audience: .programs),
        Column(heading: Phrases.columnProvenance),
      ],
      rows: conference.figures.map { figure in
        [
          .text(figure.id),
          .words(figure.label),
          Cell(Phrases.bound(of: figure)),
          .number(figure.value),
          figure.total.map(Cell.number) ?? .empty,
          .words(figure.unit),
          Cell(figure.time.map(Phrases.time)),
          Cell(figure.place),
          Cell(figure.printed),
          Cell(figure.measure.flatMap { measures[$0] }),
          Cell(figure.measure),
          .provenance(figure.provenance),
        ]
      },
      whenEmpty: Phrases.noFigures
    )
  }
}
