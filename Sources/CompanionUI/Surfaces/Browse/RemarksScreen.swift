import Conference
import Terminal

/// What the speakers said, point by point.
struct RemarksScreen: ScreenContent {
  let context: Context

  private var remarks: [Remark] { context.conference.remarks }

  var entries: [Entry] { remarks.indices.map(Entry.item) }

  func id(_ item: Int) -> String { remarks[item].id }

  func row(_ item: Int, width: Int) -> Line {
    let speaker = context.conference.person(remarks[item].speaker)
    var row = RowBuilder()
    let name = speaker.map(context.name) ?? context.say(remarks[item].title)
    row.add(name, width: width - 1, style: Style(bold: true))
    row.add(context.mark(remarks[item].provenance))
    return row.line
  }

  var rowHeight: Int { 2 }

  /// What it is about.
  func under(_ item: Int, width: Int) -> Line {
    var row = RowBuilder()
    row.add(context.say(remarks[item].title), width: width)
    return row.line
  }

  func subject(_ item: Int) -> Subject {
    Subject(
      title: context.say(remarks[item].title),
      provenance: remarks[item].provenance,
      own: OwnMark.Subject(.person, remarks[item].speaker)
    )
  }

  func detail(_ item: Int) -> [Block] {
    let remark = remarks[item]
    var blocks: [Block] = []
    if let speaker = context.conference.person(remark.speaker) {
      blocks += [
        Block(.heading(context.name(speaker))),
        Block(
          .text(Line([Span(context.say(speaker.role))] + context.tag(speaker.provenance))),
          subject: Subject(title: context.name(speaker), provenance: speaker.provenance)
        ),
      ]
    }
    for point in remark.points {
      let subject = Subject(
        id: point.id,
        title: context.say(point.text),
        provenance: point.provenance
      )
      let told = context.sentence(point.text, telling: context.conference.figures(point.figures))
      blocks += [
        Block(.blank),
        Block(
          .text(told.line + Line(context.tag(point.provenance))),
          subject: subject,
          link: point.figures.first.map { .item(.figures, id: $0) }
        ),
      ]
      blocks += point.items.map { item in
        Block(
          .bullet(Line(context.say(item))),
          subject: Subject(title: context.say(item), provenance: point.provenance)
        )
      }
      blocks += told.untold.map(context.block)
    }
    return blocks
  }
}
