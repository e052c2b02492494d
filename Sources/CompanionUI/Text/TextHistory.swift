/// What a text being typed was before, piece by piece: a word with the blank behind it is a piece, and so
/// is a run of erased letters, a paste, and whatever else is done at once.
///
/// It is no part of what a field holds: fields that hold the same are the same, however they came to it.
struct TextHistory<State: Sendable>: Sendable {
  enum Step {
    case typing, erasing
    /// A piece of its own.
    case whole
  }

  private var past: [State] = []
  private var future: [State] = []
  /// What goes on with the piece; nil where the next step begins another.
  private var step: Step?

  /// More pieces are not remembered.
  private static var most: Int { 200 }

  var canUndo: Bool { !past.isEmpty }
  var canRedo: Bool { !future.isEmpty }

  /// Notes what the text is, before a step changes it.
  mutating func note(_ state: State, before step: Step) {
    future = []
    defer { self.step = step == .whole ? nil : step }
    guard step == .whole || step != self.step else { return }
    past.append(state)
    if past.count > Self.most { past.removeFirst() }
  }

  /// The next step begins a piece.
  mutating func endPiece() { step = nil }

  /// - Parameter state: What the text is.
  /// - Returns: What it was before the last piece; nil where nothing is remembered.
  mutating func undo(from state: State) -> State? {
    guard let before = past.popLast() else { return nil }
    future.append(state)
    step = nil
    return before
  }

  /// - Parameter state: What the text is.
  /// - Returns: What it was before the last undo; nil where something was changed since.
  mutating func redo(from state: State) -> State? {
    guard let after = future.popLast() else { return nil }
    past.append(state)
    step = nil
    return after
  }
}

extension TextHistory: Hashable {
  static func == (left: TextHistory, right: TextHistory) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}
