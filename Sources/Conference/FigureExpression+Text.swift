extension FigureExpression {
  /// The expression for a reader: "5,12% − 0,29%".
  ///
  /// - Parameters:
  ///   - figure: What stands in the place of a figure's id.
  ///   - rounded: A text and the digits that it is rounded to, said in words.
  /// - Returns: One line, with the signs of print.
  package func text(figure: (String) -> String, rounded: (String, Int) -> String) -> String {
    let left = left.text(figure, rounded)
    return right.map { "\(left) = \($0.text(figure, rounded))" } ?? left
  }
}

extension FigureExpression.Term {
  fileprivate func text(
    _ figure: (String) -> String,
    _ rounded: (String, Int) -> String
  ) -> String {
    switch self {
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? "\(Int64(number))" : "\(number)"
    case .figure(let id): figure(id)
    case .negation(let term): "−" + term.bracketed(unless: \.isSingle, figure, rounded)
    case .rounded(let term, let digits): rounded(term.text(figure, rounded), digits)
    case .operation(let left, let symbol, let right):
      symbol.isSum
        ? "\(left.text(figure, rounded)) \(symbol.sign) "
          + right.bracketed(unless: { !$0.isSum }, figure, rounded)
        : "\(left.bracketed(unless: { !$0.isSum }, figure, rounded)) \(symbol.sign) "
          + right.bracketed(unless: \.isSingle, figure, rounded)
    }
  }

  private func bracketed(
    unless isPlain: (Self) -> Bool,
    _ figure: (String) -> String,
    _ rounded: (String, Int) -> String
  ) -> String {
    let text = text(figure, rounded)
    return isPlain(self) ? text : "(\(text))"
  }

  private var isSingle: Bool {
    switch self {
    case .number, .figure: true
    case .negation, .rounded, .operation: false
    }
  }

  private var isSum: Bool {
    if case .operation(_, let symbol, _) = self { symbol.isSum } else { false }
  }
}

extension FigureExpression.Operator {
  fileprivate var isSum: Bool { self == .plus || self == .minus }

  fileprivate var sign: String {
    switch self {
    case .plus: "+"
    case .minus: "−"
    case .times: "×"
    case .over: "÷"
    }
  }
}
