import Attendance
import Conference
import Terminal
import TestFiles
import Testing

@testable import CompanionUI

/// A window of one size in one language.
struct GoldenLook: Hashable, Sendable, CustomStringConvertible {
  var language: Language
  var size: Size

  static func all(_ languages: [Language]) -> [GoldenLook] {
    languages.flatMap { language in
      [Size.phone, .standard, .wide].map { GoldenLook(language: language, size: $0) }
    }
  }

  var description: String { "\(language.rawValue)-\(size.width)x\(size.height)" }
}

extension Size {
  fileprivate static let phone = Size(width: 40, height: 12)
  fileprivate static let standard = Size(width: 80, height: 24)
  fileprivate static let wide = Size(width: 120, height: 40)
}

/// A state of the interface whose looks are kept in golden files, and the way to it.
struct GoldenState: Sendable {
  var name: String
  var looks = GoldenLook.all(Language.allCases)
  var reach: @Sendable (GoldenLook) throws -> Session

  static let all =
    screens + texts + windows + periods + fonts + models + reviews + desk + lists + day + programme
}

extension GoldenState {
  /// What keys lead to from a screen.
  private init(
    _ name: String,
    on screen: ScreenName,
    _ keys: String...
  ) {
    self.init(name: name) { look in
      var session = try Session(look, screen: screen)
      for key in keys { session.press(key) }
      return session
    }
  }

  private static let screens = ScreenName.allCases.map { screen in
    GoldenState(screen.rawValue, on: screen)
  }

  /// The text behind each list.
  private static let texts =
    ScreenName.allCases.filter { $0 != .overview && $0 != .checkin }.map { screen in
      GoldenState("\(screen.rawValue)-text", on: screen, "j", "Enter", "j")
    }

  private static let windows = [
    GoldenState("window-help", on: .overview, "?"),
    GoldenState("window-source", on: .figures, "j", "s"),
    GoldenState("window-search", on: .overview, "/", "thoi lai"),
    GoldenState("window-palette", on: .roster, ":", "loc"),
    GoldenState("window-province", on: .roster, "p"),
    GoldenState("window-category", on: .roster, "c"),
    GoldenState("window-file", on: .visits, "Ctrl-P", "lap bao cao", "Enter", "Enter"),
    GoldenState(
      "window-file-folder",
      on: .visits,
      "Ctrl-P",
      "du lieu",
      "Enter",
      "Down",
      "Down",
      "Down",
      "Enter"
    ),
    GoldenState("window-compare", on: .models, "c"),
  ]

  private static let periods = [
    GoldenState("periods", on: .figures, "Enter"),
    GoldenState("periods-break", on: .figures, "Enter", "j", "j", "j", "j", "j", "j", "j"),
    GoldenState("periods-targets", on: .figures, "Enter", "G"),
  ]

  /// Bars as each font can draw them.
  private static let fonts = [Symbols.ascii, .shades, .braille].map { symbols in
    let look = GoldenLook(language: .vi, size: Size(width: 40, height: 40))
    return GoldenState(name: "periods-\(symbols)", looks: [look]) { look in
      var session = try Session(look, screen: .figures, symbols: symbols)
      session.press("Enter")
      return session
    }
  }

  private static let models = [
    onModels("page", [.vi, .en], "G", "Enter"),
    onModels("page-end", [.vi, .en], "G", "Enter", "G"),
    onModels("marked", [.vi], "m", "j", "j", "m"),
    onModels("compare-three", [.vi, .en], "m", "j", "m", "G", "m", "c"),
    onModels("compare-figures", [.vi], "m", "j", "m", "j", "m", "j", "m", "c", "PgDn", "PgDn"),
    onModels("compare-end", [.vi], "m", "j", "m", "j", "m", "j", "m", "c", "G"),
    onModels("what-if", [.vi, .en], "G", "w", "^U", "50"),
    onModels("what-if-end", [.vi, .en], "G", "w", "Esc", "G"),
    onModels("no-what-if", [.vi], "w"),
    onModels("ranking", [.vi, .en], "t", "3", "j", "0"),
    onModels("ranking-end", [.vi], "t", "G"),
    onModels("reviews", [.vi, .en], "a", "j"),
    onModels("reviews-province", [.vi], "a", "v", "j"),
    onModels("reviews-criterion", [.vi], "a", "v", "v", "j"),
    onModels("review", [.vi], "a", "G", "k", "k", "k", "Enter"),
  ]

