import Attendance
import BundledData
import Conference
import Terminal
import Testing

@testable import CompanionUI

/// The desk as its operator meets it.
@Suite struct DeskTests {
  @Test("A scan checks in at once, says who, and the field is ready again")
  func scan() throws {
    var desk = try Session.desk()
    desk.scan("1010")
    #expect(desk.recorded.map(\.kind) == [.checkIn])
    #expect(desk.recorded[0].delegate == "sample-001")
    #expect(desk.shows("ĐÃ ĐIỂM DANH"))
    #expect(desk.shows("Phạm Ngọc Nhung"))
    #expect(desk.bells == [.yes])
    #expect(desk.deskField.isEmpty)
    #expect(desk.isTyping)
  }

  @Test("What the screen answers never shows the category")
  func noCategory() throws {
    var desk = try Session.desk(width: 120, height: 40)
    desk.scan("1010")
    let office = try #require(desk.conference.delegate("sample-001")?.office)
    let labels = desk.conference.info.categories.map(\.label.vi)
      .filter { !office.contains($0) }
    let main = desk.rows.map { String($0.prefix(60)) }
    #expect(!labels.contains { label in main.contains { $0.contains(label) } })
  }

  @Test(
    "An answer is green, yellow or red, and told apart by its mark without colour",
    arguments: [
      ("1029", "✓ ĐÃ ĐIỂM DANH", Style.Ink.good), ("1010", "! ĐÃ VÀO TRƯỚC ĐÓ", .caution),
      ("1011", "✗ SAI MÃ", .bad),
    ]
  )
  func ink(code: String, words: String, ink: Style.Ink) throws {
    var desk = try Session.desk()
    desk.scan("1010")
    desk.scan(code)
    #expect(desk.style(of: words) == Style(ink, bold: true, reverse: true))
  }

  @Test("Tab ends a scan as Enter does, and does not leave the screen")
  func tab() throws {
    var desk = try Session.desk()
    desk.scan("1010", end: .tab)
    #expect(desk.recorded.count == 1)
    #expect(desk.screen == .checkin)
  }

  @Test("The same badge within two seconds is one scan; later it is answered as already in")
  func twice() throws {
    var desk = try Session.desk()
    desk.scan("1010")
    desk.scan("1010", pause: 100)
    #expect(desk.recorded.count == 1)
    desk.scan("1010")
    #expect(desk.recorded.map(\.kind) == [.checkIn, .again])
    #expect(desk.shows("ĐÃ VÀO TRƯỚC ĐÓ"))
    #expect(desk.bells == [.yes, .no])
  }

  @Test("Two scans back to back are both taken")
  func backToBack() throws {
    var desk = try Session.desk()
    desk.scan("1010")
    desk.scan("1029", pause: 0)
    #expect(desk.recorded.map(\.delegate) == ["sample-001", "sample-002"])
  }

  @Test("A few letters without marks find; Enter checks in where one person fits")
  func letters() throws {
    var desk = try Session.desk()
    desk.press("ngoc nhung")
    #expect(desk.shows("Phạm Ngọc Nhung"))
    #expect(desk.recorded.isEmpty)
    desk.press("Enter")
    #expect(desk.recorded.map(\.delegate) == ["sample-001"])
  }

  @Test("Namesakes are asked about; a scan meanwhile waits and is handled next")
  func question() throws {
    var desk = try Session.desk()
    desk.press("nguyen", "Enter")
    #expect(desk.recorded.isEmpty)
    #expect(desk.isWindowOpen)
    desk.scan("1010")
    #expect(desk.recorded.isEmpty)
    #expect(desk.shows("đang chờ"))
    desk.press("Enter")
    #expect(desk.recorded.count == 2)
    #expect(desk.recorded.last?.delegate == "sample-001")
    #expect(!desk.isWindowOpen)
  }

  @Test("A question that is left lets the waiting scan in")
  func leftQuestion() throws {
    var desk = try Session.desk()
    desk.press("nguyen", "Enter")
    desk.scan("1010")
    desk.press("Esc")
    #expect(desk.recorded.map(\.delegate) == ["sample-001"])
  }

