import Attendance
import Conference
import Ledger
import Terminal
import Testing
import Wording

@testable import CompanionUI

@Suite("The hall's screen")
struct HallDisplayTests {
  private func rows(_ display: HallDisplay, _ session: Session) -> [String] {
    display.canvas(session.context.ledger).lines
  }

  private func title(_ display: HallDisplay, _ session: Session) -> String {
    rows(display, session)[1]
  }

  @Test("a page follows another each minute, and after the last the first")
  func turns() throws {
    let session = try HallDay.session()
    var display = HallDay.display()
    var titles = [title(display, session)]
    for _ in 0..<3 {
      #expect(display.update(.terminal(.minute)) == [.repaint])
      titles.append(title(display, session))
    }
    #expect(Set(titles).count == 3)
    #expect(titles.first == titles.last)
    let words = [Phrases.hallArrivals, Phrases.hallProgramme, Phrases.visits].map(\.vi)
    #expect(zip(titles, words).allSatisfy { $0.contains($1) })
  }

  @Test("without a list of delegates it says so, and what helps", arguments: HallGoldenTests.sizes)
  func withoutRoster(size: Size) throws {
    let session = try Session(conference: Laptop.withoutRoster())
    let text = rows(HallDay.display(size), session).joined(separator: " ")
      .split(separator: " ").joined(separator: " ")
    #expect(text.contains(Phrases.hallNoRoster.vi) && text.contains(Phrases.hallImport.vi))
    #expect(!text.contains("0/0"))
  }

  @Test("a page that was turned to by key stays for the next minute")
  func held() throws {
    let session = try HallDay.session()
    var display = HallDay.display()
    _ = display.update(.terminal(.key(.left)))
    let last = title(display, session)
    #expect(last.contains(Phrases.visits.vi))
    _ = display.update(.terminal(.minute))
    #expect(title(display, session) == last)
    _ = display.update(.terminal(.minute))
    #expect(title(display, session) != last)
  }

  @Test("a screen may stay with one topic", arguments: HallDisplay.Topic.allCases)
  func topic(topic: HallDisplay.Topic) throws {
    let session = try HallDay.session()
    let words: [HallDisplay.Topic: Localized] = [
      .arrivals: Phrases.hallArrivals, .programme: Phrases.hallProgramme, .buses: Phrases.visits,
    ]
    var display = HallDisplay(
      size: Size(width: 80, height: 24),
      language: .vi,
      now: HallDay.now,
      hasStore: true,
      setup: HallDisplay.Setup(topic: topic)
    )
    for _ in 0..<4 {
      #expect(title(display, session).contains(words[topic]?.vi ?? "?"))
      _ = display.update(.terminal(.minute))
    }
  }

  @Test("no key does anything but turn a page, draw anew and leave")
  func keys() throws {
    let session = try HallDay.session()
    let asks: [Key: [HallEffect]] = [
      .character("q"): [.quit], .control("c"): [.interrupt], .control("l"): [.repaint],
    ]
    let turning: Set<Key> = [
      .character(" "), .right, .down, .pageDown, .left, .up, .pageUp,
    ]
    let characters = (0x21...0x7e).compactMap { Unicode.Scalar($0).map { Character($0) } }
    let keys: [Key] =
      characters.map(Key.character) + characters.map(Key.control) + characters.map(Key.alt)
      + (0...20).map(Key.function) + Array(turning)
      + [.home, .end, .enter, .tab, .backTab, .escape, .backspace, .delete, .insert]
    for key in keys {
      var display = HallDay.display()
      let before = display.canvas(session.context.ledger)
      #expect(display.update(.terminal(.key(key))) == asks[key, default: []], "\(key)")
      let after = display.canvas(session.context.ledger)
      #expect((before != after) == turning.contains(key), "\(key)")
    }
    var display = HallDay.display()
    #expect(display.update(.terminal(.paste("q"))).isEmpty)
  }

  @Test("names stand there only where the organiser allows them, categories never")
  func names() throws {
    let session = try HallDay.session()
    let ledger = session.context.ledger
    let people = ledger.conference.roster.delegates
    for isAllowed in [false, true] {
      var display = HallDay.display(Size(width: 120, height: 40), .vi, isAllowed)
      var text = ""
      for _ in 0..<8 {
        text += rows(display, session).joined(separator: "\n")
        _ = display.update(.terminal(.key(.right)))
      }
      #expect(people.contains { text.contains($0.name) } == isAllowed)
      #expect(!people.contains { text.contains($0.code) })
      #expect(!ledger.conference.info.categories.contains { text.contains($0.label.vi) })
    }
  }

