import Conference
import Synchronization
import Terminal
import Testing

@testable import CompanionUI

@Suite("What a screen of list and text makes")
struct BrowseSurfaceTests {
  /// How often texts were made.
  private final class Count: Sendable {
    private let made = Mutex(0)

    func add() { made.withLock { $0 += 1 } }
    var value: Int { made.withLock { $0 } }
  }

  private struct CountedList: Browsable {
    let count: Count

    func content(in context: Context) -> any ScreenContent { CountedScreen(count: count) }
  }

  private struct CountedScreen: ScreenContent {
    let count: Count

    var entries: [Entry] { (0..<30).map(Entry.item) }
    func id(_ item: Int) -> String { "\(item)" }
    func row(_ item: Int, width: Int) -> Line { Line("row \(item)") }
    func subject(_ item: Int) -> Subject {
      Subject(title: "\(item)", provenance: Provenance(kind: .reported))
    }

    func detail(_ item: Int) -> [Block] {
      count.add()
      return (0..<9).map { Block(.text(Line("text \(item)")), link: .item(.roster, id: "\($0)")) }
    }
  }

  /// Everything that is asked of a surface between two keys.
  private func ask(_ surface: BrowseSurface, _ context: Context) {
    for action in Action.allCases { _ = surface.offers(action, in: context) }
    for action in surface.hints(in: context) { _ = surface.shortWords(for: action) }
    _ = (surface.subject, surface.keys, surface.isTyping, surface.place)
    var frame = Frame(size: context.layout.size)
    surface.draw(in: context, on: &frame)
  }

  @Test("a text is made once where another item is selected, and not for footer, keys or frame")
  func once() throws {
    let context = try Session(width: 120, height: 30).context
    let count = Count()
    var surface = BrowseSurface(.agenda, CountedList(count: count))
    surface.refresh(.everything, in: context)
    ask(surface, context)
    #expect(count.value == 1)
    for moves in 1...5 {
      _ = surface.handle(.action(.down), in: context)
      ask(surface, context)
      #expect(count.value == 1 + moves)
    }
  }

  @Test("moving about in a text makes nothing anew")
  func moving() throws {
    let context = try Session(width: 120, height: 30).context
    let count = Count()
    var surface = BrowseSurface(.agenda, CountedList(count: count))
    surface.refresh(.everything, in: context)
    for action in [Action.open, .down, .pageDown, .up, .bottom, .top, .down, .back] {
      _ = surface.handle(.action(action), in: context)
      ask(surface, context)
    }
    #expect(count.value == 1)
  }

  @Test("a list in a narrow window makes no text before one reads it")
  func narrow() throws {
    let context = try Session(width: 40, height: 12).context
    let count = Count()
    var surface = BrowseSurface(.agenda, CountedList(count: count))
    surface.refresh(.everything, in: context)
    _ = surface.handle(.action(.down), in: context)
    ask(surface, context)
    #expect(count.value == 0)
    _ = surface.handle(.action(.open), in: context)
    ask(surface, context)
    #expect(count.value == 1)
  }

  @Test("the text is made anew for another size, another language, and what came in")
  func refreshing() throws {
    var session = try Session(width: 120, height: 30)
    let count = Count()
    var surface = BrowseSurface(.agenda, CountedList(count: count))
    surface.refresh(.everything, in: session.context)
    for change in [Change.size, .language, .log, .reviews, .people] {
      session.resize(100, 30)
      surface.refresh(change, in: session.context)
    }
    #expect(count.value == 6)
  }
}
