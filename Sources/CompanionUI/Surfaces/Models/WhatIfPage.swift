import Attendance
import Conference
import Wording

/// What a model would ask for at home: fields to type into, and what comes of them.
struct WhatIfPage: Browsable {
  private(set) var state: WhatIfState

  init(_ state: WhatIfState) {
    self.state = state
  }

  func content(in context: Context) -> any ScreenContent {
    WhatIfScreen(context: context, state: state, isTight: !context.layout.isRoomy)
  }

  func isWhole(in context: Context) -> Bool { true }

  /// The field that the cursor is on, typed into or not.
  private func place(at spot: Spot) -> WhatIfState.Field? {
    let fields = WhatIfState.Field.allCases
    return state.start != nil && fields.indices.contains(spot.cursor) ? fields[spot.cursor] : nil
  }

  /// The field that the cursor is on, while keys go to it.
  func field(at spot: Spot) -> WhatIfState.Field? { state.isEditing ? place(at: spot) : nil }

  func isTyping(at spot: Spot) -> Bool { field(at: spot) != nil }

  mutating func handle(_ input: Input, at spot: Spot, in context: Context) -> Answer? {
    if let field = field(at: spot) { return type(input, into: field, in: context) }
    switch input {
    case .action(.open) where place(at: spot) != nil: state.isEditing = true
    case .action(.reset): state.reset()
    default: return context.handleOnModels(input, model: state.item)
    }
    return Answer()
  }

  /// What an input does while a field has the focus.
  private mutating func type(
    _ input: Input,
    into field: WhatIfState.Field,
    in context: Context
  ) -> Answer? {
    switch input {
    case .action(.open), .action(.nextScreen):
      return Answer(requests: [.perform(.down)], isChanged: false)
    case .action(.previousScreen): return Answer(requests: [.perform(.up)], isChanged: false)
    case .action(.back):
      state.isEditing = false
      return Answer(isChanged: false)
    default:
      var typed = state.field(field)
      // The case's own number gives way to the first digit that is typed behind it.
      if !state.isOwn(field), case .character(let digit) = input, digit.isNumber,
        typed.cursor == typed.text.count
      {
        typed = TextField()
      }
      guard typed.take(input) else {
        return context.handleOnModels(input, model: state.item)
      }
      return take(typed, into: field, in: context)
    }
  }

  /// What is not a number within bounds is refused with words.
  private mutating func take(
    _ typed: TextField,
    into field: WhatIfState.Field,
    in context: Context
  ) -> Answer {
    switch state.take(typed, into: field) {
    case nil: Answer()
    case .notDigits: Answer(requests: [.say(Phrases.digitsOnly)], isChanged: false)
    case .over(let most):
      Answer(
        requests: [.say(Phrases.atMost(Phrases.whole(most, context.language)))],
        isChanged: false
      )
    }
  }

  func offers(_ action: Action, at spot: Spot, in context: Context) -> Bool {
    switch action {
    case .open: place(at: spot) != nil
    case .back: field(at: spot) != nil
    case .whatIf: false
    case .reset: WhatIfState.Field.allCases.contains(where: state.isOwn)
    default: context.offersOnModels(action, model: state.item)
    }
  }

  func hints(_ usual: BrowseHints, at spot: Spot) -> [Action] {
    field(at: spot) == nil
      ? usual.open + [.reset] + usual.going + usual.rest + [.quit]
      : [.open, .back, .source, .help, .palette]
  }

  func shortWords(for action: Action, at spot: Spot) -> Localized? {
    action == .open && field(at: spot) != nil ? Phrases.enterGoesOn : nil
  }

  func words(for action: Action, at spot: Spot) -> Localized? {
    guard field(at: spot) != nil else { return nil }
    return switch action {
    case .nextScreen: Phrases.nextRow
    case .previousScreen: Phrases.previousRow
    default: nil
    }
  }

  mutating func leaveField() { state.isEditing = false }
}
