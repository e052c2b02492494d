import Attendance
import Conference
import SQLite
import TestFiles
import Testing

@testable import Store

/// A file that somebody else made or changed is read as data alone, and never crashes its reader.
@Suite("Files from outside")
struct ForeignStoreTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A store of three people, a walk-in and some events at `name`, closed.
  private func filled(_ name: String) throws -> String {
    let desk = Desk(try folder.store(name))
    let people = try #require(try desk.store.apply(People.change(adding: People.some(3)))?.added)
    try desk.checkIn(people[0].id)
    try desk.note(people[1].id, "đến muộn")
    try desk.walkIn("khach")
    try desk.store.close()
    return folder[name]
  }

  @Test("the tables of every version are known to the letter", arguments: SchemaTests.versions)
  func print(version: Int) throws {
    let db = try Connection(path: nil)
    for step in Schema.steps[..<version] { try step(db) }
    #expect(try SchemaPrint.of(db).hex == SchemaPrint.known[version - 1])
  }

  @Test("statistics, comments and spaces are nobody's tables")
  func harmless() throws {
    let path = try filled("a.sqlite")
    try Tamper.execute("ANALYZE", path)
    try folder.store("a.sqlite").close()
  }

  @Test("a backup whose own chain lost events is not restored in part")
  func cutChain() throws {
    let path = try filled("a.sqlite")
    try Tamper.execute("DELETE FROM event WHERE sequence = 2", path)
    let desk = Desk(try folder.store("b.sqlite"))
    let error = #expect(throws: StoreError.self) {
      try desk.store.merge(from: path, received: desk.received)
    }
    guard case .brokenLog(let named, let fault) = error, named == path else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(fault.sequence == 3 && fault.reason == .missing(1))
  }

  @Test("an event of our own chain is taken behind what we have, and behind a gap never")
  func ownChain() throws {
    let path = try filled("a.sqlite")
    let early = try Files.bytes(of: path)
    let late = Desk(try folder.store("a.sqlite"))
    for id: PersonID in ["u", "v", "w"] { try late.checkIn(id) }
    let lines = try late.lines()
    try late.store.close()
    try Files.write(early, to: folder["a.sqlite"])
    let desk = Desk(try folder.store("a.sqlite"))
    let id = try desk.store.identity().id
    let gap = try desk.store.importLog([lines[0], lines[5]], received: desk.received)
    #expect(gap.added == 0 && gap.refused.map(\.reason) == [.behindGap])
    #expect(try desk.store.verify().isSound)
    // The end that was lost comes back; what is recorded then is of another chain.
    let back = try desk.store.importLog(lines, received: desk.received)
    #expect(back.added == 3 && back.refused.isEmpty)
    try desk.checkIn("z")
    #expect(try desk.store.identity().id != id)
    #expect(try desk.store.verify().isSound)
    #expect(try desk.store.load().events.count == 8)
  }
}
