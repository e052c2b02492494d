import Conference
import Testing

@testable import Interchange

/// Cells: names in parts, several people, cleaned text, places, status.
struct ListCellsTests {
  // MARK: - Headings

  @Test(
    "headings of forms and exports are known",
    arguments: [
      ("2. Đơn vị:", ListField.office), ("Câu 3: Số điện thoại của anh/chị", .phone),
      ("Họ và tên (*)", .name), ("Vui lòng nhập họ tên", .name), ("Họ và tên (viết in hoa)", .name),
      ("What is your name?", .name), ("firstname", .givenName), ("First Name", .givenName),
      ("last_name", .familyName), ("Surname", .familyName), ("Tên đệm", .middleName),
      ("Họ và tên đệm", .familyName), ("Attendee name: Given name", .givenName),
      ("Attendee company", .office), ("Job Title", .position), ("approval_status", .status),
      ("Trạng thái", .status), ("Đoàn", .delegation), ("Trưởng đoàn", .head),
      ("Địa phương", .province),
      ("City", .province),
      ("Cell Phone", .phone), ("Attendee #", .code), ("Tên người tham dự", .name),
    ]
  )
  func knowsMoreHeadings(_ heading: String, _ field: ListField) {
    #expect(ListField(heading: heading) == field)
  }

  @Test(
    "a text that calls somebody the head of the delegation, and one that does not",
    arguments: [
      ("Trưởng đoàn", true), ("Giám đốc Sở - trưởng đoàn huyện", true), ("TRUONG DOAN", true),
      ("Head of delegation", true), ("Phó trưởng đoàn", false), ("Lái xe của trưởng đoàn", false),
      ("Phó Trưởng đoàn ĐBQH tỉnh", false), ("Trưởng Đoàn ĐBQH tỉnh", false),
      ("Trưởng đoạn đường sắt", false), ("Hiệu trưởng Trường Đoàn", false), ("Đoàn trưởng", false),
      ("Deputy head of delegation", false),
    ]
  )
  func saysWhoIsHead(_ text: String, _ isHead: Bool) throws {
    let position = try Lists.list("Họ và tên;Chức vụ\nLê A;\(text)\nTrần B;Cán bộ\n")
    #expect(position.rows.map(\.isHead) == [isHead, false])
    let note = try Lists.list("Họ và tên;Ghi chú\nLê A;\(text)\n")
    #expect(note.rows.map(\.isHead) == [isHead])
    let role = try Lists.list("Họ và tên;Vai trò\nLê A;\(text)\n")
    #expect(role.rows.map(\.isHead) == [isHead])
  }

  @Test("a column for the head takes a mark, a yes, or a name; what else it says is kept")
  func readsHeadColumn() throws {
    let list = try Lists.list(
      """
      Họ và tên;Trưởng đoàn
      Lê A;x
      Lê B;
      Lê C;Không
      Lê D;✓
      Lê E;Có
      Ông Lê F;Ông Lê F
      Lê G;Ông Lê F
      Lê H;Phó
      """
    )
    #expect(list.layout.uses[1] == .field(.head))
    #expect(list.rows.map(\.isHead) == [true, false, false, true, true, true, false, false])
    let kept = list.rows.map { $0.extra.first?.value ?? "" }
    #expect(kept == ["", "", "", "", "", "", "Ông Lê F", "Phó"])
  }

  @Test(
    "other headings are kept as they are",
    arguments: ["Huyện", "Số ghế", "Bàn", "Email", "Năm sinh", "Ticket Type", "Chữ ký sáng"]
  )
  func keepsOtherHeadings(_ heading: String) throws {
    #expect(ListField(heading: heading) == nil)
    let list = try Lists.list("Họ và tên;\(heading)\nLê A;x\n")
    #expect(list.rows[0].extra == [ExtraField(heading: heading, value: "x")])
    #expect(list.layout.uses[1] == .extra(.unknown))
  }

