/// What the organiser can say anew of a session, a visit or the conference; the raw values are those
/// of the log.
package enum ProgrammeField: String, CaseIterable, Hashable, Sendable {
  /// Of a session that is not in the data: that there is one.
  case added
  /// Of a session: that there is none.
  case removed
  case title
  /// The title in English, where it is another.
  case englishTitle = "title-en"
  /// Start and end as one value: ``SessionTime``.
  case time
  case room
  /// The place in the order of the day, from 1.
  case order
  case departs
  case meetingPoint = "meeting-point"
  case bus, contact
  /// Of the conference: a calendar date, where it is, who invites.
  case date, place, organiser

  /// The text of a field that is a yes.
  package static let isSo = "yes"
}

extension ProgrammeField {
  /// Whether a text is one of the field: any words, but for what has a form.
  package func takes(_ text: String) -> Bool {
    switch self {
    case .added, .removed: text == Self.isSo
    case .title: !text.isEmpty
    case .time: text.isEmpty || SessionTime(text) != nil
    case .departs: text.isEmpty || Moment(text) != nil
    case .order: Int(text).map { (1...100_000).contains($0) } ?? false
    case .date: CalendarDate(text) != nil
    case .englishTitle, .room, .meetingPoint, .bus, .contact, .place, .organiser: true
    }
  }
}

/// What the programme is said anew of.
package enum ProgrammeSubject: Hashable, Sendable {
  case conference
  /// By the ids of ``AgendaItem`` and ``Visit``.
  case session(String)
  case visit(String)

  /// "conference", "session:remarks", "visit:thoi-lai".
  package var text: String {
    switch self {
    case .conference: "conference"
    case .session(let id): "session:" + id
    case .visit(let id): "visit:" + id
    }
  }

  /// The id of the session or visit; empty of the conference.
  package var id: String {
    switch self {
    case .conference: ""
    case .session(let id), .visit(let id): id
    }
  }

  /// Reads what ``text`` wrote; nil where it is not that.
  package init?(_ text: String) {
    if text == "conference" {
      self = .conference
    } else if text.hasPrefix("session:"), text.count > 8 {
      self = .session(String(text.dropFirst(8)))
    } else if text.hasPrefix("visit:"), text.count > 6 {
      self = .visit(String(text.dropFirst(6)))
    } else {
      return nil
    }
  }

  /// What can be said of it.
  package var fields: [ProgrammeField] {
    switch self {
    case .conference: [.title, .englishTitle, .date, .place, .organiser]
    case .session: [.added, .removed, .title, .englishTitle, .time, .room, .order]
    case .visit: [.departs, .meetingPoint, .bus, .contact]
    }
  }
}

/// When a session begins and, where that is known, ends.
package struct SessionTime: Hashable, Sendable {
  package var starts: Moment
  package var ends: Moment?

  /// Nil where the end is not after the start.
  package init?(starts: Moment, ends: Moment?) {
    if let ends, ends.seconds <= starts.seconds { return nil }
    self.starts = starts
    self.ends = ends
  }

  /// An interval of ISO 8601, "2023-09-18T08:00:00+07:00/2023-09-18T08:30:00+07:00"; its start alone
  /// where no end is known.
  package var text: String {
    starts.iso8601 + (ends.map { "/" + $0.iso8601 } ?? "")
  }

  /// Reads what ``text`` wrote; nil where it is not that.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let starts = parts.first.flatMap({ Moment(String($0)) }) else { return nil }
    guard parts.count == 2 else {
      self.init(starts: starts, ends: nil)
      return
    }
    guard let ends = Moment(String(parts[1])) else { return nil }
    self.init(starts: starts, ends: ends)
  }
}

extension Conference {
  /// What a subject of the programme is called; its id where it is gone.
  package func name(of subject: ProgrammeSubject) -> Localized {
    switch subject {
    case .conference: info.title
    case .session(let id): agenda.first { $0.id == id }?.title ?? Localized(same: id)
    case .visit(let id): visits.first { $0.id == id }?.title ?? Localized(same: id)
    }
  }
}

extension ConferenceInfo {
  /// A time as people write it: "8:00", "08h30", "8h" of the conference's day, or "2023-09-19T08:00"
  /// by the clock of the conference; nil for what is none.
  package func moment(spoken text: String) -> Moment? {
    let clock = text.lowercased().split(separator: "h", omittingEmptySubsequences: false)
      .joined(separator: ":")
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count <= 2,
      parts.joined().utf8.allSatisfy({ (48...57).contains($0) }), let hour = Int(parts[0]),
      hour < 24, let minute = parts[1].isEmpty ? 0 : Int(parts[1]), minute < 60,
      let day = CalendarDate(date)
    else { return Moment(text, defaultOffset: utcOffset) }
    return Moment(date: day, minuteOfDay: hour * 60 + minute, offset: utcOffset)
  }

  /// The same the other way round: the shortest text that says a time.
  package func spoken(_ moment: Moment) -> String {
    let local = moment.at(offset: utcOffset)
    let text = String(local.iso8601.prefix(16))
    return local.date == CalendarDate(date) ? String(text.dropFirst(11)) : text
  }
}
