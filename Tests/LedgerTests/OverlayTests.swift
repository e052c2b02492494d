import Attendance
import Conference
import ConferenceSearch
import SampleLogs
import SeededRandom
import Testing

@testable import Ledger

/// What the organiser says anew of people lies over the roster in force.
@Suite struct OverlayTests {
  private let seed = SeededGenerator.seed
  private static let people = [
    Delegate.named("a", code: "1010", name: "Bà Ước", province: "ct"),
    .named("b", code: "2020", name: "Ông Lợi", province: "hg"),
    .named("v", code: "3030", name: Delegate.vacantName, province: "ct"),
  ]

  private static func edit(
    _ log: inout Log,
    _ person: PersonID,
    _ values: [PersonField: String]
  ) -> PersonEdit {
    let event = log.add(.person, person, on: .people)
    return PersonEdit(event, body: PersonChange(values).body)
      ?? { preconditionFailure("an edit says what it says") }()
  }

  private static func ledger(_ log: Log, _ edits: [PersonEdit]) -> Ledger {
    var ledger = Ledger(.empty(people))
    ledger.prepare()
    var news = News(events: log.events)
    news.roster = .added([], names: [], edits: edits)
    ledger.take(news)
    return ledger
  }

  @Test("of two for one field the greatest id wins, and an undo shows what was before")
  func greatest() {
    var log = Log()
    let first = Self.edit(&log, "a", [.office: "Sở Y tế", .phone: "0901"])
    let second = Self.edit(&log, "a", [.office: "Sở Nội vụ"])
    var ledger = Self.ledger(log, [second, first])
    #expect(ledger.person("a")?.office == "Sở Nội vụ" && ledger.person("a")?.phone == "0901")
    #expect(ledger.person("a")?.edits[.office] == second.provenance)
    #expect(ledger.person("a")?.edits[.phone] == first.provenance)
    #expect(ledger.person("a")?.edits[.name] == nil)
    let undo = log.undo(log.events[1])
    ledger.take(News(events: [undo]))
    #expect(ledger.person("a")?.office == "Sở Y tế")
    #expect(ledger.person("a")?.edits[.office] == first.provenance)
    ledger.take(News(events: [log.undo(log.events[0])]))
    #expect(ledger.person("a") == Self.people[0])
    ledger.take(News(events: [log.undo(undo)]))
    #expect(ledger.person("a")?.office == "Sở Nội vụ" && ledger.person("a")?.phone == nil)
  }

  @Test("a seat is called as a desk named it until the list names it, and then as the list does")
  func seatOfList() {
    var log = Log()
    let event = log.add(.seat, "v", on: .door)
    let name = GivenName(event: event.id, delegate: "v", name: "le van tam")
    for (row, shown) in [(Delegate.vacantName, "le van tam"), ("Lê Văn Tám", "Lê Văn Tám")] {
      var people = Self.people
      people[2].name = row
      var ledger = Ledger(.empty(people))
      var news = News(events: log.events)
      news.roster = .all(StoredRoster(people: people, givenNames: [name], isImported: true))
      ledger.take(news)
      #expect(ledger.person("v")?.name == shown)
    }
  }

  @Test("what was set of somebody is among what can be undone of them, the newest first")
  func stepsOfPerson() {
    var log = Log()
    let came = log.add(.checkIn, "a", on: .door)
    let edit = Self.edit(&log, "a", [.office: "Sở Y tế"])
    var ledger = Self.ledger(log, [edit])
    #expect(ledger.steps(of: "a", on: ListID.door) == [edit.event, came.id])
    #expect(ledger.steps(of: "b", on: ListID.door).isEmpty)
    let undo = log.undo(log.events[1])
    ledger.take(News(events: [undo]))
    #expect(ledger.steps(of: "a", on: ListID.door) == [undo.id, came.id])
  }

  @Test("what was set under an id that goes is undone under the one that stays")
  func stepsOfSame() {
    var log = Log()
    let edit = Self.edit(&log, "a", [.office: "Sở Y tế"])
    let same = log.add(.same, "a", on: .people, seat: "b")
    var ledger = Self.ledger(log, [edit])
    for id: PersonID in ["a", "b"] {
      #expect(ledger.steps(of: id, on: ListID.door) == [same.id, edit.event])
    }
    let undo = log.undo(same)
    ledger.take(News(events: [undo]))
    #expect(ledger.steps(of: "a", on: ListID.door).contains(edit.event))
    #expect(!ledger.steps(of: "b", on: ListID.door).contains(edit.event))
  }

  @Test("an empty text takes away what a field said, but never the name")
  func empty() {
    var log = Log()
    let edit = Self.edit(&log, "a", [.office: "", .name: "", .head: Delegate.isSo])
    let person = Self.ledger(log, [edit]).person("a")
    #expect(person?.office == nil && person?.name == "Bà Ước" && person?.isHead == true)
  }

