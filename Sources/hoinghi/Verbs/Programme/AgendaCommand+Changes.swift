import ArgumentParser
import BundledData
import Conference
import Wording

extension AgendaCommand {
  /// `agenda changes FOLDER FOLDER`: what is new, moved, renamed and gone between two states of a programme.
  struct Changes: Verb {
    static let configuration = CommandConfiguration(
      commandName: "changes",
      abstract: Phrases.helpAgendaChanges.spoken
    )

    @Argument(
      help: ArgumentHelp(
        Phrases.helpChangesEarlier.spoken,
        valueName: Phrases.earlierName.spoken
      ),
      completion: .directory
    )
    var earlier: String?

    @Argument(
      help: ArgumentHelp(Phrases.helpChangesLater.spoken, valueName: Phrases.laterName.spoken),
      completion: .directory
    )
    var later: String?

    @OptionGroup var options: CheckingOptions

    private static let path = ["agenda", "changes"]

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      guard let earlier, !earlier.isEmpty else {
        throw UsageError(.missingArgument("<\(Phrases.earlierName.spoken)>"), path: Self.path)
      }
      guard let later, !later.isEmpty else {
        throw UsageError(.missingArgument("<\(Phrases.laterName.spoken)>"), path: Self.path)
      }
      _ = try options.output.chosen
      let (old, new) = (try Self.load(earlier), try Self.load(later))
      let changes = ProgrammeChanges(new.agenda, since: old.agenda)
      try Listing(changes, offset: new.info.utcOffset).print(options, to: &invocation)
      return .done
    }

    private static func load(_ folder: String) throws -> Conference {
      do throws(DataFaults) {
        return try ConferenceFolder.load(folder)
      } catch {
        throw ConferenceFault(folder: folder, origin: .standard, faults: error)
      }
    }
  }
}

extension Listing {
  fileprivate init(_ changes: ProgrammeChanges, offset: Int) {
    self.init(
      verb: "agenda-changes",
      items: changes.changes.map { change in
        .item(
          change.item.id,
          change.item.provenance,
          [
            "change": .text(change.kind.rawValue),
            "title": JSON(change.item.title),
            "day": change.item.conferenceDay(offset: offset).map { .text($0.iso8601) },
            "starts": change.item.starts.map { JSON($0.at(offset: offset)) },
            "ends": change.item.ends.map { JSON($0.at(offset: offset)) },
            "room": change.item.room.map(JSON.init),
            "before": change.before.map { before in
              .object([
                "id": before.id == change.item.id ? nil : .text(before.id),
                "day": before.conferenceDay(offset: offset).map { .text($0.iso8601) },
                "title": before.title == change.item.title ? nil : JSON(before.title),
                "starts": before.starts.map { JSON($0.at(offset: offset)) },
                "ends": before.ends.map { JSON($0.at(offset: offset)) },
                "room": before.room.map(JSON.init),
              ])
            },
          ]
        )
      },
      columns: [
        Column(heading: Phrases.columnChange),
        Column(heading: Phrases.columnID),
        Column(heading: Phrases.columnTitle),
        Column(heading: Phrases.columnStarts),
        Column(heading: Phrases.columnEnds),
        Column(heading: Phrases.columnRoom),
        Column(heading: Phrases.columnStartedBefore),
        Column(heading: Phrases.columnEndedBefore),
        Column(heading: Phrases.columnRoomBefore),
        Column(heading: Phrases.columnTitleBefore),
      ],
      rows: changes.changes.map { change in
        [
          .words(Phrases.change(change.kind)), .text(change.item.id), .words(change.item.title),
          Cell(Self.time(change.item, offset)), Cell(Self.end(change.item, offset)),
          Cell(change.item.room), Cell(change.before.flatMap { Self.time($0, offset) }),
          Cell(change.before.flatMap { Self.end($0, offset) }), Cell(change.before?.room),
          Cell(change.before.flatMap { $0.title == change.item.title ? nil : $0.title }),
        ]
      },
      whenEmpty: Phrases.nothingChanged
    )
  }

  private static func end(_ item: AgendaItem, _ offset: Int) -> String? {
    item.ends.map { moment($0.at(offset: offset)) }
  }

  private static func moment(_ moment: Moment) -> String {
    moment.date.iso8601 + " " + Phrases.clock(minute: moment.minuteOfDay)
  }

  /// "2024-02-03 09:30", or the day alone of what takes all of it.
  private static func time(_ item: AgendaItem, _ offset: Int) -> String? {
    guard let starts = item.starts?.at(offset: offset) else { return item.day?.iso8601 }
    return moment(starts)
  }
}
