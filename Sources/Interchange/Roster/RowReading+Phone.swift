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

  /// The name without a telephone number behind it, or in a line below it.
  func withoutPhone(
    _ name: NameCell,
    _ person: inout ListRow,
    _ note: (ListNote.Kind, Int?) -> Void
  ) -> NameCell {
    let lines = name.cell?.lines ?? []
    let named = lines.filter { !PhoneNumber.isOne($0) }
    let found: (rest: String, phone: String)?
    if named.count == 1, named.count < lines.count {
      found = (named[0], lines.filter(PhoneNumber.isOne).joined(separator: "; "))
    } else {
      found = lines.count > 1 ? nil : PhoneNumber.behind(name.text)
    }
    guard let found else { return name }
    note(.nameHeldPhone, layout.columns[.name])
    let known = person.phone.map { [$0] } ?? []
    person.phone =
      known.contains(found.phone)
      ? found.phone
      : (known + [found.phone]).joined(separator: "; ")
    let cell = CellText(found.rest)
    return NameCell(text: cell.text, cell: cell)
  }
}
