import Foundation
import SeededRandom
import Testing

@testable import VietnameseText

@Suite struct ForeignTextTests {
  @Test(
    "what a terminal would obey or a reader not see is shown",
    arguments: [
      ("\u{1B}[31mđỏ", "␛[31mđỏ"), ("a\u{0}b\tc\nd\re", "a␀b␉c␊d␍e"), ("\u{7F}", "␡"),
      ("\u{9B}31m", "‹U+009B›31m"), ("\u{202E}txt.exe", "‹U+202E›txt.exe"),
      ("a\u{2028}b\u{2029}", "a‹U+2028›b‹U+2029›"),
      ("\u{61C}\u{200E}\u{200F}", "‹U+061C›‹U+200E›‹U+200F›"),
      ("\u{FEFF}x\u{200B}y", "‹U+FEFF›x‹U+200B›y"), ("\u{E0041}", "‹U+E0041›"),
      ("a\u{AD}b", "a‹U+00AD›b"),
      ("a\u{200D}b", "a‹U+200D›b"), ("a\u{FE0F}", "a‹U+FE0F›"), ("\u{3164}", "‹U+3164›"),
    ]
  )
  func shows(_ text: String, _ visible: String) {
    #expect(ForeignText.visible(text) == visible)
    #expect(!ForeignText.isClean(text))
  }

  @Test(
    "what people write stays",
    arguments: [
      "Nguyễn Thị Ước – “Vì người nghèo”", "Nguye\u{302}\u{303}n", "👩‍👩‍👧 ❤\u{FE0F} 🇻🇳 👍🏽 🏃‍♀\u{FE0F}",
      "한국 日本 عربي",
      "क्‍ष", "1\u{FE0F}\u{20E3}", "",
    ]
  )
  func keeps(_ text: String) {
    #expect(ForeignText.visible(text) == text)
    #expect(ForeignText.isClean(text))
  }

  @Test("line feeds and tabs stay for those who lay out lines")
  func keepsLines() {
    #expect(ForeignText.visible("a\tb\nc\r\u{1B}", keepingLines: true) == "a\tb\nc␍␛")
  }

  @Test("no control is left of any text, and filtering twice changes nothing", arguments: 0..<300)
  func leavesNoControl(_ round: Int) {
    var generator = SeededGenerator(seed: SeededGenerator.seed &+ UInt64(round))
    let ranges: [ClosedRange<UInt32>] = [
      0...0x2FF, 0x2000...0x206F, 0xFE00...0xFFFF, 0x1F300...0x1F6FF, 0xE0000...0xE01FF,
    ]
    let text = String(
      String.UnicodeScalarView(
        (0..<20).compactMap { _ in
          ranges.randomElement(using: &generator).flatMap {
            Unicode.Scalar(UInt32.random(in: $0, using: &generator))
          }
        }
      )
    )
    let visible = ForeignText.visible(text)
    for scalar in visible.unicodeScalars {
      let category = scalar.properties.generalCategory
      #expect(category != .control && category != .lineSeparator && category != .paragraphSeparator)
      #expect(
        !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
      )
    }
    #expect(ForeignText.visible(visible) == visible)
    #expect(DisplayWidth.terminalColumns(of: visible) != nil)
  }
}
