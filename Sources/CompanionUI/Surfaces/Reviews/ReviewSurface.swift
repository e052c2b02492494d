import Attendance
import Conference
import Ledger
import Terminal
import Wording

/// The window in which a review is filled in.
struct ReviewSurface: Surface {
  private(set) var form: ReviewForm
  /// What cannot be written, and that it is tried again: lines of the window.
  private(set) var troubleLines: [Line] = []

  /// Opens a review with what it says so far, on the answer to a question where one is named.
  init(model: ModelID, reviewer: Reviewer, question: String? = nil, in context: Context) {
    let key = Review.Key(model: model, reviewer: reviewer.id)
    let fields =
      context.conference.criteria.map { .score($0.id) } + [.households, .note]
      + context.questions(on: model).map { ReviewField.answer($0.id) } + [.photographs]
    form = ReviewForm(model: model, reviewer: reviewer, fields: fields) { field in
      context.reviewing.said(
        ReviewDraft.Place(review: key, field: field),
        context.ledger.reviews
      )
    }
    if let question, let row = fields.firstIndex(of: .answer(question)) { form.go(to: row) }
  }

  var isTyping: Bool { form.isTyping }
  var takesDigits: Bool { form.isScoring }
  var keepsBursts: Bool { form.isTyping }
  var staysOpen: Bool { true }
  var showsTrouble: Bool { true }
  var keys: KeyScope { KeyScope(inner: form.isScoring ? [.score, .review] : [.review]) }
  var guide: Guide? { Guide(name: Phrases.reviewForm, words: Phrases.reviewFormHelp) }

  // MARK: Refreshing

  /// Follows what others have recorded; what is being typed stays.
  mutating func refresh(_ change: Change, in context: Context) {
    let form = form
    self.form.follow { context.reviewing.joined[form.place($0)] }
    self.form.refresh(
      except: { context.reviewing.isTyped(form.place($0)) },
      said: { context.reviewing.said(form.place($0), context.ledger.reviews) }
    )
    settle(in: context)
  }

  /// Wraps what is typed to the window, and keeps the cursor in sight.
  private mutating func settle(in context: Context) {
    troubleLines = troubleLines(in: context)
    guard !context.layout.isTooSmall else { return }
    form.settle(
      width: max(1, context.layout.window.width - Self.aside),
      height: textHeight(in: context)
    )
  }

  mutating func restored() {
    // What was written meanwhile has keys of the burst in it.
    form.touch()
  }

  mutating func handOver() -> [Request] {
    let isLeft = !form.hasFocus || form.step != nil
    let typed = form.handOver().map { (form.place($0.field), $0) }
    return [
      .reviewing(
        .typed(
          Dictionary(typed) { $1 },
          goesOn: isLeft ? nil : form.place(form.row.field)
        )
      )
    ]
  }

  // MARK: Inputs

  mutating func handle(_ input: Input, in context: Context) -> [Request]? {
    let requests = act(on: input, in: context)
    settle(in: context)
    return requests
  }

  private mutating func act(on input: Input, in context: Context) -> [Request]? {
    switch input {
    case .character(let character): return press(character)
    case .text(let text): return type(text)
    case .action(let action): return perform(action, in: context)
    case .click(.row(let number), _): form.go(to: number)
    case .wheel(let isDown, _):
      for _ in 0..<3 { move(isDown ? .down : .up, in: context) }
    default: return nil
    }
    return []
  }

  /// A printing key: text, a score on the row of one, else what it means elsewhere.
  private mutating func press(_ character: Character) -> [Request]? {
    if form.isTyping { return type(String(character)) }
    guard form.isScoring, character.isASCII, let digit = character.wholeNumberValue, digit > 0
    else { return nil }
    guard Criterion.scores.contains(digit) else { return [.say(Phrases.scoreBounds)] }
    form.score(digit)
    // The next criterion is what one scores next: a review is a row of digits.
    form.step(1)
    return []
  }

  /// Text for the row that has the focus.
  private mutating func type(_ text: String) -> [Request] {
    guard !form.type(text) else { return [] }
    return [.say(form.row.field == .households ? Phrases.householdsBounds : Phrases.textIsTooLong)]
  }

  private mutating func perform(_ action: Action, in context: Context) -> [Request]? {
    switch action {
    case .undoReview: form.step = .undo
    case .redoReview: form.step = .redo
    case .editText: return [.effect(.edit(form.row.text.text))]
    case .changeReviewer:
      let model = form.model
      return [.open { _ in ReviewerSurface(model: model, replacesForm: true) }]
    case .clearScore: form.score(nil)
    case .raiseScore: form.score(min(Criterion.scores.upperBound, (form.row.score ?? 0) + 1))
    case .lowerScore:
      form.score(form.row.score.flatMap { $0 > Criterion.scores.lowerBound ? $0 - 1 : nil })
    case .nextScreen: form.step(1)
    case .previousScreen: form.step(-1)
    case .open: return enter()
    case .back:
      guard form.isTyping else { return nil }
      form.hasFocus = false
    default:
      guard action.isMovement else { return form.isTyping && edit(action) ? [] : nil }
      move(action, in: context)
    }
    return []
  }

