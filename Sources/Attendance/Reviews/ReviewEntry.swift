import Conference

/// One thing that a review says; an empty one takes back what was said.
package enum ReviewEntry: Hashable, Sendable {
  /// The score of a criterion, one of ``Criterion/scores``.
  case score(criterion: String, Int?)
  /// How many households at home could join, at most ``ReviewEntry/mostHouseholds``.
  case households(Int?)
  /// Several lines, parted by line feeds.
  case note(String)
  case answer(question: String, String)
  /// File names, without line feeds.
  case photographs([String])

  /// More households than any commune has.
  package static let mostHouseholds = 999_999

  package var field: ReviewField {
    switch self {
    case .score(let criterion, _): .score(criterion)
    case .households: .households
    case .note: .note
    case .answer(let question, _): .answer(question)
    case .photographs: .photographs
    }
  }

  package var isEmpty: Bool {
    switch self {
    case .score(_, let score): score == nil
    case .households(let count): count == nil
    case .note(let words), .answer(_, let words): words.isEmpty
    case .photographs(let names): names.isEmpty
    }
  }
}
