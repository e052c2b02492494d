import Conference
import Testing

@testable import Interchange

/// What clerks write into cells where a list has no place for it.
@Suite("Cells as clerks write them")
struct OfficeCellsTests {
  private func kinds(_ list: RosterList) -> [ListNote.Kind] { list.notes.map(\.kind) }

  @Test(
    "do, the old ditto, and three strokes repeat the cell above",
    arguments: ["do", "-do-", "Do", "do.", "'''"]
  )
  func ditto(_ mark: String) throws {
    let list = try Lists.list("Họ và tên;Đơn vị\nLê A;Sở Y\nTrần B;\(mark)\n")
    #expect(list.rows.map(\.office) == ["Sở Y", "Sở Y"])
    #expect(kinds(list).contains(.ditto))
  }

  @Test("what only folds to the old ditto is text", arguments: ["Đô", "Đỗ", "đồ", "Do 2"])
  func noDitto(_ text: String) throws {
    let list = try Lists.list("Họ và tên;Đơn vị\nLê A;Sở Y\nTrần B;\(text)\n")
    #expect(list.rows.map(\.office) == ["Sở Y", text])
  }

  @Test("the apostrophe that makes a number a text comes off, and that is said")
  func apostrophe() throws {
    let list = try Lists.list("Mã;Họ và tên;Điện thoại\n'007;Lê A;'0912 345 678\n'90s;Trần B;\n")
    #expect(list.rows.map(\.code) == ["007", "'90s"])
    #expect(list.rows[0].phone == "0912 345 678")
    #expect(kinds(list).contains(.cleaned(.apostrophe)))
  }

  @Test("two telephone numbers in two lines stand apart; one without a digit is kept and said")
  func phones() throws {
    let list = try Lists.list(
      "Họ và tên;Điện thoại\nLê A;\"0912 345 003\n0707 345 003\"\nTrần B;không có\n"
    )
    #expect(list.rows.map(\.phone) == ["0912 345 003; 0707 345 003", "không có"])
    #expect(kinds(list).contains(.wordsForPhone("không có")))
  }

  @Test("letters that look like those beside them are said, with the word")
  func mixedScripts() throws {
    let list = try Lists.list("Họ và tên;Đơn vị\nNguyễn Văn \u{410}n;Sở Y\nTrần B;Sở Y\n")
    #expect(list.notes.first { $0.kind == .mixedScripts("\u{410}n") }?.rows == [2])
  }

  @Test(
    "the surname is found in its column, however that is headed",
    arguments: ["Họ, chữ đệm", "Họ chữ đệm", "Họ tên, chữ đệm", "Họ và chữ lót"]
  )
  func surname(_ heading: String) throws {
    let list = try Lists.list("STT;\"\(heading)\";Tên\n1;Nguyễn Trần Khánh;Vy\n")
    #expect(list.rows.map(\.name) == ["Nguyễn Trần Khánh Vy"])
    #expect(!kinds(list).contains(.oneWord))
  }

  @Test("names of one word are said: the rest may stand in a column that is not known")
  func oneWord() throws {
    let list = try Lists.list(
      "STT;Nội dung;Tên;Đơn vị\n1;Nguyễn Văn;An;Sở Y\n2;x;chưa cử;Sở Y\n"
    )
    #expect(list.notes.first { $0.kind == .oneWord }?.rows == [2])
  }

  @Test(
    "a cell for the name that says that nobody comes is asked about, and is nobody's name",
    arguments: [
      "Vắng", "VẮNG MẶT", "Không cử đại biểu", "khong tham du", "Đã hủy", "ĐÃ HỦY", "Không",
    ]
  )
  func nobody(_ cell: String) throws {
    let text = "STT;Họ và tên;Đơn vị\n1;Lê A;Sở Y\n2;\(cell);Sở Z\n"
    let question = try #require(try Lists.list(text).questions.first)
    #expect(question.row == 3 && question.kind == .cancelled(status: cell))
    var answers = ListAnswers()
    answers.cancelled.all = .keep
    #expect(try Lists.list(text, answers: answers).rows.map(\.name) == ["Lê A", "…"])
    answers.cancelled.all = .skip
    #expect(try Lists.list(text, answers: answers).rows.map(\.name) == ["Lê A"])
  }

  @Test("names that resemble it are names", arguments: ["Vàng", "Lê Vang", "Đa Huy", "Dạ Huy"])
  func names(_ name: String) throws {
    let list = try Lists.list("STT;Họ và tên;Đơn vị\n1;\(name);Sở Y\n")
    #expect(list.rows.map(\.name) == [name] && list.questions.isEmpty)
  }

