import Attendance
import Conference
import SampleLogs
import SeededRandom
import Testing

@testable import Ledger

@Suite("Who is expected, has arrived and is missing")
struct StandingTests {
  private let roster: [Delegate] = [
    .named("d1", province: "ct"), .named("d2", province: "ct"), .named("d3", province: "hg"),
    .named("w", province: "ct", standing: .walkIn),
    .named("gone", province: "ct", standing: .withdrawn),
  ]

  private func list(
    _ id: ListID,
    _ subject: AttendanceList.Subject,
    provinces: Set<String> = []
  ) -> AttendanceList {
    AttendanceList(id: id, subject: subject, provinces: provinces)
  }

  private var door: AttendanceList { list(.door, .door) }
  private var bus: AttendanceList { list("bus-v", .visit("v")) }
  private var lunch: AttendanceList {
    list("lunch", .other(name: Localized(same: "lunch")), provinces: ["ct"])
  }

  private func ledger(_ log: Log = Log(), _ roster: [Delegate]? = nil) -> Ledger {
    var conference = Conference.empty(roster ?? self.roster)
    conference.ownLists = [bus, lunch]
    return Ledger(conference, News(events: log.events))
  }

  @Test("the door expects who is listed and not excused, and misses who has not come")
  func atTheDoor() {
    var log = Log()
    log.add(.excuse, "d2")
    log.add(.checkIn, "w")
    log.add(.checkIn, "d1")
    log.add(.checkOut, "d1")
    let ledger = ledger(log)
    #expect(ledger.expected(on: door).map(\.id) == ["d1", "d3"])
    #expect(ledger.missing(on: door).map(\.id) == ["d3"])
    #expect(ledger.nearby(to: door).isEmpty)
    let standing = ledger.standing(on: door)
    #expect(
      [standing.expected, standing.arrived, standing.present, standing.missing] == [2, 2, 1, 1]
    )
    #expect([standing.excused, standing.walkIns, standing.withdrawn] == [1, 1, 1])
  }

  @Test("a bus expects the roster, whoever is in at the door; who is there and not on it is nearby")
  func onTheBus() {
    var log = Log()
    for id: PersonID in ["d1", "d2", "w"] { log.add(.checkIn, id) }
    log.add(.checkOut, "d2")
    log.add(.checkIn, "d1", on: bus.id)
    let ledger = ledger(log)
    #expect(ledger.expected(on: bus).map(\.id) == ["d1", "d2", "d3"])
    #expect(ledger.missing(on: bus).map(\.id) == ["d2", "d3"])
    #expect(ledger.nearby(to: bus).map(\.id) == ["w"])
  }

  @Test(
    "of 94, 3 are at the door and 1 is on a bus: 93 are missing there, whoever asks; 2 are nearby"
  )
  func oneDefinition() {
    let many = (1...94).map { Delegate.named(PersonID("d\($0)"), province: $0 > 40 ? "ct" : "hg") }
    var log = Log()
    for id: PersonID in ["d1", "d2", "d50"] { log.add(.checkIn, id) }
    log.add(.checkIn, "d1", on: bus.id)
    let ledger = ledger(log, many)
    let standing = ledger.standing(on: bus)
    #expect([standing.expected, standing.arrived, standing.missing] == [94, 1, 93])
    #expect(ledger.missing(on: bus).count == 93)
    #expect(ledger.people(on: bus).count { $0.place.isMissing } == 93)
    #expect(standing.provinces.values.map(\.missing).sorted() == [39, 54])
    #expect(ledger.nearby(to: bus).map(\.id) == ["d2", "d50"])
  }

  @Test("who got off the bus is nearby to it, who left a session came to it")
  func gotOff() {
    var log = Log()
    log.add(.checkIn, "d1")
    for id: ListID in ["bus-v", "session"] {
      log.add(.checkIn, "d1", on: id)
      log.add(.checkOut, "d1", on: id)
    }
    let ledger = ledger(log)
    #expect(ledger.nearby(to: bus).map(\.id) == ["d1"])
    #expect(ledger.nearby(to: list("session", .session("session"))).isEmpty)
    #expect(ledger.missing(on: bus).map(\.id) == ["d2", "d3"])
  }

  @Test("who is excused at the door is excused on every list, until they come there")
  func excusedAtTheDoor() {
    var log = Log()
    log.add(.excuse, "d1")
    log.add(.excuse, "d2", on: bus.id)
    #expect(ledger(log).expected(on: bus).map(\.id) == ["d3"])
    #expect(ledger(log).standing(on: bus).excused == 2)
    #expect(ledger(log).place(of: "d1", on: bus).status == .excused)
    // That nobody is in any more changes nothing of who is expected.
    log.add(.checkIn, "d3")
    log.add(.checkOut, "d3")
    #expect(ledger(log).expected(on: bus).map(\.id) == ["d3"])
    #expect(ledger(log).nearby(to: bus).isEmpty)
    log.add(.checkIn, "d1", on: bus.id)
    #expect(ledger(log).expected(on: bus).map(\.id) == ["d1", "d3"])
  }

  @Test("a list expects nobody whom it does not admit")
  func notAdmitted() {
    var log = Log()
    #expect(ledger().expected(on: lunch).map(\.id) == ["d1", "d2"])
    for id: PersonID in ["d1", "d3"] { log.add(.checkIn, id) }
    #expect(ledger(log).expected(on: lunch).map(\.id) == ["d1", "d2"])
    #expect(ledger(log).nearby(to: lunch).map(\.id) == ["d1"])
    log.add(.excuse, "d3")
    #expect(ledger(log).standing(on: lunch).excused == 0)
  }

  @Test("who came in a delegate's place is expected in their stead, on the bus too")
  func substituted() {
    var log = Log()
    let people = roster + [.named("s", province: "ct", standing: .substitute)]
    let substitution = log.add(.substitute, "s", seat: "d1")
    var known = ledger(log, people)
    for list in [door, bus] {
      #expect(known.expected(on: list).map(\.id) == ["d2", "d3", "s"])
      #expect(known.standing(on: list).expected == 3)
    }
    #expect(known.missing(on: bus).map(\.id) == ["d2", "d3", "s"])
    log.undo(substitution)
    known = ledger(log, people)
    #expect(known.expected(on: bus).map(\.id) == ["d1", "d2", "d3"])
  }

  @Test("who was withdrawn and has come is expected again")
  func withdrawn() {
    var log = Log()
    log.add(.checkIn, "gone")
    let ledger = ledger(log)
    #expect(ledger.expected(on: bus).map(\.id) == ["d1", "d2", "d3", "gone"])
    #expect(ledger.place(of: "gone", on: bus).status == .expected)
    #expect(ledger.standing(on: bus).withdrawn == 0)
  }

  @Test("a list concerns those whom it admits, who was on it, and those without a name last")
  func concerned() {
    var log = Log()
    log.add(.walkIn, "x")
    log.add(.walkIn, "y", on: lunch.id)
    log.add(.checkIn, "d3", on: lunch.id)
    let ledger = ledger(log)
    #expect(ledger.people(on: door).map(\.id) == ["d1", "d2", "d3", "gone", "x"])
    #expect(ledger.people(on: lunch).map(\.id) == ["d1", "d2", "d3", "gone", "y"])
    #expect(ledger.people(on: lunch).last?.delegate == nil)
  }

  @Test(
    "counts that are kept up are those of a fresh count, in any order and any pieces",
    arguments: 0..<60
  )
  func keptUp(round: Int) {
    var random = SeededGenerator(seed: UInt64(round))
    let people = RandomLog.delegates.enumerated().map { number, id in
      Delegate.named(
        id,
        province: number.isMultiple(of: 2) ? "ct" : "hg",
        standing: Standing.allCases[number % Standing.allCases.count]
      )
    }
    let known = Array(people.prefix(Int.random(in: 0...people.count, using: &random)))
    let log = RandomLog(40, using: &random).events
    var kept = ledger(Log(), known)
    kept.prepare()
    var rest = log.shuffled(using: &random)[...]
    while !rest.isEmpty {
      let count = Int.random(in: 1...5, using: &random)
      kept.take(News(events: Array(rest.prefix(count))))
      rest = rest.dropFirst(count)
    }
    var late = News()
    late.roster = .added(Array(people.dropFirst(known.count)), names: [])
    kept.take(late)
    var conference = Conference.empty(people)
    conference.ownLists = [bus, lunch]
    let fresh = Ledger(conference, News(events: log))
    for list in fresh.lists {
      let standing = kept.standing(on: list)
      #expect(standing.told == fresh.standing(on: list).told)
      #expect(standing.missing == fresh.missing(on: list).count)
      #expect(standing.expected == fresh.expected(on: list).count)
      let rows = fresh.people(on: list)
      #expect(standing.arrived == rows.count { $0.place.hasArrived })
      #expect(standing.present == rows.count { $0.place.isPresent })
      #expect(standing.provinces.values.map(\.expected).reduce(0, +) == standing.expected)
    }
  }
}

extension ListStanding {
  /// Everything that it says, without groups of nobody.
  fileprivate var told: String {
    func groups(_ counts: [String?: Count]) -> [String] {
      counts.filter { $0.value != Count() }.map { "\($0.key ?? "-"): \($0.value)" }.sorted()
    }
    return "\(total) \(excused) \(withdrawn) \(walkIns) \(groups(provinces)) \(groups(categories))"
  }
}
