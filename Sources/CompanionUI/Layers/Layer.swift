import Conference

/// A window over the screen.
enum Layer: Sendable {
  /// Help for where one is.
  case help(DocumentPosition)
  /// Where the datum under the cursor comes from.
  case source(Subject, DocumentPosition)
  case search(SearchState)
  case picker(PickerState)

  /// Whether a field has the focus, so that printing keys are text.
  var isTyping: Bool {
    switch self {
    case .search, .picker: true
    case .help, .source: false
    }
  }

  var field: TextField? {
    get {
      switch self {
      case .search(let state): state.field
      case .picker(let state): state.field
      case .help, .source: nil
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .search(var state):
        state.field = newValue
        self = .search(state)
      case .picker(var state):
        state.field = newValue
        self = .picker(state)
      case .help, .source: break
      }
    }
  }
}
