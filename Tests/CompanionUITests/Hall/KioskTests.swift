import Attendance
import Conference
import Ledger
import SeededRandom
import Testing
import Wording

@testable import CompanionUI
@testable import Terminal

@Suite("The kiosk")
struct KioskTests {
  /// A kiosk in the place of the program's loop, and a store that takes what it records.
  struct Hall {
    var kiosk: Kiosk
    var session: Session
    var now = HallDay.now
    var effects: [HallEffect] = []
    /// The PINs that were tried.
    var tries: [String] = []
    var answer = PINAnswer.wrong(seconds: 0)

    init(
      _ size: Size = Size(width: 80, height: 24),
      prints: Bool = false,
      hasRoster: Bool = true
    ) throws {
      session = try hasRoster ? HallDay.session() : Session(conference: Laptop.withoutRoster())
      kiosk = Kiosk(size: size, language: .vi, now: now, setup: DeskSetup(prints: prints))
    }

    var ledger: Ledger { session.context.ledger }
    var rows: [String] { kiosk.canvas(ledger).lines }
    func shows(_ text: String) -> Bool { rows.contains { $0.contains(text) } }

    mutating func take(_ event: HallEvent) {
      for effect in kiosk.update(event, ledger) {
        effects.append(effect)
        switch effect {
        case .record(let request):
          let step = ledger.decide(request.command, on: request.list) { PersonID("nobody") }
          take(.recorded(.done(step.answer)))
        case .tryPIN(let pin):
          tries.append(pin)
          take(.tried(answer))
        default: break
        }
      }
    }

    mutating func press(_ keys: Key...) { for key in keys { take(.terminal(.key(key))) } }

    mutating func scan(_ text: String) {
      now.seconds += 10
      take(.clock(now))
      for character in text { press(.character(character)) }
      press(.enter)
    }

    /// Whether nothing but the kiosk is on the screen.
    var isKiosk: Bool {
      rows[1].contains(Phrases.kioskTitle.vi) || rows[1].contains("Check in here")
    }

    var leaves: Bool { effects.contains { $0 == .quit || $0 == .interrupt } }
  }

  @Test("a code lets its delegate in, with the name in large letters")
  func welcome() throws {
    var hall = try Hall()
    let person = try #require(hall.ledger.person(code: "1156"))
    hall.scan("1156")
    #expect(hall.shows(Phrases.kioskWelcome.vi) && hall.shows(person.name))
    let door = hall.ledger.door(at: hall.now).id
    let asked = HallEffect.record(DeskRequest(command: .checkIn([person.id]), list: door))
    #expect(hall.effects.filter { if case .record = $0 { true } else { false } } == [asked])
    hall.take(.silence)
    #expect(!hall.shows(person.name) && hall.shows("QR"))
  }

  @Test("who is in already is told when", arguments: ["1010"])
  func already(code: String) throws {
    var hall = try Hall()
    hall.scan(code)
    #expect(hall.shows(Phrases.kioskAlready.vi))
  }

  @Test(
    "whoever is not meant by a whole code is sent to the desk, and nobody's name is shown",
    arguments: [
      "1011", "9990", "nhung", "Nguyễn", "101", "a", "%",
      "012345678901||Nguyễn Thị Nhung|01011990|Nữ|x",
    ]
  )
  func desk(text: String) throws {
    var hall = try Hall()
    hall.scan(text)
    #expect(hall.shows(Phrases.kioskDesk.vi))
    #expect(!hall.ledger.conference.roster.delegates.contains { hall.shows($0.name) })
  }

  @Test("a card that is held before the scanner is one scan")
  func held() throws {
    var hall = try Hall()
    hall.scan("1156")
    for character in "1156" { hall.press(.character(character)) }
    hall.press(.enter)
    #expect(hall.shows(Phrases.kioskWelcome.vi))
  }

  @Test("the language key changes it, for this delegate alone")
  func language() throws {
    var hall = try Hall()
    hall.press(.function(2))
    #expect(hall.shows(Phrases.kioskReady.en))
    hall.take(.silence)
    #expect(hall.shows(Phrases.kioskReady.vi.prefix(20).description))
    hall.press(.character("*"))
    #expect(hall.shows(Phrases.kioskReady.en))
  }

  @Test("only the PIN leads out, and it is never shown")
  func pin() throws {
    var hall = try Hall()
    hall.press(.control("c"))
    #expect(hall.shows(Phrases.pinAsked.vi))
    for character in "246813" { hall.press(.character(character)) }
    #expect(hall.shows("******") && !hall.shows("246813"))
    hall.press(.enter)
    #expect(hall.tries == ["246813"] && !hall.leaves)
    #expect(hall.shows(Phrases.pinWrong(0).vi))
    hall.press(.escape)
    #expect(hall.shows("QR"))
    hall.answer = .right
    hall.press(.control("c"), .character("1"), .enter)
    #expect(hall.effects.last == .quit)
  }

