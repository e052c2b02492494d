import Attendance
import Conference
import Ledger
import Terminal
import VietnameseText
import Wording

/// One review as it is read: who, of what, the scores, then everything that was written.
struct ReviewText {
  let context: Context
  let review: Review
  /// Whether it is by somebody of a made-up roster.
  let isSample: Bool

  var blocks: [Block] { head + scores + note + answers + photographs }

  private var name: String { context.reviewerName(review.reviewer) }

  private var head: [Block] {
    let reviewer = context.ledger.reviewer(review.reviewer)
    let province = reviewer?.province.map { context.conference.province($0)?.name ?? $0 }
    let fields: [(Localized, String?)] = [
      (Phrases.province, province), (Phrases.office, reviewer?.office),
      (Phrases.changedLast, context.moment(review.changed)),
    ]
    let model = context.conference.model(review.model)
    let title = model.map { context.say($0.title) } ?? ForeignText.visible(review.model.rawValue)
    return [
      Block(.heading(name), subject: subject(name))
    ]
      + (isSample
        ? [Block(.text(Line(context.say(Phrases.reviewOfSample), Style(.caution))))] : [])
      + [
        Block(
          .field(label: context.say(Phrases.model), value: Line(title)),
          subject: subject(title),
          link: model.map { .item(.models, id: $0.id.rawValue) }
        )
      ]
      + fields.compactMap { label, value in
        value.map { text in
          let shown = ForeignText.visible(text)
          return Block(
            .field(label: context.say(label), value: Line(shown)),
            subject: subject("\(context.say(label)): \(shown)")
          )
        }
      }
  }

  /// In the order of the criteria; a score of one that the conference has no more goes by its id.
  private var scores: [Block] {
    let known = context.conference.criteria.map(\.id)
    let others = review.scores.keys.filter { !known.contains($0) }.sorted()
    var blocks = (known + others).compactMap { id in
      review.scores[id].map { score in
        field(
          context.conference.criterion(id).map { context.say($0.name) } ?? ForeignText.visible(id),
          context.say(Phrases.outOfFive(score))
        )
      }
    }
    if let households = review.households {
      blocks.append(
        field(
          context.say(Phrases.householdsThatCouldJoin),
          context.say(Phrases.householdCount(households))
        )
      )
    }
    return section(Phrases.scoresHeading, blocks)
  }

  private var note: [Block] {
    review.note.isEmpty ? [] : section(Phrases.noteHeading, text(review.note))
  }

  private var answers: [Block] {
    let questions = context.questions(on: review.model)
    let known = questions.map(\.id)
    let others = review.answers.keys.filter { !known.contains($0) }.sorted()
    let blocks = (known + others).flatMap { id -> [Block] in
      guard let answer = review.answers[id] else { return [] }
      let question = questions.first { $0.id == id }.map { context.say($0.text) }
      let asked = Line(question ?? ForeignText.visible(id), Style(bold: true))
      return [Block(.text(asked))] + text(answer)
    }
    return section(Phrases.answersHeading, blocks)
  }

  private var photographs: [Block] {
    let names = review.photographs.map { ForeignText.visible($0) }
    return section(
      Phrases.photographsHeading,
      names.map { Block(.bullet(Line($0)), subject: subject($0)) }
    )
  }

  private func field(_ label: String, _ value: String) -> Block {
    Block(
      .field(label: label, value: Line(value)),
      subject: subject("\(label): \(value)")
    )
  }

  /// Each line is a block of its own, so that the cursor steps through a long text.
  private func text(_ typed: String) -> [Block] {
    context.lines(typed: typed).map { line in
      line.spans.isEmpty || line.text.isEmpty
        ? Block(.blank) : Block(.text(line), subject: subject(line.text))
    }
  }

  private func subject(_ title: String) -> Subject {
    Subject(
      title: title,
      provenance: Provenance(kind: .imported),
      standing: Phrases.saidByReviewer
    )
  }

  private func section(_ heading: Localized, _ blocks: [Block]) -> [Block] {
    blocks.isEmpty ? [] : [Block(.blank), Block(.heading(context.say(heading)))] + blocks
  }
}

extension Context {
  /// What is asked about a model: its own questions, then those of the visits that lead to it.
  func questions(on model: ModelID) -> [Statement] {
    conference.model(model).map(conference.questions) ?? []
  }
}
