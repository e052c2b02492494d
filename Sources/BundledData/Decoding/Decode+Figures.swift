import Conference

extension Figure {
  /// Characters that `printed` may have.
  static let printedLimit = 40

  static let keys = [
    "id", "label", "value", "total", "unit", "year", "period", "place", "bound", "printed",
    "measure", "provenance",
  ]

  init(_ reader: ObjectReader) {
    self.init(
      id: reader.identifier(.figure),
      label: reader.text("label"),
      value: reader.number("value"),
      total: reader.optionalNumber("total"),
      unit: reader.text("unit"),
      time: reader.time(),
      place: reader.optionalText("place"),
      bound: reader.optionalWord("bound", default: .exact),
      printed: reader.optionalString("printed"),
      provenance: reader.provenance()
    )
    measure = reader.optionalReference("measure", to: .measure)
    if !reader.isTrusting { check(reader) }
  }

  private func check(_ reader: ObjectReader) {
    if !id.isEmpty, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(id.utf8.first ?? 0),
      let value = reader.optional("id")
    {
      // In a formula it would be read as a number.
      reader.report(.badIdentifier(id), at: value)
    }
    if let printed, printed.count > Self.printedLimit, let value = reader.optional("printed") {
      reader.report(.printedTooLong(printed.count, limit: Self.printedLimit), at: value)
    }
    checkPrinted(reader)
    if printed == nil, provenance.kind == .reported { reader.report(.printedMissing) }
    if case .expression(let formula) = provenance.formula, provenance.kind == .derived,
      let place = reader.optional("value").map(reader.place)
    {
      reader.context.noteFormula(formula, at: place, .value(value, of: id))
    }
  }

  /// Reports a value, or the total of "14/14", that is not among the numbers in `printed`.
  private func checkPrinted(_ reader: ObjectReader) {
    guard let printed else { return }
    let numbers = PrintedNumbers(printed, unit: unit)
    // A value without a number is a fault of its own.
    if !value.isNaN, !numbers.agree(with: value), let place = reader.optional("value") {
      reader.report(.notAsPrinted(value, printed: printed), at: place)
    }
    if let total, !total.isNaN, numbers.count > 1, printed.utf8.contains(UInt8(ascii: "/")),
      !numbers.agree(with: total), let place = reader.optional("total")
    {
      reader.report(.notAsPrinted(total, printed: printed), at: place)
    }
  }
}

extension Figure {
  /// Reports a figure whose unit is not that of the others of its measure; `units` holds the first
  /// unit of each.
  func checkMeasure(_ reader: ObjectReader, units: inout [String: Localized]) {
    guard let measure, let value = reader.optional("measure") else { return }
    if let first = units[measure] {
      if first != unit { reader.report(.measureMixesUnits(measure), at: value) }
    } else {
      units[measure] = unit
    }
  }
}

extension Measure {
  static let keys = ["id", "name"]

  init(_ reader: ObjectReader) {
    self.init(id: reader.identifier(.measure), name: reader.text("name"))
  }
}

extension ObjectReader {
  fileprivate func time() -> Figure.Time? {
    if let period = optional("period") {
      if let year = optional("year") { report(.conflictingKeys("year", "period"), at: year) }
      let reader = ObjectReader(period, in: file, context, keys: ["from", "to"])
      let from = reader.integer("from", in: 1...9999)
      let to = reader.integer("to", in: 1...9999)
      if to < from { reader.report(.endsBeforeStart) }
      return .period(from: from, to: to)
    }
    return optionalInteger("year", in: 1...9999).map(Figure.Time.year)
  }
}

extension FigureGroup {
  static let keys = ["id", "title", "kind", "figures", "groups", "note"]

  init(_ reader: ObjectReader) {
    self.init(
      id: reader.identifier(.figureGroup),
      title: reader.text("title"),
      kind: reader.word("kind", default: .list),
      figures: reader.references("figures", to: .figure),
      note: reader.optionalText("note")
    )
    groups = reader.references("groups", to: .figureGroup)
    if !reader.isTrusting { check(reader) }
  }

  /// Reports what a group of its kind lacks, and what it must not have.
  private func check(_ reader: ObjectReader) {
    if kind == .periods {
      if reader.optional("groups") == nil { reader.report(.missingKey("groups")) }
      if let value = reader.optional("figures") {
        reader.report(.conflictingKeys("figures", "groups"), at: value)
      }
    } else {
      // A before-and-after group without its two figures is a fault of its own.
      if kind != .beforeAfter, reader.optional("figures") == nil {
        reader.report(.missingKey("figures"))
      }
      if let value = reader.optional("groups") {
        reader.report(.conflictingKeys("figures", "groups"), at: value)
      }
    }
  }

  /// Reports a group of periods among these periods: there would be no end to drawing it.
  func checkGroups(_ reader: ObjectReader, _ periods: Set<String>) {
    for value in reader.array("groups") {
      guard let id = value.string, periods.contains(id) else { continue }
      reader.report(.groupOfPeriods(id), at: value)
    }
  }

  /// Whether the figures of a group can be drawn as its kind says.
  func check(_ known: [String: Figure], report: (DataFault.Reason) -> Void) {
    let figures = figures.compactMap { known[$0] }
    // An unknown id is a fault of its own.
    guard figures.count == self.figures.count else { return }
    switch kind {
    case .beforeAfter where figures.count != 2: report(.groupNeedsTwo(figures.count))
    case .beforeAfter, .bars:
      if Set(figures.map(\.unit)).count > 1 { report(.groupMixesUnits) }
    case .targets where figures.contains { $0.bound != .target }: report(.groupNeedsTargets)
    case .targets, .list, .periods: break
    }
  }
}

extension FigureCheck {
  static let keys = ["id", "kind", "text", "formula", "figures", "provenance"]

  init(_ reader: ObjectReader) {
    let formula = reader.optionalString("formula")
    self.init(
      id: reader.identifier(.check),
      kind: reader.word("kind", default: .question),
      text: reader.text("text"),
      formula: formula,
      figures: reader.references("figures", to: .figure),
      provenance: reader.provenance(formula: formula)
    )
    if let formula, let value = reader.optional("formula") {
      reader.context.noteFormula(formula, at: reader.place(of: value), .equation)
    } else if kind == .equality {
      reader.report(.missingKey("formula"))
    }
  }
}
