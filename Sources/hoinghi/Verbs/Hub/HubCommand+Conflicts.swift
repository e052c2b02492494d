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
      conflicts += try Conflict.all(of: invocation.opened().ledger) + Conflict.all(of: sync)
      try Listing(conflicts: conflicts).print(options, to: &invocation)
      return .done
    }
  }
}

/// Something that somebody should look at.
private struct Conflict {
  enum Kind: String {
    case held, forked, twice, refused, unnamed, forgotten, roster
  }

  var kind: Kind
  var words: Localized
  var remedy: Localized
  var desk: String?
  var chain: String?
  var sequence: Int?
  var person: String?

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
      held.reason == .notYours || held.reason == .gap
        ? Phrases.remedyAdopt(chain) : Phrases.remedyRefused
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

  /// Who came in at two desks, and whom nobody knows here.
  static func all(of ledger: Ledger) -> [Conflict] {
    var conflicts: [Conflict] = []
    for double in ledger.attendance.doubled {
      let known = Swift.Set(ledger.attendance.doubled).subtracting([double])
      guard let words = ledger.inAtBothDesks(besides: known) else { continue }
      var conflict = Conflict(.twice, words, Phrases.remedyTwice)
      conflict.person = double.delegate.rawValue
      conflicts.append(conflict)
    }
    for id in ledger.attendance.delegates.sorted() where ledger.person(id) == nil {
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

  /// What this desk does not take, and what it cannot pass on.
  static func all(of sync: HubSync) -> [Conflict] {
    var conflicts = sync.refused.values.sorted { $0.event.id < $1.event.id }.map { refused in
      var conflict = Conflict(
        .refused,
        Phrases.conflictRefused(
          event: refused.event.id.text,
          chain: refused.event.store.rawValue,
          reason: refused.reason.words
        ),
        Phrases.remedyRefused
      )
      conflict.chain = refused.event.store.rawValue
      conflict.sequence = Int(refused.event.sequence)
      return conflict
    }
    let left = sync.forgottenHereAlone
    if !left.isEmpty {
      conflicts.append(
        Conflict(
          .forgotten,
          Phrases.conflictForgottenHere(people: left.people.count, texts: left.texts.count),
          Phrases.remedyForgottenHere
        )
      )
    }
    if let obstacle = sync.rosterObstacle.flatMap(HubObstacle.init) {
      conflicts.append(Conflict(.roster, obstacle.words, Phrases.remedyRoster))
    }
    return conflicts
  }
}

extension HubObstacle {
  /// Why a roster of the hub was not taken; nil where it was.
  init?(_ outcome: RosterTakenOver) {
    switch outcome {
    case .done, .known: return nil
    case .unknownEvent: self = .unsealedRoster
    case .altered: self = .alteredRoster
    case .ownPeople(let codes): self = .strangers(codes)
    }
  }
}

extension PushRefusal {
  fileprivate var words: Localized {
    switch self {
    case .unreadable: Phrases.heldUnreadable
    case .rehearsed: Phrases.heldRehearsed
    case .textDiffers: Phrases.heldText
    case .idTaken: Phrases.heldIDTaken
    case .notYours: Phrases.heldNotYours
    case .gap: Phrases.heldGap
    }
  }
}

extension Listing {
  fileprivate init(conflicts: [Conflict]) {
    self.init(
      verb: "hub-conflicts",
      items: conflicts.map { conflict in
        .object([
          "kind": .text(conflict.kind.rawValue),
          "desk": conflict.desk.map(JSON.text),
          "chain": conflict.chain.map(JSON.text),
          "sequence": conflict.sequence.map(JSON.integer),
          "person": conflict.person.map(JSON.text),
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
