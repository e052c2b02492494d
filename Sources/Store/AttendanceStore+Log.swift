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
  /// hexadecimal digits) and `words`.
  package func exportLog(_ write: (String) throws -> Void) throws {
    try exportLog(of: nil, write)
  }

  /// The same of some chains alone, by the ids of their stores; nil for all.
  func exportLog(of chains: Set<ChainID>?, _ write: (String) throws -> Void) throws {
    let (events, texts) = try perform { db in
      try read(db) { (try EventTable.read(db), try TextTable.all(db)) }
    }
    for stored in events where chains?.contains(stored.event.store) ?? true {
      var line = stored.openLine + ",\"conference\":" + LineWriter.quoted(conference)
      if let text = stored.event.text.flatMap({ texts[$0.id] }) {
        line += ",\"random\":\"\(text.random.hex)\",\"words\":" + LineWriter.quoted(text.body)
      }
      try write(line + "}")
    }
  }

  /// Takes in the lines of an export, all of them or nothing; those that are known change nothing.
  package func importLog(
    _ lines: some Sequence<String>,
    received: Moment
  ) throws(StoreError) -> LogImport {
    try takeIn(lines, received: received) { _ in nil }
  }

  /// The same, of which `refusal` may refuse events.
  func takeIn(
    _ lines: some Sequence<String>,
    received: Moment,
    _ refusal: (LogEvent) -> EventRefusal?
  ) throws(StoreError) -> LogImport {
    try perform { db in
      do {
        return try write(db) { try take(lines, received: received, refusal, db) }
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
    return LogImport(added: intake.added, known: intake.known, forks: try Fork.all(db))
  }
}

/// Undoes the transaction.
private struct RefusedLines: Error {
  var lines: [LogImport.Refused]
}

/// A line of an export.
private struct LogLine {
  var event: LogEvent
  var conference: String?
  var text: TextTable.Kept?

  /// Nil where the line is none; what a newer program adds behind the rest is passed over.
  init?(_ line: String) {
    var rest = ""
    guard let event = LogEvent(line: line, rest: &rest) else { return nil }
    self.event = event
    var reader = LineReader(rest.utf8)
    _ = reader.string("received")
    conference = reader.string("conference")
    if let random = reader.string("random").flatMap([UInt8].init(hex:)),
      let body = reader.string("words")
    {
      text = TextTable.Kept(random: random, body: body)
    }
  }
}