  @Test("What another desk records while a scanner sends stays known when its keys are undone")
  func newsInBurst() throws {
    var desk = try Session.desk()
    var other = try desk.beside()
    desk.press("Esc", "6")
    desk.scan("1010") { desk in
      other.scan("1029")
      desk.look()
    }
    #expect(desk.screen == .checkin)
    #expect(desk.shows("2/94"))
    #expect(desk.recorded.map(\.desk) == ["B", "A"])
  }

  @Test("What the keys of a burst did to the language and the screen is undone")
  func burstIsUndone() throws {
    var desk = try Session.desk()
    desk.press("Esc")
    desk.scan("L2L1010", end: .enter)
    #expect(desk.language == .vi)
    #expect(desk.screen == .checkin)
  }

  @Test("A window that is resized while a scanner sends has its new size, and the scan counts")
  func resizeInBurst() throws {
    var desk = try Session.desk()
    desk.press("F7", "Lan")
    desk.scan("1010") { $0.resize(100, 30) }
    #expect(desk.canvas.size == Size(width: 100, height: 30))
    #expect(desk.shows("Lan"))
    desk.press("Esc", "6")
    desk.scan("1029") { $0.resize(60, 20) }
    #expect(desk.canvas.size == Size(width: 60, height: 20))
    #expect(desk.screen == .checkin)
    #expect(desk.recorded.map(\.delegate) == ["sample-001", "sample-002"])
  }

  @Test("A burst in a form leaves the form as it was")
  func burstInForm() throws {
    var desk = try Session.desk()
    desk.press("F7", "Lan")
    desk.scan("1010")
    #expect(desk.isWindowOpen)
    #expect(desk.cursorRow.hasSuffix(" Lan"))
    #expect(desk.recorded.isEmpty)
    desk.press("Esc")
    #expect(desk.recorded.map(\.delegate) == ["sample-001"])
  }

  @Test("What a person was typing stays when a scan comes")
  func typingStays() throws {
    var desk = try Session.desk()
    desk.press("ngu")
    desk.scan("1010")
    #expect(desk.recorded.map(\.delegate) == ["sample-001"])
    #expect(desk.deskField == "ngu")
  }

  @Test(
    "The answer to a scan shows, whatever was typed before; typing on shows who fits again",
    arguments: [
      ("1010", "ĐÃ ĐIỂM DANH"), ("1011", "SAI MÃ"), ("NV-17", "KHÔNG CÓ TRONG DANH SÁCH"),
    ]
  )
  func answerShows(scan: String, words: String) throws {
    var desk = try Session.desk()
    desk.press("hoang")
    #expect(desk.shows("Hoàng"))
    desk.scan(scan)
    #expect(desk.shows(words))
    #expect(desk.deskField == "hoang")
    desk.press("Backspace")
    #expect(!desk.shows(words))
  }

  @Test("Enter behind an answer first shows again whom the words would let in")
  func enterBehindAnswer() throws {
    var desk = try Session.desk()
    desk.press("ngoc nhung")
    desk.scan("1029")
    desk.press("Enter")
    #expect(desk.recorded.map(\.delegate) == ["sample-002"])
    #expect(desk.shows("Phạm Ngọc Nhung"))
    desk.press("Enter")
    #expect(desk.recorded.map(\.delegate) == ["sample-002", "sample-001"])
  }

  @Test("A damaged scan lets nobody in; what is typed finds by its beginning")
  func damaged() throws {
    var conference = try BundledConference.load()
    conference.roster = Roster(
      delegates: conference.roster.delegates.map { delegate in
        var delegate = delegate
        if delegate.code == "1010" { delegate.ref = "NV-171" }
        return delegate
      }
    )
    var desk = try Session.desk(conference: conference)
    desk.scan("NV-17")
    #expect(desk.recorded.map(\.kind) == [.refused])
    desk.scan("NV-171")
    #expect(desk.recorded.last?.delegate == "sample-001")
    desk.press("NV-17")
    #expect(desk.shows("Phạm Ngọc Nhung"))
  }

