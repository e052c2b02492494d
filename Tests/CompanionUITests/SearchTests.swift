import Conference
import Terminal
import Testing

@testable import CompanionUI

@Suite("Search")
struct SearchTests {
  @Test(
    "a place is found without marks, with them, and by the keys of Telex and VNI",
    arguments: [
      "thoi lai", "Thới Lai", "lai thoi", "thowsi lai", "tho71i lai", "tho\u{31b}\u{301}i",
    ]
  )
  func finds(query: String) throws {
    var session = try Session(width: 100, height: 40)
    session.press("/")
    session.paste(query)
    #expect(session.shows("Tham quan huyện Thới Lai"))
  }

  @Test("what matched is marked in the accented text, in ink and by a line under it")
  func marks() throws {
    var session = try Session(width: 100, height: 40)
    session.press("/", "phong dien")
    let canvas = session.canvas
    let row = try #require(
      canvas.lines.firstIndex { $0.contains("Tham quan huyện Phong Điền") }
    )
    let marked = (0..<canvas.size.width).filter { canvas[$0, row].style.underline }
    #expect(marked.map { canvas[$0, row].grapheme } == Array("PhongĐiền"))
  }

  @Test("Enter goes to the hit, n and N go on from it, Esc comes back")
  func goes() throws {
    var session = try Session(screen: .agenda)
    session.press("/", "nhan idol", "Enter")
    #expect(!session.isWindowOpen)
    let first = session.screen
    session.press("n")
    let told = try #require(session.footer.firstMatch(of: /Kết quả 2\/(\d+)/))
    let count = try #require(Int(told.1))
    #expect(count > 1)
    session.press("N", "N")
    #expect(session.shows("Kết quả \(count)/\(count)"))
    session.press("n")
    #expect(session.screen == first)
    while session.isAvailable(.back) { session.press("Esc") }
    #expect(session.screen == .agenda)
  }

  @Test("a hit in a remark opens the text at the point that was found")
  func reachesPoints() throws {
    var session = try Session(width: 100, height: 30)
    session.press("/", "bai ngang", "Enter")
    #expect(session.screen == .remarks)
    #expect(session.subject?.title.contains("bãi ngang") == true)
  }

  @Test("a delegate whom a filter hides is shown all the same")
  func throughFilters() throws {
    var session = try Session(screen: .roster)
    let stranger = try #require(
      session.conference.roster.delegates.last { $0.province == "vinh-long" }
    )
    session.press("p", "can", "Enter", "/", stranger.code, "Enter")
    #expect(session.selectedRows.first?.contains(stranger.name) == true)
  }

  @Test("digits, q, ? and L are text while the field has the focus")
  func typesEverything() throws {
    var session = try Session()
    session.press("/", "8q?L")
    #expect(session.shows("/ 8q?L"))
    #expect(session.screen == .overview)
    session.press("Esc", "8")
    #expect(session.screen == .sources)
  }

  @Test("a paragraph opens the sources with what cites it, and that leads on")
  func paragraphs() throws {
    var session = try Session(width: 100, height: 40)
    session.press("/", "doan 16", "Enter")
    #expect(session.screen == .sources)
    #expect(session.selectedRows.first?.contains("Đoạn 16") == true)
    #expect(session.shows("Chương trình không chứa nguyên văn của nguồn."))
    session.press("Enter")
    #expect(session.subject?.provenance.paragraphs.contains(16) == true)
  }

  @Test(
    "a hit without a screen of its own opens where it is met",
    arguments: [
      ("bà Vân", ScreenName.remarks, "Nguyễn Thị Vân"), ("ông Lộc", .models, "May công nghiệp"),
      ("18/9", .overview, "94 đại biểu"), ("pha lê", .sources, "PHA LÊ"),
      ("tay nghe", .sources, "Tay nghề"), ("chuoi gia tri", .sources, "chuỗi giá trị"),
    ]
  )
  func places(query: String, screen: ScreenName, text: String) throws {
    var session = try Session(width: 120, height: 40)
    session.press("/")
    session.paste(query)
    session.press("Enter")
    #expect(session.screen == screen)
    #expect(session.shows(text))
    session.press("Esc")
    #expect(!session.isWindowOpen)
  }

  @Test("a province opens those who come from there")
  func provinces() throws {
    var session = try Session(width: 100, height: 30)
    session.press("/", "hau giang", "Enter")
    #expect(session.screen == .roster)
    let count = session.conference.roster.delegates.count { $0.province == "hau-giang" }
    #expect(session.shows("\(count)/94"))
  }

  @Test("what is only spelled nearly so is said to be")
  func near() throws {
    var session = try Session(width: 100, height: 30)
    session.press("/", "sau rienng")
    #expect(session.shows("Gần giống:"))
    #expect(session.shows("Vận động hỗ trợ phát triển kinh tế"))
    session.press("Esc", "/", "sau rieng")
    #expect(!session.shows("Gần giống:"))
  }

  @Test("what a number or a synonym found is marked by the words that found it")
  func marksSynonyms() throws {
    var session = try Session(width: 100, height: 40)
    session.press("/", "chup hinh")
    let canvas = session.canvas
    let row = try #require(canvas.lines.firstIndex { $0.contains("Chụp ảnh lưu niệm") })
    let marked = (0..<canvas.size.width).filter { canvas[$0, row].style.underline }
    #expect(marked.map { canvas[$0, row].grapheme } == Array("Chụpảnh"))
  }
}
