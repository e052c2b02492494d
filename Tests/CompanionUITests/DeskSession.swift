import Attendance
import Conference
import MemoryLog
import Terminal

@testable import CompanionUI

/// A desk that is used as a person and a scanner use it.
struct DeskSession {
  var session: Session
  private var log = MemoryLog()
  private(set) var bells: [Bell] = []
  private(set) var time = 1_000

  init(
    width: Int = 80,
    height: Int = 24,
    language: Language = .vi,
    conference: Conference? = nil,
    setup: DeskSetup = DeskSetup(desk: "A", operator: "lan")
  ) throws {
    session = try Session(
      width: width,
      height: height,
      language: language,
      screen: .checkin,
      conference: conference,
      setup: setup
    )
  }

  var model: Model { session.model }
  var rows: [String] { session.rows }
  var recorded: [LogEvent] { log.events }

  func shows(_ text: String) -> Bool { session.shows(text) }

  /// A person's keys, 200 ms apart.
  mutating func press(_ names: String...) {
    for name in names {
      if let key = Key(name: name) {
        send(key, after: 200)
      } else {
        for letter in name { send(.character(letter), after: 200) }
      }
    }
  }

  /// A scanner's burst, 5 ms a key.
  mutating func scan(_ code: String, end: Key = .enter, pause: Int = 3_000) {
    scan(code, end: end, pause: pause) { _ in }
  }

  /// A burst in the middle of which something else happens.
  mutating func scan(
    _ code: String,
    end: Key = .enter,
    pause: Int = 3_000,
    meanwhile: (inout DeskSession) -> Void
  ) {
    time += pause
    for letter in code { send(.character(letter), after: 5) }
    meanwhile(&self)
    send(end, after: 5)
  }

  mutating func paste(_ text: String) {
    time += 3_000
    send(.terminal(.paste(text)))
  }

  private mutating func send(_ key: Key, after pause: Int) {
    time += pause
    send(.terminal(.key(key)))
  }

  mutating func send(_ event: Event) {
    run(session.model.update(.clock(session.model.now, milliseconds: time)))
    run(session.model.update(event))
  }

  private mutating func run(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .record(let request):
        run(session.model.update(.recorded(record(request))))
      case .ring(let bell): bells.append(bell)
      default: break
      }
    }
  }

  /// The real store has tests of its own; the end-to-end tests drive both together.
  private mutating func record(_ request: DeskRequest) -> DeskOutcome {
    let model = session.model
    var ids = log
    let step = model.step(for: request, after: DeskNews()) { ids.newID() }
    log = ids
    let events = log.append(
      step,
      desk: model.board.setup.desk,
      operator: model.board.setup.operator,
      at: model.now
    )
    let people = log.register(step.people)
    let roster = people.isEmpty ? nil : model.conference.roster.delegates + people
    return .done(DeskNews(events: events, roster: roster, head: log.head), step.answer)
  }
}
