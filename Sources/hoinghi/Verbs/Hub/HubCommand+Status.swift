import ArgumentParser
import Attendance
import Conference
import Hub
import Wording

extension HubCommand {
  /// `hub status`: how far each desk is.
  struct Status: Verb {
    static let configuration = CommandConfiguration(
      commandName: "status",
      abstract: Phrases.helpHubStatus.spoken
    )

    @OptionGroup var options: PrintingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let session = try HubSession(invocation.hubPlace())
      let status: HubStatus
      do throws(HubError) {
        status = try session.status()
      } catch {
        // The owner, who is no desk either, may ask.
        if case .refused("42501", _) = error, session.role.isViewer {
          throw HubObstacle.viewersOnly
        }
        throw error
      }
      let offset = try invocation.data().info.utcOffset
      try Listing(status: status, offset: offset).print(options, to: &invocation)
      let stuck = status.held.count + status.forks.count
      if stuck > 0 { try invocation.say(Phrases.hubHasConflicts(stuck)) }
      return .done
    }
  }
}

extension HubStatus.Desk {
  /// Its name, and whether it is a desk no more or only looks.
  fileprivate var words: Localized {
    isRemoved
      ? Phrases.hubNoDeskAnyMore(name) : isViewer ? Phrases.hubViewer(name) : Localized(same: name)
  }
}

extension Listing {
  fileprivate init(status: HubStatus, offset: Int) {
    func seen(_ desk: HubStatus.Desk) -> String? {
      desk.seen.map { Moment(seconds: $0, offset: offset).iso8601 }
    }
    func ahead(_ desk: HubStatus.Desk) -> Double? { desk.ahead.map { Double($0) / 1_000 } }
    self.init(
      verb: "hub-status",
      items: status.desks.map { desk in
        .object([
          "desk": .text(desk.name),
          "kind": .text(desk.isViewer ? "viewer" : "desk"),
          "mayForget": .boolean(desk.mayForget),
          "removed": .boolean(desk.isRemoved),
          "seen": seen(desk).map(JSON.text),
          "clockAhead": ahead(desk).map(JSON.number),
          "behind": desk.behind.map { .integer(Int($0)) },
          "chains": .array(
            desk.chains.map { chain in
              .object([
                "chain": .text(chain.name.store.rawValue),
                "branch": chain.name.branch.isEmpty ? nil : .text(chain.name.branch.hex),
                "sequence": .integer(Int(chain.sequence)),
              ])
            }
          ),
        ])
      },
      columns: [
        Column(heading: Phrases.columnDesk),
        Column(heading: Phrases.columnSeen),
        Column(heading: Phrases.columnEvents, alignment: .right),
        Column(heading: Phrases.columnBehind, alignment: .right),
        Column(heading: Phrases.columnClock, alignment: .right),
      ],
      rows: status.desks.map { desk in
        [
          .words(desk.words), Cell(seen(desk)),
          .integer(Int(desk.chains.reduce(0) { $0 + $1.sequence })),
          desk.behind.map { .integer(Int($0)) } ?? .empty,
          ahead(desk).map(Cell.number) ?? .empty,
        ]
      },
      whenEmpty: Phrases.hubHasNoDesks,
      members: [
        JSON.Member(key: "events", value: .integer(Int(status.events))),
        JSON.Member(key: "forgotten", value: .integer(Int(status.forgotten))),
        JSON.Member(key: "conflicts", value: .integer(status.held.count + status.forks.count)),
      ]
    )
  }
}
