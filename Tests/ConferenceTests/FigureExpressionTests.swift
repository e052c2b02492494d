import Conference
import Testing

@Suite struct FigureExpressionTests {
  private let figures = ["start": 5.12, "fall": 4.83, "end-2020": 0.29, "poor": 1036, "zero": 0]

  @Test(
    "an expression comes to its value",
    arguments: [
      ("poor / end-2020 * 100", 357_241.379_310_344_8),
      ("round(poor / end-2020 * 100, -3)", 357_000),
      ("round(start - fall, 2)", 0.29),
      ("2 + 3 * 4 - 1", 13),
      ("(2 + 3) * 4", 20),
      ("10 - 3 - 2", 5),
      ("-fall + 4.83", 0),
      ("round(2.5, 0)", 3),
      ("end-2020", 0.29),
    ]
  )
  func values(_ text: String, _ expected: Double) throws {
    let value = try FigureExpression(text).value { figures[$0] }
    #expect(FigureExpression.agree(value, expected))
  }

  @Test("binary fractions do not break an equation that holds in decimals")
  func equations() throws {
    let sides = try FigureExpression("start - fall = end-2020").sides { figures[$0] }
    #expect(sides.left != sides.right)
    #expect(FigureExpression.agree(sides.left, sides.right))
    let wrong = try FigureExpression("start - fall = 0.3").sides { figures[$0] }
    #expect(!FigureExpression.agree(wrong.left, wrong.right))
  }

  @Test(
    "what cannot be read is refused with the rest of it",
    arguments: [
      ("", ""), ("start -", ""), ("start fall", "fall"), ("(start", ""), ("start)", ")"),
      ("round(start)", ")"), ("round(start, x)", ")"), ("1..2", "1..2"), ("a & b", "& b"),
      ("start = fall = 1", "= 1"), ("1e999", "1e999"),
    ]
  )
  func syntax(_ text: String, _ rest: String) {
    #expect(throws: FigureExpression.Fault.syntax(rest)) { _ = try FigureExpression(text) }
  }

  @Test("a figure that is not there, a division by zero and a misplaced = are told apart")
  func faults() throws {
    #expect(throws: FigureExpression.Fault.unknownFigure("start-fall")) {
      _ = try FigureExpression("start-fall").value { figures[$0] }
    }
    #expect(throws: FigureExpression.Fault.notFinite) {
      _ = try FigureExpression("poor / zero").value { figures[$0] }
    }
    #expect(throws: FigureExpression.Fault.equation) {
      _ = try FigureExpression("poor = zero").value { figures[$0] }
    }
    #expect(throws: FigureExpression.Fault.equation) {
      _ = try FigureExpression("poor").sides { figures[$0] }
    }
  }

  @Test("a hostile expression is refused before it can exhaust the stack")
  func hostile() {
    #expect(throws: FigureExpression.Fault.self) {
      _ = try FigureExpression(String(repeating: "(", count: 900))
    }
    #expect(throws: FigureExpression.Fault.self) {
      _ = try FigureExpression(String(repeating: "-", count: 900) + "1")
    }
    #expect(throws: FigureExpression.Fault.tooLong(FigureExpression.lengthLimit)) {
      _ = try FigureExpression("1" + String(repeating: " + 1", count: 100_000))
    }
  }

  @Test("the figures that it names are listed once each, in order")
  func names() throws {
    let expression = try FigureExpression("round(b / a * 100, 1) = b + c")
    #expect(expression.figures == ["b", "a", "c"])
    #expect(expression.isEquation)
  }
}
