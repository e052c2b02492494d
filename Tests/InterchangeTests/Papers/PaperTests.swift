import Attendance
import Conference
import SeededRandom
import Testing

@testable import Interchange

@Suite("Papers")
struct PaperTests {
  private static func paper(_ blocks: [Paper.Block], _ language: Language = .vi) -> Paper {
    Paper(language: language, subject: "x", blocks: blocks)
  }

  @Test("headings are numbered I., 1., a), each level anew below a higher one")
  func numbers() {
    let levels = [1, 2, 3, 3, 2, 3, 1, 1, 1, 2]
    let numbered = Self.paper([]).numbered(levels.map { .heading($0, "x") })
    #expect(
      numbered.map(\.number) == ["I.", "1.", "a)", "b)", "2.", "a)", "II.", "III.", "IV.", "1."]
    )
  }

  @Test(
    "points go by each language's alphabet, then by numbers",
    arguments: [(Language.vi, "d) đ) e) g)", "24)"), (.en, "d) e) f) g)", "24)")]
  )
  func letters(language: Language, fourth: String, last: String) {
    let blocks = (0..<30).map { _ in Paper.Block.heading(3, "x") }
    let numbers = Self.paper([], language).numbered(blocks).compactMap(\.number)
    #expect(numbers[3..<7].joined(separator: " ") == fourth)
    #expect(numbers.contains(language == .vi ? last : "27)"))
  }

  @Test("a long paper's parts are counted on in Roman numbers")
  func romanNumbers() {
    let numbers = Self.paper([]).numbered((0..<14).map { _ in .heading(1, "x") })
    #expect(
      numbers.suffix(6).compactMap(\.number) == ["IX.", "X.", "XI.", "XII.", "XIII.", "XIV."]
    )
  }

  @Test("a Vietnamese report ends in a mark behind its last word, a list and an English one do not")
  func end() {
    let words = Paper.Words("x")
    func last(_ block: Paper.Block, _ language: Language = .vi) -> Paper.Block? {
      Self.paper([block], language).numberedBlocks.last?.block
    }
    #expect(last(.paragraph(words)) == .paragraph(words + Paper.Words("./.")))
    #expect(last(.list([words, words])) == .list([words, words + Paper.Words("./.")]))
    #expect(last(.blank(lines: 3)) == .blank(lines: 3, ending: "./."))
    #expect(last(.quotation(["x"])) == .paragraph(Paper.Words("./.")))
    #expect(last(.paragraph(words), .en) == .paragraph(words))
    var list = Self.paper([.paragraph(words)])
    list.form = .list(title: "X", lines: [], isSigned: false)
    #expect(list.numberedBlocks.last?.block == .paragraph(words))
  }

  @Test("annexes have numbers where there are several, and headings counted anew")
  func annexes() {
    var paper = Self.paper([.heading(1, "x")])
    paper.annexes = [Paper.Annex(title: "y", blocks: [.heading(1, "z")])]
    #expect(paper.name(ofAnnex: 0) == "Phụ lục")
    #expect(paper.numbered(paper.annexes[0].blocks).map(\.number) == ["I."])
    paper.annexes.append(Paper.Annex(title: "y", blocks: []))
    #expect([0, 1].map(paper.name(ofAnnex:)) == ["Phụ lục I", "Phụ lục II"])
  }

  @Test(
    "a bar is as long as its value, and nothing is drawn unlike zero and unlike no value",
    arguments: [
      (10.0, "██████████"), (5.0, "█████"), (4.6, "████▌"), (0.01, "▌"), (0, "│"), (nil, "–"),
      (20, "██████████"),
    ] as [(Double?, String)]
  )
  func bars(value: Double?, drawn: String) {
    let bar = Paper.Chart.Bar(label: "a", value: value, printed: "")
    #expect(Paper.Chart(title: "", bars: [bar], full: 10).blocks(bar, width: 10) == drawn)
  }

  @Test("what is aimed at is drawn lighter than what was reached")
  func target() {
    let bar = Paper.Chart.Bar(label: "a", value: 5, printed: "5", isTarget: true)
    let chart = Paper.Chart(title: "", bars: [bar], full: 10)
    #expect(chart.blocks(bar, width: 10) == "░░░░░")
    #expect(chart.svg(id: "c", in: .vi).contains("stroke-dasharray"))
  }

  @Test(
    "blanks in a row and at the ends outlast XML",
    arguments: [
      ("a b", "a b"), ("a  b", "a<text:s text:c=\"2\"/>b"), (" a", "<text:s text:c=\"1\"/>a"),
      ("a ", "a<text:s text:c=\"1\"/>"), ("<&>", "&lt;&amp;&gt;"),
    ]
  )
  func blanks(text: String, written: String) {
    #expect(OpenDocument.text(text) == written)
  }

  @Test(
    "a line of Markdown begins no list, heading or code that its writer did not mean",
    arguments: [
      ("- a", "\\- a"), ("1. a", "1\\. a"), ("2) a", "2\\) a"), ("15.129 a", "15.129 a"),
      ("    a", "a"), ("=== ", "\\=== "), ("# a", "\\# a"), ("> a", "&gt; a"), ("+ a", "\\+ a"),
      ("LĐ-TB&XH", "LĐ-TB&XH"), ("a &amp; b", "a \\&amp; b"), ("&#38;", "&\\#38;"),
      ("a & b;", "a & b;"),
    ]
  )
  func lines(text: String, written: String) {
    #expect(Markup.markdownLine(text) == written)
  }

  @Test("a reviewer of the sample roster is told from a delegate; without one nothing is warned of")
  func sample() {
    #expect(OrchardConference.takeHome(.en).conferencePaper.warnings.isEmpty)
    let delegate = Delegate(
      id: "r1",
      code: "1001",
      name: "Lê Thị Tư",
      province: nil,
      category: nil,
      office: nil,
      ref: nil,
      provenance: Provenance(kind: .sample)
    )
    var conference = OrchardConference.conference
    conference.roster = Roster(delegates: [delegate])
    var takeHome = OrchardConference.takeHome(.en, of: conference)
    #expect(takeHome.conferencePaper.warnings.map { $0.contains("SAMPLE") } == [true])
    takeHome.isRehearsal = true
    #expect(takeHome.reviewsPaper.warnings.count == 2)
  }

  @Test("whatever people write, no form of a paper lets it act", arguments: 0..<20)
  func hostile(round: Int) {
    var random = SeededGenerator(seed: UInt64(round))
    let pieces = [
      "<script>", "</p>", "]]>", "&#x1b;", "\u{1b}]0;x\u{7}", "\u{0}", "\u{FFFE}", "\u{FFFF}", "\"",
      "'", "|", "\\", "\u{202E}", "\u{2028}", "  ", "Vu\u{31B}\u{300}n", "👩‍🌾", "=1+1", "`", "]]",
      "\u{85}", "--", "<!--",
    ]
    // A noncharacter has no literal.
    let odd = Unicode.Scalar(0xFDD0 as UInt32).map { [String($0)] } ?? []
    let text = (0..<40).map { _ in (pieces + odd).randomElement(using: &random) ?? "" }.joined()
    let words = Paper.Words(text, .strong)
    let column = Paper.Table.Column(text, share: 1)
    let bar = Paper.Chart.Bar(label: text, value: 1, printed: text)
    var paper = Self.paper([
      .heading(1, text), .paragraph(words), .label(words), .list([words]), .note(words),
      .table(Paper.Table(title: text, columns: [column], rows: [[words]])),
      .chart(Paper.Chart(title: text, bars: [bar], full: 1)), .quotation([text]),
      .field(label: text, words), .field(label: text, nil), .blank(lines: 2),
    ])
    paper.annexes = [Paper.Annex(title: text, blocks: paper.blocks)]
    paper.subject = text
    paper.organisation = text
    paper.warnings = [text]
    for form in [paper.html, paper.markdown] + paper.openDocument.map(\.text) {
      let scalars = form.unicodeScalars
      #expect(
        !form.contains("<script") && !form.contains("<!--") && !form.contains("]]>"),
        "\(round)"
      )
      #expect(
        !scalars.contains { $0.properties.generalCategory == .control && $0 != "\n" },
        "\(round)"
      )
      #expect(!scalars.contains { $0.properties.isNoncharacterCodePoint }, "\(round)")
      #expect(!scalars.contains("\u{202E}") && !scalars.contains("\u{2028}"), "\(round)")
    }
  }
}
