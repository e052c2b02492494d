import Conference
import SampleLogs
import SeededRandom
import Testing

@testable import Attendance

@Suite struct UndoTests {
  private let door = ListID.door

  @Test("an undo takes back, an undo of the undo gives back, and so on", arguments: 0...5)
  func undoOfUndo(_ count: Int) {
    var log = Log()
    var last = log.add(.checkIn)
    for _ in 0..<count { last = log.undo(last) }
    let isIn = count.isMultiple(of: 2)
    for events in [log.events, log.events.reversed()] {
      let table = AttendanceState(events)
      #expect(table.presence(of: "d1", on: door).status == (isIn ? .present : .expected))
      #expect(table.isInForce(log.events[0].id) == isIn)
    }
  }

  @Test("of two undos one undone leaves the other, both undone leave none")
  func twoUndos() {
    var log = Log()
    let arrival = log.add(.checkIn)
    let undos = [log.undo(arrival), log.undo(arrival)]
    log.undo(undos[0])
    #expect(!AttendanceState(log.events).isInForce(arrival.id))
    log.undo(undos[1])
    #expect(AttendanceState(log.events).isInForce(arrival.id))
    #expect(AttendanceState(log.events.reversed()).isInForce(arrival.id))
  }

  @Test("the first arrival undone makes the second one the first")
  func firstUndone() {
    var log = Log()
    let first = log.add(.checkIn, minute: 1)
    let second = log.add(.checkIn, minute: 2)
    log.undo(first, minute: 3)
    let presence = AttendanceState(log.events).presence(of: "d1", on: door)
    #expect(presence.firstArrival?.event == second.id && presence.doubles.isEmpty)
  }

  @Test("an undo whose target has not come waits for it")
  func missingTarget() {
    var log = Log()
    let arrival = log.add(.checkIn)
    let undo = log.undo(arrival)
    var table = AttendanceState([undo])
    #expect(!table.isInForce(arrival.id))
    #expect(table.presence(of: "d1", on: door) == Presence())
    #expect(table.add(arrival).isEmpty)
    #expect(table.presence(of: "d1", on: door).status == .expected)
  }

  /// Undos that name each other; ids are chosen, as no program of ours makes them.
  private func ring(_ size: Int) -> [LogEvent] {
    var log = Log()
    let ids = (0..<size).map { EventID(high: UInt64($0 + 1) << 16 | 0x7000, low: 1 << 63) }
    return (0..<size).map { place in
      var event = log.add(.undo, target: ids[(place + 1) % size])
      event.id = ids[place]
      return event
    }
  }

  @Test("no undo of a ring counts, whatever order it comes in", arguments: [1, 2, 3, 1_000])
  func rings(_ size: Int) {
    let seed = SeededGenerator.seed
    var random = SeededGenerator(seed: seed)
    let events = ring(size)
    var log = Log(store: "b")
    let arrival = log.add(.checkIn)
    // It hangs off the ring: an undo of one of the ring, which counts, and changes nothing.
    let tail = log.add(.undo, target: events[0].id)
    log.undo(arrival)
    let all = events + log.events
    for order in [all, all.reversed(), all.shuffled(using: &random)] {
      let table = AttendanceState(order)
      #expect(events.allSatisfy { !table.isInForce($0.id) }, "seed \(seed)")
      #expect(table.isInForce(tail.id) && !table.isInForce(arrival.id), "seed \(seed)")
    }
    var table = AttendanceState()
    for event in all.prefix(50).shuffled(using: &random) { table.add(event) }
    if size < 50 { #expect(events.allSatisfy { !table.isInForce($0.id) }, "seed \(seed)") }
  }

  @Test("100,000 undos in a chain are settled in every order, and without a deep stack")
  func longChain() {
    let seed = SeededGenerator.seed
    var random = SeededGenerator(seed: seed)
    var model = LogEvent.blank(0)
    model.kind = .checkIn
    var events = [model]
    for number in 1...100_000 {
      var undo = LogEvent.blank(number)
      undo.kind = .undo
      undo.target = events[number - 1].id
      events.append(undo)
    }
    for order in [events, events.reversed(), events.shuffled(using: &random)] {
      var table = AttendanceState(order)
      #expect(table.presence(of: "d1", on: door).status == .present, "seed \(seed)")
      #expect(table.lastSteps(10, on: door).count == 10)
      var last = LogEvent.blank(100_001)
      last.kind = .undo
      last.target = events[100_000].id
      table.add(last)
      #expect(table.presence(of: "d1", on: door).status == .expected, "seed \(seed)")
    }
  }

  @Test("100,000 undos of one event, and all of them undone, are settled")
  func star() {
    var arrival = LogEvent.blank(0)
    arrival.kind = .checkIn
    let undos = (1...50_000).map { number in
      var undo = LogEvent.blank(number)
      (undo.kind, undo.target) = (.undo, arrival.id)
      return undo
    }
    let undosOfUndos = undos.map { target in
      var undo = LogEvent.blank(Int(target.sequence) + 50_000)
      (undo.kind, undo.target) = (.undo, target.id)
      return undo
    }
    var table = AttendanceState([arrival])
    for event in undos + undosOfUndos { table.add(event) }
    #expect(table.isInForce(arrival.id))
    #expect(AttendanceState(undosOfUndos + undos + [arrival]).isInForce(arrival.id))
    #expect(!AttendanceState(undosOfUndos.dropLast() + undos + [arrival]).isInForce(arrival.id))
  }
}

extension LogEvent {
  /// An event without a chain, for logs too long to be hashed.
  static func blank(_ number: Int) -> LogEvent {
    LogEvent(
      id: EventID(high: UInt64(number + 1) << 16 | 0x7000, low: 1 << 63),
      delegate: "d1",
      kind: .note,
      list: .door,
      store: ChainID(String(repeating: "a", count: 32)),
      sequence: Int64(number),
      desk: "A",
      operator: "lan",
      at: Log.morning,
      previous: .none,
      hash: .none
    )
  }
}
