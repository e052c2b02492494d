/// The lists whose ids are not the organiser's to choose.
extension ListID {
  /// The list that every conference has.
  package static let door: ListID = "door"

  /// The door of a later day of a conference; its first day has ``door``.
  package static func door(on day: CalendarDate) -> ListID { ListID("door-" + day.iso8601) }

  /// The day of the door that it is; nil for any other list, the door of the first day too.
  package var doorDay: CalendarDate? {
    rawValue.hasPrefix("door-") ? CalendarDate(String(rawValue.dropFirst(5))) : nil
  }

  /// Where the events stand that are about people and no list; no id of the data holds a dot.
  package static let people: ListID = ".people"

  /// Where the events of the programme stand.
  package static let programme: ListID = ".programme"

  /// The list of those who go along on a visit, by the visit's id.
  package static func bus(of visit: String) -> ListID { ListID("bus-" + visit) }

  /// The list of the events that name reviewers.
  package static let reviewers: ListID = "reviewers"

  /// The list of the events that review a model.
  package static func reviews(of model: ModelID) -> ListID {
    ListID(reviewPrefix + model.rawValue)
  }

  /// The model that it holds the reviews of; nil for any other list.
  package var reviewedModel: ModelID? {
    rawValue.hasPrefix(Self.reviewPrefix)
      ? ModelID(String(rawValue.dropFirst(Self.reviewPrefix.count))) : nil
  }

  /// Whether only events of reviews may be on it: an undo there is one of them.
  package var isOfReviews: Bool { self == .reviewers || reviewedModel != nil }

  private static let reviewPrefix = "model-"
}
