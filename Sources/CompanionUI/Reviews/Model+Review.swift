import Attendance
import Conference
import Terminal
import Wording

/// Opening the form of a review, and its keys.
extension Model {
  /// The form, while it is the window on top.
  var formOnTop: ReviewForm? {
    if case .review = layers.last { reviewForm } else { nil }
  }

  var isReviewing: Bool { layers.contains { if case .review = $0 { true } else { false } } }

  /// Which places of the key map come first in the form.
  var placesInForm: [KeyMap.Place] {
    guard let form = formOnTop else { return [] }
    return form.isScoring ? [.score, .review] : [.review]
  }

  /// Opens the review of the model that one is on, or asks who reviews first.
  mutating func review() {
    let models = modelsToReview
    if models.count > 1 {
      layers = [picker(.reviewedModel)]
    } else if let model = models.first {
      review(model)
    }
  }

  mutating func review(_ model: ModelID) {
    if let reviewer = reviews.reviewer {
      openForm(of: model, by: reviewer)
    } else {
      askForReviewer(of: model)
    }
  }

  /// The models that `review` is about here: the one that is selected, or those of the visit.
  var modelsToReview: [ModelID] {
    switch screen {
    case .models: modelItem.map { [conference.models[$0].id] } ?? []
    case .visits:
      if case .item(.models, let id) = blockInSight?.link {
        [ModelID(id)]
      } else {
        selectedItem.map { conference.visits[$0].models.map(\.model) } ?? []
      }
    default: []
    }
  }

  mutating func openForm(of model: ModelID, by reviewer: Reviewer) {
    let fields = fields(of: model)
    reviews.session[reviewer.id] = reviewer
    let key = Review.Key(model: model, reviewer: reviewer.id)
    // What a program that was killed left becomes an event, like what is left here.
    for draft in reviews.table.drafts where draft.review == key {
      reviews.drafted[draft.place] = draft.entry
    }
    let board = reviews
    reviewForm = ReviewForm(model: model, reviewer: reviewer, fields: fields) { field in
      board.said(ReviewDraft.Place(review: key, field: field))
    }
    reviews.saved = reviews.table.review(key)?.changed
    layers = [.review]
    settleForm()
  }

  /// What a review of a model can say, in the order of its rows.
  private func fields(of model: ModelID) -> [ReviewField] {
    conference.criteria.map { .score($0.id) } + [.households, .note]
      + context.questions(on: model).map { .answer($0.id) } + [.photographs]
  }

  // MARK: Keys

  /// A printing key on the row of a score; nil where it means what it means elsewhere.
  mutating func score(_ character: Character) -> [Effect]? {
    guard formOnTop?.isScoring == true, character.isASCII, let digit = character.wholeNumberValue,
      digit > 0
    else { return nil }
    if Criterion.scores.contains(digit) {
      reviewForm?.score(digit)
    } else {
      notice = Phrases.scoreBounds
    }
    return []
  }

  /// What a key does in the form; nil where it does what it does elsewhere.
  mutating func performInForm(_ action: Action) -> [Effect]? {
    guard let form = formOnTop else { return nil }
    switch action {
    case .undoReview: reviewForm?.step = .undo
    case .redoReview: reviewForm?.step = .redo
    case .editText: return [.edit(form.row.text.text)]
    case .clearScore: reviewForm?.score(nil)
    case .raiseScore: reviewForm?.score(min(Criterion.scores.upperBound, (form.row.score ?? 0) + 1))
    case .lowerScore:
      reviewForm?.score(form.row.score.flatMap { $0 > Criterion.scores.lowerBound ? $0 - 1 : nil })
    case .nextScreen: reviewForm?.step(1)
    case .previousScreen: reviewForm?.step(-1)
    case .open: enter(form)
    case .back, .quit:
      guard form.isTyping else { return nil }
      reviewForm?.hasFocus = false
    default:
      if action.isMovement {
        move(action, in: form)
      } else if form.isTyping, let isTaken = act(action) {
        return isTaken
      } else {
        return nil
      }
    }
    return []
  }

  /// Enter: a new line where there can be several, else to the next row.
  private mutating func enter(_ form: ReviewForm) {
    if !form.hasFocus {
      reviewForm?.hasFocus = true
    } else if form.row.hasSeveralLines {
      type("\n")
    } else {
      reviewForm?.step(1)
    }
  }

  mutating func move(_ action: Action, in form: ReviewForm) {
    let isText = form.isTyping && form.row.hasSeveralLines
    let page = isText ? max(1, textHeight(of: form) - 1) : max(1, formHeight - 2)
    let rows =
      switch action {
      case .down: 1
      case .up: -1
      case .pageDown: page
      case .pageUp: -page
      case .halfPageDown: max(1, page / 2)
      case .halfPageUp: -max(1, page / 2)
      case .top: -form.rows.count
      case .bottom: form.rows.count
      default: 0
      }
    if isText, reviewForm?.move({ $0.moveRows(rows) }) == true { return }
    reviewForm?.step(isText ? rows.signum() : rows)
  }

  /// Editing; nil for what is none.
  private mutating func act(_ action: Action) -> [Effect]? {
    switch action {
    case .fieldLeft: reviewForm?.move { $0.moveLeft() }
    case .fieldRight: reviewForm?.move { $0.moveRight() }
    case .fieldStart: reviewForm?.move { $0.moveToRowStart() }
    case .fieldEnd: reviewForm?.move { $0.moveToRowEnd() }
    case .eraseBackward: reviewForm?.edit { $0.eraseBackward() }
    case .eraseForward: reviewForm?.edit { $0.eraseForward() }
    case .eraseWord: reviewForm?.edit { $0.eraseWord() }
    case .eraseLine: reviewForm?.edit { $0.eraseLine() }
    default: return nil
    }
    return []
  }

  /// Text for the row that has the focus.
  mutating func type(_ text: String) {
    guard reviewForm?.type(text) == false else { return }
    notice =
      reviewForm?.row.field == .households ? Phrases.householdsBounds : Phrases.textIsTooLong
  }

  func isAvailableInForm(_ action: Action) -> Bool {
    guard let form = formOnTop else { return false }
    switch action {
    case .raiseScore, .lowerScore: return form.isScoring
    case .clearScore: return form.isScoring && form.row.score != nil
    case .editText: return form.row.hasSeveralLines
    case .redoReview: return !form.undone.isEmpty
    case .undoReview: return true
    default: return false
    }
  }

  /// Wraps what is typed to the window, and keeps the cursor in sight.
  mutating func settleForm() {
    guard let form = reviewForm, !layout.isTooSmall else { return }
    let (width, height) = (formTextWidth, textHeight(of: form))
    reviewForm?.settle(width: width, height: height)
  }
}

/// What the footer says in the form.
extension Model {
  /// In the order of their worth.
  var hintsInForm: [Action] {
    guard let form = formOnTop else { return [] }
    // What Enter does in a text needs no telling where there is little room.
    let own: [Action] = form.isTyping ? [.nextScreen, .back, .open] : [.open, .back, .nextScreen]
    return own + [.editText, .undoReview, .redoReview, .help, .changeReviewer]
  }

  var openWordsInForm: Localized {
    guard let form = formOnTop else { return Action.open.words.short }
    if !form.hasFocus { return Phrases.enterTypes }
    return form.row.hasSeveralLines ? Phrases.enterBreaksLine : Phrases.enterGoesOn
  }
}
