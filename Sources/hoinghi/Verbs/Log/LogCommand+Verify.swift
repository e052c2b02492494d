import ArgumentParser
import Attendance
import Conference
import Store
import Wording

extension LogCommand {
  /// `log verify`: whether every chain is whole, and still holds a head that was written down.
  struct Verify: Verb {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: Phrases.helpLogVerify.spoken
    )

    @Option(help: ArgumentHelp(Phrases.helpHead.spoken, valueName: Phrases.headName.spoken))
    var head: String?

    @OptionGroup var options: PrintingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let written = try head.map { text in
        guard let head = WrittenHead(text) else {
          throw SettingError(
            name: "head",
            value: text,
            origin: .option("--head"),
            choices: [],
            form: Phrases.headForm
          )
        }
        return head
      }
      guard let store = try invocation.store() else {
        try Listing(LogReport?.none).print(options, to: &invocation)
        try invocation.say(Phrases.logIsEmpty)
        guard let written else { return .done }
        throw LogFault(path: nil, reason: .headMissing(written))
      }
      let report = try store.verify(written)
      try Listing(report).print(options, to: &invocation)
      if let reason = LogFault.Reason(report) {
        throw LogFault(path: store.path, reason: reason)
      }
      if !report.roster.isSealed, report.roster.unsealed > 0 {
        try invocation.say(Phrases.rosterIsNotSealed)
      }
      if report.chains.allSatisfy({ $0.count == 0 }) { try invocation.say(Phrases.logIsEmpty) }
      return .done
    }
  }
}

/// The log is not what was recorded.
struct LogFault: StatedError, Hashable {
  enum Reason: Hashable {
    case chain(ChainFault)
    /// The event whose free text is not the one that was sealed.
    case alteredText(LogEvent)
    /// The event whose free text is gone, and nobody erased it.
    case missingText(LogEvent)
    /// The store says that it is another than who made its events.
    case identity
    /// Rows of people that are not as they were sealed.
    case roster([RosterCheck.Fault])
    /// There is no log at all, and a head of one was written down.
    case headMissing(WrittenHead)
  }

  var path: String?
  var reason: Reason

  var status: ExitStatus { .badData }

  var words: Localized {
    let what =
      switch reason {
      case .chain(let fault): fault.words
      case .alteredText(let event):
        Phrases.textWasAltered(event.id.text, sequence: Int(event.sequence))
      case .missingText(let event):
        Phrases.textIsMissing(event.id.text, sequence: Int(event.sequence))
      case .identity: Phrases.identityDiffers
      case .roster(let faults): Self.words(faults)
      case .headMissing(let head): Phrases.headDiffers(nil, sequence: Int(head.sequence))
      }
    return path.map { Phrases.atFile($0, what) } ?? what
  }

  /// Names as many people as a message can hold.
  private static func words(_ faults: [RosterCheck.Fault]) -> Localized {
    let people = faults.compactMap { fault in
      fault.person.map { id in fault.code.map { "\(id.rawValue) (\($0))" } ?? id.rawValue }
    }
    guard !people.isEmpty else { return Phrases.rosterSealsDiffer }
    return Phrases.rowsWereAltered(Array(people.prefix(8)), more: max(0, people.count - 8))
  }
}

extension LogFault.Reason {
  /// The first fault of a log; nil where it is sound.
  fileprivate init?(_ report: LogReport) {
    if let fault = report.firstFault {
      self = .chain(fault)
    } else if let event = report.alteredTexts.first {
      self = .alteredText(event)
    } else if let event = report.missingTexts.first {
      self = .missingText(event)
    } else if !report.isItself {
      self = .identity
    } else if !report.roster.faults.isEmpty {
      self = .roster(report.roster.faults)
    } else {
      return nil
    }
  }
}

extension ChainFault {
  /// The word for programs.
  fileprivate var word: String {
    switch reason {
    case .changed: "changed"
    case .missing: "missing"
    case .moved: "moved"
    case .inserted: "inserted"
    case .forked: "forked"
    case .headDiffers: "head-differs"
    }
  }

  var words: Localized {
    let id = event?.text ?? "?"
    let number = Int(sequence)
    return switch reason {
    case .changed: Phrases.eventWasChanged(id, sequence: number)
    case .missing(let count): Phrases.eventsAreMissing(Int(count), before: id, sequence: number)
    case .moved: Phrases.eventWasMoved(id, sequence: number)
    case .inserted: Phrases.eventWasInserted(id, sequence: number)
    case .forked(let other): Phrases.eventIsForked(id, other.text, sequence: number)
    case .headDiffers: Phrases.headDiffers(event?.text, sequence: number)
    }
  }
}

extension Listing {
  /// A store's chains, its own first.
  fileprivate init(_ report: LogReport?) {
    let chains = report?.chains.filter { $0.count > 0 } ?? []
    self.init(
      verb: "log-verify",
      items: chains.map { chain in
        .object([
          "store": .text(chain.store),
          "own": .boolean(chain.isOwn),
          "reviews": .boolean(chain.isOfReviews),
          "events": .integer(chain.count),
          "head": (chain.head?.words).map(JSON.text),
          "sound": .boolean(chain.fault == nil),
          "fault": chain.fault.map(Self.document),
        ])
      },
      columns: [
        Column(heading: Phrases.columnStore),
        Column(heading: Phrases.columnChain),
        Column(heading: Phrases.columnEventCount, alignment: .right),
        Column(heading: Phrases.columnHead),
        Column(heading: Phrases.columnVerdict),
        Column(heading: Phrases.columnBrokenEvent),
      ],
      rows: chains.map { chain in
        [
          .text(chain.store),
          .words(Phrases.chainOf(isOwn: chain.isOwn, isOfReviews: chain.isOfReviews)),
          .integer(chain.count),
          Cell(chain.head?.words),
          .words(chain.fault.map { Phrases.verdict($0.word) } ?? Phrases.chainIsWhole),
          Cell(chain.fault?.event?.text),
        ]
      }
    )
    members = [
      JSON.Member(key: "sound", value: .boolean(report?.isSound ?? true))
    ]
    if let roster = report?.roster {
      members.append(JSON.Member(key: "roster", value: Self.document(roster)))
    }
    if let fault = report?.firstFault {
      members.append(JSON.Member(key: "fault", value: Self.document(fault)))
    }
  }

  private static func document(_ roster: RosterCheck) -> JSON {
    .object([
      "sealed": .boolean(roster.isSealed),
      "unsealed": .integer(roster.unsealed),
      "faults": .array(
        roster.faults.map { fault in
          .object([
            "reason": .text(fault.reason.rawValue),
            "id": (fault.person?.rawValue).map(JSON.text),
            "code": fault.code.map(JSON.text),
          ])
        }
      ),
    ])
  }

  private static func document(_ fault: ChainFault) -> JSON {
    .object([
      "reason": .text(fault.word),
      "store": .text(fault.store),
      "sequence": .integer(Int(fault.sequence)),
      "event": (fault.event?.text).map(JSON.text),
    ])
  }
}
