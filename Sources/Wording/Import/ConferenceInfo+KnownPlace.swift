package import Conference

extension ConferenceInfo {
  /// Where it takes place; nil where nobody said, and words of ours stand there instead.
  package var knownPlace: Localized? { Phrases.isPlaceNotGiven(place) ? nil : place }
}

extension Phrases {
  /// Whether a place is our words for that there is none, in either language or both.
  package static func isPlaceNotGiven(_ place: Localized) -> Bool {
    let words = [placeNotGiven.vi, placeNotGiven.en]
    return words.contains(place.vi) && words.contains(place.en)
  }
}
