import Attendance
import Conference
import TestFiles
import Testing

@testable import Store

@Suite("Taking an imported list back")
struct TakeBackTests {
  private let folder: TemporaryFolder
  private let desk: Desk

  init() throws {
    folder = try TemporaryFolder()
    desk = Desk(try folder.store())
  }

  private func roster() throws -> StoredRoster? { try desk.store.load().roster }

  private func takeBack(_ list: ImportedList, keeping come: PersonID...) throws -> Bool {
    try desk.store.takeBack(list, keeping: Set(come), stamp: desk.stamp)
  }

  /// A list of three, and one after it that changes the first, lacks the second and has two more.
  private func twoLists() throws -> (old: [Delegate], list: ImportedList) {
    let old = try #require(try desk.store.apply(People.change(adding: People.some(3)))?.added)
    var first = old[0]
    first.office = "Sở Y tế"
    let change = RosterChange(
      added: [People.person("Mới", row: 8), People.person("Mới Nữa", row: 9)],
      changed: [first],
      withdrawn: [old[1].id],
      file: "b.csv"
    )
    return (old, try #require(try desk.store.apply(change, stamp: desk.stamp)))
  }

  @Test("the first list leaves nobody behind, and no list is in force")
  func first() throws {
    let list = try #require(try desk.store.apply(People.change(adding: People.some(3))))
    #expect(try takeBack(list))
    #expect(try roster()?.people == [])
    #expect(try roster()?.isImported == false)
    // Its codes are never somebody else's.
    let next = try desk.store.apply(People.change(adding: [People.person("Khác")]))
    #expect(Set(list.added.map(\.code)).isDisjoint(with: (next?.added ?? []).map(\.code)))
  }

  @Test("everybody is as before: changed, withdrawn, and those who were not there")
  func second() throws {
    let (old, list) = try twoLists()
    #expect(try takeBack(list))
    #expect(try roster()?.people == old)
    #expect(try roster()?.isImported == true)
  }

  @Test("whoever has come stays; of whom the log tells otherwise is withdrawn; walk-ins stay")
  func come() throws {
    let (old, list) = try twoLists()
    try desk.checkIn(list.added[0].id)
    try desk.note(list.added[1].id, "đến muộn")
    try desk.walkIn("khach")
    #expect(try takeBack(list, keeping: list.added[0].id))
    let people = try roster()?.people ?? []
    #expect(people.map(\.id) == old.map(\.id) + list.added.map(\.id) + ["khach"])
    #expect(people.suffix(3).map(\.standing) == [.listed, .withdrawn, .walkIn])
  }

  @Test("a first list of whose people one has come stays in force")
  func staysInForce() throws {
    let list = try #require(try desk.store.apply(People.change(adding: People.some(3))))
    try desk.checkIn(list.added[2].id)
    #expect(try takeBack(list, keeping: list.added[2].id))
    #expect(try roster()?.people.map(\.id) == [list.added[2].id])
    #expect(try roster()?.isImported == true)
  }

  @Test("a list that another one changed is not taken back, and nothing is written")
  func changedSince() throws {
    let (old, list) = try twoLists()
    var first = old[0]
    first.office = "Sở Tài chính"
    let change = RosterChange(added: [], changed: [first], withdrawn: [], file: "c.csv")
    _ = try desk.store.apply(change)
    let before = try roster()
    #expect(try !takeBack(list))
    #expect(try roster() == before)
  }

  @Test("who was erased meanwhile stays erased")
  func erased() throws {
    let (old, list) = try twoLists()
    _ = try desk.store.forget(code: old[0].code)
    _ = try desk.store.forget(code: list.added[0].code)
    #expect(try takeBack(list))
    #expect(try roster()?.people.map(\.id) == [old[1].id, old[2].id])
  }

  @Test("ids that the list joined are two again")
  func joined() throws {
    let old = try #require(try desk.store.apply(People.change(adding: People.some(2)))?.added)
    var change = RosterChange(added: [], changed: [], withdrawn: [], file: "b.csv")
    change.events = [EventDraft(.same, delegate: old[0].id, list: .people, seat: old[1].id)]
    let list = try #require(try desk.store.apply(change, stamp: desk.stamp))
    #expect(try takeBack(list))
    // Each list seals the rows as well.
    let events = try desk.store.load().events.filter { $0.kind != .roster }
    #expect(events.map(\.kind) == [.same, .undo])
    #expect(events.last?.target == events.first?.id)
  }
}
