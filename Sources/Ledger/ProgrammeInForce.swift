package import Attendance
package import Conference

/// What was said anew of the programme, laid over what the data has.
///
/// A pure function of the events that are in force and not erased, whatever order they came in: of two
/// for one field the greatest id wins, and of two that did not know of each other both are kept as a
/// conflict.
package struct ProgrammeInForce: Sendable {
  private var words: [EventID: ProgrammeWord] = [:]

  /// Two settings of one field that did not know of each other.
  package struct Conflict: Hashable, Sendable {
    package var subject: ProgrammeSubject
    package var field: ProgrammeField
    /// What counts, and what was set beside it.
    package var counts: ProgrammeWord
    package var other: ProgrammeWord
  }

  var isEmpty: Bool { words.isEmpty }

  /// What an event says; nil where it says nothing of the programme, or its text was erased.
  func word(_ event: EventID) -> ProgrammeWord? { words[event] }

  /// The event that was set last of a subject and counts; nil where nothing was set of it.
  func last(of subject: ProgrammeSubject, _ isInForce: (EventID) -> Bool) -> EventID? {
    words.values.filter { $0.change.subject == subject && isInForce($0.event) }.map(\.event).max()
  }

  /// Whether anything was ever said of a session, in force or not.
  func speaks(ofSession id: String) -> Bool {
    words.values.contains { $0.change.subject == .session(id) }
  }

  /// The events that count, for whoever wants to know whether others do now.
  func counting(_ isInForce: (EventID) -> Bool) -> Set<EventID> {
    Set(words.keys.filter(isInForce))
  }

  mutating func take(_ news: ProgrammeNews) {
    switch news {
    case .all(let all): words = Dictionary(all.map { ($0.event, $0) }) { first, _ in first }
    case .added(let added): for word in added { words[word.event] = word }
    }
  }

  /// What counts, in the order of the events' ids.
  private func inForce(_ isInForce: (EventID) -> Bool) -> [ProgrammeWord] {
    words.values.filter { isInForce($0.event) }.sorted { $0.event < $1.event }
  }

  /// What whoever sets a subject's fields anew knows of: the last setting of each, and those that it did
  /// not know of.
  func setters(
    of subject: ProgrammeSubject,
    _ fields: some Sequence<ProgrammeField>,
    _ isInForce: (EventID) -> Bool
  ) -> [EventID] {
    let said = inForce(isInForce).filter { $0.change.subject == subject }
    return Set(
      fields.flatMap { field -> [EventID] in
        let settings = said.filter { $0.change.values[field] != nil }
        guard let last = settings.last else { return [] }
        let known = ancestors(of: last)
        return [last.event] + settings.dropLast().map(\.event).filter { !known.contains($0) }
      }
    ).sorted()
  }

  /// The settings that rival what counts, by subject and field.
  func conflicts(_ isInForce: (EventID) -> Bool) -> [Conflict] {
    var bySubject: [ProgrammeSubject: [ProgrammeWord]] = [:]
    for word in inForce(isInForce) { bySubject[word.change.subject, default: []].append(word) }
    let kept = bySubject.filter { _, said in
      !said.contains { $0.change.values[.removed] != nil }
    }
    return kept.flatMap { subject, said in
      subject.fields.flatMap { field -> [Conflict] in
        let settings = said.filter { $0.change.values[field] != nil }
        guard settings.count > 1, let counts = settings.last else { return [] }
        // What another setting was made over is nobody's word any more.
        let known = settings.reduce(into: Set<EventID>()) { $0.formUnion(ancestors(of: $1)) }
        return settings.dropLast().filter {
          !known.contains($0.event) && $0.change.values[field] != counts.change.values[field]
        }.map { Conflict(subject: subject, field: field, counts: counts, other: $0) }
      }
    }.sorted { ($0.counts.event, $0.other.event) < ($1.counts.event, $1.other.event) }
  }

  /// Every setting that whoever set this one knew of, in force or not.
  private func ancestors(of word: ProgrammeWord) -> Set<EventID> {
    var known: Set<EventID> = []
    var waiting = word.change.over
    while let id = waiting.popLast() {
      guard known.insert(id).inserted, let word = words[id] else { continue }
      waiting += word.change.over
    }
    return known
  }

  /// Lays it over a conference.
  ///
  /// - Parameters:
  ///   - conference: The one in force; its roster and all else stay as they are.
  ///   - data: The agenda, the visits and the rest as the data has them.
  ///   - isInForce: Whether an event counts.
  func lay(on conference: inout Conference, over data: Conference, _ isInForce: (EventID) -> Bool) {
    let said = inForce(isInForce)
    var (agenda, visits, info) = (data.agenda, data.visits, data.info)
    func places(_ ids: some Sequence<String>) -> [String: Int] {
      Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
    }
    var sessions = places(agenda.map(\.id))
    let visitPlaces = places(visits.map(\.id))
    var order = agenda.map(\.order).max() ?? 0
    // First who is there at all: a word may come before the one that adds its session.
    for word in said where word.change.values[.added] != nil {
      guard case .session(let id) = word.change.subject, sessions[id] == nil else { continue }
      order += 1
      sessions[id] = agenda.count
      agenda.append(AgendaItem(added: id, by: word, order: order))
    }
    for word in said {
      switch word.change.subject {
      case .conference: info.take(word)
      case .session(let id): if let place = sessions[id] { agenda[place].take(word) }
      case .visit(let id): if let place = visitPlaces[id] { visits[place].take(word) }
      }
    }
    agenda.removeAll { $0.edits[.removed] != nil }
    conference.agenda = agenda
    conference.visits = visits
    conference.info = info
  }
}

