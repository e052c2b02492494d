import Attendance
import Conference
import Interchange
import Testing

@Suite("Figures in the reports")
struct TakeHomeFiguresTests {
  private static func figure(
    _ id: String,
    _ value: Double,
    place: String,
    _ kind: Provenance.Kind = .reported
  ) -> Figure {
    Figure(
      id: id,
      label: Localized(same: id),
      value: value,
      unit: Localized(same: "%"),
      time: nil,
      place: Localized(same: place),
      bound: .exact,
      printed: nil,
      provenance: Provenance(kind: kind)
    )
  }

  private static func group(_ id: String, _ figures: [String]) -> FigureGroup {
    FigureGroup(id: id, title: Localized(same: id), kind: .beforeAfter, figures: figures)
  }

  /// A nation, and a city whose two periods do not meet; the order of the groups is that of the data.
  private static var takeHome: TakeHome {
    var conference = OrchardConference.conference
    conference.figures = [
      figure("n1", 20, place: "nation"), figure("n2", 10, place: "nation"),
      figure("a1", 5, place: "city"), figure("a2", 1, place: "city"),
      figure("b1", 2, place: "city"), figure("b2", 1, place: "city", .imported),
    ]
    var periods = FigureGroup(
      id: "periods",
      title: Localized(same: "periods"),
      kind: .periods,
      figures: []
    )
    periods.groups = ["nation", "first", "second"]
    conference.figureGroups = [
      periods, group("nation", ["n1", "n2"]), group("first", ["a1", "a2"]),
      group("second", ["b1", "b2"]),
    ]
    conference.checks = [
      FigureCheck(
        id: "gap",
        kind: .question,
        text: Localized(same: "Why not 1?"),
        formula: nil,
        figures: ["a2", "b1"],
        provenance: Provenance(kind: .assumed)
      )
    ]
    return OrchardConference.takeHome(.en, of: conference)
  }

  @Test("periods are drawn on one scale, and a break parts those that do not meet")
  func periods() throws {
    let blocks = Self.takeHome.conferencePaper.blocks
    let charts = blocks.compactMap { block -> Paper.Chart? in
      if case .chart(let chart) = block { chart } else { nil }
    }
    #expect(charts.map(\.title) == ["nation", "first", "second"])
    #expect(charts.map(\.full) == [20, 20, 20])
    let second = try #require(blocks.firstIndex(of: .chart(charts[2])))
    guard case .note(let gap) = blocks[second - 1] else {
      Issue.record("nothing parts the periods")
      return
    }
    #expect(gap.text.contains("Why not 1?"))
  }

  @Test("a figure that the organiser added does not stand among those of the article")
  func added() throws {
    let text = Self.takeHome.conferencePaper.markdown
    let reported = try #require(text.firstRange(of: "### 1. Figures that the source reports"))
    let other = try #require(text.firstRange(of: "### 2. Other figures"))
    let added = try #require(text.firstRange(of: "| b2 |"))
    #expect(reported.upperBound < other.lowerBound && other.upperBound < added.lowerBound)
  }
}
