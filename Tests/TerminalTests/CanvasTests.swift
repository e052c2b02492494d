import Terminal
import Testing
import VietnameseText

private let size = Size(width: 10, height: 3)

@Suite struct CanvasTests {
  @Test("text outside of the canvas is cut off", arguments: [-1, 3, 99])
  func outsideRows(_ y: Int) {
    var canvas = Canvas(size: size)
    #expect(canvas.draw("Cần Thơ", x: 0, y: y) == 0)
    #expect(canvas == Canvas(size: size))
  }

  @Test("text that begins left of the canvas shows its rest")
  func left() {
    var canvas = Canvas(size: size)
    canvas.draw("Cần Thơ", x: -4, y: 0)
    #expect(canvas.lines[0] == "Thơ")
  }

  @Test("text that is too long ends with an ellipsis inside its width")
  func ellipsis() {
    var canvas = Canvas(size: size)
    #expect(canvas.draw("Hội nghị ở Cần Thơ", x: 2, y: 1, width: 6) == 6)
    #expect(canvas.lines[1] == "  Hội n…")
  }

  @Test("an area beyond the canvas is filled as far as it is inside")
  func fill() {
    var canvas = Canvas(size: size)
    canvas.fill(Rect(x: 7, y: -2, width: 99, height: 99), with: "#")
    #expect(canvas.lines == Array(repeating: "       ###", count: 3))
    canvas.fill(Rect(x: 0, y: 0, width: -3, height: 4), with: "?")
    canvas.fill(Rect(x: 40, y: 40, width: 3, height: 3), with: "?")
    #expect(!canvas.lines.joined().contains("?"))
  }

  @Test("restyling changes the look and leaves the text")
  func restyle() {
    var canvas = Canvas(size: size)
    canvas.draw("Thới Lai", x: 0, y: 0)
    canvas.restyle(Rect(x: -5, y: 0, width: 9, height: 1)) { $0.reverse = true }
    #expect(canvas.lines[0] == "Thới Lai")
    #expect((0..<10).map { canvas[$0, 0].style.reverse } == (0..<10).map { $0 < 4 })
  }

  @Test("a canvas of no size takes everything and holds nothing", arguments: [0, -1])
  func empty(_ side: Int) {
    var canvas = Canvas(size: Size(width: side, height: side))
    canvas.draw("x", x: 0, y: 0)
    canvas.fill(Rect(x: 0, y: 0, width: 5, height: 5), with: "#")
    #expect(canvas.changes(since: nil).isEmpty)
    #expect(canvas.lines.isEmpty)
  }

  @Test("only what differs counts as changed")
  func changes() {
    var old = Canvas(size: size)
    old.draw("Thới Lai", x: 0, y: 0)
    var new = old
    #expect(new.changes(since: old).isEmpty)
    new.draw("Thôi Lái", x: 0, y: 0)
    new.restyle(Rect(x: 9, y: 2, width: 1, height: 1)) { $0.bold = true }
    #expect(new.changes(since: old) == [Point(x: 2, y: 0), Point(x: 6, y: 0), Point(x: 9, y: 2)])
    #expect(old.changes(since: nil).count == 7)
    #expect(old.changes(since: Canvas(size: Size(width: 3, height: 3))).count == 7)
  }

  @Test(
    "each grapheme has the columns it takes, however many characters it has",
    arguments: [
      "Cần Thơ", "a\u{302}\u{323}n", "─│█ → ≈", "中a文", "❤️ và 👩‍🌾", "x\u{200b}y\u{202e}z", "👍🏽👍🏽",
    ]
  )
  func graphemes(_ text: String) {
    var canvas = Canvas(size: Size(width: 40, height: 1))
    let shown = ForeignText.visible(text)
    #expect(canvas.draw(text, x: 0, y: 0) == DisplayWidth.columns(of: shown))
    let drawn = (0..<40).map { canvas[$0, 0].grapheme }.filter { $0 != Cell.rightHalf }
    #expect(String(drawn.prefix(shown.count)) == shown)
    #expect(drawn.dropFirst(shown.count).allSatisfy { $0 == " " })
  }

  @Test("canvases that look the same are equal, in whatever order they were drawn")
  func order() {
    var first = Canvas(size: size)
    first.draw("❤️", x: 0, y: 0)
    first.draw("👩‍🌾", x: 3, y: 0)
    var second = Canvas(size: size)
    second.draw("👩‍🌾", x: 3, y: 0)
    second.draw("❤️", x: 0, y: 0)
    #expect(first == second)
    second.draw("👍🏽", x: 3, y: 0)
    #expect(second.changes(since: first) == [Point(x: 3, y: 0)])
  }
}
