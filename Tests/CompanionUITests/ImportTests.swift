import Conference
import Glibc
import TestFiles
import Testing

@testable import CompanionUI

/// An office's list that comes in on screen.
@Suite("Importing a list on screen")
struct ImportTests {
  private static let list = """
    STT;Họ và tên;Đơn vị;Tỉnh
    1;Lê Văn Ánh;Sở X;Cần Thơ
    2;Trần Thị Bích;Sở Y;Hậu Giang
    3;Ngô Văn Cơ;Sở Z;Sóc Trăng

    """

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A session in which the window stands, opened from the palette, and a list was named.
  private func session(_ text: String, on screen: ScreenName = .roster) throws -> Session {
    try Files.write(text, to: folder["ds.csv"])
    var session = try Session(language: .en, screen: screen, setup: Session.deskA)
    session.press("Ctrl-P", "import a list", "Enter", folder["ds.csv"], "Enter")
    return session
  }

  @Test("a list is read, taken by one key, and taken back by another")
  func takes() throws {
    var session = try session(Self.list)
    #expect(session.shows("ds.csv: would be imported: 3 added"))
    #expect(session.shows("Sóc Trăng"))
    session.press("F5")
    #expect(session.shows("ds.csv: imported: 3 added"))
    session.press("F6")
    #expect(session.shows("The old list is back."))
    // What was taken back is not there to be taken back again.
    session.press("F6")
    #expect(session.shows("The old list is back."))
  }

  @Test("the first list that is taken back leaves nobody, and the people of before are there again")
  func takesBackTheFirst() throws {
    var session = try session(Self.list)
    session.press("Esc", "Esc")
    let before = session.rows
    session.press("Ctrl-P", "import a list", "Enter", folder["ds.csv"], "Enter", "F5", "F6")
    session.press("Esc", "Esc")
    #expect(session.rows == before)
    #expect(!session.shows("Lê Văn Ánh"))
  }

  @Test("whoever has come since stays on the list that is taken back")
  func keepsWhoHasCome() throws {
    var session = try session(Self.list, on: .checkin)
    session.press("F5")
    var door = try session.beside()
    door.press("le van anh", "Enter")
    session.look()
    session.press("F6")
    #expect(session.shows("1 new person has come and stays."))
    var other = try session.beside()
    other.press("Esc", "4")
    #expect(other.shows("Lê Văn Ánh") && !other.shows("Ngô Văn Cơ"))
  }

  @Test("Tab goes on with a path: marks and capitals need not be typed, ~ is the home folder")
  func completes() throws {
    #expect(mkdir(folder["Hội nghị"], 0o700) == 0)
    try Files.write(Self.list, to: folder["Hội nghị/Danh sách 1.csv"])
    try Files.write("x", to: folder["Hội nghị/Danh sách 1.pdf"])
    try Files.write(Self.list, to: folder["Hội nghị/Danh sách 2.xlsx"])
    var session = try Session(language: .en, screen: .roster, setup: Session.deskA)
    session.press("Ctrl-P", "import a list", "Enter", folder["hoi"], "Tab", "Tab")
    #expect(session.shows("/Hội nghị/Danh sách"))
    #expect(session.shows("Danh sách 1.csv") && session.shows("Danh sách 2.xlsx"))
    #expect(!session.shows(".pdf"))
    session.press("1", "Tab", "Enter")
    #expect(session.shows("Danh sách 1.csv: would be imported: 3 added"))
  }

  @Test("a name that the disk has in decomposed letters is found by what is typed")
  func decomposed() throws {
    try Files.write(Self.list, to: folder["Lo\u{302}\u{323}.csv"])
    var session = try Session(language: .en, screen: .roster, setup: Session.deskA)
    session.press("Ctrl-P", "import a list", "Enter", folder["Lộ.csv"], "Enter")
    #expect(session.shows("would be imported: 3 added"))
  }

  @Test("who was taken in is on the roster at once, here and beside")
  func shows() throws {
    var session = try session(Self.list)
    session.press("F5", "Esc")
    #expect(session.shows("Lê Văn Ánh") && session.shows("Ngô Văn Cơ"))
    var other = try session.beside()
    other.press("4")
    #expect(other.shows("Lê Văn Ánh"))
  }

  @Test("at the desk its keys hold too, which no scanner sends")
  func takesAtTheDesk() throws {
    var session = try session(Self.list, on: .checkin)
    session.press("F5")
    #expect(session.shows("ds.csv: imported: 3 added"))
  }

  @Test("nothing is taken before its questions are answered, one after the other")
  func asks() throws {
    var session = try session(
      "Họ và tên;Đơn vị;Trạng thái\nLê Ánh;Sở X;Đã hủy\nNgô Cơ;Sở Y;Đã hủy\nHồ Dự;Sở Z;Đã duyệt\n"
    )
    #expect(session.shows("A question (2 are open)"))
    session.press("F5")
    #expect(!session.shows("imported:") || session.shows("would be imported:"))
    session.press("Enter", "Enter")
    #expect(session.shows("A question") && !session.shows("2 are open"))
    session.press("Enter", "Down", "Enter")
    session.press("F5")
    #expect(session.shows("ds.csv: imported: "))
  }

  @Test("what is asked stands above its answers, in a small window too")
  func showsTheQuestion() throws {
    try Files.write(
      "Họ và tên;Đơn vị;Ghi chú\nLê Ánh;Sở X;thay bằng ông Ngô Cơ\nTổng cộng: 3;;\n",
      to: folder["ds.csv"]
    )
    var session = try Session(
      width: 40,
      height: 12,
      language: .en,
      screen: .roster,
      setup: Session.deskA
    )
    session.press("Ctrl-P", "import a list", "Enter", folder["ds.csv"], "Enter", "Enter")
    #expect(session.shows("“Lê Ánh”") && session.shows("do they still"))
    #expect(session.shows("Leave them out") && session.shows("Keep them"))
    session.press("Down", "Enter")
    #expect(session.shows("the list says 3"))
  }

  @Test("a file that is no list says why, and its name can be corrected")
  func refuses() throws {
    var session = try session("Họ và tên\n")
    #expect(session.shows("there is nobody below the header"))
    session.press("x", "Enter")
    #expect(
      session.shows("No such file") || session.shows("no such file") || session.shows("ds.csvx")
    )
  }
}
