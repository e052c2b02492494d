import Attendance
import Conference
import Store
import TestFiles
import Testing

@Suite("Recording")
struct RecordTests {
  @Test("what is recorded is read back as it was, by this program and by the next")
  func readBack() throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    let desk = Desk(store)
    let walkIn = NewPerson(
      id: "w1",
      registration: Registration(name: "Hồ", province: nil, category: nil, office: nil),
      standing: .walkIn
    )
    let first = try desk.checkIn("a", "b")
    let second = try desk.record(
      [
        EventDraft(.walkIn, delegate: "w1", list: "door", text: "thư mời đến muộn"),
        EventDraft(.undo, delegate: "a", list: "door", target: first.events[0].id),
        EventDraft(.substitute, delegate: "w1", list: "door", seat: "b"),
        EventDraft(
          .refused,
          list: "door",
          refused: RefusedScan(reason: .notOnList, scanned: "079…|Lê")
        ),
      ],
      people: [walkIn]
    )
    for store in [store, try folder.store()] {
      let contents = try store.load()
      #expect(contents.events == first.events + second.events)
      #expect(contents.head == second.events.last.map(ChainHead.init))
      #expect(contents.head == second.head && contents.cursor == second.cursor)
      #expect(contents.roster?.people == second.people)
      #expect(contents.roster?.isImported == false)
    }
    #expect(second.people.map(\.standing) == [.walkIn])
    let sealed = try #require(second.events[1].text)
    #expect(try store.text(of: sealed) == "thư mời đến muộn")
    #expect(second.events[4].refusal?.length == 7)
    #expect(second.events.map(\.batch) == [nil] + Array(repeating: second.events[0].id, count: 4))
  }

  @Test("the events of a store are one chain, in the order of their ids, whatever the clock does")
  func chain() throws {
    let folder = try TemporaryFolder()
    var desk = Desk(try folder.store())
    for hours in [0, 24, -1, 0] as [Int64] {
      desk.received.seconds += hours * 3600
      try desk.checkIn("a", "b", "c")
    }
    let events = try desk.store.load().events
    #expect(EventChain.fault(in: events) == nil)
    #expect(events.map(\.sequence) == Array(1...12))
    #expect(events.map(\.id) == events.map(\.id).sorted())
  }

  @Test("a step is decided on what another program wrote a moment before")
  func newest() throws {
    let folder = try TemporaryFolder()
    let here = Desk(try folder.store(), "A")
    let there = Desk(try folder.store(), "B")
    let cursor = try here.store.load().cursor
    try there.checkIn("a")
    let recorded = try here.store.record(since: cursor, stamp: here.stamp) { news in
      #expect(news.events.map(\.desk) == ["B"])
      return DeskStep(
        drafts: [EventDraft(.again, delegate: "a", list: "door")],
        answer: .undone([])
      )
    }
    #expect(recorded.news.events.map(\.kind) == [.checkIn])
    #expect(try here.store.news(since: recorded.cursor).events.isEmpty)
    #expect(try there.store.news(since: cursor).events.count == 2)
  }

  @Test("where the decision throws, nothing of it is kept")
  func undecided() throws {
    struct Refused: Error {}
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    #expect(throws: Refused.self) {
      try desk.store.record(since: .start, stamp: desk.stamp) { _ -> DeskStep in throw Refused() }
    }
    #expect(try desk.store.load().events.isEmpty)
    try desk.checkIn("a")
  }

  @Test("news tell of the people only where they changed")
  func rosterNews() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    _ = try desk.store.apply(People.change(adding: People.some(3)))
    let loaded = try desk.store.load()
    #expect(loaded.roster?.people.map(\.name) == ["Người 1", "Người 2", "Người 3"])
    #expect(loaded.roster?.isImported == true)
    let quiet = try desk.checkIn("a")
    #expect(try desk.store.news(since: loaded.cursor).roster == nil)
    let seat = EventDraft(.seat, delegate: "a", list: "door", text: "Lê Văn Tám")
    let named = try desk.record([seat])
    let news = try desk.store.news(since: quiet.cursor)
    #expect(news.roster?.givenNames == named.givenNames)
    #expect(named.givenNames.map(\.name) == ["Lê Văn Tám"])
  }

  @Test("a store that was taken away or replaced records nothing more", arguments: [true, false])
  func gone(isReplaced: Bool) throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    try desk.checkIn("a")
    try Files.move(folder["store.sqlite"], to: folder["elsewhere.sqlite"])
    if isReplaced { try Files.write("", to: folder["store.sqlite"]) }
    #expect(throws: StoreError.gone(path: folder["store.sqlite"])) { try desk.checkIn("b") }
    if isReplaced { try Files.remove(folder["store.sqlite"]) }
    try Files.move(folder["elsewhere.sqlite"], to: folder["store.sqlite"])
    try desk.checkIn("b")
    #expect(try desk.store.load().events.count == 2)
  }
}
