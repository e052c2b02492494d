import Attendance
import Conference
import Store
import TestFiles
import Testing

@Suite("Events and rosters from desk to desk")
struct CarryingTests {
  private let received = Moment(seconds: 1_695_000_000, offset: 420)

  @Test("what one store gives, another takes in once, with its words")
  func events() throws {
    let folder = try TemporaryFolder()
    let (here, there) = (try folder.store("a.sqlite"), try folder.store("b.sqlite"))
    let desk = Desk(here)
    try desk.checkIn("p1")
    try desk.note("p1", "ăn chay")
    let given = try here.events(after: 0, most: 10)
    #expect(given.events.count == 2 && given.events.last?.text?.body == "ăn chay")
    #expect(try there.takeIn(given.events, received: received).added == 2)
    #expect(try there.takeIn(given.events, received: received).added == 0)
    let sealed = try #require(given.events.last?.event.text)
    #expect(try there.text(of: sealed) == "ăn chay")
    #expect(try here.events(after: given.cursor, most: 10).events.isEmpty)
  }

  @Test("what is refused hinders nothing else")
  func refused() throws {
    let folder = try TemporaryFolder()
    let (here, there) = (try folder.store("a.sqlite"), try folder.store("b.sqlite"))
    try Desk(here).checkIn("p1")
    try Desk(here).checkIn("p2")
    var events = try here.events(after: 0, most: 10).events
    events[0].event.desk = "somebody else's"
    let taken = try there.takeIn(events, received: received)
    #expect(taken.added == 1 && taken.refused.map(\.reason) == [.changed])
  }

  @Test("a store says up to where it has each chain, gaps and all")
  func extents() throws {
    let folder = try TemporaryFolder()
    let (here, there) = (try folder.store("a.sqlite"), try folder.store("b.sqlite"))
    for id: PersonID in ["p1", "p2", "p3", "p4"] { try Desk(here).checkIn(id) }
    let events = try here.events(after: 0, most: 10).events
    let chain = try #require(events.first?.event.store)
    _ = try there.takeIn([events[0], events[3]], received: received)
    let gap = try #require(try there.extent(holding: [events[3].event.hash]).chains[chain])
    #expect((gap.count, gap.whole, gap.isOwn) == (2, 1, false))
    #expect(gap.wholeHash == events[0].event.hash)
    // The rest comes in any order.
    _ = try there.takeIn([events[2], events[1]], received: received)
    let extent = try there.extent(holding: [events[3].event.hash, .none])
    #expect(extent.chains[chain]?.whole == 4 && extent.held == [events[3].event.hash])
    #expect(try here.extent(holding: []).chains[chain]?.isOwn == true)
  }

  @Test("a roster is taken over with its seals, corrections after it too")
  func roster() throws {
    let folder = try TemporaryFolder()
    let (here, there) = (try folder.store("a.sqlite"), try folder.store("b.sqlite"))
    let desk = Desk(here)
    _ = try here.apply(People.change(adding: People.some(3)), stamp: desk.stamp)
    func carry() throws -> RosterTakenOver {
      _ = try there.takeIn(here.events(after: 0, most: 100).events, received: received)
      return try there.takeOver(#require(try here.carriedRoster()))
    }
    #expect(try carry() == .done(added: 3, changed: 0))
    #expect(try carry() == .known)
    #expect(try there.roster()?.people == here.roster()?.people)
    var corrected = try #require(try here.roster()?.people.first)
    corrected.office = "Sở Y"
    let change = RosterChange(added: [], changed: [corrected], withdrawn: [], file: "ds.csv")
    _ = try here.apply(change, stamp: desk.stamp)
    #expect(try carry() == .done(added: 0, changed: 1))
    #expect(try there.verify().isSound)
  }

  @Test("a roster that is not the one that was sealed is refused")
  func alteredRoster() throws {
    let folder = try TemporaryFolder()
    let (here, there) = (try folder.store("a.sqlite"), try folder.store("b.sqlite"))
    _ = try here.apply(People.change(adding: People.some(2)), stamp: Desk(here).stamp)
    var roster = try #require(try here.carriedRoster())
    #expect(try there.takeOver(roster) == .unknownEvent)
    _ = try there.takeIn(here.events(after: 0, most: 100).events, received: received)
    roster.rows.removeLast()
    #expect(try there.takeOver(roster) == .altered)
    roster = try #require(try here.carriedRoster())
    let body = try #require(roster.rows[0].content?.body)
    roster.rows[0].content?.body = body.replacing("Người 1", with: "Người 9")
    #expect(try there.takeOver(roster) == .altered)
    let after = try there.roster()
    #expect(after?.people.isEmpty ?? true)
    #expect(after?.isImported != true)
  }

  @Test("a list of one's own is not mixed with another's")
  func ownList() throws {
    let folder = try TemporaryFolder()
    let (here, there) = (try folder.store("a.sqlite"), try folder.store("b.sqlite"))
    _ = try there.apply(People.change(adding: People.some(2)), stamp: Desk(there).stamp)
    _ = try here.apply(People.change(adding: People.some(2)), stamp: Desk(here).stamp)
    _ = try there.takeIn(here.events(after: 0, most: 100).events, received: received)
    let before = try there.roster()
    guard case .ownPeople(let codes) = try there.takeOver(#require(try here.carriedRoster())) else {
      Issue.record("another desk's list was taken over an own one")
      return
    }
    #expect(codes == before?.people.map(\.code))
    #expect(try there.roster() == before)
  }

  @Test("who was erased elsewhere is erased here, and does not come back")
  func forgotten() throws {
    let folder = try TemporaryFolder()
    let (here, there) = (try folder.store("a.sqlite"), try folder.store("b.sqlite"))
    let desk = Desk(here)
    _ = try here.apply(People.change(adding: People.some(2)), stamp: desk.stamp)
    let gone = try #require(try here.roster()?.people.first)
    try desk.note(gone.id, "chuyện riêng")
    let events = try here.events(after: 0, most: 100).events
    let roster = try #require(try here.carriedRoster())
    _ = try there.takeIn(events, received: received)
    _ = try there.takeOver(roster)
    _ = try here.forget(code: gone.code)
    let ids = try here.forgottenIDs().besides(there.forgottenIDs())
    #expect(ids.people == [gone.id: gone.code] && ids.texts.count == 1)
    try there.forget(ids)
    #expect(try there.roster()?.people.map(\.id).contains(gone.id) == false)
    // What comes later of the same is not taken in with its words.
    _ = try there.takeIn(events, received: received)
    let sealed = try #require(events.last?.event.text)
    #expect(try there.text(of: sealed) == nil)
    #expect(try there.verify().isSound)
  }

  @Test("a block of codes is reserved while no walk-in has one")
  func block() throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    try store.reserve(block: 90_150)
    let first = try #require(try Desk(store).walkIn("w1").people.first)
    #expect(first.code.hasPrefix("90150"))
    try store.reserve(block: 91_000)
    try store.reserve(block: 7)
    #expect(try Desk(store).walkIn("w2").people.first?.code.hasPrefix("90151") == true)
  }
}
