import Conference
import Testing

@testable import CompanionUI

@Suite("The programme of a large conference")
struct LargeAgendaTests {
  /// Two days, three rooms, a session every half hour, two speakers in turns; no source, no models.
  private static let conference: Conference = {
    var conference = Conference(info: Conference.large)
    let provenance = Provenance(kind: .imported, file: "schedule.xml", row: 3)
    conference.people = ["an", "binh"].map { id in
      Person(
        id: id,
        name: id == "an" ? "Lê Văn An" : "Trần Bình",
        honorific: nil,
        role: Localized(same: "diễn giả"),
        provenance: provenance
      )
    }
    var items: [AgendaItem] = []
    for day in 0..<2 {
      for slot in 0..<6 {
        for room in 0..<3 {
          let number = items.count + 1
          let start = Moment(
            seconds: 1_715_911_200 + Int64(day * 86_400 + slot * 1800),
            offset: 420
          )
          var item = AgendaItem(
            id: "s\(number)",
            title: Localized(same: "Phiên \(number)"),
            kind: .papers,
            order: number,
            orderProvenance: provenance,
            starts: start,
            ends: Moment(seconds: start.seconds + 1500, offset: 420),
            room: Localized(same: "Phòng \(["A", "B", "C"][room])"),
            track: Localized(same: room == 0 ? "Vườn" : "Ao"),
            speakers: [number % 2 == 0 ? "an" : "binh"],
            provenance: provenance
          )
          item.description = [Localized(same: "Đoạn của phiên \(number).")]
          item.links = [SessionLink("https://example.org/\(number)")].compactMap(\.self)
          items.append(item)
        }
      }
    }
    conference.agenda = items
    return conference
  }()

  private static func session(_ screen: ScreenName = .agenda, width: Int = 120) throws -> Session {
    try Session(width: width, height: 40, screen: screen, conference: conference)
  }

  @Test("what there is nothing of has no tab, and no key opens it; what is asked for by name opens")
  func tabs() throws {
    var session = try Self.session(.overview)
    let tabs = session.rows[0]
    #expect(tabs.contains("2 Chương trình") || tabs.contains("2Chương trình") || tabs.contains("2"))
    for digit in ["3", "5", "6", "7"] { #expect(!tabs.contains(digit)) }
    #expect(!session.rows.contains { $0.contains("Xem các mô hình") })
    session.press("6")
    #expect(session.rows[0] == tabs)
    let models = try Self.session(.models)
    #expect(models.rows[0].contains("6"))
    // Around the tabs that are there, and back.
    for _ in 0..<5 { session.press("<Tab>") }
    #expect(session.rows[0] == tabs)
  }

  @Test("by time, as a grid, by room, track and speaker, and by time again")
  func orders() throws {
    var session = try Self.session()
    let first = session.rows
    #expect(first.contains { $0.contains("17/05/2024") || $0.contains("17/5/2024") })
    session.press("v")
    #expect(
      session.rows.contains { row in
        ["Phòng A", "Phòng B", "Phòng C"].allSatisfy(row.contains)
      }
    )
    #expect(
      session.rows.contains { row in
        ["Phiên 1 ", "Phiên 2 ", "Phiên 3 "].allSatisfy((row + " ").contains)
      }
    )
    session.press("v")
    #expect(session.rows.contains { $0.contains("Phòng A") && $0.contains("2024") })
    session.press("v")
    #expect(session.rows.contains { $0.contains("Vườn") && $0.contains("2024") })
    session.press("v")
    #expect(session.rows.contains { $0.contains("Trần Bình") && $0.contains("2024") })
    session.press("v")
    #expect(session.rows == first)
  }

  @Test("the text of a session has its paragraphs and links")
  func text() throws {
    let session = try Self.session()
    #expect(session.rows.contains { $0.contains("Đoạn của phiên 1.") })
    #expect(session.rows.contains { $0.contains("https://example.org/1") })
  }

  @Test("from day to day and back")
  func days() throws {
    var session = try Self.session()
    session.press("]")
    #expect(session.rows.contains { $0.contains("Đoạn của phiên 19.") })
    session.press("[")
    #expect(session.rows.contains { $0.contains("Đoạn của phiên 1.") })
    session.press("[")
    #expect(session.rows.contains { $0.contains("Đoạn của phiên 1.") })
  }

  @Test("a narrow window has the grid's times one by one, and no order breaks a small one")
  func narrow() throws {
    for (width, height) in [(40, 12), (72, 12), (400, 60)] {
      var session = try Session(
        width: width,
        height: height,
        screen: .agenda,
        conference: Self.conference
      )
      for _ in 0..<6 {
        for key in ["v", "]", "G", "[", "g", "<Enter>", "<Escape>"] { session.press(key) }
        #expect(session.rows.count == height)
      }
    }
  }
}

extension Conference {
  fileprivate static let large = ConferenceInfo(
    id: "lon",
    title: Localized(same: "Hội nghị lớn"),
    titleProvenance: Provenance(kind: .assumed),
    date: "2024-05-17",
    dateProvenance: Provenance(kind: .assumed),
    place: Localized(same: "Cần Thơ"),
    placeProvenance: Provenance(kind: .assumed),
    organiser: Localized(same: "Ban tổ chức"),
    organiserProvenance: Provenance(kind: .assumed),
    parent: nil,
    summary: Statement(
      id: "summary",
      text: Localized(same: "Chương trình."),
      provenance: Provenance(kind: .assumed)
    ),
    expected: 0,
    expectedProvenance: Provenance(kind: .assumed),
    utcOffset: 420,
    methods: [],
    themes: [],
    provinces: [],
    categories: []
  )
}
