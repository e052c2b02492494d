import Attendance
import Conference
import Store
import TestFiles
import Testing

@Suite("Clocks that were set")
struct ClockTests {
  @Test(
    "a clock set back or ahead loses nothing, breaks no chain, and is told",
    arguments: [-3_600, 86_400, -86_400] as [Int64]
  )
  func set(by seconds: Int64) throws {
    let folder = try TemporaryFolder()
    var desk = Desk(try folder.store())
    try desk.checkIn("a", "b")
    desk.at.seconds += seconds
    desk.received.seconds += seconds
    try desk.checkIn("c")
    desk.at.seconds -= seconds - 60
    desk.received.seconds -= seconds - 60
    try desk.checkIn("d")
    let events = try desk.store.load().events
    #expect(try desk.store.verify().isSound)
    #expect(events.map(\.id) == events.map(\.id).sorted())
    let table = AttendanceState(events)
    #expect(["a", "b", "c", "d"].allSatisfy { table.presence(of: $0, on: "door").isIn })
    #expect(table.wrongClocks == ["A"])
  }

  @Test("events of a desk whose clock is a day ahead are named when another store takes them in")
  func ahead() throws {
    let folder = try TemporaryFolder()
    var fast = Desk(try folder.store("a.sqlite"), "A")
    fast.at.seconds += 86_400
    fast.received.seconds += 86_400
    try fast.checkIn("x")
    let other = Desk(try folder.store("b.sqlite"), "B")
    try other.checkIn("x", "y")
    _ = try other.store.importLog(try fast.lines(), received: other.received)
    let contents = try other.store.load()
    #expect(contents.news.ahead.map(\.event.desk) == ["A"])
    var table = AttendanceState(contents.events)
    for stored in contents.news.ahead { table.noteReceived(stored.event, at: stored.received) }
    #expect(table.wrongClocks == ["A"])
    // Its time does not move ours: the earlier arrival counts.
    #expect(table.presence(of: "x", on: "door").firstArrival?.desk == "B")
  }

  @Test(
    "a check-out counts after the check-in that its desk knew of, whatever that desk's clock said",
    arguments: [86_400, 1_000_000_000] as [Int64]
  )
  func knewOf(by seconds: Int64) throws {
    let folder = try TemporaryFolder()
    var fast = Desk(try folder.store("a.sqlite"), "A")
    fast.at.seconds += seconds
    fast.received.seconds += seconds
    try fast.checkIn("x")
    let other = Desk(try folder.store("b.sqlite"), "B")
    _ = try other.store.importLog(try fast.lines(), received: other.received)
    try other.record([EventDraft(.checkOut, delegate: "x", list: "door")])
    let events = try other.store.load().events
    let presence = AttendanceState(events).presence(of: "x", on: "door")
    #expect(presence.status == .left)
  }

  @Test("two stores of one desk's name stay two chains")
  func oneName() throws {
    let folder = try TemporaryFolder()
    let first = Desk(try folder.store("a.sqlite"), "A")
    let second = Desk(try folder.store("b.sqlite"), "A")
    try first.checkIn("x", "y")
    try second.checkIn("y", "z")
    let done = try first.store.importLog(try second.lines(), received: first.received)
    #expect(done.added == 2 && done.forks.isEmpty)
    let report = try first.store.verify()
    #expect(report.isSound && report.chains.map(\.count) == [2, 2])
    let table = AttendanceState(try first.store.load().events)
    #expect(["x", "y", "z"].allSatisfy { table.presence(of: $0, on: "door").isIn })
  }
}

extension Presence {
  fileprivate var isIn: Bool { status == .present }
}
