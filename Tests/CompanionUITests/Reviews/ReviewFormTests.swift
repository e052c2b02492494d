import Attendance
import Conference
import Terminal
import Testing
import Wording

@testable import CompanionUI

@Suite("Form of a review")
struct ReviewFormTests {
  @Test("who reviews is asked once, and the operator is offered, not taken")
  func asksOnce() throws {
    var laptop = try Session.reviews()
    laptop.press("r")
    #expect(laptop.shows("Ai đánh giá?"))
    #expect(laptop.shows("“lan”, người trực máy này"))
    #expect(laptop.form == nil)
    laptop.press("1010", "Enter")
    #expect(laptop.form?.reviewer.name == "Phạm Ngọc Nhung")
    #expect(laptop.recorded.isEmpty)
    laptop.press("Esc", "r")
    #expect(laptop.form?.reviewer.name == "Phạm Ngọc Nhung")
  }

  @Test("somebody who is on no list gives a name and, if they like, a province")
  func freeName() throws {
    var laptop = try Session.reviews()
    laptop.press("r", "Zzz Nguyễn Lạ", "Enter")
    #expect(laptop.shows("Zzz Nguyễn Lạ ở tỉnh, thành phố nào?"))
    laptop.press("can tho", "Enter")
    #expect(laptop.form?.reviewer.name == "Zzz Nguyễn Lạ")
    #expect(laptop.form?.reviewer.province == "can-tho")
    laptop.press("4", "Tab")
    // The log knows this person now: the next session finds them.
    laptop.press("Alt-w", "zzz")
    #expect(laptop.shows("đã từng đánh giá"))
  }

  @Test("whoever is on a made-up roster is marked among those who may review")
  func sampleReviewers() throws {
    var laptop = try Session.reviews()
    laptop.press("r", "1010")
    #expect(laptop.rows.contains { $0.contains("~ Phạm Ngọc Nhung") })
    laptop.press("Enter", "4", "Alt-w", "nhung")
    #expect(laptop.rows.contains { $0.contains("~ Phạm Ngọc Nhung") && $0.contains("đã từng") })
  }

  @Test("a province that nothing fits is said to be none", arguments: Language.allCases)
  func noProvince(language: Language) throws {
    var laptop = try Session.reviews(width: 40, height: 12, language: language)
    laptop.press("r", "Zzz", "Enter", "xyz")
    #expect(laptop.shows(Phrases.noProvinceFits[language].prefix(30).description))
    #expect(!laptop.shows(Phrases.nobodyFitsTypeName[language]))
  }

  @Test("digits score, 0 and Backspace take the score away, arrows change it by one")
  func scores() throws {
    var laptop = try Session.reviews()
    laptop.open()
    let field = try #require(laptop.form?.row.field)
    guard case .score(let id) = field else { throw TestFailure() }
    func score(_ laptop: Session) -> Int? { laptop.kept?.scores[id] }
    laptop.press("4")
    #expect(score(laptop) == 4)
    // A digit goes on to the next score.
    #expect(laptop.form?.row.field != field)
    laptop.press("Up", "Right", "Right")
    #expect(score(laptop) == 5)
    laptop.press("Left")
    #expect(score(laptop) == 4)
    laptop.press("0")
    #expect(score(laptop) == nil)
    laptop.press("2", "Up", "Backspace")
    #expect(score(laptop) == nil)
    laptop.press("Right", "Left", "7")
    #expect(score(laptop) == nil)
    #expect(laptop.shows("Điểm từ 1 đến 5"))
  }

  @Test("every key is on disk before the frame that shows it, and is an event once it is left")
  func savedAsTyped() throws {
    var laptop = try Session.reviews()
    laptop.open()
    laptop.go(to: .note)
    let note = "Vườn đẹp, đường vào hẹp"
    var typed = ""
    for letter in note {
      laptop.press(letter == " " ? "Space" : String(letter))
      typed.append(letter)
      #expect(laptop.kept?.note == typed)
      #expect(laptop.shows("đã lưu"))
    }
    #expect(!laptop.recorded.contains { $0.kind == .review })
    #expect(laptop.drafts.count == 1)
    laptop.press("Tab")
    #expect(laptop.recorded.filter { $0.kind == .review }.count == 1)
    #expect(laptop.drafts.isEmpty)
    #expect(laptop.kept?.note == note)
  }

