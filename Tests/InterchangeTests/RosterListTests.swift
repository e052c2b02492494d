import Conference
import Testing

@testable import Interchange

/// Rows of an office's list as people.
struct RosterListTests {
  @Test("a list as offices have it comes out as people, with what was passed over")
  func readsAnOfficesList() throws {
    let list = try Lists.list(
      """
      SỞ LĐ-TB&XH;;;;;
      DANH SÁCH ĐẠI BIỂU;;;;;
      ;;;;;
      STT;Họ và tên;Chức vụ;Đơn vị;Tỉnh/TP;Thành phần
      (1);(2);(3);(4);(5);(6)
      I;Thành phố Cần Thơ;;;;
      1;Ông  Nguyễn Văn An ;Giám đốc;"Sở; phòng ""A"" 2";TP. Cần Thơ;Sở LĐ-TB&XH
      2;chưa cử;;Sở Tài chính;can tho;
      ;;;;;
      II. Tỉnh Hậu Giang;;;;;
      3;Đ/c Lê Minh;;;Tỉnh Hậu Giang;
      ;Tổng cộng: 3;;;;
      ;;;;Người lập danh sách;
      ;Trần Văn Ký;;;;
      """
    )
    #expect(list.faults == [])
    #expect(list.rows.map(\.row) == [7, 8, 11])
    #expect(list.rows.map(\.name) == ["Nguyễn Văn An", Delegate.vacantName, "Lê Minh"])
    #expect(list.rows.map(\.honorific) == ["Ông", nil, "Đ/c"])
    #expect(list.rows.map(\.province) == ["can-tho", "can-tho", "hau-giang"])
    #expect(list.rows[0].office == "Sở; phòng \"A\" 2")
    #expect(list.rows[0].category == "department")
    #expect(list.rows[1].position == nil)
    #expect(
      list.skipped.map(\.kind) == [
        .title, .title, .columnNumbers, .groupHeading, .groupHeading, .total, .remark, .remark,
      ]
    )
    #expect(list.skipped.map(\.row) == [1, 2, 5, 6, 10, 12, 13, 14])
  }

  @Test(
    "titles stand apart from the name",
    arguments: [
      ("Ông Nguyễn Văn A", "Ông", "Nguyễn Văn A"), ("BÀ TRẦN THỊ B", "BÀ", "TRẦN THỊ B"),
      ("TS. Lê C", "TS.", "Lê C"), ("PGS.TS.Lê C", "PGS. TS.", "Lê C"),
      ("Ông ThS Lê C", "Ông ThS", "Lê C"), ("Mr John Smith", "Mr", "John Smith"),
      ("Ms. Ann", "Ms.", "Ann"), ("Đồng chí Lê C", "Đồng chí", "Lê C"),
      ("BS.CKII Lê C", "BS. CKII", "Lê C"), ("Đại tá Lê C", "Đại tá", "Lê C"),
      ("Bà", nil, "Bà"), ("Ong Van A", nil, "Ong Van A"), ("Ba Lê", nil, "Ba Lê"),
      ("Cn Lê", nil, "Cn Lê"), ("Đoàn Văn Hậu", nil, "Đoàn Văn Hậu"),
      ("Tiến Sĩ Nguyễn", "Tiến Sĩ", "Nguyễn"),
    ] as [(String, String?, String)]
  )
  func splitsTitles(_ text: String, _ honorific: String?, _ name: String) {
    let split = PersonalName(text)
    #expect(split.name == name)
    #expect(split.honorific == honorific)
  }

  @Test("where titles have a column, Ông and Bà in the name are the name's")
  func keepsSurnamesThatAreTitles() throws {
    let list = try Lists.list("Danh xưng,Họ và tên\nÔng,Ông Văn A\n,Bà Trần B\n")
    #expect(list.rows.map(\.name) == ["Ông Văn A", "Trần B"])
    #expect(list.rows.map(\.honorific) == ["Ông", "Bà"])
  }

  @Test(
    "a seat without a name is kept as one",
    arguments: ["chưa cử", "CHƯA CỬ", "(chưa có tên)", "...", "…", "……", "____", "TBA", "Chưa rõ"]
  )
  func keepsEmptySeats(_ text: String) throws {
    let list = try Lists.list("STT,Họ và tên,Đơn vị\n1,\(text),Sở A\n")
    #expect(list.rows.map(\.name) == [Delegate.vacantName])
  }

  @Test(
    "a province is known with and without its rank",
    arguments: [
      "Cần Thơ", "CẦN THƠ", "can tho", "can-tho", "TP. Cần Thơ", "TP Cần Thơ", "TP.Cần Thơ",
      "T.P Cần Thơ", "Thành phố Cần Thơ", "thành phố cần thơ", "Cần Thơ City", "TPCần Thơ",
    ]
  )
  func knowsProvinces(_ text: String) throws {
    let list = try Lists.list("Họ và tên,Tỉnh\nLê A,\"\(text)\"\n")
    #expect(list.rows.map(\.province) == ["can-tho"])
  }

  @Test(
    "a category is known by id, label and name",
    arguments: [
      "department", "Sở LĐ-TB&XH", "so ld tb xh", "Department", "Cán bộ của Sở", "OFFICERS",
    ]
  )
  func knowsCategories(_ text: String) throws {
    let list = try Lists.list("Họ và tên,Thành phần\nLê A,\"\(text)\"\n")
    #expect(list.rows.map(\.category) == ["department"])
  }

  @Test("every bad row is named with its column and reason")
  func namesBadRows() throws {
    let list = try Lists.list(
      "Họ và tên,Đơn vị,Tỉnh,Thành phần\n,Sở A,Cần Thơ,\nLê A,,Cần Thơi,khác\n1234,x,,\n"
        + "Lê\u{202E}B,x,,\nLê C,\(String(repeating: "x", count: 501)),,\nLê D,y\u{0},,\n"
        + "Lê E,z,Hậu Giang,department\n"
    )
    #expect(list.rows.map(\.name) == ["Lê E"])
    let provinces = ["Cần Thơ", "Hậu Giang"]
    #expect(
      list.faults == [
        RowFault(row: 2, column: "Họ và tên", reason: .missingName),
        RowFault(
          row: 3,
          column: "Tỉnh",
          reason: .unknownProvince("Cần Thơi", known: provinces, nearest: "Cần Thơ")
        ),
        RowFault(
          row: 3,
          column: "Thành phần",
          reason: .unknownCategory("khác", known: ["Sở LĐ-TB&XH"])
        ),
        RowFault(row: 4, column: "Họ và tên", reason: .notAName("1234")),
        RowFault(row: 5, column: "Họ và tên", reason: .control(0x202E)),
        RowFault(row: 6, column: "Đơn vị", reason: .tooLong(501, limit: 500)),
        RowFault(row: 7, column: "Đơn vị", reason: .control(0)),
      ]
    )
  }

  @Test("text is kept as NFC on one line with single spaces")
  func cleansText() throws {
    let list = try Lists.list(
      "Họ và tên,Đơn vị\n\" Le\u{302}\u{300}\u{A0} Văn  A\u{200B} \",\"Sở\t\n A\"\n"
    )
    #expect(list.rows.map(\.name) == ["Lề Văn A"])
    #expect(Array(list.rows[0].name.unicodeScalars).count == 8)
    #expect(list.rows[0].office == "Sở A")
  }

  @Test(
    "a guard against formulas is taken off, once",
    arguments: [
      ("'=1+1", "=1+1"), ("''=x", "'=x"), ("'abc", "'abc"), ("=x", "=x"), ("'+84", "+84"),
    ]
  )
  func takesGuardsOff(_ cell: String, _ kept: String) throws {
    let list = try Lists.list("Họ và tên,Điện thoại\nLê A,\(cell)\n")
    #expect(list.rows[0].phone == kept)
  }

  @Test("people without a running number are people where nobody has one")
  func takesUnnumberedLists() throws {
    let list = try Lists.list("STT,Họ và tên,Đơn vị\n,Lê A,\n,Lê B,\n")
    #expect(list.rows.map(\.name) == ["Lê A", "Lê B"])
  }

  @Test("names that look like totals and headings are names")
  func keepsOddNames() throws {
    let list = try Lists.list("Họ và tên\nTống Sơn\nTống Công Minh\nCông Tằng\nLy A\nCần Thơ\n")
    #expect(list.rows.count == 5)
  }

  @Test(
    "what is no text says how to save it",
    arguments: [
      (Array("PK\u{3}\u{4}....xl/workbook.xml".utf8), ListFault.notText(.xlsx)),
      (
        Array("PK\u{3}\u{4}mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8),
        .notText(.ods)
      ),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .notText(.xls)),
      (Array("%PDF-1.7 ...".utf8), .notText(.pdf)),
      (Array("\n<HTML><table>".utf8), .notText(.html)),
      (Array("PK\u{3}\u{4}word/document.xml".utf8), .notText(.archive)),
      (Array("Name,Office\nA,B\n".utf8).flatMap { [$0, 0] }, .unmarkedUTF16),
      (Array("Name,Office\nA,B\n".utf8).flatMap { [0, $0] }, .unmarkedUTF16),
      // Windows-1258: "Họ và tên" with a combining dot below.
      ([0x48, 0x6F, 0xF2, 0x20, 0x76, 0xE0, 0x0A], .notUnicode(line: 1)),
      (
        Array("STT,Hä vµ tªn\n1,NguyÔn V¨n An\n2,TrÇn ThÞ B×nh\n".utf8),
        .legacyFont(sample: "Hä vµ tªn")
      ),
      (
        Array("STT,Hoï vaø teân\n1,Nguyeãn Vaên\n2,Traàn Thò\n".utf8),
        .legacyFont(sample: "Hoï vaø teân")
      ),
      (Array("".utf8), .noHeader(firstRow: [], row: 1)),
      (Array("Họ và tên,Đơn vị\n\n".utf8), .nobody),
    ]
  )
  func refusesWhatIsNoList(_ bytes: [UInt8], _ fault: ListFault) {
    #expect(throws: fault) { try Lists.file(bytes) }
  }
}
