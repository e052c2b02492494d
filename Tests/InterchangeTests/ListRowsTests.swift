import Conference
import Testing

@testable import Interchange

/// Rows that are not what they seem: quotes, lines, too many cells, merged and repeated cells.
struct ListRowsTests {
  @Test(
    "a stray quotation mark makes a bad row that says which lines it took",
    arguments: [
      // Closed by chance at the next person's own quotes.
      ("1,\"Lê A,X\n2,Trần B,Y\n3,Ngô C,\"P, Q\"\n", "Họ và tên", 2...4),
      ("1,Lê A,\"X\n2,Trần B,Y\n3,Ngô C,\"P\n", "Đơn vị", 2...4),
      // Closed before a separator: nothing stands behind it, but another row is inside.
      ("1,Lê A,\"X\n2,Trần B,Y\"\n", "Đơn vị", 2...3),
      ("1,\"Lê A,X\n2,Trần B\",Y\n", "Họ và tên", 2...3),
    ]
  )
  func namesStrayQuotes(_ rows: String, _ column: String, _ lines: ClosedRange<Int>) throws {
    let list = try Lists.list("STT,Họ và tên,Đơn vị\n\(rows)9,Hồ I,Z\n")
    #expect(list.rows.map(\.name) == ["Hồ I"])
    #expect(
      list.faults.first == RowFault(row: 2, column: column, reason: .looseQuote(lines))
    )
  }

  @Test("text right behind a closing quotation mark is a fault in a row of one line too")
  func namesTextBehindQuotes() throws {
    let list = try Lists.list("Họ và tên,Đơn vị\n\"Lê\" A,X\n\"Trần B\" ,Y\n")
    #expect(list.faults == [RowFault(row: 2, column: "Họ và tên", reason: .looseQuote(nil))])
    #expect(list.rows.map(\.name) == ["Trần B"])
  }

  @Test("a line break inside a name is a fault, in another cell it is said")
  func tellsOfLineBreaks() throws {
    let list = try Lists.list("Họ và tên,Ghi chú\n\"Lê\nA\",x\nTrần B,\"ăn chay\nđi xe riêng\"\n")
    #expect(
      list.faults == [RowFault(row: 2, column: "Họ và tên", reason: .brokenName("Lê ⏎ A"))]
    )
    #expect(list.rows.map(\.note) == ["ăn chay đi xe riêng"])
    #expect(
      list.notes.contains(ListNote(kind: .spansLines(4...5), column: "Ghi chú", rows: [3]))
    )
  }

  @Test("more cells with text than headings make a bad row, empty ones do not")
  func namesRowsThatAreTooLong() throws {
    let list = try Lists.list("STT,Họ và tên,Đơn vị\n1,Lê A,X,,\n2,Trần B, Jr.,Y\n3,Ngô C,Z\n")
    #expect(list.rows.map(\.name) == ["Lê A", "Ngô C"])
    #expect(
      list.faults == [RowFault(row: 3, column: nil, reason: .tooManyCells(4, headings: 3))]
    )
  }

  @Test("a column without a heading between others is kept under its letter")
  func keepsColumnsWithoutHeadings() throws {
    let list = try Lists.list("STT,Họ và tên,,Đơn vị\n1,Lê A,12,X\n2,Trần B,,Y\n")
    #expect(list.faults.isEmpty)
    #expect(list.rows[0].extra == [ExtraField(heading: "C", value: "12")])
    #expect(list.layout.uses[2] == .extra(.unknown))
  }

  @Test(
    "as-above marks repeat what stands above, group headings between or not",
    arguments: [
      "nt", "-nt-", "NT", "n.t", "như trên", "- như trên -", "\"\"\"\"", "〃", "''", "”", "-\"\"-",
      "ditto",
      "- // -",
    ]
  )
  func repeatsFromAbove(_ mark: String) throws {
    let cell = mark.contains("\"\"") && mark.first != "\"" ? "\"\(mark)\"" : mark
    let list = try Lists.list(
      "STT;Họ và tên;Đơn vị;Tỉnh;Bàn\n1;Lê A;Sở X;Cần Thơ;5\n2;Trần B;\(cell);\(cell);\(cell)\n"
        + "II;Tỉnh Hậu Giang;;;\n3;Ngô C;\(cell);;\n"
    )
    #expect(list.faults.isEmpty)
    #expect(list.rows.map(\.office) == ["Sở X", "Sở X", "Sở X"])
    #expect(list.rows.map(\.province) == ["can-tho", "can-tho", "hau-giang"])
    #expect(list.rows[1].extra == [ExtraField(heading: "Bàn", value: "5")])
    #expect(list.notes.contains(ListNote(kind: .ditto, column: "Đơn vị", rows: [3, 5])))
  }

  @Test("an as-above mark above which there is nothing is a fault; a dash is an empty cell of text")
  func refusesMarksWithoutAnythingAbove() throws {
    let list = try Lists.list("Họ và tên;Đơn vị\nLê A;nt\nTrần B;Sở X\n")
    #expect(list.faults == [RowFault(row: 2, column: "Đơn vị", reason: .nothingAbove("nt"))])
    #expect(list.rows.map(\.office) == ["Sở X"])
  }

  @Test("what resembles an as-above mark is text", arguments: ["-", "Nt Group", "Nhà trên", "24"])
  func keepsTextThatResemblesMarks(_ text: String) {
    #expect(!DittoMark.isMark(text))
  }

  private static let block = """
    STT;Họ và tên;Đơn vị;Tỉnh
    1;Lê A;Sở X;Cần Thơ
    2;Trần B;;
    3;Ngô C;Sở Y;Hậu Giang
    4;Đỗ D;;
    II;Đại biểu khác;;
    5;Hồ E;;

    """

  @Test("blocks of empty cells are offered to be filled, and are filled when told, not over groups")
  func fillsDown() throws {
    let plain = try Lists.list(Self.block)
    #expect(plain.rows.map(\.office) == ["Sở X", nil, "Sở Y", nil, nil])
    #expect(
      plain.notes.contains(
        ListNote(kind: .mayBeFilledDown(.office), column: "Đơn vị", rows: [3, 5, 7])
      )
    )
    var answers = ListAnswers()
    answers.fillsDown = [.office, .province]
    let filled = try Lists.list(Self.block, answers: answers)
    #expect(filled.rows.map(\.office) == ["Sở X", "Sở X", "Sở Y", "Sở Y", nil])
    #expect(filled.rows.map(\.province) == ["can-tho", "can-tho", "hau-giang", "hau-giang", nil])
    #expect(
      filled.notes.contains(ListNote(kind: .filledDown, column: "Đơn vị", rows: [3, 5]))
    )
  }

  @Test("a full column with some empty cells is not taken for merged blocks")
  func offersNoFillForOrdinaryGaps() throws {
    let list = try Lists.list(
      "Họ và tên;Đơn vị\nLê A;Sở X\nLê B;Sở X\nLê C;\nLê D;Sở Y\n"
    )
    #expect(!list.notes.contains { $0.kind == .mayBeFilledDown(.office) })
  }

  @Test("rows of any source are read, and its merged cells say what the first of them says")
  func readsOtherSources() throws {
    var rows = [
      FileRow(row: 3, cells: ["Họ và tên", "Đơn vị"]),
      FileRow(row: 4, cells: ["Lê A", "Sở X"]),
      FileRow(row: 5, cells: ["Trần B", "Sở X"]),
      FileRow(row: 9, cells: ["Ngô C", ""]),
    ]
    rows[2].merged = [1]
    var next = 0
    let file = try RosterFile.read(
      RosterFile.Choices(),
      info: Lists.info,
      language: .vi,
      rows: { () throws(ListFault) in
        defer { next += 1 }
        return next < rows.count ? rows[next] : nil
      }
    )
    guard case .list(let list) = file else { throw Lists.NotAList() }
    #expect(list.rows.map(\.row) == [4, 5, 9])
    #expect(list.rows.map(\.office) == ["Sở X", "Sở X", nil])
    #expect(list.notes.contains(ListNote(kind: .merged, column: "Đơn vị", rows: [5])))
  }
}
