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
    row.add(speaker.map(context.name) ?? context.say(remarks[item].title), width: width - 1)
    row.add(context.mark(remarks[item].provenance))
    return row.line
  }

  func subject(_ item: Int) -> Subject {
    Subject(title: context.say(remarks[item].title), provenance: remarks[item].provenance)
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
      blocks += [
        Block(.blank),
        Block(
          .text(Line([Span(context.say(point.text))] + context.tag(point.provenance))),
          subject: subject
        ),
      ]
      blocks += point.items.map { item in
        Block(
          .bullet(Line(context.say(item))),
          subject: Subject(title: context.say(item), provenance: point.provenance)
        )
      }
      blocks += context.conference.figures(point.figures).map(context.block)
    }
    return blocks
  }
}
