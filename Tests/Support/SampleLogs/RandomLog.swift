package import Attendance
package import Conference
package import SeededRandom

/// Logs of two desks that knew of each other now and then, with much that no program writes.
package struct RandomLog {
  package private(set) var events: [LogEvent] = []

  package static let lists: [ListID] = [.door, "bus-v"]
  package static let delegates = (1...6).map { PersonID("d\($0)") }

  package init(_ count: Int, using random: inout SeededGenerator) {
    var logs = [Log(store: "a", desk: "A"), Log(store: "b", desk: "B")]
    let kinds: [EventKind] = [
      .checkIn, .checkIn, .checkIn, .checkOut, .again, .excuse, .note, .seat, .walkIn, .substitute,
      .undo, .undo, .undo, .same, .refused, EventKind(rawValue: "of a newer program"),
    ]
    for _ in 0..<count {
      let desk = Int.random(in: 0...1, using: &random)
      let kind = kinds.randomElement(using: &random) ?? .checkIn
      // Few different minutes, so that many are equal; now and then a clock that is far off.
      let isOff = Int.random(in: 0..<20, using: &random) == 0
      let minute =
        isOff
        ? Int64.random(in: -1_000_000_000...1_000_000_000, using: &random)
        : Int64.random(in: 0...12, using: &random)
      let isWithoutDelegate = kind == .refused || Int.random(in: 0..<30, using: &random) == 0
      let target =
        Int.random(in: 0..<10, using: &random) == 0
        ? EventID(high: .random(in: 0...9, using: &random), low: 0)
        : events.randomElement(using: &random)?.id
      events.append(
        logs[desk].add(
          kind,
          isWithoutDelegate ? nil : Self.delegates.randomElement(using: &random),
          minute: minute,
          on: Self.lists.randomElement(using: &random) ?? .door,
          target: kind == .undo ? target : nil,
          seat: Bool.random(using: &random) ? Self.delegates.randomElement(using: &random) : nil,
          batch: Bool.random(using: &random) ? events.randomElement(using: &random)?.id : nil
        )
      )
    }
  }
}
