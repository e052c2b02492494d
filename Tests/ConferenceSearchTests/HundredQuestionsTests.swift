import BundledData
import CompanionUI
import ConferenceSearch
import Foundation
import TestFiles
import Testing
import VietnameseText

/// A hundred searches that somebody wrote down, from the screens and the article, who had not seen the
/// search; and the first hit that each should have.
@Suite struct HundredQuestionsTests {
  private struct Question: Decodable {
    struct Hit: Decodable, Hashable {
      var kind: String
      var id: String
    }

    var query: String
    /// Any of them will do.
    var firsts: [Hit]

    private enum Key: String, CodingKey {
      case query, first
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      query = try values.decode(String.self, forKey: .query)
      if let several = try? values.decode([Hit].self, forKey: .first) {
        firsts = several
      } else {
        firsts = [try values.decode(Hit.self, forKey: .first)]
      }
    }
  }

  /// What the list calls a hit; of a point the id is the point's own.
  private static func name(_ hit: SearchHit) -> Question.Hit {
    Question.Hit(kind: hit.kind.rawValue, id: hit.part ?? hit.id)
  }

  @Test("at least 95 of the hundred questions have an expected first hit")
  func hundred() throws {
    let folder = #filePath.split(separator: "/").dropLast()
    let path = "/" + folder.joined(separator: "/") + "/Fixtures/questions.json"
    let bytes = Data(try Files.bytes(of: path))
    let questions = try JSONDecoder().decode([Question].self, from: bytes)
    #expect(questions.count == 100)
    let index = SearchIndex(try BundledConference.load(), labels: .screens)
    let missed = questions.compactMap { question -> String? in
      let hits = index.hits(for: Query(question.query))
      if let first = hits.first, question.firsts.contains(Self.name(first)) { return nil }
      let found = hits.prefix(3).map { "\(Self.name($0).kind)/\(Self.name($0).id) \($0.score)" }
      let wanted = hits.firstIndex { question.firsts.contains(Self.name($0)) }
      let place = wanted.map { "\($0 + 1), \(hits[$0].score)" } ?? "nowhere"
      return "\(question.query): \(found); expected at \(place)"
    }
    #expect(missed.count <= 5, "\(missed.joined(separator: "\n"))")
    if !missed.isEmpty { print(missed.joined(separator: "\n")) }
  }
}
