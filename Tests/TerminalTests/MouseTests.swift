import Terminal
import Testing

@Suite struct MouseTests {
  private func events(_ text: String) -> [TerminalEvent] {
    var decoder = InputDecoder()
    return decoder.feed("\u{1b}[\(text)".utf8, at: 0) + decoder.timeOut()
  }

  @Test(
    "both ways of reporting give the cell, counted from 0",
    arguments: [
      ("<0;12;5M", MouseEvent.Kind.press, 11, 4), ("M ,%", .press, 11, 4),
      ("<64;1;1M", .wheelUp, 0, 0), ("<65;300;100M", .wheelDown, 299, 99),
      ("M`!!", .wheelUp, 0, 0), ("Ma!!", .wheelDown, 0, 0), ("<4;12;5M", .press, 11, 4),
    ]
  )
  func report(_ bytes: String, _ kind: MouseEvent.Kind, _ x: Int, _ y: Int) {
    #expect(events(bytes) == [.mouse(MouseEvent(kind: kind, point: Point(x: x, y: y)))])
  }

  @Test(
    "letting go, moving, other buttons and broken reports give nothing",
    arguments: [
      "<0;12;5m", "M#!!", "<32;3;3M", "<2;3;3M", "<0;0;0M", "<0;1M", "<;;M", "<0:1:1M",
      "<0;99999999999999999999;1M", "<0;1;1;1M",
    ]
  )
  func nothing(_ bytes: String) {
    #expect(events(bytes).isEmpty)
  }

  @Test("a second press on the same cell soon after is a double press, the third a press")
  func doublePress() {
    var decoder = InputDecoder()
    var kinds: [MouseEvent.Kind] = []
    for (time, column) in [(0, 3), (200, 3), (300, 3), (900, 3), (1000, 4)] {
      for case .mouse(let mouse) in decoder.feed("\u{1b}[<0;\(column);1M".utf8, at: time) {
        kinds.append(mouse.kind)
      }
    }
    #expect(kinds == [.press, .doublePress, .press, .press, .press])
  }
}
