import Attendance
package import Conference
import SQLite

/// Whether the people's rows are as the last imported list was sealed, and walk-ins and substitutes as
/// the log brought them in.
package struct RosterCheck: Hashable, Sendable {
  package struct Fault: Hashable, Sendable {
    package enum Reason: String, Hashable, Sendable {
      /// The row is there and is not the one that was sealed.
      case changed
      /// The row is gone, and nobody erased it.
      case missing
      /// The seals themselves are not those that the event holds, or the list that they are of is no
      /// longer in force; it names nobody.
      case unsealed
    }

    package var reason: Reason
    package var person: PersonID?
    /// Of a row that is there.
    package var code: String?

    fileprivate init(_ reason: Reason, _ person: Delegate) {
      self.reason = reason
      self.person = person.id
      code = person.code
    }

    fileprivate init(_ reason: Reason, _ person: PersonID? = nil) {
      self.reason = reason
      self.person = person
    }
  }

  /// Whether a list was sealed in this store.
  package private(set) var isSealed = false
  /// Rows that nothing seals: rows of a data folder that were kept, people restored into a store with
  /// a list of its own, walk-ins of earlier versions.
  package private(set) var unsealed = 0
  /// In the order of the list, rows that are gone behind the others.
  package private(set) var faults: [Fault] = []

  init(_ db: Connection, _ identity: StoreIdentity) throws {
    let people = try PersonTable.read(db)
    let seals = try SealTable.read(db)
    let introductions = try PersonTable.introductions(db)
    let codes = Set(people.map(\.code))
    for person in people {
      if let seal = seals[person.id] {
        if !seal.fits(person) { faults.append(Fault(.changed, person)) }
      } else if let introduced = introductions[person.id] {
        let isAsIntroduced = try Self.isSame(person, introduced) { code in
          try codes.contains(code) || !Codes.isFree(code, db)
        }
        if !isAsIntroduced { faults.append(Fault(.changed, person)) }
      } else {
        unsealed += 1
      }
    }
    let present = Set(people.map(\.id))
    for id in Set(seals.keys).union(introductions.keys).sorted()
    where try !present.contains(id) && !AttendanceStore.isForgotten(id, db) {
      faults.append(Fault(.missing, id))
    }
    if let sealed = try Self.sealed(db) {
      isSealed = true
      let isInForce = try db.number("SELECT is_imported FROM store") == 1
      let isRoot = SealTable.root(of: seals).hex == sealed.root
      if !isRoot || sealed.isInForce && !isInForce { faults.append(Fault(.unsealed)) }
    } else {
      // Of a list that was sealed the seals do not vanish.
      let last = try db.number(
        "SELECT 1 FROM event WHERE kind = ? AND store = ? LIMIT 1",
        [.text(EventKind.roster.rawValue), .text(identity.id)]
      )
      isSealed = last != nil || !seals.isEmpty
      if isSealed { faults.append(Fault(.unsealed)) }
    }
  }

  /// Whether a row stands as somebody was brought in; with another code only where theirs was
  /// somebody else's when they came here.
  private static func isSame(
    _ person: Delegate,
    _ introduced: Delegate,
    isTaken: (String) throws -> Bool
  ) rethrows -> Bool {
    var expected = introduced
    if person.code != introduced.code, try isTaken(introduced.code) { expected.code = person.code }
    // To the byte: for Swift an é of one letter and one of two are the same.
    return PersonSeal.form(of: person) == PersonSeal.form(of: expected)
  }

  /// What the event which sealed the roster last says; nil where there is none, or its text is not what
  /// was sealed.
  private static func sealed(_ db: Connection) throws -> SealedRoster? {
    guard let id = try SealTable.sealedBy(db), let event = try EventTable.read(db, id: id)?.event,
      event.kind == .roster
    else { return nil }
    return try TextTable.body(of: event, db).map(SealedRoster.init(body:))
  }
}
