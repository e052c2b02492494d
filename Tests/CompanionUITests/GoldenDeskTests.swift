import Conference
import Terminal
import Testing

@testable import CompanionUI

/// The desk's screens as they were accepted, each after the keys and scans that lead to it.
@Suite struct GoldenDeskTests {
  static let sizes = [
    Size(width: 40, height: 12), Size(width: 80, height: 24), Size(width: 120, height: 40),
  ]

  @Test("the desk's answers, questions and windows are as they were accepted", arguments: sizes)
  func states(size: Size) throws {
    for language in Language.allCases {
      for state in Self.states {
        var desk = try Session.desk(width: size.width, height: size.height, language: language)
        for code in ["1055", "1069", "1078"] { desk.scan(code) }
        state.lead(&desk)
        Golden.check(
          desk.canvas,
          named: "desk-\(state.name)-\(language.rawValue)-\(size.width)x\(size.height)"
        )
      }
    }
  }

  private static let states: [(name: String, lead: @Sendable (inout Session) -> Void)] = [
    ("checked-in", { $0.scan("1010") }),
    ("already-in", { $0.scan("1055") }),
    ("refused", { $0.scan("1011") }),
    ("typing", { $0.press("ngoc") }),
    ("nobody", { $0.press("xyzq") }),
    ("question", { $0.press("nguyen", "Enter") }),
    (
      "waiting",
      {
        $0.press("nguyen", "Enter")
        $0.scan("1010")
      }
    ),
    ("delegation", { $0.press("F5", "Enter") }),
    ("walk-in", { $0.press("F7", "Lê Thị Mới", "Enter") }),
    ("substitute", { $0.press("nhung", "Alt-s") }),
    ("undo", { $0.press("F6") }),
    ("person", { $0.press("nhung", "F8") }),
    ("lists", { $0.press("F9") }),
    ("missing", { $0.press("F10") }),
    ("ticks", { $0.press("nhung", "Alt-t") }),
    ("left", { $0.press("Esc") }),
  ]
}
