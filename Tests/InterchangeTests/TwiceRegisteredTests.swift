import Attendance
import Conference
import Testing

@testable import Interchange

/// Whoever stands on a list twice with one phone, and lists that have nobody in common.
struct TwiceRegisteredTests {
  private static func plan(_ text: String, _ known: [Delegate] = []) throws -> RosterPlan {
    RosterPlan(
      try Lists.file(Array(text.utf8)).list,
      known: KnownPeople(known),
      table: AttendanceState([]),
      lists: [ListID.door],
      file: "b.csv"
    )
  }

  private static func people(_ plan: RosterPlan) -> [Delegate] {
    plan.added.enumerated().map { index, person in
      var person = person
      person.id = PersonID("id-\(index)")
      person.code = DelegateCode.make(1001 + index, length: 5) ?? ""
      return person
    }
  }

  private static func pairs(_ plan: RosterPlan) -> [[SamePerson.Sign]] {
    plan.questions.compactMap { question in
      if case .samePerson(let same) = question.kind { same.signs } else { nil }
    }
  }

  @Test("one name and one phone at two offices is a question")
  func asksOfTwoOffices() throws {
    let plan = try Self.plan(
      "Họ và tên;Đơn vị;SĐT\nLê Văn A;Sở X;0912345678\nVõ B;Sở X;0912345678\n"
        + "LE VAN A;Sở Y;+84 912 345 678\n"
    )
    #expect(Self.pairs(plan) == [[.phone, .name]])
    #expect(plan.questions.map(\.row) == [4])
  }

  @Test("two names with one phone, or two Mã, are two people")
  func asksNothingOfTwo() throws {
    let plan = try Self.plan(
      "Mã;Họ và tên;Đơn vị;SĐT\nA1;Lê Văn Dung;Sở X;0912345678\nA2;Lê Văn Dũng;Sở Y;0912345678\n"
        + "A3;Lê Văn Dung;Sở Z;0912345678\n"
    )
    #expect(plan.questions.isEmpty && plan.added.count == 3)
  }

  @Test("two who are known as two are not asked about again")
  func knowsTwo() throws {
    let text = "Họ và tên;Đơn vị;SĐT\nLê Văn A;Sở X;0912345678\nLê Văn A;Sở Y;0912345678\n"
    let list = try Lists.file(Array(text.utf8)).list
    var answers = IdentityAnswers()
    answers.different.insert(IdentityAnswers.Pair(.row(2), row: 3))
    let first = RosterPlan(
      list,
      known: KnownPeople([]),
      answers: answers,
      table: AttendanceState([]),
      lists: [ListID.door],
      file: "b.csv"
    )
    #expect(first.questions.isEmpty && first.added.count == 2)
    let second = try Self.plan(text, Self.people(first))
    #expect(second.questions.isEmpty && second.unchanged.count == 2)
  }

  @Test("a list with nobody of the one in use says so")
  func namesOtherLists() throws {
    let known = Self.people(try Self.plan("Họ và tên;Đơn vị\nLê A;Sở X\nVõ B;Sở Y\n"))
    #expect(try Self.plan("Họ và tên;Đơn vị\nHồ C;Sở P\n", known).sharesNobodyWith == 2)
    #expect(try Self.plan("Họ và tên;Đơn vị\nHồ C;Sở P\nLê A;Sở X\n", known).sharesNobodyWith == 0)
    #expect(try Self.plan("Họ và tên;Đơn vị\nHồ C;Sở P\n").sharesNobodyWith == 0)
  }
}
