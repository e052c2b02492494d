import Attendance
import Conference
import SeededRandom
import Testing

@testable import Interchange

/// Who is who, and what a list changes.
struct RosterPlanTests {
  private static func plan(
    _ text: String,
    _ people: [Delegate],
    _ answers: IdentityAnswers = IdentityAnswers(),
    table: AttendanceState = AttendanceState()
  ) throws -> RosterPlan {
    RosterPlan(
      try Lists.list(text),
      known: KnownPeople(people),
      answers: answers,
      table: table,
      lists: [ListID.door],
      file: "f.csv"
    )
  }

  /// The people after a plan, as a store would have them.
  private static func applied(_ plan: RosterPlan, to people: [Delegate]) -> [Delegate] {
    var result = people
    for after in plan.changed.map(\.after) + plan.moved {
      if let index = result.firstIndex(where: { $0.id == after.id }) { result[index] = after }
    }
    for gone in plan.withdrawn {
      if let index = result.firstIndex(where: { $0.id == gone.id }) {
        result[index].standing = .withdrawn
      }
    }
    for var person in plan.added {
      person.id = "id-\(result.count)"
      if person.code.isEmpty {
        person.code = DelegateCode.make(1001 + result.count, length: 5) ?? ""
      }
      result.append(person)
    }
    return result
  }

  private static let text = """
    Mã,Họ và tên,Đơn vị,Tỉnh,Điện thoại
    NV1,Lê A,Sở X,Cần Thơ,1
    ,Lê B,Sở Y,Hậu Giang,2
    1010,Lê C,Sở Z,,3

    """

  @Test("a first list adds everybody; an office's number is a ref, also where it could be a code")
  func addsEverybody() throws {
    let plan = try Self.plan(Self.text, [])
    #expect(plan.added.map(\.name) == ["Lê A", "Lê B", "Lê C"])
    #expect(plan.added.map(\.ref) == ["NV1", nil, "1010"])
    #expect(plan.added.map(\.code) == ["", "", ""])
    #expect(plan.refs == ["NV1", "1010"])
    #expect(plan.added.map(\.provenance.row) == [2, 3, 4])
  }

  @Test("the same list again changes nothing")
  func sameAgainChangesNothing() throws {
    let people = Self.applied(try Self.plan(Self.text, []), to: [])
    let again = try Self.plan(Self.text, people)
    #expect(again.changesNothing && again.moved.isEmpty && again.faults.isEmpty)
    #expect(again.unchanged == people)
  }

  @Test("who heads a delegation is what the newest list says of it, where it says anything")
  func headChanges() throws {
    let first = "Họ và tên,Chức vụ,Trưởng đoàn\nLê A,Cán bộ,x\nLê B,\"Cán bộ, trưởng đoàn\",\n"
    let people = Self.applied(try Self.plan(first, []), to: [])
    #expect(people.map(\.isHead) == [true, true])
    // Without the column the list says of A nothing, and of B something else.
    let second = try Self.plan("Họ và tên,Chức vụ\nLê A,Cán bộ\nLê B,Cán bộ\n", people)
    #expect(second.changed.map(\.fields) == [[.position, .head]])
    #expect(Self.applied(second, to: people).map(\.isHead) == [true, false])
    let third = try Self.plan("Họ và tên,Trưởng đoàn\nLê A,\nLê B,x\n", people)
    #expect(Self.applied(third, to: people).map(\.isHead) == [false, true])
  }

  @Test("rows in another order change nobody, only where the row stands")
  func orderDoesNotMatter() throws {
    let people = Self.applied(try Self.plan(Self.text, []), to: [])
    var lines = Self.text.split(separator: "\n").map(String.init)
    lines.swapAt(1, 3)
    let plan = try Self.plan(lines.joined(separator: "\n"), people)
    #expect(plan.changesNothing)
    #expect(plan.moved.count == 2)
  }

