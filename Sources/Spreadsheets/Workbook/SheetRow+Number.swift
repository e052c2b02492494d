extension SheetRow {
  /// Adds a number as its format shows it, a date where the format says so.
  mutating func add(
    _ column: Int,
    _ number: Double,
    _ format: NumberFormat,
    _ epoch: SerialDate.Epoch
  ) {
    if case .moment(let parts) = format {
      let before = byteCount
      add(column, .date) { _ = SerialDate.append(number, parts, epoch, to: &$0) }
      if byteCount > before { return }
      return add(column, .number) { NumberText.append(number, to: &$0) }
    }
    add(column, .number) { text in
      if !format.append(number, to: &text) { NumberText.append(number, to: &text) }
    }
  }
}