  @Test("keys that come together are written once")
  func coalesces() throws {
    var laptop = try Session.reviews()
    laptop.open()
    laptop.go(to: .note)
    let before = laptop.reviewCommands
    laptop.burst(String(repeating: "a", count: 500))
    #expect(laptop.reviewCommands == before + 1)
    #expect(laptop.kept?.note.count == 500)
  }

  @Test("two windows in one note are told, and neither loses a paragraph")
  func twoWindows() throws {
    var one = try Session.reviews()
    one.open()
    one.go(to: .note)
    one.press("cau hoi")
    var other = try one.beside()
    other.open()
    other.go(to: .note)
    other.press("Enter", "duong hep")
    #expect(one.kept?.note == "cau hoi\nduong hep")
    // This window still shows what it had, and goes on in its paragraph.
    one.press("?")
    #expect(one.kept?.note == "cau hoi?\nduong hep")
    #expect(one.shows(Phrases.reviewJoined[.vi].prefix(40).description))
    one.press("!")
    #expect(one.kept?.note == "cau hoi?!\nduong hep")
    other.press(".")
    #expect(other.kept?.note == "cau hoi?!\nduong hep.")
    // Whoever leaves records what both wrote.
    one.press("Esc", "Esc")
    other.press("Esc", "Esc")
    let kept = one.keptReviews.drafts
    #expect(kept.isEmpty)
    other.press("r")
    #expect(other.kept?.note == "cau hoi?!\nduong hep.")
  }

  @Test("what cannot be written stays, says why, and is tried again at the next key")
  func failure() throws {
    var laptop = try Session.reviews()
    laptop.open()
    laptop.go(to: .note)
    laptop.refusal = Localized(same: "đĩa đầy")
    laptop.press("x")
    #expect(laptop.shows("CHƯA LƯU"))
    #expect(laptop.shows("đĩa đầy"))
    #expect(!laptop.shows("đã lưu"))
    laptop.press("y", "Esc", "Esc")
    #expect(laptop.form == nil)
    laptop.press("r")
    #expect(laptop.form?.rows.first { $0.field == .note }?.text.text == "xy")
    laptop.press("q", "q")
    #expect(!laptop.effects.contains(.quit))
    laptop.refusal = nil
    laptop.press("r")
    #expect(laptop.kept?.note == "xy")
    #expect(laptop.shows("đã lưu"))
  }

  @Test("the program is not left over a text that is not saved, unless one asks again")
  func leaving() throws {
    var laptop = try Session.reviews()
    laptop.open()
    laptop.go(to: .note)
    laptop.press("x")
    laptop.refusal = Localized(same: "đĩa đầy")
    laptop.press("y", "Esc", "Esc", "q")
    #expect(!laptop.effects.contains(.quit))
    #expect(laptop.shows("Chưa lưu được"))
    laptop.press("q")
    #expect(laptop.effects.contains(.quit))
  }

  @Test("the program is left after everything is an event")
  func leavesClean() throws {
    var laptop = try Session.reviews()
    laptop.open()
    laptop.press("3")
    laptop.press(":", "thoat", "Enter")
    #expect(laptop.effects.contains(.quit))
    #expect(laptop.drafts.isEmpty)
    #expect(laptop.recorded.contains { $0.kind == .review })
  }

  @Test("Esc leaves the text, q is a letter in it and closes the form outside of it")
  func leavingField() throws {
    var laptop = try Session.reviews()
    laptop.open()
    laptop.go(to: .note)
    laptop.press("q")
    #expect(laptop.form?.row.text.text == "q")
    laptop.press("Esc")
    #expect(laptop.form?.isTyping == false)
    #expect(laptop.drafts.isEmpty)
    laptop.press("Enter", "x")
    #expect(laptop.form?.row.text.text == "qx")
    laptop.press("Esc", "q")
    #expect(laptop.form == nil)
    #expect(!laptop.effects.contains(.quit))
  }

  @Test("Enter is a new line, Up and Down go through the lines and then to the next rows")
  func lines() throws {
    var laptop = try Session.reviews()
    laptop.open()
    laptop.go(to: .note)
    laptop.press("a", "Enter", "b")
    #expect(laptop.kept?.note == "a\nb")
    laptop.press("Up")
    #expect(laptop.form?.row.field == .note)
    laptop.press("Up")
    #expect(laptop.form?.row.field == .households)
    laptop.press("Down", "Down")
    #expect(laptop.form?.row.field == .note)
    laptop.press("Down")
    #expect(laptop.form?.row.field != .note)
    laptop.press("Shift-Tab", "End", "c")
    #expect(laptop.kept?.note == "a\nbc")
  }