  /// Enter: a new line where there can be several, else to the next row.
  private mutating func enter() -> [Request] {
    if !form.hasFocus {
      form.hasFocus = true
    } else if form.row.hasSeveralLines {
      return type("\n")
    } else {
      form.step(1)
    }
    return []
  }

  private mutating func move(_ action: Action, in context: Context) {
    let isText = form.isTyping && form.row.hasSeveralLines
    let page = max(1, isText ? textHeight(in: context) - 1 : height(in: context) - 2)
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
    if isText, form.move({ $0.moveRows(rows) }) { return }
    form.step(isText ? rows.signum() : rows)
  }

  /// - Returns: Whether the action is one of editing.
  private mutating func edit(_ action: Action) -> Bool {
    switch action {
    case .fieldLeft: form.move { $0.moveLeft() }
    case .fieldRight: form.move { $0.moveRight() }
    case .fieldStart: form.move { $0.moveToRowStart() }
    case .fieldEnd: form.move { $0.moveToRowEnd() }
    case .eraseBackward: form.edit { $0.eraseBackward() }
    case .eraseForward: form.edit { $0.eraseForward() }
    case .eraseWord: form.edit { $0.eraseWord() }
    case .eraseLine: form.edit { $0.eraseLine() }
    case .undoTyping: form.edit { $0.undo() }
    case .redoTyping: form.edit { $0.redo() }
    case .spellTyping: _ = form.edit { $0.spell() }
    default: return false
    }
    return true
  }

  func offers(_ action: Action, in context: Context) -> Bool {
    switch action {
    case .open, .undoReview, .changeReviewer: true
    case .raiseScore, .lowerScore: form.isScoring
    case .clearScore: form.isScoring && form.row.score != nil
    case .editText: form.row.hasSeveralLines
    case .redoReview: !form.undone.isEmpty
    case .undoTyping: form.isTyping && form.row.text.canUndo
    case .redoTyping: form.isTyping && form.row.text.canRedo
    default: offersAsUsual(action)
    }
  }

  // MARK: What became of it

  mutating func hear(_ news: Told, in context: Context) -> [Request] {
    defer { settle(in: context) }
    switch news {
    case .written: return beginStep(context.ledger.reviews)
    case .reviewed: return endStep(in: context)
    case .notReviewed: form.step = nil
    case .edited(.done(let text)): return take(edited: text)
    default: break
    }
    return []
  }

  /// The undo or redo that waited for what was typed before it.
  private mutating func beginStep(_ reviews: ReviewState) -> [Request] {
    switch form.step {
    case .undo:
      guard let last = reviews.steps(of: form.key).first else {
        form.step = nil
        return [.say(Phrases.nothingToUndo)]
      }
      form.step = .undoing(reviews.said(in: last))
      return [.effect(.review(.undo([last])))]
    case .redo:
      guard let entry = form.undone.last else {
        form.step = nil
        return [.say(Phrases.nothingToRedo)]
      }
      form.step = .redoing(entry)
      return [.effect(.review(.record([entry], of: form.model, by: form.reviewer)))]
    case .undoing, .redoing, nil: return []
    }
  }

  /// Tells what was undone or done again; what else waits goes on.
  private mutating func endStep(in context: Context) -> [Request] {
    switch form.step {
    case .undoing(let entry):
      form.step = nil
      guard let entry else { return [] }
      form.undone.append(entry)
      return [.say(Phrases.entryUndone(label(of: entry.field, in: context), Self.described(entry)))]
    case .redoing(let entry):
      form.step = nil
      form.undone.removeLast()
      return [.say(Phrases.entryRedone(label(of: entry.field, in: context), Self.described(entry)))]
    case .undo, .redo: return [.write]
    case nil: return []
    }
  }

  /// What an external editor made of the text that has the focus.
  private mutating func take(edited text: String) -> [Request] {
    guard form.row.hasSeveralLines else { return [] }
    let text = TextArea.cleaned(text)
    form.hasFocus = true
    guard text != form.row.text.text else { return [] }
    let width = form.row.text.width
    let isWhole = form.edit { area in
      area = TextArea("", width: width)
      return area.insert(text)
    }
    return isWhole ? [] : [.say(Phrases.textIsTooLong)]
  }

  // MARK: Words

  func hints(in context: Context) -> [Action] {
    // What Enter does in a text needs no telling where there is little room.
    let own: [Action] = form.isTyping ? [.nextScreen, .back, .open] : [.open, .back, .nextScreen]
    return own + [
      .editText, .undoReview, .redoReview, .help, .undoTyping, .redoTyping, .changeReviewer,
    ]
  }

  func shortWords(for action: Action) -> Localized? {
    guard action == .open else { return nil }
    if !form.hasFocus { return Phrases.enterTypes }
    return form.row.hasSeveralLines ? Phrases.enterBreaksLine : Phrases.enterGoesOn
  }

  func words(for action: Action) -> Localized? {
    switch action {
    case .nextScreen: Phrases.nextRow
    case .previousScreen: Phrases.previousRow
    default: nil
    }
  }
}
