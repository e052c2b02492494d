/// A window over the screen.
enum Layer: Sendable {
  /// Help for where one is.
  case help(DocumentPosition)
  /// Where the datum under the cursor comes from.
  case source(DocumentPosition)
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

extension Layer {
  enum Kind: Hashable, Sendable {
    case help, source, search, palette, filter
  }

  var kind: Kind {
    switch self {
    case .help: .help
    case .source: .source
    case .search: .search
    case .picker(let state): state.purpose == .palette ? .palette : .filter
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
