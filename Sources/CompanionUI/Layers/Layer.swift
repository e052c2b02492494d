/// A window over the screen.
enum Layer: Sendable {
  /// Help for where one is.
  case help(DocumentPosition)
  /// Where the datum under the cursor comes from.
  case source(Subject, DocumentPosition)
  case search(SearchState)
  case picker(PickerState)

  /// The field that has the focus: while there is one, printing keys are text.
  var field: TextField? {
    switch self {
    case .search(let state): state.field
    case .picker(let state): state.field
    case .help, .source: nil
    }
  }

  var isTyping: Bool { field != nil }
}
