import Attendance
package import Conference
import SQLite

/// Whether the people's rows are as the last imported list was sealed.
package struct RosterCheck: Hashable, Sendable {
  package struct Fault: Hashable, Sendable {
    package enum Reason: String, Hashable, Sendable {
      /// The row is there and is not the one that was sealed.
      case changed
      /// The row is gone, and nobody erased it.
      case missing
      /// The seals themselves are not those that the event holds; it names nobody.
      case unsealed
    }

    package var reason: Reason
    package var person: PersonID?
    /// Of a row that is there.
    package var code: String?
  }

  /// Whether a list was sealed in this store.
  package private(set) var isSealed = false
  /// Rows that are in no seal: walk-ins, substitutes, restored people and kept ones since the list.
  package private(set) var unsealed = 0
  /// In the order of the list, rows that are gone behind the others.
  package private(set) var faults: [Fault] = []

  init(_ db: Connection, _ identity: StoreIdentity) throws {
    let people = try PersonTable.read(db)
    let seals = try SealTable.read(db)
    guard let root = try Self.sealedRoot(db) else {
      unsealed = people.count
      // Of a list that was sealed the seals do not vanish.
      let last = try db.number(
        "SELECT 1 FROM event WHERE kind = ? AND store = ? LIMIT 1",
        [.text(EventKind.roster.rawValue), .text(identity.id)]
      )
      if last != nil || !seals.isEmpty {
        isSealed = true
        faults = [Fault(reason: .unsealed)]
      }
      return
    }
    isSealed = true
    for person in people {
      guard let seal = seals[person.id] else {
        unsealed += 1
        continue
      }
      if !seal.fits(person) {
        faults.append(Fault(reason: .changed, person: person.id, code: person.code))
      }
    }
    let present = Set(people.map(\.id))
    for id in seals.keys.sorted()
    where try !present.contains(id) && !AttendanceStore.isForgotten(id, db) {
      faults.append(Fault(reason: .missing, person: id))
    }
    if SealTable.root(of: seals).hex != root { faults.append(Fault(reason: .unsealed)) }
  }

  /// The root that the event which sealed the roster last holds; nil where there is none, or its text
  /// is not what the event says.
  private static func sealedRoot(_ db: Connection) throws -> String? {
    let rows = try Rows(
      db.statement(
        """
        SELECT event.id FROM store JOIN event ON event.id = store.sealed_by
        WHERE event.kind = 'roster'
        """
      )
    )
    guard try rows.next(), let event = try EventTable.read(db, id: EventID(rows, 0))?.event,
      let sealed = event.text, let kept = try TextTable.read(db, id: sealed.id), kept.fits(sealed)
    else { return nil }
    return kept.body
  }
}
