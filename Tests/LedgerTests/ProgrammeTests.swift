import Attendance
import Conference
import SampleLogs
import SeededRandom
import Testing

@testable import Ledger

/// What the organiser says of the programme lies over the data's.
@Suite struct ProgrammeTests {
  private static func data() -> Conference {
    var data = Conference.empty([])
    data.agenda = ["a", "b"].enumerated().map { place, id in
      AgendaItem(
        id: id,
        title: Localized(vi: "Mục \(id)", en: "Item \(id)"),
        kind: .papers,
        order: place + 1,
        orderProvenance: Provenance(kind: .assumed),
        provenance: Provenance(kind: .reported, paragraphs: [4])
      )
    }
    return data
  }

  private static func word(
    _ log: inout Log,
    _ subject: ProgrammeSubject,
    _ values: [ProgrammeField: String],
    over: [EventID] = []
  ) throws -> ProgrammeWord {
    let event = log.add(.programme, nil, on: .programme)
    return try #require(
      ProgrammeWord(event, body: ProgrammeChange(subject, values, over: over).body)
    )
  }

  private static func ledger(_ log: Log, _ words: [ProgrammeWord]) -> Ledger {
    var ledger = Ledger(data())
    var news = News(events: log.events)
    news.programme = .added(words)
    ledger.take(news)
    return ledger
  }

  private static let eight = "2023-09-18T08:00:00+07:00/2023-09-18T08:30:00+07:00"
  private static let nine = "2023-09-18T09:00:00+07:00"

  @Test("of two for one field the greatest id wins, an undo shows what was before")
  func greatest() throws {
    var log = Log()
    let first = try Self.word(&log, .session("a"), [.time: Self.eight, .room: "Phòng 1"])
    let second = try Self.word(&log, .session("a"), [.time: Self.nine], over: [first.event])
    for words in [[first, second], [second, first]] {
      var ledger = Self.ledger(log, words)
      let item = try #require(ledger.conference.agenda.first)
      #expect(item.starts == Moment(Self.nine) && item.ends == nil && item.room?.vi == "Phòng 1")
      #expect(item.edits[.time] == second.provenance && item.edits[.room] == first.provenance)
      #expect(item.provenance.kind == .reported)
      #expect(ledger.programmeConflicts.isEmpty)
      var later = log
      ledger.take(News(events: [later.undo(later.events[1])]))
      #expect(ledger.conference.agenda[0].ends == Moment("2023-09-18T08:30:00+07:00"))
      ledger.take(News(events: [later.undo(later.events[0])]))
      #expect(ledger.conference.agenda == Self.data().agenda)
    }
  }

  @Test("two who did not know of each other are told, until somebody sets it again")
  func conflicts() throws {
    var log = Log()
    let first = try Self.word(&log, .session("a"), [.room: "Phòng 1"])
    let second = try Self.word(&log, .session("a"), [.room: "Phòng 2"])
    let conflict = try #require(Self.ledger(log, [second, first]).programmeConflicts.first)
    #expect(conflict.counts == second && conflict.other == first && conflict.field == .room)
    let third = try Self.word(
      &log,
      .session("a"),
      [.room: "Phòng 3"],
      over: [first.event, second.event]
    )
    #expect(Self.ledger(log, [first, second, third]).programmeConflicts.isEmpty)
    // What the other desk said before it said something else is no rival.
    var later = log
    let newer = try Self.word(&later, .session("a"), [.room: "Phòng 2b"], over: [second.event])
    let rivals = Self.ledger(later, [first, second, newer]).programmeConflicts
    #expect(rivals.map(\.other) == [first])
    // Whoever sets it knows of the last and of what that did not know of, and no more are named.
    let fourth = Self.ledger(log, [first, second, third])
      .decide(.setProgramme(ProgrammeChange(.session("a"), [.room: "4"])), on: ListID.door) { "x" }
    let said = try #require(fourth.drafts.first?.text.flatMap(ProgrammeChange.init(body:)))
    #expect(said.over == [third.event])
    let same = try Self.word(&log, .session("b"), [.room: "Phòng 1"])
    let again = try Self.word(&log, .session("b"), [.room: "Phòng 1"])
    #expect(Self.ledger(log, [same, again]).programmeConflicts.isEmpty)
  }

  @Test("a session is added and taken out; whoever was ticked for one that is gone stays ticked")
  func addedAndRemoved() throws {
    var log = Log()
    let title = try Self.word(&log, .session("added.1"), [.room: "Sân"])
    let added = try Self.word(
      &log,
      .session("added.1"),
      [.added: ProgrammeField.isSo, .title: "Họp nhóm"]
    )
    let removed = try Self.word(&log, .session("b"), [.removed: ProgrammeField.isSo])
    let gone = try Self.word(&log, .session("a"), [.removed: ProgrammeField.isSo])
    log.add(.checkIn, "p", on: "a")
    let ledger = Self.ledger(log, [title, removed, gone, added])
    #expect(ledger.conference.agenda.map(\.id) == ["added.1"])
    #expect(ledger.conference.agenda[0].room?.vi == "Sân")
    #expect(ledger.conference.agenda[0].provenance.kind == .organiser)
    #expect(ledger.lists.map(\.id.rawValue).contains("a"))
    #expect(!ledger.lists.map(\.id.rawValue).contains("b"))
  }

  @Test(
    "a list that people are ticked on stays, whether its session went before or after the start"
  )
  func goneAtStart() throws {
    var log = Log()
    let added = try Self.word(
      &log,
      .session("added.1"),
      [.added: ProgrammeField.isSo, .title: "Họp nhóm"]
    )
    log.add(.checkIn, "p", on: "added.1")
    let undo = log.undo(log.events[0])
    let ledger = Self.ledger(log, [added])
    #expect(undo.target == added.event && ledger.conference.agenda.count == 2)
    #expect(ledger.list("added.1") != nil)
  }

  @Test("a title said anew leaves the English one that it had, and takes one that is said with it")
  func titles() throws {
    var log = Log()
    let first = try Self.word(&log, .session("a"), [.title: "Tên", .englishTitle: "Name"])
    let second = try Self.word(&log, .session("a"), [.title: "Tên khác"])
    let title = Self.ledger(log, [first, second]).conference.agenda[0].title
    #expect(title == Localized(vi: "Tên khác", en: "Name"))
    let added = try Self.word(
      &log,
      .session("added.1"),
      [.added: ProgrammeField.isSo, .title: "Họp"]
    )
    let named = try Self.word(&log, .session("added.1"), [.title: "Họp nhóm"])
    let item = Self.ledger(log, [added, named]).conference.agenda.last
    #expect(item?.title == Localized(same: "Họp nhóm"))
  }

  @Test("an undo of something else does not make the programme anew")
  func undoOfOther() throws {
    var log = Log()
    let word = try Self.word(&log, .session("a"), [.room: "Phòng 1"])
    var ledger = Self.ledger(log, [word])
    let before = ledger.revision.programme
    let arrival = log.add(.checkIn, "p")
    ledger.take(News(events: [arrival, log.undo(arrival)]))
    #expect(ledger.revision.programme == before)
    ledger.take(News(events: [log.undo(log.events[0])]))
    #expect(ledger.revision.programme != before)
  }

  @Test("what is erased says nothing any more")
  func erased() throws {
    var log = Log()
    let word = try Self.word(&log, .conference, [.place: "Vĩnh Long", .title: "Khác"])
    var ledger = Self.ledger(log, [word])
    #expect(ledger.conference.info.place.vi == "Vĩnh Long")
    var news = News()
    news.programme = .all([])
    ledger.take(news)
    #expect(ledger.conference.info == Self.data().info)
  }

  @Test("the fold is the same in whatever order the words come")
  func anyOrder() throws {
    var random = SeededGenerator(seed: SeededGenerator.seed)
    let subjects: [ProgrammeSubject] = [.session("a"), .session("b"), .session("added.1")]
    for _ in 0..<50 {
      var log = Log()
      var words: [ProgrammeWord] = []
      for number in 0..<12 {
        let subject = subjects.randomElement(using: &random) ?? .conference
        let values: [[ProgrammeField: String]] = [
          [.room: "Phòng \(number)"], [.title: "Tên \(number)"], [.removed: ProgrammeField.isSo],
          [.time: Self.eight], [.time: ""], [.added: ProgrammeField.isSo],
        ]
        words.append(
          try Self.word(&log, subject, values.randomElement(using: &random) ?? [.room: "x"])
        )
      }
      let whole = Self.ledger(log, words).conference.agenda
      var ledger = Ledger(Self.data())
      for word in words.shuffled(using: &random) {
        var news = News(events: log.events.filter { $0.id == word.event })
        news.programme = .added([word])
        ledger.take(news)
      }
      #expect(ledger.conference.agenda == whole, "seed \(SeededGenerator.seed)")
    }
  }

  @Test("a command sets what differs, knows what was set, and says so where nothing differs")
  func deciding() throws {
    var log = Log()
    let first = try Self.word(&log, .session("a"), [.room: "Phòng 1"])
    let ledger = Self.ledger(log, [first])
    func decide(_ change: ProgrammeChange) -> DeskStep {
      ledger.decide(.setProgramme(change), on: ListID.door) { "x" }
    }
    let step = decide(ProgrammeChange(.session("a"), [.room: "Phòng 2", .title: "Mục a"]))
    let said = try #require(step.drafts.first?.text.flatMap(ProgrammeChange.init(body:)))
    #expect(said.values == [.room: "Phòng 2"] && said.over == [first.event])
    #expect(step.answer == .programmeSet(.session("a"), [.room]))
    let emptied = decide(ProgrammeChange(.session("a"), [.room: ""]))
    #expect(emptied.answer == .programmeSet(.session("a"), [], cleared: [.room]))
    #expect(
      decide(ProgrammeChange(.session("a"), [.room: "Phòng 1"])).answer
        == .cannot(.programmeSaysSo(.session("a")))
    )
    #expect(
      decide(ProgrammeChange(.visit("a"), [.bus: "1"])).answer
        == .cannot(.unknownSubject(.visit("a")))
    )
  }
}
