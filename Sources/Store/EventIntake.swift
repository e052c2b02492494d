import Attendance
package import Conference
import SQLite

/// Why an event that comes from elsewhere is not taken in.
package enum EventRefusal: Hashable, Sendable {
  /// No event of a log.
  case unreadable
  /// Its fields do not give its hash.
  case changed
  /// The store has another event of this id.
  case conflicting
  /// It was rehearsed and this is the real log, or the other way round.
  case rehearsed
  /// Its free text is not the one that was sealed.
  case textDiffers
  /// It is about attendance, and reviews alone are taken in.
  case notOfReviews
  /// It is said to be this store's own, and what it follows is not here.
  case behindGap
  /// It is said to be this store's own, which has another in its place.
  case rival
  /// Its id is of a time that no clock shows: nothing could be recorded behind it.
  case beyondClocks
  /// It holds a name or a text that is longer than anybody writes.
  case tooLong
  /// It was exported from the log of another conference.
  case otherConference(String)
}

/// Takes in events that other stores made, or this one once had; inside the caller's transaction.
struct EventIntake {
  private(set) var added = 0
  private(set) var known = 0
  /// Whom desks elsewhere brought in and who have a row here now.
  private(set) var introduced: [Delegate] = []
  /// Those of them whose code is somebody else's here.
  private(set) var recoded: [Merged.Recoded] = []
  private let db: Connection
  private let identity: StoreIdentity
  private let received: Moment
  /// The chains that this store makes, as they are with what came in; read where one of their events
  /// comes from elsewhere.
  private var ownLinks: [ChainID: OwnLinks] = [:]
  /// The greatest id of all; read where one of the last year that ids can be of comes in.
  private var greatest: EventID?

  init(_ db: Connection, received: Moment) throws {
    self.db = db
    self.received = received
    identity = try StoreIdentity(db)
  }

  /// Adds an event unless it is known; why not, where it is refused.
  mutating func take(_ event: LogEvent, _ text: TextTable.Kept?) throws -> EventRefusal? {
    guard event.isBounded, text?.isBounded(in: event) ?? true else { return .tooLong }
    guard event.rightHash == event.hash else { return .changed }
    // Only the first event of a chain follows none.
    guard event.sequence > 0, (event.sequence == 1) == (event.previous == .none) else {
      return .changed
    }
    guard StoreIdentity.isRehearsed(store: event.store) == identity.isRehearsal else {
      return .rehearsed
    }
    if let sealed = event.text, let text, !text.fits(sealed) { return .textDiffers }
    if let other = try EventTable.read(db, id: event.id) {
      guard other.event == event else { return .conflicting }
      known += 1
    } else {
      if identity.chains.contains(event.store), let reason = try goOnOwn(event) { return reason }
      guard try leavesRoom(event.id) else { return .beyondClocks }
      try EventTable.insert(db, event, received: received, isOwn: false)
      added += 1
    }
    // Also of one that is known: an earlier version took it in without its row, or its text came later.
    try introduce(event, text)
    if let sealed = event.text, let text, try !isForgotten(event) {
      try TextTable.insert(db, id: sealed.id, text)
    }
    return nil
  }

  /// Gives a row to whom a desk elsewhere brought in, unless they have one.
  private mutating func introduce(_ event: LogEvent, _ text: TextTable.Kept?) throws {
    guard event.introduces, let id = event.delegate, let text,
      let person = Introduction(of: id, body: text.body)?.person,
      let row = try AttendanceStore.admit(person, db)
    else { return }
    introduced.append(row)
    if row.code != person.code {
      recoded.append(Merged.Recoded(id: id, from: person.code, to: row.code))
    }
  }

  /// Sees where in one of this store's own chains an event belongs that it does not have.
  ///
  /// Behind the end of the chain, somebody holds more of it than this file, which was put back to an
  /// earlier state. The store makes another chain from then on, for what is recorded here must not rival
  /// what was recorded there. Before it, the file lost the event, which the one behind it proves. Whatever
  /// else is said to be this store's own is forged, or of a copy that recorded by itself: taken in, it would
  /// leave the chain broken for ever.
  ///
  /// - Returns: Why it belongs nowhere; nil where it has a place.
  private mutating func goOnOwn(_ event: LogEvent) throws -> EventRefusal? {
    let chain = event.store
    var links = try ownLinks[chain] ?? OwnLinks(db, chain)
    switch links.place(of: event) {
    case .behindEnd: try db.run("UPDATE store SET is_copy = 1")
    case .inGap: break
    case .behindGap: return .behindGap
    case .taken: return .rival
    }
    links.add(event)
    ownLinks[chain] = links
    return nil
  }

  /// Whether this store can go on behind an event of this id.
  private mutating func leavesRoom(_ id: EventID) throws -> Bool {
    if id.leavesRoom(behind: nil) { return true }
    let known = try greatest ?? EventTable.greatestID(db)
    guard id.leavesRoom(behind: known) else { return false }
    greatest = [known, id].compactMap(\.self).max()
    return true
  }

  private func isForgotten(_ event: LogEvent) throws -> Bool {
    for id in [event.delegate, event.seat].compactMap({ $0 })
    where try AttendanceStore.isForgotten(id, db) {
      return true
    }
    return false
  }
}

/// Two events that hold on to one: the file of a store was copied, and both recorded.
package struct Fork: Hashable, Sendable {
  package var store: ChainID
  package var sequence: Int64
}

extension Fork {
  /// Every fork in the log, by store and sequence.
  static func all(_ db: Connection) throws -> [Fork] {
    let rows = try Rows(
      db.statement(
        """
        SELECT store, sequence FROM event GROUP BY store, sequence HAVING count(*) > 1
        ORDER BY store, sequence
        """
      )
    )
    var forks: [Fork] = []
    while try rows.next() {
      forks.append(Fork(store: ChainID(rows.text(0)), sequence: rows.integer(1)))
    }
    return forks
  }
}
