package import Attendance
package import Conference
import Glibc
import SQLite

/// What a program knows of a store whose file was lost.
package struct RescuedKnowledge: Sendable {
  /// Every event that a ledger folds, in any order.
  package var events: [LogEvent]
  /// As the store had them, without what was said anew of them.
  package var roster: StoredRoster
  /// What was being typed.
  package var drafts: [ReviewDraft]
  /// Stars and notes of one's own.
  package var marks: OwnMarks

  package init(
    events: [LogEvent],
    roster: StoredRoster,
    drafts: [ReviewDraft],
    marks: OwnMarks = OwnMarks()
  ) {
    self.events = events
    self.roster = roster
    self.drafts = drafts
    self.marks = marks
  }
}

extension AttendanceStore {
  /// Keeps in memory from now on what a rescue needs beside what a ledger knows.
  package func remember() throws(StoreError) {
    guard memory == nil else { return }
    memory = try perform { db in try read(db) { try RescueMemory(db) } }
  }

  /// Writes what is known to a file of its own, closed to others: a store, so that `log import` and
  /// `restore` take it with every check that they make of another's file.
  ///
  /// It has an id of its own, so that what it lacks is no gap in its chain and what is recorded in it no
  /// fork of ours. What belongs to the lost file and would be copied into whatever stands there now, the
  /// log and its index, is put beside the rescue.
  ///
  /// - Parameters:
  ///   - known: What a ledger knows.
  ///   - target: The new file.
  ///   - at: Now.
  /// - Throws: `StoreError`; nothing is left at `target` then.
  package func rescue(
    _ known: RescuedKnowledge,
    to target: String,
    at: Moment
  ) throws(StoreError) {
    let identity = StoreIdentity.make(conference: conference, isRehearsal: isRehearsal)
    try writeWhole(to: FilePlace(target)) { copy in
      try Self.update(copy, path: target) { try identity.insert(copy) }
      try copy.transaction(.immediate) { try fill(copy, known, at: at) }
    }
    switch loss {
    case .gone, .lost(_, .overwritten): putLogAside(target)
    default: break
    }
  }

  /// How the file was lost; nil where it was not.
  package var loss: StoreError? {
    do throws(StoreError) {
      try requireHeld()
      return nil
    } catch {
      switch error {
      case .gone, .lost: return error
      default: return nil
      }
    }
  }

  private func fill(_ copy: Connection, _ known: RescuedKnowledge, at: Moment) throws {
    let roster = known.roster
    for person in roster.people { try PersonTable.insert(copy, person) }
    let unfolded = memory.map { Array($0.unfolded.values) } ?? []
    for event in (known.events + unfolded).sorted(by: { $0.id < $1.id }) {
      try EventTable.insert(copy, event, received: at, isOwn: false)
    }
    for (id, kept) in memory?.texts ?? [:] { try TextTable.insert(copy, id: id, kept) }
    for (id, code) in memory?.forgotten ?? [] {
      try copy.run(
        "INSERT OR IGNORE INTO forgotten (id, code) VALUES (?, ?)",
        [.text(id), .text(code)]
      )
    }
    for draft in known.drafts { try DraftTable.keep(copy, draft) }
    for mark in known.marks.all { try OwnMarkTable.keep(copy, mark) }
    try copy.run(
      "UPDATE store SET is_imported = ?, codes_may_be_refs = ?, roster_version = ?",
      [
        .integer(roster.isImported ? 1 : 0), .integer(roster.codesMayBeRefs ? 1 : 0),
        .integer(roster.isImported || !roster.people.isEmpty ? 1 : 0),
      ]
    )
    try Codes.keepClear(of: roster.people.map(\.code), copy)
  }

  /// Takes the log and its index, which are ours, from beside a file that they do not belong to.
  ///
  /// Whoever opens that one next would take them for its own. Where another program has done so already,
  /// they stay.
  private func putLogAside(_ target: String) {
    for place in held?.ownLog(connection) ?? [] {
      let end = place.path.dropFirst(path.count)
      let name = FilePlace(target).name + ".lost" + end
      try? place.rename(to: FilePlace(path).folder + "/" + name)
    }
  }
}
