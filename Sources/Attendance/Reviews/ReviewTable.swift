import Conference

/// All reviews, folded from the events of the log, their texts and what is being typed.
///
/// A pure function of these sets, whatever order they come in and however often. Of the entries for
/// one field of one review that are in force the one with the greatest id counts; an entry whose text
/// was erased says nothing. What is being typed stands over what was recorded.
package struct ReviewTable: Sendable {
  private struct Version {
    var event: EventID
    var at: Moment
    /// Nil as long as its text is not here.
    var entry: ReviewEntry?
  }

  private struct Record {
    /// In the order of ids.
    var versions: [Version] = []
    var review: Review?
  }

  private var events: [EventID: LogEvent] = [:]
  private var undos: Set<EventID> = []
  private var texts: [String: String] = [:]
  private var force = UndoForce()
  private var records: [Review.Key: Record] = [:]
  /// The events that name each reviewer, in the order of ids.
  private var namings: [String: [EventID]] = [:]
  private var typed: [ReviewDraft.Place: ReviewDraft] = [:]

  package init() {}

  package init(
    _ events: some Sequence<LogEvent>,
    texts: [String: String],
    drafts: [ReviewDraft] = []
  ) {
    take(texts: texts)
    add(events)
    take(drafts: drafts)
  }

  /// Takes events in; those of attendance change nothing, nor do those that it has already.
  package mutating func add(_ new: some Sequence<LogEvent>) {
    var stale: Set<Review.Key> = []
    let fresh = new.filter { event in
      event.kind == .undo ? undos.insert(event.id).inserted : isNew(event)
    }
    let turned = force.add(fresh)
    for event in fresh where event.kind.isOfReviews {
      events[event.id] = event
      if let key = insert(event) { stale.insert(key) }
    }
    for event in turned.compactMap({ events[$0] }) {
      if let key = Self.key(of: event) { stale.insert(key) }
    }
    for key in stale { refold(key) }
  }

  /// Takes in what events say, by the ids of their sealed texts.
  package mutating func take(texts new: [String: String]) {
    texts.merge(new) { $1 }
    guard !events.isEmpty else { return }
    for key in records.keys {
      var record = records[key] ?? Record()
      for place in record.versions.indices where record.versions[place].entry == nil {
        record.versions[place].entry = entry(of: record.versions[place].event)
      }
      records[key] = record
      refold(key)
    }
  }

  /// Puts what is being typed in the place of what was typed before.
  package mutating func take(drafts: [ReviewDraft]) {
    let touched = Set(typed.keys.map(\.review)).union(drafts.map(\.review))
    typed = Dictionary(drafts.map { ($0.place, $0) }) { $1 }
    for key in touched { refold(key) }
  }

  /// Takes in one draft; nil for what is no longer being typed.
  package mutating func take(_ draft: ReviewDraft?, at place: ReviewDraft.Place) {
    typed[place] = draft
    refold(place.review)
  }

  private func isNew(_ event: LogEvent) -> Bool {
    event.kind.isOfReviews && events[event.id] == nil
  }

  private static func key(of event: LogEvent) -> Review.Key? {
    guard event.kind == .review, let reviewer = event.delegate,
      let model = ReviewEntry.model(of: event.list)
    else { return nil }
    return Review.Key(model: model, reviewer: reviewer)
  }

  private func entry(of id: EventID) -> ReviewEntry? {
    events[id]?.text.flatMap { texts[$0.id] }.flatMap(ReviewEntry.init(body:))
  }

  private mutating func insert(_ event: LogEvent) -> Review.Key? {
    if event.kind == .reviewer, let reviewer = event.delegate {
      namings[reviewer, default: []].append(event.id)
      namings[reviewer]?.sort()
      return nil
    }
    guard let key = Self.key(of: event) else { return nil }
    let version = Version(event: event.id, at: event.at, entry: entry(of: event.id))
    var record = records[key] ?? Record()
    let place = record.versions.firstIndex { $0.event > event.id } ?? record.versions.count
    record.versions.insert(version, at: place)
    records[key] = record
    return key
  }

  private mutating func refold(_ key: Review.Key) {
    var record = records[key] ?? Record()
    var review = Review(key, changed: Moment(seconds: .min, offset: 0))
    for version in record.versions where force.isInForce(version.event) {
      guard let entry = version.entry else { continue }
      review.take(entry)
      review.changed = max(review.changed, version.at)
    }
    for draft in typed.values where draft.review == key {
      review.take(draft.entry)
      review.changed = max(review.changed, draft.at)
    }
    record.review = review.isEmpty ? nil : review
    records[key] = record
  }
}

/// What can be asked of it.
extension ReviewTable {
  /// Every review that says something, by model and then in the order in which they were begun.
  package var reviews: [Review] {
    records.values.filter { $0.review != nil }.sorted(by: Self.isBefore).compactMap(\.review)
  }

  package func reviews(of model: String) -> [Review] { reviews.filter { $0.model == model } }

  package func review(_ key: Review.Key) -> Review? { records[key]?.review }

  private static func isBefore(_ one: Record, _ other: Record) -> Bool {
    guard let left = one.review, let right = other.review else { return false }
    if left.model != right.model { return left.model < right.model }
    switch (one.versions.first?.event, other.versions.first?.event) {
    case (let left?, let right?) where left != right: return left < right
    case (_?, nil): return true
    case (nil, _?): return false
    default: return left.reviewer < right.reviewer
    }
  }

  /// Who a reviewer is; nil where the name was erased or has not come.
  package func reviewer(_ id: String) -> Reviewer? {
    let naming = namings[id]?.last { force.isInForce($0) && events[$0]?.text != nil }
    return naming.flatMap { events[$0]?.text }.flatMap { texts[$0.id] }
      .flatMap { Reviewer(id: id, body: $0) }
  }

  /// Everybody who was named, by name.
  package var reviewers: [Reviewer] {
    namings.keys.compactMap(reviewer).sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }

  /// What is being typed, whoever does it.
  package var drafts: [ReviewDraft] { Array(typed.values) }

  /// What a field says in the log alone, without what is being typed.
  package func recorded(_ place: ReviewDraft.Place) -> ReviewEntry? {
    records[place.review]?.versions.last { version in
      force.isInForce(version.event) && version.entry?.field == place.field
    }?.entry
  }

  /// The events of a review that count, newest first, for undoing.
  package func steps(of key: Review.Key) -> [EventID] {
    (records[key]?.versions ?? []).reversed().filter { version in
      version.entry != nil && force.isInForce(version.event)
    }.map(\.event)
  }

  package func event(_ id: EventID) -> LogEvent? { events[id] }

  /// What an event says; nil where its text was erased or is none of ours.
  package func said(in id: EventID) -> ReviewEntry? { entry(of: id) }
}
