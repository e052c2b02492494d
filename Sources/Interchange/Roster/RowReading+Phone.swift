import Conference

extension RowReading {
  /// The telephone number with its zero; several stand apart.
  func readPhone(
    _ cells: [CellText],
    _ person: inout ListRow,
    _ note: (ListNote.Kind, Int?) -> Void
  ) {
    guard let phone = person.phone else { return }
    let column = layout.columns[.phone]
    if let column, column < cells.count, cells[column].lines.count > 1 {
      person.phone = cells[column].lines.joined(separator: "; ")
    } else if let restored = PhoneNumber.restored(phone) {
      person.phone = restored
      note(.zeroRestored, column)
    } else if !PersonField.phone.takes(phone) {
      note(.wordsForPhone(phone), column)
    }
  }
}
