import Conference
import Testing

@testable import Interchange

/// What stands between and below the people: headers again, groups, totals, signatures.
struct ListEndTests {
  @Test("the header again, in one row and in two, is nobody")
  func passesRepeatedHeaders() throws {
    let list = try Lists.list(
      """
      STT;Họ và tên;Năm sinh;;Đơn vị
      ;;Nam;Nữ;
      (1);(2);(3);(4);(5)
      1;Lê A;1980;;Sở X
      STT;Họ và tên;Năm sinh;;Đơn vị
      ;;Nam;Nữ;
      2;Trần B;;1985;Sở Y
      """
    )
    #expect(list.faults.isEmpty)
    #expect(
      list.layout.headings == ["STT", "Họ và tên", "Năm sinh – Nam", "Năm sinh – Nữ", "Đơn vị"]
    )
    #expect(list.rows.map(\.name) == ["Lê A", "Trần B"])
    #expect(list.rows[1].extra == [ExtraField(heading: "Năm sinh – Nữ", value: "1985")])
    #expect(list.skipped.map(\.kind) == [.columnNumbers, .header, .header])
  }

  @Test("headings under a wide one are read as they are, with the columns beside them")
  func readsHeadersOfTwoRows() throws {
    let list = try Lists.list(
      "STT;Thông tin đại biểu;;;Nơi\n;Họ và tên;Chức vụ;Đơn vị;\n1;Lê A;Giám đốc;Sở X;b\n"
    )
    #expect(list.layout.headerRow == 2)
    #expect(list.rows.map(\.name) == ["Lê A"])
    #expect(list.rows[0].position == "Giám đốc")
    #expect(list.rows[0].extra == [ExtraField(heading: "Nơi", value: "b")])
    let address = try Lists.list("Họ và tên;Địa chỉ;\n;Xã;Tỉnh\nLê A;Tân Bình;Cần Thơ\n")
    #expect(address.rows.map(\.commune) == ["Tân Bình"])
    #expect(address.rows.map(\.province) == ["can-tho"])
  }

  @Test("a second table with other columns is refused, with its row")
  func refusesAnotherTable() {
    #expect(throws: ListFault.secondHeader(row: 4)) {
      try Lists.list(
        "STT;Họ và tên;Đơn vị\n1;Lê A;Sở X\n;;\nSTT;Đơn vị;Họ và tên;Điện thoại\n1;Sở Y;Lê B;09\n"
      )
    }
  }

  @Test(
    "a group's heading says province, office or delegation of those below",
    arguments: [
      ("I. THÀNH PHỐ CẦN THƠ;", "can-tho", nil, nil),
      ("II;Tỉnh Hậu Giang (01 người)", "hau-giang", nil, nil),
      (";Đoàn Hậu Giang", "hau-giang", nil, "Đoàn Hậu Giang"),
      (";Đoàn huyện Thới Lai", nil, nil, "Đoàn huyện Thới Lai"),
      (
        "Đoàn đại biểu tỉnh Hậu Giang: 1 đại biểu;", "hau-giang", nil,
        "Đoàn đại biểu tỉnh Hậu Giang"
      ),
      ("A;ĐẠI BIỂU TRUNG ƯƠNG", nil, nil, "ĐẠI BIỂU TRUNG ƯƠNG"),
      ("A. Khách mời;", nil, nil, "Khách mời"),
      ("B;Sở LĐ-TB&XH", nil, "Sở LĐ-TB&XH", nil),
      (";Phòng LĐ-TB&XH huyện Thới Lai", nil, "Phòng LĐ-TB&XH huyện Thới Lai", nil),
      ("III;Sở LĐ-TB&XH tỉnh Hậu Giang", "hau-giang", "Sở LĐ-TB&XH tỉnh Hậu Giang", nil),
      ("I;Tỉnh Sóc Trăng", "Sóc Trăng", nil, nil),
      ("KHÁCH MỜI;", nil, nil, "KHÁCH MỜI"),
    ] as [(String, String?, String?, String?)]
  )
  func readsGroups(
    _ heading: String,
    _ province: String?,
    _ office: String?,
    _ delegation: String?
  ) throws {
    let list = try Lists.list("STT;Họ và tên;Chức vụ\n\(heading);\n1;Lê A;Giám đốc\n")
    #expect(list.rows.map(\.name) == ["Lê A"])
    #expect(list.rows[0].province == province)
    #expect(list.rows[0].office == office)
    #expect(list.rows[0].delegation == delegation)
    #expect(list.skipped.map(\.kind) == [.groupHeading])
    #expect(list.groups.map(\.read) == [1])
    #expect(list.groups.allSatisfy { $0.agrees })
  }

  @Test("a delegation of another province ends the province above it, though nothing numbers it")
  func endsProvinces() throws {
    let list = try Lists.list(
      """
      STT;Họ và tên;Chức vụ
      I;Thành phố Cần Thơ (02 người);
      1;Lê A;Giám đốc
      2;Trần B;Chuyên viên
      ;Đoàn Hậu Giang (01 người);
      3;Ngô C;Chủ hộ
      """
    )
    #expect(list.rows.map(\.province) == ["can-tho", "can-tho", "hau-giang"])
    #expect(list.groups.map(\.read) == [2, 1])
  }

  @Test("a group ends where the next of its level begins; a cell of the row's own counts more")
  func nestsGroups() throws {
    let list = try Lists.list(
      """
      STT;Họ và tên;Tỉnh
      A;Đại biểu địa phương;
      I;Thành phố Cần Thơ;
      1;Lê A;
      2;Trần B;Hậu Giang
      ;Phòng LĐ-TB&XH quận Ninh Kiều;
      3;Ngô C;
      II;Tỉnh Hậu Giang;
      4;Đỗ D;
      B;Khách mời;
      5;Hồ E;
      """
    )
    #expect(list.rows.map(\.province) == ["can-tho", "hau-giang", "can-tho", "hau-giang", nil])
    #expect(list.rows.map(\.office)[2...4] == ["Phòng LĐ-TB&XH quận Ninh Kiều", nil, nil])
    #expect(
      list.rows.map(\.delegation)
        == Array(repeating: "Đại biểu địa phương", count: 4) + ["Khách mời"]
    )
    #expect(list.groups.map(\.read) == [4, 3, 1, 1, 1])
  }

  @Test("names that begin as groups do are names where a number or more stands beside")
  func keepsNamesLikeGroups() throws {
    let list = try Lists.list(
      "STT;Họ và tên;Đơn vị\n1;Đoàn Văn Hậu;\n2;Đoàn Vĩnh Long;\n;Vũ Thị Sáu;Sở X\n4;Bàn Văn An;\n"
    )
    #expect(list.rows.count == 4 && list.groups.isEmpty)
  }

  @Test("an office with a number and nothing else is asked for as a bad row")
  func refusesOfficesAsNames() throws {
    let list = try Lists.list("STT;Họ và tên;Chức vụ\n1;Sở Tài chính;\n2;Lê A;\n")
    #expect(
      list.faults == [
        RowFault(row: 2, column: "Họ và tên", reason: .officeAsName("Sở Tài chính"))
      ]
    )
  }

  @Test(
    "a total is nobody and is held against the people above",
    arguments: [
      (";Tổng cộng: 02 đại biểu;", 2), (";Cộng;2 người", 2), ("Tổng số: 2;;", 2), (";Total;2", 2),
      (";Danh sách này có 2 người./.;", 2), (";TỔNG CỘNG: 3 ĐẠI BIỂU (1 nam, 2 nữ);", 3),
      (";Tổng cộng;", nil),
    ] as [(String, Int?)]
  )
  func readsTotals(_ row: String, _ said: Int?) throws {
    let list = try Lists.list(
      "STT;Họ và tên;Đơn vị\n1;Lê A;Sở X\n2;Trần B;Sở Y\n\(row)\n;Nguyễn Thị Lập;Phạm Văn Ký\n"
    )
    #expect(list.rows.map(\.name) == ["Lê A", "Trần B"])
    #expect(list.total == ListTotal(row: 4, said: said, read: 2))
    #expect(list.total?.agrees == (said != 3))
    #expect(list.skipped.map(\.kind) == [.total, .remark])
  }

  @Test("a total of a group does not end the list")
  func goesOnBehindTotalsOfGroups() throws {
    let list = try Lists.list(
      """
      STT;Họ và tên;Đơn vị
      I;Thành phố Cần Thơ;
      1;Lê A;Sở X
      ;Cộng: 1;
      II;Tỉnh Hậu Giang;
      1;Trần B;Sở Y
      2;Ngô C;Sở Y
      ;Cộng: 2;
      ;Tổng cộng: 3 đại biểu;
      """
    )
    #expect(list.rows.map(\.name) == ["Lê A", "Trần B", "Ngô C"])
    #expect(list.totals.map(\.read) == [1, 2, 3])
    #expect(list.totals.allSatisfy { $0.agrees })
  }

  @Test(
    "dates, signatures and remarks below the people are nobody, in lists without numbers too",
    arguments: [
      "Cần Thơ, ngày 15 tháng 9 năm 2023;", "Cần Thơ, ngày … tháng … năm 2023;", "NGƯỜI LẬP BIỂU;",
      "Người lập danh sách;THỦ TRƯỞNG ĐƠN VỊ", "TM. ỦY BAN NHÂN DÂN;", "Nơi nhận:;",
      "KT. GIÁM ĐỐC;",
      "(Ký, ghi rõ họ tên);", "Xác nhận của đơn vị;",
    ]
  )
  func endsAtSignatures(_ row: String) throws {
    for header in ["Họ và tên;Đơn vị\nLê A;Sở X\n", "Họ và tên;Đơn vị\nLê A;Sở X\nTrần B;Sở Y\n"] {
      let list = try Lists.list(header + row + "\nNguyễn Thị Lập;Phạm Văn Ký\n- Như trên;\n")
      #expect(list.rows.allSatisfy { $0.office?.hasPrefix("Sở") ?? false })
      #expect(list.skipped.map(\.kind) == [.remark, .remark, .remark])
      #expect(list.faults.isEmpty)
    }
  }

  @Test("remarks between people do not end the list")
  func goesOnBehindRemarks() throws {
    let list = try Lists.list(
      "Họ và tên;Đơn vị\nLê A;Sở X\nGhi chú: đổi phòng họp;\nDANH SÁCH ĐẠI BIỂU (tiếp);\nTrần B;Sở Y\n"
    )
    #expect(list.rows.map(\.name) == ["Lê A", "Trần B"])
    #expect(list.skipped.map(\.kind) == [.remark, .remark])
  }

  @Test(
    "people above a fuller header are no title: the second table is refused, with its row",
    arguments: [
      ("STT;Họ và tên;Đơn vị;\n1;Lê Thị Một;Sở X;\nCộng: 1;;;\nSTT;Họ và tên;Chức vụ;Đơn vị\n", 4),
      ("Họ và tên;Ghi chú;;\nLê Thị Một;a;;\n;;;\nHọ và tên;Chức vụ;Đơn vị;Tỉnh\n", 4),
      ("Họ và tên;;;\nLê Thị Một;;;\nTrần Hai;;;\nHọ và tên;Chức vụ;Đơn vị;Tỉnh\n", 4),
    ]
  )
  func refusesFullerTables(_ text: String, _ row: Int) {
    #expect(throws: ListFault.secondHeader(row: row)) {
      try Lists.list(text + "Ngô Văn Ba;GĐ;Sở Z;Cần Thơ\n")
    }
  }

  @Test("titles above the header are named among the rows that are nobody")
  func namesTitles() throws {
    let list = try Lists.list(
      "ĐẠI BIỂU;;\nDANH SÁCH DỰ HỌP;;\n;;\nHọ và tên;Chức vụ;Đơn vị\nLê A;GĐ;X\n"
    )
    #expect(list.rows.map(\.name) == ["Lê A"])
    #expect(list.skipped.map(\.kind) == [.title, .title] && list.skipped.map(\.row) == [1, 2])
  }

  @Test("a name alone between people with a number, or right below one, is somebody")
  func takesPeopleWithoutNumbers() throws {
    let list = try Lists.list(
      """
      STT;Đơn vị;Họ và tên;Chức vụ
      1;Sở X;Lê Thị Một;GĐ
      ;;Trần Văn Hai;
      ;;;
      ;;Hồ Thị Bé;
      2;Sở Y;Ngô Văn Ba;CV
      ;;Đỗ Thị Tư;
      ;Tổng cộng: 05 người;;
      """
    )
    #expect(list.rows.map(\.row) == [2, 3, 5, 6, 7])
    #expect(list.faults.isEmpty && list.totals.map(\.agrees) == [true])
  }

  @Test("a name that stands apart below the people is a delegate or a signature: a bad row")
  func asksOfNamesApart() throws {
    let list = try Lists.list("STT;Họ và tên;Đơn vị\n1;Lê A;Sở X\n;;\n;Trần Văn Ký;\n")
    #expect(list.rows.count == 1)
    #expect(
      list.faults == [RowFault(row: 4, column: "Họ và tên", reason: .unnumbered("Trần Văn Ký"))]
    )
  }

  @Test(
    "what may be a name with a letter before it is no group: somebody, or a bad row",
    arguments: [
      ("Đ/c Lê Hát", "Lê Hát"), ("(Bà) Lê Thị Nở", "Lê Thị Nở"),
      ("- Lê Thị Phương", "Lê Thị Phương"),
      ("B. Lê Thị Hoa", nil), ("A. Dũng", nil), ("M. Smith", nil), ("V. Lê Anh", nil),
      ("I. Ngô", nil), ("A. LÊ VĂN TÁM", nil),
    ] as [(String, String?)]
  )
  func takesNoNamesForGroups(_ text: String, _ name: String?) throws {
    let list = try Lists.list("Họ và tên;Đơn vị\n\(text);\nTrần Hai;Sở X\n")
    #expect(list.groups.isEmpty && list.skipped.isEmpty)
    if let name {
      #expect(list.rows.map(\.name) == [name, "Trần Hai"] && list.faults.isEmpty)
    } else {
      #expect(list.faults.map(\.reason) == [.headingOrName(text)])
    }
  }

  @Test("a province alone is a group, counted or not, in a list without numbers too")
  func knowsProvincesAlone() throws {
    let list = try Lists.list(
      "Họ và tên;Chức vụ;Đơn vị\nHẬU GIANG;;\nTrần Hai;Phó;Y\nCần Thơ: 1 người;;\nNgô Ba;CV;Z\n"
    )
    #expect(list.rows.map(\.province) == ["hau-giang", "can-tho"])
    #expect(list.groups.map(\.read) == [1, 1] && list.groups.allSatisfy { $0.agrees })
  }

  @Test("an office ends where a province or a group that nothing numbers begins")
  func endsOffices() throws {
    let list = try Lists.list(
      """
      STT;Họ và tên;Chức vụ
      I;Sở Y tế;
      1;Lê Thị Một;GĐ
      ;Hậu Giang;
      2;Ngô Văn Ba;GĐ
      ;Nông dân tiêu biểu;
      3;Đỗ Văn Tư;
      """
    )
    #expect(list.rows.map(\.office) == ["Sở Y tế", nil, nil])
    #expect(list.rows.map(\.delegation) == [nil, nil, "Nông dân tiêu biểu"])
    #expect(list.rows[1].province == "hau-giang")
  }

  @Test("a numbered province over numbers of two parts is a group")
  func knowsNumberedProvinces() throws {
    let list = try Lists.list(
      "STT;Họ và tên;Chức vụ\n1;Thành phố Cần Thơ;\n1.1;Lê A;GĐ\n2;Tỉnh Hậu Giang;\n2.1;Ngô B;GĐ\n"
    )
    #expect(list.rows.map(\.province) == ["can-tho", "hau-giang"])
  }

  @Test(
    "what a delegation's heading adds is not of its name",
    arguments: [
      ("Đoàn tỉnh Hậu Giang gồm:", "Đoàn tỉnh Hậu Giang"),
      ("Đoàn Hậu Giang - Trưởng đoàn: ông Đỗ Văn Tư", "Đoàn Hậu Giang"),
      ("Đoàn Hậu Giang (Trưởng đoàn: bà Lê A)", "Đoàn Hậu Giang"),
    ]
  )
  func readsDelegations(_ heading: String, _ name: String) throws {
    let list = try Lists.list("STT;Họ và tên;Chức vụ\n\(heading);;\n1;Lê B;GĐ\n")
    #expect(list.rows.map(\.delegation) == [name])
    #expect(list.rows.map(\.province) == ["hau-giang"])
  }

  @Test("a subtotal does not end a list without numbers")
  func goesOnBehindSubtotals() throws {
    let list = try Lists.list(
      "Họ và tên;Đơn vị\nLê Thị Một;Sở X\nCộng: 1;\nNgô Văn Ba;Sở Z\nCộng: 1;\nTổng cộng: 2;\n"
    )
    #expect(list.rows.map(\.name) == ["Lê Thị Một", "Ngô Văn Ba"])
    #expect(list.totals.map(\.agrees) == [true, true, true])
  }
}
