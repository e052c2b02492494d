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

  func questions(
    about models: [PovertyReductionModel],
    _ visits: [Visit],
    _ checks: [FigureCheck]
  ) -> [Paper.Block] {
    let open = checks.filter { $0.kind == .question }.map { check in
      Question(
        subject: Phrases.figures,
        statement: Statement(id: check.id, text: check.text, provenance: check.provenance),
        answers: []
      )
    }
    let questions =
      open
      + visits.flatMap { visit in visit.questions.map { question($0, of: visit.title) } }
      + models.flatMap { model in model.questions.map { question($0, of: model.title) } }
    guard !questions.isEmpty else { return [] }
    let unanswered = questions.filter(\.answers.isEmpty)
    let answered = questions.filter { !$0.answers.isEmpty }
    var blocks: [Paper.Block] = [.heading(1, say(Phrases.partQuestions))]
    if !answered.isEmpty {
      blocks.append(.heading(2, say(Phrases.answered)))
      for question in answered {
        blocks.append(.label(words(question)))
        blocks += question.answers.flatMap { quotation($0.words, by: $0.review) }
      }
    }
    if unanswered.isEmpty {
      blocks.append(.paragraph(Paper.Words(say(Phrases.everythingAnswered))))
    } else {
      blocks.append(.heading(2, say(Phrases.unanswered)))
      var rest = unanswered[...]
      while let subject = rest.first?.subject {
        let together = rest.prefix { $0.subject == subject }
        rest = rest.dropFirst(together.count)
        blocks += [label(subject), .list(together.map { cited($0.statement) })]
      }
    }
    return blocks
  }

  private func question(_ statement: Statement, of subject: Localized) -> Question {
    let answers = reviews.reviews.compactMap { review in
      review.answers[statement.id].map { (review: review, words: $0) }
    }
    return Question(subject: subject, statement: statement, answers: answers)
  }

  private func words(_ question: Question) -> Paper.Words {
    labelled(question.subject, cited(question.statement))
  }
}
