import Conference
import SampleLogs
import SeededRandom
import Testing

@testable import Attendance

/// Events of kinds that a newer program writes: carried and verified, and they count for nothing.
@Suite struct UnknownKindTests {
  private let seed = SeededGenerator.seed
  private let meal = EventKind(rawValue: "meal-2031")

  @Test("every kind that this program writes is of a family, and no other")
  func families() {
    let attendance: [EventKind] = [
      .checkIn, .checkOut, .again, .refused, .excuse, .note, .walkIn, .substitute, .seat,
    ]
    #expect(attendance.allSatisfy { $0.family == .attendance })
    #expect(EventKind.review.family == .review && EventKind.reviewer.family == .review)
    #expect(EventKind.undo.family == .undo && EventKind.same.family == .person)
    for text in ["", "Check-in", "check-in ", meal.rawValue] {
      #expect(EventKind(rawValue: text).family == nil)
    }
  }

  @Test("its line is read as it was written, and its place in the chain is checked")
  func line() throws {
    var log = Log()
    log.add(.checkIn)
    let event = log.add(
      meal,
      "d2",
      seat: "d3",
      text: EventChain.seal(text: "x", id: "t", random: [])
    )
    log.add(.checkOut)
    var rest = ""
    let read = try #require(LogEvent(line: event.line, rest: &rest))
    #expect(read == event && read.line == event.line && read.kind == meal)
    #expect(EventChain.fault(in: log.events) == nil)
    var events = log.events
    events[1].seat = nil
    #expect(EventChain.fault(in: events)?.reason == .changed)
    events.remove(at: 1)
    #expect(EventChain.fault(in: events)?.reason == .missing(1))
  }

  @Test("nothing of it shows: no presence, nobody spoken of, no step to undo, nor is its undo one")
  func countsForNothing() {
    var log = Log()
    let event = log.add(meal, "d2", minute: 1, seat: "d3")
    let undo = log.undo(event, minute: 2)
    log.undo(undo, minute: 3)
    let table = AttendanceState(log.events)
    #expect(table.isEmpty && table.delegates.isEmpty && table.event(event.id) == nil)
    #expect(table.presence(of: "d2", on: .door) == Presence() && table.unnamed("d2") == nil)
    #expect(table.notes(on: "d2").isEmpty && table.arrived(on: .door) == 0)
    #expect(table.lastArrivals(9, on: .door).isEmpty && table.lastSteps(9, on: .door).isEmpty)
    #expect(ReviewState(log.events, texts: [:]).reviewers.isEmpty)
  }

  @Test("an undo of a check-in stays a step that can be taken back, whichever comes first")
  func undoOfAttendance() {
    var log = Log()
    let arrival = log.add(.checkIn)
    let undo = log.undo(arrival)
    for events in [log.events, log.events.reversed()] {
      #expect(AttendanceState(events).lastSteps(9, on: .door) == [[undo.id]])
    }
    #expect(AttendanceState([undo]).lastSteps(9, on: .door).isEmpty)
  }

  @Test("a step that an older program knows in part shows with that part")
  func mixedStep() {
    var log = Log()
    let first = log.add(meal)
    let second = log.add(.checkIn, "d1", batch: first.id)
    #expect(AttendanceState(log.events).lastSteps(9, on: .door) == [[second.id]])
  }

  @Test("a clock that only they tell of is nobody's fault")
  func clocks() {
    var log = Log()
    log.add(meal, minute: 600)
    log.add(.checkIn, minute: 0)
    var table = AttendanceState(log.events)
    table.noteReceived(log.events[0], at: Log.morning)
    #expect(table.wrongClocks.isEmpty)
  }

  @Test("any log says the same with them and without, event by event")
  func fold() {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let events = RandomLog(40, using: &random).events
      let known = events.filter { $0.kind.family != nil }
      var (with, without) = (AttendanceState(), AttendanceState())
      for event in events {
        let changes = with.add(event)
        #expect(changes == (event.kind.family == nil ? [] : without.add(event)), "seed \(seed)")
        for list in RandomLog.lists {
          #expect(with.lastSteps(9, on: list) == without.lastSteps(9, on: list), "seed \(seed)")
          #expect(with.lastArrivals(9, on: list) == without.lastArrivals(9, on: list))
        }
      }
      #expect(StateView(with, known) == StateView(without, known), "seed \(seed)")
    }
  }

  @Test("on a list of reviews it is carried with them, elsewhere it is none")
  func amongReviews() {
    var log = Log()
    let (review, plain) = (log.add(meal, on: .reviews(of: "longan")), log.add(meal))
    let arrival = log.add(.checkIn, on: .reviewers)
    #expect(review.isOfReviews && !plain.isOfReviews && !arrival.isOfReviews)
  }
}
