import Attendance
import BundledData
import Conference
import Testing

@testable import CompanionUI

@Suite("Visits")
struct VisitTests {
  private func arranged(_ change: (inout Visit) -> Void) throws -> Conference {
    var conference = try BundledConference.load()
    change(&conference.visits[0])
    return conference
  }

  @Test(
    "where nothing is arranged, one line tells the organiser where it goes",
    arguments: [40, 120]
  )
  func notArranged(width: Int) throws {
    var session = try Session(width: width, height: 40, language: .en, screen: .visits)
    if width < 80 { session.press("Enter") }
    #expect(session.shows("To be announced"))
    #expect(!session.shows("Meeting point"))
  }

  @Test(
    "what is arranged is told with its standing, and nothing of what is not",
    arguments: [40, 120]
  )
  func arrangements(width: Int) throws {
    let conference = try arranged { visit in
      visit.departs = Moment("2023-09-18T13:30", defaultOffset: 420)
      visit.contact = Localized(vi: "Ông Bình", en: "Mr Bình")
      visit.arrangementsProvenance = Provenance(kind: .assumed)
    }
    var session = try Session(
      width: width,
      height: 40,
      language: .en,
      screen: .visits,
      conference: conference
    )
    if width < 80 { session.press("Enter") }
    for words in ["13:30", "Mr Bình", "[assumed]"] { #expect(session.shows(words)) }
    #expect(!session.shows("Meeting point") && !session.shows("To be announced"))
  }

  @Test("the source of an arrangement is its own, not the visit's")
  func source() throws {
    let conference = try arranged { visit in
      visit.bus = Localized(same: "65B-001.23")
      visit.arrangementsProvenance = Provenance(kind: .imported, file: "xe.csv", row: 4)
    }
    var session = try Session(language: .en, screen: .visits, conference: conference)
    session.press("Enter", "j", "s")
    #expect(session.shows("xe.csv") && session.shows("65B-001.23"))
  }
}
