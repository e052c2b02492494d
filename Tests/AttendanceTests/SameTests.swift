import Conference
import SampleLogs
import Testing

@testable import Attendance

/// Two ids that turned out to be one person's.
@Suite struct SameTests {
  private func same(_ gone: PersonID, _ stays: PersonID, in log: inout Log) -> LogEvent {
    log.add(.same, gone, on: .people, seat: stays)
  }

  @Test("presence folds both as one, under either id, until it is taken back")
  func foldsAsOne() {
    var log = Log()
    log.add(.checkIn, "d1", minute: 1)
    log.add(.checkOut, "d1", minute: 2)
    log.add(.checkIn, "d2", minute: 3)
    let event = same("d1", "d2", in: &log)
    var state = AttendanceState(log.events.dropLast())
    #expect(state.arrived(on: .door) == 2)
    let changes = state.add(event)
    #expect(Set(changes.map(\.delegate)) == ["d1", "d2"])
    #expect(state.arrived(on: .door) == 1 && state.same == ["d1": "d2"])
    for id: PersonID in ["d1", "d2"] {
      #expect(state.presence(of: id, on: .door).status == .present)
      #expect(state.presence(of: id, on: .door).firstArrival?.at == log.events[0].at)
    }
    state.add(log.undo(event))
    #expect(state.same.isEmpty && state.arrived(on: .door) == 2)
    #expect(state.presence(of: "d1", on: .door).status == .left)
    #expect(!state.lastSteps(.max, on: .door).joined().contains(event.id))
  }

  @Test(
    "who was let in twice is told under the id that stays, and every step of both can be undone"
  )
  func twice() {
    var (one, other) = (Log(store: "a", desk: "A"), Log(store: "b", desk: "B"))
    one.add(.checkIn, "d1", minute: 1)
    one.add(.checkIn, "d2", minute: 2)
    other.add(.checkIn, "d2", minute: 3)
    let event = same("d1", "d2", in: &one)
    var state = AttendanceState(one.events.dropLast() + other.events)
    #expect(state.doubled.map(\.delegate) == ["d2"])
    state.add(event)
    #expect(state.doubled.map(\.delegate) == ["d2", "d2"])
    for id: PersonID in ["d1", "d2"] { #expect(state.steps(of: id, on: .door).count == 3) }
    state.add(one.undo(event))
    #expect(state.doubled.map(\.delegate) == ["d2"])
    #expect(state.steps(of: "d1", on: .door).count == 1)
  }

  @Test(
    "of two that speak of one id the later counts; chains lead to their end, rings to one of them"
  )
  func chains() {
    var log = Log()
    _ = same("d1", "d2", in: &log)
    _ = same("d2", "d3", in: &log)
    #expect(AttendanceState(log.events).same == ["d1": "d3", "d2": "d3"])
    _ = same("d3", "d1", in: &log)
    let ring = AttendanceState(log.events.reversed()).same
    #expect(ring == ["d2": "d1", "d3": "d1"])
    _ = same("d3", "d4", in: &log)
    #expect(AttendanceState(log.events).same == ["d1": "d4", "d2": "d4", "d3": "d4"])
    _ = same("d5", "d5", in: &log)
    #expect(AttendanceState(log.events).same["d5"] == nil)
  }

  @Test("a substitute who turns out to be the seat's delegate excuses nobody")
  func substitute() {
    var log = Log()
    log.add(.substitute, "d2", minute: 1, seat: "d1")
    _ = same("d2", "d1", in: &log)
    let presence = AttendanceState(log.events).presence(of: "d1", on: .door)
    #expect(presence.status == .present && presence.substitute == nil)
  }

  @Test("of whom no event counts has not come; the log tells who it was")
  func ignored() {
    var log = Log()
    log.add(.checkIn, "d1", minute: 1)
    log.add(.checkIn, "d2", minute: 2)
    var state = AttendanceState(log.events)
    let changes = state.ignore(["d1"])
    #expect(changes.map(\.delegate) == ["d1"] && changes[0].after == Presence())
    #expect(state.arrived(on: .door) == 1 && state.people(on: .door) == ["d2"])
    #expect(state.ignoredArrivals == ["d1"])
    #expect(state.lastArrivals(9, on: .door).compactMap(\.delegate) == ["d2"])
    #expect(state.ignore(["d1"]).isEmpty)
    #expect(state.ignore([]).map(\.delegate) == ["d1"])
    #expect(state.arrived(on: .door) == 2)
  }
}
