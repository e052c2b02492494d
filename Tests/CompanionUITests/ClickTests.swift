import Conference
import Ledger
import Terminal
import Testing

@testable import CompanionUI

@Suite("Where a click leads")
struct ClickTests {
  private func press(_ x: Int, _ y: Int) -> Event {
    .terminal(.mouse(MouseEvent(kind: .press, point: Point(x: x, y: y))))
  }

  @Test("a click is on what lies there in the frame that is on the screen")
  func onScreen() throws {
    let ledger = Ledger(try Laptop.bundled())
    var shell = Shell(
      size: Size(width: 80, height: 24),
      language: .vi,
      now: Moment(seconds: 0, offset: 420),
      ledger: ledger
    )
    var frame = shell.frame(ledger)
    frame.hotspots = [Hotspot(rect: frame.canvas.bounds, target: .action(.agenda))]
    shell.shows(frame)
    _ = shell.update(.clock(shell.now, milliseconds: 1), ledger)
    _ = shell.update(press(40, 12), ledger)
    #expect(shell.screen == .agenda)
    // What was shown before the click tells nothing of what lies there since.
    _ = shell.update(press(40, 12), ledger)
    #expect(shell.screen == .agenda)
    let tab = try #require(
      shell.frame(ledger).hotspots.first { $0.target == .action(.visits) }
    ).rect
    _ = shell.update(press(tab.x, tab.y), ledger)
    #expect(shell.screen == .visits)
  }
}
