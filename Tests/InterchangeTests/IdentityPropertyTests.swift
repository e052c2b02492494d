import Attendance
import Conference
import SeededRandom
import Testing
import VietnameseText

@testable import Interchange

/// Lists that an office keeps sending, with everything that happens to lists; the test knows who is
/// who.
struct IdentityPropertyTests {
  /// Somebody who is on the office's mind.
  private struct Human {
    var number: Int
    var name: String
    var office: String
    var ref: String?
    var phone: String?

    var line: String { "\(ref ?? ""),\(name),\(office),\(phone ?? "")" }
  }

  private static let families = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh"]
  private static let middles = ["Văn", "Thị", "Ngọc", "Hữu"]
  private static let given = [
    "Dung", "Dũng", "Lan", "Lân", "Hùng", "Hưng", "Hoà", "An", "Anh", "Bé",
  ]

  private struct World {
    var random = SeededGenerator(seed: SeededGenerator.seed)
    var humans: [Human] = []
    var next = 0

    mutating func pick<Element>(_ elements: [Element]) -> Element {
      elements[Int.random(in: elements.indices, using: &random)]
    }

    mutating func chance(_ percent: Int) -> Bool {
      Int.random(in: 0..<100, using: &random) < percent
    }

    mutating func add() {
      next += 1
      let name = [pick(families), pick(middles), pick(given)].joined(separator: " ")
      // Numbers that look like codes of ours too.
      let ref = chance(40) ? "\(10_019 + next * 5)" : nil
      let phone = chance(40) ? "09\(11_000_000 + next)" : nil
      humans.append(
        Human(number: next, name: name, office: pick(["Sở A", "Sở B", ""]), ref: ref, phone: phone)
      )
    }

    /// What happens to a list from one day to the next.
    mutating func change() {
      for _ in 0..<Int.random(in: 0...2, using: &random) { add() }
      if chance(40), humans.count > 2 {
        humans.remove(at: Int.random(in: humans.indices, using: &random))
      }
      if chance(30) { humans.shuffle(using: &random) }
      guard !humans.isEmpty else { return }
      let index = Int.random(in: humans.indices, using: &random)
      switch Int.random(in: 0..<7, using: &random) {
      case 0: humans[index].name = Folding.fold(humans[index].name).uppercased()
      case 1: humans[index].name += "h"
      case 2: humans[index].office = pick(["Sở A", "Sở B", "Sở K"])
      case 3: humans[index].phone = "08\(22_000_000 + next * 10 + index)"
      case 4: humans[index].ref = "\(20_000 + next * 10 + index)"
      case 5: humans[index].name = pick(given.map { "Nguyễn Thị \($0)" })
      default: break
      }
    }

    private var families: [String] { IdentityPropertyTests.families }
    private var middles: [String] { IdentityPropertyTests.middles }
    private var given: [String] { IdentityPropertyTests.given }
  }

  /// The people of the store, and which human each was written for.
  private struct Books {
    var people: [Delegate] = []
    var humans: [PersonID: Int] = [:]
    var same: [PersonID: PersonID] = [:]

    mutating func take(_ plan: RosterPlan, of humans: [Int: Int]) {
      for after in plan.changed.map(\.after) + plan.moved {
        if let index = people.firstIndex(where: { $0.id == after.id }) { people[index] = after }
      }
      for gone in plan.withdrawn {
        if let index = people.firstIndex(where: { $0.id == gone.id }) {
          people[index].standing = .withdrawn
        }
      }
      for same in plan.same { self.same[same.gone] = same.stays }
      for var person in plan.added {
        person.id = PersonID("id-\(people.count)")
        person.code = DelegateCode.make(1001 + people.count, length: 5) ?? ""
        self.humans[person.id] = person.provenance.row.flatMap { humans[$0] }
        people.append(person)
      }
    }
  }

  private static func plan(
    _ text: String,
    _ books: Books,
    _ answers: IdentityAnswers,
    come: Set<PersonID>
  ) throws -> RosterPlan {
    let events = come.sorted().enumerated().map { index, id in
      var event = LogEvent.checkIn(id)
      event.id = EventID(high: 7, low: UInt64(index))
      return event
    }
    var known = KnownPeople(books.people)
    known.same = books.same
    return RosterPlan(
      try Lists.list(text),
      known: known,
      answers: answers,
      table: AttendanceState(events),
      lists: [ListID.door],
      file: "f.csv"
    )
  }

