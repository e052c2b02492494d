/// An expression over figures: "city-poverty-start - city-poverty-end = city-fall".
///
/// Ids, numbers, `+ - * /`, brackets and `round(x, digits)` (a negative number of digits rounds to
/// tens, hundreds, …). Because an id may hold hyphens, an operator stands between spaces. An
/// equation has one `=`.
package struct FigureExpression: Hashable, Sendable {
  package enum Fault: Error, Hashable, Sendable {
    /// What could not be read, empty at the end of the expression.
    case syntax(String)
    case unknownFigure(String)
    /// Division by zero, or a number beyond a double.
    case notFinite
    /// More bytes than this.
    case tooLong(Int)
    /// No `=` where an equation is wanted, or one where it is not.
    case equation
  }

  /// Bytes; keeps the depth of the tree within the stack.
  package static let lengthLimit = 1000

  /// The ids that it names, in the order of their first appearance.
  package let figures: [String]
  let left: Term
  let right: Term?

  package var isEquation: Bool { right != nil }

  package init(_ text: String) throws(Fault) {
    guard text.utf8.count <= Self.lengthLimit else { throw .tooLong(Self.lengthLimit) }
    var parser = FigureExpressionParser(text)
    (left, right) = try parser.parse()
    var seen: Set<String> = []
    figures = (left.figures + (right?.figures ?? [])).filter { seen.insert($0).inserted }
  }

  /// What it comes to; an equation has no value.
  package func value(_ figure: (String) -> Double?) throws(Fault) -> Double {
    guard right == nil else { throw .equation }
    return try left.value(figure)
  }

  /// Both sides of an equation.
  package func sides(
    _ figure: (String) -> Double?
  ) throws(Fault) -> (left: Double, right: Double) {
    guard let right else { throw .equation }
    return (try left.value(figure), try right.value(figure))
  }

  /// Whether two numbers are equal up to the rounding of binary fractions.
  package static func agree(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-9 * max(1, abs(left), abs(right))
  }
}

extension FigureExpression {
  indirect enum Term: Hashable, Sendable {
    case number(Double)
    case figure(String)
    case operation(Term, Operator, Term)
    case negation(Term)
    /// To so many digits behind the point.
    case rounded(Term, Int)

    var figures: [String] {
      switch self {
      case .number: []
      case .figure(let id): [id]
      case .operation(let left, _, let right): left.figures + right.figures
      case .negation(let term), .rounded(let term, _): term.figures
      }
    }

    func value(_ figure: (String) -> Double?) throws(Fault) -> Double {
      let value: Double
      switch self {
      case .number(let number): value = number
      case .figure(let id):
        guard let known = figure(id) else { throw .unknownFigure(id) }
        value = known
      case .operation(let left, let symbol, let right):
        value = symbol.apply(try left.value(figure), try right.value(figure))
      case .negation(let term): value = -(try term.value(figure))
      case .rounded(let term, let digits):
        let scale = (0..<abs(digits)).reduce(1.0) { scale, _ in scale * 10 }
        let exact = try term.value(figure)
        value =
          digits < 0 ? (exact / scale).rounded() * scale : (exact * scale).rounded() / scale
      }
      guard value.isFinite else { throw .notFinite }
      return value
    }
  }

  enum Operator: String, Hashable, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"

    func apply(_ left: Double, _ right: Double) -> Double {
      switch self {
      case .plus: left + right
      case .minus: left - right
      case .times: left * right
      case .over: left / right
      }
    }
  }
}
