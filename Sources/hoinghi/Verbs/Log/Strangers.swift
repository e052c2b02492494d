import Attendance
import Conference
import Interchange
import Ledger
import Store
import Wording

/// Whom another laptop's log is about under ids that the list here does not have, since that laptop
/// imported the office's list by itself; and who of the list here they are.
///
/// They are matched as the rows of an export of that laptop would be, by the same rules and questions;
/// the number of a row is that of the person in the log, so that it stays what it is.
struct Strangers {
  private let people: [(row: Int, person: Delegate)]
  private let known: KnownPeople
  private let table: AttendanceState
  private let lists: [ListID]
  private let info: ConferenceInfo
  private var plan: RosterPlan
  /// Who fits, and is left open all the same.
  private var open: Set<PersonID> = []
  /// What was said of who is one person.
  private(set) var answers: IdentityAnswers

  /// - Parameters:
  ///   - carried: Whom the log names.
  ///   - answers: What the options say of who is one person.
  ///   - opened: The conference in force.
  /// - Throws: `StoreError`, ``BadAnswer``.
  init(
    _ carried: CarriedPeople,
    _ answers: IdentityAnswers,
    _ opened: OpenedConference
  ) throws {
    known = try opened.knownPeople(opened.store?.roster())
    table = opened.ledger.attendance
    lists = opened.ledger.lists.map(\.id)
    info = opened.conference.info
    self.answers = answers
    let here = Self.reached(by: carried.same, from: known)
    people = carried.people.enumerated().compactMap { index, person in
      here.contains(person.id) ? nil : (row: index + 1, person: person)
    }
    let codes = Set(known.people.map(\.code))
    for pair in answers.same + answers.different {
      let isKnown =
        switch pair.known {
        case .code(let code): codes.contains(code)
        case .row(let row): 1...max(1, carried.people.count) ~= row
        }
      guard isKnown, 1...max(1, carried.people.count) ~= pair.row else {
        throw BadAnswer.nobody(pair.text, rows: carried.people.count)
      }
    }
    plan = Self.plan(people, known, answers, table, lists)
  }

  /// The ids of those who are known or erased here, and of whom they are said to be.
  private static func reached(
    by same: [CarriedPeople.Same],
    from known: KnownPeople
  ) -> Set<PersonID> {
    var here = known.forgotten.union(known.people.map(\.id)).union(known.same.keys)
    var neighbours: [PersonID: [PersonID]] = [:]
    for pair in same {
      neighbours[pair.gone, default: []].append(pair.stays)
      neighbours[pair.stays, default: []].append(pair.gone)
    }
    var waiting = neighbours.keys.filter(here.contains)
    while let id = waiting.popLast() {
      for other in neighbours[id] ?? [] where here.insert(other).inserted { waiting.append(other) }
    }
    return here
  }

  var isEmpty: Bool { people.isEmpty }

  /// Those who are somebody here beyond doubt.
  var joined: [RosterPlan.Same] { plan.same.filter { !open.contains($0.gone) } }

  /// What is to be asked, each with the row that asks.
  var questions: [SamePerson] {
    plan.questions.compactMap { question in
      if case .samePerson(let pair) = question.kind { pair } else { nil }
    }
  }

  /// How many are nobody here.
  var left: Int {
    people.count - Set(people.map(\.person.id)).intersection(joined.map(\.gone)).count
  }

  /// Takes down what somebody says to a question.
  mutating func take(_ question: SamePerson, isSame: Bool) {
    answers.take(question, isSame: isSame)
    match()
  }

  /// Leaves those who fit as they are.
  mutating func leaveOpen() { open.formUnion(plan.same.map(\.gone)) }

  private mutating func match() { plan = Self.plan(people, known, answers, table, lists) }

  private static func plan(
    _ people: [(row: Int, person: Delegate)],
    _ known: KnownPeople,
    _ answers: IdentityAnswers,
    _ table: AttendanceState,
    _ lists: [ListID]
  ) -> RosterPlan {
    RosterPlan(
      RosterList(carried: people),
      known: known,
      answers: answers,
      table: table,
      lists: lists,
      file: ""
    )
  }

  /// The events that make one person of two ids.
  var drafts: [EventDraft] {
    joined.map { EventDraft(.same, delegate: $0.gone, list: .people, seat: $0.stays) }
  }

  /// Everyone, and who of the list here they are or may be.
  func words(in file: String) -> Localized {
    let joined = Dictionary(plan.same.map { ($0.gone, $0) }) { first, _ in first }
    let asked = Dictionary(grouping: plan.questions, by: \.row)
    let lines = people.map { row, person -> Localized in
      let province = person.province.map { id in
        info.provinces.first { $0.id == id }?.name ?? id
      }
      let who = Phrases.stranger(
        row: row,
        Phrases.who(person, province: province),
        code: person.code,
        ref: person.ref
      )
      if let stays = joined[person.id]?.staysRow {
        return Phrases.strangerIs(who, PlanReport.name(stays), code: stays.code)
      }
      guard let questions = asked[row] else { return Phrases.strangerIsNobody(who) }
      return Phrases.strangerMayBe(who, questions.map(\.words))
    }
    return Phrases.lines([Phrases.strangers(people.count, in: file)] + lines)
  }
}
