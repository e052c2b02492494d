import Attendance
import Conference
import TestFiles
import Testing

@testable import Store

@Suite("Forgetting a reviewer")
struct ReviewForgetTests {
  private static let secrets = ["Bà Ễnh Ương", "lời riêng", "đang gõ riêng", "câu riêng"]

  private func fill(_ desk: Desk, _ reviewer: Reviewer) throws {
    let entries: [ReviewEntry] = [
      .note("lời riêng"), .answer(question: "q", "câu riêng"), .score(criterion: "cost", 1),
    ]
    try desk.review(.record(entries, of: "longan", by: reviewer))
    try desk.review(.keep(.note("đang gõ riêng"), of: "longan", by: reviewer))
    let other = Reviewer(id: "other", name: "Người Khác")
    try desk.review(.record([.score(criterion: "cost", 5)], of: "longan", by: other))
  }

  @Test("a delegate who is forgotten leaves no word of a review, and the chains verify")
  func delegate() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    let people = try #require(
      try desk.store.apply(People.change(adding: [People.person("Bà Ễnh Ương")]))?.added
    )
    try fill(desk, Reviewer(id: people[0].id, name: "Bà Ễnh Ương"))
    let exported = try desk.lines()
    #expect(try ForgetTests.found(Self.secrets, in: folder) == Self.secrets)
    let forgotten = try desk.store.forget(code: people[0].code)
    #expect(forgotten.texts == 4)
    #expect(try ForgetTests.found(Self.secrets, in: folder) == [])
    try expectAlone(desk, people[0].id)
    // Neither the log nor a late key brings it back.
    _ = try desk.store.importLog(exported, received: desk.received)
    #expect(try ForgetTests.found(Self.secrets, in: folder) == [])
    let late = ReviewCommand.keep(
      .note("đang gõ riêng"),
      of: "longan",
      by: Reviewer(id: people[0].id, name: "Bà Ễnh Ương")
    )
    #expect(throws: StoreError.reviewerForgotten(path: folder["store.sqlite"])) {
      try desk.review(late)
    }
    #expect(try ForgetTests.found(Self.secrets, in: folder) == [])
  }

  @Test("so does somebody on no roster; another of that name is somebody new")
  func freeName() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    try fill(desk, Reviewer(id: "r1", name: "Bà Ễnh Ương"))
    #expect(try desk.store.forget(reviewer: "r1").texts == 4)
    #expect(try ForgetTests.found(Self.secrets, in: folder) == [])
    try expectAlone(desk, "r1")
    let again = Reviewer(id: "r2", name: "Bà Ễnh Ương")
    try desk.review(.record([.note("mới")], of: "longan", by: again))
    #expect(try desk.reviews().reviews(of: "longan").count == 2)
  }

  @Test("all texts erased, no review says anything, whoever wrote it, and nothing is being typed")
  func everything() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    try fill(desk, Reviewer(id: "r1", name: "Bà Ễnh Ương"))
    #expect(try desk.store.eraseTexts() == 6)
    #expect(try ForgetTests.found(Self.secrets + ["Người Khác"], in: folder) == [])
    #expect(try desk.reviews().reviews.isEmpty)
    #expect(try desk.store.verify().isSound)
  }

  /// Only the other's review is left.
  private func expectAlone(_ desk: Desk, _ forgotten: PersonID) throws {
    let table = try desk.reviews()
    #expect(table.reviews.map(\.reviewer) == ["other"])
    #expect(table.reviewer(forgotten) == nil && table.summary(of: "longan").count == 1)
    #expect(try desk.store.load().events.count == 6)
    #expect(try desk.store.verify().isSound)
  }
}
