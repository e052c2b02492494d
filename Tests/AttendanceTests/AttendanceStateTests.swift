import Conference
import SampleLogs
import Testing

@testable import Attendance

@Suite struct AttendanceStateTests {
  private let door = ListID.door

  @Test(
    "the first arrival stands, in either order, and the other desk's is kept",
    arguments: [
      false, true,
    ]
  )
  func firstArrival(_ isReversed: Bool) throws {
    var (first, second) = (Log(store: "a", desk: "A"), Log(store: "b", desk: "B"))
    let later = first.add(.checkIn, minute: 5)
    let earlier = second.add(.checkIn, minute: 2)
    let table = AttendanceState(isReversed ? [later, earlier] : [earlier, later])
    let presence = table.presence(of: "d1", on: door)
    #expect(presence.firstArrival?.desk == "B" && presence.firstArrival?.event == earlier.id)
    #expect(presence.doubles.map(\.event) == [later.id])
    #expect(table.arrived(on: door) == 1)
    #expect(table.arrivals(at: "B", on: door) == 1 && table.arrivals(at: "A", on: door) == 0)
  }

  @Test("a check-out counts though the clock was set back an hour before it")
  func clockSetBack() {
    var log = Log()
    log.add(.checkIn, minute: 60)
    log.add(.checkOut, minute: 0)
    for events in [log.events, log.events.reversed()] {
      let presence = AttendanceState(events).presence(of: "d1", on: door)
      #expect(presence.status == .left && presence.firstArrival?.at == log.events[0].at)
    }
    log.add(.checkIn, minute: 1)
    let presence = AttendanceState(log.events).presence(of: "d1", on: door)
    #expect(presence.status == .present && presence.firstArrival?.event == log.events[2].id)
    #expect(presence.doubles.isEmpty)
  }

  @Test("tries before a mistaken check-in was undone do not count for the right one")
  func triesOfAMistake() {
    var log = Log()
    let mistake = log.add(.checkIn)
    log.add(.again)
    log.undo(mistake)
    log.add(.checkIn)
    log.add(.again)
    #expect(AttendanceState(log.events).presence(of: "d1", on: door).tries == 1)
  }

  @Test("one desk whose clock is years ahead does not hide the arrivals of the others")
  func quartersOfTheMost() {
    var log = Log()
    for number in 1...3 { log.add(.checkIn, "d\(number)", minute: Int64(number)) }
    log.add(.checkIn, "d9", minute: 1_000_000)
    let quarters = AttendanceState(log.events).arrivalsByQuarter(on: door, offset: 420)
    #expect(quarters.map(\.count) == [3])
  }

  @Test("of two arrivals of one second the one with the smaller id is the first")
  func sameSecond() {
    var (first, second) = (Log(store: "a", desk: "A"), Log(store: "b", desk: "B"))
    let events = [first.add(.checkIn), second.add(.checkIn)]
    let presence = AttendanceState(events).presence(of: "d1", on: door)
    #expect(presence.firstArrival?.event == events.map(\.id).min())
  }

  @Test("an event that names a seat checks in nobody but its delegate")
  func seatOfOtherKinds() {
    var log = Log()
    log.add(.checkIn, "d1", seat: "d2")
    log.add(.walkIn, "d3", seat: "d2")
    log.add(.substitute, "d4", seat: "d4")
    let table = AttendanceState(log.events)
    #expect(table.presence(of: "d2", on: door) == Presence())
    #expect(table.presence(of: "d4", on: door).status == .present)
    #expect(table.presence(of: "d4", on: door).doubles.isEmpty)
  }

  @Test("another event of a known id changes nothing")
  func sameID() {
    var log = Log()
    let event = log.add(.checkIn)
    var other = event
    other.kind = .checkOut
    var table = AttendanceState([event])
    #expect(table.add(other).isEmpty)
    #expect(table.event(event.id) == event && table.count == 1)
  }

  @Test("the last steps come newest first, each whole, without what is undone or cannot be")
  func lastSteps() {
    var log = Log()
    let single = log.add(.checkIn, "d1")
    let group = log.add(.checkIn, "d2")
    let later = log.add(.checkIn, "d3", batch: group.id)
    log.add(.again, "d1")
    log.add(.refused, nil)
    let undone = log.add(.checkIn, "d4")
    let undo = log.undo(undone)
    log.add(.checkIn, "d5", on: "bus-v")
    let table = AttendanceState(log.events)
    let steps = table.lastSteps(10, on: door)
    #expect(steps == [[undo.id], [group.id, later.id], [single.id]])
    #expect(table.lastSteps(2, on: door) == Array(steps.prefix(2)))
    #expect(table.lastSteps(0, on: door).isEmpty && table.lastSteps(9, on: "no").isEmpty)
  }

