package import Conference

/// What the organiser says anew of a person: the text of an event of the kind ``EventKind/person``,
/// sealed and forgettable.
package struct PersonChange: Hashable, Sendable {
  /// What each field says from now on, as ``Delegate/subscript(_:)`` has it.
  ///
  /// An empty text takes away what the field said; a field that is missing stays as it is.
  package var values: [PersonField: String]
  package var reason: String?

  package init(_ values: [PersonField: String], reason: String? = nil) {
    self.values = values
    self.reason = reason
  }

  /// One object of JSON, its fields in the order of ``PersonField``.
  package var body: String {
    var line = LineWriter()
    for field in PersonField.allCases { line.add(field.rawValue, values[field]) }
    line.add("reason", reason)
    line.close()
    return line.text
  }

  /// Reads what ``body`` wrote; nil where it is not that.
  ///
  /// What a newer program says behind it is passed over.
  package init?(body: String) {
    var reader = LineReader(body.utf8)
    guard reader.take("{") else { return nil }
    values = [:]
    for field in PersonField.allCases {
      values[field] = reader.string(field.rawValue, isFirst: values.isEmpty)
    }
    guard !values.isEmpty,
      values.values.allSatisfy({ !TextLimits.exceeds(TextLimits.field, $0) })
    else { return nil }
    reason = reader.string("reason")
    guard reader.tail != nil else { return nil }
  }
}

/// What an event says anew of a person; it counts while the event is in force.
package struct PersonEdit: Hashable, Sendable {
  package var event: EventID
  package var person: PersonID
  package var change: PersonChange
  /// When it was set, at which desk, by whom.
  package var provenance: Provenance

  /// - Parameters:
  ///   - event: Any event; nil where it says nothing of a person.
  ///   - body: Its text.
  package init?(_ event: LogEvent, body: String) {
    guard event.kind == .person, !event.introduces, let person = event.delegate,
      let change = PersonChange(body: body)
    else { return nil }
    self.event = event.id
    self.person = person
    self.change = change
    provenance = Provenance(settingOf: event, reason: change.reason)
  }
}
