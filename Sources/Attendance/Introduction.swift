package import Conference

/// Somebody whom a desk brings in, as their row is written: the text of an event that
/// ``LogEvent/introduces``, sealed and forgettable.
///
/// With it a walk-in's name travels with the log, and a check of the log finds a row that was changed.
package struct Introduction: Hashable, Sendable {
  package private(set) var person: Delegate

  package init(_ person: Delegate) {
    self.person = person
  }

  /// One object of JSON, its fields in this order.
  package var body: String { person.object(Self.fields) }

  private static let fields: [RowField] = [
    .code, .standing, .name, .province, .category, .office, .position, .phone,
  ]

  /// Reads what ``body`` wrote; nil where it is not that.
  ///
  /// What a newer program says behind it is passed over.
  ///
  /// - Parameters:
  ///   - id: The delegate of the event.
  ///   - body: Its text.
  package init?(of id: PersonID, body: String) {
    var reader = LineReader(body.utf8)
    guard reader.take("{"), let person = Delegate(id: id, Self.fields, .assumed, &reader),
      reader.tail != nil, DelegateCode.isValid(person.code), !person.name.isEmpty,
      [.walkIn, .substitute].contains(person.standing), person.isOfUsualLength
    else { return nil }
    self.person = person
  }
}

extension EventDraft {
  /// The event that brings somebody in, to stand before the one that lets them in.
  package static func introducing(_ person: Delegate) -> EventDraft {
    EventDraft(
      .person,
      delegate: person.id,
      list: .people,
      seat: person.id,
      text: Introduction(person).body
    )
  }
}

extension LogEvent {
  /// Whether it brings its delegate in, who had no row before.
  ///
  /// It is of the kind ``EventKind/person``, the delegate being the seat too; it is no edit, and is
  /// not undone by itself.
  package var introduces: Bool { kind == .person && seat != nil && seat == delegate }
}