  @Test("check-ins stay with their names, nobody becomes another, one becomes two only when told")
  func staysWithTheirNames() throws {
    var world = World()
    var asked = 0
    for _ in 0..<20 {
      var books = Books()
      world.humans = []
      for _ in 0..<6 { world.add() }
      for _ in 0..<10 {
        let lines = world.humans.map(\.line)
        let text = "Mã,Họ và tên,Đơn vị,Điện thoại\n" + lines.joined(separator: "\n") + "\n"
        let rows = Dictionary(
          uniqueKeysWithValues: world.humans.enumerated().map { ($0 + 2, $1.number) }
        )
        var come: Set<PersonID> = []
        for person in books.people where world.chance(50) { come.insert(person.id) }
        var answers = IdentityAnswers()
        var plan = try Self.plan(text, books, answers, come: come)
        for _ in 0..<4 where !plan.questions.isEmpty {
          asked += plan.questions.count
          answer(plan.questions, rows, books, &answers)
          plan = try Self.plan(text, books, answers, come: come)
        }
        // Two of one Mã are the office's mistake, and stop the import.
        guard plan.faults.isEmpty else { break }
        #expect(plan.questions.count == 0, "\(text)")
        check(plan, rows, books, answers, text)
        let before = Set(books.people.map(\.id))
        books.take(plan, of: rows)
        #expect(before.isSubset(of: books.people.map(\.id)))
        let again = try Self.plan(text, books, answers, come: come)
        let changesNothing = again.changesNothing
        #expect(changesNothing, "\(text)")
        world.change()
      }
    }
    #expect(asked > 0)
  }

  /// Says the truth.
  private func answer(
    _ questions: [ListQuestion],
    _ rows: [Int: Int],
    _ books: Books,
    _ answers: inout IdentityAnswers
  ) {
    for question in questions {
      guard case .samePerson(let same) = question.kind else { continue }
      let known: IdentityAnswers.Known
      let human: Int?
      switch same.other {
      case .person(let person, _): (known, human) = (.code(person.code), books.humans[person.id])
      case .row(let row): (known, human) = (.row(row.row), rows[row.row])
      }
      let pair = IdentityAnswers.Pair(known, row: question.row)
      if human == rows[question.row] {
        answers.same.append(pair)
      } else {
        answers.different.insert(pair)
      }
    }
  }

  private func check(
    _ plan: RosterPlan,
    _ rows: [Int: Int],
    _ books: Books,
    _ answers: IdentityAnswers,
    _ text: String
  ) {
    let pairs =
      plan.changed.map { ($0.before, $0.after) }
      + plan.unchanged.map { person in
        (books.people.first { $0.id == person.id } ?? person, person)
      }
    #expect(Set(pairs.map(\.1.id)).count == pairs.count, "two became one: \(text)")
    for (before, after) in pairs {
      let row = after.provenance.row ?? 0
      let isTold = answers.same.contains(IdentityAnswers.Pair(.code(before.code), row: row))
      let isLike = ComparedName(before.name).isLike(ComparedName(after.name))
      #expect(isTold || isLike, "\(before.name) became \(after.name): \(text)")
      // One of that name at that office, or with that number, is who is meant.
      let isNamesake =
        before.ref == after.ref && before.ref != nil || before.office == after.office
        || before.office == nil || after.office == nil
      #expect(books.humans[before.id] == rows[row] || isNamesake, "\(before.name): \(text)")
    }
    let matched = Set(pairs.map(\.0.id))
    for person in plan.added {
      let human = person.provenance.row.flatMap { rows[$0] }
      let twins = books.people.filter {
        books.humans[$0.id] == human && books.same[$0.id] == nil && !matched.contains($0.id)
      }
      for twin in twins {
        let isShared =
          twin.ref != nil && twin.ref == person.ref
          || twin.phone != nil && twin.phone == person.phone
          || ComparedName(twin.name).isNear(ComparedName(person.name))
        #expect(!isShared, "one became two: \(twin.name), \(person.name): \(text)")
      }
    }
  }
}
