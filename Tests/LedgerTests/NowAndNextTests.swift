import Conference
import SampleLogs
import Testing

@Suite struct NowAndNextTests {
  private static func item(
    _ id: String,
    _ starts: String? = nil,
    _ ends: String? = nil,
    room: String? = nil,
    speakers: [String] = []
  ) -> AgendaItem {
    AgendaItem(
      id: id,
      title: Localized(same: id),
      kind: .papers,
      order: 1,
      orderProvenance: Provenance(kind: .assumed),
      starts: starts.flatMap(at),
      ends: ends.flatMap(at),
      room: room.map { Localized(same: $0) },
      speakers: speakers,
      provenance: Provenance(kind: .assumed)
    )
  }

  private static func at(_ clock: String) -> Moment? { Moment("2023-09-18T\(clock)+07:00") }

  private static func conference(_ agenda: [AgendaItem]) -> Conference {
    var conference = Conference.empty([])
    conference.agenda = agenda
    return conference
  }

  @Test(
    "what runs and what comes next",
    arguments: [
      ("07:59", [], ["a"]), ("08:00", ["a"], ["b", "c"]), ("08:30", [], ["b", "c"]),
      ("09:00", ["b", "c"], ["d"]), ("10:00", ["d"], []), ("23:59", ["d"], []),
    ] as [(String, [String], [String])]
  )
  func standing(clock: String, running: [String], next: [String]) throws {
    let conference = Self.conference([
      Self.item("untimed"), Self.item("d", "10:00"), Self.item("a", "08:00", "08:30"),
      Self.item("b", "09:00"), Self.item("c", "09:00", "09:45"),
    ])
    let found = NowAndNext(conference, at: try #require(Self.at(clock)))
    #expect(found.running.map(\.id) == running && found.next.map(\.id) == next)
    #expect(found.hasTimes)
  }

  @Test("of no times nothing is said, and the next day a session without an end is over")
  func none() throws {
    let now = try #require(Self.at("09:00"))
    #expect(!NowAndNext(Self.conference([Self.item("a")]), at: now).hasTimes)
    let tomorrow = try #require(Moment("2023-09-19T00:00+07:00"))
    #expect(NowAndNext(Self.conference([Self.item("a", "08:00")]), at: tomorrow).running.isEmpty)
  }

  @Test("begun minutes count")
  func minutes() throws {
    let now = try #require(Self.at("08:00"))
    let then = Moment(seconds: now.seconds + 61, offset: 420)
    #expect(NowAndNext.minutes(from: now, to: then) == 2)
    #expect(NowAndNext.minutes(from: then, to: now) == 0)
  }

  @Test("sessions in one room, or of one speaker, at one time clash")
  func clashes() {
    let conference = Self.conference([
      Self.item("a", "08:00", "09:00", room: "1"), Self.item("b", "08:59", "10:00", room: "1"),
      Self.item("c", "09:00", "09:30", room: "2", speakers: ["p"]),
      Self.item("d", "09:15", "09:45", room: "3", speakers: ["p"]), Self.item("e", "08:00"),
    ])
    #expect(conference.clashes.map { [$0.0.id, $0.1.id] } == [["a", "b"], ["c", "d"]])
  }
}