  @Test("the number of households is a number, and what is not is told")
  func households() throws {
    var laptop = try Session.reviews()
    laptop.open()
    laptop.go(to: .households)
    laptop.press("1", "2", "a")
    #expect(laptop.shows("Chỉ nhận chữ số"))
    laptop.press("3456789")
    #expect(laptop.kept?.households == 123_456)
    laptop.press("^U")
    #expect(laptop.kept == nil)
  }

  @Test("answers to the questions of the model and of its visits have rows of their own")
  func answers() throws {
    var laptop = try Session.reviews()
    laptop.press("j")
    laptop.open()
    let form = try #require(laptop.form)
    let model = try #require(laptop.conference.model(form.model))
    let visits = laptop.conference.visits.filter { visit in
      visit.models.contains { $0.model == form.model }
    }
    let asked = (model.questions + visits.flatMap(\.questions)).map { ReviewField.answer($0.id) }
    #expect(asked.count > model.questions.count)
    #expect(form.rows.map(\.field).filter(asked.contains) == asked)
    let last = try #require(asked.last)
    laptop.go(to: last)
    laptop.press("có", "Tab")
    #expect(laptop.keptReviews.recorded(form.place(last))?.isEmpty == false)
  }

  @Test("photographs are file names, one a line, blank lines left out")
  func photographs() throws {
    var laptop = try Session.reviews()
    laptop.open()
    laptop.go(to: .photographs)
    laptop.paste("a b.jpg\n\n  \nvườn.png\n")
    #expect(laptop.kept?.photographs == ["a b.jpg", "vườn.png"])
  }

  @Test("undo takes the last entry back and says which; redo says it again")
  func undo() throws {
    var laptop = try Session.reviews()
    laptop.open()
    laptop.press("4", "2")
    laptop.go(to: .note)
    laptop.press("hay")
    laptop.press("^R")
    #expect(laptop.shows("Đã hoàn tác: Ghi chú: hay"))
    #expect(laptop.kept?.note == "")
    #expect(laptop.form?.row.text.text == "")
    laptop.press("^R")
    #expect(laptop.kept?.scores.count == 1)
    laptop.press("Alt-r")
    #expect(laptop.kept?.scores.count == 2)
    laptop.press("Alt-r")
    #expect(laptop.kept?.note == "hay")
    #expect(laptop.shows("Đã làm lại: Ghi chú: hay"))
    laptop.press("Alt-r")
    for _ in 0..<3 { laptop.press("^R") }
    #expect(laptop.kept == nil)
    laptop.press("^R")
    #expect(laptop.shows("Chưa có bước nào để hoàn tác"))
  }

  @Test("what another program records shows; what is being typed here stays")
  func news() throws {
    var laptop = try Session.reviews()
    laptop.open()
    let form = try #require(laptop.form)
    laptop.go(to: .note)
    laptop.press("của tôi")
    try laptop.other(.note("của máy kia"), by: form.reviewer, of: form.model)
    try laptop.other(.households(9), by: form.reviewer, of: form.model)
    #expect(laptop.form?.row.text.text == "của tôi")
    #expect(laptop.form?.rows.first { $0.field == .households }?.text.text == "9")
    laptop.press("!", "Tab")
    #expect(laptop.kept?.note == "của máy kia\ncủa tôi!")
  }

  @Test(
    "what a program that was killed left is there, and becomes an event when the form is closed"
  )
  func reopening() throws {
    var laptop = try Session.reviews()
    let reviewer = Reviewer(id: "x", name: "Lê Thị Mới")
    let id = laptop.conference.models[0].id
    try laptop.other(.households(3), by: reviewer, of: id)
    try laptop.otherLeaves(.note("dở da"), by: reviewer, of: id)
    laptop.press("r", "moi", "Enter")
    #expect(laptop.form?.rows.first { $0.field == .note }?.text.text == "dở da")
    laptop.press("q")
    let place = ReviewDraft.Place(review: Review.Key(model: id, reviewer: "x"), field: .note)
    #expect(laptop.keptReviews.recorded(place) == .note("dở da"))
  }