  @Test("it says as of when it knows everything, never a later time than that of the last look")
  func age() throws {
    let session = try HallDay.session()
    var display = HallDay.display()
    func foot() -> String { rows(display, session).last ?? "" }
    func at(_ minutes: Int64) -> Moment {
      Moment(seconds: HallDay.now.seconds + 60 * minutes, offset: 420)
    }
    #expect(foot().contains("08:30"))
    _ = display.update(.clock(at(7)))
    #expect(foot().contains("08:30"))
    #expect(rows(display, session)[0].contains("08:37"))
    _ = display.update(.upToDate(at(7), hasStore: true))
    #expect(foot().contains("08:37"))
    _ = display.update(.clock(at(9)))
    _ = display.update(.trouble(Localized(vi: "Đĩa hỏng.", en: "The disk is broken.")))
    #expect(foot().contains("08:37") && foot().contains("Đĩa hỏng."))
    // The next day the hour alone would say too little.
    _ = display.update(.clock(at(24 * 60)))
    #expect(foot().contains("18/9/2023 08:37"))
    _ = display.update(.upToDate(at(24 * 60), hasStore: false))
    #expect(foot().contains(Phrases.hallWaits(Localized(same: "08:30")).vi))
  }

  @Test("whatever its size, it draws within it and tells the clock, or that it is too small")
  func sizes() throws {
    let session = try HallDay.session()
    for width in stride(from: 1, through: 200, by: 13) {
      for height in stride(from: 1, through: 70, by: 7) {
        var display = HallDay.display(Size(width: 80, height: 24), .vi, true)
        _ = display.update(.terminal(.resize(Size(width: width, height: height))))
        for _ in 0..<6 {
          _ = display.update(.terminal(.minute))
          let canvas = display.canvas(session.context.ledger)
          #expect(canvas.size == Size(width: width, height: height))
          guard width >= 40, height >= 12 else { continue }
          #expect(canvas.lines[0].contains("08:30"))
        }
      }
    }
  }

  @Test("of many provinces every one stands on some page", arguments: [5, 9, 23, 63])
  func manyProvinces(count: Int) throws {
    var conference = try Laptop.bundled()
    let places = (1...count).map { number in
      Province(id: "p\(number)", name: "T.\(number).", provenance: Provenance(kind: .assumed))
    }
    conference.info.provinces = places
    conference.roster = Roster(
      delegates: (0..<(count * 12)).map { number in
        Delegate(
          id: PersonID("d\(number)"),
          code: "",
          name: "Lê An",
          province: "p\(number % count + 1)",
          category: nil,
          office: nil,
          ref: nil,
          provenance: Provenance(kind: .organiser)
        )
      }
    )
    let ledger = Ledger(conference)
    for size in HallGoldenTests.sizes {
      var display = HallDay.display(size)
      var seen = ""
      for _ in 0..<80 {
        seen += display.canvas(ledger).lines.joined(separator: "\n")
        _ = display.update(.terminal(.key(.right)))
      }
      for place in places { #expect(seen.contains(place.name), "\(place.name) at \(size)") }
    }
  }

  @Test("three days of minutes leave nothing behind: the last is drawn as one that begins then")
  func days() throws {
    let session = try HallDay.session()
    var display = HallDay.display()
    for minute in 1...(3 * 24 * 60) {
      let now = Moment(seconds: HallDay.now.seconds + Int64(60 * minute), offset: 420)
      _ = display.update(.upToDate(now, hasStore: true))
      _ = display.update(.clock(now))
      _ = display.update(.terminal(.minute))
    }
    let now = Moment(seconds: HallDay.now.seconds + 3 * 86_400, offset: 420)
    var fresh = HallDisplay(
      size: Size(width: 80, height: 24),
      language: .vi,
      now: now,
      hasStore: true,
      setup: HallDisplay.Setup()
    )
    _ = fresh.update(.clock(now))
    #expect(display.canvas(session.context.ledger) == fresh.canvas(session.context.ledger))
  }
}