  @Test("The same badge counts at once on another list")
  func sameBadgeOnAnotherList() throws {
    var desk = try Session.desk()
    desk.scan("1010")
    desk.press("F9", "Down", "Enter")
    desk.scan("1010", pause: 100)
    #expect(desk.recorded.map(\.kind) == [.checkIn, .checkIn])
    #expect(Set(desk.recorded.map(\.list)).count == 2)
  }

  @Test("A wrong check digit and an unknown code are refused without their text")
  func refused() throws {
    var desk = try Session.desk()
    desk.scan("1011")
    #expect(desk.shows("SAI MÃ"))
    desk.scan("99992")
    #expect(desk.recorded.map(\.kind) == [.refused, .refused])
    #expect(desk.recorded.map(\.delegate) == [nil, nil])
    #expect(desk.recorded[0].refusal?.reason == .badCheckDigit)
    #expect(desk.bells == [.no, .no])
  }

  @Test("A citizen card's QR searches by its name")
  func card() throws {
    var desk = try Session.desk()
    desk.scan("092180001234|362123456|Phạm Ngọc Nhung|01021980|Nữ|Cần Thơ|10052021")
    #expect(desk.recorded.map(\.delegate) == ["sample-001"])
    #expect(!desk.rows.joined().contains("092180001234"))
  }

  @Test("A pasted code is a scan, pasted words are text, pasted lines are scans in turn")
  func paste() throws {
    var desk = try Session.desk()
    desk.paste("1010")
    #expect(desk.recorded.count == 1)
    desk.paste("1029\n1032\n")
    #expect(desk.recorded.count == 3)
    desk.paste("nhung")
    #expect(desk.deskField == "nhung")
  }

  @Test("Prefix and suffix of the scanner are taken off")
  func affixes() throws {
    var desk = try Session.desk(
      setup: DeskSetup(desk: "A", operator: "lan", scanPrefix: "]C1", scanSuffix: "#")
    )
    desk.scan("]C11010#")
    #expect(desk.recorded.map(\.delegate) == ["sample-001"])
  }

  @Test("A delegation goes in with one key, those unticked stay out, and one undo takes all back")
  func delegation() throws {
    var desk = try Session.desk()
    desk.press("F5", "Enter")
    let ticked = desk.rows.filter { $0.hasPrefix(" [x]") }
    #expect(ticked.count == 2)
    #expect(ticked.first?.contains("1010") == true)
    desk.press("Space", "Enter")
    #expect(desk.recorded.count == ticked.count - 1)
    #expect(!desk.recorded.map(\.delegate).contains(desk.id(of: "1010")))
    desk.press("F6", "Enter", "Enter")
    #expect(desk.shows("ĐÃ HOÀN TÁC"))
    #expect(desk.shows("0/94"))
  }

  @Test("A walk-in is registered and in, with a code of their own")
  func walkIn() throws {
    var desk = try Session.desk()
    desk.press("F7", "Lê Thị Mới", "Tab", "UBND xã", "Enter", "c", "Space")
    #expect(desk.recorded.isEmpty)
    desk.press("Enter")
    #expect(desk.recorded.map(\.kind) == [.walkIn])
    #expect(desk.shows("Lê Thị Mới"))
    #expect(desk.conference.roster.delegates.last?.standing == .walkIn)
  }

  @Test("A newcomer's form that is left is gone on with, until it is left once more as it was")
  func keptGuest() throws {
    var desk = try Session.desk()
    desk.press("F7", "Lê Thị Mới", "Tab", "UBND xã", "Esc")
    #expect(!desk.isWindowOpen && desk.shows("^V mở ra gõ tiếp"))
    desk.scan("1010")
    #expect(desk.shows("ĐÃ ĐIỂM DANH"))
    desk.press("F7")
    #expect(desk.shows("Lê Thị Mới") && desk.shows("UBND xã"))
    desk.press("Esc")
    #expect(!desk.isWindowOpen && !desk.shows("mở ra gõ tiếp"))
    desk.press("F7")
    #expect(!desk.shows("Lê Thị Mới"))
    // What was not touched leaves nothing behind.
    desk.press("Esc", "F7")
    #expect(desk.recorded.count == 1 && !desk.shows("UBND xã"))
  }

