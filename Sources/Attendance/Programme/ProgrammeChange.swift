package import Conference

/// What the organiser says anew of the programme: the text of an event of the kind
/// ``EventKind/programme``, sealed and forgettable.
package struct ProgrammeChange: Hashable, Sendable {
  package var subject: ProgrammeSubject
  /// What each field says from now on.
  ///
  /// An empty text takes away what the data says; a field that is missing stays as it is.
  package var values: [ProgrammeField: String]
  /// The events of which whoever set this knew, but for those that one of these knew of.
  package var over: [EventID]
  package var reason: String?

  package init(
    _ subject: ProgrammeSubject,
    _ values: [ProgrammeField: String],
    over: [EventID] = [],
    reason: String? = nil
  ) {
    self.subject = subject
    self.values = values
    self.over = over
    self.reason = reason
  }

  /// One object of JSON, its fields in the order of ``ProgrammeField``.
  package var body: String {
    var line = LineWriter()
    line.add("subject", subject.text)
    for field in ProgrammeField.allCases { line.add(field.rawValue, values[field]) }
    if !over.isEmpty { line.add("over", over.map(\.text).joined(separator: " ")) }
    line.add("reason", reason)
    line.close()
    return line.text
  }

  /// Reads what ``body`` wrote; nil where it is not that, or says of a subject what cannot be said of
  /// it.
  ///
  /// What a newer program says behind it is passed over.
  package init?(body: String) {
    var reader = LineReader(body.utf8)
    guard reader.take("{"),
      let subject = reader.string("subject", isFirst: true).flatMap(ProgrammeSubject.init)
    else { return nil }
    self.subject = subject
    values = [:]
    for field in ProgrammeField.allCases { values[field] = reader.string(field.rawValue) }
    guard !values.isEmpty, Set(values.keys).isSubset(of: subject.fields),
      values.allSatisfy({ field, text in
        field.takes(text) && !TextLimits.exceeds(TextLimits.field, text)
      })
    else { return nil }
    over = (reader.string("over") ?? "").split(separator: " ").compactMap {
      EventID(text: String($0))
    }
    reason = reader.string("reason")
    guard reader.tail != nil else { return nil }
  }
}

/// What an event says anew of the programme; it counts while the event is in force.
package struct ProgrammeWord: Hashable, Sendable {
  package var event: EventID
  package var change: ProgrammeChange
  /// When it was set, at which desk, by whom.
  package var provenance: Provenance

  /// - Parameters:
  ///   - event: Any event; nil where it says nothing of the programme.
  ///   - body: Its text.
  package init?(_ event: LogEvent, body: String) {
    guard event.kind == .programme, let change = ProgrammeChange(body: body) else { return nil }
    self.event = event.id
    self.change = change
    provenance = Provenance(settingOf: event, reason: change.reason)
  }
}

extension Provenance {
  /// The organiser's word, as an event has it.
  init(settingOf event: LogEvent, reason: String?) {
    self.init(kind: .organiser)
    setting = .set(at: event.at, desk: event.desk, operator: event.operator, reason: reason)
  }
}
