import Conference
import Ledger
import Terminal
import TestFiles
import Testing

@testable import CompanionUI

/// The hall's screen, in each size that a screen of a hall has, in both languages.
@Suite("Golden screens of the hall")
struct HallGoldenTests {
  private let golden = GoldenFolder(beside: #filePath)

  static let sizes = [
    Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 40, height: 20),
  ]

  /// A page of the hall, by its place, and the day that it shows.
  struct State: Sendable, CustomStringConvertible {
    var description: String
    var page: Int
    var hasTimes = true
    var showsNames = true
    var symbols = Symbols.blocks
  }

  static let states = [
    State(description: "arrivals", page: 0),
    State(description: "last-arrivals", page: 1),
    State(description: "programme", page: 2),
    State(description: "programme-untimed", page: 2, hasTimes: false),
    State(description: "buses", page: 3),
    State(description: "arrivals-ascii", page: 0, symbols: .ascii),
  ]

  @Test(
    "every page, in each of its looks, is as it was accepted",
    arguments: states,
    Language.allCases
  )
  func looks(state: State, language: Language) throws {
    let session = try HallDay.session(hasTimes: state.hasTimes)
    for size in Self.sizes {
      var display = HallDay.display(size, language, state.showsNames, state.symbols)
      for _ in 0..<state.page { _ = display.update(.terminal(.key(.right))) }
      let text = GoldenText(display.canvas(session.context.ledger)).whole
      let name = "\(state)-\(language.rawValue)-\(size.width)x\(size.height).txt"
      let difference = try golden.difference(of: text, named: name)
      #expect(difference == nil)
    }
  }

  @Test("every file is that of a state")
  func files() throws {
    let names = Self.states.flatMap { state in
      Language.allCases.flatMap { language in
        Self.sizes.map { "\(state)-\(language.rawValue)-\($0.width)x\($0.height).txt" }
      }
    }
    #expect(try Set(golden.names()).subtracting(names).isEmpty)
  }
}

/// A day in the hall: half past eight, a few dozen people are in.
enum HallDay {
  static let now = Moment(seconds: 1_695_000_600, offset: 420)

  static func session(hasTimes: Bool = true) throws -> Session {
    var session = try Session.desk()
    if hasTimes { try session.setDay() }
    for code in ["1029", "1032", "1041", "1055", "1078", "1108", "1135", "1143", "1345", "1010"] {
      session.scan(code)
    }
    session.look()
    return session
  }

  static func display(
    _ size: Size = Size(width: 80, height: 24),
    _ language: Language = .vi,
    _ showsNames: Bool = false,
    _ symbols: Symbols = .blocks
  ) -> HallDisplay {
    HallDisplay(
      size: size,
      language: language,
      now: now,
      hasStore: true,
      setup: HallDisplay.Setup(showsNames: showsNames, symbols: symbols)
    )
  }
}
