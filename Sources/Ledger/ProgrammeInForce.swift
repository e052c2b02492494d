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

  /// The events that say something of a subject's fields now: whoever sets them anew knows of these.
  func setters(
    of subject: ProgrammeSubject,
    _ fields: some Sequence<ProgrammeField>,
    _ isInForce: (EventID) -> Bool
  ) -> [EventID] {
    let wanted = Set(fields)
    return inForce(isInForce).filter { word in
      word.change.subject == subject && !wanted.isDisjoint(with: word.change.values.keys)
    }.map(\.event)
  }

  /// The settings that rival what counts, by subject and field.
  func conflicts(_ isInForce: (EventID) -> Bool) -> [Conflict] {
    var bySubject: [ProgrammeSubject: [ProgrammeWord]] = [:]
    for word in inForce(isInForce) { bySubject[word.change.subject, default: []].append(word) }
    return bySubject.flatMap { subject, said in
      subject.fields.flatMap { field -> [Conflict] in
        let settings = said.filter { $0.change.values[field] != nil }
        guard settings.count > 1, let counts = settings.last else { return [] }
        let known = ancestors(of: counts)
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
    // First who is there at all: a word may come before the one that adds its session.
    for word in said where word.change.values[.added] != nil {
      guard case .session(let id) = word.change.subject, !agenda.contains(where: { $0.id == id })
      else { continue }
      agenda.append(AgendaItem(added: id, by: word, behind: agenda))
    }
    for word in said {
      switch word.change.subject {
      case .conference: info.take(word)
      case .session(let id):
        guard let place = agenda.firstIndex(where: { $0.id == id }) else { continue }
        agenda[place].take(word)
      case .visit(let id):
        guard let place = visits.firstIndex(where: { $0.id == id }) else { continue }
        visits[place].take(word)
      }
    }
    agenda.removeAll { $0.edits[.removed] != nil }
    conference.agenda = agenda
    conference.visits = visits
    conference.info = info
  }
}

extension ProgrammeWord {
  /// The English title that it gives with the other.
  fileprivate var english: String? {
    change.values[.englishTitle].flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension AgendaItem {
  fileprivate init(added id: String, by word: ProgrammeWord, behind agenda: [AgendaItem]) {
    self.init(
      id: id,
      title: Localized(same: word.change.values[.title] ?? id),
      kind: .other,
      order: (agenda.map(\.order).max() ?? 0) + 1,
      orderProvenance: word.provenance,
      provenance: word.provenance
    )
  }

  fileprivate mutating func take(_ word: ProgrammeWord) {
    for (field, text) in word.change.values {
      edits[field] = word.provenance
      switch field {
      case .title: title = Localized(vi: text, en: word.english ?? text)
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
        title = Localized(vi: text, en: word.english ?? text)
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
