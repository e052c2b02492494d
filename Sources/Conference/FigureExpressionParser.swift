/// Reads a ``FigureExpression`` by recursive descent.
struct FigureExpressionParser {
  private typealias Term = FigureExpression.Term

  /// Brackets deeper than this are refused.
  private static let depthLimit = 32

  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func parse() throws(FigureExpression.Fault) -> (
    FigureExpression.Term, FigureExpression.Term?
  ) {
    let left = try sum()
    guard take("=") else {
      try expectEnd()
      return (left, nil)
    }
    let right = try sum()
    try expectEnd()
    return (left, right)
  }

  private mutating func sum() throws(FigureExpression.Fault) -> Term {
    var term = try product()
    while true {
      if take("+") {
        term = .operation(term, .plus, try product())
      } else if take("-") {
        term = .operation(term, .minus, try product())
      } else {
        return term
      }
    }
  }

  private mutating func product() throws(FigureExpression.Fault) -> Term {
    var term = try factor()
    while true {
      if take("*") {
        term = .operation(term, .times, try factor())
      } else if take("/") {
        term = .operation(term, .over, try factor())
      } else {
        return term
      }
    }
  }

  private mutating func factor() throws(FigureExpression.Fault) -> Term {
    guard depth < Self.depthLimit else { throw fault() }
    depth += 1
    defer { depth -= 1 }
    if take("(") {
      let term = try sum()
      guard take(")") else { throw fault() }
      return term
    }
    if take("-") { return .negation(try factor()) }
    let word = takeWord()
    if word == "round", take("(") {
      let term = try sum()
      guard take(",") else { throw fault() }
      let sign = take("-") ? -1 : 1
      guard let digits = Int(takeWord()), (0...12).contains(digits), take(")") else {
        throw fault()
      }
      return .rounded(term, sign * digits)
    }
    guard let first = word.utf8.first else { throw fault() }
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return .figure(word) }
    guard let number = Double(word), number.isFinite else { throw .syntax(word) }
    return .number(number)
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
  }

  private mutating func take(_ symbol: Unicode.Scalar) -> Bool {
    skipSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: symbol) else { return false }
    index += 1
    return true
  }

  /// An id or a number: letters, digits, points and hyphens up to the next space or symbol.
  private mutating func takeWord() -> String {
    skipSpace()
    let start = index
    while index < bytes.count, isPartOfWord(bytes[index], first: index == start) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private func isPartOfWord(_ byte: UInt8, first: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    case UInt8(ascii: "-"), UInt8(ascii: "."): !first
    default: false
    }
  }

  private mutating func expectEnd() throws(FigureExpression.Fault) {
    skipSpace()
    guard index == bytes.count else { throw fault() }
  }

  /// What stands at the index cannot be read.
  private func fault() -> FigureExpression.Fault {
    .syntax(String(decoding: bytes[min(index, bytes.count)...].prefix(40), as: UTF8.self))
  }
}
