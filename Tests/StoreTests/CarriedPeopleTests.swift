import Attendance
import Conference
import TestFiles
import Testing

@testable import Store

@Suite("People that an export names")
struct CarriedPeopleTests {
  private let folder: TemporaryFolder
  private let desk: Desk
  private let people: [Delegate]

  init() throws {
    folder = try TemporaryFolder()
    desk = Desk(try folder.store("a.sqlite"))
    let change = People.change(adding: People.some(3))
    people = try #require(try desk.store.apply(change, stamp: desk.stamp)?.added)
  }

  @Test("whoever is of a list is named once, on the first line about them, and comes back as sent")
  func namesOnce() throws {
    for _ in 0..<2 { try desk.note(people[1].id, "ghi chú") }
    let newcomer = NewPerson(
      id: "w",
      registration: Registration(name: "Khách", province: nil, category: nil, office: nil),
      standing: .substitute
    )
    let substitute = EventDraft(.substitute, delegate: "w", list: "door", seat: people[0].id)
    try desk.record([substitute], people: [newcomer])
    let lines = try desk.lines()
    #expect(lines.count { $0.contains("\"person\":") } == 1)
    #expect(lines.count { $0.contains("\"seatPerson\":") } == 1)
    #expect(!lines.contains { $0.contains("Người 3") })
    let carried = CarriedPeople(lines).people
    #expect(carried.map(\.id) == [people[1].id, people[0].id])
    for (sent, known) in zip(carried, [people[1], people[0]]) {
      #expect((sent.code, sent.name, sent.ref) == (known.code, known.name, known.ref))
      #expect((sent.position, sent.office) == (known.position, known.office))
      #expect(sent.province == known.province)
      // What nobody needs to tell people apart does not travel.
      #expect(sent.phone == nil && sent.note == nil)
    }
  }

  @Test("what is said of the people is written with the log, and with a refused one not at all")
  func writtenTogether() throws {
    try desk.checkIn(people[0].id)
    let lines = try desk.lines()
    let other = Desk(try folder.store("b.sqlite"), "B")
    let same = [EventDraft(.same, delegate: people[0].id, list: .people, seat: "x")]
    let refused = try other.store.importLog(
      lines + ["{}"],
      saying: same,
      other.stamp,
      received: other.received
    )
    #expect(refused.refused.count == 1)
    #expect(try other.store.load().events.isEmpty)
    let taken = try other.store.importLog(
      lines,
      saying: same,
      other.stamp,
      received: other.received
    )
    #expect(taken.refused.isEmpty && taken.added == lines.count)
    let events = try other.store.load().events
    #expect(events.last?.kind == .same && events.count == lines.count + 1)
    #expect(try CarriedPeople(other.lines()).same.map(\.stays) == ["x"])
    #expect(try other.store.verify().isSound)
  }

  @Test("an erased person is named by no export, and lines of before read without names")
  func erased() throws {
    try desk.checkIn(people[0].id)
    _ = try desk.store.forget(code: people[0].code)
    #expect(try CarriedPeople(desk.lines()).people.isEmpty)
    #expect(CarriedPeople(["", "{}", "Người 1"]).people.isEmpty)
  }
}
