import Conference
import Testing

@Suite("What of a programme was seen")
struct SeenProgrammeTests {
  private static func item(
    _ id: String,
    _ clock: String?,
    room: String? = nil,
    title: String? = nil
  )
    -> AgendaItem
  {
    AgendaItem(
      id: id,
      title: Localized(vi: title ?? id, en: (title ?? id) + " en"),
      kind: .papers,
      order: 1,
      orderProvenance: Provenance(kind: .assumed),
      starts: clock.flatMap { Moment("2024-05-17T\($0)+07:00") },
      room: room.map { Localized(same: $0) },
      provenance: Provenance(kind: .assumed)
    )
  }

  @Test("a session is kept as a text and read again as it was")
  func text() {
    var all = Self.item("a", "09:00", room: "Phòng = 1", title: "Hai  dấu cách; \"x\"")
    (all.day, all.guid) = (CalendarDate("2024-05-16"), "tag:x;1")
    all.ends = Moment("2024-05-17T10:00Z")
    for item in [all, Self.item("b", nil)] {
      let seen = SeenSession(item)
      #expect(SeenSession(id: item.id, text: seen.text) == seen)
      #expect(ProgrammeChanges([item], since: [seen.item]).changes.isEmpty)
    }
    #expect(SeenSession(id: "c", text: "") == nil && SeenSession(id: "c", text: "x\ny") == nil)
  }

  @Test("what is looked at is as it was from then on, and the rest is not")
  func looks() {
    let earlier = [
      Self.item("same", "09:00"), Self.item("moved", "09:30"), Self.item("gone", "10:00"),
    ]
    let later = [
      Self.item("same", "09:00", title: "khác"), Self.item("moved", "11:00"),
      Self.item("new", "12:00"),
    ]
    var seen = SeenProgramme()
    // Nobody has looked: nothing counts as changed.
    #expect(seen.changes(of: later).isEmpty)
    let all = seen.difference(.everything, in: earlier)
    seen.take(seen: all.seen, gone: all.gone)
    #expect(seen.changes(of: earlier).isEmpty)
    var left = seen.changes(of: later)
    #expect(Set(left.map(\.kind)) == [.renamed, .moved, .new, .gone] && left.count == 4)
    while let change = left.first {
      let difference = seen.difference(.change(change), in: later)
      seen.take(seen: difference.seen, gone: difference.gone)
      #expect(seen.changes(of: later).count == left.count - 1)
      left.removeFirst()
    }
  }
}
