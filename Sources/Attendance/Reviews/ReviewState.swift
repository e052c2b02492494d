package import Conference

/// All reviews, folded from the events of the log, their texts and what is being typed.
///
/// A pure function of these sets, whatever order they come in and however often. Of the entries for
/// one field of one review that are in force the one with the greatest id counts; an entry whose
/// text was erased, or has not come, says nothing. What is being typed stands over what was
/// recorded.
package struct ReviewState: Sendable {
  /// The events that are about reviews, by their ids.
  private var events: [EventID: LogEvent] = [:]
  private var undos: Set<EventID> = []
  private var force = UndoForce()
  private var texts: [String: String] = [:]
  /// Events whose texts have not come, by the ids of these.
  private var waiting: [String: [EventID]] = [:]
  private var records: [Review.Key: ReviewRecord] = [:]
  /// Where something is being typed.
  private var typed: Set<Review.Key> = []
  private var namings: [PersonID: ReviewerRecord] = [:]
  private var byModel: [ModelID: ModelReviews] = [:]

  /// Where more reviews than this have changed, all reviews of their models are sorted anew.
  private static let few = 64

  package init() {}

  package init(
    _ events: some Sequence<LogEvent>,
    texts: [String: String],
    drafts: [ReviewDraft] = []
  ) {
    take(texts: texts)
    add(Array(events))
    take(drafts: drafts)
  }

  /// Takes events in; those of attendance change nothing, nor do those that it has already.
  ///
  /// - Complexity: O(*n*) in the number of the events and of those known already of the same
  ///   reviews.
  package mutating func add(_ new: [LogEvent]) {
    var touched: Set<Review.Key> = []
    var fresh: [LogEvent] = []
    // By places: nearly all are attendance's, and none of them is copied.
    for place in new.indices {
      if new[place].kind == .undo {
        if undos.insert(new[place].id).inserted { fresh.append(new[place]) }
      } else if new[place].kind.family == .review,
        events.updateValue(new[place], forKey: new[place].id) == nil
      {
        fresh.append(new[place])
      }
    }
    guard !fresh.isEmpty else { return }
    let turned = force.add(fresh[...])
    for event in fresh where event.kind.family == .review {
      if let text = event.text, texts[text.id] == nil {
        waiting[text.id, default: []].append(event.id)
      }
      read(event, &touched)
    }
    for event in turned.compactMap({ events[$0] }) { touch(event, &touched) }
    refold(touched)
  }

  /// Takes in what events say, by the ids of their sealed texts; before or after the events.
  ///
  /// - Complexity: O(*n*) in the number of the texts and of those known already of the same
  ///   reviews.
  package mutating func take(texts new: [String: String]) {
    var touched: Set<Review.Key> = []
    for (id, body) in new where texts[id] == nil {
      texts[id] = body
      for event in waiting.removeValue(forKey: id) ?? [] {
        if let event = events[event] { read(event, &touched) }
      }
    }
    refold(touched)
  }

  /// Puts all texts in the place of those it has: what is missing now was erased.
  ///
  /// - Complexity: O(*n*) in the number of all events.
  package mutating func replace(texts new: [String: String]) {
    texts = new
    waiting = [:]
    var touched: Set<Review.Key> = []
    for event in events.values {
      if let text = event.text, texts[text.id] == nil {
        waiting[text.id, default: []].append(event.id)
      }
      read(event, &touched)
    }
    refold(touched)
  }

  /// Puts what is being typed in the place of what was typed before.
  package mutating func take(drafts: [ReviewDraft]) {
    let before = typed
    for key in before { records[key]?.typed = [:] }
    for draft in drafts {
      records[draft.review, default: ReviewRecord()].typed[draft.entry.field] = draft
    }
    typed = Set(drafts.map(\.review))
    refold(typed.union(before))
  }

  /// Takes in one draft; nil for what is no longer being typed.
  package mutating func take(_ draft: ReviewDraft?, at place: ReviewDraft.Place) {
    let key = place.review
    records[key, default: ReviewRecord()].typed[place.field] = draft
    if records[key]?.typed.isEmpty ?? true { typed.remove(key) } else { typed.insert(key) }
    refold([key])
  }

  /// The review that an event has an entry of.
  private static func key(of event: LogEvent) -> Review.Key? {
    guard event.kind == .review, let reviewer = event.delegate,
      let model = event.list.reviewedModel
    else { return nil }
    return Review.Key(model: model, reviewer: reviewer)
  }

  /// Takes in an event, or what it says now.
  private mutating func read(_ event: LogEvent, _ touched: inout Set<Review.Key>) {
    let body = event.text.flatMap { texts[$0.id] }
    if let key = Self.key(of: event) {
      records[key, default: ReviewRecord()].put(
        ReviewRecord.Version(
          event: event.id,
          batch: event.batch ?? event.id,
          at: event.at,
          entry: body.flatMap(ReviewEntry.init(body:))
        )
      )
      touched.insert(key)
    } else if event.kind == .reviewer, let id = event.delegate {
      let reviewer = body.flatMap { Reviewer(id: id, body: $0) }
      namings[id, default: ReviewerRecord()].put(reviewer, by: event.id)
      namings[id]?.fold(force)
    }
  }

  private mutating func touch(_ event: LogEvent, _ touched: inout Set<Review.Key>) {
    if let key = Self.key(of: event) {
      touched.insert(key)
    } else if let id = event.delegate {
      namings[id]?.fold(force)
    }
  }

  private mutating func refold(_ keys: Set<Review.Key>) {
    guard keys.count > Self.few else {
      for key in keys {
        let old = records[key]?.review
        records[key]?.fold(key, force)
        byModel[key.model, default: ModelReviews()].put(records[key]?.review, inPlaceOf: old)
      }
      return
    }
    for key in keys { records[key]?.fold(key, force) }
    let models = Set(keys.map(\.model))
    let all = records.values.compactMap(\.review).filter { models.contains($0.model) }
    let reviews = Dictionary(grouping: all, by: \.model)
    for model in models { byModel[model] = ModelReviews(reviews[model] ?? []) }
  }
}

