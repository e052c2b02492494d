import BundledData
import CompanionUI
import Conference
import ConferenceSearch
import Testing
import VietnameseText

@Suite struct SearchIndexTests {
  private let index: SearchIndex
  private let conference: Conference

  init() throws {
    conference = try BundledConference.load()
    index = SearchIndex(conference, labels: .screens)
  }

  private func ids(_ query: String, _ kind: SearchHit.Kind) -> [String] {
    index.hits(for: Query(query), kinds: [kind]).map(\.id)
  }

  @Test(
    "Thới Lai is found however it is typed",
    arguments: ["thoi lai", "lai thoi", "Thới Lai", "thowsi lai", "thowis lai", "tho71i lai"]
  )
  func thoiLai(_ query: String) {
    #expect(ids(query, .visit).first == "thoi-lai")
    #expect(!ids(query, .model).isEmpty)
    #expect(!ids(query, .session).isEmpty)
  }

  @Test("every delegate is found by name, without marks, and by code")
  func delegates() {
    for delegate in conference.roster.delegates {
      #expect(ids(delegate.name, .delegate).contains(delegate.id.rawValue))
      #expect(ids(Folding.fold(delegate.name), .delegate).contains(delegate.id.rawValue))
      #expect(ids(delegate.code, .delegate).contains(delegate.id.rawValue))
    }
  }

  @Test("what keeps a model going, and what a figure measures, are found in each language")
  func newTexts() throws {
    for model in conference.models {
      guard let sustained = model.sustained else { continue }
      for language in Language.allCases {
        #expect(ids(sustained[language], .model).first == model.id.rawValue)
      }
    }
    for (measure, figure) in [
      ("company-capital", "sewing-capital"), ("pooled-capital", "my-khanh-capital"),
      ("loans", "my-khanh-loans"),
    ] {
      let found = try #require(conference.measures.first { $0.id == measure })
      for language in Language.allCases {
        #expect(ids(found.name[language], .figure).contains(figure))
      }
    }
    #expect(ids("Jobs", .figure).contains("sewing-workers"))
  }

  @Test("every thing is found by its title in each language")
  func titles() {
    for language in Language.allCases {
      for item in conference.agenda {
        #expect(ids(item.title[language], .session).contains(item.id))
      }
      for model in conference.models {
        #expect(ids(model.title[language], .model).contains(model.id.rawValue))
      }
      for visit in conference.visits {
        #expect(ids(visit.title[language], .visit).contains(visit.id))
      }
      for figure in conference.figures {
        #expect(ids(figure.label[language], .figure).contains(figure.id))
      }
      for remark in conference.remarks {
        for point in remark.points {
          let hits = index.hits(for: Query(point.text[language]), kinds: [.remark])
          #expect(hits.contains { $0.id == remark.id && $0.part == point.id })
        }
      }
    }
  }

  @Test("a speaker's name finds the remark, not each of its points")
  func speakers() throws {
    for remark in conference.remarks {
      let speaker = try #require(conference.people.first { $0.id == remark.speaker })
      let hits = index.hits(for: Query(speaker.name), kinds: [.remark])
      #expect(hits.contains { $0.id == remark.id && $0.part == nil })
      #expect(hits.filter { $0.id == remark.id }.count < remark.points.count)
    }
  }

  @Test("groups count all and show as many as asked, the kind with the best hit first")
  func groups() {
    let all = index.groups(for: Query("t"))
    let few = index.groups(for: Query("t"), limit: 2)
    #expect(all.map(\.kind) == few.map(\.kind))
    #expect(all.map(\.count) == few.map(\.count))
    #expect(all.allSatisfy { $0.count == $0.hits.count })
    for (all, few) in zip(all, few) { #expect(Array(all.hits.prefix(2)) == few.hits) }
    let firsts = all.map { $0.hits[0].score }
    #expect(firsts == firsts.sorted(by: >))
  }

  @Test("what is nowhere gives nothing")
  func nothing() {
    #expect(index.groups(for: Query("qqqq")).isEmpty)
    #expect(index.hits(for: Query("thoi lai qqqq")).isEmpty)
  }
}