extension Localized {
  /// A title said anew: an English one of its own stays until it is said anew too.
  fileprivate func said(_ text: String, english: String?) -> Localized {
    let own = en == vi ? text : en
    return Localized(vi: text, en: english.map { $0.isEmpty ? text : $0 } ?? own)
  }
}

extension AgendaItem {
  fileprivate init(added id: String, by word: ProgrammeWord, order: Int) {
    self.init(
      id: id,
      title: Localized(same: word.change.values[.title] ?? id),
      kind: .other,
      order: order,
      orderProvenance: word.provenance,
      provenance: word.provenance
    )
  }

  fileprivate mutating func take(_ word: ProgrammeWord) {
    for (field, text) in word.change.values {
      edits[field] = word.provenance
      switch field {
      case .title: title = title.said(text, english: word.change.values[.englishTitle])
      case .englishTitle: title.en = text.isEmpty ? title.vi : text
      case .time:
        let time = SessionTime(text)
        (starts, ends) = (time?.starts, time?.ends)
      case .room: room = text.isEmpty ? nil : Localized(same: text)
      case .order:
        order = Int(text) ?? order
        orderProvenance = word.provenance
      default: break
      }
    }
  }
}

extension Visit {
  fileprivate mutating func take(_ word: ProgrammeWord) {
    for (field, text) in word.change.values {
      edits[field] = word.provenance
      arrangementsProvenance = word.provenance
      let words = text.isEmpty ? nil : Localized(same: text)
      switch field {
      case .departs: departs = Moment(text)
      case .meetingPoint: meetingPoint = words
      case .bus: bus = words
      case .contact: contact = words
      default: break
      }
    }
    let isNothingLeft = departs == nil && meetingPoint == nil && bus == nil && contact == nil
    if isNothingLeft { arrangementsProvenance = nil }
  }
}

extension ConferenceInfo {
  fileprivate mutating func take(_ word: ProgrammeWord) {
    for (field, text) in word.change.values {
      edits[field] = word.provenance
      switch field {
      case .title:
        title = title.said(text, english: word.change.values[.englishTitle])
        titleProvenance = word.provenance
      case .englishTitle: title.en = text.isEmpty ? title.vi : text
      case .date:
        date = text
        dateProvenance = word.provenance
      case .place where !text.isEmpty:
        place = Localized(same: text)
        placeProvenance = word.provenance
      case .organiser where !text.isEmpty:
        organiser = Localized(same: text)
        organiserProvenance = word.provenance
      default: break
      }
    }
  }
}

extension Conference {
  /// What a field of the programme says, in the form of ``ProgrammeField``'s texts; empty where it
  /// says nothing, nil where there is no such session or visit.
  package func says(_ field: ProgrammeField, of subject: ProgrammeSubject) -> String? {
    switch subject {
    case .conference: info.says(field)
    case .session(let id): agenda.first { $0.id == id }?.says(field)
    case .visit(let id): visits.first { $0.id == id }?.says(field)
    }
  }
}

extension AgendaItem {
  fileprivate func says(_ field: ProgrammeField) -> String {
    switch field {
    case .title: title.vi
    case .englishTitle: title.en
    case .time: starts.flatMap { SessionTime(starts: $0, ends: ends) }?.text ?? ""
    case .room: room?.vi ?? ""
    case .order: String(order)
    default: ""
    }
  }
}

extension Visit {
  fileprivate func says(_ field: ProgrammeField) -> String {
    switch field {
    case .departs: departs?.iso8601 ?? ""
    case .meetingPoint: meetingPoint?.vi ?? ""
    case .bus: bus?.vi ?? ""
    case .contact: contact?.vi ?? ""
    default: ""
    }
  }
}

extension ConferenceInfo {
  fileprivate func says(_ field: ProgrammeField) -> String {
    switch field {
    case .title: title.vi
    case .englishTitle: title.en
    case .date: date
    case .place: place.vi
    case .organiser: organiser.vi
    default: ""
    }
  }
}