/// What can be asked of it.
extension ReviewState {
  /// Every review that says something, by model and then in the order in which they were begun.
  ///
  /// - Complexity: O(*n*) in the number of the reviews.
  package var reviews: [Review] {
    byModel.sorted { $0.key < $1.key }.flatMap(\.value.reviews)
  }

  /// The same for one model; this costs nothing, since they are kept that way.
  package func reviews(of model: ModelID) -> [Review] { byModel[model]?.reviews ?? [] }

  /// What the reviews of a model come to.
  ///
  /// - Complexity: O(*n*) in the number of the criteria, however many the reviews.
  package func summary(of model: ModelID) -> ReviewSummary {
    ReviewSummary(byModel[model]?.tally ?? ReviewTally())
  }

  package func review(_ key: Review.Key) -> Review? { records[key]?.review }

  /// Who a reviewer is; nil where the name was erased or has not come.
  package func reviewer(_ id: PersonID) -> Reviewer? { namings[id]?.reviewer }

  /// Everybody who was named, by name.
  package var reviewers: [Reviewer] {
    namings.values.compactMap(\.reviewer).sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }

  /// Every event of reviews that it holds, in no particular order; undos are attendance's as well.
  package var log: [LogEvent] { Array(events.values) }

  /// What is being typed, whoever does it.
  package var drafts: [ReviewDraft] {
    typed.flatMap { records[$0]?.typed.values.map(\.self) ?? [] }
  }

  /// What a field says in the log alone, without what is being typed.
  package func recorded(_ place: ReviewDraft.Place) -> ReviewEntry? {
    records[place.review]?.versions.last { version in
      version.entry?.field == place.field && force.isInForce(version.event)
    }?.entry
  }

  /// When a field was recorded last, whether that counts or was undone.
  package func lastRecorded(_ place: ReviewDraft.Place) -> Moment? {
    records[place.review]?.versions.filter { $0.entry?.field == place.field }.map(\.at).max()
  }

  /// The events of a review that count, newest first, for undoing.
  package func steps(of key: Review.Key) -> [EventID] {
    inForce(key).reversed().map(\.event)
  }

  /// The last step of a review that counts: what was recorded at once, in the order of recording.
  package func lastStep(of key: Review.Key) -> [EventID] {
    let versions = inForce(key)
    guard let last = versions.last else { return [] }
    return versions.filter { $0.batch == last.batch }.map(\.event)
  }

  private func inForce(_ key: Review.Key) -> [ReviewRecord.Version] {
    (records[key]?.versions ?? []).filter { $0.entry != nil && force.isInForce($0.event) }
  }

  package func event(_ id: EventID) -> LogEvent? { events[id] }

  /// Whether an event names somebody as the operator of its desk.
  package func hasOperator(_ name: String) -> Bool {
    events.values.contains { $0.operator == name }
  }

  package func isInForce(_ id: EventID) -> Bool { force.isInForce(id) }

  /// What an event says; nil where its text was erased or cannot be read.
  package func said(in id: EventID) -> ReviewEntry? {
    events[id]?.text.flatMap { texts[$0.id] }.flatMap(ReviewEntry.init(body:))
  }
}
