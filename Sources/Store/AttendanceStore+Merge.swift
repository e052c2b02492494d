import Attendance
package import Conference
import SQLite

/// What a merge added.
package struct Merged: Hashable, Sendable {
  package var addedEvents = 0
  package var knownEvents = 0
  package var addedPeople = 0
  /// People whose code was somebody else's here, with the code that they were given instead.
  package var recoded: [Recoded] = []
  /// Codes of people who were erased there and are still here.
  package var forgottenThere: [String] = []
  /// Those of the whole log; both branches are kept.
  package var forks: [Fork] = []

  package struct Recoded: Hashable, Sendable {
    package var id: PersonID
    package var from: String
    package var to: String
  }
}

extension AttendanceStore {
  /// Adds the events, the people and the texts of another store, or of a copy, that this one lacks.
  ///
  /// It removes and changes nothing; whoever was forgotten here is not brought back. All of it is
  /// one transaction, the note of the copy included, so that ``forget(code:listed:)`` names the copy
  /// wherever people came out of it. The other file is only read; it may be of an earlier version.
  package func merge(from source: String, received: Moment) throws -> Merged {
    let place = try FilePlace(source).followed()
    let other = try otherStore(at: place)
    let copy = StoreCopy(path: place.absolute, kind: .backup, at: received)
    return try perform { db in
      try write(db) {
        let merged = try take(other, received: received, db)
        try Self.note(copy, db)
        return merged
      }
    }
  }

  private func otherStore(at place: FilePlace) throws(StoreError) -> OtherStore {
    // A store restored from itself is open, and known.
    if let status = try place.standing(), FileNumber(status) == file {
      return try OtherStore(
        open: connection,
        path: place.path,
        conference: conference,
        isRehearsal: isRehearsal
      )
    }
    return try OtherStore(place, conference: conference, isRehearsal: isRehearsal)
  }

  private func take(_ other: OtherStore, received: Moment, _ db: Connection) throws -> Merged {
    var merged = Merged()
    // Before the events that brought somebody in: a row may have been corrected since.
    for person in other.people {
      guard let row = try Self.admit(person, db) else { continue }
      if row.code != person.code {
        merged.recoded.append(Merged.Recoded(id: person.id, from: person.code, to: row.code))
      }
      merged.addedPeople += 1
    }
    var intake = try EventIntake(db, received: received)
    for event in other.events {
      let text = event.text.flatMap { other.texts[$0.id] }
      if let reason = try intake.take(event, text) {
        throw StoreError.badEvent(path: other.path, event: event.id, reason: reason)
      }
    }
    merged.addedEvents = intake.added
    merged.knownEvents = intake.known
    merged.addedPeople += intake.introduced.count
    merged.recoded += intake.recoded
    try SealTable.adopt(other.seals, sealedBy: other.sealedBy, db)
    for id in other.forgotten {
      guard let person = try PersonTable.read(db, "id = ?", .text(id)) else { continue }
      merged.forgottenThere.append(person.code)
    }
    try db.run(
      """
      UPDATE store SET next_listed = max(next_listed, ?), is_imported = max(is_imported, ?),
        codes_may_be_refs = max(codes_may_be_refs, ?)
      """,
      [
        .integer(other.nextListed), .integer(other.isImported ? 1 : 0),
        .integer(other.codesMayBeRefs ? 1 : 0),
      ]
    )
    try Codes.keepClear(of: (other.people + intake.introduced).map(\.code), db)
    try PersonTable.noteChange(db)
    try take(other.drafts, db)
    _ = try take(other.marks, db)
    merged.forks = try Fork.all(db)
    return merged
  }

  /// Gives a row to somebody from elsewhere.
  ///
  /// - Parameters:
  ///   - person: As they stand there.
  ///   - db: A connection inside a transaction.
  /// - Returns: The row, with another code where theirs is somebody else's here; nil for who has a
  ///   row already and who was erased.
  /// - Throws: What SQLite says of the file.
  static func admit(_ person: Delegate, _ db: Connection) throws -> Delegate? {
    guard try !isForgotten(person.id, db),
      try PersonTable.read(db, "id = ?", .text(person.id)) == nil
    else { return nil }
    var row = person
    if try !Codes.isFree(row.code, db) { row.code = try Codes.nextWalkIn(db) }
    try PersonTable.insert(db, row)
    return row
  }

  /// Takes over what was being typed elsewhere, but for fields that are being typed here, or were
  /// recorded at that time or later: so that taking it over twice changes nothing.
  private func take(_ drafts: [ReviewDraft], _ db: Connection) throws {
    guard !drafts.isEmpty else { return }
    let here = Set(try DraftTable.read(db).map(\.place))
    let texts = try TextTable.all(db).mapValues(\.body)
    let reviews = ReviewState(try EventTable.read(db).map(\.event), texts: texts)
    for draft in drafts where !here.contains(draft.place) {
      if let last = reviews.lastRecorded(draft.place), last >= draft.at { continue }
      guard try !Self.isForgotten(draft.review.reviewer, db) else { continue }
      try DraftTable.keep(db, draft)
    }
  }
}
