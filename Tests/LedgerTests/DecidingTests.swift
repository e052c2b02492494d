import Attendance
import Conference
import SampleLogs
import Testing

@testable import Ledger

@Suite struct DecidingTests {
  /// Where a delegate stands before the command.
  enum Before: Sendable { case nothing, isIn, wentOut, isExcused, isUndone }

  struct Case: CustomTestStringConvertible, Sendable {
    var words: String
    var before: Before
    var command: DeskCommand
    var answer: DeskAnswer
    var kinds: [EventKind]

    init(
      _ words: String,
      _ before: Before,
      _ command: DeskCommand,
      _ answer: DeskAnswer,
      _ kinds: EventKind...
    ) {
      (self.words, self.before, self.command) = (words, before, command)
      (self.answer, self.kinds) = (answer, kinds)
    }

    var testDescription: String { words }
  }

  private static let newcomer = Registration(
    name: "Ông Mới",
    province: nil,
    category: nil,
    office: nil
  )
  private static let nobody = Registration(name: "", province: nil, category: nil, office: nil)
  private static let scan = RefusedScan(reason: .badCheckDigit, scanned: "1011")

  private static let arrivals = [
    Case(
      "an expected one goes in",
      .nothing,
      .checkIn(["d"]),
      .checkedIn("d", isReentry: false),
      .checkIn
    ),
    Case(
      "who went out goes in again",
      .wentOut,
      .checkIn(["d"]),
      .checkedIn("d", isReentry: true),
      .checkIn
    ),
    Case(
      "an excused one who comes goes in",
      .isExcused,
      .checkIn(["d"]),
      .checkedIn("d", isReentry: false),
      .checkIn
    ),
    Case(
      "whose check-in is undone goes in",
      .isUndone,
      .checkIn(["d"]),
      .checkedIn("d", isReentry: false),
      .checkIn
    ),
    Case("who is nowhere does not", .nothing, .checkIn(["x"]), .cannot(.unknownDelegate("x"))),
    Case(
      "who is withdrawn is refused, and that is kept",
      .nothing,
      .checkIn(["w"]),
      .notAdmitted("w", .withdrawn),
      .refused
    ),
    Case(
      "who is not for the list is refused, and that is kept",
      .nothing,
      .checkIn(["o"]),
      .notAdmitted("o", .wrongList("door")),
      .refused
    ),
    Case(
      "a scan that means nobody is kept",
      .nothing,
      .refuse(scan),
      .refused(.badCheckDigit),
      .refused
    ),
    Case(
      "of a delegation only those go in who can",
      .isIn,
      .checkIn(["d", "e", "w", "o", "x", "e"]),
      .checkedInTogether(["e"], alreadyIn: 1),
      .checkIn
    ),
    Case(
      "a delegation that is in records nothing",
      .isIn,
      .checkIn(["d", "d"]),
      .checkedInTogether([], alreadyIn: 1)
    ),
    Case(
      "a delegation of nobody records nothing",
      .nothing,
      .checkIn([]),
      .checkedInTogether([], alreadyIn: 0)
    ),
  ]