  @Test("where the PIN is asked for, every character is text, and the footer offers none")
  func typedPIN() throws {
    var hall = try Hall()
    hall.press(.control("c"))
    #expect(hall.rows.last?.contains("*") == false)
    hall.press(.character("*"), .character("L"), .character("q"), .enter)
    #expect(hall.tries == ["*Lq"] && hall.shows(Phrases.pinAsked.vi))
    hall.press(.function(2))
    #expect(hall.shows(Phrases.pinAsked.en))
  }

  @Test("a card is printed for whoever comes in, and told where it could not be")
  func card() throws {
    var hall = try Hall(prints: true)
    let person = try #require(hall.ledger.person(code: "1156"))
    hall.scan("1156")
    #expect(hall.effects.contains(.print(person.id, .vi)))
    #expect(hall.shows(Phrases.kioskCardPrints.vi))
    hall.take(.unprinted(codes: ["1156"]))
    #expect(hall.shows(Phrases.kioskCardFailed.vi))
    // Another's card is not this one's.
    hall.take(.silence)
    hall.take(.unprinted(codes: ["1156"]))
    #expect(!hall.shows(Phrases.kioskCardFailed.vi))
    hall.scan("1010")
    #expect(hall.effects.filter { if case .print = $0 { true } else { false } }.count == 1)
  }

  @Test("without a list of delegates it says so, and what helps", arguments: HallGoldenTests.sizes)
  func withoutRoster(size: Size) throws {
    let hall = try Hall(size, hasRoster: false)
    let text = hall.rows.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(text.contains(Phrases.kioskNoRoster.vi) && text.contains(Phrases.hallImport.vi))
  }

  @Test("no key of the footer is cut off, however narrow", arguments: Language.allCases)
  func footer(language: Language) throws {
    var hall = try Hall(Size(width: 40, height: 16))
    if language == .en { hall.press(.function(2)) }
    #expect(hall.shows(Phrases.kioskKeysShort[language]))
  }

  static let keys: [Key] = {
    let characters = (0x20...0x7e).compactMap { Unicode.Scalar($0).map { Character($0) } }
    return characters.map(Key.character) + characters.map(Key.control) + characters.map(Key.alt)
      + (0...30).map(Key.function)
      + [.up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .tab, .backTab]
      + [.escape, .backspace, .delete, .insert]
  }()

  @Test("no key and no two keys lead anywhere but to the kiosk and its question for the PIN")
  func pairs() throws {
    let start = try Hall()
    for first in Self.keys {
      var once = start
      once.press(first)
      #expect(once.isKiosk && !once.leaves, "\(first)")
      for (place, second) in Self.keys.enumerated() {
        var twice = once
        twice.press(second)
        #expect(!twice.leaves, "\(first) \(second)")
        // To look at each would take minutes.
        if place.isMultiple(of: 40) { #expect(twice.isKiosk, "\(first) \(second)") }
      }
    }
  }

  @Test("every sequence that terminals send, whole, cut off and one behind another")
  func sequences() throws {
    var hall = try Hall()
    var decoder = InputDecoder()
    var time = 0
    for (bytes, _) in KeySequences.common {
      for length in 1...bytes.count {
        time += 1_000
        for event in decoder.feed(Array(bytes.prefix(length)), at: time) + decoder.timeOut() {
          hall.take(.terminal(event))
        }
        #expect(!hall.leaves)
      }
      #expect(hall.isKiosk, "\(bytes)")
    }
  }

  @Test("random bytes", arguments: [1, 2, 3, 4])
  func noise(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var hall = try Hall()
    var decoder = InputDecoder()
    for time in 0..<3_000 {
      let bytes = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        UInt8.random(in: .min ... .max, using: &random)
      }
      for event in decoder.feed(bytes, at: time * 50) { hall.take(.terminal(event)) }
      if time.isMultiple(of: 7) {
        for event in decoder.timeOut() { hall.take(.terminal(event)) }
        hall.take(.silence)
      }
      if time.isMultiple(of: 50) { #expect(hall.isKiosk) }
    }
    #expect(!hall.leaves)
    for effect in hall.effects {
      switch effect {
      case .record(let request):
        switch request.command {
        case .checkIn(let ids): #expect(ids.count == 1)
        case .refuse: break
        default: Issue.record("\(request)")
        }
      case .repaint, .ring, .tryPIN, .print: break
      case .quit, .interrupt: Issue.record("\(effect)")
      }
    }
  }

  @Test(
    "it is drawn in whatever window",
    arguments: HallGoldenTests.sizes + [Size(width: 40, height: 12)]
  )
  func sizes(size: Size) throws {
    var hall = try Hall(size)
    for text in ["1156", "1011", "1010"] {
      hall.scan(text)
      #expect(hall.kiosk.canvas(hall.ledger).size == size)
    }
    #expect(hall.shows(Phrases.kioskAlready.vi))
  }
}
