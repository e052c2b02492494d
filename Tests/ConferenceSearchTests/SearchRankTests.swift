import BundledData
import CompanionUI
import Conference
import ConferenceSearch
import Testing
import VietnameseText

/// Which of the things that match a person sees first.
@Suite struct SearchRankTests {
  private let index: SearchIndex

  init() throws { index = SearchIndex(try BundledConference.load(), labels: .screens) }

  private func hits(_ query: String) -> [SearchHit] { index.hits(for: Query(query)) }

  /// The place of the first hit that is so; none counts as behind all.
  private func place(in hits: [SearchHit], where isSo: (SearchHit) -> Bool) -> Int {
    hits.firstIndex(where: isSo) ?? .max
  }

  @Test(
    "words side by side in a model's place come before a delegate who has them apart",
    arguments: [("my khanh", "my-khanh"), ("my khan", "my-khanh"), ("dinh mon", "longan")]
  )
  func phrases(_ query: String, model: String) {
    let hits = hits(query)
    #expect(hits.first?.id == model)
    #expect(hits.contains { $0.kind == .delegate })
  }

  @Test(
    "a speaker's given name comes before the same letters anywhere else",
    arguments: ["van", "mai"]
  )
  func givenNames(_ query: String) {
    let hits = hits(query)
    #expect(hits.first?.kind == .person)
    #expect(hits.dropFirst().prefix(2).map(\.id).sorted() == ["remarks-\(query)", query].sorted())
    #expect(hits.contains { $0.kind == .delegate })
  }

  @Test("a delegate's given name comes before the family name that is written alike")
  func delegates() throws {
    var conference = try BundledConference.load()
    var delegates = conference.roster.delegates
    delegates[delegates.count - 1].name = "Lê Thị Mai"
    conference.roster = Roster(delegates: delegates)
    let hits = SearchIndex(conference, labels: .screens).hits(for: Query("mai"), kinds: [.delegate])
    #expect(hits.first?.title.vi == "Lê Thị Mai")
    #expect(hits.contains { $0.title.vi.hasPrefix("Mai ") })
  }

  @Test("a whole word comes before the beginning of one, even of one in the title")
  func wholeWords() {
    let hits = hits("loc")
    let hungLoc = place(in: hits) { $0.id == "sewing" }
    let local = place(in: hits) { $0.title.en.contains("Local") }
    #expect(hungLoc < local)
    #expect(local < .max)
  }

  @Test("what is called so comes before what speaks of it, and delegates' offices come last")
  func titles() {
    let hits = hits("thoi lai")
    let visit = place(in: hits) { $0.kind == .visit }
    let model = place(in: hits) { $0.kind == .model }
    let delegate = place(in: hits) { $0.kind == .delegate }
    #expect(visit < model)
    #expect(model < delegate)
    #expect(delegate < .max)
  }

  @Test("an empty query keeps each kind in the order of the conference")
  func nothingTyped() {
    let groups = index.groups(for: Query(""))
    #expect(!groups.isEmpty)
    for group in groups {
      #expect(Set(group.hits.map(\.score)).count == 1)
    }
  }
}