  private static let others = [
    Case("who is in goes out", .isIn, .checkOut("d", reason: "ốm"), .checkedOut("d"), .checkOut),
    Case("who is not in does not", .nothing, .checkOut("d", reason: nil), .cannot(.isNotIn("d"))),
    Case("who went out does not", .wentOut, .checkOut("d", reason: nil), .cannot(.isNotIn("d"))),
    Case(
      "who is nowhere does not go out",
      .nothing,
      .checkOut("x", reason: nil),
      .cannot(.unknownDelegate("x"))
    ),
    Case("an expected one is excused", .nothing, .excuse("d", reason: nil), .excused("d"), .excuse),
    Case("who is in is not excused", .isIn, .excuse("d", reason: nil), .cannot(.isIn("d"))),
    Case("who went out is not excused", .wentOut, .excuse("d", reason: nil), .cannot(.isIn("d"))),
    Case(
      "nobody is excused twice",
      .isExcused,
      .excuse("d", reason: nil),
      .cannot(.isExcused("d"))
    ),
    Case(
      "who is nowhere is not excused",
      .nothing,
      .excuse("x", reason: nil),
      .cannot(.unknownDelegate("x"))
    ),
    Case("a note is taken", .nothing, .note("d", text: "ăn chay"), .noted("d"), .note),
    Case(
      "no note on who is nowhere",
      .nothing,
      .note("x", text: "?"),
      .cannot(.unknownDelegate("x"))
    ),
    Case("a walk-in goes in", .nothing, .walkIn(newcomer, reason: nil), .walkedIn("new"), .walkIn),
    Case("a walk-in has a name", .nothing, .walkIn(nobody, reason: nil), .cannot(.nameMissing)),
    Case(
      "a substitute takes the seat",
      .nothing,
      .substitute(seat: "d", newcomer, reason: nil),
      .substituted("new", seat: "d"),
      .substitute
    ),
    Case(
      "also of an excused one",
      .isExcused,
      .substitute(seat: "d", newcomer, reason: nil),
      .substituted("new", seat: "d"),
      .substitute
    ),
    Case(
      "and not of one who is in",
      .isIn,
      .substitute(seat: "d", newcomer, reason: nil),
      .cannot(.isIn("d"))
    ),
    Case(
      "nor of one who went out",
      .wentOut,
      .substitute(seat: "d", newcomer, reason: nil),
      .cannot(.isIn("d"))
    ),
    Case(
      "a substitute has a name",
      .nothing,
      .substitute(seat: "d", nobody, reason: nil),
      .cannot(.nameMissing)
    ),
    Case(
      "a substitute has a seat",
      .nothing,
      .substitute(seat: "x", newcomer, reason: nil),
      .cannot(.unknownDelegate("x"))
    ),
    Case(
      "an empty seat gets its name",
      .nothing,
      .nameSeat("v", name: "Bà Ba"),
      .seatNamed("v"),
      .seat
    ),
    Case("a seat has one name", .nothing, .nameSeat("d", name: "Bà Ba"), .cannot(.isNamed("d"))),
    Case("an empty name is none", .nothing, .nameSeat("v", name: ""), .cannot(.nameMissing)),
    Case(
      "no seat is nowhere",
      .nothing,
      .nameSeat("x", name: "Bà Ba"),
      .cannot(.unknownDelegate("x"))
    ),
    Case("undo of nothing", .nothing, .undo([], reason: nil), .cannot(.nothingToUndo)),
    Case(
      "undo of what is not there",
      .nothing,
      .undo([EventID(high: 1, low: 1)], reason: nil),
      .cannot(.unknownEvent)
    ),
  ]

  private let list = AttendanceList(
    id: .door,
    subject: .door,
    provinces: ["ct"]
  )
  private let people = Conference.empty([
    .named("d", province: "ct"), .named("e", province: "ct"), .named("o", province: "hg"),
    .named("v", name: Delegate.vacantName, province: "ct"),
    .named("w", province: "ct", standing: .withdrawn),
  ])

  private func log(_ before: Before) -> Log {
    var log = Log()
    switch before {
    case .nothing: break
    case .isIn: log.add(.checkIn, "d")
    case .wentOut:
      log.add(.checkIn, "d")
      log.add(.checkOut, "d")
    case .isExcused: log.add(.excuse, "d")
    case .isUndone: log.undo(log.add(.checkIn, "d"))
    }
    return log
  }

  private func step(_ command: DeskCommand, _ log: Log) -> DeskStep {
    Ledger(people, News(events: log.events)).decide(command, on: list) { "new" }
  }

  @Test("each command answers and records by the rules", arguments: arrivals + others)
  func rules(_ test: Case) {
    let step = step(test.command, log(test.before))
    #expect(step.answer == test.answer)
    #expect(step.drafts.map(\.kind) == test.kinds)
    #expect(step.drafts.allSatisfy { $0.list == list.id })
  }

  @Test(
    "what is allowed with somebody is what is recorded when it is asked for",
    arguments: [Before.nothing, .isIn, .wentOut, .isExcused, .isUndone],
    PersonalCommand.allCases
  )
  func allowed(_ before: Before, _ command: PersonalCommand) {
    var log = log(before)
    log.add(.substitute, "s", seat: "e")
    let ledger = Ledger(people, News(events: log.events))
    for person: PersonID in ["d", "e", "o", "v", "w", "nowhere"] {
      let asked: DeskCommand =
        switch command {
        case .checkOut: .checkOut(person, reason: nil)
        case .excuse: .excuse(person, reason: nil)
        case .note: .note(person, text: "ăn chay")
        case .substitute: .substitute(seat: person, Self.newcomer, reason: nil)
        case .nameSeat: .nameSeat(person, name: "Bà Ba")
        }
      let isDone =
        switch step(asked, log).answer {
        case .cannot, .notAdmitted: false
        default: true
        }
      #expect(ledger.allows(command, of: person, on: list) == isDone, "\(person.rawValue)")
    }
  }