  @Test("A kept newcomer is registered, and then there is none")
  func keptGuestIsRegistered() throws {
    var desk = try Session.desk()
    desk.press("F7", "Lê Thị Mới", "Esc", "F7", "Tab", "UBND xã", "Enter", "c", "Space", "Enter")
    #expect(desk.recorded.map(\.kind) == [.walkIn])
    desk.press("F7")
    #expect(!desk.cursorRow.contains("Lê Thị Mới"))
  }

  @Test("Whoever was registered by mistake has a mark before the name, in the desk's matches")
  func undoneGuest() throws {
    var desk = try Session.desk()
    desk.press("F7", "Lê Thị Mới", "Tab", "UBND xã", "Enter", "c", "Space", "Enter")
    desk.press("F6", "Enter", "Enter", "thi moi")
    #expect(desk.recorded.map(\.kind) == [.walkIn, .undo])
    #expect(desk.rows.contains { $0.contains("✗ Lê Thị Mới") })
  }

  @Test("A substitute is in and the seat's delegate excused; undo takes back both")
  func substitute() throws {
    var desk = try Session.desk()
    desk.press("ngoc nhung", "Alt-s", "Lê Thị Thay", "Enter")
    #expect(desk.recorded.map(\.kind) == [.substitute])
    #expect(desk.status(of: "1010") == .excused)
    #expect(desk.shows("Lê Thị Thay"))
    desk.press("F6", "Enter", "Enter")
    #expect(desk.status(of: "1010") == .expected)
  }

  @Test("Whose seat a substitute has is let in, and it is said who sits there")
  func seatIsTaken() throws {
    var desk = try Session.desk(width: 120, height: 40)
    desk.press("ngoc nhung", "Alt-s", "Lê Thị Thay", "Enter")
    desk.scan("1010")
    #expect(desk.shows("Lê Thị Thay đã vào đi thay lúc"))
    #expect(desk.style(of: "! ĐÃ ĐIỂM DANH") == Style(.caution, bold: true, reverse: true))
    desk.scan("1010")
    #expect(desk.shows("Lê Thị Thay đã vào đi thay lúc"))
  }

  @Test("Whose registration was undone is not let in by a scan, until that is undone")
  func undoneWalkIn() throws {
    var desk = try Session.desk()
    desk.press("F7", "Lê Thị Mới", "Enter", "Space", "Tab", "Tab", "Space", "Enter")
    let code = try #require(desk.conference.roster.delegates.last?.code)
    desk.press("F6", "Enter", "Enter")
    desk.scan(code)
    #expect(desk.recorded.map(\.kind) == [.walkIn, .undo, .refused])
    #expect(desk.shows("đã bị hoàn tác"))
    #expect(desk.shows("0/94"))
    desk.press("F6", "Enter", "Enter")
    desk.scan(code)
    #expect(desk.shows("ĐÃ VÀO TRƯỚC ĐÓ"))
  }

  @Test("A step of somebody is undone on them, however many came since, in two keys")
  func undoOnPerson() throws {
    var desk = try Session.desk()
    desk.scan("1010")
    let others = desk.conference.roster.delegates.dropFirst().prefix(30).map(\.code)
    for code in others { desk.scan(code) }
    desk.press("1010", "Alt-u", "Enter")
    #expect(desk.shows("ĐÃ HOÀN TÁC"))
    #expect(desk.status(of: "1010") == .expected)
    #expect(desk.recorded.count(where: { $0.kind == .undo }) == 1)
    #expect(!desk.isAvailable(.undoPerson))
  }

