import Attendance
import Conference
import Wording

/// Typing into what-if.
extension Model {
  var whatIf: WhatIfState? {
    guard layers.isEmpty, screen == .models, case .whatIf(let state) = modelsPage?.page else {
      return nil
    }
    return state
  }

  /// The field that the cursor is on, while it can be typed into.
  var whatIfField: WhatIfState.Field? {
    guard let state = whatIf, state.start != nil, state.isEditing else { return nil }
    return WhatIfScreen.field(of: view.position.cursor)
  }

  /// Opens what-if on the model that the cursor is on.
  mutating func openWhatIf() {
    guard let item = modelItem else { return }
    let start = WhatIf(conference.models[item], conference)
    open(.whatIf(WhatIfState(item: item, start: start)))
  }

  /// Changes the field that the cursor is on; what is no number, or too great, is refused with words.
  mutating func editWhatIf(_ change: (inout TextField) -> Void) {
    guard var state = whatIf, let name = whatIfField else { return }
    var field = state.field(name)
    change(&field)
    switch state.take(field, into: name) {
    case nil: replacePage(with: .whatIf(state))
    case .notDigits: notice = Phrases.digitsOnly
    case .over(let most): notice = Phrases.atMost(Phrases.whole(most, language))
    }
  }

  /// Whether keys go to the fields of what-if, rather than to the text.
  mutating func setEditing(_ isEditing: Bool) {
    guard var state = whatIf else { return }
    state.isEditing = isEditing
    replacePage(with: .whatIf(state))
  }

  /// Whether the cursor is on a field of what-if, typed into or not.
  var isOnField: Bool { whatIf != nil && WhatIfScreen.field(of: view.position.cursor) != nil }

  /// Enter on a field: out of one into the next, or into it where the fields were left.
  ///
  /// - Returns: Nil where the cursor is on no field.
  mutating func openField() -> [Effect]? {
    guard let state = whatIf, state.start != nil, isOnField else { return nil }
    if state.isEditing {
      move(.down)
    } else {
      setEditing(true)
    }
    return []
  }
}
