/// What a review can say, each said once: the last entry for a field counts.
package enum ReviewField: Hashable, Sendable {
  /// The score of a criterion, by its id.
  case score(String)
  /// How many households at home could join.
  case households
  case note
  /// The answer to a question of the model or its visit, by the question's id.
  case answer(String)
  case photographs
}
