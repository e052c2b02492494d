import Attendance
import Conference
import Glibc
import SQLite
import SeededRandom
import TestFiles
import Testing

@testable import Store

/// A way in which others take a store from under a desk that has it open.
enum Harm: CaseIterable {
  case overwrite, overwriteByOlder, shorten, empty, replace, remove
  case removeLog, swapLog, overwriteLog, emptyLog, cutLog, editLog, removeIndex, emptyIndex

  /// Does it to the store at a path, of which an older copy lies at another.
  func happen(to path: String, copy: String) throws {
    switch self {
    case .overwrite: try Files.write("Danh sách đại biểu\n", to: path)
    case .overwriteByOlder: try Files.write(Files.bytes(of: copy), to: path)
    case .shorten: Glibc.truncate(path, 8_192)
    case .empty: Glibc.truncate(path, 0)
    case .replace:
      try Files.write(Files.bytes(of: copy), to: path + ".new")
      try Files.move(path + ".new", to: path)
    case .remove: try Files.remove(path)
    case .removeLog: try Files.remove(path + "-wal")
    case .swapLog:
      try Files.write(Files.bytes(of: path + "-wal"), to: path + ".new")
      try Files.move(path + ".new", to: path + "-wal")
    case .overwriteLog:
      let size = try Files.bytes(of: path + "-wal").count
      try Files.write([UInt8](repeating: 7, count: size), to: path + "-wal")
    case .emptyLog: Glibc.truncate(path + "-wal", 0)
    case .cutLog: Glibc.truncate(path + "-wal", try Files.bytes(of: path + "-wal").count - 1)
    case .editLog:
      var bytes = try Files.bytes(of: path + "-wal")
      bytes[bytes.count - 500] ^= 0xFF
      try Files.write(bytes, to: path + "-wal")
    case .removeIndex: try Files.remove(path + "-shm")
    case .emptyIndex: Glibc.truncate(path + "-shm", 0)
    }
  }

  var loss: FileLoss {
    switch self {
    case .overwrite, .overwriteByOlder, .shorten, .empty: .overwritten
    case .replace, .remove: .moved
    case .removeLog, .swapLog, .overwriteLog, .emptyLog, .cutLog, .editLog: .logLost
    case .removeIndex, .emptyIndex: .indexLost
    }
  }

  func error(at path: String) -> StoreError {
    loss == .moved ? .gone(path: path) : .lost(path: path, loss)
  }
}

/// A way in which others change through SQLite what stands in a store that a desk has open.
enum Rewriting: CaseIterable {
  case putBack, deleteLast, editLast, dropTable, emptyTable, addTrigger, addView
  case emptyPeople, emptyTexts, emptyStore, otherConference, otherForm

  func happen(to path: String, copy: String) throws {
    switch self {
    case .putBack: try Connection(path: copy, .readOnly).backup(to: Connection(path: path))
    case .deleteLast:
      try Tamper.execute("DELETE FROM event WHERE cursor = (SELECT max(cursor) FROM event)", path)
    case .editLast:
      try Tamper.execute(
        "UPDATE event SET delegate = 'x' WHERE cursor = (SELECT max(cursor) FROM event)",
        path
      )
    case .dropTable: try Tamper.execute("DROP TABLE event", path)
    case .emptyTable: try Tamper.execute("DELETE FROM event", path)
    case .addTrigger:
      try Tamper.execute(
        """
        CREATE TRIGGER lose AFTER INSERT ON event BEGIN DELETE FROM event WHERE id = NEW.id; END
        """,
        path
      )
    case .addView: try Tamper.execute("CREATE VIEW beside AS SELECT 1", path)
    case .emptyPeople: try Tamper.execute("DELETE FROM person", path)
    case .emptyTexts: try Tamper.execute("DELETE FROM text", path)
    case .emptyStore: try Tamper.execute("DELETE FROM store", path)
    case .otherConference: try Tamper.execute("UPDATE store SET conference = 'other'", path)
    case .otherForm: try Tamper.execute("PRAGMA user_version = 3", path)
    }
  }
}

