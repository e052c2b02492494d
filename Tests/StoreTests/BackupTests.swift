import Attendance
import Conference
import SQLite
import TestFiles
import Testing

@testable import Store

@Suite("Backing up and restoring")
struct BackupTests {
  @Test("a copy is one file of its owner's, made beside a log that goes on being written")
  func copy() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    try desk.checkIn("a", "b")
    try desk.store.backup(to: folder["copy.sqlite"], at: desk.received)
    try desk.checkIn("c")
    #expect(try Files.mode(of: folder["copy.sqlite"]) == 0o600)
    #expect(try Files.names(in: folder.path).filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
    let other = try folder.store("copy.sqlite")
    #expect(try other.load().events == Array(try desk.store.load().events.prefix(2)))
    #expect(try desk.store.copies().map(\.path) == [folder["copy.sqlite"]])
  }

  @Test("a copy that is opened as a store does not fork the chain it was made of")
  func noFork() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    try desk.checkIn("a", "b")
    try desk.store.backup(to: folder["copy.sqlite"], at: desk.received)
    let other = Desk(try folder.store("copy.sqlite"), "B")
    try desk.checkIn("c")
    #expect(try other.checkIn("d").events.map(\.sequence) == [1])
    let merged = try desk.store.merge(from: folder["copy.sqlite"], received: desk.received)
    #expect(merged.addedEvents == 1 && merged.knownEvents == 2 && merged.forks.isEmpty)
    #expect(try desk.store.verify().isSound)
    #expect(try desk.store.verify().chains.map(\.count) == [3, 1])
  }

  @Test("what is there is not written over, and nothing half done is left")
  func exists() throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    try Files.write([1, 2, 3], to: folder["copy.sqlite"])
    let path = folder["copy.sqlite"]
    #expect(throws: StoreError.exists(path: path)) {
      try store.backup(to: path, at: Desk(store).received)
    }
    #expect(try Files.bytes(of: path) == [1, 2, 3])
    #expect(throws: StoreError.cannotCreate(path: folder["no/copy"], errno: 2)) {
      try store.backup(to: folder["no/copy"], at: Desk(store).received)
    }
    #expect(try !Files.names(in: folder.path).contains { $0.contains(".part") })
  }

  @Test("restoring adds what is lacking and removes nothing", arguments: [true, false])
  func merge(isOpen: Bool) throws {
    let folder = try TemporaryFolder()
    let lost = Desk(try folder.store("lost.sqlite"), "A")
    _ = try lost.store.apply(People.change(adding: People.some(3)))
    try lost.checkIn("a", "b")
    try lost.note("a", "đến muộn")
    let walkIn = NewPerson(
      id: "w",
      registration: Registration(name: "Hồ", province: nil, category: nil, office: nil),
      standing: .walkIn
    )
    try lost.record([EventDraft(.walkIn, delegate: "w", list: "door")], people: [walkIn])
    let before = try Files.bytes(of: folder["lost.sqlite"])
    if !isOpen { try lost.store.close() }
    let desk = Desk(try folder.store("new.sqlite"), "A")
    try desk.checkIn("c")
    for round in 0..<2 {
      let merged = try desk.store.merge(from: folder["lost.sqlite"], received: desk.received)
      #expect(merged.addedEvents == (round == 0 ? 5 : 0))
      #expect(merged.addedPeople == (round == 0 ? 4 : 0))
      #expect(merged.forks.isEmpty && merged.recoded.isEmpty)
    }
    if isOpen { #expect(try Files.bytes(of: folder["lost.sqlite"]) == before) }
    let contents = try desk.store.load()
    #expect(contents.events.count == 6)
    #expect(contents.roster?.people.map(\.name) == ["Người 1", "Người 2", "Người 3", "Hồ"])
    #expect(contents.roster?.isImported == true)
    let sealed = try #require(contents.events.compactMap(\.text).first)
    #expect(try desk.store.text(of: sealed) == "đến muộn")
    #expect(try desk.store.verify().isSound)
    // The next list goes on behind the codes that were given before.
    let next = try desk.store.apply(People.change(adding: [People.person("Người 4")]))?.added
    let used = Set((contents.roster?.people ?? []).map(\.code))
    #expect(used.count == 4 && used.isDisjoint(with: (next ?? []).map(\.code)))
  }

  @Test("what is restored and the note of where it came from are one: neither is kept alone")
  func noted() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    try desk.checkIn("a")
    try desk.store.backup(to: folder["copy.sqlite"], at: desk.received)
    let other = try folder.store("new.sqlite")
    // Of the connection alone: a trigger in the file would be seen before anything is taken in.
    try other.connection.execute(
      """
      CREATE TEMP TRIGGER full BEFORE INSERT ON main.copy
      BEGIN SELECT RAISE(ABORT, 'full'); END
      """
    )
    #expect(throws: StoreError.self) {
      try other.merge(from: folder["copy.sqlite"], received: desk.received)
    }
    #expect(try other.load().events.isEmpty)
    try other.connection.execute("DROP TRIGGER temp.full")
    _ = try other.merge(from: folder["copy.sqlite"], received: desk.received)
    #expect(try other.load().events.count == 1)
    #expect(try other.copies().map(\.path) == [folder["copy.sqlite"]])
  }

  @Test("a store that had lost its own end gets it back, and goes on in another chain")
  func ownEnd() throws {
    let folder = try TemporaryFolder()
    let before = Desk(try folder.store())
    try before.checkIn("a", "b", "c", "d")
    try before.store.backup(to: folder["copy.sqlite"], at: before.received)
    try before.store.close()
    try Tamper.execute("DELETE FROM event WHERE sequence > 2", folder["store.sqlite"])
    let desk = Desk(try folder.store())
    _ = try desk.store.merge(from: folder["copy.sqlite"], received: desk.received)
    #expect(try desk.store.load().events.map(\.sequence) == [1, 2, 3, 4])
    let lost = try desk.store.identity().id
    #expect(try desk.checkIn("e").events.map(\.sequence) == [1])
    #expect(try desk.store.identity().id != lost)
    #expect(try desk.store.verify().isSound)
  }

  @Test("two people of one code keep their ids; the one who comes later gets a code of the store's")
  func recoded() throws {
    let folder = try TemporaryFolder()
    let first = try folder.store("a.sqlite")
    let second = try folder.store("b.sqlite")
    let people = try first.apply(People.change(adding: People.some(2)))?.added
    _ = try second.apply(People.change(adding: [People.person("Khác")]))
    let merged = try second.merge(from: folder["a.sqlite"], received: Desk(first).received)
    #expect(merged.recoded.map(\.from) == [people?[0].code])
    let codes = try second.load().roster?.people.map(\.code) ?? []
    #expect(Set(codes).count == 3)
    #expect(codes.allSatisfy(DelegateCode.isValid))
  }

  @Test("another file, another conference's store or a rehearsal is not merged; nothing changes")
  func refused() throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    try folder.store("other.sqlite", conference: "other").close()
    try folder.store("r.sqlite", isRehearsal: true).close()
    try Files.write(Array("Đây không phải cơ sở dữ liệu".utf8), to: folder["text"])
    func merge(_ name: String) throws -> Merged {
      try store.merge(from: folder[name], received: Desk(store).received)
    }
    let other = StoreError.otherConference(
      path: folder["other.sqlite"],
      found: "other",
      wanted: "test"
    )
    #expect(throws: other) { try merge("other.sqlite") }
    #expect(throws: StoreError.isRehearsal(path: folder["r.sqlite"])) { try merge("r.sqlite") }
    #expect(throws: StoreError.notADatabase(path: folder["text"])) { try merge("text") }
    #expect(throws: StoreError.noSuchFile(path: folder["none"])) { try merge("none") }
  }

  @Test("a copy with an event that somebody changed is refused whole, and the event named")
  func changed() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    try desk.checkIn("a", "b", "c")
    try desk.store.backup(to: folder["copy.sqlite"], at: desk.received)
    try Tamper.execute("UPDATE event SET desk = 'X' WHERE sequence = 2", folder["copy.sqlite"])
    let other = try folder.store("new.sqlite")
    let event = try desk.store.load().events[1].id
    let path = folder["copy.sqlite"]
    #expect(throws: StoreError.badEvent(path: path, event: event, reason: .changed)) {
      try other.merge(from: path, received: desk.received)
    }
    #expect(try other.load().events.isEmpty)
  }

  @Test("a rehearsal is removed after a copy; a desk that still has it open records nothing more")
  func wipe() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store("r.sqlite", isRehearsal: true))
    try desk.checkIn("a")
    let path = folder["r.sqlite"]
    try AttendanceStore.wipeRehearsal(
      path: path,
      conference: "test",
      copy: folder["copy.sqlite"],
      at: desk.received
    )
    #expect(try Files.names(in: folder.path) == ["copy.sqlite"])
    #expect(throws: StoreError.gone(path: path)) { try desk.checkIn("b") }
    let copy = try folder.store("copy.sqlite", isRehearsal: true)
    #expect(try copy.load().events.count == 1)
    #expect(throws: StoreError.isNoRehearsal(path: folder["real.sqlite"])) {
      try folder.store("real.sqlite").close()
      try AttendanceStore.wipeRehearsal(
        path: folder["real.sqlite"],
        conference: "test",
        copy: folder["c.sqlite"],
        at: desk.received
      )
    }
  }
}
