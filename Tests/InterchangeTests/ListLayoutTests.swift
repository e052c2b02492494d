import SeededRandom
import Testing

@testable import Interchange

/// Headers as offices write them.
struct ListLayoutTests {
  @Test(
    "a heading is known in its usual forms",
    arguments: [
      ("STT", ListField.number), ("Số TT", .number), ("TT", .number), ("No.", .number),
      ("Mã", .code), ("MÃ SỐ", .code), ("Mã đại biểu", .code), ("Code", .code),
      ("Họ và tên", .name), ("HỌ VÀ TÊN", .name), ("Họ tên", .name), ("Họ, tên", .name),
      ("ho va ten", .name), ("Full name", .name), ("Ho\u{323} va\u{300} te\u{302}n", .name),
      ("Tên đại biểu", .name), ("Họ đệm", .familyName), ("Tên", .givenName),
      ("Danh xưng", .honorific), ("Ông/Bà", .honorific), ("Chức vụ", .position),
      ("Chức danh, chức vụ", .position), ("Position", .position), ("Đơn vị", .office),
      ("Đơn vị công tác", .office), ("Cơ quan/Đơn vị", .office), ("Organisation", .office),
      ("Xã/Phường", .commune), ("Xã, phường, thị trấn", .commune), ("Ward", .commune),
      ("Tỉnh/Thành phố", .province), ("Tỉnh", .province), ("Tỉnh/TP", .province),
      ("Province", .province), ("Thành phần", .category), ("Điện thoại", .phone),
      ("SĐT", .phone), ("Số điện thoại", .phone), ("ĐTDĐ", .phone), ("Mobile", .phone),
      ("Ghi chú", .note), ("Notes", .note),
    ]
  )
  func knowsHeadings(_ heading: String, _ field: ListField) {
    #expect(ListField(heading: heading) == field)
  }

  @Test(
    "what only resembles a heading is none",
    arguments: ["", "Danh sách đại biểu", "Nguyễn Thị Tên", "Ký tên", "Email", "Ngày sinh", "…"]
  )
  func knowsNoOther(_ heading: String) {
    #expect(ListField(heading: heading) == nil)
  }

  @Test("whatever is read as a heading for names is looked at, however it is dressed")
  func looksAtEveryHeadingForNames() {
    var random = SeededGenerator(seed: SeededGenerator.seed)
    func pick(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }
    let known = (HeadingMeaning.usualHeadings + HeadingMeaning.vagueHeadings).flatMap(\.1)
    let before = ["", "2. ", "Câu hỏi 3: ", "Vui lòng cho biết ", "Anh/chị ", "(*) ", "12/"]
    let after = ["", " (*)", " của anh chị", " là gì?", " (neu co)", ":", " đại biểu", " (", "ho]"]
    let between = [", ", "/", " và ", " kiêm ", " - ", "(x)", "|", " & "]
    for round in 0..<20_000 {
      var heading = pick(before) + pick(known)
      for _ in 0..<round % 3 { heading += pick(between) + pick(known) }
      heading += pick(after)
      let fields =
        HeadingMeaning(heading).map { [$0.field] } ?? HeadingMeaning.combined(heading) ?? []
      guard fields.contains(.name) || fields.contains(.givenName) else { continue }
      #expect(
        HeadingMeaning.mayBeOfNames(heading, plain: ListField.plain(heading)),
        "\(heading), seed \(SeededGenerator.seed)"
      )
    }
  }

  @Test("who is called and works where people usually do is no heading at the first look")
  func passesOverPeople() {
    for text in [
      "Nguyễn Thị Lan", "Sở Y tế (Cần Thơ)", "0912345678", "Cần Thơ", "Chủ tịch UBND xã",
    ] {
      #expect(!HeadingMeaning.mayBeOfNames(text, plain: ListField.plain(text)), "\(text)")
    }
  }

  @Test("the header is found below titles, and not beyond the twentieth row")
  func findsTheHeader() throws {
    let titles = [["UBND TP. CẦN THƠ", "", ""], ["Danh sách đại biểu", "", ""], [""]]
    let header = ["STT", "Họ và tên", "Đơn vị"]
    let layout = try ListLayout(titles + [header], mapping: [:])
    #expect(layout.headerRow == 4)
    #expect(layout.columns == [.number: 0, .name: 1, .office: 2])
    let far = Array(repeating: ["x", "y", ""], count: 19)
    #expect(try ListLayout(far + [header], mapping: [:]).headerRow == 20)
    #expect(throws: ListFault.noHeader(firstRow: ["x", "y"], row: 1)) {
      try ListLayout(far + [["x", "y", ""], header], mapping: [:])
    }
  }

  @Test("a title that is a heading's word does not take the header's place")
  func prefersTheFullerRow() throws {
    let layout = try ListLayout([["Đại biểu"], ["Họ và tên", "Đơn vị"]], mapping: [:])
    #expect(layout.headerRow == 2)
  }

  @Test("a list of names alone has a header of one column")
  func takesOneColumn() throws {
    #expect(try ListLayout([["Họ và tên"], ["Lê A"]], mapping: [:]).columns == [.name: 0])
    #expect(try ListLayout([["Tên"], ["Lê A"]], mapping: [:]).columns == [.name: 0])
  }

  @Test("a name in parts is read from them, also where the whole is there too")
  func takesNamesInParts() throws {
    let parts = try ListLayout([["Họ đệm", "Tên", "Tỉnh"]], mapping: [:])
    #expect(parts.columns == [.familyName: 0, .givenName: 1, .province: 2])
    let whole = try ListLayout([["Họ", "Tên", "Họ và tên"]], mapping: [:])
    #expect(whole.columns == [.familyName: 0, .givenName: 1, .name: 2])
  }

  @Test("a mapping goes before what a heading would mean, and may leave a column out")
  func obeysTheMapping() throws {
    let header = ["Đại diện", "Họ và tên", "Đối tượng"]
    #expect(
      try ListLayout([header], mapping: [.name: "đại diện", .category: ""]).columns == [.name: 0]
    )
    #expect(throws: ListFault.noSuchHeading("Nơi", known: header)) {
      try ListLayout([header], mapping: [.office: "Nơi"])
    }
  }

  @Test("two columns for one thing are a fault that names both")
  func refusesTwoColumns() {
    #expect(throws: ListFault.twoColumns(.phone, "Điện thoại", "Di động")) {
      try ListLayout([["Họ và tên", "Điện thoại", "Di động"]], mapping: [:])
    }
  }
}
