import Attendance
import Conference
import Testing

@testable import Interchange

/// Who a row of a list is: never somebody else's check-in by a guess.
struct IdentityTests {
  /// People by name, in a store that gave them codes in their order.
  private static func people(_ text: String, file: String = "a.csv") throws -> [Delegate] {
    let plan = try plan(text, KnownPeople([]))
    #expect(plan.questions.isEmpty && plan.faults.isEmpty)
    return plan.added.enumerated().map { index, person in
      var person = person
      person.id = PersonID("id-\(index)")
      person.code = DelegateCode.make(1001 + index, length: 5) ?? ""
      return person
    }
  }

  private static func plan(
    _ text: String,
    _ known: KnownPeople,
    _ answers: IdentityAnswers = IdentityAnswers(),
    come: [PersonID] = []
  ) throws -> RosterPlan {
    let file = try Lists.file(Array(text.utf8))
    return RosterPlan(
      file.list,
      known: known,
      answers: answers,
      table: AttendanceState(come.map(LogEvent.checkIn)),
      lists: [ListID.door],
      file: "b.csv"
    )
  }

  private static func signs(_ plan: RosterPlan) -> [[SamePerson.Sign]] {
    plan.questions.compactMap { question in
      if case .samePerson(let same) = question.kind { same.signs } else { nil }
    }
  }

  @Test("an office's number that is another's code moves nobody")
  func numbersAreNoCodes() throws {
    let people = try Self.people("Họ và tên,Đơn vị\nHồ Thị Một,Sở A\nVõ Văn Hai,Sở B\n")
    let plan = try Self.plan(
      "Mã,Họ và tên,Đơn vị\n10024,Hồ Thị Một,Sở A\n10019,Võ Văn Hai,Sở B\n",
      KnownPeople(people),
      come: [people[0].id]
    )
    #expect(people.map(\.code) == ["10019", "10024"])
    #expect(plan.questions.isEmpty && plan.added.isEmpty && plan.withdrawn.isEmpty)
    #expect(plan.changed.map(\.after.name) == people.map(\.name))
    #expect(plan.changed.map(\.after.id) == people.map(\.id))
    #expect(plan.changed.map(\.after.ref) == ["10024", "10019"])
  }

  @Test("in a store of the first versions a code is the office's number too, with a like name")
  func codesOfOldStores() throws {
    var known = KnownPeople(try Self.people("Họ và tên\nHồ Thị Một\nVõ Văn Hai\n"))
    known.codesMayBeRefs = true
    let text = "Mã,Họ và tên,Chức vụ\n10019,Ho Thi Mot,Phó\n10024,Người Khác Hẳn,\n"
    let plan = try Self.plan(text, known)
    #expect(plan.changed.map(\.after.id) == ["id-0"])
    #expect(plan.changed[0].after.ref == nil)
    #expect(Self.signs(plan) == [[.ref]])
  }

  @Test(
    "names that differ by marks are two people, in one list and from one list to the next",
    arguments: [("Trần Văn Hung", "Trần Văn Hùng"), ("Đỗ Thị Thuỷ", "Đỗ Thị Thúy")]
  )
  func marksTell(one: String, other: String) throws {
    let both = try Self.people("Họ và tên,Đơn vị\n\(one),Sở A\n\(other),Sở A\n")
    #expect(both.count == 2)
    let people = try Self.people("Họ và tên,Đơn vị\n\(one),Sở A\n")
    let plan = try Self.plan(
      "Họ và tên,Đơn vị\n\(other),Sở A\n",
      KnownPeople(people),
      come: ["id-0"]
    )
    #expect(plan.added.isEmpty && plan.changed.isEmpty)
    #expect(Self.signs(plan) == [[.name, .office]])
    #expect(plan.undecided.map(\.id) == ["id-0"])
  }

  @Test("a name without marks, with tones placed the old way or with a slip is the same name")
  func likeNames() throws {
    let people = try Self.people(
      "Mã,Họ và tên,Đơn vị\nA,Nguyễn Thị Hòa,Sở A\nB,Lê Ngọc Hân,Sở B\nC,Võ Quốc Thái,Sở C\n"
    )
    let text =
      "Mã,Họ và tên,Đơn vị\nA,NGUYEN THI HOA,Sở K\nB,Lê Ngọc Hânn,Sở B\nC,Võ Quốc Thái,Sở C\n"
    let plan = try Self.plan(text, KnownPeople(people))
    #expect(plan.questions.isEmpty && plan.added.isEmpty)
    #expect(plan.changed.map(\.after.id) == ["id-0", "id-1"])
  }

