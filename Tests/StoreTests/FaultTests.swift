import Attendance
import Conference
import FaultyVFS
import Glibc
import SQLite
import SeededRandom
import TestFiles
import Testing

@testable import Store

/// Faults of the disk, by a file system for SQLite that fails when told to.
///
/// One at a time: the faults are the process's.
@Suite("Faults of the disk", .serialized)
struct FaultTests {
  init() throws {
    try #require(faulty_register() == 0)
  }

  @Test("a full disk keeps what was acknowledged, says so, and goes on when there is room")
  func full() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    try desk.checkIn("a")
    let pages = try desk.store.pragma("page_count")
    _ = try desk.store.pragma("max_page_count = \(pages + 20)")
    var acknowledged = 1
    let error = #expect(throws: StoreError.self) {
      for _ in 0..<10_000 {
        try desk.note("a", String(repeating: "đầy ", count: 400))
        acknowledged += 1
      }
    }
    #expect(error == .full(path: folder["store.sqlite"]))
    #expect(try desk.store.load().events.count == acknowledged)
    _ = try desk.store.pragma("max_page_count = \(pages + 1_000)")
    try desk.checkIn("b")
    #expect(try desk.store.load().events.count == acknowledged + 1)
    #expect(try desk.store.verify().isSound)
  }

  @Test(
    "whatever call to the disk fails, nothing acknowledged is lost and nothing half done is left",
    arguments: [
      FAULTY_WRITE, FAULTY_SHORT_WRITE, FAULTY_FULL, FAULTY_SYNC, FAULTY_READ,
    ]
  )
  func failing(kind: faulty_kind) throws {
    var failed = 0
    for passing in 0..<24 {
      let folder = try TemporaryFolder()
      let path = folder["store.sqlite"]
      let desk = Desk(try folder.store())
      _ = try desk.store.apply(People.change(adding: People.some(3)))
      var acknowledged = try desk.checkIn("a", "b").events
      faulty_watch(path)
      // A new connection, for the cache of the old one answers reads.
      let other = Desk(try folder.store())
      faulty_set(kind, Int32(passing))
      var failures: [StoreError] = []
      for index in 0..<8 {
        do {
          acknowledged += try other.note("a", "ghi chú \(index)").events
        } catch let error as StoreError {
          failures.append(error)
        }
      }
      let isFull = kind == FAULTY_FULL
      #expect(
        failures.allSatisfy { failure in
          switch failure {
          case .full: isFull
          case .inputOutput: !isFull
          default: false
          }
        },
        "\(failures)"
      )
      #expect(faulty_count() == 0 || !failures.isEmpty)
      failed += failures.count
      faulty_watch("")
      try? other.store.close()
      let later = Desk(try folder.store())
      let events = try later.store.load().events
      #expect(Set(events).isSuperset(of: acknowledged), "\(kind) \(passing)")
      #expect(try later.store.verify().isSound)
      try later.checkIn("c")
      #expect(try later.store.verify().isSound)
    }
    #expect(failed > 0)
  }

  @Test("once the disk has failed the log stays beside the store", arguments: [true, false])
  func keepsLog(hasFailed: Bool) throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    try desk.checkIn("a")
    faulty_watch(folder["store.sqlite"])
    defer { faulty_watch("") }
    let other = Desk(try folder.store())
    try desk.store.close()
    if hasFailed {
      faulty_set(FAULTY_SYNC, 0)
      #expect(throws: StoreError.self) { try other.checkIn("b") }
      faulty_set(FAULTY_NOTHING, 0)
    }
    try other.checkIn("c")
    try other.store.close()
    // Where nothing failed the last to end leaves a single file.
    #expect(try Files.names(in: folder.path).contains("store.sqlite-wal") == hasFailed)
    let later = Desk(try folder.store())
    #expect(try Set(later.store.load().events.map(\.delegate)).isSuperset(of: ["a", "c"]))
    #expect(try later.store.verify().isSound)
  }

  @Test("a disk that fails while a file is opened is told by the call that failed")
  func opening() throws {
    let folder = try TemporaryFolder()
    try folder.store().close()
    faulty_watch(folder["store.sqlite"])
    defer { faulty_watch("") }
    faulty_set(FAULTY_READ, 0)
    let path = folder["store.sqlite"]
    let error = #expect(throws: SQLiteError.self) { try Connection(path: path) }
    // SQLITE_IOERR_READ.
    #expect(error?.code.rawValue == 266)
    #expect(throws: StoreError.inputOutput(path: path, code: 266)) { try folder.store() }
  }

  @Test("when the power goes, everything acknowledged is there after it, and the log verifies")
  func powerLoss() throws {
    let seed = SeededGenerator.seed
    var generator = SeededGenerator(seed: seed)
    for round in 0..<40 {
      let folder = try TemporaryFolder()
      let path = folder["store.sqlite"]
      try folder.store().close()
      faulty_watch(path)
      let desk = Desk(try folder.store())
      var acknowledged: [LogEvent] = []
      // Every fourth round long enough for the log to be copied into the database now and then.
      let steps = Int.random(in: 1...20, using: &generator) * (round % 4 == 0 ? 20 : 1)
      var cursor = StoreCursor.start
      for index in 0..<steps {
        let recorded = try desk.store.record(since: cursor, stamp: desk.stamp) { _ in
          let text = String(repeating: "ghi chú ", count: index % 300)
          let draft = EventDraft(.note, delegate: "a", list: "door", text: text)
          return DeskStep(drafts: [draft], answer: .undone([]))
        }
        cursor = recorded.cursor
        acknowledged += recorded.events
      }
      faulty_power_off()
      _ = try? desk.checkIn("không ai hay")
      try? desk.store.close()
      try #require(faulty_lose(round == 0 ? 0 : generator.next() | 1) == 0)
      let later = Desk(try folder.store())
      let events = try later.store.load().events
      #expect(Array(events.prefix(acknowledged.count)) == acknowledged, "\(seed), round \(round)")
      #expect(try later.store.verify().isSound, "\(seed), round \(round)")
      try later.checkIn("b")
      #expect(try later.store.verify().isSound)
    }
  }

  @Test(
    "whatever fails while a review is typed, it says what was acknowledged or the key that failed",
    arguments: [FAULTY_WRITE, FAULTY_SHORT_WRITE, FAULTY_FULL, FAULTY_SYNC]
  )
  func typing(kind: faulty_kind) throws {
    let reviewer = Reviewer(id: "r1", name: "Tư")
    let key = Review.Key(model: "longan", reviewer: "r1")
    var failed = 0
    for passing in 0..<24 {
      let folder = try TemporaryFolder()
      let desk = Desk(try folder.store())
      try desk.review(.keep(.note(""), of: "longan", by: reviewer))
      try desk.review(.keep(.note("V"), of: "longan", by: reviewer))
      faulty_watch(folder["store.sqlite"])
      let other = Desk(try folder.store())
      faulty_set(kind, Int32(passing))
      var said: Set<String> = ["V"]
      for text in ["Vư", "Vườ", "Vườn", "Vườn đ", "Vườn đẹ", "Vườn đẹp"] {
        do {
          let command =
            text == "Vườn" ? ReviewCommand.settle : .keep(.note(text), of: "longan", by: reviewer)
          try other.review(command)
          if command != .settle { said = [text] }
        } catch is StoreError {
          // Whether it came to the disk nobody knows; the person was told that it may not have.
          said.insert(text)
          failed += 1
        }
      }
      faulty_watch("")
      try? other.store.close()
      let later = Desk(try folder.store())
      let note = try later.reviews().review(key)?.note
      #expect(said.contains(note ?? ""), "\(kind) \(passing): \(note ?? "") of \(said)")
      #expect(try later.store.drafts().count <= 1)
      #expect(try later.store.verify().isSound)
      try later.review(.settle)
      #expect(try later.reviews().review(key)?.note == note)
    }
    #expect(failed > 0)
  }

  @Test("when the power goes while a review is typed, the last key that was answered is there")
  func powerLossWhileTyping() throws {
    let seed = SeededGenerator.seed
    var generator = SeededGenerator(seed: seed)
    let reviewer = Reviewer(id: "r1", name: "Tư")
    for round in 0..<20 {
      let folder = try TemporaryFolder()
      try folder.store().close()
      faulty_watch(folder["store.sqlite"])
      let desk = Desk(try folder.store())
      var note = ""
      for _ in 0..<Int.random(in: 1...30, using: &generator) {
        note += "đ"
        try desk.review(.keep(.note(note), of: "longan", by: reviewer))
        if Int.random(in: 0..<8, using: &generator) == 0 { try desk.review(.settle) }
      }
      faulty_power_off()
      _ = try? desk.review(.keep(.note(note + "?"), of: "longan", by: reviewer))
      try? desk.store.close()
      try #require(faulty_lose(generator.next() | 1) == 0)
      let later = Desk(try folder.store())
      let said = try later.reviews().reviews(of: "longan").map(\.note)
      #expect(said == [note] || said == [note + "?"], "\(seed), round \(round)")
      #expect(try later.store.verify().isSound)
    }
  }

  @Test("without the sync that makes it durable, the same loss would show: the proof can fail")
  func unsynced() throws {
    let folder = try TemporaryFolder()
    let path = folder["store.sqlite"]
    try folder.store().close()
    faulty_watch(path)
    let desk = Desk(try folder.store())
    _ = try desk.store.pragma("synchronous = OFF")
    try desk.checkIn("a")
    faulty_power_off()
    try? desk.store.close()
    try #require(faulty_lose(0) == 0)
    #expect(try folder.store().load().events.isEmpty)
  }
}

extension AttendanceStore {
  /// Sets or asks something of this store's own connection.
  fileprivate func pragma(_ text: String) throws -> Int64 {
    try connection.number("PRAGMA \(text)") ?? 0
  }
}