  /// The form of a review in each of its states.
  private static let reviews = [
    inReview("who") { $0.press("r", "ng") },
    inReview("who-empty") { $0.press("r") },
    inReview("province") { $0.press("r", "Lê Thị Mới", "Enter") },
    inReview("new") { $0.open() },
    inReview("scores", [.vi, .en]) {
      $0.open()
      $0.press("4", "5", "2")
    },
    inReview("households") {
      $0.open()
      $0.go(to: .households)
      $0.press("12")
    },
    inReview("note") {
      $0.open()
      $0.go(to: .note)
      $0.paste(note)
    },
    inReview("question") {
      $0.open()
      $0.press("3")
      $0.go(to: .note)
      $0.paste(note)
      $0.press("Tab", "Tab", "Chưa rõ.")
    },
    inReview("trouble") {
      $0.open()
      $0.go(to: .note)
      $0.refusal = Localized(same: "Đĩa đã đầy; hãy xóa bớt rồi thử lại.")
      $0.press("Vườn")
    },
    inReview("undone") {
      $0.open()
      $0.press("4", "Tab", "^R")
    },
    inReview("last") {
      $0.open()
      $0.go(to: .photographs)
      $0.paste("vuon-1.jpg\nvườn 2.png")
      $0.press("Esc")
    },
    inReview("help") {
      $0.open()
      $0.press("?")
    },
  ]

  private static let note = """
    Vườn nhãn Ido xanh tốt, đường vào hẹp, xe 29 chỗ không vào được.

    Nên hỏi thêm: giống mua ở đâu, ai bao tiêu, khi rớt giá thì hộ nghèo xoay xở ra sao?
    """

  /// The desk's answers, questions and windows, three people being in: in a standard window in both
  /// languages, elsewhere where it is laid out in another way.
  private static let desk = [
    atDesk("checked-in", [.phone, .wide]) { $0.scan("1010") },
    atDesk("already-in") { $0.scan("1055") },
    atDesk("refused") { $0.scan("1011") },
    atDesk("typing", [.phone]) { $0.press("ngoc") },
    atDesk("nobody") { $0.press("xyzq") },
    atDesk("question", [.phone]) { $0.press("nguyen", "Enter") },
    atDesk("waiting", [.phone]) {
      $0.press("nguyen", "Enter")
      $0.scan("1010")
    },
    atDesk("delegation", [.phone]) { $0.press("F5", "Enter") },
    atDesk("walk-in", [.phone]) { $0.press("F7", "Lê Thị Mới", "Enter") },
    atDesk("substitute") { $0.press("nhung", "Alt-s") },
    atDesk("edit", [.phone]) { $0.press("1010", "Alt-i") },
    atDesk("edited") { $0.press("1010", "Alt-i", "Tab", "Tab", "Phó Giám đốc", "Enter") },
    GoldenState(name: "roster-set", looks: GoldenLook.all([.vi])) { look in
      var laptop = try Session(look, screen: .roster, setup: Session.deskA)
      laptop.press("j", "e", "Tab", "Tab", "Trưởng phòng", "Enter", "s")
      return laptop
    },
    atDesk("undo") { $0.press("F6") },
    atDesk("person") { $0.press("nhung", "F8") },
    atDesk("lists") { $0.press("F9") },
    atDesk("missing") { $0.press("F10") },
    atDesk("ticks") { $0.press("nhung", "Alt-t") },
    atDesk("left") { $0.press("Esc") },
  ]

  /// An office's list comes in: named, planned, asked about, taken.
  private static let lists = [
    importing("naming", nil),
    importing("plan", [people, "Nguyễn Văn An;Phòng LĐ-TB&XH huyện Thới Lai;Cần Thơ;Hàng B"]),
    importing("question", [people, "Phạm Thị Dung và 02 chuyên viên;Sở Y tế;Cần Thơ;"]),
    importing("same", [likely]),
    importing("taken", [people], "F5"),
  ]

  private static let people = """
    Họ và tên;Đơn vị;Tỉnh;Chỗ
    Lê Văn Ánh;UBND xã Mỹ Khánh;Cần Thơ;Hàng A
    Trần Thị Bích;Sở Lao động - Thương binh và Xã hội;Hậu Giang;
    Ngô Văn Cơ;Hội Nông dân;Sóc Trăng;
    """

