/// The programme as somebody at this computer last looked at it, a session at a time: what is not as it
/// was then is marked until it is looked at.
///
/// Nobody's log has it. It is kept beside the stars (`OwnMark`).
package struct SeenProgramme: Hashable, Sendable {
  /// What somebody looks at.
  package enum Look: Hashable, Sendable {
    /// All of it, by whoever sees it for the first time.
    case everything
    case change(ProgrammeChanges.Change)
  }

  /// By id.
  package private(set) var sessions: [String: SeenSession] = [:]

  package init(_ sessions: [SeenSession] = []) {
    for session in sessions { self.sessions[session.id] = session }
  }

  /// Whether nobody has looked at it yet; then nothing counts as changed.
  package var isEmpty: Bool { sessions.isEmpty }

  /// What is not as it was; nothing where nobody looked yet.
  package func changes(of agenda: [AgendaItem]) -> [ProgrammeChanges.Change] {
    guard !isEmpty else { return [] }
    return ProgrammeChanges(agenda, since: sessions.values.map(\.item)).changes
  }

  /// What a look makes of it: which sessions are seen as they are now, and which are forgotten.
  package func difference(
    _ look: Look,
    in agenda: [AgendaItem]
  ) -> (seen: [SeenSession], gone: [String]) {
    switch look {
    case .everything: return (agenda.map(SeenSession.init), [])
    case .change(let change):
      guard change.kind != .gone else { return ([], [change.item.id]) }
      let old = change.before.flatMap { $0.id == change.item.id ? nil : $0.id }
      return ([SeenSession(change.item)], [old].compactMap(\.self))
    }
  }

  package mutating func take(seen: [SeenSession], gone: [String]) {
    for id in gone { sessions[id] = nil }
    for session in seen { sessions[session.id] = session }
  }
}

/// One session as somebody last saw it.
package struct SeenSession: Identifiable, Hashable, Sendable {
  package var id: String
  package var title: Localized
  package var starts: Moment?
  package var ends: Moment?
  package var day: CalendarDate?
  package var room: Localized?
  package var guid: String?

  package init(_ item: AgendaItem) {
    id = item.id
    title = item.title
    (starts, ends, day) = (item.starts, item.ends, item.day)
    (room, guid) = (item.room, item.guid)
  }

  package var item: AgendaItem {
    let unknown = Provenance(kind: .assumed)
    var item = AgendaItem(
      id: id,
      title: title,
      kind: .other,
      // By the minute since 1970: what is gone stands in the order of time.
      order: Int(clamping: (starts?.seconds ?? Int64(day?.daysSinceEpoch ?? 0) * 86_400) / 60),
      orderProvenance: unknown,
      starts: starts,
      ends: ends,
      room: room,
      provenance: unknown
    )
    (item.day, item.guid) = (day, guid)
    return item
  }
}

// As a text, to be kept: a line for each thing that is known.
extension SeenSession {
  package var text: String {
    let fields: [(String, String?)] = [
      ("title.vi", title.vi), ("title.en", title.en), ("starts", starts?.iso8601),
      ("ends", ends?.iso8601), ("day", day?.iso8601), ("room.vi", room?.vi),
      ("room.en", room?.en), ("guid", guid),
    ]
    return fields.compactMap { name, value in value.map { "\(name) \($0)" } }
      .joined(separator: "\n")
  }

  /// Nil for what is no such text.
  package init?(id: String, text: String) {
    var fields: [Substring: String] = [:]
    // By its bytes: to look for the ends of a thousand sessions' letters takes longer than all else.
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      guard let blank = line.firstIndex(of: UInt8(ascii: " ")) else { return nil }
      fields[Substring(line[..<blank])] = String(Substring(line[line.index(after: blank)...]))
    }
    guard let vi = fields["title.vi"], let en = fields["title.en"] else { return nil }
    self.id = id
    title = Localized(vi: vi, en: en)
    starts = fields["starts"].flatMap { Moment($0) }
    ends = fields["ends"].flatMap { Moment($0) }
    day = fields["day"].flatMap { CalendarDate($0) }
    guid = fields["guid"]
    if let vi = fields["room.vi"], let en = fields["room.en"] { room = Localized(vi: vi, en: en) }
  }
}
