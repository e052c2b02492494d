import Conference
import Wording

/// Moving the weights of the ranking.
extension Model {
  /// The criterion that the cursor is on in the ranking.
  var weighed: Criterion? {
    guard layers.isEmpty, screen == .models, case .ranking = modelsPage?.page else { return nil }
    let criteria = conference.criteria
    return criteria.indices.contains(view.position.cursor) ? criteria[view.position.cursor] : nil
  }

  mutating func weigh(by steps: Int) {
    guard let criterion = weighed else { return }
    let weight = reviews.weight(of: criterion) + steps
    reviews.weights[criterion.id] = min(max(0, weight), Criterion.mostWeight)
  }

  /// A digit on a criterion is its weight, rather than a screen.
  ///
  /// - Returns: Whether the key is one for a weight.
  mutating func weigh(by key: Character) -> Bool {
    guard let criterion = weighed, key.isASCII, let weight = key.wholeNumberValue else {
      return false
    }
    if weight <= Criterion.mostWeight {
      reviews.weights[criterion.id] = weight
    } else {
      notice = Phrases.weightBounds
    }
    return true
  }

  /// One more, from the most back to nothing: for Enter and a second click.
  mutating func weighRound() {
    guard let criterion = weighed else { return }
    let weight = reviews.weight(of: criterion)
    reviews.weights[criterion.id] = (weight + 1) % (Criterion.mostWeight + 1)
  }
}
