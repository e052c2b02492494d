import Attendance
import Conference
import Store
import TestFiles
import Testing

@Suite("What of a store waits for a hub")
struct BroughtTests {
  private let received = Moment(seconds: 1_695_000_000, offset: 420)

  @Test("what was made here waits until it is noted as brought; what others made never does")
  func waiting() throws {
    let folder = try TemporaryFolder()
    let (here, there) = (try folder.store("a.sqlite"), try folder.store("b.sqlite"))
    for person in ["p1", "p2", "p3"] as [PersonID] { try Desk(here).checkIn(person) }
    try Desk(there).checkIn("p4")
    _ = try here.takeIn(there.events(after: 0, most: 10).events, received: received)
    let before = try here.countWaiting(after: nil)
    #expect(before.count == 3)
    let own = try #require(here.ownChains().first)
    try here.note(brought: [own: 2])
    #expect(try here.countWaiting(after: nil).count == 1)
    #expect(try here.countWaiting(brought: [own: 1]) == 2)
    #expect(try here.countWaiting(after: before.cursor).count == 0)
    try Desk(here).checkIn("p5")
    #expect(try here.countWaiting(after: before.cursor).count == 1)
    // Noted anew, not added up.
    try here.note(brought: [own: 4])
    #expect(try here.countWaiting(after: nil).count == 0)
  }

  @Test("it stays for the next start")
  func stays() throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    try Desk(store).checkIn("p1")
    try Desk(store).checkIn("p2")
    try store.note(brought: [#require(store.ownChains().first): 1])
    try store.close()
    #expect(try folder.store().countWaiting(after: nil).count == 1)
  }

  @Test("a store that is open is opened once more, and both see what the other writes")
  func beside() throws {
    let folder = try TemporaryFolder()
    let first = try folder.store()
    try Desk(first).checkIn("p1")
    let second = try AttendanceStore.open(beside: #require(first.openStore))
    #expect(try second.eventCount() == 1)
    try Desk(second).checkIn("p2")
    #expect(try first.eventCount() == 2)
    try second.close()
    // What it closed has let go of no lock of the first.
    try Desk(first).checkIn("p3")
    #expect(try first.verify().isSound && first.eventCount() == 3)
  }

  @Test("one whose file was replaced is not opened once more")
  func replaced() throws {
    let folder = try TemporaryFolder()
    let first = try folder.store()
    let open = try #require(first.openStore)
    try folder.store("other.sqlite").close()
    try Files.write(Files.bytes(of: folder["other.sqlite"]), to: folder["new.sqlite"])
    try Files.move(folder["new.sqlite"], to: folder["store.sqlite"])
    #expect(throws: StoreError.gone(path: open.path)) { try AttendanceStore.open(beside: open) }
  }
}
