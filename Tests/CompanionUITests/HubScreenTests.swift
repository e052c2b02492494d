import Attendance
import Conference
import Terminal
import Testing
import Wording

@testable import CompanionUI

@Suite("The hub on the screens")
struct HubScreenTests {
  private static let shared = DeskSetup(desk: "A", operator: "Lan", hasHub: true)
  private static let trouble = HubStanding.Stuck(
    Localized(vi: "bàn “A” giữ sổ", en: "the desk “A” keeps a chain"),
    remedy: Localized(vi: "hãy nhận", en: "adopt it")
  )

  private func desk(width: Int = 120, _ standing: HubStanding? = nil) throws -> Session {
    var desk = try Session.desk(width: width, setup: Self.shared)
    if let standing {
      desk.become(desk.minutes(0))
      if standing.contact != .beginning { desk.hears(HubStanding(.online)) }
      desk.hears(standing)
    }
    return desk
  }

  @Test("without a hub no screen says anything of one, and no key opens its window")
  func none() throws {
    var desk = try Session.desk()
    desk.hears(HubStanding(.online))
    #expect(!desk.footer.contains("chung"))
    desk.press(.alt("h"))
    #expect(!desk.isWindowOpen)
  }

  @Test(
    "the footer tells how it stands, and how much waits",
    arguments: [
      (HubStanding(), "Sổ chung: đang nối, 0 chờ gửi"),
      (HubStanding(.online), "Sổ chung: đã nối"),
      (HubStanding(.online, waiting: 2), "Sổ chung: đã nối, 2 chờ gửi"),
      (HubStanding(.offline, waiting: 3), "Sổ chung: mất nối từ 08:00, 3 chờ gửi"),
      (
        HubStanding(.offline, stuck: [trouble]),
        "Sổ chung: mất nối từ 08:00, 0 chờ gửi ! 1 vướng"
      ),
      (HubStanding(.barred), "Sổ chung: không vào được, 0 chờ gửi"),
    ]
  )
  func footer(_ standing: HubStanding, _ words: String) throws {
    var desk = try desk(standing)
    desk.press("Esc")
    #expect(desk.footer.hasSuffix(words))
  }

  @Test("offline counts from when it was online last, not from the last try")
  func since() throws {
    var desk = try desk(HubStanding(.online))
    desk.become(desk.minutes(5))
    desk.hears(HubStanding(.offline))
    desk.become(desk.minutes(10))
    desk.hears(HubStanding(.offline, waiting: 1))
    #expect(desk.footer.contains("mất nối từ 08:05, 1 chờ gửi"))
  }

  @Test("in every width the keys beside it keep their room, and a notice too", arguments: 40...130)
  func room(_ width: Int) throws {
    var desk = try desk(width: width, HubStanding(.offline, waiting: 12, stuck: [Self.trouble]))
    #expect(desk.footer.contains("12"))
    desk.press("Esc", "Esc")
    #expect(desk.footer.contains("12"))
    #expect(desk.rows.allSatisfy { Line($0).columns <= width })
  }

  @Test("what is stuck is told once, stands beside the desk, and in the window with what to do")
  func toldOnce() throws {
    var desk = try desk(HubStanding(.online))
    desk.hears(HubStanding(.online, stuck: [Self.trouble]))
    #expect(desk.footer.contains("bàn “A” giữ sổ"))
    #expect(desk.shows("Sổ chung: 1 việc vướng"))
    desk.press("Esc")
    desk.hears(HubStanding(.online, waiting: 1, stuck: [Self.trouble]))
    #expect(!desk.footer.contains("bàn “A” giữ sổ"))
    desk.press(.alt("h"))
    #expect(desk.isWindowOpen && desk.shows("hãy nhận"))
    // It follows what becomes of it.
    desk.hears(HubStanding(.online))
    #expect(!desk.shows("hãy nhận") && desk.shows("không có gì vướng"))
  }

  @Test("why it is not let in is said, and never what a network says of itself")
  func barred() throws {
    var desk = try desk(HubStanding(.online))
    let why = Localized(vi: "dữ liệu khác", en: "other data")
    desk.hears(HubStanding(.barred, failure: why))
    #expect(desk.footer.contains("dữ liệu khác"))
    desk.press(.alt("h"))
    #expect(desk.shows("dữ liệu khác"))
  }

  @Test(
    "while other desks are asked the last answer is away, keys are text, scans keep their order"
  )
  func asking() throws {
    var desk = try desk(HubStanding(.online))
    desk.scan("1010")
    #expect(desk.shows("Phạm Ngọc Nhung"))
    desk.holdsRecords = true
    desk.scan("1029")
    #expect(desk.shows("Đang hỏi các bàn khác…") && !desk.shows("ĐÃ ĐIỂM DANH"))
    desk.press("l", "o")
    #expect(desk.rows[2].contains("lo"))
    desk.press("^U")
    desk.scan("1032")
    desk.letGo()
    // The answer to the scan before must not be taken for the answer to the last one.
    #expect(!desk.shows("ĐÃ ĐIỂM DANH") && desk.bells.count == 2)
    desk.letGo()
    #expect(desk.shows("ĐÃ ĐIỂM DANH"))
    #expect(desk.recorded.map(\.kind) == [.checkIn, .checkIn, .checkIn])
    #expect(!desk.shows("Đang hỏi"))
    #expect(desk.bells.count == 3)
  }
}

extension Session {
  /// So many minutes behind the beginning of the day's work.
  fileprivate func minutes(_ count: Int64) -> Moment {
    Moment(seconds: 1_694_998_800 + 60 * count, offset: 420)
  }
}