  @Test(
    "a note that says that somebody else comes, or nobody, is asked about",
    arguments: [
      "thay bằng ông Võ Văn Mười", "đã cử người khác", "ủy quyền cho PCT", "xin vắng buổi sáng",
    ]
  )
  func replaced(_ note: String) throws {
    let list = try Lists.list("Họ và tên;Đơn vị;Ghi chú\nLê A;Sở Y;\(note)\nTrần B;Sở Y;\n")
    #expect(list.questions.map(\.kind) == [.cancelled(status: note)])
    #expect(list.questions[0].kind.namesAnother == !note.hasPrefix("xin"))
  }

  @Test(
    "whoever comes in somebody's place comes",
    arguments: ["thay ông B", "đi thay bà Hoa", "thay mặt Sở", "(thay bà Lan)"]
  )
  func replacing(_ note: String) throws {
    let list = try Lists.list("Họ và tên;Đơn vị;Ghi chú\nLê A;Sở Y;\(note)\n")
    #expect(list.questions.isEmpty && list.rows.count == 1)
  }

  @Test(
    "a total that names the groups it is of is no delegate",
    arguments: ["Cộng (I+II)", "Tổng (A + B)", "Tổng cộng (I+II+III)"]
  )
  func totalOfGroups(_ words: String) throws {
    let list = try Lists.list(
      "TT;Họ;Tên;Đơn vị;Ghi chú\n1;Lê;An;Sở Y;\n2;Trần;Bé;Sở Y;\n;;\(words);;2 người\n"
    )
    #expect(list.rows.map(\.name) == ["Lê An", "Trần Bé"])
    #expect(list.total?.said == 2 && list.total?.agrees == true)
  }

  @Test("a group's heading with its number of people in a column is a group, held against them")
  func countedGroups() throws {
    let list = try Lists.list(
      """
      STT;Chức vụ;Họ tên;Số lượng
      I;Lãnh đạo UBND tỉnh Hậu Giang;;2
      1;Phó Chủ tịch;Lê A;1
      2;Chánh Văn phòng;;1
      II;Đoàn tỉnh Vĩnh Long;;3
      1;Giám đốc Sở;Trần B;1
      ;TỔNG;;3

      """
    )
    #expect(list.rows.map(\.name) == ["Lê A", "…", "Trần B"])
    #expect(list.rows.map(\.province) == ["hau-giang", "hau-giang", "Vĩnh Long"])
    #expect(list.groups.map(\.count) == [2, 3] && list.groups.map(\.agrees) == [true, false])
    #expect(kinds(list).contains(.seatOf(role: "Chánh Văn phòng")))
  }

  @Test("a total that counts rows of several people is told from one of people")
  func totalOfRows() throws {
    var answers = ListAnswers()
    answers.several.all = .split
    let list = try Lists.list(
      "Họ tên;Đơn vị\n02 phóng viên;Báo X\n03 phóng viên;Đài Y\nTổng cộng: 2;\n",
      answers: answers
    )
    #expect(list.rows.count == 5)
    #expect(list.total?.read == 2 && list.total?.people == 5 && list.total?.agrees == true)
  }

  @Test(
    "a position in first letters behind the name is one, with its office",
    arguments: [
      ("Lê Thị D - PCT Hội LHPN", "PCT", "Hội LHPN"), ("Lê Thị D, BT Đảng ủy", "BT", "Đảng ủy"),
    ]
  )
  func abbreviated(_ cell: String, _ position: String, _ office: String) throws {
    let list = try Lists.list("Họ và tên;Tỉnh\n\"\(cell)\";Cần Thơ\n")
    let person = try #require(list.rows.first)
    #expect(person.name == "Lê Thị D" && person.position == position && person.office == office)
  }

  @Test(
    "headings of offices are known",
    arguments: [
      ("Họ và tên Ông/Bà", ListField.name), ("Quý danh khách mời", .name),
      ("Quý Ông/Bà", .honorific), ("Chức vụ Đảng", .position), ("Chức vụ Đoàn", .position),
      ("Bộ phận", .office), ("Tên cơ quan, đơn vị", .office), ("Thuộc đơn vị", .office),
      ("Xã, thị trấn", .commune), ("SĐT liên lạc", .phone), ("Di động/Email", .phone),
      ("Ghi chú thêm", .note),
    ]
  )
  func headings(_ heading: String, _ field: ListField) {
    #expect(ListField(heading: heading) == field)
  }

  @Test("of two positions the one at work is the position, the other is kept")
  func twoPositions() throws {
    let list = try Lists.list(
      "Họ và tên;Chức vụ Đảng;Chức vụ chính quyền\nLê A;Bí thư;Chủ tịch\n"
    )
    #expect(list.rows[0].position == "Chủ tịch")
    #expect(list.rows[0].extra.map(\.value) == ["Bí thư"])
  }
}