  /// Two rows of one telephone, one of which has a name without marks.
  private static let likely = """
    Họ và tên;Chức vụ;Đơn vị;Điện thoại
    Lê Thị Dung;Chuyên viên;Sở Y tế;0912345678
    Le Thi Dung;Trưởng phòng;Sở Y tế;0912345678
    """

  /// A day with times at half past eight: what runs, what clashes, what is free, a bus that goes.
  private static let day = [
    onDay("agenda", on: .agenda), onDay("agenda-clash", on: .agenda, "j", "j"),
    onDay("visit", on: .visits), onDay("overview", on: .overview),
  ]

  private static func onDay(
    _ name: String,
    on screen: ScreenName,
    _ keys: String...
  ) -> GoldenState {
    GoldenState(name: "day-\(name)") { look in
      var laptop = try Session(look, screen: screen, setup: Session.deskA)
      try laptop.setDay()
      for key in keys { laptop.press(key) }
      return laptop
    }
  }

  private static func importing(_ name: String, _ list: [String]?, _ keys: String...) -> GoldenState
  {
    let looks = GoldenLook.all([.vi]) + [GoldenLook(language: .en, size: .standard)]
    return GoldenState(name: "import-\(name)", looks: looks) { look in
      let folder = try TemporaryFolder()
      var session = try Session(look, screen: .roster, setup: Session.deskA)
      session.press("Alt-d")
      if let list {
        try Files.write((list + [""]).joined(separator: "\n"), to: folder["ds.csv"])
        session.press(folder["ds.csv"], "Enter")
      }
      for key in keys { session.press(key) }
      return session
    }
  }

  private static func onModels(
    _ name: String,
    _ languages: [Language],
    _ keys: String...
  ) -> GoldenState {
    GoldenState(name: "models-\(name)", looks: GoldenLook.all(languages)) { look in
      var session = try Session(look, screen: .models)
      session.takeReviews()
      for key in keys { session.press(key) }
      return session
    }
  }

  private static func inReview(
    _ name: String,
    _ languages: [Language] = [.vi],
    lead: @escaping @Sendable (inout Session) -> Void
  ) -> GoldenState {
    GoldenState(name: "review-\(name)", looks: GoldenLook.all(languages)) { look in
      var laptop = try Session(look, screen: .models, setup: Session.deskA)
      laptop.press("j")
      lead(&laptop)
      return laptop
    }
  }

  private static func atDesk(
    _ name: String,
    _ others: [Size] = [],
    lead: @escaping @Sendable (inout Session) -> Void
  ) -> GoldenState {
    let looks =
      Language.allCases.map { GoldenLook(language: $0, size: .standard) }
      + others.map { GoldenLook(language: .vi, size: $0) }
    return GoldenState(name: "desk-\(name)", looks: looks) { look in
      var desk = try Session(look, screen: .checkin, setup: Session.deskA)
      for code in ["1055", "1069", "1078"] { desk.scan(code) }
      lead(&desk)
      return desk
    }
  }
}

extension Session {
  /// Another desk sets the times of half a day.
  mutating func setDay() throws {
    func set(_ id: String, _ starts: String, _ ends: String?, room: String? = nil) throws {
      func at(_ clock: String) -> Moment? { Moment("2023-09-18T\(clock):00+07:00") }
      let start = try #require(at(starts))
      let time = try #require(SessionTime(starts: start, ends: ends.flatMap(at)))
      var values = [ProgrammeField.time: time.text]
      values[.room] = room
      try other(.setProgramme(ProgrammeChange(.session(id), values)))
    }
    try set("remarks-van", "08:00", "08:20")
    try set("remarks-mai", "08:20", "09:00")
    try set("papers", "09:15", "10:00", room: "Hội trường A")
    try set("clips", "09:45", "10:15", room: "Hội trường A")
    try set("exchange", "10:15", nil)
    let bus: [ProgrammeField: String] = [
      .departs: "2023-09-18T13:30:00+07:00", .meetingPoint: "Cổng chính", .bus: "Xe 2",
    ]
    try other(.setProgramme(ProgrammeChange(.visit("thoi-lai"), bus)))
  }

  fileprivate init(
    _ look: GoldenLook,
    screen: ScreenName,
    symbols: Symbols = .blocks,
    setup: DeskSetup = DeskSetup()
  ) throws {
    try self.init(
      width: look.size.width,
      height: look.size.height,
      language: look.language,
      screen: screen,
      symbols: symbols,
      setup: setup
    )
  }
}
