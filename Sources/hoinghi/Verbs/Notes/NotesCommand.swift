import ArgumentParser
import Conference
import Ledger
import Wording

/// `notes`: stars and notes of one's own.
struct NotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: Phrases.helpNotesVerb.spoken,
    subcommands: [Show.self, Export.self, Import.self, Forget.self]
  )

  /// `notes show`: what is starred and noted.
  struct Show: Verb {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: Phrases.helpNotesShow.spoken
    )

    @OptionGroup var options: PrintingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let ledger = try invocation.opened().ledger
      try Listing(marksOf: ledger).print(options, to: &invocation)
      if invocation.mode.isRehearsal { try invocation.say(Phrases.marksOfRehearsal) }
      return .done
    }
  }
}

extension OwnMark.Subject {
  /// "session/papers": no id of another kind is the same.
  var text: String { "\(kind.rawValue)/\(id)" }
}

extension Listing {
  /// What is starred and noted; of what is gone the id alone is known.
  init(marksOf ledger: Ledger) {
    let marks = ledger.marks.all
    self.init(
      verb: "notes-show",
      items: marks.map { mark in
        .object([
          "id": .text(mark.subject.text),
          "provenance": ledger.provenance(of: mark.subject).map(JSON.init),
          "kind": .text(mark.subject.kind.rawValue),
          "subject": .text(mark.subject.id),
          "title": ledger.name(of: mark.subject).map(JSON.init),
          "starred": .boolean(mark.isStarred),
          "note": mark.note.map(JSON.text),
          "at": JSON(mark.at),
        ])
      },
      columns: [
        Column(heading: Phrases.columnStar),
        Column(heading: Phrases.columnKind),
        Column(heading: Phrases.columnID),
        Column(heading: Phrases.columnTitle),
        Column(heading: Phrases.columnOwnNote),
        Column(heading: Phrases.columnMarkedAt, audience: .programs),
      ],
      rows: marks.map { mark in
        [
          mark.isStarred ? .text("*") : .empty,
          .words(Phrases.thing(mark.subject.kind.rawValue)),
          .text(mark.subject.text),
          Cell(ledger.name(of: mark.subject)),
          Cell(mark.note),
          .text(mark.at.iso8601),
        ]
      },
      whenEmpty: Phrases.noOwnMarks
    )
  }
}
