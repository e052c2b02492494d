import Attendance
import Conference
import ConferenceSearch
import SampleLogs
import Testing

@testable import Ledger

@Suite("Who counts, and at which door")
struct IdentityTests {
  private func sample(_ id: PersonID) -> Delegate {
    var person = Delegate.named(id)
    person.provenance = Provenance(kind: .sample)
    return person
  }

  private func news(_ events: [LogEvent], _ people: [Delegate], isImported: Bool = true) -> News {
    News(
      events: events,
      roster: .all(StoredRoster(people: people, givenNames: [], isImported: isImported))
    )
  }

  @Test("who turned out to be somebody else is off the roster until that is taken back")
  func same() throws {
    let people: [Delegate] = [
      .named("p1", code: "10019"), .named("p2", code: "10024"), .named("p3", code: "10035"),
    ]
    var log = Log()
    log.add(.checkIn, "p1")
    var ledger = Ledger(.empty([]), news(log.events, people))
    ledger.prepare()
    let event = log.add(.same, "p1", on: .people, seat: "p3")
    ledger.take(News(events: [event]))
    let fresh = Ledger(.empty([]), news(log.events, people))
    for ledger in [ledger, fresh] {
      let door = try #require(ledger.list(.door))
      #expect(ledger.conference.roster.delegates.map(\.id) == ["p2", "p3"])
      #expect(ledger.person(code: "10019")?.id == "p3")
      #expect(ledger.find(.code("10019")) == .one("p3"))
      let standing = ledger.standing(on: door)
      #expect([standing.expected, standing.arrived, standing.missing] == [2, 1, 1])
    }
    ledger.take(News(events: [log.undo(event)]))
    let door = try #require(ledger.list(.door))
    #expect(ledger.conference.roster.delegates.map(\.id) == ["p1", "p2", "p3"])
    #expect(ledger.presence(of: "p3", on: .door).status == .expected)
    #expect(ledger.standing(on: door).expected == 3 && ledger.standing(on: door).arrived == 1)
  }

  @Test("once a list is imported, check-ins of the sample count for nothing and are named")
  func sampleCountsForNothing() throws {
    var log = Log()
    log.add(.checkIn, "s1")
    log.add(.checkIn, "s2")
    let data = [sample("s1"), sample("s2"), sample("s3")]
    var ledger = Ledger(.empty(data), news(log.events, [], isImported: false))
    ledger.prepare()
    let door = try #require(ledger.list(.door))
    #expect(ledger.standing(on: door).arrived == 2 && ledger.sampleArrivals.isEmpty)
    ledger.take(news([], [.named("a"), .named("b")]))
    let standing = ledger.standing(on: door)
    #expect(
      [standing.expected, standing.arrived, standing.walkIns, standing.missing] == [2, 0, 0, 2]
    )
    #expect(ledger.people(on: door).map(\.id) == ["a", "b"])
    #expect(ledger.sampleArrivals.map(\.id) == ["s1", "s2"])
    #expect(!ledger.isDoorUsed)
  }

  @Test(
    "the first event about a data folder's delegate copies the row, once, and never the sample's"
  )
  func copies() throws {
    let data: [Delegate] = [.named("d1"), .named("d2")]
    var ledger = Ledger(.empty(data), news([], [], isImported: false))
    let step = ledger.decide(.checkIn(["d1"]), on: ListID.door) { "new" }
    #expect(step.copies == [data[0]])
    var log = Log()
    var own = News(events: [log.add(.checkIn, "d1")])
    own.roster = .added(step.copies, names: [])
    ledger.take(own)
    #expect(ledger.conference.roster.delegates == data)
    #expect(ledger.decide(.checkOut("d1", reason: nil), on: ListID.door) { "new" }.copies.isEmpty)
    #expect(Ledger(.empty(data), news([], data)).copies(for: step.drafts).isEmpty)
    let made = Ledger(.empty([sample("d1")]))
    #expect(made.copies(for: step.drafts).isEmpty)
  }

  @Test("each day of the conference has its door; a clock that is months off has the first")
  func doors() {
    let ledger = Ledger(.empty([]))
    // The conference's first day is 2023-09-18, seven hours east of UTC.
    let first = CalendarDate(ledger.conference.info.date)?.daysSinceEpoch ?? 0
    func door(_ day: Int, _ hour: Int) -> ListID {
      let seconds = Int64(first + day) * 86_400 + Int64(hour) * 3_600
      let local = seconds - Int64(ledger.conference.info.utcOffset) * 60
      return ledger.door(at: Moment(seconds: local, offset: 0)).id
    }
    #expect(door(-1, 23) == .door && door(0, 0) == .door && door(0, 23) == .door)
    let next = ListID.door(on: CalendarDate(daysSinceEpoch: first + 1))
    #expect(door(1, 0) == next && door(1, 23) == next)
    #expect(door(2, 9) == ListID.door(on: CalendarDate(daysSinceEpoch: first + 2)))
    #expect(door(60, 9) == .door && door(-800, 9) == .door)
    #expect(ledger.list(next)?.subject == .door && ledger.list("door-x") == nil)
  }

  @Test("whoever was in yesterday comes in anew today, at today's door")
  func dayTwo() throws {
    var log = Log()
    log.add(.checkIn, "d1")
    let ledger = Ledger(.empty([.named("d1")]), News(events: log.events))
    let day = ListID.door(on: try #require(CalendarDate("2023-09-19")))
    let step = ledger.decide(.checkIn(["d1"]), on: day) { "new" }
    #expect(step.answer == .checkedIn("d1", isReentry: false) && step.drafts.map(\.list) == [day])
  }
}