  @Test("phone, near name and the office of who has come are asked about; nothing shared is new")
  func asks() throws {
    let people = try Self.people(
      "Họ và tên,Đơn vị,Điện thoại\nLê Văn Tám,Sở A,0911000111\nHồ Thị Bé,Sở B,\nNgô Tấn Út,Sở C,\n"
    )
    let text = """
      Họ và tên,Đơn vị,Điện thoại
      Lý Hải Đăng,Sở K,+84 911 000 111
      Hồ Thị Bê,Sở M,
      Cao Minh Quý,Sở C,
      Tô Hoài Nam,Sở B,
      """
    let plan = try Self.plan(text, KnownPeople(people), come: ["id-2"])
    #expect(Self.signs(plan) == [[.phone], [.name], [.office]])
    #expect(plan.questions.map(\.code) == people.map(\.code))
    #expect(plan.added.map(\.name) == ["Tô Hoài Nam"])
  }

  @Test("a seat that was named at the desk is whom the next list names; another seat stays empty")
  func namedSeats() throws {
    let text =
      "Họ và tên,Chức vụ,Đơn vị\nchưa cử,Trưởng phòng,Phòng A\nchưa cử,Chuyên viên,Phòng A\n"
    var known = KnownPeople(try Self.people(text))
    known.givenNames = ["id-0": "Đỗ Thị Mới"]
    let named = text.replacing("chưa cử,Trưởng", with: "Đỗ Thị Mới,Trưởng")
    let plan = try Self.plan(named, known, come: ["id-0"])
    #expect(plan.changed.map(\.after.id) == ["id-0"] && plan.changed[0].after.name == "Đỗ Thị Mới")
    #expect(plan.unchanged.map(\.id) == ["id-1"])
    #expect(plan.added.isEmpty && plan.withdrawn.isEmpty && plan.questions.isEmpty)
    #expect(try Self.plan(text, known, come: ["id-0"]).changesNothing)
  }

  @Test("several of one name go by phone and position; one too few is asked about")
  func namesakes() throws {
    let text = """
      Họ và tên,Chức vụ,Đơn vị,Điện thoại
      Nguyễn Thị Lan,Trưởng phòng,Phòng A,0912345678
      Nguyễn Thị Lan,Chuyên viên,Phòng A,0987654321
      """
    let people = try Self.people(text)
    let turned = """
      Họ và tên,Chức vụ,Đơn vị,Điện thoại
      Nguyễn Thị Lan,Chuyên viên chính,Phòng A,0987654321
      Nguyễn Thị Lan,Trưởng phòng,Phòng A,0912345678
      """
    let plan = try Self.plan(turned, KnownPeople(people))
    #expect(plan.changed.map(\.after.id) == ["id-1"] && plan.unchanged.map(\.id) == ["id-0"])
    let one = try Self.plan("Họ và tên,Đơn vị\nNguyễn Thị Lan,Phòng A\n", KnownPeople(people))
    #expect(one.questions.map(\.code) == people.map(\.code) && one.added.isEmpty)
  }

  @Test("a name that comes back without marks keeps them; one with other marks is asked about")
  func keepsMarks() throws {
    for ref in ["", "A1"] {
      var people = try Self.people("Mã,Họ và tên,Đơn vị\n\(ref),Nguyễn Văn Dung,Sở X\n")
      let bare = try Self.plan(
        "Mã,Họ và tên,Đơn vị\n\(ref),Nguyen Van Dung,Sở X\n",
        KnownPeople(people),
        come: ["id-0"]
      )
      #expect(bare.unchanged.map(\.name) == ["Nguyễn Văn Dung"] && bare.changesNothing)
      people = bare.unchanged
      let other = try Self.plan(
        "Mã,Họ và tên,Đơn vị\n\(ref),Nguyễn Văn Dũng,Sở X\n",
        KnownPeople(people),
        come: ["id-0"]
      )
      #expect(other.questions.map(\.code) == [people[0].code] && other.changed.isEmpty)
    }
  }