  @Test("Of several steps with somebody one is chosen, and theirs alone are offered")
  func undoOnPersonSeveral() throws {
    var desk = try Session.desk()
    desk.scan("1029")
    desk.scan("1010")
    desk.press("Alt-o", "Alt-u")
    #expect(desk.rows.count { $0.contains("Phạm Ngọc Nhung") } == 2)
    #expect(!desk.shows("Kim Quốc Khoa"))
    desk.press("Enter", "Enter")
    #expect(desk.status(of: "1010") == .present)
  }

  /// A conference whose first people are namesakes of one office.
  private static func namesakes() throws -> Conference {
    var conference = try BundledConference.load()
    var people = conference.roster.delegates
    let marks = [("Trưởng phòng", "0912345678", nil), ("Chuyên viên", "0987654321", "trùng tên")]
    for (place, (position, phone, note)) in marks.enumerated() {
      people[place].name = "Nguyễn Thị Lan"
      people[place].office = "Phòng LĐ-TB&XH"
      people[place].province = "can-tho"
      (people[place].position, people[place].phone) = (position, phone)
      people[place].note = note
    }
    people[1].delegation = "Thới Lai"
    people[1].isHead = true
    conference.roster = Roster(delegates: people)
    return conference
  }

  @Test("Namesakes of one office are told apart by position, phone and note")
  func namesakesApart() throws {
    var desk = try Session.desk(width: 120, height: 40, conference: Self.namesakes())
    desk.press("nguyen thi lan", "Enter")
    #expect(desk.shows("Trưởng phòng · …678"))
    #expect(desk.shows("Chuyên viên · …321"))
    desk.press("Esc", "Ctrl-u", "lan")
    #expect(desk.shows("Trưởng phòng · …"))
  }

  @Test("Namesakes are told apart in a narrow window too, in the matches and where one is chosen")
  func namesakesApartWhereNarrow() throws {
    var desk = try Session.desk(width: 40, height: 24, conference: Self.namesakes())
    for key in ["nguyen thi lan", "Enter"] {
      desk.press(key)
      #expect(desk.shows("Trưởng p") && desk.shows("Chuyên v"), "\(key)")
    }
  }

  @Test(
    "In a narrow window the first thing that differs is shown: the phone, or the office's own words"
  )
  func namesakesOfOneKind() throws {
    var conference = try Self.namesakes()
    var people = conference.roster.delegates
    people[1].position = people[0].position
    conference.roster = Roster(delegates: people)
    var desk = try Session.desk(width: 40, height: 24, conference: conference)
    desk.press("nguyen thi lan")
    #expect(desk.shows("…678") && desk.shows("…321"))
    for (place, office) in ["UBND xã Trung Hiệp", "UBND xã Hòa An"].enumerated() {
      people[place].phone = nil
      people[place].office = office
    }
    conference.roster = Roster(delegates: people)
    desk = try Session.desk(width: 40, height: 24, conference: conference)
    desk.press("nguyen thi lan")
    #expect(desk.shows("…Trung H") && desk.shows("…Hòa An"))
  }

