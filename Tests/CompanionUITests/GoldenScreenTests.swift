import Conference
import Terminal
import Testing

@testable import CompanionUI

@Suite("Golden screens")
struct GoldenScreenTests {
  static let sizes = [
    Size(width: 40, height: 12), Size(width: 80, height: 24), Size(width: 120, height: 40),
  ]

  @Test(
    "every screen, in each size and language, is as it was accepted",
    arguments: ScreenName.allCases,
    sizes
  )
  func screens(screen: ScreenName, size: Size) throws {
    for language in Language.allCases {
      let session = try Session(
        width: size.width,
        height: size.height,
        language: language,
        screen: screen
      )
      Golden.check(
        session.canvas,
        named: "\(screen.rawValue)-\(language.rawValue)-\(size.width)x\(size.height)"
      )
    }
  }

  @Test(
    "every text behind a list, in each size and language, is as it was accepted",
    arguments: ScreenName.allCases,
    sizes
  )
  func details(screen: ScreenName, size: Size) throws {
    guard screen != .overview, screen != .checkin else { return }
    for language in Language.allCases {
      var session = try Session(
        width: size.width,
        height: size.height,
        language: language,
        screen: screen
      )
      session.press("j", "Enter", "j")
      Golden.check(
        session.canvas,
        named: "\(screen.rawValue)-text-\(language.rawValue)-\(size.width)x\(size.height)"
      )
    }
  }

  @Test("windows over a screen are as they were accepted", arguments: sizes)
  func windows(size: Size) throws {
    let keys: [(name: String, keys: [String])] = [
      ("help", ["?"]), ("source", ["7", "j", "s"]), ("search", ["/", "thoi lai"]),
      ("palette", [":", "loc"]), ("province", ["4", "p"]), ("category", ["4", "c"]),
      ("compare", ["6", "c"]),
    ]
    for language in Language.allCases {
      for (name, keys) in keys {
        var session = try Session(width: size.width, height: size.height, language: language)
        if name == "palette" { session.press("4") }
        for key in keys { session.press(key) }
        Golden.check(
          session.canvas,
          named: "window-\(name)-\(language.rawValue)-\(size.width)x\(size.height)"
        )
      }
    }
  }
}
