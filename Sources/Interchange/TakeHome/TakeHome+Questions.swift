import Attendance
import Conference
import Wording

/// Questions that were put, with the answers that delegates brought, and those still open.
extension TakeHome {
  private struct Question {
    /// What it is about: a model, a visit, the figures.
    var subject: Localized
    var statement: Statement
    var answers: [(review: Review, words: String)]
  }

  /// The questions that somebody brought an answer to, each with who answered; nothing where there is
  /// none.
  func exchanged(about models: [PovertyReductionModel], _ visits: [Visit]) -> [Paper.Block] {
    let answered = questions(about: models, visits).filter { !$0.answers.isEmpty }
    guard !answered.isEmpty else { return [] }
    return [.heading(1, say(Phrases.partExchanged))]
      + answered.flatMap { question in
        [.label(labelled(question.subject, say(question.statement.text)))]
          + question.answers.flatMap { quotation($0.words, by: $0.review) }
      }
  }

  /// What is still to be asked, by what it is about; nothing where there is nothing left.
  func open(
    about models: [PovertyReductionModel],
    _ visits: [Visit],
    _ checks: [FigureCheck]
  ) -> [Paper.Block] {
    let ofFigures = checks.filter { $0.kind == .question }.map { check in
      Question(
        subject: Phrases.figures,
        statement: Statement(id: check.id, text: check.text, provenance: check.provenance),
        answers: []
      )
    }
    var rest = (ofFigures + questions(about: models, visits)).filter(\.answers.isEmpty)[...]
    guard !rest.isEmpty else { return [] }
    var blocks: [Paper.Block] = [.paragraph(whose(rest.map(\.statement)))]
    while let subject = rest.first?.subject {
      let together = rest.prefix { $0.subject == subject }
      rest = rest.dropFirst(together.count)
      let items = together.map { question in
        question.statement.provenance.kind == .assumed
          ? Paper.Words(say(question.statement.text)) : cited(question.statement)
      }
      blocks += [label(subject), .list(items)]
    }
    return blocks
  }

  /// What is still to be asked about a model, in a paragraph: for a page of few words.
  func openInShort(about model: PovertyReductionModel) -> [Paper.Block] {
    let rest = questions(about: [model], []).filter(\.answers.isEmpty).map(\.statement)
    guard !rest.isEmpty else { return [] }
    let words = rest.map { say($0.text) }.joined(separator: " ")
    return [
      .heading(1, say(Phrases.partOpen)),
      .paragraph(whose(rest) + Paper.Words(" " + words)),
    ]
  }

  /// That nobody has answered them yet, and who suggests them.
  private func whose(_ questions: [Statement]) -> Paper.Words {
    questions.contains { $0.provenance.kind == .assumed }
      ? cited(Phrases.questionsSuggested, Provenance(kind: .assumed))
      : Paper.Words(say(Phrases.questionsUnanswered))
  }

  private func questions(
    about models: [PovertyReductionModel],
    _ visits: [Visit]
  ) -> [Question] {
    visits.flatMap { visit in visit.questions.map { question($0, of: visit.title) } }
      + models.flatMap { model in model.questions.map { question($0, of: model.title) } }
  }

  private func question(_ statement: Statement, of subject: Localized) -> Question {
    let answers = reviews.reviews.compactMap { review in
      review.answers[statement.id].map { (review: review, words: $0) }
    }
    return Question(subject: subject, statement: statement, answers: answers)
  }
}
