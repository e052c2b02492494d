import Attendance
import Conference
import Ledger
import Terminal
import Wording

/// What is set anew of a session or a visit on its screen, and taken back there.
struct ProgrammeEditing: Hashable, Sendable {
  private var recording = ListRecording()

  /// - Parameters:
  ///   - input: What came in.
  ///   - subject: What the cursor is on; nil for nothing.
  ///   - context: What is known.
  /// - Returns: Nil where the input means something else.
  mutating func handle(
    _ input: Input,
    of subject: ProgrammeSubject?,
    in context: Context
  ) -> Answer? {
    switch input {
    case .action(.edit):
      guard let subject else { return nil }
      return Answer(
        requests: [.open { DeskFormSurface.programme(subject, in: $0) }],
        isChanged: false
      )
    case .action(.undoStep):
      guard let step = subject.flatMap(context.ledger.lastStep) else {
        return Answer(requests: [.say(Phrases.nothingToUndo)], isChanged: false)
      }
      return recording.ask(.undo([step], reason: nil))
    case .command(let command): return recording.ask(command)
    default: return nil
    }
  }

  func offers(_ action: Action, of subject: ProgrammeSubject?) -> Bool {
    subject != nil && (action == .edit || action == .undoStep)
  }

  func words(for action: Action) -> Localized? {
    switch action {
    case .edit: Phrases.editProgramme
    case .undoStep: Phrases.undoProgramme
    default: nil
    }
  }

  mutating func hear(_ news: Told, in context: Context) -> [Request] {
    recording.hear(news, in: context)
  }
}

extension Context {
  /// What desks that did not know of each other set of one thing, a line each.
  func conflicts(of subject: ProgrammeSubject) -> [Block] {
    ledger.programmeConflicts.filter { $0.subject == subject }.map { conflict in
      let words = Phrases.programmeConflict(conflict, in: conference)
      return Block(
        .text(Line(say(words), Style(.caution, bold: true))),
        subject: Subject(title: say(words), provenance: conflict.other.provenance)
      )
    }
  }

  /// Statements under a heading, behind a blank row; where all of them come from one kind of source that
  /// is not the article, the heading says so, and they do not.
  ///
  /// - Parameters:
  ///   - heading: Over them.
  ///   - thing: What they are about, where the heading is to say so.
  ///   - statements: In their order.
  ///   - model: In whose review Enter answers them; nil where they are no questions.
  /// - Returns: The heading and a block each; nothing without statements.
  func section(
    _ heading: Localized,
    of thing: Localized? = nil,
    _ statements: [Statement],
    answeredIn model: ModelID? = nil
  ) -> [Block] {
    guard let first = statements.first else { return [] }
    let words = say(heading) + (thing.map { ": " + say($0) } ?? "")
    let kind = first.provenance.kind
    let isShared = statements.allSatisfy { $0.provenance.kind == kind } && statements.count > 1
    return [Block(.blank), self.heading(words, isShared ? tag(first.provenance) : [])]
      + statements.map { statement in
        let line = isShared ? Line(say(statement.text)) : self.line(statement)
        return Block(
          .bullet(line),
          subject: subject(statement),
          link: model.map { .question(statement.id, of: $0) }
        )
      }
  }

  /// A heading with what holds of all beneath it.
  func heading(_ words: String, _ tag: [Span]) -> Block {
    guard !tag.isEmpty else { return Block(.heading(words)) }
    return Block(.text(Line([Span(words, Style(.accent, bold: true))] + tag)))
  }
}