  @Test("two reviewers on one laptop each have their own review")
  func twoReviewers() throws {
    var laptop = try Session.reviews()
    laptop.open()
    laptop.press("5")
    laptop.press("Alt-w", "1029", "Enter")
    #expect(laptop.form?.reviewer.name == "Kim Quốc Khoa")
    #expect(laptop.form?.row.score == nil)
    laptop.press("1", "q")
    let id = laptop.conference.models[0].id
    let scores = laptop.keptReviews.reviews(of: id).flatMap(\.scores.values)
    #expect(scores.sorted() == [1, 5])
  }

  @Test("a form that is left for another screen is recorded")
  func otherScreen() throws {
    var laptop = try Session.reviews()
    laptop.open()
    laptop.go(to: .note)
    laptop.press("a", "^P", "chuong trinh", "Enter")
    #expect(laptop.screen == .agenda)
    #expect(laptop.form == nil)
    #expect(laptop.drafts.isEmpty)
    #expect(laptop.recorded.contains { $0.kind == .review })
  }

  @Test("from a visit its model is reviewed; of several one is chosen")
  func fromVisit() throws {
    var laptop = try Session.reviews()
    laptop.press("5", "r")
    let visit = laptop.conference.visits[0]
    if visit.models.count > 1 {
      #expect(laptop.shows("Đánh giá mô hình nào?"))
      laptop.press("Enter")
    }
    laptop.press("nhung", "Enter")
    #expect(visit.models.map(\.model).contains(laptop.form?.model ?? ""))
  }

  @Test("an editor's text is cleaned and taken; where it failed, nothing changes and it is told")
  func editor() throws {
    var laptop = try Session.reviews()
    laptop.open()
    laptop.go(to: .note)
    laptop.press("cũ", "Alt-e")
    #expect(laptop.effects.last == .edit("cũ"))
    #expect(laptop.kept?.note == "cũ")
    laptop.answerEditor(.failed(Localized(same: "hỏng")))
    #expect(laptop.kept?.note == "cũ")
    #expect(laptop.shows("hỏng"))
    laptop.answerEditor(.done("mo\u{302}\u{323}t\r\n\u{1b}[2Jhai"))
    #expect(laptop.kept?.note.unicodeScalars.elementsEqual("một\n[2Jhai".unicodeScalars) == true)
  }
}

/// Words that an input method hands over at once, and scanners, while a form is open.
@Suite("Bursts in the form of a review")
struct ReviewBurstTests {
  @Test(
    "a burst is text, whatever it looks like",
    arguments: ["1010", "1011", "nhãn", "30 hộ", "12345", "Nguyễn Văn 2"]
  )
  func isText(_ text: String) throws {
    var laptop = try Session.reviews()
    laptop.open()
    laptop.go(to: .note)
    laptop.burst(text, end: .enter)
    #expect(laptop.kept?.note == text + "\n")
    #expect(laptop.screen == .models)
  }

  @Test("a number that an input method hands over is the number of households")
  func number() throws {
    var laptop = try Session.reviews()
    laptop.open()
    laptop.go(to: .households)
    laptop.burst("1010", end: .tab)
    #expect(laptop.kept?.households == 1_010)
    #expect(laptop.form?.row.field == .note)
  }

  @Test("a citizen card, and a code in what the scanner sends around it, wait for the desk")
  func scans() throws {
    let setup = DeskSetup(desk: "A", operator: "lan", scanPrefix: "]C1")
    for scan in ["]C11010", "092180001234|362123456|Lê Thị A|01021980|Nữ|Ấp 1|10052021"] {
      var laptop = try Session.reviews(setup: setup)
      laptop.open()
      laptop.go(to: .note)
      laptop.press("x")
      laptop.burst(scan, end: .enter)
      #expect(laptop.form?.row.text.text == "x")
      #expect(laptop.kept?.note == "x")
      #expect(laptop.shows("1 lượt quét đang chờ"))
      laptop.press("Esc", "Esc")
      #expect(laptop.screen == .checkin)
    }
  }

  @Test("a badge on the row of a score is a scan, and the score is as before")
  func scoreRow() throws {
    var laptop = try Session.reviews()
    laptop.open()
    laptop.press("3", "Up")
    laptop.burst("1010", end: .enter)
    #expect(laptop.form?.row.score == 3)
    #expect(laptop.kept?.scores.values.first == 3)
    #expect(laptop.shows("1 lượt quét đang chờ"))
  }
}

private struct TestFailure: Error {}
