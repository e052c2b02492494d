import Conference

/// The formulas that a conference's data names, judged once all its figures are known.
struct FormulaChecks {
  /// What a formula has to come to.
  enum Promise {
    /// It has to be readable, over figures that there are.
    case readable
    /// It is an equation that holds.
    case equation
    /// It comes to the value of the figure that it stands beside, which is of this id.
    case value(Double, of: String)
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
    for (cycle, place) in cycles() { report(.formulaNamesItself(cycle), place) }
  }

  /// Figures that are derived from themselves, directly or by way of others: whatever their value, the
  /// formula holds.
  ///
  /// - Returns: The ids from one figure to itself, each circle once, at its first figure in the file.
  private func cycles() -> [([String], DecodingContext.Place)] {
    var needed: [String: [String]] = [:]
    var places: [(id: String, place: DecodingContext.Place)] = []
    for (text, place, promise) in notes {
      guard case .value(_, of: let id) = promise, let formula = try? FigureExpression(text) else {
        continue
      }
      needed[id, default: []] += formula.figures
      places.append((id, place))
    }
    // What can be worked out is taken away, one figure after the other; the circles are left.
    var users: [String: [String]] = [:]
    var missing: [String: Int] = [:]
    for (id, figures) in needed {
      let derived = figures.filter { needed[$0] != nil }
      missing[id] = derived.count
      for figure in derived { users[figure, default: []].append(id) }
    }
    var ready = missing.filter { $0.value == 0 }.map(\.key)
    while let id = ready.popLast() {
      missing[id] = nil
      for user in users[id] ?? [] {
        guard let left = missing[user] else { continue }
        missing[user] = left - 1
        if left == 1 { ready.append(user) }
      }
    }
    let order = Dictionary(places.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var cycles: [([String], DecodingContext.Place)] = []
    var passed: Set<String> = []
    for (start, _) in places where missing[start] != nil {
      var path: [String] = []
      var next: String? = start
      while let id = next, passed.insert(id).inserted {
        path.append(id)
        next = needed[id]?.first { missing[$0] != nil }
      }
      guard let next, let first = path.firstIndex(of: next) else { continue }
      let cycle = Array(path[first...])
      guard let place = cycle.compactMap({ order[$0] }).min() else { continue }
      cycles.append((cycle + [next], places[place].place))
    }
    return cycles
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
    case .value(let value, of: _) where value.isNaN: return nil
    case .value(let value, of: _): sides = (try expression.value { values[$0] }, value)
    }
    guard !FigureExpression.agree(sides.left, sides.right) else { return nil }
    return .formulaDoesNotHold(left: sides.left, right: sides.right)
  }
}