  @Test("an empty column is ignored, a vague heading gives way to a plain one")
  func tellsWhatBecomesOfColumns() throws {
    let list = try Lists.list(
      "ID;Start time;Completion time;Email;Name;Họ và tên;Chữ ký\n1;x;y;a@b;anonymous;Lê A;\n"
    )
    #expect(list.rows.map(\.name) == ["Lê A"])
    #expect(list.rows[0].code == nil)
    #expect(
      list.layout.uses == [
        .field(.number), .ignored(.bookkeeping), .ignored(.bookkeeping), .extra(.unknown),
        .extra(.gaveWay(to: "Họ và tên")), .field(.name), .ignored(.empty),
      ]
    )
  }

  @Test(
    "a heading for position and office divides the cell",
    arguments: [
      ("Giám đốc Sở LĐ-TB&XH", "Giám đốc", "Sở LĐ-TB&XH"),
      ("Vụ trưởng - Bộ LĐ-TB&XH", "Vụ trưởng", "Bộ LĐ-TB&XH"),
      ("Phó Chủ tịch UBND huyện Phong Điền", "Phó Chủ tịch", "UBND huyện Phong Điền"),
      ("Chủ tịch Hội LHPN", "Chủ tịch", "Hội LHPN"), ("Chủ hộ", "Chủ hộ", nil),
      ("Trưởng phòng LĐ-TB&XH huyện Thới Lai", "Trưởng phòng", "Phòng LĐ-TB&XH huyện Thới Lai"),
      ("Trưởng phòng", "Trưởng phòng", nil), ("Phòng Nội vụ", nil, "Phòng Nội vụ"),
      ("Chánh Văn phòng UBND tỉnh", "Chánh Văn phòng", "Văn phòng UBND tỉnh"),
      ("Cán bộ Hội Nông dân", "Cán bộ", "Hội Nông dân"),
      ("Sở Tài chính, Phó Giám đốc", "Phó Giám đốc", "Sở Tài chính"),
      ("\"Giám đốc\nSở Y tế\"", "Giám đốc", "Sở Y tế"),
      ("Phó phòng Bảo trợ, Sở LĐ-TB&XH", "Phó phòng Bảo trợ", "Sở LĐ-TB&XH"),
    ] as [(String, String?, String?)]
  )
  func dividesPositionAndOffice(_ cell: String, _ position: String?, _ office: String?) throws {
    for heading in ["Chức vụ, đơn vị", "Chức vụ - Đơn vị công tác", "Chức danh và nơi công tác"] {
      let list = try Lists.list("Họ và tên;\(heading)\nLê A;\(cell)\n")
      #expect(list.rows.map(\.position) == [position])
      #expect(list.rows.map(\.office) == [office])
      #expect(list.layout.uses[1] == .combined([.position, .office]))
    }
  }

  @Test("a name with more in its cell is divided where the heading says so")
  func dividesNames() throws {
    let list = try Lists.list("STT;Họ tên, chức vụ, đơn vị\n1;Ông Lê A, Giám đốc, Sở X\n2;Trần B\n")
    #expect(list.rows.map(\.name) == ["Lê A", "Trần B"])
    #expect(list.rows.map(\.position) == ["Giám đốc", nil])
    #expect(list.rows.map(\.office) == ["Sở X", nil])
  }

  @Test("“Title” is what stands before a name, or a job")
  func readsTitles() throws {
    let list = try Lists.list(
      "Full name,Title\nLê A,Director of Finance\nTrần B,Ms\nNgô C,PGS.TS.\n"
    )
    #expect(list.rows.map(\.position) == ["Director of Finance", nil, nil])
    #expect(list.rows.map(\.honorific) == [nil, "Ms", "PGS.TS."])
  }

  // MARK: - Names

  @Test(
    "names in parts come out in the Vietnamese order",
    arguments: [
      ("firstname,lastname", "Văn An,Nguyễn", "Nguyễn Văn An"),
      ("Last name,Middle name,First name", "Nguyễn,Văn,An", "Nguyễn Văn An"),
      ("First name,Middle name,Last name", "An,Văn,Nguyễn", "Nguyễn Văn An"),
      ("Họ,Tên đệm,Tên", "Nguyễn,Văn,An", "Nguyễn Văn An"),
      ("Họ và tên đệm,Tên", "Nguyễn Văn,An", "Nguyễn Văn An"),
      ("name,last name", "Văn An,Nguyễn", "Nguyễn Văn An"),
      ("name,last name", "Nguyễn Văn An,Nguyễn", "Nguyễn Văn An"),
      ("name,last name", "Văn An Nguyễn,Nguyễn", "Nguyễn Văn An"),
      ("name,first_name,last_name", ",Văn An,Nguyễn", "Nguyễn Văn An"),
      ("ID,Name,First Name,Last Name", "7,Văn An Nguyễn,Văn An,Nguyễn", "Nguyễn Văn An"),
      ("name,first_name,last_name", "Nguyễn Văn An,,", "Nguyễn Văn An"),
      ("name,first_name,last_name", "Nguyễn Văn An,,Nguyễn", "Nguyễn Văn An"),
      ("First name,Last name", "Nguyễn Văn An,Nguyễn", "Nguyễn Văn An"),
      ("Họ và tên,Tên", "Nguyễn Văn,An", "Nguyễn Văn An"),
      ("Tên,Họ và tên", "an.nv,Nguyễn Văn An", "Nguyễn Văn An"),
      ("Nom,Prénom", "Nguyễn,Văn An", "Nguyễn Văn An"),
      ("Full name", "Nguyễn Văn An", "Nguyễn Văn An"),
    ]
  )
  func joinsNames(_ header: String, _ row: String, _ name: String) throws {
    let list = try Lists.list("\(header)\n\(row)\n")
    #expect(list.rows.map(\.name) == [name])
  }

  @Test("parts count more than a whole name that says another, and that is said")
  func prefersParts() throws {
    let list = try Lists.list("Name,First name,Last name\nTrần B,Văn An,Nguyễn\nLê C,C,Lê\n")
    #expect(list.rows.map(\.name) == ["Nguyễn Văn An", "Lê C"])
    #expect(list.notes.contains(ListNote(kind: .partsPreferred, column: "Name", rows: [2])))
  }

  @Test("a heading over two columns holds the family's name and the given one")
  func readsNamesUnderOneHeading() throws {
    let list = try Lists.list(
      "STT;Họ và tên;;Đơn vị\n1;Nguyễn Văn;An;Sở X\n2;Trần Thị;Bé;Sở Y\n3;Lê;Cò;Sở Z\n"
    )
    #expect(list.rows.map(\.name) == ["Nguyễn Văn An", "Trần Thị Bé", "Lê Cò"])
  }

  // MARK: - Several people

  @Test(
    "a cell that means several people is asked about",
    arguments: [
      ("Lê A; Trần B", ["Lê A", "Trần B"], []),
      ("\"Lê A\nTrần B\"", ["Lê A", "Trần B"], []),
      ("Lê A và Trần B", ["Lê A", "Trần B"], []),
      ("\"Lê A, Trần B\"", ["Lê A", "Trần B"], []),
      ("02 phóng viên", [], ["phóng viên", "phóng viên"]),
      ("Bà Lê A và 02 chuyên viên", ["Bà Lê A"], ["chuyên viên", "chuyên viên"]),
      ("Lê A (phu nhân)", ["Lê A"], ["phu nhân"]), ("Lê A và phu nhân", ["Lê A"], ["phu nhân"]),
      ("Lê A + 1", ["Lê A"], [""]), ("Lê A (+2 cán bộ)", ["Lê A"], ["cán bộ", "cán bộ"]),
    ] as [(String, [String], [String])]
  )
  func asksOfSeveral(_ cell: String, _ names: [String], _ seats: [String]) throws {
    let text = "STT,Họ và tên,Đơn vị\n1,\(cell),Sở X\n"
    let list = try Lists.list(text)
    #expect(list.rows.isEmpty && list.faults.isEmpty)
    #expect(list.questions.map(\.kind) == [.several(names: names, seats: seats)])
    #expect(list.questions.map(\.column) == ["Họ và tên"])

    var answers = ListAnswers()
    answers.several.all = .split
    let split = try Lists.list(text, answers: answers)
    #expect(split.questions.isEmpty)
    #expect(split.rows.count == names.count + seats.count)
    #expect(split.rows.allSatisfy { $0.office == "Sở X" && $0.row == 2 })
    #expect(split.rows.count { $0.name == Delegate.vacantName } == seats.count)
    #expect(
      split.rows.filter { $0.name == Delegate.vacantName }.map { $0.position ?? "" } == seats
    )

    answers.several.rows[2] = .one
    let one = try Lists.list(text, answers: answers)
    #expect(one.rows.count == 1)
  }

  @Test("of several people each has the position and phone on the same line")
  func dividesLinesAmongPeople() throws {
    var answers = ListAnswers()
    answers.several.all = .split
    let list = try Lists.list(
      "Mã;Họ và tên;Chức vụ;SĐT\nA1;\"Lê A\nTrần B\";\"Giám đốc\nLái xe\";\"0911\n0912\"\n",
      answers: answers
    )
    #expect(list.rows.map(\.position) == ["Giám đốc", "Lái xe"])
    #expect(list.rows.map(\.phone) == ["0911", "0912"])
    #expect(list.rows.map(\.code) == ["A1", nil])
  }

  @Test("kept as one the rest of the cell is a note")
  func keepsOne() throws {
    var answers = ListAnswers()
    answers.several.rows[2] = .one
    let list = try Lists.list("Họ và tên,Ghi chú\nBà Lê A và 02 chuyên viên,x\n", answers: answers)
    #expect(list.rows.map(\.name) == ["Lê A"])
    #expect(list.rows.map(\.honorific) == ["Bà"])
    #expect(list.rows.map(\.note) == ["x; +2 chuyên viên"])
  }

  @Test(
    "who is not named is a seat",
    arguments: ["Lái xe", "Phóng viên", "Đại diện Sở Tài chính", "Lãnh đạo UBND huyện"]
  )
  func makesSeatsOfRoles(_ role: String) throws {
    let list = try Lists.list("STT,Họ và tên,Đơn vị\n1,\(role),Sở X\n")
    #expect(list.rows.map(\.name) == [Delegate.vacantName])
    #expect(list.rows.map(\.position) == [role])
    #expect(list.notes.contains { $0.kind == .seatOf(role: role) })
  }

  @Test(
    "one person's name is one",
    arguments: [
      "Trần Văn Hai, Jr.", "Ông/Bà Lê A", "Nguyễn Văn A (thay ông B)", "Lê Văn Và", "K'Brông",
      "Lê A (Trưởng đoàn)", "TS. Lê A, Giám đốc",
    ]
  )
  func leavesOneName(_ name: String) throws {
    let list = try Lists.list("STT;Họ và tên\n1;\(name)\n")
    #expect(list.questions.isEmpty && list.rows.count == 1)
  }

  @Test("what stands in brackets behind a name is a note")
  func takesBracketsOff() throws {
    let list = try Lists.list(
      "STT;Họ và tên;Ghi chú\n1;Lê A (thay ông B);x\n2;\"Trần B\n(Trưởng đoàn)\";\n"
    )
    #expect(list.rows.map(\.name) == ["Lê A", "Trần B"])
    #expect(list.rows.map(\.note) == ["x; thay ông B", "Trưởng đoàn"])
    #expect(
      list.notes.contains(ListNote(kind: .bracketsAreNote, column: "Họ và tên", rows: [2, 3]))
    )
  }

  @Test("a seat is one also where its name is empty and the note says so")
  func findsSeatsByTheirNote() throws {
    let list = try Lists.list("STT;Họ và tên;Chức vụ;Ghi chú\n1;;Trưởng phòng;chưa cử\n")
    #expect(list.rows.map(\.name) == [Delegate.vacantName])
  }

  // MARK: - Text

  @Test(
    "cells are cleaned, and that is said",
    arguments: [
      ("\u{202A}+84 912\u{202C}", "+84 912", CellText.Cleaning.invisible),
      ("\u{202D}0912\u{202C}", "0912", .invisible), ("09\u{200C}12", "0912", .invisible),
      ("0912\u{200E}", "0912", .invisible), ("09\u{2060}12", "0912", .invisible),
      ("09\u{AD}12", "0912", .invisible), ("\u{FEFF}0912", "0912", .invisible),
      ("=\"0912\"", "0912", .formula), ("\"=\"\"0912\"\"\"", "0912", .formula),
      ("０９１２", "0912", .fullWidth), ("Ðặng", "Đặng", .lookalike), ("\u{189}ỗ", "Đỗ", .lookalike),
      ("ðinh", "đinh", .lookalike),
    ]
  )
  func cleansCells(_ cell: String, _ text: String, _ cleaning: CellText.Cleaning) throws {
    let list = try Lists.list("Họ và tên;Điện thoại\nLê A;\(cell)\n")
    #expect(list.rows.map(\.phone) == [text])
    #expect(list.notes.contains(ListNote(kind: .cleaned(cleaning), column: nil, rows: [2])))
  }

  @Test("the mark that ends a DOS text is no row and no part of one")
  func leavesTheEndOfDOSTexts() throws {
    for end in ["\n\u{1A}", "\u{1A}", "\r\n\u{1A}\u{1A}"] {
      let list = try Lists.list("Họ và tên;Đơn vị\nLê A;Sở X\(end)")
      #expect(list.rows.map(\.office) == ["Sở X"])
      #expect(list.notes.contains { $0.kind == .cleaned(.dosEnd) })
    }
  }

  @Test("tones by their old numbers are the usual tones")
  func composesOldTones() throws {
    let list = try Lists.list("Họ và tên\nLe\u{302}\u{340} Tu\u{341}\n")
    #expect(list.rows.map(\.name) == ["Lề Tú"])
  }

  // MARK: - Places and status

  @Test(
    "a province of the conference is known short, with its rank, and within an address",
    arguments: [
      ("TPCT", "can-tho"), ("CT", "can-tho"), ("TP. CT", "can-tho"), ("C.Thơ", "can-tho"),
      ("HG", "hau-giang"), ("H.Giang", "hau-giang"), ("T. Hậu Giang", "hau-giang"),
      ("huyện Thới Lai, TP. Cần Thơ", "can-tho"), ("Thới Lai - Cần Thơ", "can-tho"),
      ("Cần Thơ (Thới Lai)", "can-tho"), ("Hau Giang province", "hau-giang"),
    ]
  )
  func knowsShortProvinces(_ text: String, _ province: String) throws {
    let list = try Lists.list("Họ và tên;Tỉnh\nLê A;\(text)\n")
    #expect(list.rows.map(\.province) == [province])
  }

  @Test(
    "a guest's place is taken as it is, in its usual name where there is one",
    arguments: [
      ("Hà Nội", "Hà Nội"), ("HN", "Hà Nội"), ("ha noi", "Hà Nội"), ("TP.HCM", "TP. Hồ Chí Minh"),
      ("V.Long", "Vĩnh Long"), ("Hà Giang", "Hà Giang"), ("tỉnh An Giang", "An Giang"),
      ("Trung ương", "Trung ương"), ("Campuchia", "Campuchia"),
    ]
  )
  func takesGuests(_ text: String, _ place: String) throws {
    let list = try Lists.list("Họ và tên;Tỉnh\nLê A;\(text)\n")
    #expect(list.faults.isEmpty)
    #expect(list.rows.map(\.province) == [place])
    #expect(list.notes.contains(ListNote(kind: .guest(place: place), column: "Tỉnh", rows: [2])))
  }

  @Test("nearly a province, or a district, is a bad row; under “Địa phương” a district is kept")
  func namesBadPlaces() throws {
    let list = try Lists.list("Họ và tên;Tỉnh\nLê A;Cần Thơi\nLê B;Huyện Thới Lai\nLê C;Cần Thơ\n")
    #expect(
      list.faults.map(\.reason) == [
        .unknownProvince("Cần Thơi", known: ["Cần Thơ", "Hậu Giang"], nearest: "Cần Thơ"),
        .smallerPlace("Huyện Thới Lai"),
      ]
    )
    let vague = try Lists.list("Họ và tên;Địa phương\nLê A;Huyện Thới Lai\nLê B;Cần Thơ\n")
    #expect(vague.rows.map(\.province) == [nil, "can-tho"])
    #expect(vague.rows[0].extra == [ExtraField(heading: "Địa phương", value: "Huyện Thới Lai")])
  }

  @Test(
    "who has cancelled is asked about, and left out or kept as told",
    arguments: ["Đã hủy", "cancelled", "Refunded", "declined", "Không tham dự", "Not Attending"]
  )
  func asksOfCancelled(_ status: String) throws {
    let text = "Họ và tên;Trạng thái\nLê A;\(status)\nTrần B;Đã duyệt\n"
    let list = try Lists.list(text)
    #expect(list.questions.map(\.kind) == [.cancelled(status: status)])
    #expect(list.questions.map(\.name) == ["Lê A"])
    #expect(list.rows.map(\.name) == ["Trần B"])
    var answers = ListAnswers()
    answers.cancelled.all = .keep
    #expect(try Lists.list(text, answers: answers).rows.map(\.name) == ["Lê A", "Trần B"])
    answers.cancelled.rows[2] = .skip
    let without = try Lists.list(text, answers: answers)
    #expect(without.rows.map(\.name) == ["Trần B"])
    #expect(without.skipped.map(\.kind) == [.cancelled])
  }

  @Test("how many lack an office or a province is said")
  func countsWhatIsLacking() throws {
    let list = try Lists.list("Họ và tên;Đơn vị;Tỉnh\nLê A;;Cần Thơ\nLê B;Sở X;\nLê C;;\n")
    #expect(list.notes.contains(ListNote(kind: .lacking(.office), column: nil, rows: [2, 4])))
    #expect(list.notes.contains(ListNote(kind: .lacking(.province), column: nil, rows: [3, 4])))
  }

  @Test("a position behind the name is set apart, and goes to the note where there is one")
  func positionBehindName() throws {
    let list = try Lists.list(
      """
      Họ và tên;Chức vụ;Ghi chú
      Phạm D, Trưởng ấp;;
      Lê Thị E - Phó Giám đốc Sở Y tế;;
      Ngô G, Bí thư;Chủ tịch;đến muộn
      Trần Văn Phó;;
      """
    )
    #expect(list.rows.map(\.name) == ["Phạm D", "Lê Thị E", "Ngô G", "Trần Văn Phó"])
    #expect(list.rows.map(\.position) == ["Trưởng ấp", "Phó Giám đốc", "Chủ tịch", nil])
    #expect(list.rows.map(\.office) == [nil, "Sở Y tế", nil, nil])
    #expect(list.rows[2].note == "đến muộn; Bí thư")
    #expect(
      list.notes.contains(ListNote(kind: .nameHeldPosition, column: "Họ và tên", rows: [2, 3, 4]))
    )
  }

  @Test(
    "a zero that a spreadsheet took from a phone number comes back, and is told",
    arguments: [
      ("912345678", "0912345678"), ("2923830123", "02923830123"), ("0912345678", "0912345678"),
      ("+84912345678", "+84912345678"), ("412345678", "412345678"),
      ("91 234 567 8", "91 234 567 8"),
    ]
  )
  func lostZero(_ cell: String, _ phone: String) throws {
    let list = try Lists.list("Họ và tên;Điện thoại\nLê A;\(cell)\n")
    #expect(list.rows[0].phone == phone)
    #expect(list.notes.contains { $0.kind == .zeroRestored } == (cell != phone))
  }

  @Test("a row that counts several people is asked about")
  func countedRows() throws {
    let text = """
      Họ và tên;Đơn vị;SL
      Ban Giám đốc Sở;Sở Y tế;3
      Lê Văn A;Sở Y tế;2
      Trần B;Sở Y tế;1
      """
    let asked = try Lists.list(text)
    #expect(
      asked.questions.map(\.kind) == [
        .several(names: [], seats: Array(repeating: "Ban Giám đốc Sở", count: 3)),
        .several(names: ["Lê Văn A"], seats: [""]),
      ]
    )
    var answers = ListAnswers()
    answers.several.all = .split
    let list = try Lists.list(text, answers: answers)
    let vacant = Delegate.vacantName
    #expect(list.rows.map(\.name) == [vacant, vacant, vacant, "Lê Văn A", vacant, "Trần B"])
    #expect(list.rows.prefix(3).allSatisfy { $0.position == "Ban Giám đốc Sở" })
  }

  @Test("who is sent without a name is a seat; a name behind the work is a name")
  func workers() throws {
    let list = try Lists.list(
      "Họ và tên;Đơn vị\nPhóng viên Báo Cần Thơ;Báo Cần Thơ\nPhóng viên Lê Văn A;Báo B\n"
    )
    #expect(list.rows[0].name == Delegate.vacantName)
    #expect(list.rows[0].position == "Phóng viên Báo Cần Thơ")
    #expect(list.rows[1].name.contains("Lê Văn A"))
  }

  @Test(
    "questions of forms are understood by what they ask for",
    arguments: [
      ("Anh/chị công tác ở đơn vị nào?", ListField.office), ("Bạn đến từ tỉnh nào?", .province),
      ("Ông/bà hiện giữ chức vụ gì?", .position), ("Họ và tên của bạn là gì?", .name),
      ("Bạn ở nhà nào?", nil), ("Anh/chị có ăn chay không?", nil),
    ] as [(String, ListField?)]
  )
  func questions(_ heading: String, _ field: ListField?) {
    #expect(ListField(heading: heading) == field)
  }

  @Test(
    "a status that leaves it open whether somebody comes is asked about; money and the door are not",
    arguments: [
      ("Trạng thái", "Hoàn vé", true), ("Trạng thái", "Không được duyệt", true),
      ("Trạng thái", "Danh sách chờ", true), ("Trạng thái", "Chờ duyệt", true),
      ("Status", "Waitlisted", true), ("Registration state", "Awaiting approval", true),
      ("Anh/Chị có tham dự Hội nghị không?", "Không tham dự", true),
      ("Anh/Chị có tham dự Hội nghị không?", "Cử người khác đi thay", true),
      ("Anh/Chị có tham dự Hội nghị không?", "Chưa chắc chắn", true),
      ("Anh/Chị có tham dự Hội nghị không?", "Có tham dự", false),
      ("Will you attend?", "No, I can't", true), ("Will you attend?", "Yes", false),
      ("Trạng thái", "Chưa thanh toán", false), ("Trạng thái", "Đã duyệt", false),
      ("Anh/Chị có tham dự tiệc tối không?", "Không", false),
    ]
  )
  func doubtfulStatuses(_ heading: String, _ status: String, _ isAsked: Bool) throws {
    let list = try Lists.list("Họ và tên;\(heading)\nLê Văn A;\(status)\nLê Văn B;\n")
    #expect(list.questions.map(\.kind) == (isAsked ? [.cancelled(status: status)] : []))
  }

  @Test("as above is nobody's name", arguments: ["nt", "-nt-", "như trên", "〃"])
  func dittoNames(_ mark: String) throws {
    let list = try Lists.list("STT;Họ và tên;Đơn vị\n1;Lê A;Sở X\n2;\(mark);Sở Y\n")
    #expect(list.faults == [RowFault(row: 3, column: "Họ và tên", reason: .dittoName(mark))])
  }

  @Test(
    "counted places are asked about, and counted as they are written",
    arguments: [
      ("Trần Văn Phúc (02 người)", ["Trần Văn Phúc"], 1), ("Trần Tân (+2)", ["Trần Tân"], 2),
      ("Lê Sáu (2)", ["Lê Sáu"], 1), ("Chuyên viên (2 người)", [], 2),
      ("Đoàn Hậu Giang 15 người", [], 15), ("Hai cán bộ", [], 2), ("Mỗi xã 02 người", [], 2),
      ("1. Lê Thị Chín 2. Trần Văn Mười", ["Lê Thị Chín", "Trần Văn Mười"], 0),
      ("Lê Thị Năm - Trần Văn Sáu", ["Lê Thị Năm", "Trần Văn Sáu"], 0),
      ("Đại diện 2 người", [], 2), ("Lê Bốn và đoàn", ["Lê Bốn"], 1), ("Một chuyên viên", [], 1),
      ("05 đ/c", [], 5), ("Lê Năm ... và các thành viên", ["Lê Năm"], 1),
      ("Lê Ba (cùng lái xe)", ["Lê Ba"], 1), ("Lê Ba (+ 02 cán bộ)", ["Lê Ba"], 2),
    ] as [(String, [String], Int)]
  )
  func countedPlaces(_ text: String, _ names: [String], _ seats: Int) throws {
    let list = try Lists.list("STT;Họ và tên;Đơn vị\n1;\(text);Sở X\n")
    let asked = list.questions.compactMap { question in
      if case .several(let names, let seats) = question.kind { (names, seats.count) } else { nil }
    }
    #expect(asked.map(\.0) == [names] && asked.map(\.1) == [seats])
  }

  @Test("a row that counts people and names nobody is as many seats")
  func countsWithoutNames() throws {
    let text = "STT;Họ và tên;Chức vụ;Đơn vị;SL\n1;;Chuyên viên;Sở X;2\n"
    #expect(try Lists.list(text).questions.count == 1)
    var answers = ListAnswers()
    answers.several.all = .split
    let seats = try Lists.list(text, answers: answers).rows
    #expect(seats.map(\.name) == [Delegate.vacantName, Delegate.vacantName])
    #expect(seats.map(\.office) == ["Sở X", "Sở X"] && seats[0].position == "Chuyên viên")
  }

  @Test(
    "a cell in an old font among Unicode ones is said",
    arguments: ["NguyÔn V¨n Dòng", "Së Lao ®éng"]
  )
  func oldFonts(_ cell: String) throws {
    let list = try Lists.list("Họ và tên;Đơn vị\nLê Thị Ánh;Sở Y\n\(cell);Z\nFrançois Müller;°C\n")
    #expect(list.notes.contains(ListNote(kind: .oldFont(cell), column: "Họ và tên", rows: [3])))
    #expect(list.notes.count { if case .oldFont = $0.kind { true } else { false } } == 1)
  }

  @Test(
    "two provinces in a cell are a bad row",
    arguments: ["Cần Thơ/Hậu Giang", "Cần Thơ, Sóc Trăng", "Hậu Giang (cũ) - Cần Thơ"]
  )
  func severalPlaces(_ text: String) throws {
    let list = try Lists.list("Họ và tên;Tỉnh\nLê A;\(text)\nLê B;quận Ninh Kiều, Cần Thơ\n")
    #expect(list.faults.map(\.reason) == [.severalPlaces(text)])
    #expect(list.rows.map(\.province) == ["can-tho"])
  }

  @Test(
    "position and office in one cell are told apart by their words",
    arguments: [
      ("Sở Công Thương - PGĐ", "PGĐ", "Sở Công Thương"),
      ("UVBTV, Trưởng Ban Dân vận Tỉnh ủy", "UVBTV, Trưởng Ban", "Ban Dân vận Tỉnh ủy"),
      (
        "Chủ tịch Hội Nông dân xã Trung An, huyện Cờ Đỏ", "Chủ tịch",
        "Hội Nông dân xã Trung An, huyện Cờ Đỏ"
      ),
      ("Trưởng ấp Mỹ Khánh 1, xã Mỹ Khánh", "Trưởng ấp Mỹ Khánh 1, xã Mỹ Khánh", nil),
      ("Bí thư Đoàn TNCS xã", "Bí thư", "Đoàn TNCS xã"),
      ("Trang trại Mỹ Xuân - Giám đốc", "Giám đốc", "Trang trại Mỹ Xuân"),
    ] as [(String, String, String?)]
  )
  func positionsAndOffices(_ cell: String, _ position: String, _ office: String?) throws {
    let list = try Lists.list("Họ và tên;Chức vụ, đơn vị công tác\nLê A;\(cell)\n")
    #expect(list.rows.map(\.position) == [position] && list.rows.map(\.office) == [office])
  }

  @Test(
    "a Vietnamese name comes out in its order, however a form has parted it",
    arguments: [
      ("First Name;Last Name\nNguyễn Văn;An\n", "Nguyễn Văn An"),
      ("First Name;Last Name\nVăn An;Nguyễn\n", "Nguyễn Văn An"),
      ("Họ và;tên\nNguyễn Văn;An\n", "Nguyễn Văn An"),
      ("Name;Affiliation\nNguyễn, Văn An;X\n", "Nguyễn Văn An"),
      (
        "Completion time;Name;Xin cho biết họ tên của đồng chí\n9/1;Nguyen An;Nguyễn Văn An\n",
        "Nguyễn Văn An"
      ),
    ]
  )
  func partedNames(_ text: String, _ name: String) throws {
    #expect(try Lists.list(text).rows.map(\.name) == [name])
  }

  @Test(
    "headings of badges, shops and two languages are understood",
    arguments: [
      ("Họ và tên/Name", ListField.name), ("Họ tên khách", .name), ("Khách mời", .name),
      ("Đ.vị", .office), ("ĐV", .office), ("Mã NV", .code), ("SBD", .code), ("Order code", .code),
      ("Barcode no.", .code), ("Đồng chí đang công tác tại đâu?", .office),
      ("Đơn vị/Organisation", .office), ("Chức vụ/Đơn vị", nil),
    ] as [(String, ListField?)]
  )
  func moreHeadings(_ heading: String, _ field: ListField?) {
    #expect(ListField(heading: heading) == field)
  }
}
