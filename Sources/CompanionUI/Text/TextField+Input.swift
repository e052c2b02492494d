extension TextField {
  /// Takes an input that edits: a printing key, a paste, or one of the field's own actions.
  ///
  /// - Returns: Whether it was one.
  mutating func take(_ input: Input) -> Bool {
    switch input {
    case .character(let character): insert(String(character))
    case .text(let text):
      insert(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    case .action(.fieldLeft): moveLeft()
    case .action(.fieldRight): moveRight()
    case .action(.fieldStart): moveToStart()
    case .action(.fieldEnd): moveToEnd()
    case .action(.eraseBackward): eraseBackward()
    case .action(.eraseForward): eraseForward()
    case .action(.eraseWord): eraseWord()
    case .action(.eraseLine): eraseLine()
    case .action(.undoTyping): undo()
    case .action(.redoTyping): redo()
    case .action(.spellTyping): spell()
    default: return false
    }
    return true
  }
}
