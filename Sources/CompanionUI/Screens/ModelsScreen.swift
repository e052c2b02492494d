import Conference
import Terminal
import Wording

/// The models that work: a list with details, or two of them side by side.
struct ModelsScreen: ScreenContent {
  let context: Context
  /// The model beside the selected one, while two are compared.
  let partner: Int?

  private var models: [PovertyReductionModel] { context.conference.models }

  var entries: [Entry] { models.indices.map(Entry.item) }

  func id(_ item: Int) -> String { models[item].id }

  func row(_ item: Int, width: Int) -> Line {
    let model = models[item]
    let district = model.place.district ?? ""
    let room = width >= 44 ? min(14, width / 3) : 0
    var row = RowBuilder()
    row.add(context.say(model.title), width: width - room - 1 - (room > 0 ? 1 : 0))
    if room > 0 {
      row.add(" ", width: 1)
      row.add(district, width: room)
    }
    row.add(context.mark(model.provenance))
    return row.line
  }

  func subject(_ item: Int) -> Subject {
    Subject(title: context.say(models[item].title), provenance: models[item].provenance)
  }

  func detail(_ item: Int) -> [Block] {
    if let partner, models.indices.contains(partner), partner != item {
      return comparison(models[item], models[partner])
    }
    let model = models[item]
    let own = subject(item)
    var blocks = [
      Block(.heading(context.say(model.title)), subject: own),
      Block(.field(label: context.say(Phrases.place), value: Line(place(model))), subject: own),
    ]
    if !model.activities.isEmpty {
      blocks.append(
        Block(
          .field(label: context.say(Phrases.activities), value: Line(activities(model))),
          subject: own
        )
      )
    }
    blocks += [
      Block(.blank),
      Block(
        .text(Line([Span(context.say(model.summary))] + context.tag(model.provenance))),
        subject: own
      ),
    ]
    let people = context.conference.people(model.people)
    if !people.isEmpty {
      blocks += [Block(.blank), Block(.heading(context.say(Phrases.people)))]
      blocks += people.map(context.block)
    }
    let facts = context.conference.figures(model.facts)
    if !facts.isEmpty {
      blocks += [Block(.blank), Block(.heading(context.say(Phrases.figures)))]
      blocks += facts.map(context.block)
    }
    if let outcome = model.outcome {
      blocks += [
        Block(.blank), Block(.heading(context.say(Phrases.outcome))),
        Block(.text(Line(context.say(outcome))), subject: own),
      ]
    }
    return blocks + context.questions(model.questions)
  }

  private func place(_ model: PovertyReductionModel) -> String {
    let place = model.place
    let parts = [
      place.hamlet.map { context.say(Phrases.hamlet($0)) },
      place.commune.map { context.say(Phrases.commune($0)) },
      place.district.map { context.say(Phrases.district($0)) },
      place.province,
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  private func activities(_ model: PovertyReductionModel) -> String {
    model.activities.map(context.say).joined(separator: ", ")
  }

  /// The same questions put to two models; what one does not answer stays visibly open.
  private func comparison(
    _ left: PovertyReductionModel,
    _ right: PovertyReductionModel
  ) -> [Block] {
    // Of two models the one that is less sure speaks for the pair.
    let kinds = [left, right].map(\.provenance.kind)
    let both = Provenance(
      kind: kinds.first { $0 != .reported } ?? .reported,
      paragraphs: Set(left.provenance.paragraphs + right.provenance.paragraphs).sorted()
    )
    func pair(_ label: Localized, _ value: (PovertyReductionModel) -> [Line]) -> [Block] {
      let content = Block.Content.pair(
        label: context.say(label),
        left: value(left),
        right: value(right),
        none: context.say(Phrases.notInTheSource)
      )
      let title = [label, left.title, right.title].map(context.say).joined(separator: ", ")
      return [Block(.pairGap), Block(content, subject: Subject(title: title, provenance: both))]
    }
    let titles = [left, right].map {
      [Line(context.say($0.title), Style(.accent, bold: true))]
    }
    return [Block(.pair(label: "", left: titles[0], right: titles[1], none: ""))]
      + pair(Phrases.place) { [Line(place($0))] }
      + pair(Phrases.activities) { $0.activities.isEmpty ? [] : [Line(activities($0))] }
      + pair(Phrases.people) { model in
        context.conference.people(model.people).map { Line(context.name($0)) }
      }
      + pair(Phrases.figures) { model in
        context.conference.figures(model.facts).map { figure in
          Line([Span(context.label(figure) + ": ")] + context.line(figure).spans)
        }
      }
      + pair(Phrases.outcome) { model in model.outcome.map { [Line(context.say($0))] } ?? [] }
  }
}
