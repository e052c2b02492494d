import Conference
import Testing

@testable import Interchange

/// Rows and names in which clerks put more than a column is for.
@Suite("Rows as clerks write them")
struct OfficeRowsTests {
  @Test(
    "a telephone number behind a name, or below it in the cell, is the person's",
    arguments: [
      "Lê Văn C (0912345670)", "Lê Văn C - ĐT: 0912345670", "Lê Văn C 0912345670",
      "Lê Văn C, SĐT 0912345670", "\"Lê Văn C\n0912345670\"", "Lê Văn C; 0912345670.",
    ]
  )
  func phoneBehind(_ cell: String) throws {
    let list = try Lists.list("Họ và tên\tĐơn vị\n\(cell)\tSở Y\n")
    #expect(list.rows.map(\.name) == ["Lê Văn C"] && list.rows[0].phone == "0912345670")
    #expect(list.notes.contains { $0.kind == .nameHeldPhone })
  }

  @Test("the position between a name and its number is the position")
  func positionAndPhone() throws {
    let list = try Lists.list(
      """
      Đơn vị;Đại biểu (họ tên, chức vụ, điện thoại)
      Sở Y tế;Nguyễn Văn A, Phó Giám đốc, 0912345678
      Sở Công Thương;Trần Thị B - Trưởng phòng - 0912345679
      Báo Hậu Giang;Cử 2 PV

      """
    )
    #expect(list.rows.map(\.name) == ["Nguyễn Văn A", "Trần Thị B"])
    #expect(list.rows.map(\.position) == ["Phó Giám đốc", "Trưởng phòng"])
    #expect(list.rows.map(\.phone) == ["0912345678", "0912345679"])
    #expect(list.questions.map(\.kind) == [.several(names: [], seats: ["PV", "PV"])])
  }

  @Test("a digit that is left in a name is said")
  func digits() throws {
    let list = try Lists.list("Họ và tên;Đơn vị\nLê Văn 3;Sở Y\n")
    #expect(list.notes.first { $0.kind == .numberInName }?.rows == [2])
  }

  @Test(
    "the number of a list before a name and the comma behind it are no part of it",
    arguments: ["1. Trần Năm", "2) Trần Năm", "03/ Trần Năm", "Trần Năm,", "Trần Năm ;"]
  )
  func numberedName(_ cell: String) throws {
    let list = try Lists.list("Họ và tên\tĐơn vị\n\(cell)\tSở Y\n")
    #expect(list.rows.map(\.name) == ["Trần Năm"])
  }

  @Test("a commune with a mark and nothing else is a group, one with a person's number a bad row")
  func communes() throws {
    let list = try Lists.list(
      """
      STT;HỌ TÊN;CHỨC VỤ
      I/;Cấp huyện: 01;
      01;Lê Thị Trang;Phó phòng
      II/;Cấp xã: 02;
      1/;Xã Trung An:;
      01;Trần Sơn;Chủ tịch
      2/;Thị trấn Cờ Đỏ;
      01;Thạch Thị Ry;Chủ tịch
      02;Phường Ba Láng;

      """
    )
    #expect(list.rows.map(\.name) == ["Lê Thị Trang", "Trần Sơn", "Thạch Thị Ry"])
    #expect(list.rows.map(\.delegation) == ["Cấp huyện", "Xã Trung An", "Thị trấn Cờ Đỏ"])
    #expect(list.groups.map(\.count) == [1, 2, nil, nil])
    #expect(list.faults.map(\.reason) == [.officeAsName("Phường Ba Láng")])
  }

  @Test("such a group may stand in another column than the names")
  func communesElsewhere() throws {
    let list = try Lists.list("STT;Mã;HỌ TÊN\n1/;Xã Trung An:;\n01;;Trần Sơn\n")
    #expect(list.rows.map(\.delegation) == ["Xã Trung An"])
  }

  @Test("a numbered group is no group with so many people")
  func numberedGroups() throws {
    let list = try Lists.list("STT;Họ tên;Đơn vị\nA;Đoàn số: 2;\n1;Lê A;Sở Y\n")
    #expect(list.groups.map(\.count) == [nil])
  }

  @Test("a total without marks, its number in the next cell, is no delegate")
  func totalWithoutMarks() throws {
    let list = try Lists.list(
      "stt,ho ten,don vi\n1,NGUYEN VAN A,SO Y TE\n2,TONG CONG,SO Y TE\n,Tong cong,2\n"
    )
    #expect(list.rows.map(\.name) == ["NGUYEN VAN A", "TONG CONG"])
    #expect(list.total?.said == 2 && list.total?.agrees == true)
  }

  @Test("a running number with another number and no name is no row of the columns' numbers")
  func numbersAlone() throws {
    let list = try Lists.list("STT;Họ tên;Bàn\n(1);(2);(3)\n1;Lê A;1\n2;;3\n")
    #expect(list.skipped.map(\.kind) == [.columnNumbers])
    #expect(list.faults.map(\.reason) == [.missingName])
  }

  @Test("a position and its place without a name is a seat; behind it a name is somebody's")
  func positionAlone() throws {
    let list = try Lists.list(
      "STT;Họ tên;Tỉnh\n1;Trưởng ấp Mỹ Phước;Cần Thơ\n2;Chủ tịch UBND xã;Cần Thơ\n"
        + "3;Chủ tịch Lê Văn A;Cần Thơ\n4;Phó Đức Phương;Cần Thơ\n"
    )
    #expect(list.rows.map(\.name) == ["…", "…", "Chủ tịch Lê Văn A", "Phó Đức Phương"])
    #expect(list.rows[0].position == "Trưởng ấp Mỹ Phước")
  }

  @Test("representatives who are counted, and one or the other, are asked about")
  func counted() throws {
    let list = try Lists.list(
      "STT;Họ tên;Tỉnh\n1;Đại diện 02 hộ nghèo;Cần Thơ\n2;Lê Văn A hoặc Trần B;Cần Thơ\n"
    )
    let seat = "Đại diện hộ nghèo"
    #expect(
      list.questions.map(\.kind) == [
        .several(names: [], seats: [seat, seat]),
        .several(names: ["Lê Văn A", "Trần B"], seats: []),
      ]
    )
  }

  @Test("“Quý danh” is the name where no other column is, else the title")
  func quyDanh() throws {
    let alone = try Lists.list("TT;Quý danh (viết hoa);Chức vụ\n1;Ông Trần Văn Long;Giám đốc\n")
    #expect(alone.rows.map(\.name) == ["Trần Văn Long"])
    let beside = try Lists.list("Quý danh;Họ và tên\nÔng;Trần Văn Long\n")
    #expect(beside.rows.map(\.honorific) == ["Ông"] && beside.rows[0].name == "Trần Văn Long")
  }
}
