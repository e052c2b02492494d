import Foundation
import SeededRandom
import Testing

@testable import VietnameseText

@Suite struct DisplayWidthTests {
  @Test(
    "text takes the columns that a terminal gives it",
    arguments: [
      ("Thới Lai", 8), ("Thơ\u{301}i", 4), ("日本", 4), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
      ("👩‍👩‍👧", 2), ("🇻🇳", 2), ("🇻🇳🇻", 4), ("❤", 1), ("❤\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2),
      ("👍🏽", 2), ("क्षि", 2), ("₫", 1), ("…", 1), ("─", 1), ("", 0), ("\u{301}", 0), ("５", 2),
    ]
  )
  func columns(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
    #expect(DisplayWidth.terminalColumns(of: text) == columns)
    #expect(text.reduce(0) { $0 + DisplayWidth.columns(of: $1) } == columns)
  }

  @Test("behind a virama and a joiner a letter still joins, as wcwidth 0.7.0 counts it")
  func joinedConsonants() {
    #expect(DisplayWidth.terminalColumns(of: "\u{94D}\u{200D}\u{E09}\u{94B}\u{915}") == 2)
    #expect(DisplayWidth.terminalColumns(of: "\u{C4D}\u{200D}\u{200D}\u{E22}") == 1)
    #expect(DisplayWidth.terminalColumns(of: "\u{915}\u{94D}\u{200D}\u{915}") == 2)
  }

  @Test(
    "a control makes the width unknowable",
    arguments: ["\t", "a\u{1B}[0m", "\u{7F}", "x\u{9B}"]
  )
  func controls(_ text: String) {
    #expect(DisplayWidth.terminalColumns(of: text) == nil)
  }

  @Test("wide and full characters of EastAsianWidth.txt take two columns")
  func eastAsianWidth() throws {
    for (range, value) in try UnicodeData.ranges("EastAsianWidth.txt") {
      for scalar in range.lazy.compactMap(Unicode.Scalar.init) {
        guard value == "W" || value == "F", scalar.properties.generalCategory != .unassigned else {
          continue
        }
        let width = ScalarWidth.columns(of: scalar)
        // Marks are drawn over their base; the fillers of Hangul are not drawn.
        let isMark = [.nonspacingMark, .spacingMark].contains(scalar.properties.generalCategory)
        #expect(
          width == (isMark || scalar.value == 0x3164 ? 0 : 2),
          "U+\(String(scalar.value, radix: 16))"
        )
      }
    }
  }

  @Test("no grapheme of GraphemeBreakTest.txt is split by cutting or wrapping")
  func graphemes() throws {
    for line in try UnicodeData.lines("auxiliary/GraphemeBreakTest.txt") {
      let text = String(
        String.UnicodeScalarView(
          line.split(separator: " ").compactMap {
            UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
          }
        )
      )
      for columns in 0...4 {
        let cut = DisplayWidth.truncated(text, to: columns, ellipsis: "")
        #expect(Array(text).starts(with: Array(cut)))
        #expect(DisplayWidth.columns(of: cut) <= columns)
      }
    }
  }

  @Test("cutting keeps to the columns and says that something is missing", arguments: 0..<200)
  func truncation(_ round: Int) {
    var sample = SampleText(seed: SeededGenerator.seed &+ UInt64(round))
    let text =
      sample.phrase()
      + (["", "日本語", "👩‍👩‍👧🇻🇳", "e\u{302}\u{301}"].randomElement(using: &sample.generator) ?? "")
    let columns = Int.random(in: 0...30, using: &sample.generator)
    let cut = DisplayWidth.truncated(text, to: columns)
    #expect(DisplayWidth.columns(of: cut) <= columns)
    #expect(cut == text || cut.hasSuffix("…") || columns == 0)
    #expect((cut == text) == (DisplayWidth.columns(of: text) <= columns))
  }

  @Test("wrapping keeps to the columns and loses no letter", arguments: 0..<200)
  func wrapping(_ round: Int) {
    var sample = SampleText(seed: SeededGenerator.seed &+ UInt64(round))
    let text = sample.phrase() + " " + sample.phrase() + "日本語 " + sample.letters()
    let columns = Int.random(in: 2...30, using: &sample.generator)
    let lines = DisplayWidth.wrapped(text, to: columns)
    for line in lines { #expect(DisplayWidth.columns(of: line) <= columns) }
    let letters = { (text: String) in text.filter { $0 != " " } }
    #expect(letters(lines.joined()) == letters(text))
  }

  @Test(
    "lines break where a reader expects it",
    arguments: [
      ("một hai ba", 7, ["một hai", "ba"]), ("a\nb\n\nc", 9, ["a", "b", "", "c"]),
      ("vốn 5 tỷ đồng", 5, ["vốn", "5 tỷ", "đồng"]), ("Xe 2 [mẫu]", 6, ["Xe 2", "[mẫu]"]),
      ("có 35\u{A0}hộ", 5, ["có", "35\u{A0}hộ"]),
      ("baodansinh.vn", 6, ["baodan", "sinh.v", "n"]), ("日本語", 3, ["日", "本", "語"]),
      ("日", 1, ["日"]), ("", 5, [""]), ("  x  y ", 5, ["x y"]),
    ]
  )
  func breaks(_ text: String, _ columns: Int, _ lines: [String]) {
    #expect(DisplayWidth.wrapped(text, to: columns) == lines)
  }

  @Test(
    "what is said to stand alone is a grapheme of one column that the filter leaves, in any company"
  )
  func standingAlone() {
    let alone = (UInt32(0)...0x10_ffff).compactMap(Unicode.Scalar.init).filter {
      DisplayWidth.standsAlone($0)
    }
    #expect(alone.count > 1_300)
    for scalar in alone {
      let text = "a" + String(scalar) + String(scalar) + "─"
      #expect(
        text.count == 4 && DisplayWidth.columns(of: Character(scalar)) == 1,
        "\(scalar.value)"
      )
      #expect(ForeignText.isClean(text), "\(scalar.value)")
    }
  }
}
