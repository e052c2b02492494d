import ArgumentParser
import Conference
import Wording

/// `remarks`: who said what.
struct RemarksCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "remarks",
    abstract: Phrases.helpRemarks.spoken
  )

  @OptionGroup var options: PrintingOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    try Listing(remarks: invocation.conference()).print(options, to: &invocation)
    return .done
  }
}

extension Listing {
  /// A document a remark, a row a point.
  init(remarks conference: Conference) {
    self.init(
      verb: "remarks",
      items: conference.remarks.map { Self.document($0, conference) },
      columns: [
        Column(heading: Phrases.columnID),
        Column(heading: Phrases.columnSpeaker),
        Column(heading: Phrases.columnTitle),
        Column(heading: Phrases.columnPoint),
        Column(heading: Phrases.columnParts),
        Column(heading: Phrases.columnFigures),
        Column(heading: Phrases.columnProvenance),
      ],
      rows: conference.remarks.flatMap { remark in
        remark.points.map { point in
          [
            .text(point.id),
            Cell(conference.people([remark.speaker]).first?.name),
            .words(remark.title),
            .words(point.text),
            .list(point.items),
            .list(conference.figures(point.figures).map(Phrases.sentence)),
            .provenance(point.provenance),
          ]
        }
      },
      layout: .records,
      whenEmpty: Phrases.noRemarks
    )
  }

  private static func document(_ remark: Remark, _ conference: Conference) -> JSON {
    let speaker = conference.people([remark.speaker]).first
    return .item(
      remark.id,
      remark.provenance,
      [
        "title": JSON(remark.title),
        "speaker": speaker.map { .text($0.name) },
        "speakerId": .text(remark.speaker),
        "honorific": (speaker?.honorific).map(JSON.init),
        "role": (speaker?.role).map(JSON.init),
        "points": .array(remark.points.map { Self.document($0, conference) }),
      ]
    )
  }

  private static func document(_ point: Remark.Point, _ conference: Conference) -> JSON {
    .item(
      point.id,
      point.provenance,
      [
        "text": JSON(point.text),
        "items": .known(point.items.map(JSON.init)),
        "figures": .known(conference.figures(point.figures).map(JSON.init)),
      ]
    )
  }
}