  @Test("who is in already is told with the first arrival and the tries, and tried once more")
  func again() {
    var log = log(.isIn)
    log.add(.again, "d", minute: 2)
    let step = step(.checkIn(["d"]), log)
    guard case .alreadyIn("d", let presence) = step.answer else {
      Issue.record("\(step.answer)")
      return
    }
    #expect(presence.firstArrival?.event == log.events[0].id && presence.tries == 1)
    #expect(step.drafts == [EventDraft(.again, delegate: "d", list: list.id)])
  }

  @Test("who came and was withdrawn after comes in again")
  func withdrawnAfterComing() {
    var log = Log()
    log.add(.checkIn, "w")
    log.add(.checkOut, "w")
    #expect(step(.checkIn(["w"]), log).answer == .checkedIn("w", isReentry: true))
  }

  @Test("a seat is taken once, until that is undone")
  func replaced() {
    var log = Log()
    let first = log.add(.substitute, "s", seat: "d")
    let command = DeskCommand.substitute(seat: "d", Self.newcomer, reason: nil)
    #expect(step(command, log).answer == .cannot(.isReplaced("d", by: "s")))
    log.undo(first)
    #expect(step(command, log).answer == .substituted("new", seat: "d"))
  }

  @Test("nobody comes in the place of who is withdrawn or not on the list", arguments: ["w", "o"])
  func noSeat(_ seat: PersonID) {
    let step = step(.substitute(seat: seat, Self.newcomer, reason: nil), Log())
    #expect(step.answer == .notAdmitted(seat, seat == "w" ? .withdrawn : .wrongList(list.id)))
    #expect(step.people.isEmpty && step.drafts.map(\.kind) == [.refused])
  }

  @Test("a seat that another program has just named is named, though the people do not say so yet")
  func namedSeat() {
    var log = Log()
    let naming = log.add(.seat, "v")
    #expect(step(.nameSeat("v", name: "Bà Ba"), log).answer == .cannot(.isNamed("v")))
    log.undo(naming)
    #expect(step(.nameSeat("v", name: "Bà Ba"), log).answer == .seatNamed("v"))
  }

  @Test("who came to the door and was withdrawn after gets lunch")
  func withdrawnAtTheDoorAlone() {
    var log = Log()
    let lunch = AttendanceList(
      id: "lunch",
      subject: .other(name: Localized(same: "Cơm trưa"))
    )
    func answer() -> DeskAnswer {
      Ledger(people, News(events: log.events)).decide(.checkIn(["w"]), on: lunch) { "new" }.answer
    }
    #expect(answer() == .notAdmitted("w", .withdrawn))
    log.add(.checkIn, "w")
    #expect(answer() == .checkedIn("w", isReentry: false))
  }

  @Test("a substitute comes for the seat's office and province, and says who is excused")
  func substitute() {
    let step = step(.substitute(seat: "d", Self.newcomer, reason: "họp"), log(.nothing))
    #expect(step.people.map(\.standing) == [.substitute])
    #expect(step.people[0].registration.office == "Phòng LĐ")
    #expect(step.people[0].registration.province == "ct")
    #expect(step.drafts[0].seat == "d" && step.drafts[0].delegate == "new")
    #expect(step.drafts[0].text == "họp")
    var log = Log()
    log.add(.substitute, "new", seat: "d")
    let table = AttendanceState(log.events)
    #expect(table.presence(of: "d", on: list.id).status == .excused)
    #expect(table.presence(of: "new", on: list.id).status == .present)
  }

  @Test("an undo names what it undoes, once, and leaves what is undone already")
  func undo() {
    var log = log(.isUndone)
    let second = log.add(.checkIn, "e")
    let undone = log.events[0].id
    let step = step(.undo([undone, second.id, second.id], reason: "nhầm"), log)
    #expect(step.answer == .undone([second.id]))
    #expect(step.drafts.map(\.target) == [second.id])
    #expect(step.drafts.map(\.delegate) == ["e"])
    #expect(self.step(.undo([undone], reason: nil), log).answer == .cannot(.isUndone))
    // An undo is undone like everything else.
    let undo = log.events[1].id
    #expect(self.step(.undo([undo], reason: nil), log).answer == .undone([undo]))
  }

  @Test("what changed nothing cannot be undone", arguments: [EventKind.again, .refused])
  func cannotBeUndone(_ kind: EventKind) {
    var log = log(.isIn)
    let event = log.add(kind, kind == .refused ? nil : "d")
    #expect(step(.undo([event.id], reason: nil), log).answer == .cannot(.cannotBeUndone))
  }

  @Test("a code that is refused is kept as it was scanned")
  func refusedCode() {
    let step = step(.checkIn(["o"]), Log())
    #expect(step.drafts[0].refused == RefusedScan(reason: .notAdmitted, scanned: "1010"))
    #expect(step.drafts[0].delegate == nil)
  }
}
