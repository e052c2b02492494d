import Conference
import Terminal
import Testing

@testable import CompanionUI

@Suite("Golden charts")
struct GoldenChartTests {
  private func check(_ session: Session, _ name: String) {
    let size = session.size
    let language = session.language.rawValue
    Golden.check(session.canvas, named: "\(name)-\(language)-\(size.width)x\(size.height)")
  }

  @Test(
    "figures by period, at the top, at the break and at the aims, are as they were accepted",
    arguments: GoldenScreenTests.sizes,
    Language.allCases
  )
  func periods(size: Size, language: Language) throws {
    var session = try Session(
      width: size.width,
      height: size.height,
      language: language,
      screen: .figures
    )
    session.press("Enter")
    check(session, "periods")
    for _ in 0..<7 { session.press("j") }
    check(session, "periods-break")
    session.press("G")
    check(session, "periods-targets")
  }

  @Test("bars are drawn as each font can", arguments: [Symbols.ascii, .shades, .braille])
  func fonts(symbols: Symbols) throws {
    var session = try Session(width: 40, height: 40, screen: .figures, symbols: symbols)
    session.press("Enter")
    check(session, "periods-\(symbols)")
  }
}
