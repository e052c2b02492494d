import ArgumentParser
import Attendance
import Conference
import Wording

/// `lists`: the lists that delegates are ticked on, and their figures.
struct ListsCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "lists",
    abstract: Phrases.helpLists.spoken
  )

  @OptionGroup var options: PrintingOptions

  func perform(_ context: inout Context) throws -> ExitStatus {
    let book = try context.opened().book
    try Listing(lists: book).print(options, to: &context)
    if book.conference.roster.isSample { try context.say(Phrases.sampleRoster) }
    return .done
  }
}

extension Listing {
  fileprivate init(lists book: DeskBook) {
    let sheets = book.conference.lists.map { AttendanceSheet(book, $0) }
    self.init(
      verb: "lists",
      items: sheets.map { sheet in
        .object([
          "id": .text(sheet.list.id),
          "provenance": JSON(book.conference.provenance(of: sheet.list)),
          "name": JSON(sheet.list.name),
          "kind": .text(sheet.list.kind.rawValue),
          "expected": .integer(sheet.figures.expected),
          "arrived": .integer(sheet.figures.arrived),
          "present": .integer(sheet.figures.present),
          "excused": .integer(sheet.figures.excused),
          "walkIns": .integer(sheet.figures.walkIns),
          "missing": .integer(sheet.missing),
        ])
      },
      columns: [
        Column(heading: Phrases.columnID),
        Column(heading: Phrases.columnListName),
        Column(heading: Phrases.columnKind),
        Column(heading: Phrases.columnExpectedCount, alignment: .right),
        Column(heading: Phrases.columnArrivedCount, alignment: .right),
        Column(heading: Phrases.columnPresentCount, alignment: .right),
        Column(heading: Phrases.columnMissingCount, alignment: .right),
      ],
      rows: sheets.map { sheet in
        [
          .text(sheet.list.id), .words(sheet.list.name),
          .words(Phrases.listKind(sheet.list.kind)), .integer(sheet.figures.expected),
          .integer(sheet.figures.arrived), .integer(sheet.figures.present),
          .integer(sheet.missing),
        ]
      }
    )
  }
}

extension Conference {
  /// Where a list comes from: what it is a list for, else ourselves or the organiser.
  fileprivate func provenance(of list: AttendanceList) -> Provenance {
    switch list.kind {
    case .session:
      agenda.first { ListID($0.id) == list.id }?.provenance ?? Provenance(kind: .assumed)
    case .visit:
      visits.first { ListID.bus(of: $0.id) == list.id }?.provenance ?? Provenance(kind: .assumed)
    case .door, .other: Provenance(kind: .assumed)
    }
  }
}