  @Test("an erased text sets nothing, and what is erased elsewhere comes as a whole roster")
  func erased() {
    var log = Log()
    let edit = Self.edit(&log, "a", [.phone: "0901"])
    var ledger = Self.ledger(log, [edit])
    #expect(ledger.person("a")?.phone == "0901")
    var news = News()
    news.roster = .all(StoredRoster(people: Self.people, givenNames: [], isImported: true))
    ledger.take(news)
    #expect(ledger.person("a")?.phone == nil && ledger.person("a")?.edits.isEmpty == true)
  }

  @Test(
    "whoever is of another province now is counted there, arrived or not",
    arguments: [true, false]
  )
  func counted(hasCome: Bool) {
    var log = Log()
    if hasCome { log.add(.checkIn, "a") }
    let edit = Self.edit(&log, "a", [.province: "hg"])
    var ledger = Self.ledger(log, [edit])
    let door = ledger.lists[0]
    func counts() -> [Int?] {
      let standing = ledger.standing(on: door)
      return ["ct", "hg"].flatMap {
        [standing.provinces[$0]?.expected, standing.provinces[$0]?.arrived]
      }
    }
    let arrived = hasCome ? 1 : 0
    #expect(counts() == [1, 0, 2, arrived])
    #expect(
      ledger.standing(on: door)
        == Ledger(ledger.conference, News(events: log.events)).standing(on: door)
    )
    ledger.take(News(events: [log.undo(log.events[log.events.count - 1])]))
    #expect(counts() == [2, arrived, 1, 0])
    #expect(ledger.standing(on: door).expected == 3)
  }

  @Test("who was edited is found by the new words and no longer by the old ones")
  func found() {
    var log = Log()
    let edit = Self.edit(&log, "b", [.name: "Trần Văn Khởi"])
    var ledger = Self.ledger(log, [edit])
    #expect(ledger.find(.words("khoi")) == .one("b"))
    #expect(ledger.find(.words("loi")) == .nobody)
    ledger.take(News(events: [log.undo(log.events[0])]))
    #expect(ledger.find(.words("loi")) == .one("b"))
  }

  @Test("a list that is imported later lies under what was set")
  func imported() {
    var log = Log()
    let edit = Self.edit(&log, "a", [.phone: "0901"])
    var ledger = Self.ledger(log, [edit])
    var again = Self.people[0]
    (again.phone, again.office) = ("0999", "Sở Tài chính")
    var news = News()
    news.roster = .all(
      StoredRoster(people: [again], givenNames: [], edits: [edit], isImported: true)
    )
    ledger.take(news)
    #expect(ledger.person("a")?.phone == "0901" && ledger.person("a")?.office == "Sở Tài chính")
    ledger.take(News(events: [log.undo(log.events[0])]))
    #expect(ledger.person("a")?.phone == "0999")
  }

  @Test("any order, repetition and split of the same events gives the same people")
  func order() {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      var log = Log()
      var edits: [EventID: PersonEdit] = [:]
      var names: [EventID: GivenName] = [:]
      for _ in 0..<Int.random(in: 1...14, using: &random) {
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<6:
          let fields = PersonField.allCases.shuffled(using: &random).prefix(2)
          let values = Dictionary(
            uniqueKeysWithValues: fields.map {
              ($0, ["", "x", "y"].randomElement(using: &random) ?? "")
            }
          )
          let person = ["a", "b", "v"].randomElement(using: &random) ?? "a"
          let edit = Self.edit(&log, PersonID(person), values)
          edits[edit.event] = edit
        case 6, 7:
          let event = log.add(.seat, "v")
          names[event.id] = GivenName(event: event.id, delegate: "v", name: "Bà \(names.count)")
        default:
          if let target = log.events.randomElement(using: &random) { log.undo(target) }
        }
      }
      func people(_ events: [LogEvent]) -> [Delegate] {
        var ledger = Ledger(.empty(Self.people))
        var rest = events[...]
        while !rest.isEmpty {
          let part = Array(rest.prefix(.random(in: 1...4, using: &random)))
          var news = News(events: part)
          let new = part.compactMap { edits[$0.id] }
          let named = part.compactMap { names[$0.id] }
          if !new.isEmpty || !named.isEmpty { news.roster = .added([], names: named, edits: new) }
          ledger.take(news)
          rest = rest.dropFirst(part.count)
        }
        return ledger.conference.roster.delegates
      }
      let expected = people(log.events)
      for _ in 0..<4 {
        let doubled = log.events + log.events.filter { _ in Bool.random(using: &random) }
        #expect(people(doubled.shuffled(using: &random)) == expected, "seed \(seed)")
      }
    }
  }
}
