import Attendance
import Conference
import SampleReviews
import Terminal
import Testing
import Wording

@testable import CompanionUI

@Suite("Models ranked by weights")
struct RankingTests {
  private func open(width: Int = 80, height: Int = 24) throws -> Session {
    var session = try Session(width: width, height: height, screen: .models)
    session.takeReviews()
    session.press("t")
    return session
  }

  /// The titles in the rows above the weights.
  private func order(_ session: Session) -> [String] {
    let titles = session.conference.models.map(\.title.vi)
    return session.rows[2...].prefix(4).compactMap { row in
      titles.first { row.contains($0.prefix(12)) }
    }
  }

  @Test("the order, the weights and the scores behind them are in sight together")
  func inSight() throws {
    let session = try open()
    #expect(session.rows[2].contains("(n=4)"))
    #expect(session.rows[5].contains(Phrases.noScore.vi))
    #expect(session.plainRows.contains { $0.contains("4,8 (4–5; n=4)") })
    #expect(session.rows.count { $0.contains("trọng số 1") } == 7)
  }

  @Test("on a phone the order stays while the weights scroll")
  func phone() throws {
    var session = try open(width: 40, height: 12)
    let first = session.rows[2]
    session.press("j", "j", "j", "j")
    #expect(session.rows[2] == first)
    #expect(session.shows("Đất, mặt bằng"))
    #expect(session.plainRows.contains { $0.contains("2,2 (1–3; n=6)") })
  }

  @Test("weights move the order at once, by arrows, by signs, by digits and by Enter")
  func moving() throws {
    var session = try open()
    #expect(order(session).first?.hasPrefix("Vận động") == true)
    // What counts alone is where the fruit sells better.
    session.press("0", "j", "0", "j", "0", "j", "j", "0", "j", "0", "j", "0")
    #expect(order(session).first == "Trồng nhãn Idol")
    session.press("5")
    #expect(order(session).first?.hasPrefix("Vận động") == true)
    for (key, weight) in [("Left", 4), ("-", 3), ("Right", 4), ("+", 5), ("+", 5), ("Enter", 0)] {
      session.press(key)
      let words = weight == 0 ? Phrases.notCounted.vi : "trọng số \(weight)"
      #expect(session.cursorRow.contains(words), "\(key)")
    }
    session.press("Left")
    #expect(session.cursorRow.contains(Phrases.notCounted.vi))
  }

  @Test("a digit that is no weight goes nowhere and says what is one")
  func digits() throws {
    var session = try open()
    session.press("7")
    #expect(session.screen == .models)
    #expect(session.shows(Phrases.weightBounds.vi))
  }

  @Test("x puts the weights back as the organiser set them")
  func reset() throws {
    var session = try open()
    let before = session.rows
    session.press("4", "j", "0", "x", "k")
    #expect(session.rows == before)
  }

  @Test("weights stay when one comes back")
  func kept() throws {
    var session = try open()
    session.press("4", "Esc", "t")
    #expect(session.shows("trọng số 4"))
  }

  @Test("who has no score is last and said so; a criterion that is missing is named")
  func missing() throws {
    var session = try open(width: 80, height: 60)
    #expect(order(session).last == "May công nghiệp")
    #expect(session.shows("3,60* (n=2)"))
    #expect(session.plainRows.contains { $0.contains("Đất, mặt bằng, Nguồn vốn") })
    #expect(session.rows.count { $0.contains("chưa có điểm") } == 2)
    session.press("G", "k", "Enter")
    #expect(session.isAtModels)
    session.press("Esc")
    #expect(session.heading == Phrases.rankingTitle.vi)
  }

  @Test("samples among the reviews are told where they are ranked, and only they")
  func samples() throws {
    var conference = try Session().conference
    func open() throws -> Session {
      var session = try Session(width: 80, height: 60, screen: .models, conference: conference)
      session.takeReviews()
      session.press("t")
      return session
    }
    let sample = try open()
    #expect(sample.rows[2...4].allSatisfy { $0.contains(" ~") })
    #expect(!sample.rows[5].contains("~"))
    #expect(sample.shows(Phrases.rankingHasSamples.vi))
    #expect(sample.shows("3,38 (n=6), " + Phrases.samplesAmong(6).vi))
    // A sample that scores nothing is in no score.
    let model = sample.conference.models[1].id
    let person = conference.roster.delegates[90]
    var more = SampleReviews(conference)
    more.record([.note("?")], of: model, by: Reviewer(id: person.id, name: person.name))
    var noted = sample
    noted.takeReviews(more)
    #expect(noted.shownReviews.summary(of: model).count == 7)
    #expect(noted.shows("3,38 (n=6), " + Phrases.samplesAmong(6).vi))
    conference.roster = Roster(
      delegates: conference.roster.delegates.map { delegate in
        var delegate = delegate
        delegate.provenance = Provenance(kind: .imported)
        return delegate
      }
    )
    let real = try open()
    #expect(real.shows("3,38 (n=6)"))
    #expect(!real.rows.contains { $0.contains("~") })
    #expect(!real.shows("trong đó mẫu"))
  }

  @Test("the source tells what the ends of the scale mean, and every mean behind the row")
  func sources() throws {
    var session = try open(width: 100, height: 40)
    session.press("s")
    let criterion = session.conference.criteria[0]
    #expect(session.shows(criterion.low.vi))
    #expect(session.shows(criterion.high.vi))
    #expect(session.shows("trung bình cộng của 4 điểm"))
  }

  @Test("a click on a criterion selects it, a second one adds to its weight")
  func mouse() throws {
    var session = try open()
    let row = try #require(session.rows.firstIndex { $0.contains("Phù hợp địa phương") })
    session.click(4, row)
    #expect(session.cursorRow.contains("Phù hợp địa phương"))
    session.click(4, row)
    #expect(session.rows[row].contains("trọng số 2"))
  }

  @Test("where the organiser asks for no scores the page says so")
  func noCriteria() throws {
    var conference = try Session().conference
    conference.criteria = []
    var session = try Session(screen: .models, conference: conference)
    session.press("t")
    #expect(session.shows(Phrases.noCriteria.vi))
  }

  @Test("the help over the ranking names the keys of weights, and not what they hide")
  func help() throws {
    var session = try open(width: 100, height: 60)
    session.press("?")
    #expect(session.rows.contains { $0.contains("Left -") && $0.contains("Giảm trọng số") })
    #expect(session.rows.contains { $0.contains("Esc h ") && $0.contains("Quay lại") })
  }
}
