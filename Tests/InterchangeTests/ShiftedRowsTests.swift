import Conference
import Testing

@testable import Interchange

/// Rows and columns that an office's list has beside what it ought to have.
struct ShiftedRowsTests {
  @Test("a telephone number under the office is a row that lacks a cell")
  func namesShiftedRows() throws {
    let list = try Lists.list(
      "STT,Họ và tên,Chức vụ,Đơn vị,Điện thoại\n1,Lê A,Giám đốc,Sở X,0912345678\n"
        + "2,Võ B,Phó phòng,0912345679\n3,Hồ C,+84 912 345 670,Sở Y,\n4,Lý D,Khối 12,Đội 2024,\n"
    )
    #expect(list.rows.map(\.name) == ["Lê A", "Lý D"])
    #expect(
      list.faults == [
        RowFault(row: 3, column: "Đơn vị", reason: .phone("0912345679")),
        RowFault(row: 4, column: "Chức vụ", reason: .phone("+84 912 345 670")),
      ]
    )
  }

  @Test("a dash says nothing", arguments: ["-", "–", "—", "---", "_"])
  func dashesSayNothing(_ dash: String) throws {
    let list = try Lists.list("Họ và tên;Chức vụ;Đơn vị;Số ghế\nLê A;\(dash);\(dash);\(dash)\n")
    #expect(list.rows.map(\.position) == [nil] && list.rows.map(\.office) == [nil])
    #expect(list.rows.map(\.extra) == [[]])
    #expect(list.notes.contains { $0.kind == .lacking(.office) })
  }

  @Test("letters of formulas, as the web has them for bold ones, are the usual ones")
  func readsLettersOfFormulas() throws {
    let list = try Lists.list("Họ và tên;Điện thoại\n𝐍𝐠𝐮𝐲𝐞\u{302}\u{303}𝐧 𝘼𝙣;𝟎𝟗𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖\n")
    #expect(list.rows.map(\.name) == ["Nguyễn An"])
    #expect(list.rows.map(\.phone) == ["0912345678"])
    #expect(list.notes.contains { $0.kind == .cleaned(.fullWidth) })
  }

  @Test(
    "a district is no province, with its rank, short or without",
    arguments: [
      "Thới Lai", "Phong Điền", "phong dien", "H. Thới Lai", "Q. Ninh Kiều", "TX. Long Mỹ",
      "huyện Thới Lai", "Vị Thanh",
    ]
  )
  func districtsAreNoGuests(_ place: String) throws {
    let list = try Lists.list("Họ và tên;Tỉnh\nLê A;\(place)\n")
    #expect(list.faults == [RowFault(row: 2, column: "Tỉnh", reason: .smallerPlace(place))])
  }

  @Test("a guest from a place beyond the conference's provinces is one as before")
  func districtsOfOthersAreUnknown() throws {
    let list = try Lists.list("Họ và tên;Tỉnh\nLê A;Vũng Liêm\nVõ B;TW\n")
    #expect(list.faults.isEmpty)
    #expect(list.rows.map(\.province) == ["Vũng Liêm", "TW"])
  }

  @Test("the same as above in words repeats the province too")
  func sameProvinceIsAsAbove() throws {
    let list = try Lists.list(
      "Họ và tên;Đơn vị;Tỉnh\nLê A;Sở X;Cần Thơ\nVõ B;cùng cơ quan;Cùng tỉnh\n"
    )
    #expect(list.rows.map(\.province) == ["can-tho", "can-tho"])
    #expect(list.rows.map(\.office) == ["Sở X", "Sở X"])
  }

  @Test(
    "an id that the conference does not have is no place",
    arguments: ["zz", "thoi-lai", "Thới Lai"]
  )
  func idsAreNoPlaces(_ text: String) {
    #expect(Lists.info.place(named: text) == nil)
  }

  @Test("a place is known by its id, its name, or as a guest's")
  func namesPlaces() {
    #expect(Lists.info.place(named: "can-tho") == "can-tho")
    #expect(Lists.info.place(named: "hà nội") == "Hà Nội")
    #expect(Lists.info.place(named: "Phnom Penh") == "Phnom Penh")
  }

  @Test("a mark under “Vắng” asks whether the person comes; one of another column's does not")
  func asksOfAbsence() throws {
    let list = try Lists.list(
      "STT;Họ và tên;Đơn vị;Dự;Vắng\n1;Lê A;Sở X;x;\n2;Võ B;Sở Y;;x\n3;Hồ C;Sở Z;x;không\n"
    )
    #expect(list.rows.map(\.name) == ["Lê A", "Hồ C"])
    #expect(list.questions.map(\.name) == ["Võ B"])
    #expect(list.questions.map(\.kind) == [.cancelled(status: "x")])
  }

  @Test("whoever is to be replaced is asked about")
  func asksOfReplaced() throws {
    let list = try Lists.list("Họ và tên;Tình trạng\nLê A;Thay bằng ông Hồ C\nVõ B;Xác nhận\n")
    #expect(list.questions.map(\.name) == ["Lê A"])
  }

  @Test("“Đơn vị/Địa chỉ” is the office")
  func officesWithAddresses() throws {
    let list = try Lists.list("Họ và tên;Đơn vị/Địa chỉ\nLê A;Sở X\n")
    #expect(list.rows.map(\.office) == ["Sở X"])
  }

  @Test("the foot of a page and a total in English are nobody's group")
  func endsInEnglish() throws {
    let list = try Lists.list(
      "No.;Full name;Organisation\n1;Lê A;Sở X\nPage 1 of 2;;\nNo.;Full name;Organisation\n"
        + "2;Võ B;Sở Y\nTrang 2/2;;\nTotal: 3 participants;;\n"
    )
    #expect(list.rows.map(\.name) == ["Lê A", "Võ B"])
    #expect(list.rows.map(\.delegation) == [nil, nil])
    #expect(list.groups.isEmpty)
    #expect(list.totals == [ListTotal(row: 7, said: 3, read: 2)])
  }

  @Test("Trang is a name")
  func trangIsAName() throws {
    let list = try Lists.list("Họ và tên;Đơn vị\nTrang;Sở X\n")
    #expect(list.rows.map(\.name) == ["Trang"])
  }

  @Test("what a title says of their number is held against the people")
  func countsAgainstTitles() throws {
    let list = try Lists.list(
      "DANH SÁCH 03 ĐẠI BIỂU;;\nTổng số: 2 người;;\nSTT;Họ và tên;Đơn vị\n1;Lê A;Sở X\n2;Võ B;Sở Y\n"
    )
    #expect(
      list.totals == [
        ListTotal(row: 1, said: 3, read: 2), ListTotal(row: 2, said: 2, read: 2),
      ]
    )
  }

  @Test("a sign before a group's heading makes it nobody", arguments: ["*", "+", "-", "•"])
  func signsBeforeGroups(_ sign: String) throws {
    let list = try Lists.list(
      "STT;Họ và tên;Chức vụ\n\(sign);Đoàn đại biểu tỉnh Hậu Giang: 02 đ/c;\n1;Lê A;Giám đốc\n"
        + "2;Võ B;Phó Giám đốc\n"
    )
    #expect(list.questions.isEmpty && list.faults.isEmpty)
    #expect(list.rows.map(\.province) == ["hau-giang", "hau-giang"])
    #expect(list.groups.map(\.count) == [2] && list.groups.map(\.agrees) == [true])
  }

  @Test("a row of more cells than a spreadsheet has columns is refused at once")
  func boundsTheWidth() {
    let wide = "Họ và tên" + String(repeating: ",a", count: RecordReader.mostFields) + "\nLê A\n"
    #expect(throws: ListFault.tooWide(line: 1)) { try Lists.list(wide) }
  }

  @Test("parts of names that were filled in the other way round are turned, where all say so")
  func turnsParts() throws {
    let turned = try Lists.list("First name,Last name\nNguyễn,Văn An\nLê,Thị Bình\n")
    #expect(turned.rows.map(\.name) == ["Nguyễn Văn An", "Lê Thị Bình"])
    let usual = try Lists.list("First name,Last name\nVăn An,Nguyễn\nThị Lê,Lê\n")
    #expect(usual.rows.map(\.name) == ["Nguyễn Văn An", "Lê Thị Lê"])
    let mixed = try Lists.list("First name,Last name\nNguyễn,Văn An\nThị Bình,Lê\n")
    #expect(mixed.rows.map(\.name) == ["Văn An Nguyễn", "Lê Thị Bình"])
  }
}
