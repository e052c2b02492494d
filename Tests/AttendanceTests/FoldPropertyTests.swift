import Conference
import SampleLogs
import SeededRandom
import Testing

@testable import Attendance

/// What holds for every log, also for one that no program of ours would write.
///
/// HOINGHI_SEED=n runs the same logs again.
@Suite struct FoldPropertyTests {
  private let seed = SeededGenerator.seed

  @Test("every order, duplication and split of the same events gives the same attendance")
  func order() {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<150 {
      let events = RandomLog(.random(in: 1...40, using: &random), using: &random).events
      let expected = StateView(AttendanceState(events), events)
      for _ in 0..<4 {
        let doubled = events + events.filter { _ in Bool.random(using: &random) }
        let shuffled = doubled.shuffled(using: &random)
        var table = AttendanceState()
        var rest = shuffled[...]
        while !rest.isEmpty {
          let part = rest.prefix(.random(in: 1...9, using: &random))
          if part.count == 1 {
            table.add(part[part.startIndex])
          } else {
            table.add(contentsOf: Array(part))
          }
          rest = rest.dropFirst(part.count)
        }
        #expect(StateView(table, events) == expected, "seed \(seed)")
        #expect(table.count == events.count { $0.kind.family != nil }, "seed \(seed)")
      }
    }
  }

  @Test("the changes told lead from what was to what is")
  func changes() {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      var table = AttendanceState()
      var known: [String: Presence] = [:]
      let events = RandomLog(40, using: &random).events.shuffled(using: &random)
      for event in events {
        for change in table.add(event) {
          let key = "\(change.list) \(change.delegate)"
          #expect(known[key] ?? Presence() == change.before, "seed \(seed)")
          #expect(change.before != change.after, "seed \(seed)")
          known[key] = change.after
        }
      }
      for list in RandomLog.lists {
        for delegate in RandomLog.delegates {
          let presence = table.presence(of: delegate, on: list)
          let who = table.same[delegate] ?? delegate
          #expect(known["\(list) \(who)"] ?? Presence() == presence, "seed \(seed)")
        }
      }
    }
  }

  @Test("an event counts unless an undo that counts names it, but for rings")
  func inForce() {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<150 {
      // Undos name earlier events here, so that there are no rings.
      let events = RandomLog(40, using: &random).events
      let table = AttendanceState(events)
      for event in events {
        let isUndone = events.contains {
          $0.kind == .undo && $0.target == event.id && table.isInForce($0.id)
        }
        #expect(table.isInForce(event.id) == !isUndone, "seed \(seed)")
      }
    }
  }

  @Test("nobody is in twice, and present never exceeds arrived")
  func presentAndArrived() {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let events = RandomLog(60, using: &random).events
      var table = AttendanceState()
      for event in events {
        table.add(event)
        for list in RandomLog.lists {
          let people = RandomLog.delegates.filter { table.same[$0] == nil }
          let presences = people.map { table.presence(of: $0, on: list) }
          let present = presences.count { $0.status == .present }
          let arrived = presences.count { $0.firstArrival != nil }
          #expect(present <= arrived && arrived <= RandomLog.delegates.count, "seed \(seed)")
          #expect(arrived == table.arrived(on: list), "seed \(seed)")
          let counts = table.arrivalsByQuarter(on: list, offset: 0).map(\.count)
          #expect(counts.reduce(0, +) <= arrived, "seed \(seed)")
          for presence in presences {
            let came = presence.status == .present || presence.status == .left
            #expect(came == (presence.firstArrival != nil), "seed \(seed)")
          }
        }
      }
    }
  }
}
