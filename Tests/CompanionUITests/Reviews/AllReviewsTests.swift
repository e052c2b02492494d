import Attendance
import Conference
import SampleReviews
import Terminal
import Testing
import Wording

@testable import CompanionUI

@Suite("All reviews")
struct AllReviewsTests {
  private func open(width: Int = 100, height: Int = 40) throws -> Session {
    var session = try Session(width: width, height: height, screen: .models)
    session.takeReviews()
    session.press("a")
    return session
  }

  @Test("each review stands once by model and by province, each score once by criterion")
  func complete() throws {
    var session = try open()
    let reviews = session.shownReviews.reviews
    let keys = Set(reviews.map(\.key))
    #expect(session.listing?.items.count == reviews.count)
    #expect(Set(session.listing?.items.map(\.review) ?? []) == keys)
    session.press("v")
    #expect(session.shows(Phrases.groupedByProvince.vi))
    #expect(session.listing?.items.count == reviews.count)
    session.press("v")
    #expect(session.shows(Phrases.groupedByCriterion.vi))
    #expect(session.listing?.items.count == reviews.reduce(0) { $0 + $1.scores.count })
    session.press("v")
    #expect(session.shows(Phrases.groupedByModel.vi))
  }

  @Test("a heading of scores gives their mean, spread and number")
  func headings() throws {
    var session = try open()
    session.press("v", "v")
    #expect(session.plainRows.contains { $0.contains("4,5 (4–5; n=6)  Kết quả, Trồng nhãn Idol") })
  }

  @Test("a review is read down to its note, answers and photographs")
  func down() throws {
    var session = try open()
    let key = try #require(session.shownReviews.reviews.first { !$0.photographs.isEmpty })
      .key
    while session.selectedItem.map({ session.listing?.items[$0].review }) != key {
      session.press("j")
    }
    for words in [
      "quen trồng cây ăn trái", "Cần người đứng ra giữ quỹ", "IMG_2042.jpg", "Tổ trưởng giữ sổ",
      "25 hộ", "5/5", "Vốn góp được quản lý",
    ] { #expect(session.shows(words), "\(words)") }
  }

  @Test("a name that was erased is said to be, and the scores stay")
  func erased() throws {
    // Whoever is on the roster keeps the roster's name: a guest is on none.
    var session = try Session(width: 100, height: 40, screen: .models)
    let guest = Reviewer(id: "guest", name: "Lê Văn Khách", province: nil)
    var reviews = SampleReviews(session.conference)
    let criterion = try #require(session.conference.criteria.first)
    let model = try #require(session.conference.models.first)
    reviews.record([.score(criterion: criterion.id, 5)], of: model.id, by: guest)
    reviews.forgetName(of: guest.id)
    session.takeReviews(reviews)
    session.press("a")
    #expect(session.shownReviews.reviews.contains { $0.reviewer == guest.id })
    for _ in 0..<(session.listing?.items.count ?? 0) {
      if session.selectedRows.contains(where: { $0.contains(Phrases.erasedName.vi) }) { break }
      session.press("j")
    }
    #expect(session.selectedRows.contains { $0.contains(Phrases.erasedName.vi) })
    #expect(session.shows("5/5"))
  }

  @Test("whoever is on a made-up roster is marked as such")
  func sample() throws {
    let session = try open()
    #expect(session.shows(Phrases.reviewOfSample.vi))
  }

  @Test("in a narrow window Enter reads a review, Esc goes back to the list, then to the models")
  func narrow() throws {
    var session = try open(width: 40, height: 12)
    session.press("Enter")
    #expect(session.shows(Phrases.model.vi))
    session.press("Esc")
    #expect(session.listing != nil)
    #expect(!session.isReading)
    session.press("Esc")
    #expect(session.isAtModels)
  }

  @Test("a review leads to its model, and back to where it was read")
  func link() throws {
    var session = try open()
    session.press("j", "j", "Enter", "j", "Enter")
    #expect(session.isAtModels)
    session.press("Esc")
    #expect(session.listing != nil)
    #expect(session.isReading)
  }

  @Test("what comes in while the list is open joins it, and whoever is selected stays so")
  func news() throws {
    var session = try open()
    session.press("j", "j")
    let before = try #require(session.selectedItem.map { session.listing?.items[$0] })
    var sample = SampleReviews(session.conference)
    let new = Reviewer(id: "somebody", name: "Trần\u{1b}[2J\u{202e} Thị A")
    sample.record([.note("a\n\tb\u{1b}[31m")], of: "sewing", by: new)
    session.takeReviews(sample)
    #expect(session.selectedItem.map { session.listing?.items[$0] } == before)
    #expect(session.shows("Trần"))
    #expect(!session.rows.contains { $0.contains("\u{1b}") || $0.contains("\u{202e}") })
  }

  @Test("when every reviewer is erased elsewhere the open list becomes empty, and says so")
  func erasedElsewhere() throws {
    var session = try open()
    session.press("G")
    session.takeErasure()
    #expect(session.listing?.items.isEmpty == true)
    #expect(session.shows(Phrases.noReviewsAtAll.vi.prefix(20).description))
  }

  @Test("reviews of a model that the conference has no more come last under its id")
  func unknownModel() throws {
    var session = try open()
    var sample = SampleReviews(session.conference)
    sample.record([.note("?")], of: "gone", by: Reviewer(id: "x", name: "Lê B"))
    session.takeReviews(sample)
    #expect(session.listing?.headings.last == .model("gone", count: 1))
    #expect(session.shows("1 đánh giá  gone"))
  }

  @Test("without reviews the list says that there is nothing")
  func none() throws {
    var session = try Session(screen: .models)
    session.press("a")
    #expect(session.shows(Phrases.noReviewsAtAll.vi.prefix(20).description))
    session.press("v", "v", "Enter", "s", "Esc", "Esc")
    #expect(session.isAtModels)
  }
}