  @Test("a delegation stays one step when it is cut off by the number that is asked for")
  func wholeStep() {
    var log = Log()
    let first = log.add(.checkIn, "d1")
    let others = (2...30).map { log.add(.checkIn, "d\($0)", batch: first.id) }
    log.add(.note, "d1")
    #expect(AttendanceState(log.events).lastSteps(2, on: door)[1] == ([first] + others).map(\.id))
  }

  @Test("the last arrivals come newest first, without those undone")
  func lastArrivals() {
    var log = Log()
    let first = log.add(.checkIn, "d1", minute: 1)
    let second = log.add(.walkIn, "d2", minute: 2)
    log.add(.checkIn, "d3", minute: 3)
    log.add(.checkOut, "d1", minute: 4)
    log.undo(log.events[2], minute: 5)
    let table = AttendanceState(log.events)
    #expect(table.lastArrivals(9, on: door) == [second, first])
    #expect(table.lastArrivals(1, on: door) == [second])
  }

  @Test(
    "arrivals are counted by quarters of an hour, empty ones too, and a wild clock is no chart of years"
  )
  func quarters() {
    var log = Log()
    for (number, minute) in [0, 14, 15, 45, 59].enumerated() {
      log.add(.checkIn, "d\(number)", minute: Int64(minute))
    }
    var table = AttendanceState(log.events)
    let quarters = table.arrivalsByQuarter(on: door, offset: 420)
    #expect(quarters.map(\.count) == [2, 1, 0, 2])
    #expect(quarters.first?.start == Log.morning)
    table.add(log.add(.checkIn, "d9", minute: 1_000_000_000))
    #expect(table.arrivalsByQuarter(on: door, offset: 420).map(\.count) == [2, 1, 0, 2])
  }

  @Test("times at the ends of what a number holds do no harm", arguments: [Int64.min, .max])
  func absurdTimes(_ seconds: Int64) {
    var event = LogEvent.blank(1)
    event.kind = .checkIn
    event.at = Moment(seconds: seconds, offset: 0)
    var other = LogEvent.blank(2)
    (other.kind, other.delegate) = (.checkIn, "d2")
    for events in [[event, other], [other, event]] {
      var table = AttendanceState(events)
      table.noteReceived(event, at: Log.morning)
      #expect(table.wrongClocks == (seconds > 0 ? ["A"] : []))
      #expect(table.arrivalsByQuarter(on: door, offset: 420).count <= 144)
      #expect(table.arrived(on: door) == 2)
    }
  }

  @Test("a clock that goes back more than five minutes is told, in any order of coming")
  func clocks() {
    var log = Log()
    for minute in [0, 10, 5, 4] { log.add(.checkIn, minute: Int64(minute)) }
    #expect(AttendanceState(log.events).wrongClocks.isEmpty)
    log.desk = "A2"
    log.add(.checkIn, minute: -2)
    for events in [log.events, log.events.reversed()] {
      #expect(AttendanceState(events).wrongClocks == ["A2"])
    }
  }

  @Test("a clock that is ahead of the receiving one by more than five minutes is told")
  func ahead() {
    var log = Log()
    let event = log.add(.checkIn, minute: 6)
    var table = AttendanceState([event])
    table.noteReceived(event, at: Moment(seconds: Log.morning.seconds + 60, offset: 0))
    #expect(table.wrongClocks.isEmpty)
    table.noteReceived(event, at: Log.morning)
    #expect(table.wrongClocks == ["A"])
  }

  @Test("who has no name here is numbered along the chain of the desk that registered")
  func strangers() throws {
    var log = Log()
    for number in 1...4 { log.add(number == 2 ? .substitute : .walkIn, "w\(number)") }
    for events in [log.events, log.events.reversed()] {
      let table = AttendanceState(events)
      #expect((1...4).map { table.unnamed("w\($0)")?.number } == [1, 2, 3, 4])
      #expect(table.unnamed("w1")?.desk == "A" && table.unnamed("d1") == nil)
    }
  }

  @Test("100,000 events of one delegate, and of one list, are taken in, in any order")
  func manyOfOne() {
    let events = (0..<100_000).map { number in
      var event = LogEvent.blank(number)
      event.kind = number == 0 ? .checkIn : .again
      event.at = Moment(seconds: Log.morning.seconds + Int64(number), offset: 420)
      return event
    }
    for order in [events, events.reversed()] {
      let table = AttendanceState(order)
      #expect(table.presence(of: "d1", on: door).tries == 99_999)
      #expect(table.lastSteps(10, on: door) == [[events[0].id]])
    }
  }
}
