import Attendance
import Conference
import Glibc
import SQLite
import Synchronization
import TestFiles
import Testing

@testable import Store

@Suite("Other programs on the same store")
struct OtherProgramsTests {
  @Test("a store that is held is busy after the wait that was asked for; reading goes on")
  func busy() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store(patience: 0.05))
    try desk.checkIn("a")
    let other = try Connection(path: folder["store.sqlite"])
    try other.execute("BEGIN IMMEDIATE")
    let busy = StoreError.busy(path: folder["store.sqlite"], seconds: 0.05)
    #expect(throws: busy) { try desk.checkIn("b") }
    #expect(try desk.store.load().events.count == 1)
    try other.execute("ROLLBACK")
    try desk.checkIn("b")
    #expect(try desk.store.load().events.count == 2)
  }

  @Test("while a store is held somebody is told once, and not of a wait that nobody notices")
  func held() throws {
    let folder = try TemporaryFolder()
    try folder.store().close()
    for (patience, told) in [(0.05, 0), (0.6, 1)] {
      var count = 0
      let store = try AttendanceStore.open(
        path: folder["store.sqlite"],
        conference: "test",
        mode: .ifExists,
        isRehearsal: false,
        patience: patience
      ) { count += 1 }
      let desk = Desk(try #require(store))
      let other = try Connection(path: folder["store.sqlite"])
      try other.execute("BEGIN IMMEDIATE")
      #expect(throws: StoreError.busy(path: folder["store.sqlite"], seconds: patience)) {
        try desk.checkIn("b")
      }
      #expect(count == told)
      try other.execute("ROLLBACK")
      try desk.store.close()
    }
  }

  @Test("whoever opens first makes the store, the others find it", arguments: 0..<8)
  func race(round: Int) throws {
    let folder = try TemporaryFolder()
    let ids = Mutex<Set<String>>([])
    let path = folder["deep/store.sqlite"]
    Threads.run(4) { _ in
      let id: String?
      do {
        let store = try AttendanceStore.open(
          path: path,
          conference: "test",
          mode: .create,
          isRehearsal: false
        )
        id = try store?.load().id.rawValue
      } catch {
        id = "failed: \(error)"
      }
      ids.withLock { _ = $0.insert(id ?? "failed") }
    }
    let found = ids.withLock { $0 }
    #expect(found.count == 1 && !found.contains { $0.hasPrefix("failed") }, "\(found)")
  }

  @Test("several writers lose nothing, and leave one chain", arguments: [2, 5])
  func writers(count: Int) throws {
    let folder = try TemporaryFolder()
    try folder.store().close()
    let path = folder["store.sqlite"]
    let failures = Mutex<[String]>([])
    let acknowledged = Mutex<Set<EventID>>([])
    Threads.run(count) { number in
      do {
        let store = try #require(
          try AttendanceStore.open(
            path: path,
            conference: "test",
            mode: .create,
            isRehearsal: false
          )
        )
        let desk = Desk(store, "desk \(number)")
        var cursor = StoreCursor.start
        for index in 0..<60 {
          let recorded = try store.record(since: cursor, stamp: desk.stamp) { _ in
            let draft = EventDraft(.checkIn, delegate: "\(number)-\(index)", list: "door")
            return DeskStep(drafts: [draft], answer: .undone([]))
          }
          cursor = recorded.cursor
          acknowledged.withLock { $0.formUnion(recorded.events.map(\.id)) }
        }
      } catch {
        failures.withLock { $0.append("\(error)") }
      }
    }
    #expect(failures.withLock { $0 } == [])
    let store = try folder.store()
    #expect(try store.load().events.count == count * 60)
    #expect(Set(try store.load().events.map(\.id)) == acknowledged.withLock { $0 })
    #expect(try store.verify().isSound)
  }

  @Test("the watch tells of another program's writing, and of a store that is made later")
  func watch() throws {
    let folder = try TemporaryFolder()
    guard var watch = StoreWatch(path: folder["a/b/store.sqlite"]) else {
      Issue.record("the system has no watch left")
      return
    }
    #expect(watch.drain() == false)
    try Files.write([1], to: folder["elsewhere"])
    #expect(watch.drain() == false)
    let desk = Desk(try folder.store("a/b/store.sqlite"))
    #expect(watch.drain() == true)
    try desk.checkIn("a")
    #expect(watch.isReadable && watch.drain())
    #expect(watch.drain() == false)
    try Files.write([1], to: folder["a/b/elsewhere"])
    #expect(watch.drain() == false)
    try desk.store.close()
    #expect(watch.drain() == true)
    // The folder goes and comes again.
    Files.remove(folder: folder["a"])
    _ = watch.drain()
    let again = Desk(try folder.store("a/b/store.sqlite"))
    #expect(watch.drain() == true)
    try again.checkIn("b")
    #expect(watch.drain() == true)
  }

  @Test("the watch tells when a program that has written closes the store: then all can be read")
  func watchToTheEnd() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    try desk.checkIn("a")
    guard var watch = StoreWatch(path: folder["store.sqlite"]) else {
      Issue.record("the system has no watch left")
      return
    }
    let other = try Connection(path: folder["store.sqlite"])
    try other.execute("DELETE FROM event")
    #expect(watch.drain() == true)
    #expect(watch.drain() == false)
    try other.close()
    #expect(watch.drain() == true)
  }

  @Test(
    "file systems of a network, and a host's shared folders, are told from disks",
    arguments: [
      (0x6969, "nfs"), (0xFF53_4D42, "cifs"), (0xFE53_4D42, "smb2"), (0x0102_1997, "9p"),
      (0x786F_4256, "vboxsf"), (0xEF53, nil), (0x5846_5342, nil), (0x9123_683E, nil),
      (0x0102_1994, nil), (0x4D44, nil), (0x2011_BAB0, nil), (0x794C_7630, nil),
    ] as [(UInt32, String?)]
  )
  func fileSystems(magic: UInt32, kind: String?) {
    #expect(FileSystemKind.unsafeName(magic: magic, "/tmp") == kind)
  }
}

extension StoreWatch {
  /// Whether `poll` would wake up for it.
  fileprivate var isReadable: Bool {
    var waiting = pollfd(fd: fileDescriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 0) == 1
  }
}

/// Threads that a test waits for; the tests' own pool must not be blocked by waiting for locks.
enum Threads {
  private final class Work: Sendable {
    let number: Int
    let body: @Sendable (Int) -> Void

    init(_ number: Int, _ body: @escaping @Sendable (Int) -> Void) {
      self.number = number
      self.body = body
    }
  }

  static func run(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    let threads = (0..<count).map { number in
      var thread = pthread_t()
      let work = Unmanaged.passRetained(Work(number, body))
      pthread_create(
        &thread,
        nil,
        { argument in
          guard let argument else { return nil }
          let work = Unmanaged<Work>.fromOpaque(argument).takeRetainedValue()
          work.body(work.number)
          return nil
        },
        work.toOpaque()
      )
      return thread
    }
    for thread in threads { pthread_join(thread, nil) }
  }
}
