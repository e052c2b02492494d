package import Conference

/// What is done with reviews; a screen and a verb ask in the same words.
package enum ReviewCommand: Hashable, Sendable {
  /// Keeps what is being typed, so that nothing of it is lost; `over` is what stood there when the typing
  /// began, and what another window has made of it since is joined with it.
  case keep(ReviewEntry, over: ReviewEntry? = nil, of: ModelID, by: Reviewer)
  /// Records entries of a review of a model; `over` as of `keep`.
  case record([ReviewEntry], over: [ReviewField: ReviewEntry] = [:], of: ModelID, by: Reviewer)
  /// Records everything that is being typed, whoever did it.
  case settle
  /// Takes back events of reviews, all in one step.
  case undo([EventID])
}

/// What a command comes to: events to record, and drafts to keep, to drop or to make events.
package struct ReviewStep: Hashable, Sendable {
  /// A draft that is done with, and the event that it becomes; nil where the log says it already.
  package struct Settled: Hashable, Sendable {
    package var draft: ReviewDraft
    package var event: EventDraft?
  }

  package var drafts: [EventDraft] = []
  package var kept: [ReviewDraft] = []
  package var dropped: [ReviewDraft.Place] = []
  /// Each only if it is still the draft on disk: another program may have changed or settled it
  /// meanwhile.
  package var settled: [Settled] = []
  /// What was joined with what another window wrote meanwhile, as it stands now.
  package var joined: [ReviewDraft] = []

  package init() {}

  package var isEmpty: Bool {
    drafts.isEmpty && kept.isEmpty && dropped.isEmpty && settled.isEmpty
  }
}

extension ReviewCommand {
  /// What to write, given all that is known.
  ///
  /// - Parameters:
  ///   - state: The reviews.
  ///   - at: By the clock of the desk.
  /// - Returns: What is to be recorded; empty where the log says all of it already.
  package func step(_ state: ReviewState, at: Moment) -> ReviewStep {
    var step = ReviewStep()
    switch self {
    case .keep(let typed, let base, let model, let reviewer):
      let key = Review.Key(model: model, reviewer: reviewer.id)
      let entry = state.joined(typed, over: base, at: key)
      let draft = ReviewDraft(review: key, entry: entry, at: at)
      if entry != typed { step.joined = [draft] }
      if state.says(entry, at: draft.place) {
        step.dropped = [draft.place]
      } else {
        step.name(reviewer, state)
        step.kept = [draft]
      }
    case .record(let entries, let bases, let model, let reviewer):
      let key = Review.Key(model: model, reviewer: reviewer.id)
      // Of several for one field the last counts; each field keeps the place of its first.
      let last = Dictionary(entries.map { ($0.field, $0) }) { $1 }
      for typed in entries.map(\.field).unique.compactMap({ last[$0] }) {
        let entry = state.joined(typed, over: bases[typed.field], at: key)
        let place = ReviewDraft.Place(review: key, field: entry.field)
        if entry != typed {
          step.joined.append(ReviewDraft(review: key, entry: entry, at: at))
        }
        if !state.says(entry, at: place) {
          step.name(reviewer, state)
          step.drafts.append(EventDraft(entry, of: key))
        }
        step.dropped.append(place)
      }
    case .settle:
      for draft in state.drafts.sorted(by: ReviewDraft.isBefore) {
        let isSaid = state.says(draft.entry, at: draft.place)
        let event = isSaid ? nil : EventDraft(draft.entry, of: draft.review)
        step.settled.append(ReviewStep.Settled(draft: draft, event: event))
      }
    case .undo(let events):
      step.drafts = events.unique.filter(state.isInForce).compactMap(state.event).map { event in
        EventDraft(.undo, delegate: event.delegate, list: event.list, target: event.id)
      }
    }
    return step
  }
}

extension ReviewState {
  /// What was typed, with what another window made of the same text since the typing began.
  fileprivate func joined(
    _ typed: ReviewEntry,
    over base: ReviewEntry?,
    at key: Review.Key
  ) -> ReviewEntry {
    let place = ReviewDraft.Place(review: key, field: typed.field)
    guard let base, let now = drafts.last(where: { $0.place == place })?.entry ?? recorded(place),
      now != base
    else { return typed }
    return typed.joined(with: now, over: base)
  }

  /// Whether the log says this already; nothing said and nothing to say are the same.
  fileprivate func says(_ entry: ReviewEntry, at place: ReviewDraft.Place) -> Bool {
    recorded(place).map { $0 == entry } ?? entry.isEmpty
  }
}

extension ReviewStep {
  /// Records who a reviewer is, where the log does not say the same already.
  fileprivate mutating func name(_ reviewer: Reviewer, _ state: ReviewState) {
    guard state.reviewer(reviewer.id) != reviewer,
      !drafts.contains(where: { $0.kind == .reviewer })
    else { return }
    drafts.append(
      EventDraft(
        .reviewer,
        delegate: reviewer.id,
        list: .reviewers,
        text: reviewer.body
      )
    )
  }
}

extension EventDraft {
  fileprivate init(_ entry: ReviewEntry, of key: Review.Key) {
    self.init(
      .review,
      delegate: key.reviewer,
      list: .reviews(of: key.model),
      text: entry.body
    )
  }
}

extension ReviewDraft {
  /// By time, then by review and field, so that the order is the same at every run.
  fileprivate static func isBefore(_ one: ReviewDraft, _ other: ReviewDraft) -> Bool {
    if one.at.seconds != other.at.seconds { return one.at < other.at }
    let keys = [one, other].map { "\($0.review.model) \($0.review.reviewer) \($0.entry.body)" }
    return keys[0] < keys[1]
  }
}
