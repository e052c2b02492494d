import Conference
import Terminal
import Testing

@testable import CompanionUI

@Suite("Models side by side")
struct ComparisonTests {
  /// The places in the list of the models that stand side by side, from the left.
  private func compared(_ session: Session) -> [Int] {
    let titles = session.conference.models.map { $0.title.vi.prefix(12) }
    return session.rows[2].split(separator: "│").compactMap { column in
      titles.firstIndex { column.contains($0) }
    }
  }

  /// The places of the models that bear a mark.
  private func marked(_ session: Session) -> [Int] {
    // Each has two rows.
    let list = session.rows[session.listRect.y...].prefix(2 * session.conference.models.count)
    return list.enumerated().filter { $1.hasPrefix(" *") }.map { $0.offset / 2 }
  }

  @Test("with nothing marked the selected model and the next stand side by side")
  func selectedAndNext() throws {
    var session = try Session(width: 120, height: 40, screen: .models)
    session.press("c")
    let titles = session.conference.models.map(\.title.vi)
    #expect(session.rows.contains { $0.contains(titles[0]) && $0.contains(titles[1]) })
    session.press("]")
    #expect(session.rows.contains { $0.contains(titles[0]) && $0.contains(titles[2]) })
    session.press("[", "[")
    #expect(session.rows.contains { $0.contains(titles[0]) && $0.contains(titles[3]) })
  }

  @Test("leaving the comparison gives the list back as it was", arguments: ["Esc", "c", "q"])
  func leaving(key: String) throws {
    var session = try Session(width: 120, height: 40, screen: .models)
    session.press("j", "j")
    let before = session.rows
    session.press("c", "j", "j", key)
    #expect(session.isAtModels)
    #expect(session.rows == before)
    #expect(!session.effects.contains(.quit))
  }

  @Test("marked models are compared in the order of the list, whatever order they were marked in")
  func marked() throws {
    var session = try Session(width: 120, height: 40, screen: .models)
    session.press("G", "m", "g", "m", "j", "m", "c")
    #expect(compared(session) == [0, 1, 3])
  }

  @Test("one marked model is compared with the selected one")
  func oneMarked() throws {
    var session = try Session(screen: .models)
    session.press("G", "m", "g", "c")
    #expect(compared(session) == [3, 0])
  }

  @Test("a mark is taken off by the same key, and all of them by x")
  func unmarks() throws {
    var session = try Session(screen: .models)
    session.press("m", "j", "m", "m")
    #expect(marked(session) == [0])
    session.press("x")
    #expect(marked(session).isEmpty)
    #expect(!session.isAvailable(.reset))
  }

  @Test("a fifth mark is refused with words, and the four stay")
  func fifthMark() throws {
    var session = try Session()
    var conference = session.conference
    conference.models += conference.models
    session = try Session(screen: .models, conference: conference)
    session.press("m", "j", "m", "j", "m", "j", "m", "j", "m")
    #expect(marked(session) == [0, 1, 2, 3])
    #expect(session.shows("bỏ chọn bớt"))
  }

  @Test("what one model does not answer is said under its letter, at 40 columns too")
  func open() throws {
    for width in [40, 120] {
      var session = try Session(width: width, height: 200, screen: .models)
      session.press("j", "j", "c")
      #expect(session.rows.contains { $0.hasSuffix("—") })
      #expect(session.rows.count { $0.contains("— nguồn không nêu") } == 1)
    }
  }

  @Test("a measure stands on one scale: the longest bar is the greatest value, none is no bar")
  func measures() throws {
    var session = try Session()
    var conference = session.conference
    conference.measures = [Measure(id: "capital", name: Localized(vi: "Vốn", en: "Capital"))]
    for (place, figure) in conference.figures.enumerated()
    where ["sewing-capital", "my-khanh-capital"].contains(figure.id) {
      conference.figures[place].measure = "capital"
    }
    session = try Session(width: 80, height: 100, screen: .models, conference: conference)
    for key in ["m", "j", "m", "G", "m", "c"] { session.press(key) }
    let rows = session.rows
    let start = try #require(rows.firstIndex { $0.contains("Vốn") && !$0.contains("│") })
    let bars = rows[(start + 1)...].prefix(3).map { row in row.count { "█▏▎▍▌▋▊▉".contains($0) } }
    #expect(bars[0] > bars[2])
    #expect(bars[2] > 0)
    #expect(bars[1] == 0)
    #expect(rows[start + 1].contains("5 tỷ đồng"))
    #expect(rows[start + 2].contains("—"))
    #expect(rows[start + 3].contains("140 triệu đồng"))
  }

  @Test(
    "the company's capital, what households put in and loans are three measures, none with a bar"
  )
  func capital() throws {
    var session = try Session(width: 120, height: 120, screen: .models)
    session.press("m", "G", "m", "c")
    for label in ["Vốn công ty", "Vốn hộ góp", "Vốn vay"] {
      let start = try #require(session.rows.firstIndex { $0.contains(label) })
      #expect(!session.rows[start + 1].contains("█"), "\(label)")
      #expect(session.rows[start + 1].contains("đồng"), "\(label)")
    }
  }

  @Test("s tells the source of each model in the row under the cursor")
  func sources() throws {
    var session = try Session(width: 100, height: 40, screen: .models)
    session.press("G", "m", "g", "m", "c", "s")
    let models = session.conference.models
    for model in [models[0], models[3]] {
      #expect(session.shows(model.title.vi))
      let paragraphs = model.provenance.paragraphs.map(String.init).joined(separator: ", ")
      #expect(session.rows.contains { $0.contains("Đoạn") && $0.contains(paragraphs) })
    }
  }
}
