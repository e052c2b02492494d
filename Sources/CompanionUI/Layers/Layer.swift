import Conference

/// A window over the screen.
enum Layer: Sendable {
  /// Help for where one is.
  case help(DocumentPosition)
  /// Where the datum under the cursor comes from.
  case source(DocumentPosition)
  case search(SearchState)
  case picker(PickerState)
  /// Several delegates fit.
  case ask(AskState)
  case form(FormState)
  /// A whole delegation.
  case group(GroupState)
  /// The last steps, to undo one.
  case steps(StepsState)
  /// Who has not come.
  case missing(DocumentPosition)
  /// A delegate, by id, on every list.
  case ticks(PersonID, DocumentPosition)
  /// A review being filled in: ``Model/reviewForm``.
  case review
  case reviewer(ReviewerState)

  /// The field that has the focus: while there is one, printing keys are text.
  var field: TextField? {
    switch self {
    case .search(let state): state.field
    case .picker(let state): state.field
    case .form(let state): state.field
    case .reviewer(let state): state.field
    case .help, .source, .ask, .group, .steps, .missing, .ticks, .review: nil
    }
  }

  var isTyping: Bool { field != nil }

  /// Whether it waits for an answer, rather than to be read and closed.
  var asks: Bool {
    switch self {
    case .ask, .form, .group, .steps: true
    case .help, .source, .search, .picker, .missing, .ticks, .review, .reviewer: false
    }
  }
}

extension Layer {
  enum Kind: Hashable, Sendable {
    case help, source, search, palette, filter, desk, review
  }

  var kind: Kind {
    switch self {
    case .help: .help
    case .source: .source
    case .search: .search
    case .picker(let state): state.purpose == .palette ? .palette : .filter
    case .ask, .form, .group, .steps, .missing, .ticks: .desk
    case .review, .reviewer: .review
    }
  }
}

extension Model {
  func isOpen(_ kind: Layer.Kind) -> Bool { layers.contains { $0.kind == kind } }

  /// Puts the next state of the window on top in its place.
  mutating func replaceTop(with layer: Layer) {
    layers[layers.count - 1] = layer
  }
}
