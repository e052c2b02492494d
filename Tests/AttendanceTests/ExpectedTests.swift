import Conference
import Testing

@testable import Attendance

@Suite struct ExpectedTests {
  private let roster: [Delegate] = [
    .named("d1", province: "ct"), .named("d2", province: "ct"), .named("d3", province: "hg"),
    .named("w", province: "ct", standing: .walkIn),
    .named("gone", province: "ct", standing: .withdrawn),
  ]

  private func list(
    _ id: ListID,
    _ kind: AttendanceList.Kind,
    provinces: Set<String> = []
  ) -> AttendanceList {
    AttendanceList(id: id, name: Localized(same: id.rawValue), kind: kind, provinces: provinces)
  }

  private var door: AttendanceList { list(.door, .door) }
  private var bus: AttendanceList { list("bus-v", .visit) }

  @Test("the door expects who is listed and not excused, and misses who has not come")
  func atTheDoor() {
    var log = Log()
    log.add(.excuse, "d2")
    log.add(.checkIn, "w")
    log.add(.checkIn, "d1")
    log.add(.checkOut, "d1")
    let table = AttendanceTable(log.events)
    #expect(table.expectedOn(door, roster: roster) == ["d1", "d3"])
    #expect(table.missingOn(door, roster: roster) == ["d3"])
  }

  @Test("a bus expects who is in at the door now, walk-ins too")
  func onTheBus() {
    var log = Log()
    for id in ["d1", "d2", "w"] as [PersonID] { log.add(.checkIn, id) }
    log.add(.checkOut, "d2")
    log.add(.checkIn, "d1", on: bus.id)
    let table = AttendanceTable(log.events)
    #expect(table.expectedOn(bus, roster: roster) == ["d1", "w"])
    #expect(table.missingOn(bus, roster: roster) == ["w"])
  }

  @Test("who got off the bus is missing on it, who left a session came to it")
  func gotOff() {
    var log = Log()
    log.add(.checkIn, "d1")
    for id in ["bus-v", "session"] as [ListID] {
      log.add(.checkIn, "d1", on: id)
      log.add(.checkOut, "d1", on: id)
    }
    let table = AttendanceTable(log.events)
    #expect(table.missingOn(bus, roster: roster) == ["d1"])
    #expect(table.missingOn(list("session", .session), roster: roster).isEmpty)
  }

  @Test("as long as nobody has come to the door the roster is expected everywhere")
  func beforeTheDoor() {
    var log = Log()
    log.add(.excuse, "d1")
    log.add(.excuse, "d2", on: bus.id)
    #expect(AttendanceTable(log.events).expectedOn(bus, roster: roster) == ["d3"])
    // And when all have gone home, nobody.
    log.add(.checkIn, "d3")
    log.add(.checkOut, "d3")
    #expect(AttendanceTable(log.events).expectedOn(bus, roster: roster).isEmpty)
  }

  @Test("a list expects nobody whom it does not admit")
  func notAdmitted() {
    var log = Log()
    let lunch = list("lunch", .other, provinces: ["ct"])
    #expect(AttendanceTable().expectedOn(lunch, roster: roster) == ["d1", "d2"])
    for id in ["d1", "d3"] as [PersonID] { log.add(.checkIn, id) }
    #expect(AttendanceTable(log.events).expectedOn(lunch, roster: roster) == ["d1"])
  }
}
