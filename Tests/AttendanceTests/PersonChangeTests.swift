import Conference
import SampleLogs
import Testing

@testable import Attendance

@Suite struct PersonChangeTests {
  @Test(
    "what is said of a person is read as it was written",
    arguments: [
      [PersonField.name: "Bà \"Ước\"\n"], [.phone: "", .head: Delegate.isSo],
      [.office: "Sở", .province: "ct", .category: "poor", .note: "Ăn chay", .position: "Phó"],
    ]
  )
  func readBack(values: [PersonField: String]) {
    for reason in [nil, "nhầm"] {
      let change = PersonChange(values, reason: reason)
      #expect(PersonChange(body: change.body) == change)
    }
  }

  @Test("what a newer program adds is passed over; what says nothing is nothing")
  func others() {
    let newer = PersonChange(body: #"{"phone":"09","badge":"B"}"#)
    #expect(newer?.values == [.phone: "09"])
    for body in ["", "{}", "{\"badge\":\"B\"}", "ghi chú", "{\"phone\":\"09\"", #"{"phone":7}"#] {
      #expect(PersonChange(body: body) == nil)
    }
  }

  @Test("what was set is a step of a desk beside a list's own, and undone like one")
  func steps() {
    var log = Log()
    let arrival = log.add(.checkIn, "a")
    let edit = log.add(.person, "a", on: .people)
    let bus = log.add(.checkIn, "b", on: "bus")
    var state = AttendanceState(log.events)
    #expect(state.lastSteps(9, on: .door) == [[arrival.id]])
    #expect(state.lastSteps(9, on: .door, isWithWords: true) == [[edit.id], [arrival.id]])
    #expect(state.lastSteps(1, on: "bus", isWithWords: true) == [[bus.id]])
    let undo = log.undo(edit)
    state.add(undo)
    #expect(!state.isInForce(edit.id))
    #expect(state.lastSteps(9, on: .door, isWithWords: true) == [[undo.id], [arrival.id]])
    #expect(state.arrived(on: .door) == 1 && state.presence(of: "a", on: .people) == Presence())
  }

  @Test("who people are is no attendance")
  func empty() {
    var log = Log()
    log.add(.person, "a", on: .people)
    #expect(AttendanceState(log.events).isEmpty)
  }
}
