import SeededRandom
import Testing

@testable import Interchange

@Suite("Strips on pages")
struct PrintedStripTests {
  private static func strip(
    _ height: Double,
    space: Double = 0,
    keeps: Bool = false
  ) -> PrintedStrip {
    var strip = PrintedStrip(height: height, ink: [])
    strip.space = space
    strip.keepsWithNext = keeps
    return strip
  }

  private static func heights(_ pages: [PrintedPage]) -> [[Double]] {
    pages.map { $0.strips.map(\.strip.height) }
  }

  @Test("what keeps together goes to the next page together")
  func kept() {
    let strips = [Self.strip(70), Self.strip(10, keeps: true), Self.strip(30)]
    #expect(Self.heights(strips.pages(room: 100)) == [[70], [10, 30]])
  }

  @Test("the space above a strip is left out at the head of a page")
  func space() {
    let pages = [Self.strip(90), Self.strip(20, space: 15)].pages(room: 100)
    #expect(pages.map { $0.strips.map(\.top) } == [[0], [0]])
    let beside = [Self.strip(50), Self.strip(20, space: 15)].pages(room: 100)
    #expect(beside.map { $0.strips.map(\.top) } == [[0, 65]])
  }

  @Test("what keeps together and is longer than a page is parted all the same")
  func long() {
    let strips = (0..<5).map { _ in Self.strip(40, keeps: true) }
    #expect(Self.heights(strips.pages(room: 100)) == [[40, 40], [40, 40], [40]])
  }

  @Test("the head of a table stands again where the table goes on")
  func repeated() {
    var row = Self.strip(40)
    row.repeated = [Self.strip(5)]
    let strips = [Self.strip(5, keeps: true)] + Array(repeating: row, count: 4)
    #expect(Self.heights(strips.pages(room: 100)) == [[5, 40, 40], [5, 40, 40]])
  }

  @Test("a section begins a page, and its pages are counted anew")
  func sections() {
    var annex = Self.strip(60)
    annex.beginsSection = true
    let pages = [Self.strip(60), Self.strip(60), annex, Self.strip(60)].pages(room: 100)
    #expect(pages.map(\.number) == [1, 2, 1, 2])
  }

  @Test("every strip is on one page, in order, and within its room", arguments: 0..<50)
  func random(round: Int) {
    var random = SeededGenerator(seed: UInt64(round))
    let strips = (0..<200).map { place in
      Self.strip(
        Double.random(in: 1...60, using: &random),
        space: Double.random(in: 0...10, using: &random),
        keeps: place < 199 && Int.random(in: 0..<3, using: &random) == 0
      )
    }
    let pages = strips.pages(room: 100)
    #expect(Self.heights(pages).joined().elementsEqual(strips.map(\.height)))
    for page in pages {
      #expect(!page.strips.isEmpty)
      #expect(page.strips.allSatisfy { $0.top + $0.strip.height <= 100 }, "round \(round)")
    }
  }
}
