package import Attendance
package import Conference
import SQLite

/// What came of an import of a log.
package struct LogImport: Hashable, Sendable {
  package struct Refused: Hashable, Sendable {
    /// Counted from 1.
    package var line: Int
    /// Nil where the line could not be read.
    package var event: EventID?
    package var reason: EventRefusal
  }

  package var added = 0
  package var known = 0
  /// Where there is one, nothing at all was taken in.
  package var refused: [Refused] = []
  /// Those of the whole log; both branches are kept.
  package var forks: [Fork] = []
  /// Walk-ins of another desk whose code was somebody else's here, with the code that they were given.
  package var recoded: [Merged.Recoded] = []
}

extension StoredEvent {
  /// The event as `log show` prints it, with what this store adds.
  package var line: String { openLine + "}" }

  fileprivate var openLine: String {
    event.openLine + ",\"received\":" + LineWriter.quoted(received.iso8601)
  }
}

extension AttendanceStore {
  /// Gives every event as a line of JSON, with its free text and the text's random bytes.
  ///
  /// Behind the hash stand `received`, `conference`, and where the text is not erased, `random` (32
  /// hexadecimal digits) and `words`; on the first line about somebody of a list `person`, and where it
  /// is about their seat `seatPerson`: see ``CarriedPeople``.
  package func exportLog(_ write: (String) throws -> Void) throws {
    try exportLog(of: nil, write)
  }

  /// The same of some chains alone, by the ids of their stores; nil for all.
  func exportLog(of chains: Set<ChainID>?, _ write: (String) throws -> Void) throws {
    let (events, texts, people) = try perform { db in
      try read(db) {
        // Whoever reviews is known by name alone.
        let people = chains == nil ? try PersonTable.read(db).filter(\.isOfList) : []
        return (try EventTable.read(db), try TextTable.all(db), people)
      }
    }
    var unnamed = Dictionary(people.map { ($0.id, $0) }) { first, _ in first }
    for stored in events where chains?.contains(stored.event.store) ?? true {
      var line = stored.openLine + ",\"conference\":" + LineWriter.quoted(conference)
      if let text = stored.event.text.flatMap({ texts[$0.id] }) {
        line += ",\"random\":\"\(text.random.hex)\",\"words\":" + LineWriter.quoted(text.body)
      }
      let roles = [
        (CarriedPerson.delegate, stored.event.delegate), (CarriedPerson.seat, stored.event.seat),
      ]
      for (field, id) in roles {
        guard let id, let person = unnamed.removeValue(forKey: id) else { continue }
        line += ",\"\(field)\":" + CarriedPerson.text(person)
      }
      try write(line + "}")
    }
  }

  /// Takes in the lines of an export, all of them or nothing; those that are known change nothing.
  ///
  /// - Parameters:
  ///   - lines: The lines.
  ///   - same: What is said of the people in them: events of the kind `same`, written in the same step.
  ///   - stamp: Of those.
  ///   - received: Now by the clock of the machine.
  /// - Returns: What was new, or why nothing was taken in.
  /// - Throws: ``StoreError``.
  package func importLog(
    _ lines: some Sequence<String>,
    saying same: [EventDraft] = [],
    _ stamp: Stamp? = nil,
    received: Moment
  ) throws(StoreError) -> LogImport {
    try takeIn(lines, received: received) { _ in
      nil
    } then: { db in
      guard let stamp, !same.isEmpty else { return }
      _ = try append(same, to: \.id, stamp, db)
    }
  }

  /// The same, of which `refusal` may refuse events; `then` writes more in the same step.
  func takeIn(
    _ lines: some Sequence<String>,
    received: Moment,
    _ refusal: (LogEvent) -> EventRefusal?,
    then: (Connection) throws -> Void = { _ in }
  ) throws(StoreError) -> LogImport {
    try perform { db in
      do {
        return try write(db) {
          let taken = try take(lines, received: received, refusal, db)
          try then(db)
          return taken
        }
      } catch let refused as RefusedLines {
        return LogImport(refused: refused.lines)
      }
    }
  }

  private func take(
    _ lines: some Sequence<String>,
    received: Moment,
    _ refusal: (LogEvent) -> EventRefusal?,
    _ db: Connection
  ) throws -> LogImport {
    var intake = try EventIntake(db, received: received)
    var refused: [LogImport.Refused] = []
    for (index, text) in lines.enumerated() where !text.isEmpty {
      guard let line = LogLine(text) else {
        refused.append(LogImport.Refused(line: index + 1, event: nil, reason: .unreadable))
        continue
      }
      let reason: EventRefusal? =
        if let other = line.conference, other != conference {
          .otherConference(other)
        } else if let reason = refusal(line.event) {
          reason
        } else {
          try intake.take(line.event, line.text)
        }
      if let reason {
        refused.append(
          LogImport.Refused(line: index + 1, event: line.event.id, reason: reason)
        )
      }
    }
    guard refused.isEmpty else { throw RefusedLines(lines: refused) }
    try Codes.keepClear(of: intake.introduced.map(\.code), db)
    try PersonTable.noteChange(db)
    return LogImport(
      added: intake.added,
      known: intake.known,
      forks: try Fork.all(db),
      recoded: intake.recoded
    )
  }
}

/// Undoes the transaction.
private struct RefusedLines: Error {
  var lines: [LogImport.Refused]
}

/// A line of an export.
struct LogLine {
  var event: LogEvent
  var conference: String?
  var text: TextTable.Kept?
  /// Whom it names; see ``CarriedPeople``.
  var people: [Delegate] = []

  /// Nil where the line is none; what a newer program adds behind the rest is passed over.
  init?(_ line: String) {
    var rest = ""
    guard let event = LogEvent(line: line, rest: &rest), let tail = LineTail(rest.utf8) else {
      return nil
    }
    self.event = event
    var reader = LineReader(rest.utf8)
    _ = reader.string("received")
    conference = reader.string("conference")
    if let random = reader.string("random").flatMap([UInt8].init(hex:)),
      let body = reader.string("words")
    {
      text = TextTable.Kept(random: random, body: body)
    }
    // No hash covers them: what stands there and cannot be read must not be taken as if it were not there.
    let isRead = ["conference": conference != nil, "random": text != nil, "words": text != nil]
    guard tail.names.allSatisfy({ isRead[$0] ?? true }) else { return nil }
    people = [
      CarriedPerson.read(CarriedPerson.delegate, of: event.delegate, &reader),
      CarriedPerson.read(CarriedPerson.seat, of: event.seat, &reader),
    ].compactMap(\.self)
  }
}

extension Delegate {
  /// Whether an office's list brought the person in, so that another laptop may have them by it too.
  fileprivate var isOfList: Bool { standing == .listed || standing == .withdrawn }
}
