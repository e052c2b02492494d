import Conference
import Terminal
import Wording

/// Everything about one model, to be read from above to below: what it is, where, who; what the
/// source reports of it; what can be worked out from that; what the source does not say; what reviews
/// say.
struct ModelText {
  let context: Context
  let model: PovertyReductionModel

  private var own: Subject { context.subject(model) }

  var blocks: [Block] {
    introduction + people + reported + outcome + questions + derived + gaps
      + ModelReviews(context: context, model: model).blocks
  }

  private var introduction: [Block] {
    var blocks = [
      Block(.heading(context.say(model.title)), subject: own),
      Block(
        .field(label: context.say(Phrases.place), value: Line(context.place(model))),
        subject: own
      ),
    ]
    if !model.activities.isEmpty {
      let activities = Line(context.activities(model))
      blocks.append(
        Block(.field(label: context.say(Phrases.activities), value: activities), subject: own)
      )
    }
    let summary = Line([Span(context.say(model.summary))] + context.tag(model.provenance))
    return blocks + [Block(.blank), Block(.text(summary), subject: own)]
  }

  private var people: [Block] {
    section(Phrases.people, context.conference.people(model.people).map(context.block))
  }

  private var reported: [Block] {
    let figures = context.facts(model).filter { $0.provenance.kind != .derived }
    return section(Phrases.reportedFigures, figures.map(context.block))
  }

  /// Numbers that nobody reported, each with how it comes out.
  private var derived: [Block] {
    let figures = context.facts(model).filter { $0.provenance.kind == .derived }
    let blocks = figures.flatMap { figure in
      [context.block(figure)]
        + (context.formula(figure.provenance).map { formula in
          [Block(.hanging(Line("= " + formula)), subject: context.subject(figure))]
        } ?? [])
    }
    return section(Phrases.derivedFigures, blocks)
  }

  private var outcome: [Block] {
    let texts: [(Localized, Localized?)] = [
      (Phrases.outcome, model.outcome), (Phrases.sustained, model.sustained),
    ]
    return texts.flatMap { heading, text in
      section(heading, text.map { [Block(.text(Line(context.say($0))), subject: own)] } ?? [])
    }
  }

  /// What is asked on site; Enter on a question answers it.
  private var questions: [Block] {
    context.section(Phrases.whatIsNotSaid, model.questions, answeredIn: model.id)
  }

  /// What the source gives no figure of, in one sentence.
  private var gaps: [Block] {
    let names = context.unanswered(model).map { context.say($0.name) }
    guard !names.isEmpty else { return [] }
    let text = context.say(Phrases.noFigures(of: names))
    let subject = Subject(
      title: text,
      provenance: Provenance(kind: .assumed),
      standing: Phrases.notInTheSourceAtAll
    )
    return [Block(.blank), Block(.text(Line(text, Style(.caution))), subject: subject)]
  }

  private func section(_ heading: Localized, _ blocks: [Block]) -> [Block] {
    blocks.isEmpty ? [] : [Block(.blank), Block(.heading(context.say(heading)))] + blocks
  }
}
