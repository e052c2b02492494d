import Attendance
import Conference
import Terminal
import Testing
import Wording

@testable import CompanionUI

@Suite("What if we did the same")
struct WhatIfTests {
  /// Opened on the model of Mỹ Khánh, the last of the list.
  private func open(width: Int = 40, height: Int = 12) throws -> Session {
    var session = try Session(width: width, height: height, screen: .models)
    session.press("G", "w")
    return session
  }

  @Test("fields, verdict, both ways out and the loans are in sight together on a phone")
  func everythingInSight() throws {
    let session = try open()
    for label in [
      Phrases.householdsField, Phrases.capitalField, Phrases.shareField, Phrases.rateField,
      Phrases.needed, Phrases.leftOver,
    ] { #expect(session.shows(label.vi), "\(label.vi)") }
    for words in ["Thoát nghèo", "Thoát cận nghèo", "1,35 tỷ đồng *"] {
      #expect(session.shows(words), "\(words)")
    }
  }

  @Test("it starts with the case itself, for which its own capital suffices")
  func start() throws {
    let session = try open()
    #expect(session.rows[2].contains("30"))
    #expect(session.rows[3].contains("140.000.000"))
    #expect(session.rows.contains { $0.contains("Cần có") && $0.contains(" 140.000.000 đồng") })
    #expect(session.rows.contains { $0.contains("Còn dư") && $0.contains(" 0 đồng") })
    #expect(session.rows.contains { $0.contains("Thoát nghèo") && $0.contains("14 hộ") })
    #expect(session.rows.contains { $0.contains("Thoát cận nghèo") && $0.contains("16 hộ") })
    let whole = try open(height: 40)
    #expect(whole.rows.contains { $0.contains("Vốn đủ cho") && $0.contains("30 hộ") })
  }

  @Test("a number is grouped as it is typed, and what comes of it changes at once")
  func typing() throws {
    var session = try open(width: 80, height: 40)
    session.press("Down", "^U")
    for (key, shown) in [("2", "2"), ("5", "25"), ("0", "250"), ("0", "2.500")] {
      session.press(key)
      #expect(session.rows[3].contains(" \(shown) "), "\(session.rows[3])")
    }
    session.press("000000")
    #expect(session.rows[3].contains("2.500.000.000 ?"))
    #expect(session.rows.contains { $0.contains("Còn dư") && $0.contains("2.360.000.000 đồng") })
    session.press("F2")
    #expect(session.rows[3].contains("2,500,000,000 ?"))
  }

  @Test("the case's number gives way to the first digit that is typed behind it, and to no other")
  func replacing() throws {
    var session = try open()
    session.press("2", "0")
    #expect(session.rows[2].contains(" 20 ?"), "\(session.rows[2])")
    session.press("Down", "Left", "5")
    #expect(session.rows[3].contains("1.400.000.050"), "\(session.rows[3])")
  }

  @Test("the cursor stays at its digit while dots come and go")
  func caret() throws {
    var session = try open()
    session.press("^U", "1234")
    let row = session.rows[2]
    let start = try #require(row.firstRange(of: "1.234")).lowerBound
    let column = row[..<start].count
    #expect(session.canvas.cursor == Point(x: column + 5, y: 2))
    session.press("Left", "Left", "Left")
    #expect(session.canvas.cursor == Point(x: column + 1, y: 2))
    session.press("9")
    #expect(session.rows[2].contains("19.234"))
    #expect(session.canvas.cursor == Point(x: column + 2, y: 2))
    session.press("Backspace")
    #expect(session.rows[2].contains("1.234"))
    #expect(session.canvas.cursorVisible)
  }

  @Test(
    "nothing is taken that is no number or too great, and the reason is said",
    arguments: [
      (0, "a", "chỉ nhận chữ số"), (0, "9999999", "999.999"),
      (1, "9999999999999999", "999.999.999"),
      (2, "99999999999", "9.999.999.999"), (3, "101", "100"),
    ]
  )
  func bounds(field: Int, typed: String, words: String) throws {
    var session = try open(width: 80)
    for _ in 0..<field { session.press("Down") }
    session.press("^U")
    for letter in typed { session.press(String(letter)) }
    #expect(session.rows.last?.contains(words) == true, "\(session.rows.last ?? "")")
    let digits = session.rows[2 + field].dropFirst(18).filter(\.isNumber)
    #expect(digits.count == (typed == "a" ? 0 : typed.count - 1))
  }

  @Test("the greatest numbers that can be typed overflow nowhere")
  func greatest() throws {
    var session = try open(width: 80, height: 40)
    for digits in ["999999", "999999999999999", "9999999999", "100"] {
      session.press("^U", digits, "Down")
    }
    #expect(session.shows("9.999.989.999.000.001 đồng"))
    #expect(session.shows("466.666 hộ, nếu đạt") && session.shows("533.333 hộ, nếu đạt"))
  }

  @Test("an empty field leaves open what rests on it, and is no zero")
  func empty() throws {
    var session = try open(width: 80, height: 40)
    session.press("^U")
    #expect(session.rows.contains { $0.contains("Cần có") && $0.contains(Phrases.fillIn.vi) })
    #expect(session.rows.contains { $0.contains("Vốn đủ cho") && $0.contains("30 hộ") })
  }

  @Test("a pasted amount is taken without its dots; words are not taken for a number")
  func paste() throws {
    var session = try open(width: 80)
    session.press("Down", "^U")
    session.paste("1.350.000.000")
    #expect(session.rows[3].contains("1.350.000.000 ?"))
    session.press("^U")
    session.paste("1 tỷ 350 triệu")
    #expect(!session.rows[3].contains { $0.isNumber })
    #expect(session.shows(Phrases.digitsOnly.vi))
  }

  @Test("while a field has the focus letters are text; Esc leaves it, then the page")
  func leaving() throws {
    var session = try open()
    session.press("q", "x")
    #expect(session.heading.hasPrefix("Nếu làm theo"))
    session.press("Esc", "5")
    #expect(session.screen == .visits)
    session.press("6", "G", "w", "Esc", "Esc")
    #expect(session.isAtModels)
    #expect(session.selectedItem == 3)
  }

  @Test("Enter and Tab go to the next field, Enter goes back into a field that was left")
  func moving() throws {
    var session = try open()
    session.press("Enter")
    #expect(session.cursorRow.contains(Phrases.capitalField.vi) && session.isTyping)
    session.press("Tab")
    #expect(session.cursorRow.contains(Phrases.shareField.vi) && session.isTyping)
    session.press("Shift-Tab", "Esc")
    #expect(!session.isTyping)
    session.press("Enter")
    #expect(session.cursorRow.contains(Phrases.capitalField.vi) && session.isTyping)
  }

  @Test("the numbers of the case come back by x, once the field is left")
  func reset() throws {
    var session = try open()
    session.press("^U", "77", "Esc", "x")
    #expect(session.rows[2].hasSuffix(" 30"))
    #expect(!session.isAvailable(.reset))
  }

  @Test("the source tells the user's own number from the case's, and how a result came out")
  func sources() throws {
    var session = try open(width: 100, height: 40)
    session.press("F4")
    #expect(session.shows("30 hộ góp vốn"))
    #expect(session.shows("Đoạn"))
    session.press("Esc", "^U", "50", "F4")
    #expect(session.shows("giả định của người dùng"))
    #expect(!session.shows("30 hộ góp vốn"))
    session.press("Esc", "Esc", "j", "j", "j", "j", "s")
    #expect(session.shows("50 hộ × 140.000.000 đồng ÷ 30 hộ"))
  }

  @Test("what cannot be divided is named, and what one case cannot tell is said")
  func words() throws {
    let session = try open(width: 80, height: 80)
    #expect(session.rows.contains { $0.contains("Vốn vay") && $0.contains("1,35 tỷ đồng") })
    #expect(session.shows("không tính vào"))
    #expect(session.shows("không phải dự báo"))
    #expect(session.shows("ấp Mỹ Thuận"))
  }

  @Test("a model without both numbers says why not, and leads to the one that has them")
  func refusal() throws {
    var session = try Session(width: 80, height: 40, screen: .models)
    session.press("w")
    #expect(session.shows("Không tính thử được"))
    #expect(session.shows("5 tỷ đồng"))
    while session.link != .item(.models, id: "my-khanh") { session.press("j") }
    session.press("Enter")
    #expect(session.isAtModels)
    #expect(session.selectedItem == 3)
    session.press("Esc")
    #expect(session.shows("Không tính thử được"))
  }
}
