import Conference
import SeededRandom
import Testing

@testable import Attendance

@Suite("Ranking models")
struct RankingTests {
  private let seed = SeededGenerator.seed
  private static let models: [ModelID] = ["a", "b", "c", "d"]
  private static let criteria = ["cost", "land", "results"]

  private func review(_ model: ModelID, _ reviewer: PersonID, _ scores: [String: Int]) -> Review {
    let key = Review.Key(model: model, reviewer: reviewer)
    var review = Review(key, changed: Moment(seconds: 0, offset: 0))
    review.scores = scores
    return review
  }

  private func reviews(_ random: inout SeededGenerator) -> [Review] {
    (0..<Int.random(in: 0...12, using: &random)).map { number in
      var scores: [String: Int] = [:]
      for criterion in Self.criteria where Bool.random(using: &random) {
        scores[criterion] = .random(in: 1...5, using: &random)
      }
      return review(Self.models.randomElement(using: &random) ?? "a", "r\(number)", scores)
    }
  }

  private func weights(_ random: inout SeededGenerator) -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: Self.criteria.map { ($0, Int.random(in: 0...5, using: &random)) }
    )
  }

  @Test("to weigh everything so many times as much changes nothing")
  func scaled() {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let (reviews, weights) = (reviews(&random), weights(&random))
      let factor = Int.random(in: 2...1_000, using: &random)
      let ranking = Ranking(Self.models, reviews: reviews, weights: weights)
      let scaled = weights.mapValues { $0 * factor }
      #expect(Ranking(Self.models, reviews: reviews, weights: scaled) == ranking, "seed \(seed)")
    }
  }

  @Test("a criterion that weighs nothing counts as little as one that was never scored")
  func weightless() {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let (reviews, weights) = (reviews(&random), weights(&random))
      let without = reviews.map { review in
        var review = review
        review.scores = review.scores.filter { weights[$0.key, default: 0] > 0 }
        return review
      }
      let one = Ranking(Self.models, reviews: reviews, weights: weights)
      let other = Ranking(Self.models, reviews: without, weights: weights.filter { $0.value > 0 })
      #expect(one.places.map(\.model) == other.places.map(\.model), "seed \(seed)")
      #expect(one.places.map(\.rank) == other.places.map(\.rank), "seed \(seed)")
      #expect(one.places.map(\.score) == other.places.map(\.score), "seed \(seed)")
      #expect(one.places.map(\.missing) == other.places.map(\.missing), "seed \(seed)")
    }
  }

  @Test("a model whose scores rise never falls")
  func monotone() throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let (reviews, weights) = (reviews(&random), weights(&random))
      let model = try #require(Self.models.randomElement(using: &random))
      let raised = reviews.map { review in
        guard review.model == model else { return review }
        var review = review
        review.scores = review.scores.mapValues {
          min(5, $0 + Int.random(in: 0...2, using: &random))
        }
        return review
      }
      func rank(_ reviews: [Review]) throws -> Int? {
        let places = Ranking(Self.models, reviews: reviews, weights: weights).places
        return try #require(places.first { $0.model == model }).rank
      }
      #expect(try rank(raised) ?? 0 <= rank(reviews) ?? 0, "seed \(seed)")
    }
  }

  @Test(
    "ranks count upwards, equals share one, whoever has no score that counts comes last unranked"
  )
  func ranks() {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let (reviews, weights) = (reviews(&random), weights(&random))
      let places = Ranking(Self.models, reviews: reviews, weights: weights).places
      #expect(Set(places.map(\.model)) == Set(Self.models), "seed \(seed)")
      let ranked = places.prefix { $0.rank != nil }
      #expect(places.dropFirst(ranked.count).allSatisfy { $0.rank == nil && $0.score == nil })
      for (number, place) in ranked.enumerated() {
        let better = ranked.count { ($0.score ?? 0) > (place.score ?? 0) + 1e-8 }
        #expect(place.rank == better + 1 && better <= number, "seed \(seed)")
      }
    }
  }

  @Test("an order of the reviewers changes nothing, and thirds that come out equal share a rank")
  func equals() {
    let reviews = [
      review("a", "r1", ["cost": 1, "land": 5]), review("a", "r2", ["cost": 2, "land": 4]),
      review("a", "r3", ["cost": 2, "land": 4]), review("b", "r1", ["cost": 5, "land": 1]),
      review("b", "r2", ["cost": 4, "land": 2]), review("b", "r3", ["cost": 4, "land": 2]),
      review("c", "r1", ["cost": 3]),
    ]
    for weights in [["cost": 1, "land": 1], ["cost": 3, "land": 3]] {
      let places = Ranking(["b", "a", "c", "d"], reviews: reviews, weights: weights).places
      #expect(places.map(\.rank) == [1, 1, 1, nil])
      #expect(places.map(\.model) == ["b", "a", "c", "d"])
      #expect(places.map(\.missing) == [[], [], ["land"], ["cost", "land"]])
      let turned = Ranking(["b", "a", "c", "d"], reviews: reviews.reversed(), weights: weights)
      #expect(turned.places == places)
    }
  }
}
