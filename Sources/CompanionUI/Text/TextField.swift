import VietnameseText

/// One line of text being typed.
package struct TextField: Hashable, Sendable {
  /// Composed, so that marks which arrive on their own join their letter.
  package private(set) var text = ""
  /// In graphemes from the start.
  package private(set) var cursor = 0
  private var history = TextHistory<State>()

  /// A text and where the cursor stands in it.
  private struct State: Sendable {
    var text: String
    var cursor: Int
  }

  package init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  /// In graphemes; longer than any name or question, so that a paste of a file cannot stall the
  /// search.
  private static let limit = 200
  /// In Unicode scalars: one grapheme may have as many marks as somebody likes.
  private static let scalarLimit = 500

  /// Whether it takes no more.
  package var isFull: Bool {
    text.utf8.count >= Self.limit
      && (text.count >= Self.limit || text.unicodeScalars.count >= Self.scalarLimit)
  }

  /// Inserts text at the cursor, without the end of it that would make the field too long.
  package mutating func insert(_ addition: String) {
    guard !addition.isEmpty else { return }
    note(before: addition.count == 1 ? .typing : .whole)
    defer { if addition.last == " " { history.endPiece() } }
    let at = index(cursor)
    // Up to four scalars become one letter.
    let added = String(addition.unicodeScalars.prefix(4 * Self.scalarLimit))
    let whole = Composition.composed(String(text[..<at]) + added)
    let behind = text[at...].unicodeScalars.count
    let before = text[..<at].unicodeScalars.count
    let head = String(whole.unicodeScalars.prefix(max(before, Self.scalarLimit - behind)))
    let room = Self.limit - text.distance(from: at, to: text.endIndex)
    let kept = head.prefix(max(cursor, room))
    cursor = kept.count
    text = String(kept) + text[at...]
  }

  package mutating func moveLeft() { move(to: max(0, cursor - 1)) }
  package mutating func moveRight() { move(to: min(text.count, cursor + 1)) }
  package mutating func moveToStart() { move(to: 0) }
  package mutating func moveToEnd() { move(to: text.count) }

  private mutating func move(to place: Int) {
    cursor = place
    history.endPiece()
  }

  // MARK: Pieces

  package var canUndo: Bool { history.canUndo }
  package var canRedo: Bool { history.canRedo }

  private mutating func note(before step: TextHistory<State>.Step) {
    history.note(State(text: text, cursor: cursor), before: step)
  }

  /// Takes back the last piece that was typed or erased.
  package mutating func undo() {
    take(history.undo(from: State(text: text, cursor: cursor)))
  }

  /// Does again what was taken back last.
  package mutating func redo() {
    take(history.redo(from: State(text: text, cursor: cursor)))
  }

  private mutating func take(_ state: State?) {
    if let state { (text, cursor) = (state.text, state.cursor) }
  }

  /// Puts what an input method would have made of the text in its place.
  ///
  /// - Returns: Whether it made anything else of it.
  @discardableResult
  package mutating func spell() -> Bool {
    guard let spelled = Keystrokes.spelled(text) else { return false }
    note(before: .whole)
    (text, cursor) = (spelled, spelled.count)
    return true
  }

  // MARK: Erasing

  package mutating func eraseBackward() {
    guard cursor > 0 else { return }
    note(before: .erasing)
    text.remove(at: index(cursor - 1))
    cursor -= 1
  }

  package mutating func eraseForward() {
    guard cursor < text.count else { return }
    note(before: .erasing)
    text.remove(at: index(cursor))
  }

  package mutating func eraseWord() {
    let head = text[..<index(cursor)]
    let kept = head.reversed().drop { $0 == " " }.drop { $0 != " " }
    note(before: .whole)
    text = String(kept.reversed()) + text[index(cursor)...]
    cursor = kept.count
  }

  /// Everything before the cursor.
  package mutating func eraseLine() {
    guard cursor > 0 else { return }
    note(before: .whole)
    text = String(text[index(cursor)...])
    cursor = 0
  }

  /// What of the text is shown in `width` columns so that the cursor is in sight, and the cursor's
  /// column in it.
  package func window(width: Int) -> (text: String, column: Int) {
    let head = text[..<index(cursor)]
    var shown = ""
    for character in head.reversed() {
      let longer = String(character) + shown
      guard DisplayWidth.columns(of: longer) < width else { break }
      shown = longer
    }
    let column = DisplayWidth.columns(of: shown)
    for character in text[index(cursor)...] {
      let longer = shown + String(character)
      guard DisplayWidth.columns(of: longer) <= width else { break }
      shown = longer
    }
    return (shown, column)
  }

  private func index(_ offset: Int) -> String.Index {
    text.index(text.startIndex, offsetBy: offset)
  }
}