  @Test("The answer to a delegation names who is in")
  func delegationIsNamed() throws {
    var conference = try BundledConference.load()
    var people = conference.roster.delegates
    for place in 0..<10 { people[place].delegation = "Thới Lai" }
    conference.roster = Roster(delegates: people)
    var desk = try Session.desk(width: 120, height: 40, conference: conference)
    desk.press("F5", "thoi", "Enter", "Enter")
    #expect(desk.shows("10 người trong đoàn đã vào."))
    for person in people.prefix(8) { #expect(desk.shows(person.name), "\(person.name)") }
    // "và" may stand at the end of the line above.
    #expect(desk.shows("2 người nữa"))
  }

  @Test("Rows of the roster show positions, beside a pane as well", arguments: [120, 160])
  func rosterPositions(width: Int) throws {
    // All 94 at once.
    var desk = try Session.desk(width: width, height: 120, conference: Self.namesakes())
    desk.press("Esc", "4")
    // As much of them as there is room for.
    #expect(desk.shows("Chuyên vi") && desk.shows("Trưởng ph"))
  }

  @Test("The answer shows the list's note, and whose delegation somebody heads")
  func noteInAnswer() throws {
    var desk = try Session.desk(conference: Self.namesakes())
    desk.scan("1029")
    #expect(desk.shows("Ghi chú: trùng tên"))
    #expect(desk.shows("Trưởng đoàn Thới Lai"))
    desk.scan("1010")
    #expect(!desk.shows("Ghi chú"))
    #expect(!desk.shows("Trưởng đoàn"))
  }

  @Test("A telephone number, its end, and initials find at the desk")
  func otherWaysToFind() throws {
    var desk = try Session.desk(conference: Self.namesakes())
    for words in ["0912345678", "ntl", "ldtbxh"] {
      desk.press(words)
      #expect(desk.shows("Nguyễn Thị Lan"), "\(words)")
      desk.press("Ctrl-u")
    }
    desk.press("321", "Enter")
    #expect(desk.isWindowOpen)
    desk.press("Enter")
    #expect(desk.recorded.map(\.delegate) == ["sample-002"])
  }

  @Test("A walk-in's form asks for what the command line asks for")
  func walkInAsks() throws {
    var desk = try Session.desk()
    // The letter that tells the province goes on to the category.
    desk.press("F7", "Lê Thị Mới", "Enter", "v", "Space", "Enter")
    let newcomer = try #require(desk.conference.roster.delegates.last)
    #expect(newcomer.province == "vinh-long")
    #expect(newcomer.category != nil)
    #expect(desk.recorded.map(\.kind) == [.walkIn])
  }

  @Test("A walk-in's form asks for province and category once, and takes a name alone")
  func walkInByNameAlone() throws {
    var desk = try Session.desk()
    desk.press("F7", "Enter")
    #expect(desk.footer.contains("phải điền"))
    desk.press("Lê Thị Mới", "Enter", "Enter")
    #expect(desk.recorded.isEmpty)
    desk.press("Enter")
    let newcomer = try #require(desk.conference.roster.delegates.last)
    #expect(newcomer.name == "Lê Thị Mới" && newcomer.province == nil && newcomer.category == nil)
    #expect(desk.recorded.map(\.kind) == [.walkIn])
  }

  @Test("In a form the arrows change a choice, round at the ends, and neither save nor leave")
  func arrowsChoose() throws {
    var desk = try Session.desk()
    desk.press("F7", "Lê Thị Mới", "Enter", "Right", "Right", "Left", "Left")
    #expect(desk.isWindowOpen && desk.recorded.isEmpty)
    desk.press("Enter", "Enter")
    let newcomer = try #require(desk.conference.roster.delegates.last)
    #expect(newcomer.province == desk.conference.info.provinces.last?.id)
  }

  @Test("A guest from elsewhere says where from, and has no province to choose")
  func guestWalksIn() throws {
    var desk = try Session.desk()
    desk.press("F7", "Lê Thị Mới", "Tab", "Sở Nội vụ", "Tab", "Vụ trưởng", "Tab", "0912345678")
    desk.press("Tab", "Tab", "Hà Nội", "Enter", "Space", "Enter")
    let newcomer = try #require(desk.conference.roster.delegates.last)
    #expect(newcomer.province == "Hà Nội" && newcomer.office == "Sở Nội vụ")
    #expect(newcomer.position == "Vụ trưởng" && newcomer.phone == "0912345678")
    #expect(desk.recorded.map(\.kind) == [.walkIn])
  }

  @Test("A walk-in whose name is on the list can be let in as that person, or be a newcomer")
  func walkInOnList() throws {
    var desk = try Session.desk(width: 120)
    desk.press("F7", "pham ngoc nhung", "Enter")
    #expect(desk.shows("Đã có: có phải"))
    #expect(desk.shows("không phải ai trong số này"))
    desk.press("1")
    #expect(desk.shows("1010, Phạm Ngọc Nhung"))
    desk.press("Enter")
    #expect(desk.recorded.map(\.kind) == [.checkIn])
    #expect(desk.status(of: "1010") == .present)
    desk.press("F7", "Phạm Ngọc Nhung", "Enter", "Enter", "c", "Space", "Enter")
    #expect(desk.recorded.map(\.kind) == [.checkIn, .walkIn])
  }

  @Test("What is typed in Telex or VNI into a form is spelled, once")
  func spelled() throws {
    var desk = try Session.desk()
    desk.press("F7", "Leej Thij Nguyeejt", "Enter")
    #expect(desk.shows("Lệ Thị Nguyệt"))
    desk.press("Up", "Up", "Up", "Up", "Ctrl-u", "Hoof", "Enter")
    #expect(desk.shows("Hoof"))
    // What was left is kept once.
    desk.press("Esc", "F7", "Esc", "F7", "Le6 Thi5 Lan", "Enter")
    #expect(desk.shows("Lê Thị Lan"))
  }

  @Test("What was typed in the field stays while another screen is shown")
  func fieldStays() throws {
    var desk = try Session.desk()
    desk.press("nguyen", "Tab")
    #expect(desk.screen != .checkin)
    desk.press("Shift-Tab")
    #expect(desk.screen == .checkin)
    #expect(desk.deskField == "nguyen" && desk.isTyping)
  }

  @Test("A walk-in that is half typed stays while another screen is shown, and is then registered")
  func formStays() throws {
    var desk = try Session.desk()
    desk.press("F7", "Lê Thị Mới", "Ctrl-p", "mo hinh", "Enter")
    #expect(desk.screen == .models && !desk.isWindowOpen)
    desk.press("9")
    #expect(desk.isWindowOpen && desk.shows("Lê Thị Mới"))
    desk.press("Enter", "Enter", "c", "Space", "Enter", "Enter")
    #expect(desk.recorded.map(\.kind) == [.walkIn])
    #expect(!desk.isWindowOpen)
  }

  @Test("What was typed into a form stays when the palette does something else")
  func formStaysBehindThePalette() throws {
    var desk = try Session.desk()
    desk.press("F7", "Lan", "Ctrl-p", "english", "Enter")
    #expect(desk.language == .en)
    #expect(desk.isWindowOpen)
    #expect(desk.shows("Lan"))
  }

  @Test("Check-out and re-entry")
  func checkOut() throws {
    var desk = try Session.desk()
    desk.scan("1010")
    desk.press("Alt-o")
    #expect(desk.status(of: "1010") == .left)
    desk.scan("1010")
    #expect(desk.shows("VÀO LẠI"))
  }

  @Test("A store that cannot write is said, and nothing shows as checked in")
  func failure() throws {
    var desk = try Session.desk()
    desk.refusal = Localized(vi: "Đĩa đầy.", en: "Disk full.")
    desk.scan("1010")
    #expect(desk.recorded.isEmpty)
    #expect(desk.shows("0/94"))
    #expect(!desk.shows("ĐÃ ĐIỂM DANH"))
    #expect(desk.shows("CHƯA GHI ĐƯỢC"))
    #expect(desk.shows("Đĩa đầy."))
  }

  @Test("Another desk's check-ins show without a key")
  func news() throws {
    var desk = try Session.desk()
    var other = try desk.beside(desk: "B")
    other.scan("1010")
    desk.look()
    #expect(desk.shows("1/94"))
    desk.scan("1010")
    #expect(desk.shows("bàn B"))
  }

  @Test("Esc leaves the field, digits then open screens, and 9 comes back ready to type")
  func fieldAndScreens() throws {
    var desk = try Session.desk()
    desk.press("1")
    #expect(desk.screen == .checkin)
    desk.press("Esc", "1")
    #expect(desk.screen == .overview)
    desk.press("9")
    #expect(desk.isTyping)
  }

  @Test("A rehearsal says so over the whole width of every screen", arguments: ScreenName.allCases)
  func rehearsal(screen: ScreenName) throws {
    let session = try Session(screen: screen, setup: DeskSetup(isRehearsal: true))
    #expect(session.rows[0].contains("TẬP DƯỢT"))
    let canvas = session.canvas
    #expect((0..<canvas.size.width).allSatisfy { canvas[$0, 0].style.reverse })
  }
}

/// What a review of the desk found.
@Suite struct DeskReviewTests {
  @Test("A scan with the field left, or on another screen, is a scan and never keys")
  func scanAnywhere() throws {
    var desk = try Session.desk()
    desk.press("Esc")
    desk.scan("1093")
    #expect(desk.recorded.map(\.delegate) == [desk.id(of: "1093")])
    desk.press("Esc", "1")
    desk.scan("1029")
    #expect(desk.recorded.last?.delegate == "sample-002")
    #expect(desk.screen == .checkin)
    #expect(desk.shows("Kim Quốc Khoa"))
  }