  @Test("a list with both whom it meant and whom the organiser made of them is asked about")
  func corrected() throws {
    var known = KnownPeople(try Self.people("Họ và tên,Đơn vị\nNguyễn Văn Dung,Sở X\n"))
    known.corrected["id-0"] = known.people[0]
    known.corrected["id-0"]?.name = "Nguyễn Văn Dũng"
    let both = "Họ và tên,Đơn vị\nNguyễn Văn Dũng,Sở X\nNguyễn Văn Dung,Sở X\n"
    let plan = try Self.plan(both, known, come: ["id-0"])
    #expect(plan.questions.map(\.row) == [2, 3] && plan.added.isEmpty)
    var answers = IdentityAnswers()
    answers.same = [IdentityAnswers.Pair(.code(known.people[0].code), row: 2)]
    let told = try Self.plan(both, known, answers, come: ["id-0"])
    #expect(told.questions.isEmpty && told.added.map(\.name) == ["Nguyễn Văn Dung"])
    #expect(told.changed.map(\.after.id) == ["id-0"])
    // Either alone is who it was.
    let old = try Self.plan("Họ và tên,Đơn vị\nNguyễn Văn Dung,Sở X\n", known, come: ["id-0"])
    #expect(old.changesNothing && old.questions.isEmpty)
    let new = try Self.plan("Họ và tên,Đơn vị\nNguyễn Văn Dũng,Sở X\n", known, come: ["id-0"])
    #expect(new.changed.map(\.after.id) == ["id-0"] && new.questions.isEmpty)
  }

  @Test("an office that the organiser corrected is the person's as much as the list's")
  func correctedOffice() throws {
    var known = KnownPeople(try Self.people("Họ và tên,Đơn vị\nLê Văn Tám,Sở X\n"))
    known.corrected["id-0"] = known.people[0]
    known.corrected["id-0"]?.office = "Sở Y"
    let moved = try Self.plan("Họ và tên,Đơn vị\nLê Văn Tám,Sở Y\n", known, come: ["id-0"])
    #expect(moved.changed.map(\.after.id) == ["id-0"] && moved.questions.isEmpty)
    let both = "Họ và tên,Đơn vị\nLê Văn Tám,Sở X\nLê Văn Tám,Sở Y\n"
    #expect(try Self.plan(both, known, come: ["id-0"]).questions.map(\.row) == [2, 3])
  }

  @Test("an answer that joins two who each have a row, or means nobody, or two things, is refused")
  func badAnswers() throws {
    let text = "Mã,Họ và tên,Đơn vị\nA1,Lê Thị Một,Sở X\nA2,Trần Văn Hai,Sở X\n"
    let people = try Self.people(text)
    let code = people[0].code
    func fault(_ same: IdentityAnswers.Pair, _ different: IdentityAnswers.Pair? = nil) throws
      -> IdentityAnswers.Fault?
    {
      var answers = IdentityAnswers()
      answers.same = [same]
      if let different { answers.different = [different] }
      return try Self.plan(text, KnownPeople(people), answers).badAnswer
    }
    let own = IdentityAnswers.Pair(.code(code), row: 2)
    let other = IdentityAnswers.Pair(.code(code), row: 3)
    #expect(try fault(own) == nil)
    #expect(try fault(other) == .hasOwnRow(other, row: 2))
    #expect(try fault(own, own) == .contradiction(own))
    for pair in [IdentityAnswers.Pair(.code("99999"), row: 2), .init(.code(code), row: 99)] {
      #expect(try fault(pair) == .nobody(pair))
    }
  }

  @Test("namesakes who are known by their offices stay two where a list says their names alone")
  func namesakesWithoutOffices() throws {
    let people = try Self.people("Họ và tên,Đơn vị\nLê Thị Hoa,\nLê Thị Hoa,Sở X\n")
    let plan = try Self.plan("Họ và tên\nLê Thị Hoa\nLê Thị Hoa\n", KnownPeople(people))
    #expect(plan.unchanged.map(\.id) == ["id-0", "id-1"])
    #expect(plan.withdrawn.isEmpty && plan.skipped.isEmpty)
  }

  @Test("somebody without an office may be either of two rows of that name, and is asked about")
  func twoRowsFit() throws {
    let people = try Self.people("Họ và tên\nTrần Thị Lân\n")
    let plan = try Self.plan(
      "Họ và tên,Đơn vị\nTrần Thị Lân,Sở Y\nTrần Thị Lân,\n",
      KnownPeople(people),
      come: ["id-0"]
    )
    #expect(plan.questions.map(\.row) == [2, 3] && plan.added.isEmpty)
  }

  @Test("whoever takes an empty seat's place on the list is asked about, one row for a seat")
  func seatsThatAreFilled() throws {
    let people = try Self.people("Họ và tên,Chức vụ,Đơn vị\nchưa cử,TP,Sở X\n")
    let plan = try Self.plan(
      "Họ và tên,Chức vụ,Đơn vị\nNgô Văn Một,TP,Sở X\nLê Hai,TP,Sở X\nHồ Ba,TP,Sở Y\n",
      KnownPeople(people)
    )
    #expect(Self.signs(plan) == [[.seat]] && plan.questions.map(\.row) == [2])
    #expect(plan.added.map(\.name) == ["Lê Hai", "Hồ Ba"])
  }

  // MARK: - Our own export

