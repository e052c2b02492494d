import BundledData
import Conference
import Terminal
import Testing

@testable import CompanionUI

@Suite("Figures by period")
struct FiguresTests {
  private let context: Context
  private let blocks: [Block]

  init() throws {
    let session = try Session(language: .en, screen: .figures)
    context = session.context
    let group = try #require(context.conference.figureGroup("poverty-by-period"))
    blocks = context.periods(group)
  }

  private func charts() -> [Chart] {
    blocks.compactMap { if case .chart(let chart) = $0.content { chart } else { nil } }
  }

  @Test("every bar is a stop of the cursor, with the source and the figure of its own")
  func everyBarIsReached() {
    for block in blocks {
      guard case .chart(let chart) = block.content else { continue }
      #expect(chart.bars.count == 1)
      #expect(block.subject?.provenance.paragraphs.isEmpty == false)
      #expect(block.link != nil)
    }
    #expect(charts().count == 9)
  }

  @Test("going down the text, s shows the source of each value in turn", arguments: [40, 80, 120])
  func sourceOfEachValue(width: Int) throws {
    var session = try Session(width: width, height: 24, language: .en, screen: .figures)
    session.press("Enter")
    var printed: [String] = []
    for _ in 0..<14 {
      session.press("s")
      printed += session.rows.compactMap { row in
        ["9,88%", "2,75%", "23,42%", "giảm 4%/năm", "5,12%", "0,29%", "0,8%", "0,52%"].first {
          row.contains($0)
        }
      }
      session.press("Esc", "j")
    }
    // What the article prints, in the order of the drawing.
    let seen = printed.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    #expect(seen.starts(with: ["9,88%", "2,75%", "23,42%", "giảm 4%/năm"]), "\(seen)")
    for value in ["5,12%", "0,29%", "0,8%", "0,52%"] { #expect(seen.contains(value), "\(value)") }
  }

  @Test("shares of one unit are on one scale, yearly falls on another")
  func scales() throws {
    let shares = charts().filter { $0.bars[0].printed.hasSuffix("%") && !$0.bars[0].isTarget }
    #expect(shares.count == 7)
    #expect(Set(shares.map(\.scale)).count == 1)
    #expect(shares[0].scale.full == 23.42)
    let falls = charts().filter { $0.bars[0].printed.hasSuffix("a year") }
    #expect(falls.map(\.scale.full) == [5.4, 5.4])
  }

  @Test("the city's two periods stand apart, with the question between them and nowhere else")
  func gap() throws {
    let words = "the two periods' figures disagree"
    let texts = blocks.map { block -> String in
      switch block.content {
      case .heading(let text): text
      case .text(let line): line.text
      case .chart(let chart): chart.bars[0].printed
      default: ""
      }
    }
    let gaps = texts.indices.filter { texts[$0].contains(words) }
    #expect(gaps.count == 1)
    let gap = try #require(gaps.first)
    let before = try #require(texts.firstIndex(of: "0.29%"))
    let after = try #require(texts.firstIndex(of: "0.8%"))
    #expect(before < gap && gap < after)
    #expect(texts[gap + 1].hasSuffix("[assumed]"))
    #expect(blocks[gap + 1].subject?.provenance.kind == .assumed)
  }

  @Test("an aim has no bar, for nothing stands beside it; that nothing is reported yet is told")
  func targets() {
    #expect(charts().allSatisfy { !$0.bars[0].isTarget })
    let lines = blocks.compactMap { block -> String? in
      switch block.content {
      case .text(let line), .hanging(let line): line.text
      default: nil
      }
    }
    for aim in ["target over 1,000 models, projects", "target 80%"] {
      #expect(lines.contains { $0.hasSuffix(": " + aim) }, "\(aim)")
    }
    #expect(lines.count { $0 == "so far: not reported yet: ask" } == 2)
  }

  @Test("a figure that is alone in its group has no bar on its own page")
  func alone() throws {
    let group = try #require(context.conference.figureGroup("poor-districts"))
    #expect(context.chart(of: group).isEmpty)
  }

  @Test("in each group what was reported stands before what was worked out from it")
  func derivedLast() {
    let listing = FiguresListing(context.conference)
    let groups = Dictionary(grouping: listing.items.filter { $0.figure != nil }, by: \.group)
    for items in groups.values {
      let derived = items.map { $0.figure?.provenance.kind == .derived }
      #expect(derived == derived.sorted { !$0 && $1 })
    }
  }

  @Test("from a bar one goes to its figure, and back")
  func fromBarToFigure() throws {
    var session = try Session(language: .en, screen: .figures)
    session.press("Enter", "j", "Enter")
    #expect(session.selectedRows.contains { $0.contains("2.75%") })
  }

  @Test("labels of one group leave out what they begin with alike")
  func labels() throws {
    let figures = context.conference.figures(["city-start-2016-2020", "city-end-2020"])
    #expect(context.bars(figures, of: .beforeAfter).map(\.label) == ["start", "end of 2020"])
    #expect(context.bars([figures[0]], of: .bars).map(\.label) == ["Poverty rate, start"])
  }

  @Test("a conference without such a group has figures alone in its list")
  func withoutPeriods() throws {
    var conference = context.conference
    conference.figureGroups.removeAll { $0.kind == .periods }
    let listing = FiguresListing(conference)
    #expect(listing.items.allSatisfy { $0.figure != nil })
    #expect(listing.items.count == conference.figures.count)
  }
}
