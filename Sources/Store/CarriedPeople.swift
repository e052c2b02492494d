import Attendance
package import Conference

/// Whom the events of an export are about, as far as the list of the laptop that made it says.
///
/// It stands behind the hash, as free texts do: another laptop that has read the office's list by itself
/// has other ids for the same people, and can tell by this who they are.
package struct CarriedPeople: Hashable, Sendable {
  /// In the order in which the export names them first; of their rows what tells people apart.
  package private(set) var people: [Delegate] = []
  /// Ids that the export's own events say to be one person's.
  package private(set) var same: [Same] = []

  package struct Same: Hashable, Sendable {
    package var gone: PersonID
    package var stays: PersonID
  }

  /// Reads the lines of an export; what is no event of a log says nothing here.
  package init(_ lines: some Sequence<String>) {
    var named: Set<PersonID> = []
    for text in lines {
      guard let line = LogLine(text) else { continue }
      if line.event.kind == .same, let gone = line.event.delegate, let stays = line.event.seat {
        same.append(Same(gone: gone, stays: stays))
      }
      for person in line.people where named.insert(person.id).inserted { people.append(person) }
    }
  }
}

/// A row as it stands in a line of an export.
enum CarriedPerson {
  /// The field of the line for whom the event is about, and for whose seat it speaks of.
  static let delegate = "person", seat = "seatPerson"

  private static let fields: [RowField] = [.code, .name, .position, .office, .province, .ref]

  /// What stands under a field.
  static func text(_ person: Delegate) -> String { person.object(fields) }

  /// Reads what ``text(_:)`` wrote; nil where it does not stand here.
  static func read(_ field: String, of id: PersonID?, _ reader: inout LineReader) -> Delegate? {
    guard let id, reader.take(",\"\(field)\":{"),
      let person = Delegate(id: id, fields, .imported, &reader), reader.take("}")
    else { return nil }
    // Nothing of a line is checked yet where people are matched by it.
    return person.isOfUsualLength ? person : nil
  }
}