  @Test("Mã with a like name finds the person whatever else changed; with another name it asks")
  func findsByRef() throws {
    let people = Self.applied(try Self.plan(Self.text, []), to: [])
    let text =
      "Mã,Họ và tên,Đơn vị,Tỉnh,Điện thoại\nnv1,Le A,Sở T,Hậu Giang,9\n"
      + "7,Lê B,Sở Y,Hậu Giang,2\n1010,Phạm K,Sở Z,,3\n"
    let plan = try Self.plan(text, people)
    #expect(plan.added.isEmpty && plan.withdrawn.isEmpty)
    #expect(plan.changed.map(\.before.id) == [people[0].id, people[1].id])
    #expect(plan.changed[0].fields == [.office, .province, .phone, .code])
    #expect(plan.questions.map(\.row) == [4])
    #expect(plan.questions.map(\.code) == [people[2].code])
    var answers = IdentityAnswers()
    answers.same = [IdentityAnswers.Pair(.code(people[2].code), row: 4)]
    let told = try Self.plan(text, people, answers)
    #expect(told.questions.isEmpty && told.changed.map(\.after.id).contains(people[2].id))
    answers.same = []
    answers.different = [IdentityAnswers.Pair(.code(people[2].code), row: 4)]
    let other = try Self.plan(text, people, answers)
    #expect(other.added.map(\.name) == ["Phạm K"])
    #expect(other.withdrawn.map(\.id) == [people[2].id])
  }

  @Test("a Mã that is new finds somebody who had none by name, office and province")
  func takesOverNewCodes() throws {
    let people = Self.applied(try Self.plan(Self.text, []), to: [])
    let text = Self.text.replacing(",Lê B", with: "NV2,Lê B")
    let plan = try Self.plan(text, people)
    #expect(plan.added.isEmpty)
    #expect(plan.changed.map(\.after.ref) == ["NV2"])
    #expect(plan.changed.map(\.after.id) == [people[1].id])
  }

  @Test("four to six digits with a wrong check digit are the office's own Mã")
  func takesWrongDigitsForTheOffices() throws {
    let plan = try Self.plan("Mã,Họ và tên\n1011,Lê A\n12,Lê B\n", [])
    #expect(plan.added.map(\.ref) == ["1011", "12"])
    #expect(plan.added.map(\.code) == ["", ""])
  }

