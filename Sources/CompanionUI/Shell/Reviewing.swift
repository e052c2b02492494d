import Attendance
import Conference

/// Who reviews at this laptop, and what they typed that is no event yet.
struct Reviewing: Sendable {
  /// Who reviews, named once a session; nil until then.
  private(set) var reviewer: Reviewer?
  /// What was typed here and is not on disk yet.
  private(set) var unsaved: [ReviewDraft.Place: ReviewEntry] = [:]
  /// What was typed here and is on disk, but no event yet.
  private(set) var drafted: [ReviewDraft.Place: ReviewEntry] = [:]
  /// What stood where something is typed when the typing began, by what this window knows.
  private var bases: [ReviewDraft.Place: ReviewEntry] = [:]
  /// What was joined with another window's words, until the form has taken it up.
  var joined: [ReviewDraft.Place: ReviewEntry] = [:]
  /// Where typing goes on: what stands there is kept as it is, rather than recorded.
  private var typing: ReviewDraft.Place?
  /// Everybody who reviewed in this session, by id.
  private var session: [PersonID: Reviewer] = [:]
  /// Why the last attempt to write failed; nil once one succeeds.
  private(set) var trouble: Localized?
  /// When something was last written.
  private(set) var saved: Moment?
  /// Whether the program is left once everything is written.
  var isLeaving = false
  /// Whether somebody who wanted to leave was told that something could not be written.
  var isWarned = false

  enum Change: Sendable {
    case reviewer(Reviewer)
    /// A form is opened.
    case begun(Review.Key, Reviewer)
    /// What a form hands over, and where typing goes on in it.
    case typed([ReviewDraft.Place: ReviewEntry], goesOn: ReviewDraft.Place?)
  }

  /// - Returns: Whether it may be seen.
  mutating func take(_ change: Change, _ reviews: ReviewState) -> Bool {
    switch change {
    case .reviewer(let reviewer): self.reviewer = reviewer
    case .begun(let key, let reviewer):
      session[reviewer.id] = reviewer
      // What a program that was killed left becomes an event, like what is left here.
      for draft in reviews.drafts where draft.review == key {
        drafted[draft.place] = draft.entry
      }
      saved = reviews.review(key)?.changed
      return false
    case .typed(let entries, let goesOn):
      for place in entries.keys where unsaved[place] == nil {
        bases[place] = drafted[place] ?? said(place, reviews)
      }
      unsaved.merge(entries) { $1 }
      if let goesOn { typing = goesOn }
      return false
    }
    return true
  }

  /// What a review says of a field, what could not be written included.
  func said(_ place: ReviewDraft.Place, _ reviews: ReviewState) -> ReviewEntry {
    unsaved[place] ?? reviews.review(place.review)?.entry(place.field) ?? place.field.nothing
  }

  /// Whether something was typed there that is no event yet.
  func isTyped(_ place: ReviewDraft.Place) -> Bool {
    unsaved[place] != nil || drafted[place] != nil
  }

  // MARK: Writing

  var isWritten: Bool { unsaved.isEmpty && drafted.isEmpty }

  /// Typing goes on nowhere, until a form says where.
  mutating func forgetTyping() { typing = nil }

  /// What is to be written: what is being typed is kept as it is, what was left is recorded.
  var commands: [ReviewCommand] {
    var left: [Review.Key: [ReviewEntry]] = [:]
    var over: [Review.Key: [ReviewField: ReviewEntry]] = [:]
    for (place, entry) in drafted.merging(unsaved, uniquingKeysWith: { $1 })
    where place != typing {
      left[place.review, default: []].append(entry)
      over[place.review, default: [:]][place.field] = bases[place] ?? entry
    }
    var commands: [ReviewCommand] = left.compactMap { key, entries in
      let entries = entries.sorted { $0.body < $1.body }
      return session[key.reviewer].map {
        .record(entries, over: over[key] ?? [:], of: key.model, by: $0)
      }
    }
    if let typing, let entry = unsaved[typing], let reviewer = session[typing.review.reviewer] {
      commands.append(
        .keep(entry, over: bases[typing], of: typing.review.model, by: reviewer)
      )
    }
    return commands
  }

  mutating func fail(_ words: Localized) { trouble = words }

  /// What a command came to is on disk.
  mutating func take(_ step: ReviewStep, at now: Moment) {
    for draft in step.joined { joined[draft.place] = draft.entry }
    for draft in step.kept {
      (unsaved[draft.place], bases[draft.place]) = (nil, nil)
      drafted[draft.place] = draft.entry
    }
    for place in step.dropped {
      (unsaved[place], bases[place]) = (nil, nil)
      drafted[place] = nil
    }
    trouble = nil
    isWarned = false
    saved = now
  }
}

extension ReviewField {
  /// Its entry where nothing is said.
  fileprivate var nothing: ReviewEntry {
    switch self {
    case .score(let criterion): .score(criterion: criterion, nil)
    case .households: .households(nil)
    case .note: .note("")
    case .answer(let question): .answer(question: question, "")
    case .photographs: .photographs([])
    }
  }
}