  @Test("A roster that changes under an open window leaves nobody else in it")
  func rosterChanges() throws {
    var desk = try Session.desk()
    desk.press("F5", "vinh long", "Enter")
    let kept = Array(desk.conference.roster.delegates.prefix(3))
    desk.takeRoster(kept)
    #expect(!desk.shows("[x]"))
    desk.press("Esc", "F5")
    desk.takeRoster(kept)
    desk.press("Enter")
    let listed = desk.rows.filter { $0.hasPrefix(" [x]") }
    #expect(!listed.isEmpty)
    #expect(listed.allSatisfy { row in kept.contains { row.contains($0.code) } })
  }

  @Test("The head follows what others write to the same store")
  func headFollows() throws {
    var desk = try Session.desk(width: 100)
    desk.scan("1010")
    #expect(desk.rows.contains { $0.contains(/Sổ 1-[0-9A-F]{4}-/) })
    var other = try desk.beside()
    for code in ["1029", "1032"] { other.scan(code) }
    desk.look()
    #expect(desk.rows.contains { $0.contains(/Sổ 3-[0-9A-F]{4}-/) })
  }

  @Test("After a failure the same badge counts at once")
  func rescanAfterFailure() throws {
    var desk = try Session.desk()
    desk.refusal = Localized(same: "no")
    desk.scan("1010")
    #expect(desk.recorded.isEmpty)
    desk.refusal = nil
    desk.scan("1010", pause: 100)
    #expect(desk.recorded.map(\.kind) == [.checkIn])
  }

