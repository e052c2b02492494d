import Attendance
import Conference
import Ledger
import SQLite
import SampleLogs
import SeededRandom
import TestFiles
import Testing

@testable import Store

/// What a desk answers and what every store folds go by one order, the ids, under any clocks.
///
/// HOINGHI_SEED=n runs the same desks again.
@Suite("One order for answer and fold")
struct OneOrderTests {
  private let seed = SeededGenerator.seed
  private let people: [PersonID] = ["x", "y", "z"]
  private let door = AttendanceList(id: .door, subject: .door)

  /// Seconds that clocks are off: minutes, a month, years, back to 1966, ahead to 2326 and to 9998.
  private static let errors: [Int64] = [
    0, 240, -7_200, 2_592_000, -31_536_000, -1_800_000_000, 9_550_000_000, 251_600_000_000,
  ]

  private func ledger(_ store: AttendanceStore) throws -> Ledger {
    let data = Conference.empty(people.map { .named($0) })
    return Ledger(data, try store.load().news)
  }

  /// Records a command by the rules of a desk, on what its store holds.
  private func ask(_ command: DeskCommand, _ desk: Desk) throws -> DeskAnswer {
    let ledger = try ledger(desk.store)
    var answer: DeskAnswer?
    _ = try desk.store.record(since: .start, stamp: desk.stamp) { _ in
      let step = ledger.decide(command, on: door) { "new" }
      answer = step.answer
      return step
    }
    return try #require(answer)
  }

  private func command(
    _ ledger: Ledger,
    _ random: inout SeededGenerator
  ) -> DeskCommand {
    let person = people.randomElement(using: &random) ?? "x"
    switch Int.random(in: 0..<8, using: &random) {
    case 0..<4: return .checkIn([person])
    case 4..<6: return .checkOut(person, reason: nil)
    case 6: return .excuse(person, reason: nil)
    default:
      let steps = ledger.attendance.steps(of: person, on: .door)
      return .undo(steps.randomElement(using: &random).map { [$0] } ?? [], reason: nil)
    }
  }

  /// What the fold must say where a desk has said something.
  private func agrees(_ answer: DeskAnswer, _ state: AttendanceState) -> Bool {
    func status(_ id: PersonID) -> Presence.Status { state.presence(of: id, on: .door).status }
    return switch answer {
    case .checkedIn(let id, _), .alreadyIn(let id, _): status(id) == .present
    case .checkedOut(let id): status(id) == .left
    case .excused(let id): status(id) == .excused
    case .undone(let events): !events.contains(where: state.isInForce)
    default: true
    }
  }

