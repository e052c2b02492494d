import BundledData
import Conference
import Interchange
import SampleSchedules
import SeededRandom
import Testing
import Wording

@testable import hoinghi

@Suite("Data folders made of published programmes")
struct ScheduleFolderTests {
  @Test("each passes the check of data folders, with all that was read", arguments: 0..<5)
  func sound(sample: Int) throws {
    let schedule = try Published.schedule(SampleSchedules.all[sample])
    let conference = try Published.conference(schedule)
    #expect(conference.agenda.map(\.id) == schedule.sessions.map(\.id))
    #expect(conference.agenda.map(\.title.vi) == schedule.sessions.map(\.title))
    #expect(conference.agenda.map(\.starts) == schedule.sessions.map(\.starts))
    #expect(
      conference.agenda.map { $0.description.map(\.vi) } == schedule.sessions.map(\.description)
    )
    #expect(conference.agenda.map(\.links) == schedule.sessions.map(\.links))
    let offset = conference.info.utcOffset
    #expect(
      conference.agenda.map { $0.conferenceDay(offset: offset) } == schedule.sessions.map(\.day)
    )
    #expect(conference.agenda.allSatisfy { $0.provenance.kind == .imported })
    #expect(conference.people.map(\.name) == schedule.people.map(\.name))
  }

  @Test("whatever is read of a damaged file passes the check, too", arguments: 0..<5)
  func damaged(sample: Int) throws {
    var random = SeededGenerator(seed: UInt64(sample) + 5)
    let whole = SampleSchedules.all[sample]
    var read = 0
    for _ in 0..<300 {
      var bytes = whole
      for _ in 0..<3 {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0x20...0x7E, using: &random)
        case 1: bytes.insert(contentsOf: Array("\u{200F}ệ x".utf8), at: place)
        default: bytes.remove(at: place)
        }
      }
      guard let schedule = try? Published.schedule(bytes) else { continue }
      read += 1
      #expect(throws: Never.self) { try Published.conference(schedule) }
    }
    #expect(read > 0)
  }

  @Test(
    "what changed between two states: new, moved, gone; an id that changed is known by its guid"
  )
  func changes() throws {
    func item(_ id: String, _ starts: String?, room: String? = nil, guid: String? = nil)
      -> AgendaItem
    {
      var item = AgendaItem(
        id: id,
        title: Localized(same: id),
        kind: .other,
        order: 1,
        orderProvenance: Provenance(kind: .assumed),
        starts: starts.flatMap { Moment($0) },
        room: room.map { Localized(same: $0) },
        provenance: Provenance(kind: .assumed)
      )
      item.guid = guid
      return item
    }
    let nine = "2024-05-17T09:00+07:00"
    let earlier = [
      item("same", nine), item("moved", nine), item("room", nine, room: "A"), item("gone", nine),
      item("old", nine, guid: "g"),
    ]
    let later = [
      // Another offset, the same moment.
      item("same", "2024-05-17T02:00Z"), item("moved", "2024-05-17T10:00+07:00"),
      item("room", nine, room: "B"), item("new", nine), item("renamed", nine, guid: "g"),
    ]
    let changes = ProgrammeChanges(later, since: earlier).changes
    #expect(changes.map(\.kind) == [.moved, .moved, .new, .renamed, .gone])
    #expect(changes.map(\.item.id) == ["moved", "room", "new", "renamed", "gone"])
    #expect(changes[1].before?.room?.vi == "A")
    #expect(ProgrammeChanges(later, since: later).changes.isEmpty)
  }
}
