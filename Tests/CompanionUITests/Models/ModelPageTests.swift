import Attendance
import Conference
import Terminal
import Testing
import Wording

@testable import CompanionUI

@Suite("The page of a model")
struct ModelPageTests {
  /// The page of a model as one text, in a window high enough for all of it.
  private func page(
    of place: Int,
    width: Int = 40,
    language: Language = .vi,
    changing change: (inout Session) -> Void = { _ in }
  ) throws -> [String] {
    var session = try Session(width: width, height: 300, language: language, screen: .models)
    change(&session)
    for _ in 0..<place { session.press("j") }
    session.press("Enter")
    return session.plainRows
  }

  private func position(_ text: Localized, in rows: [String]) throws -> Int {
    try #require(rows.firstIndex { $0.trimmed == text.vi }, "\(text.vi)")
  }

  /// Whether a value stands behind its label, or below it where there is little room.
  private func says(_ rows: [String], _ label: String, _ value: String) -> Bool {
    zip(rows, rows.dropFirst()).contains { row, next in
      row.contains(label) && row.contains(value) || row.trimmed == label && next.trimmed == value
    }
  }

  @Test("what is worked out stands under a heading of its own, each with its formula")
  func derivedApart() throws {
    let rows = try page(of: 3)
    let reported = try position(Phrases.reportedFigures, in: rows)
    let derived = try position(Phrases.derivedFigures, in: rows)
    #expect(reported < derived)
    let share = try #require(rows[derived...].firstIndex { $0.contains("bình quân mỗi hộ") })
    #expect(rows[share...].prefix(5).contains { $0.contains("÷") || $0.contains("/") })
    #expect(!rows[reported..<derived].contains { $0.contains("suy ra") })
  }

  @Test("figures stand in the order of the measures")
  func order() throws {
    let session = try Session()
    let conference = session.conference
    let order = conference.measures.map(\.id)
    for model in conference.models {
      let places = session.context.facts(model).map { figure in
        order.firstIndex { $0 == figure.measure } ?? order.count
      }
      #expect(places == places.sorted())
      #expect(places.count == model.facts.count)
    }
  }

  @Test("what has no figure is asked about, and its source is that there is none")
  func openMeasures() throws {
    var session = try Session(width: 100, height: 100, screen: .models)
    session.press("j", "j", "Enter")
    let model = session.conference.models[2]
    let open = session.context.unanswered(model)
    #expect(!open.isEmpty)
    // One sentence names them all.
    let words = Phrases.noFigures(of: open.map(\.name.vi)).vi
    for measure in open { #expect(words.lowercased().contains(measure.name.vi.lowercased())) }
    let shown = session.rows.flatMap { $0.split(separator: " ") }.joined(separator: " ")
    #expect(shown.contains(words))
    for _ in 0..<100 where session.subject?.title != words { session.press("j") }
    #expect(session.subject?.title == words)
    session.press("s")
    #expect(session.shows("nguồn không nêu: để trống"))
  }

  @Test("no line is wider than a phone")
  func narrow() throws {
    for place in 0..<4 {
      let rows = try page(of: place) { $0.takeReviews() }
      #expect(!rows.contains { $0.contains("…") })
    }
  }

  @Test("without reviews the page says so; with them each mean has its spread and number")
  func reviews() throws {
    #expect(try page(of: 1).contains { $0.contains(Phrases.noReviewsYet.vi) })
    let rows = try page(of: 1) { $0.takeReviews() }
    #expect(rows.contains { $0.contains("6 đánh giá") })
    #expect(says(rows, "Kết quả", "4,5 ± 0,5 (4–5; n=6)"))
    #expect(rows.contains { $0.contains("20 hộ (n=2)") })
    let english = try page(of: 1, language: .en) { $0.takeReviews() }
    #expect(english.contains { $0.contains("4.5 ± 0.5 (4–5; n=6)") })
  }

  @Test("a criterion that nobody scored is said to be so, and is no zero")
  func notScored() throws {
    let rows = try page(of: 2) { $0.takeReviews() }
    #expect(says(rows, "Nguồn vốn", Phrases.notScoredYet.vi))
  }

  @Test("whoever sits here is told whether they have reviewed it")
  func mine() throws {
    func told(place: Int) throws -> String {
      try page(of: place) { session in
        session.takeReviews()
        // Whoever opens a form is who sits here.
        session.press("r", session.conference.roster.delegates[0].code, "Enter", "Esc")
      }.joined(separator: " ").split(separator: " ").joined(separator: " ")
    }
    #expect(try told(place: 1).contains(", " + Phrases.reviewedByMe.vi))
    #expect(try told(place: 0).contains(", " + Phrases.notReviewedByMe.vi))
  }

  @Test("the source of a mean tells that it is no figure of the article, and how it was made")
  func sourceOfMean() throws {
    var session = try Session(width: 100, height: 60, screen: .models)
    session.takeReviews()
    session.press("j", "Enter", "G", "k", "s")
    #expect(session.shows("không phải số liệu của nguồn"))
    #expect(session.shows("trung bình cộng của 6 điểm"))
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " || $0 == "▌" })
  }
}