  @Test("who cannot be told apart is asked about; equal rows are one, and that is said")
  func asksOfNamesakes() throws {
    let text = "Họ và tên,Đơn vị,Chức vụ\nLê Anh,Sở X,A\nle anh,SỞ X,\nLê Anh,Sở Y,A\n"
    let same = try Self.plan(text, [])
    #expect(same.questions.map(\.row) == [3])
    var answers = IdentityAnswers()
    answers.same = [IdentityAnswers.Pair(.row(2), row: 3)]
    #expect(try Self.plan(text, [], answers).added.map(\.provenance.row) == [2, 4])
    answers = IdentityAnswers()
    answers.different = [IdentityAnswers.Pair(.row(2), row: 3)]
    #expect(try Self.plan(text, [], answers).added.map(\.provenance.row) == [2, 3, 4])
    let twice = try Self.plan("Họ và tên,Đơn vị\nLê A,Sở X\nLê A,Sở X\n", [])
    #expect(twice.added.count == 1 && twice.questions.isEmpty)
    #expect(twice.skipped.map(\.kind) == [.repeated] && twice.skipped.map(\.otherRow) == [2])
    let numbered = try Self.plan("STT,Họ và tên,Đơn vị\n1,Lê A,Sở X\n2,Lê A,Sở X\n", [])
    #expect(numbered.questions.map(\.row) == [3])
    let told = try Self.plan("Mã,Họ và tên,Đơn vị\na,Lê A,Sở X\nb,Lê A,Sở X\n", [])
    #expect(told.faults.isEmpty && told.questions.isEmpty && told.added.count == 2)
    let doubled = try Self.plan("Mã,Họ và tên\na,Lê A\nA,Lê B\n", [])
    #expect(
      doubled.faults.map(\.reason) == [.sameCode("a", otherRow: 3), .sameCode("A", otherRow: 2)]
    )
  }

  @Test("what the file has no column for stays as it is; an empty cell empties")
  func keepsWhatIsNotTold() throws {
    let people = Self.applied(try Self.plan(Self.text, []), to: [])
    let plan = try Self.plan(
      "Họ và tên,Đơn vị,Điện thoại\nLê A,Sở X,\nLê B,Sở Y,2\nLê C,Sở Z,3\n",
      people
    )
    #expect(plan.added.isEmpty && plan.withdrawn.isEmpty)
    #expect(plan.changed.map(\.fields) == [[.phone]])
    #expect(plan.changed.map(\.after.province) == ["can-tho"])
    #expect(plan.changed.map(\.after.ref) == ["NV1"])
  }

  @Test("another office is asked about, unless the store does not know the office")
  func tellsPeopleApartByOffice() throws {
    let people = Self.applied(try Self.plan("Họ và tên,Đơn vị\nLê A,Sở X\nLê B,\n", []), to: [])
    let plan = try Self.plan("Họ và tên,Đơn vị\nLê A,Sở Y\nLê B,Sở Z\n", people)
    #expect(plan.questions.map(\.code) == [people[0].code])
    #expect(plan.undecided.map(\.id) == [people[0].id])
    #expect(plan.changed.map(\.after.id) == [people[1].id])
  }

  @Test("who is missing is withdrawn, who has come is kept, who is back is listed again")
  func withdrawsAndKeeps() throws {
    let people = Self.applied(try Self.plan(Self.text, []), to: [])
    let come = LogEvent.checkIn(people[1].id)
    let shorter = Self.text.split(separator: "\n").prefix(2).joined(separator: "\n")
    let plan = try Self.plan(shorter, people, table: AttendanceState([come]))
    #expect(plan.kept.map(\.id) == [people[1].id])
    #expect(plan.withdrawn.map(\.id) == [people[2].id])
    let after = Self.applied(plan, to: people)
    let back = try Self.plan(Self.text, after)
    #expect(back.changed.map(\.isBack) == [true])
    #expect(back.changed.map(\.after.id) == [people[2].id])
    #expect(back.added.isEmpty)
  }

  @Test("while a row is bad nobody is withdrawn: any of them may be that row")
  func withdrawsNobodyByABadList() throws {
    let people = Self.applied(try Self.plan(Self.text, []), to: [])
    let plan = try Self.plan("Họ và tên,Đơn vị,Tỉnh\nLê A,Sở X,Cần Thơ\n,Sở Y,Huế\n", people)
    #expect(!plan.faults.isEmpty && plan.withdrawn.isEmpty)
    #expect(plan.undecided.map(\.id) == [people[1].id, people[2].id])
  }

  @Test("a walk-in who comes on the list is the same person, now listed; others stay walk-ins")
  func takesWalkInsOntoTheList() throws {
    var people = Self.applied(try Self.plan(Self.text, []), to: [])
    people[0].standing = .walkIn
    people[1].standing = .walkIn
    let plan = try Self.plan("Mã,Họ và tên\nNV1,Lê A\n1010,Lê C\n", people)
    #expect(plan.changed.map(\.after.standing) == [.listed])
    #expect(plan.withdrawn.isEmpty)
  }

  @Test("any list imported twice changes nothing the second time, and nobody is lost")
  func importIsIdempotent() throws {
    var random = SeededGenerator(seed: SeededGenerator.seed)
    var people: [Delegate] = []
    for _ in 0..<300 {
      let rows = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        [
          ["", "", "a", "b", "c", "1010", "10019"].randomElement(using: &random) ?? "",
          ["Lê A", "Lê B", "lê a", "chưa cử"].randomElement(using: &random) ?? "",
          ["", "Sở X", "Sở Y"].randomElement(using: &random) ?? "",
          ["", "Cần Thơ", "Hậu Giang"].randomElement(using: &random) ?? "",
        ].joined(separator: ",")
      }
      let text = "Mã,Họ và tên,Đơn vị,Tỉnh\n" + rows.joined(separator: "\n") + "\n"
      let plan = try Self.plan(text, people)
      guard plan.faults.isEmpty, plan.questions.isEmpty else { continue }
      let counted = plan.added.count + plan.changed.count + plan.unchanged.count
      #expect(counted + plan.skipped.count == rows.count)
      let before = people
      people = Self.applied(plan, to: people)
      #expect(Set(before.map(\.id)).isSubset(of: people.map(\.id)))
      #expect(Set(people.map(\.code)).count == people.count)
      let again = try Self.plan(text, people)
      #expect(again.changesNothing && again.faults.isEmpty && again.questions.isEmpty, "\(text)")
      if people.count > 40 { people = [] }
    }
  }
}

extension LogEvent {
  /// A check-in at the door.
  static func checkIn(_ delegate: PersonID) -> LogEvent {
    LogEvent(
      id: EventID(high: 7, low: 7),
      delegate: delegate,
      kind: .checkIn,
      list: .door,
      store: ChainID(String(repeating: "a", count: 32)),
      sequence: 1,
      desk: "A",
      operator: "B",
      at: Moment(seconds: 1_695_000_000, offset: 420),
      previous: Digest.none,
      hash: Digest.none
    )
  }
}
