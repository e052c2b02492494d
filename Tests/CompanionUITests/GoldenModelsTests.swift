import Conference
import Terminal
import Testing

@testable import CompanionUI

/// The pages of models as they were accepted, each after the keys that lead to it.
@Suite struct GoldenModelsTests {
  static let sizes = [
    Size(width: 40, height: 12), Size(width: 80, height: 24), Size(width: 120, height: 40),
  ]

  @Test("pages of models and reviews are as they were accepted", arguments: sizes)
  func pages(size: Size) throws {
    for (name, keys, languages) in Self.pages {
      for language in languages {
        var session = try Session(
          width: size.width,
          height: size.height,
          language: language,
          screen: .models
        )
        session.takeReviews()
        for key in keys { session.press(key) }
        Golden.check(
          session.canvas,
          named: "models-\(name)-\(language.rawValue)-\(size.width)x\(size.height)"
        )
      }
    }
  }

  private static let pages: [(name: String, keys: [String], languages: [Language])] = [
    ("page", ["G", "Enter"], [.vi, .en]),
    ("page-end", ["G", "Enter", "G"], [.vi, .en]),
    ("marked", ["m", "j", "j", "m"], [.vi]),
    ("compare-three", ["m", "j", "m", "G", "m", "c"], [.vi, .en]),
    ("compare-figures", ["m", "j", "m", "j", "m", "j", "m", "c", "PgDn", "PgDn"], [.vi]),
    ("compare-end", ["m", "j", "m", "j", "m", "j", "m", "c", "G"], [.vi]),
    ("what-if", ["G", "w", "^U", "50"], [.vi, .en]),
    ("what-if-end", ["G", "w", "Esc", "G"], [.vi, .en]),
    ("no-what-if", ["w"], [.vi]),
    ("ranking", ["t", "3", "j", "0"], [.vi, .en]),
    ("ranking-end", ["t", "G"], [.vi]),
    ("reviews", ["a", "j"], [.vi, .en]),
    ("reviews-province", ["a", "v", "j"], [.vi]),
    ("reviews-criterion", ["a", "v", "v", "j"], [.vi]),
    ("review", ["a", "G", "k", "k", "k", "Enter"], [.vi]),
  ]
}
