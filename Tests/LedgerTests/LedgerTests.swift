import Attendance
import Conference
import ConferenceSearch
import SampleLogs
import Testing

@testable import Ledger

@Suite("The ledger")
struct LedgerTests {
  private let sample = [Delegate.named("d1", code: "1010"), .named("v", code: "2020", name: "…")]

  private func news(
    _ log: Log,
    _ people: [Delegate],
    names: [GivenName] = [],
    isImported: Bool = true
  ) -> News {
    News(
      events: log.events,
      roster: .all(StoredRoster(people: people, givenNames: names, isImported: isImported))
    )
  }

  @Test("an imported list takes the place of the data's; people of a desk stand behind it")
  func rosterInForce() {
    let walkIn = Delegate.named("w", standing: .walkIn)
    let added = Ledger(.empty(sample), news(Log(), [walkIn], isImported: false))
    #expect(added.conference.roster.delegates.map(\.id) == ["d1", "v", "w"])
    var imported = Ledger(.empty(sample), news(Log(), [.named("a"), walkIn]))
    #expect(imported.conference.roster.delegates.map(\.id) == ["a", "w"])
    #expect(imported.person("d1") == nil && imported.person("a") != nil)
    var more = News()
    more.roster = .added([.named("w2", standing: .walkIn)], names: [])
    imported.take(more)
    #expect(imported.conference.roster.delegates.map(\.id) == ["a", "w", "w2"])
    #expect(imported.person("w2")?.standing == .walkIn)
    imported.take(news(Log(), [.named("b")]))
    #expect(imported.conference.roster.delegates.map(\.id) == ["b"])
    #expect(imported.person("a") == nil && imported.person("b") != nil)
  }

  @Test(
    "a seat bears the last name that was given and not taken back, however that came",
    arguments: [true, false]
  )
  func names(isAtOnce: Bool) {
    var log = Log()
    let first = log.add(.seat, "v")
    let second = log.add(.seat, "v")
    let names = [
      GivenName(event: second.id, delegate: "v", name: "Bà Hai"),
      GivenName(event: first.id, delegate: "v", name: "Bà Một"),
    ]
    var ledger: Ledger
    if isAtOnce {
      ledger = Ledger(.empty(sample), news(log, [], names: names, isImported: false))
    } else {
      ledger = Ledger(.empty(sample))
      for (event, name) in zip(log.events, names.reversed()) {
        var news = News(events: [event])
        news.roster = .added([], names: [name])
        ledger.take(news)
      }
    }
    #expect(ledger.person("v")?.name == "Bà Hai")
    ledger.take(News(events: [log.undo(second)]))
    #expect(ledger.person("v")?.name == "Bà Một")
    ledger.take(News(events: [log.undo(first)]))
    #expect(ledger.person("v")?.name == "…")
  }

  @Test("our code is found without an index, words and the office's own code by it")
  func finding() {
    var guest = Delegate.named("g", code: "3030", name: "Trần Văn Ước")
    guest.ref = "M7"
    var ledger = Ledger(.empty(sample + [guest]))
    #expect(ledger.find(.code("1010")) == .one("d1"))
    #expect(ledger.find(DeskEntry("uoc")) == .several(["d1", "g"]))
    #expect(ledger.find(DeskEntry("M7")) == .one("g"))
    #expect(ledger.find(DeskEntry("tran")) == .one("g"))
    #expect(ledger.person(code: "3030")?.id == "g")
    var news = News()
    news.roster = .added([.named("h", code: "4040", name: "Trần Thị Ba")], names: [])
    ledger.take(news)
    #expect(ledger.find(DeskEntry("tran")) == .several(["g", "h"]))
    #expect(ledger.find(.code("4040")) == .one("h"))
  }

