import Conference
import Testing
import VietnameseText

@testable import hoinghi

@Suite("Tables")
struct TableTests {
  private static let listing = Listing(
    verb: "probe",
    items: [],
    columns: [
      Listing.Column(heading: Localized(vi: "Số", en: "No."), alignment: .right),
      Listing.Column(heading: Localized(vi: "Tên", en: "Name")),
      Listing.Column(heading: Localized(vi: "Không", en: "None")),
      Listing.Column(heading: Localized(vi: "Gồm", en: "Namely")),
    ],
    rows: [
      [
        .integer(9), .text("Nguyễn"), .empty,
        .list([Localized(same: "một"), Localized(same: "hai")]),
      ],
      [.integer(15_129), .text("漢字"), .empty, .text(String(repeating: "dài ", count: 12) + "hết")],
    ]
  )

  private func text(width: Int?) -> [String] {
    TextTable(language: .vi, width: width, colored: false).text(of: Self.listing)
      .split(separator: "\n").map(String.init)
  }

  @Test("columns are aligned by display width, and one that says nothing is left out")
  func aligned() {
    #expect(
      text(width: nil)[..<2] == [
        "    Số  Tên     Gồm",
        "     9  Nguyễn  một; hai",
      ]
    )
    #expect(text(width: nil)[2].hasPrefix("15.129  漢字    dài dài"))
    #expect(text(width: nil).count == 3)
  }

  @Test("within a width no line is longer, and no word is lost", arguments: [30, 40, 60, 200])
  func wrapped(_ width: Int) {
    let lines = text(width: width)
    #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= width })
    let words = lines.joined(separator: " ").split(separator: " ")
    #expect(words.count { $0 == "dài" } == 12)
    #expect(words.contains("hết"))
  }

  @Test("a table that cannot be made to fit becomes records")
  func records() {
    let lines = text(width: 20)
    #expect(lines.first == "Số   9")
    #expect(lines.contains("Tên  Nguyễn"))
  }

  @Test("a formula of a spreadsheet is guarded, and quotes are doubled")
  func csv() {
    var listing = Self.listing
    listing.rows = [[.text("=1"), .text("a\"b"), .text("x,y"), .text("-")]]
    let guarded = CSVTable(language: .en, raw: false).text(of: listing)
    #expect(guarded == "No.,Name,None,Namely\r\n'=1,\"a\"\"b\",\"x,y\",'-\r\n")
    let raw = CSVTable(language: .en, raw: true).text(of: listing)
    #expect(raw.hasSuffix("=1,\"a\"\"b\",\"x,y\",-\r\n"))
  }

  @Test(
    "taking one apostrophe off a guarded cell gives back what was there",
    arguments: ["=1", "'=1", "''=1", "'-", "'\t"]
  )
  func guardCanBeUndone(_ cell: String) {
    var listing = Self.listing
    listing.columns = [listing.columns[1]]
    listing.rows = [[.text(cell)]]
    let guarded = CSVTable(language: .en, raw: false).text(of: listing)
    // A tab is quoted: a spreadsheet may part cells at it.
    let field = cell.contains("\t") ? "\"'\(cell)\"" : "'" + cell
    #expect(guarded == "Name\r\n\(field)\r\n")
  }

  @Test("an apostrophe before anything else is no guard", arguments: ["'", "''", "'a", "d'=1"])
  func apostrophes(_ cell: String) {
    var listing = Self.listing
    listing.columns = [listing.columns[1]]
    listing.rows = [[.text(cell)]]
    #expect(CSVTable(language: .en, raw: false).text(of: listing) == "Name\r\n\(cell)\r\n")
  }

  @Test("line breaks stay inside one field of CSV and one cell of Markdown")
  func lineBreaks() {
    var listing = Self.listing
    listing.rows = [[.text("a\nb"), .text("c\r\nd"), .text("e"), .text("f")]]
    #expect(
      CSVTable(language: .en, raw: false).text(of: listing).hasSuffix("\"a\nb\",\"c\r\nd\",e,f\r\n")
    )
    let lines = MarkdownTable(language: .en).text(of: listing).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.last == "| a b | c  d | e | f |")
  }

  @Test("JSON escapes every control, bidirectional mark and line separator")
  func json() {
    let value = JSON.text("\"\\\n\r\t\u{0}\u{1B}\u{7F}\u{9B}\u{202E}\u{2028}\u{2066}\u{FEFF}đ")
    #expect(
      value.printed()
        == #""\"\\\n\r\t\u0000\u001b\u007f\u009b\u202e\u2028\u2066\ufeffđ""# + "\n"
    )
  }

  @Test(
    "numbers of JSON are the shortest that give the value back",
    arguments: [
      (94.0, "94"), (9.88, "9.88"), (1_350_000_000, "1350000000"), (-0.5, "-0.5"), (0, "0"),
      (5.4, "5.4"),
    ]
  )
  func numbers(_ value: Double, _ written: String) {
    #expect(JSON.digits(value) == written)
  }
}
