import Conference

/// The formulas that a conference's data names, judged once all its figures are known.
struct FormulaChecks {
  /// What a formula has to come to.
  enum Promise {
    /// It has to be readable, over figures that there are.
    case readable
    /// It is an equation that holds.
    case equation
    /// It comes to the value of the figure that it stands beside.
    case value(Double)
  }

  private var notes: [(text: String, place: DecodingContext.Place, promise: Promise)] = []

  mutating func note(_ text: String, at place: DecodingContext.Place, _ promise: Promise) {
    notes.append((text, place, promise))
  }

  /// Evaluates every formula over the figures' values.
  func run(
    _ values: [String: Double],
    report: (DataFault.Reason, DecodingContext.Place) -> Void
  ) {
    for (text, place, promise) in notes {
      do {
        if let fault = try fault(text, promise, values) { report(fault, place) }
      } catch {
        // A figure's formula is noted twice; that it cannot be read is said once, beside it.
        if case .value = promise { continue }
        report(.badFormula(error), place)
      }
    }
  }

  private func fault(
    _ text: String,
    _ promise: Promise,
    _ values: [String: Double]
  ) throws(FigureExpression.Fault) -> DataFault.Reason? {
    let expression = try FigureExpression(text)
    // A figure without a number is a fault of its own.
    if expression.figures.contains(where: { values[$0]?.isNaN == true }) { return nil }
    let sides: (left: Double, right: Double)
    switch promise {
    case .readable:
      let value = try expression.value { values[$0] }
      sides = (value, value)
    case .equation: sides = try expression.sides { values[$0] }
    case .value(let value) where value.isNaN: return nil
    case .value(let value): sides = (try expression.value { values[$0] }, value)
    }
    guard !FigureExpression.agree(sides.left, sides.right) else { return nil }
    return .formulaDoesNotHold(left: sides.left, right: sides.right)
  }
}
