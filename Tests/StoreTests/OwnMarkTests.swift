import Attendance
import Conference
import SQLite
import TestFiles
import Testing

@testable import Store

@Suite("Stars and notes of one's own")
struct OwnMarkTests {
  private let folder: TemporaryFolder
  private let session = OwnMark.Subject(.session, "papers")
  private let figure = OwnMark.Subject(.figure, "models-33")

  init() throws { folder = try TemporaryFolder() }

  private func marks(_ store: AttendanceStore) throws -> [OwnMark] {
    try store.load().news.marks?.all ?? []
  }

  @Test("they are kept without an event, and the log verifies as before")
  func noEvents() throws {
    let desk = Desk(try folder.store())
    try desk.checkIn("a")
    let head = try desk.store.load().head
    _ = try desk.store.mark(.star(session, true), at: desk.at)
    let all = try desk.store.mark(.note(session, "hỏi giá"), at: desk.at)
    #expect(all[session] == OwnMark(session, isStarred: true, note: "hỏi giá", at: desk.at))
    #expect(try marks(desk.store) == all.all)
    #expect(try desk.store.load().events.count == 1)
    #expect(try desk.store.load().head == head)
    #expect(try desk.store.verify().isSound)
    var lines: [String] = []
    try desk.store.exportLog { lines.append($0) }
    #expect(lines.count == 1 && !lines.joined().contains("papers"))
    // What says nothing any more is gone.
    _ = try desk.store.mark(.star(session, false), at: desk.at)
    #expect(try desk.store.mark(.note(session, nil), at: desk.at).isEmpty)
  }

  @Test("another program that has the store open learns of them")
  func news() throws {
    let desk = Desk(try folder.store())
    try desk.checkIn("a")
    let other = try folder.store()
    let cursor = try other.load().cursor
    _ = try desk.store.mark(.star(session, true), at: desk.at)
    #expect(try other.news(since: cursor).news.marks?.isStarred(session) == true)
  }

  @Test("they go with a person who is forgotten, from every byte, and are not taken in again")
  func forgotten() throws {
    let desk = Desk(try folder.store())
    let added = try #require(try desk.store.apply(People.change(adding: People.some(2)))).added
    let person = OwnMark.Subject(.person, added[0].id.rawValue)
    _ = try desk.store.mark(.note(person, "hứa gửi tài liệu"), at: desk.at)
    _ = try desk.store.mark(.star(session, true), at: desk.at)
    let forgotten = try desk.store.forget(code: added[0].code)
    #expect(forgotten.words.contains("hứa gửi tài liệu"))
    #expect(try marks(desk.store).map(\.subject) == [session])
    let back = OwnMark(person, isStarred: true, at: desk.at)
    #expect(try desk.store.takeMarks([back]).refused == 1)
    #expect(try marks(desk.store).map(\.subject) == [session])
    try desk.store.close()
    let bytes = try Files.bytes(of: folder["store.sqlite"])
    #expect(!bytes.contains(Array("tài liệu".utf8)))
  }

  @Test("taking them in twice is as good as once; no star is lost, and the later note stays")
  func takenIn() throws {
    let desk = Desk(try folder.store())
    let later = Moment(seconds: desk.at.seconds + 60, offset: 420)
    _ = try desk.store.mark(.star(session, true), at: desk.at)
    _ = try desk.store.mark(.note(figure, "cũ"), at: desk.at)
    let taken = [
      OwnMark(session, note: "mới", at: later), OwnMark(figure, note: "sau", at: later),
      OwnMark(OwnMark.Subject(.visit, "thoi-lai"), isStarred: true, at: desk.at),
    ]
    let first = try desk.store.takeMarks(taken)
    #expect((first.added, first.changed, first.known) == (1, 2, 0))
    let kept = try marks(desk.store)
    #expect(kept.map(\.note) == ["mới", "sau", nil])
    #expect(kept.map(\.isStarred) == [true, false, true])
    let second = try desk.store.takeMarks(taken)
    #expect((second.added, second.changed, second.known) == (0, 0, 3))
    // An earlier note does not come back.
    #expect(try desk.store.takeMarks([OwnMark(figure, note: "cũ", at: desk.at)]).known == 1)
    #expect(try marks(desk.store) == kept)
  }

  @Test("all of them, or some, are forgotten, and the files that may hold them named")
  func forgetting() throws {
    let desk = Desk(try folder.store())
    _ = try desk.store.mark(.note(session, "riêng tư lắm"), at: desk.at)
    _ = try desk.store.mark(.star(figure, true), at: desk.at)
    try desk.store.note(StoreCopy(path: "/tmp/n.jsonl", kind: .notes, at: desk.at))
    let some = try desk.store.forgetMarks([session])
    #expect(some.count == 1 && some.words == ["riêng tư lắm"])
    #expect(some.copies.map(\.kind) == [.notes])
    #expect(try marks(desk.store).map(\.subject) == [figure])
    #expect(try desk.store.forgetMarks(nil).count == 1)
    #expect(try marks(desk.store).isEmpty)
    try desk.store.close()
    #expect(try !Files.bytes(of: folder["store.sqlite"]).contains(Array("riêng tư".utf8)))
  }

  @Test("a backup and a rescue bring them back")
  func carried() throws {
    let desk = Desk(try folder.store())
    _ = try desk.store.mark(.note(session, "hỏi giá"), at: desk.at)
    try desk.store.backup(to: folder["copy.sqlite"], at: desk.received)
    let known = RescuedKnowledge(
      events: [],
      roster: StoredRoster(people: [], givenNames: [], isImported: false),
      drafts: [],
      marks: try desk.store.ownMarks()
    )
    try desk.store.rescue(known, to: folder["rescue.sqlite"], at: desk.received)
    for source in ["copy.sqlite", "rescue.sqlite"] {
      let other = try folder.store("from-" + source)
      _ = try other.merge(from: folder[source], received: desk.received)
      #expect(try marks(other).map(\.note) == ["hỏi giá"])
    }
  }

  @Test("a note that is longer than anybody's is not taken from another's file")
  func tooLong() throws {
    let desk = Desk(try folder.store())
    let other = try folder.store("other.sqlite")
    _ = try other.mark(.star(session, true), at: desk.at)
    try other.close()
    let long = String(repeating: "x", count: TextLimits.note + 1)
    try Tamper.execute("UPDATE own_mark SET note = '\(long)'", folder["other.sqlite"])
    #expect(throws: StoreError.tooLong(path: folder["other.sqlite"])) {
      try desk.store.merge(from: folder["other.sqlite"], received: desk.received)
    }
  }
}
