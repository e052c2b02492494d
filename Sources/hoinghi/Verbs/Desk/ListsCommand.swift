import ArgumentParser
import Attendance
import Conference
import Ledger
import Wording

/// `lists`: the lists that delegates are ticked on, and how each of them stands.
struct ListsCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "lists",
    abstract: Phrases.helpLists.spoken
  )

  @OptionGroup var options: PrintingOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    let ledger = try invocation.opened().ledger
    try Listing(lists: ledger).print(options, to: &invocation)
    if ledger.conference.roster.isSample { try invocation.say(Phrases.sampleRoster) }
    return .done
  }
}

extension Listing {
  fileprivate init(lists ledger: Ledger) {
    let lists = ledger.lists.map { ($0, ledger.standing(on: $0)) }
    self.init(
      verb: "lists",
      items: lists.map { list, standing in
        .object([
          "id": .text(list.id.rawValue),
          "provenance": JSON(ledger.conference.provenance(of: list)),
          "name": JSON(ledger.name(of: list)),
          "kind": .text(list.kind.rawValue),
          "expected": .integer(standing.expected),
          "arrived": .integer(standing.arrived),
          "present": .integer(standing.present),
          "excused": .integer(standing.excused),
          "walkIns": .integer(standing.walkIns),
          "missing": .integer(standing.missing),
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
      rows: lists.map { list, standing in
        [
          .text(list.id.rawValue), .words(ledger.name(of: list)),
          .words(Phrases.listKind(list.kind)), .integer(standing.expected),
          .integer(standing.arrived), .integer(standing.present), .integer(standing.missing),
        ]
      }
    )
  }
}

extension Conference {
  /// Where a list comes from: what it is a list for, else ourselves or the organiser.
  fileprivate func provenance(of list: AttendanceList) -> Provenance {
    let subject =
      switch list.subject {
      case .session(let id): agendaItem(id)?.provenance
      case .visit(let id): visit(id)?.provenance
      case .door, .other: Provenance?.none
      }
    return subject ?? Provenance(kind: .assumed)
  }
}