  @Test("what a desk says is true of its fold; merged in any order, all name the same facts")
  func anyClocks() throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<6 {
      let folder = try TemporaryFolder()
      var desks = try ["A", "B", "C"].map { Desk(try folder.store($0), $0) }
      for index in desks.indices {
        let error = Self.errors.randomElement(using: &random) ?? 0
        desks[index].at.seconds += error
        desks[index].received.seconds += error
      }
      for _ in 0..<40 {
        let index = Int.random(in: 0..<3, using: &random)
        if Int.random(in: 0..<5, using: &random) == 0 {
          let other = (index + .random(in: 1...2, using: &random)) % 3
          let lines = try desks[other].lines()
          let taken = try desks[index].store.importLog(lines, received: desks[index].received)
          #expect(taken.refused.isEmpty, "seed \(seed)")
          continue
        }
        desks[index].at.seconds += 30
        desks[index].received.seconds += 30
        let command = command(try ledger(desks[index].store), &random)
        let answer = try ask(command, desks[index])
        let state = AttendanceState(try desks[index].store.load().events)
        #expect(agrees(answer, state), "\(answer), seed \(seed)")
      }
      try merge(desks, &random)
    }
  }

  /// Brings all desks together, in any order, and compares what they would say.
  private func merge(_ desks: [Desk], _ random: inout SeededGenerator) throws {
    let all = try desks.map { try $0.lines() }
    for desk in desks {
      for lines in all.shuffled(using: &random) {
        #expect(try desk.store.importLog(lines, received: desk.received).refused.isEmpty)
      }
      #expect(try desk.store.verify().isSound, "seed \(seed)")
    }
    let ledgers = try desks.map { try ledger($0.store) }
    for person in people {
      for asked in [DeskCommand.checkIn([person]), .checkOut(person, reason: nil)] {
        let answers = Set(ledgers.map { $0.decide(asked, on: door) { "new" }.answer })
        #expect(answers.count == 1, "seed \(seed)")
      }
    }
  }

  @Test("a clock that was wrong is told, though its ids are followed")
  func told() throws {
    let folder = try TemporaryFolder()
    var fast = Desk(try folder.store("a.sqlite"), "A")
    fast.at.seconds += 2_592_000
    fast.received.seconds += 2_592_000
    try fast.checkIn("x")
    try fast.record([EventDraft(.checkOut, delegate: "x", list: "door")])
    let other = Desk(try folder.store("b.sqlite"), "B")
    _ = try other.store.importLog(try fast.lines(), received: other.received)
    #expect(try ask(.checkIn(["x"]), other) == .checkedIn("x", isReentry: true))
    let after = try ledger(other.store)
    #expect(after.presence(of: "x", on: .door).status == .present)
    #expect(after.attendance.wrongClocks == ["A"])
  }

  /// A line of another store's log whose only event has this id.
  private func line(_ id: EventID, _ kind: EventKind = .checkOut) -> String {
    let event = EventChain.seal(
      EventDraft(kind, delegate: "x", list: .door),
      id: id,
      after: nil,
      store: ChainID(StoreIdentity.randomID(isRehearsal: false).rawValue),
      desk: "Z",
      operator: "",
      at: Log.morning,
      batch: nil,
      secret: [],
      text: nil
    )
    return event.openLine + "}"
  }

  @Test("an id past 9999, or of its last moments and behind nothing, is refused")
  func pastTheYears() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    let ends: [UInt64] = [253_402_300_800_000, 253_402_300_799_999, 0xffff_ffff_ffff]
    for end in ends {
      let id = EventID(high: end << 16 | 0x7fff, low: 0xbfff_ffff_ffff_ffff)
      let done = try desk.store.importLog([line(id)], received: desk.received)
      #expect(done.added == 0 && done.refused.map(\.reason) == [.beyondClocks])
    }
  }

  @Test(
    "a forged id of the far future leaves a store that records and that others take",
    arguments: [
      EventID(high: 253_370_764_799_999 << 16 | 0x7fff, low: 0xbfff_ffff_ffff_ffff),
      EventID(high: 253_370_764_799_999 << 16 | 0xffff, low: .max),
      EventID(high: 253_370_764_799_999 << 16, low: 0),
      EventID(high: 253_370_764_799_999 << 16 | 0x7123, low: .max),
    ]
  )
  func forged(_ id: EventID) throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store("a.sqlite"))
    #expect(try desk.store.importLog([line(id)], received: desk.received).added == 1)
    for _ in 0..<50 {
      guard case .checkedIn = try ask(.checkIn(["x"]), desk) else {
        Issue.record("not let in")
        return
      }
      #expect(try ask(.checkOut("x", reason: nil), desk) == .checkedOut("x"))
    }
    let events = try desk.store.load().events
    #expect(events.map(\.id) == events.map(\.id).sorted() && events.count == 101)
    let other = Desk(try folder.store("b.sqlite"), "B")
    let taken = try other.store.importLog(try desk.lines(), received: other.received)
    #expect(taken.added == 101 && taken.refused.isEmpty)
    #expect(try ask(.checkIn(["x"]), other) == .checkedIn("x", isReentry: true))
    #expect(try other.store.verify().isSound)
  }

  @Test("an id past 9999 that stands in a file counts for nothing and is named")
  func standing() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store("a.sqlite"))
    try desk.checkIn("x")
    let id = EventID(high: 0xffff_ffff_ffff_7fff, low: 0xbfff_ffff_ffff_ffff)
    var rest = ""
    let forged = try #require(LogEvent(line: line(id), rest: &rest))
    try desk.store.perform { db in
      try EventTable.insert(db, forged, received: desk.received, isOwn: false)
    }
    let ledger = try ledger(desk.store)
    #expect(ledger.presence(of: "x", on: .door).status == .present)
    #expect(try ask(.checkOut("x", reason: nil), desk) == .checkedOut("x"))
    #expect(try desk.store.load().events.allSatisfy(\.id.isOfClock))
    #expect(try desk.store.verify().firstFault?.event == id)
    // The file changes with a checkpoint and is looked into: it lacks nothing.
    try Tamper.execute("PRAGMA wal_checkpoint(TRUNCATE)", folder["a.sqlite"])
    #expect(desk.store.loss == nil)
  }
}
