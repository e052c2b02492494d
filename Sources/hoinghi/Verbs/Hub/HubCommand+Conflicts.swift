import ArgumentParser
import Attendance
import Conference
import Hub
import Ledger
import Store
import Wording

extension HubCommand {
  /// `hub conflicts`: what is not taken, and who came in at two desks.
  ///
  /// It tries everything once more first.
  struct Conflicts: Verb {
    static let configuration = CommandConfiguration(
      commandName: "conflicts",
      abstract: Phrases.helpHubConflicts.spoken
    )

    @OptionGroup var options: PrintingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let sync = try invocation.hubSync()
      _ = try sync.pass(isWhole: true)
      let status = try sync.session.status()
      var conflicts = status.held.map(Conflict.init) + status.forks.map(Conflict.init)
      let opened = try invocation.opened()
      let erased = try opened.store?.forgottenIDs() ?? ForgottenIDs()
      conflicts += Conflict.all(of: opened.ledger, besides: erased) + Conflict.all(of: sync)
      let offset = try invocation.data().info.utcOffset
      try Listing(conflicts: conflicts, offset: offset).print(options, to: &invocation)
      return .done
    }
  }
}

/// Something that somebody should look at.
private struct Conflict {
  enum Kind: String {
    case held, forked, twice, refused, unnamed, unreadable, forgotten, roster
  }

  var kind: Kind
  var words: Localized
  var remedy: Localized
  var desk: String?
  var chain: String?
  var sequence: Int?
  var person: String?
  /// Where somebody came in twice: both times.
  var arrivals: [Arrival] = []

  init(_ kind: Kind, _ words: Localized, _ remedy: Localized) {
    (self.kind, self.words, self.remedy) = (kind, words, remedy)
  }

  init(_ held: HubStatus.Held) {
    let chain = held.store.rawValue
    self.init(
      .held,
      Phrases.conflictHeld(
        desk: held.desk,
        chain: chain,
        sequence: Int(held.sequence),
        reason: held.reason.words
      ),
      held.reason.remedy(held.store)
    )
    (desk, self.chain, sequence) = (held.desk, chain, Int(held.sequence))
  }

  init(_ fork: HubChain) {
    let chain = fork.name.store.rawValue
    self.init(
      .forked,
      Phrases.conflictFork(chain: chain, desk: fork.owner),
      Phrases.remedyFork
    )
    (desk, self.chain) = (fork.owner, chain)
  }

  /// Who came in at two desks, and whom nobody knows here; of who was erased on purpose nobody has more.
  static func all(of ledger: Ledger, besides erased: ForgottenIDs) -> [Conflict] {
    var conflicts: [Conflict] = []
    for double in ledger.attendance.doubled {
      let known = Swift.Set(ledger.attendance.doubled).subtracting([double])
      guard let words = ledger.inAtBothDesks(besides: known) else { continue }
      var conflict = Conflict(.twice, words, Phrases.remedyTwice)
      conflict.person = double.delegate.rawValue
      conflict.arrivals = [double.first, double.second]
      conflicts.append(conflict)
    }
    for id in ledger.attendance.delegates.sorted()
    where ledger.person(id) == nil && erased.people[id] == nil {
      var conflict = Conflict(
        .unnamed,
        Phrases.conflictUnnamed(ledger.nameless(id)),
        Phrases.remedyUnnamed
      )
      conflict.person = id.rawValue
      conflicts.append(conflict)
    }
    return conflicts
  }

  /// What this desk does not take, and what it cannot pass on; what it keeps is told of every desk.
  static func all(of sync: HubSync) -> [Conflict] {
    sync.troubles.compactMap { trouble in
      var conflict = Conflict(.refused, trouble.words(desk: sync.session.role.name), trouble.remedy)
      switch trouble {
      case .kept: return nil
      case .refused(let refused):
        conflict.chain = refused.event.store.rawValue
        conflict.sequence = Int(refused.event.sequence)
      case .unreadable: conflict.kind = .unreadable
      case .roster: conflict.kind = .roster
      case .forgottenHere: conflict.kind = .forgotten
      }
      return conflict
    }
  }
}

extension Listing {
  fileprivate init(conflicts: [Conflict], offset: Int) {
    self.init(
      verb: "hub-conflicts",
      items: conflicts.map { conflict in
        .object([
          "kind": .text(conflict.kind.rawValue),
          "desk": conflict.desk.map(JSON.text),
          "chain": conflict.chain.map(JSON.text),
          "sequence": conflict.sequence.map(JSON.integer),
          "person": conflict.person.map(JSON.text),
          "arrivals": conflict.arrivals.isEmpty
            ? nil : .array(conflict.arrivals.map { JSON($0, offset: offset) }),
          "words": JSON(conflict.words),
          "remedy": JSON(conflict.remedy),
        ])
      },
      columns: [
        Column(heading: Phrases.columnConflict), Column(heading: Phrases.columnRemedy),
      ],
      rows: conflicts.map { [.words($0.words), .words($0.remedy)] },
      layout: .records,
      whenEmpty: Phrases.hubHasNoConflicts
    )
  }
}

extension JSON {
  /// When somebody came in, where, and who let them in.
  fileprivate init(_ arrival: Arrival, offset: Int) {
    self = .object([
      "at": .text(arrival.at.at(offset: offset).iso8601),
      "desk": .text(arrival.desk),
      "operator": .text(arrival.operator),
      "event": .text(arrival.event.text),
    ])
  }
}