  private static func export(_ people: [Delegate]) -> [[String]] {
    RosterExport(people).csv(isRaw: false).dropFirst().split(separator: "\r\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  private static func joined(_ rows: [[String]]) -> String {
    rows.map { $0.joined(separator: ";") }.joined(separator: "\r\n") + "\r\n"
  }

  @Test("our export comes back from a spreadsheet: sorted, moved columns, semicolons, lost zeros")
  func editedExport() throws {
    var people = try Self.people(
      "Mã,Họ và tên,Điện thoại\n007,Lê Văn Tám,0911000111\n8,Hồ Thị Bé,0911000222\n"
    )
    people[0].code = "012340"
    var rows = Self.export(people)
    rows[1...].reverse()
    rows = rows.map { row in
      var row = row.map { $0.allSatisfy(\.isNumber) ? String($0.drop { $0 == "0" }) : $0 }
      row.append(row.removeFirst())
      return row
    }
    let same = try Self.plan(Self.joined(rows), KnownPeople(people))
    #expect(same.changesNothing && same.moved.isEmpty && same.questions.isEmpty)
    #expect(same.unchanged.count == 2)
    // Somebody is typed in below, and a cell is corrected.
    let name = try #require(rows[0].firstIndex(of: "name"))
    var added = rows[1].map { _ in "" }
    added[name] = "Cao Minh Quý"
    rows.append(added)
    rows[1][try #require(rows[0].firstIndex(of: "position"))] = "Phó"
    let plan = try Self.plan(Self.joined(rows), KnownPeople(people))
    #expect(plan.added.map(\.name) == ["Cao Minh Quý"] && plan.added[0].id.isEmpty)
    #expect(
      plan.changed.map(\.after.position) == ["Phó"] && plan.changed.map(\.after.id) == ["id-1"]
    )
    #expect(plan.withdrawn.isEmpty && plan.questions.isEmpty && plan.faults.isEmpty)
  }

  @Test("two names changed over in our export are asked about, as is a copied row")
  func swappedAndCopied() throws {
    let people = try Self.people("Họ và tên,Đơn vị\nLê Văn Tám,Sở A\nHồ Thị Bé,Sở A\n")
    var rows = Self.export(people)
    let name = try #require(rows[0].firstIndex(of: "name"))
    rows[1][name] = people[1].name
    rows[2][name] = people[0].name
    let swapped = try Self.plan(Self.joined(rows), KnownPeople(people), come: ["id-0"])
    #expect(Self.signs(swapped) == [[.id], [.id]])
    #expect(swapped.changed.isEmpty && swapped.added.isEmpty)
    rows = Self.export(people)
    rows.append(rows[1])
    rows[3][name] = "Cao Minh Quý"
    let copied = try Self.plan(Self.joined(rows), KnownPeople(people))
    #expect(Self.signs(copied) == [[.repeatedID]])
    var answers = IdentityAnswers()
    answers.different = [IdentityAnswers.Pair(.row(2), row: 4)]
    let told = try Self.plan(Self.joined(rows), KnownPeople(people), answers)
    #expect(told.added.map(\.name) == ["Cao Minh Quý"] && told.added[0].id.isEmpty)
    #expect(told.questions.isEmpty && told.changed.isEmpty)
  }

  @Test("another laptop's people are known by Mã and name, and both ids are one person's")
  func otherLaptop() throws {
    let mine = try Self.people("Họ và tên,Đơn vị\nLê Văn Tám,Sở A\nHồ Thị Bé,Sở B\n")
    let theirs = mine.map { person in
      var person = person
      person.id = PersonID("other-" + person.id.rawValue)
      return person
    }
    let plan = try Self.plan(Self.joined(Self.export(theirs)), KnownPeople(mine))
    #expect(plan.added.isEmpty && plan.questions.isEmpty && plan.faults.isEmpty)
    #expect(plan.same.map(\.gone) == theirs.map(\.id) && plan.same.map(\.stays) == mine.map(\.id))
    var known = KnownPeople(mine)
    known.same = Dictionary(uniqueKeysWithValues: plan.same.map { ($0.gone, $0.stays) })
    #expect(try Self.plan(Self.joined(Self.export(theirs)), known).changesNothing)
  }

  @Test("who was erased does not come back with an export of before")
  func forgotten() throws {
    let people = try Self.people("Họ và tên\nLê Văn Tám\nHồ Thị Bé\n")
    var known = KnownPeople([people[0]])
    known.forgotten = [people[1].id]
    let plan = try Self.plan(Self.joined(Self.export(people)), known)
    #expect(plan.changesNothing && plan.skipped.map(\.kind) == [.forgotten])
    #expect(plan.skipped.allSatisfy { !$0.text.contains("Bé") })
  }
}
