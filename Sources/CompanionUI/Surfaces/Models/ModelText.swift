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
    introduction + people + reported + outcome + derived + open
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

  /// What the source leaves open: what it gives no figure of, then what is asked on site.
  private var open: [Block] {
    let unanswered = context.unanswered(model).map { measure in
      let text = context.say(Phrases.noFigure(of: measure.name))
      return Block(
        .bullet(Line(text)),
        subject: Subject(
          title: text,
          provenance: Provenance(kind: .assumed),
          standing: Phrases.notInTheSourceAtAll
        )
      )
    }
    let questions = model.questions.map { question in
      Block(.bullet(context.line(question)), subject: context.subject(question))
    }
    return section(Phrases.whatIsNotSaid, unanswered + questions)
  }

  private func section(_ heading: Localized, _ blocks: [Block]) -> [Block] {
    blocks.isEmpty ? [] : [Block(.blank), Block(.heading(context.say(heading)))] + blocks
  }
}