  @Test("q does not leave while a scan waits")
  func waitingAtQuit() throws {
    var desk = try Session.desk()
    desk.press("F1")
    desk.scan("1010")
    #expect(desk.recorded.isEmpty)
    desk.press("Esc")
    #expect(desk.recorded.map(\.delegate) == ["sample-001"])
  }

  @Test("Actions are about whom a person chose, not the first of many matches")
  func chosenOnly() throws {
    var desk = try Session.desk()
    desk.scan("1093")
    desk.press("nguyen", "Alt-o")
    #expect(desk.recorded.map(\.kind) == [.checkIn])
  }

  @Test("To undo an undo is told as what it is")
  func restored() throws {
    var desk = try Session.desk()
    desk.scan("1010")
    desk.press("F6", "Enter", "Enter", "F6", "Enter", "Enter")
    #expect(desk.shows("ĐÃ KHÔI PHỤC"))
    #expect(desk.status(of: "1010") == .present)
  }

  @Test("Pasted words wait for Enter, whatever lines they come in")
  func pastedWords() throws {
    var desk = try Session.desk()
    desk.paste("xin chao\nngoc nhung\n")
    #expect(desk.recorded.isEmpty)
    #expect(desk.deskField == "xin chao ngoc nhung")
  }

  @Test("An empty seat is told as one, with the key that names it")
  func vacantSeat() throws {
    var conference = try BundledConference.load()
    conference.roster = Roster(
      delegates: conference.roster.delegates.map { delegate in
        var delegate = delegate
        if delegate.code == "1010" { delegate.name = Delegate.vacantName }
        return delegate
      }
    )
    var desk = try Session.desk(conference: conference)
    desk.scan("1010")
    #expect(desk.shows("(chưa cử người)"))
    #expect(desk.shows("Alt-g"))
  }
}