@Suite("The file that others open, against the one that is open here")
struct HeldFileTests {
  private let folder: TemporaryFolder
  private var path: String { folder["store.sqlite"] }

  init() throws { folder = try TemporaryFolder() }

  /// A desk with people, a walk-in and notes in its store, and an older copy of it beside.
  private func desk(isSealed: Bool = false) throws -> Desk {
    let desk = Desk(try folder.store())
    let list = People.change(adding: People.some(3))
    _ = try desk.store.apply(list, stamp: isSealed ? desk.stamp : nil)
    try desk.checkIn("sớm")
    try desk.store.backup(to: folder["copy.sqlite"], at: desk.received)
    try desk.store.remember()
    try desk.walkIn("khách")
    try desk.note("khách", "đến muộn")
    return desk
  }

  @Test("nothing is acknowledged once the file is lost", arguments: Harm.allCases)
  func lost(harm: Harm) throws {
    let desk = try desk()
    try harm.happen(to: path, copy: folder["copy.sqlite"])
    #expect(desk.store.loss == harm.error(at: path))
    #expect(throws: harm.error(at: path)) { try desk.checkIn("a") }
    #expect(throws: harm.error(at: path)) { try desk.checkIn("b") }
  }

  @Test("nor is what was being written when it was lost", arguments: Harm.allCases)
  func lostMeanwhile(harm: Harm) throws {
    let desk = try desk()
    // SQLite itself would be ended by the memory that is gone; what is written next lies behind what was
    // cut or changed.
    guard ![.emptyIndex, .cutLog, .editLog].contains(harm) else { return }
    let error = #expect(throws: StoreError.self) {
      try desk.store.record(since: .start, stamp: desk.stamp) { _ in
        try harm.happen(to: path, copy: folder["copy.sqlite"])
        let draft = EventDraft(.checkIn, delegate: "a", list: "door")
        return DeskStep(drafts: [draft], answer: .undone([]))
      }
    }
    #expect(error == harm.error(at: path))
  }

  @Test(
    "a rescue holds events, texts and people, and another store takes it",
    arguments: Harm.allCases
  )
  func rescue(harm: Harm) throws {
    let desk = try desk()
    let before = try desk.store.load()
    let known = RescuedKnowledge(
      events: before.events,
      roster: try #require(before.roster),
      drafts: []
    )
    try harm.happen(to: path, copy: folder["copy.sqlite"])
    try desk.store.rescue(known, to: folder["rescue.sqlite"], at: desk.received)
    #expect(try Files.mode(of: folder["rescue.sqlite"]) == 0o600)
    try? desk.store.close()
    // Into a new store, and into one that was put back from the copy.
    try Files.write(Files.bytes(of: folder["copy.sqlite"]), to: folder["back.sqlite"])
    for name in ["fresh.sqlite", "back.sqlite"] {
      let other = try folder.store(name)
      _ = try other.merge(from: folder["rescue.sqlite"], received: desk.received)
      let after = try other.load()
      #expect(Set(after.events) == Set(before.events))
      #expect(after.roster?.people.map(\.name).sorted() == known.roster.people.map(\.name).sorted())
      #expect(try other.texts().notes.values.map(\.self) == ["đến muộn"])
      #expect(try other.verify().isSound)
    }
  }

  @Test(
    "whoever opens the file next finds it as it was put there",
    arguments: [
      Harm.overwriteByOlder, .replace,
    ]
  )
  func spared(harm: Harm) throws {
    let desk = try desk()
    let known = RescuedKnowledge(
      events: try desk.store.load().events,
      roster: try #require(desk.store.load().roster),
      drafts: []
    )
    try harm.happen(to: path, copy: folder["copy.sqlite"])
    try desk.store.rescue(known, to: folder["rescue.sqlite"], at: desk.received)
    try desk.store.close()
    #expect(try Files.bytes(of: path) == Files.bytes(of: folder["copy.sqlite"]))
    let next = Desk(try folder.store())
    #expect(try next.store.load().events.map(\.delegate) == ["sớm"])
    _ = try next.store.merge(from: folder["rescue.sqlite"], received: desk.received)
    #expect(try next.store.load().events.count == known.events.count)
    #expect(try next.store.verify().isSound)
  }

  @Test(
    "a log in which another program has written for a file put there since is not taken from it",
    arguments: [false, true]
  )
  func logOfAnother(writes: Bool) throws {
    let desk = try desk()
    let known = RescuedKnowledge(
      events: try desk.store.load().events,
      roster: try #require(desk.store.load().roster),
      drafts: []
    )
    try Harm.replace.happen(to: path, copy: folder["copy.sqlite"])
    // A program that does not look takes the log that lies there for its own.
    let other = try Connection(path: path)
    #expect(try other.number("SELECT count(*) FROM event") ?? 0 > 0)
    if writes { try other.run("UPDATE store SET roster_version = 9") }
    try desk.store.rescue(known, to: folder["rescue.sqlite"], at: desk.received)
    #expect((access(path + "-wal", F_OK) == 0) == writes)
    try other.close()
    try desk.store.close()
    let next = Desk(try folder.store("next.sqlite"))
    _ = try next.store.merge(from: folder["rescue.sqlite"], received: desk.received)
    #expect(try next.store.load().events.count == known.events.count)
  }

  @Test("a rescue holds no text that another program erased meanwhile, and those that it wrote")
  func rescueAfterErasing() throws {
    let desk = try desk()
    let other = Desk(try folder.store(), "B")
    try other.note("sớm", "viết ở máy B")
    try other.walkIn("khách B")
    let cursor = try desk.store.load().cursor
    let code = try #require(desk.store.load().roster?.people.first { $0.id == "khách" }?.code)
    _ = try other.store.forget(code: code)
    _ = try desk.store.news(since: cursor)
    let known = RescuedKnowledge(
      events: try desk.store.load().events,
      roster: try #require(desk.store.load().roster),
      drafts: []
    )
    try desk.store.rescue(known, to: folder["rescue.sqlite"], at: desk.received)
    let rescue = try folder.store("rescue.sqlite")
    #expect(try rescue.texts().notes.values.map(\.self) == ["viết ở máy B"])
  }

  @Test("nor once another program has changed what stands in it", arguments: Rewriting.allCases)
  func rewritten(_ rewriting: Rewriting) throws {
    let desk = try desk(isSealed: true)
    try rewriting.happen(to: path, copy: folder["copy.sqlite"])
    let error = StoreError.lost(path: path, .rewritten)
    #expect(throws: error) { try desk.checkIn("a") }
    #expect(desk.store.loss == error)
    #expect(throws: error) { try desk.store.news(since: .start) }
  }

  @Test(
    "what stands there then stays as it is, and a rescue has the rest",
    arguments: Rewriting.allCases
  )
  func rescuedFromRewriting(_ rewriting: Rewriting) throws {
    let desk = try desk(isSealed: true)
    let before = try desk.store.load()
    let known = RescuedKnowledge(
      // Those that no ledger folds are kept by the store itself.
      events: before.events.filter { $0.kind != .roster },
      roster: try #require(before.roster),
      drafts: []
    )
    try rewriting.happen(to: path, copy: folder["copy.sqlite"])
    try desk.store.rescue(known, to: folder["rescue.sqlite"], at: desk.received)
    // The log beside the file is its own.
    #expect(try Files.names(in: folder.path).allSatisfy { !$0.contains(".lost") })
    let other = try folder.store("fresh.sqlite")
    _ = try other.merge(from: folder["rescue.sqlite"], received: desk.received)
    #expect(try Set(other.load().events) == Set(before.events))
    #expect(try other.verify().isSound)
  }

  @Test("a store that a newer program has brought to its own form is called newer, and not lost")
  func newer() throws {
    let desk = try desk()
    try Tamper.execute(
      "ALTER TABLE draft ADD COLUMN more TEXT; PRAGMA user_version = \(Schema.version + 1)",
      path
    )
    #expect(
      throws: StoreError.newerSchema(
        path: path,
        version: Schema.version + 1,
        known: Schema.version
      )
    ) { try desk.checkIn("a") }
    #expect(desk.store.loss == nil)
  }

  @Test(
    "a file that was cut since the log was begun anew is lost, be it by a byte",
    arguments: [8_192, -4_096, -1]
  )
  func cutBehindNewLog(size: Int) throws {
    let desk = try desk()
    let other = Desk(try folder.store(), "B")
    // All is copied, and what another program writes then is the first in the log: nothing of it is copied.
    try Tamper.execute("PRAGMA wal_checkpoint(RESTART)", path)
    try other.note("b", "viết ở máy B")
    let log = try #require(try LogIndex(desk.store.connection))
    #expect(log.frames > 0 && !log.copying.isUnderWay)
    let whole = try Files.bytes(of: path).count
    Glibc.truncate(path, size > 0 ? size : whole + size)
    #expect(desk.store.loss == .lost(path: path, .overwritten))
    #expect(throws: StoreError.lost(path: path, .overwritten)) { try desk.checkIn("a") }
  }

  @Test("what programs do with a store is no harm, in any order; what is done to it is")
  func anyOrder() throws {
    let seed = SeededGenerator.seed
    var generator = SeededGenerator(seed: seed)
    for round in 0..<12 {
      let path = folder["\(round).sqlite"]
      let first = Desk(try folder.store("\(round).sqlite"))
      try first.checkIn("sớm")
      try first.store.backup(to: folder["\(round).copy"], at: first.received)
      var others = [Desk(try folder.store("\(round).sqlite"), "B")]
      _ = try first.store.load()
      for step in 0..<Int.random(in: 1...30, using: &generator) {
        do {
          switch Int.random(in: 0..<9, using: &generator) {
          case 0, 1: try first.note("a", String(repeating: "đ", count: step * 40))
          case 2: try others[0].note("b", String(repeating: "e", count: step * 90))
          case 3:
            let modes = ["PASSIVE", "FULL", "RESTART", "TRUNCATE"]
            let mode = modes[Int.random(in: 0..<4, using: &generator)]
            try Tamper.execute("PRAGMA wal_checkpoint(\(mode))", path)
          case 4: _ = try others[0].store.eraseTexts()
          case 5: utimes(path, nil)
          case 6: others = [Desk(try folder.store("\(round).sqlite"), "B")]
          case 7: _ = try first.store.load()
          default: try first.store.requireHeld()
          }
        } catch {
          Issue.record("seed \(seed), round \(round), step \(step): \(error)")
          return
        }
      }
      let harms = Harm.allCases.filter { $0 != .emptyIndex }
      let harm = harms[Int.random(in: 0..<harms.count, using: &generator)]
      // A log that is all copied has nothing to lose by being cut.
      let frames = try LogIndex(first.store.connection)?.frames
      guard frames != 0 || ![.overwriteLog, .emptyLog, .cutLog, .editLog].contains(harm) else {
        continue
      }
      // Nor has one that was begun anew before it was as long again: its end is nobody's.
      let used = 32 + Int(frames ?? 0) * (24 + 4096)
      let length = try Files.bytes(of: path + "-wal").count
      guard length == used || ![.cutLog, .editLog].contains(harm) else { continue }
      try harm.happen(to: path, copy: folder["\(round).copy"])
      #expect(first.store.loss == harm.error(at: path), "seed \(seed), round \(round), \(harm)")
    }
  }

  @Test("an older state that another program's log is copied over is found by what it lacks")
  func copiedOver() throws {
    let desk = Desk(try folder.store())
    try desk.checkIn("sớm")
    try Tamper.execute("PRAGMA wal_checkpoint(TRUNCATE)", path)
    let older = try Files.bytes(of: path)
    for index in 0..<200 { try desk.note("a", String(repeating: "đ", count: 100 + index)) }
    try Tamper.execute("PRAGMA wal_checkpoint(TRUNCATE)", path)
    let cursor = try desk.store.load().cursor
    #expect(cursor.event == 201)
    try Files.write(older, to: path)
    // What a program does that does not look.
    try? Tamper.execute("UPDATE store SET roster_version = 9; PRAGMA wal_checkpoint(FULL)", path)
    #expect(desk.store.loss == .lost(path: path, .overwritten))
  }
}