  @Test("a reviewer is called as the roster has them now, else as they named themselves")
  func reviewers() {
    var log = Log()
    let one = Reviewer(id: "d1", name: "Tên cũ")
    let other = Reviewer(id: "r", name: "Người ngoài")
    var texts: [String: String] = [:]
    for reviewer in [one, other] {
      let sealed = EventChain.seal(text: reviewer.body, id: "t-\(reviewer.id)", random: [])
      texts[sealed.id] = reviewer.body
      log.add(.reviewer, reviewer.id, on: .reviewers, text: sealed)
    }
    var news = News(events: log.events)
    news.reviewTexts = texts
    var ledger = Ledger(.empty([.named("d1", name: "Tên đúng")]), news)
    #expect(ledger.reviewer("d1")?.name == "Tên đúng")
    #expect(ledger.reviewer("r")?.name == "Người ngoài")
    #expect(ledger.reviewers.map(\.name) == ["Người ngoài", "Tên đúng"])
    var erased = News()
    erased.hasAllTexts = true
    ledger.take(erased)
    #expect(ledger.reviewer("r") == nil && ledger.reviewers.isEmpty)
  }

  @Test("notes are told until they are erased")
  func notes() {
    var log = Log()
    let sealed = EventChain.seal(text: "Ăn chay", id: "t", random: [])
    log.add(.note, "d1", text: sealed)
    var news = News(events: log.events)
    news.notes = ["t": "Ăn chay"]
    var ledger = Ledger(.empty(sample), news)
    #expect(ledger.notes(on: "d1") == ["Ăn chay"])
    var erased = News()
    erased.hasAllTexts = true
    ledger.take(erased)
    #expect(ledger.notes(on: "d1").isEmpty)
  }

  @Test("what is taken twice changes nothing but the second time's revision")
  func twice() {
    var log = Log()
    log.add(.checkIn, "d1")
    let news = news(log, [.named("d1")])
    var ledger = Ledger(.empty([]), news)
    ledger.prepare()
    let before = ledger.standing(on: ledger.lists[0])
    ledger.take(news)
    #expect(ledger.standing(on: ledger.lists[0]) == before)
    #expect(ledger.attendance.count == 1)
  }

  @Test("each subject's revision grows when it changes, and only then")
  func revisions() {
    var log = Log()
    var ledger = Ledger(.empty(sample))
    var seen = ledger.revision
    ledger.take(News(events: [log.add(.checkIn, "d1")]))
    #expect(ledger.revision.attendance > seen.attendance)
    #expect(ledger.revision.people == seen.people && ledger.revision.reviews == seen.reviews)
    seen = ledger.revision
    ledger.take(News(events: [log.add(.review, "d1", on: "model-m")]))
    #expect(ledger.revision.reviews > seen.reviews)
    seen = ledger.revision
    var news = News()
    news.roster = .added([.named("w")], names: [])
    ledger.take(news)
    #expect(ledger.revision.people > seen.people && ledger.revision.reviews == seen.reviews)
    seen = ledger.revision
    ledger.take(News())
    #expect(ledger.revision == seen)
  }

  @Test("a check-in behind 100,000 events copies none of them, nor the roster")
  func copiesNothing() {
    let people = (0..<1_000).map { Delegate.named(PersonID("d\($0)"), code: "\($0)") }
    var log = Log()
    let first = log.add(.checkIn, "d0")
    let events = (0..<100_000).map { number in
      var event = first
      event.id = EventID(high: UInt64(number) << 16 | 0x7000, low: 1 << 63)
      event.delegate = PersonID("d\(number % 1_000)")
      event.sequence = Int64(number + 1)
      return event
    }
    var ledger = Ledger(.empty(people), News(events: events))
    ledger.prepare()
    let before = ledger.buffers
    for number in 100_000..<100_020 {
      var event = first
      event.id = EventID(high: UInt64(number) << 16 | 0x7000, low: 1 << 63)
      event.sequence = Int64(number + 1)
      #expect(ledger.decide(.checkIn(["d0"]), on: .door) { "new" }.drafts.count == 1)
      ledger.take(News(events: [event]))
    }
    #expect(ledger.buffers == before)
    // And a second owner would have made it copy: the test can fail.
    let other = ledger
    var event = first
    event.id = EventID(high: 1 << 63 | 0x7000, low: 1 << 63)
    ledger.take(News(events: [event]))
    #expect(ledger.buffers != before)
    #expect(other.attendance.count == 100_020)
  }
}
