import Conference
import Terminal
import Testing

@testable import CompanionUI

@Suite("Browsing")
struct BrowsingTests {
  @Test("each digit opens its screen, Tab and Shift-Tab go round")
  func screens() throws {
    var session = try Session()
    let all = ScreenName.allCases
    for screen in all where screen.digit <= 9 {
      session.press("\(screen.digit)")
      #expect(session.screen == screen)
    }
    session.press("Esc", "1")
    for screen in all.dropFirst() + [.overview] {
      session.press("Tab")
      #expect(session.screen == screen)
    }
    for screen in all.reversed() {
      session.press("Shift-Tab")
      #expect(session.screen == screen)
    }
  }

  @Test(
    "moving the selection changes only its two items, the text beside them and the footer's keys",
    arguments: ScreenName.allCases.filter { $0 != .checkin }
  )
  func selectionIsLocal(screen: ScreenName) throws {
    var session = try Session(width: 120, height: 40, screen: screen)
    let list = session.listRect
    let detail = session.detailRect
    let before = session.canvas
    let old = session.rowsOfSelection
    session.press("j")
    let after = session.canvas
    let new = session.rowsOfSelection
    #expect(!old.overlaps(new))
    var changed = 0
    for y in 0..<before.size.height {
      for x in 0..<before.size.width where before[x, y] != after[x, y] {
        let isSelection = x < list.maxX && (old.contains(y) || new.contains(y))
        let isDetail = detail.contains(Point(x: x, y: y))
        // What can be starred is offered so.
        let isFooter = y == before.size.height - 1
        #expect(isSelection || isDetail || isFooter, "cell \(x),\(y)")
        if isSelection { changed += 1 }
      }
    }
    #expect(changed == (old.count + new.count) * list.width)
  }

  @Test("an article is shown where there is one, and none is made up")
  func articleIsThere() throws {
    var session = try Session(width: 120, height: 40, screen: .sources)
    #expect(session.rows.contains { $0.contains("Nhan đề") })
    var conference = session.conference
    conference.source = nil
    session = try Session(width: 120, height: 40, screen: .sources, conference: conference)
    #expect(!session.rows.contains { $0.contains("Nhan đề") })
    session.press("s")
    #expect(!session.rows.contains { $0.contains("Nhan đề") })
  }

  @Test("a resize keeps the selected item and keeps it in sight")
  func resize() throws {
    var session = try Session(width: 120, height: 40, screen: .roster)
    session.press("G")
    let chosen = session.selectedItem
    for size in [(40, 12), (1, 1), (80, 24), (400, 120), (72, 12), (71, 13)] {
      session.resize(size.0, size.1)
      #expect(session.selectedItem == chosen)
      if size.0 >= 40 { #expect(session.canvas.cursor != nil) }
    }
  }

  @Test("a name never touches the office behind it, however wide the window is")
  func namesAreParted() throws {
    var session = try Session(width: 120, height: 300, screen: .roster)
    for width in 60...220 {
      session.resize(width, 300)
      let touching = session.rows.filter { $0.contains("Ngọc Phượng") && !$0.contains("Phượng ") }
      #expect(touching == [], "\(width)")
    }
  }

  @Test("a resize keeps what is being typed")
  func resizeWhileTyping() throws {
    var session = try Session()
    session.press("/", "thoi")
    session.resize(40, 12)
    #expect(session.shows("/ thoi"))
  }

  @Test("every size from one cell up draws, and says what it needs where it is too small")
  func sizes() throws {
    for width in [1, 2, 10, 39, 40, 71, 72, 100, 400] {
      for height in [1, 2, 3, 11, 12, 13, 120] {
        for screen in ScreenName.allCases {
          let session = try Session(width: width, height: height, screen: screen)
          let canvas = session.canvas
          #expect(canvas.size == Size(width: width, height: height))
          if width >= 40, height < 12 { #expect(session.rows[0].contains("40×12")) }
        }
      }
    }
  }

  @Test("q leaves the inner state first, then the program")
  func quits() throws {
    var session = try Session(screen: .remarks)
    session.press("Enter", "?", "q")
    #expect(!session.isWindowOpen)
    session.press("q")
    #expect(!session.isReading)
    #expect(!session.effects.contains(.quit))
    session.press("q")
    #expect(session.effects.last == .quit)
  }

  @Test(
    "^C leaves at once from wherever one is",
    arguments: [
      [], ["/"], [":"], ["?"], ["s"], ["6", "c"], ["3", "Enter"],
    ]
  )
  func interrupts(keys: [String]) throws {
    var session = try Session()
    for key in keys { session.press(key) }
    session.press("^C")
    #expect(session.effects.last == .interrupt)
  }

  @Test("Esc goes back along the links that were followed")
  func trail() throws {
    var session = try Session(screen: .visits)
    session.press("Enter")
    while session.link == nil { session.press("j") }
    session.press("Enter")
    #expect(session.screen == .models)
    session.press("Esc")
    #expect(session.screen == .visits)
    #expect(session.isReading)
    session.press("Esc", "Esc")
    #expect(session.screen == .visits)
    #expect(!session.isReading)
  }

  @Test("a paste runs no command, and in a field it is one line of text")
  func paste() throws {
    var session = try Session()
    session.paste("q8\nL")
    #expect(session.screen == .overview)
    #expect(session.language == .vi)
    #expect(session.effects == [.prepare])
    session.press("/")
    session.paste("thới\nlai")
    #expect(session.shows("/ thới lai"))
  }

  @Test("y copies what the cursor is on")
  func copies() throws {
    var session = try Session(screen: .roster)
    session.press("y")
    let item = try #require(session.selectedItem)
    let delegate = session.conference.roster.delegates[item]
    #expect(session.effects.last == .copy("\(delegate.code) \(delegate.name)"))
    session.answerCopy(false)
    #expect(session.shows("không cho sao chép"))
  }

  @Test(
    "the language changes on every screen, and nothing else does",
    arguments: ScreenName.allCases
  )
  func language(screen: ScreenName) throws {
    var session = try Session(screen: screen)
    session.press("j")
    let selected = session.selectedEntry
    session.press("F2")
    #expect(session.language == .en)
    #expect(session.selectedEntry == selected)
    #expect(session.effects.last == .retitle)
    #expect(session.shows("help"))
  }

  @Test("a minute that passes moves the clock and nothing else")
  func clock() throws {
    var session = try Session()
    let before = session.rows
    session.become(Moment(seconds: 1_695_000_660, offset: 0))
    let after = session.rows
    #expect(zip(before, after).filter(!=).count == 1)
    #expect(session.shows("08:31"))
  }

  @Test("the source window says paragraph, print and standing of a figure")
  func source() throws {
    var session = try Session(screen: .figures)
    session.press("/")
    session.press("Esc")
    while session.subjectInSight?.printed != "9,88%" { session.press("j") }
    session.press("s")
    #expect(session.shows("9,88%"))
    #expect(session.rows.contains { $0.contains("Đoạn") && $0.contains("8") })
    #expect(session.shows("nguồn nêu"))
  }

  @Test("a sample roster says so wherever a row of it shows")
  func sample() throws {
    var session = try Session(screen: .roster)
    #expect(session.shows("danh sách mẫu"))
    session.press("Enter")
    #expect(session.shows("dữ liệu mẫu"))
  }
}
