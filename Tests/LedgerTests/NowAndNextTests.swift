import Conference
import SampleLogs
import SeededRandom
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
      ("09:00", ["b", "c"], ["d"]), ("10:00", ["d"], []), ("11:59", ["d"], []),
      ("12:00", [], []),
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

  @Test("of no times nothing is said")
  func none() throws {
    let now = try #require(Self.at("09:00"))
    #expect(!NowAndNext(Self.conference([Self.item("a")]), at: now).hasTimes)
  }

  @Test("without an end a session runs beside one in another room, and not beside one in its own")
  func places() throws {
    let now = try #require(Self.at("08:40"))
    func running(_ agenda: [AgendaItem]) -> [String] {
      NowAndNext(Self.conference(agenda), at: now).running.map(\.id)
    }
    let first = Self.item("a", "08:00", room: "1")
    #expect(running([first, Self.item("b", "08:30", room: "2")]) == ["a", "b"])
    #expect(running([first, Self.item("b", "08:30", room: "1")]) == ["b"])
    // Whatever names no room is for everybody.
    #expect(running([first, Self.item("b", "08:30")]) == ["b"])
  }

  @Test("of a part the next is its own, and what else takes a place is told by the whole")
  func parts() throws {
    let whole = Self.conference([
      Self.item("a", "08:00", room: "1"), Self.item("b", "08:30", room: "1"),
      Self.item("c", "09:00", room: "1"), Self.item("d", "10:00", room: "1"),
    ])
    var part = whole
    part.agenda.removeAll { $0.id == "b" || $0.id == "c" }
    let now = try #require(Self.at("08:40"))
    let found = NowAndNext(part, of: whole, at: now)
    #expect(found.running.isEmpty && found.next.map(\.id) == ["d"])
    #expect(NowAndNext(part, at: now).running.map(\.id) == ["a"])
    part.agenda = []
    #expect(!NowAndNext(part, of: whole, at: now).hasTimes)
  }

  @Test("what runs has begun, what is next has not, and time passes from the one to the other")
  func laws() throws {
    var random = SeededGenerator(seed: SeededGenerator.seed)
    for _ in 0..<300 {
      let agenda = (0..<Int.random(in: 0...6, using: &random)).map { number in
        let start = Int.random(in: 0..<24 * 60, using: &random)
        let length = Int.random(in: 0...3, using: &random) * 25
        let end = length == 0 || start + length >= 24 * 60 ? nil : Self.clock(start + length)
        let rooms: [String?] = ["1", "2", nil]
        let room = rooms[Int.random(in: 0..<3, using: &random)]
        return Self.item("\(number)", Self.clock(start), end, room: room)
      }
      let conference = Self.conference(agenda)
      let now = try #require(Self.at(Self.clock(Int.random(in: 0..<24 * 60, using: &random))))
      let found = NowAndNext(conference, at: now)
      let limit = Int64(60 * NowAndNext.longest)
      for item in found.running {
        let starts = try #require(item.starts)
        let end = item.ends?.seconds ?? starts.seconds + limit
        #expect(starts <= now && now.seconds < end)
      }
      let next: [Moment] = found.next.compactMap { $0.starts }
      #expect(Set(next).count <= 1 && next.allSatisfy { $0 > now })
      // Nothing starts between now and what is next, and at its start it runs.
      if let start = next.first {
        #expect(!agenda.contains { $0.starts.map { now < $0 && $0 < start } ?? false })
        let then = NowAndNext(conference, at: start).running
        #expect(found.next.allSatisfy { then.contains($0) })
      }
    }
  }

  private static func clock(_ minute: Int) -> String {
    let (hours, minutes) = (minute / 60, minute % 60)
    return (hours < 10 ? "0" : "") + "\(hours):" + (minutes < 10 ? "0" : "") + "\(minutes)"
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
      // Without ends two still clash where they start together.
      Self.item("f", "11:00", room: "1"), Self.item("g", "11:00", room: "1"),
      Self.item("h", "11:01", room: "1"),
    ])
    let pairs = conference.clashes.map { [$0.0.id, $0.1.id] }
    #expect(pairs == [["a", "b"], ["c", "d"], ["f", "g"]])
  }
}
