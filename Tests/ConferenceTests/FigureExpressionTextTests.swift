import Conference
import Testing

@Suite("Expressions for a reader")
struct FigureExpressionTextTests {
  @Test(
    "signs are those of print, and brackets stand only where they are needed",
    arguments: [
      ("a - b", "A − B"), ("a / b * 100", "A ÷ B × 100"), ("(a + b) * 2", "(A + B) × 2"),
      ("a - (b - c)", "A − (B − C)"), ("a / (b * c)", "A ÷ (B × C)"), ("a + b = c", "A + B = C"),
      ("round(a - b, 2)", "A − B to 2"), ("a * 0.5", "A × 0.5"),
    ]
  )
  func text(expression: String, expected: String) throws {
    let parsed = try FigureExpression(expression)
    #expect(parsed.text(figure: { $0.uppercased() }, rounded: { "\($0) to \($1)" }) == expected)
  }
}
