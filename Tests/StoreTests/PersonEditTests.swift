import Attendance
import Conference
import TestFiles
import Testing

@testable import Store

/// What the organiser says anew of people: sealed in the log, kept apart, travelling and forgettable.
@Suite struct PersonEditTests {
  private static let secret = "0987654321"

  private func edit(_ person: PersonID, _ values: [PersonField: String]) -> EventDraft {
    EventDraft(.person, delegate: person, list: .people, text: PersonChange(values).body)
  }

  @Test("an edit is known to whoever wrote it and whoever reads it, and the row stays as it was")
  func recorded() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    let people = try #require(try desk.store.apply(People.change(adding: People.some(2)))?.added)
    let loaded = try desk.store.load()
    let recorded = try desk.record([edit(people[0].id, [.phone: Self.secret])])
    #expect(recorded.edits.map(\.change.values) == [[.phone: Self.secret]])
    #expect(recorded.edits.map(\.person) == [people[0].id])
    let news = try desk.store.news(since: loaded.cursor)
    #expect(news.roster?.edits == recorded.edits)
    #expect(news.roster?.people == loaded.roster?.people)
    #expect(
      recorded.edits[0].provenance.setting
        == .set(at: desk.at, desk: "A", operator: "Lan", reason: nil)
    )
    #expect(try desk.store.verify().isSound)
  }

  @Test("an edit travels with the log, and twice is as good as once")
  func travels() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    let recorded = try desk.record([edit("a", [.office: "Sở Nội vụ"])])
    let other = Desk(try folder.store("other.sqlite"), "B")
    for _ in 0..<2 {
      _ = try other.store.importLog(desk.lines(), received: other.received)
      #expect(try other.store.load().roster?.edits == recorded.edits)
    }
  }

  @Test("an erased edit says nothing in any byte, stays erased, and the log verifies")
  func erased() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    let event = try desk.record([edit("a", [.phone: Self.secret])]).events[0]
    try desk.note("a", "còn lại")
    let lines = try desk.lines()
    try desk.store.backup(to: folder["copy.sqlite"], at: desk.received)
    let erased = try desk.store.eraseText(of: event.id)
    #expect(erased?.hadText == true && erased?.copies.map(\.path) == [folder["copy.sqlite"]])
    _ = try desk.store.importLog(lines, received: desk.received)
    _ = try desk.store.merge(from: folder["copy.sqlite"], received: desk.received)
    #expect(try desk.store.load().roster?.edits == [])
    #expect(try desk.store.verify().isSound)
    for name in ["store.sqlite", "store.sqlite-wal"] {
      let bytes = (try? Files.bytes(of: folder[name])) ?? []
      #expect(!String(decoding: bytes, as: UTF8.self).contains(Self.secret))
    }
    #expect(try desk.store.texts().notes.values.map(\.self) == ["còn lại"])
    #expect(try desk.store.eraseText(of: EventID(high: 1, low: 1)) == nil)
    let arrival = try desk.checkIn("a").events[0]
    #expect(try desk.store.eraseText(of: arrival.id)?.hadText == false)
  }

  @Test("whoever is forgotten is forgotten with what was set of them")
  func forgotten() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    let people = try #require(try desk.store.apply(People.change(adding: People.some(1)))?.added)
    try desk.record([edit(people[0].id, [.phone: Self.secret])])
    #expect(try desk.store.forget(code: people[0].code).texts == 1)
    #expect(try desk.store.load().roster?.edits == [])
  }

  @Test("what is not as it was sealed sets nothing, and verify finds it")
  func altered() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    let event = try desk.record([edit("a", [.phone: Self.secret])]).events[0]
    try Tamper.execute(#"UPDATE text SET body = '{"phone":"0"}'"#, folder["store.sqlite"])
    #expect(try desk.store.load().roster?.edits == [])
    #expect(try desk.store.verify().alteredTexts == [event])
  }

  @Test("when all free texts are erased, who people are stays")
  func kept() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    try desk.record([edit("a", [.phone: Self.secret])])
    try desk.note("a", "ghi chú")
    #expect(try desk.store.eraseTexts() == 1)
    #expect(try desk.store.load().roster?.edits.count == 1)
  }
}
