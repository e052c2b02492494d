import SeededRandom
import Testing
import VietnameseText

@testable import CompanionUI

@Suite("Text of several lines")
struct TextAreaTests {
  @Test("marks that arrive on their own join their letter")
  func composes() {
    var area = TextArea()
    for piece in ["L", "a", "\u{302}", "\u{300}", "n"] { area.insert(piece) }
    #expect(area.text.unicodeScalars.elementsEqual("Lần".unicodeScalars))
  }

  @Test("emoji that arrive in pieces are one, and flags pair from the first")
  func emoji() {
    var area = TextArea()
    for piece in ["👩", "\u{200D}", "🌾"] { area.insert(piece) }
    area.eraseBackward()
    #expect(area.isEmpty)
    area.insert("🇻🇳🇻🇳")
    area.moveToStart()
    area.eraseForward()
    #expect(area.text == "🇻🇳")
  }

  @Test("a paste of several lines goes in where the cursor is")
  func lines() {
    var area = TextArea("đầu cuối")
    for _ in 0..<4 { area.moveLeft() }
    area.insert("giữa\r\n\r\n một\n")
    #expect(area.text == "đầu giữa\n\n một\ncuối")
    area.insert("x")
    #expect(area.text == "đầu giữa\n\n một\nxcuối")
    area.eraseBackward()
    area.eraseBackward()
    #expect(area.text == "đầu giữa\n\n mộtcuối")
    for _ in 0..<4 { area.eraseBackward() }
    area.eraseWord()
    #expect(area.text == "đầu giữa\ncuối")
    area.moveLeft()
    area.eraseForward()
    #expect(area.text == "đầu giữacuối")
  }

  @Test("controls and what turns writing round are left out; tabs are blanks")
  func cleans() {
    #expect(TextArea("a\u{1b}[31m\tb\u{202e}c\u{7}\u{2028}d\u{85}e").text == "a[31m    bc\nd\ne")
  }

  @Test(
    "a text without stray blanks breaks where all other text does",
    arguments: 0..<40 as Range<UInt64>
  )
  func wrapping(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = TextAreaPieces.text(&random, words: 60)
    let width = Int.random(in: 2...48, using: &random)
    let rows = TextArea(text, width: width).allRows.map { row in
      String(row.reversed().drop { $0 == " " }.reversed())
    }
    #expect(rows == DisplayWidth.wrapped(text, to: width), "seed \(seed), width \(width)")
  }

  @Test(
    "whatever is typed, erased and moved, the text is composed and breaks as if opened anew",
    arguments: 0..<40 as Range<UInt64>
  )
  func editing(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let width = Int.random(in: 3...40, using: &random)
    var area = TextArea(TextAreaPieces.text(&random, words: 30), width: width)
    for step in 0..<300 {
      TextAreaPieces.edit(&area, &random)
      let note: Comment = "seed \(seed), step \(step)"
      let text = area.text
      #expect(text.unicodeScalars.elementsEqual(Composition.composed(text).unicodeScalars), note)
      let fresh = TextArea(text, width: width)
      #expect(area.paragraphs == fresh.paragraphs, note)
      #expect(area.allRows == fresh.allRows, note)
      #expect(area.paragraphs[area.paragraph].count >= area.offset, note)
      #expect(area.cursor.column <= width, note)
      #expect(area.byteCount == text.utf8.count, note)
      area.reveal(height: 4)
      #expect((area.top..<area.top + 4).contains(area.cursor.row), note)
    }
  }

  @Test("the cursor keeps its column over shorter rows, and stays at the ends")
  func rows() {
    var area = TextArea("một hai ba\nx\nbốn năm sáu", width: 20)
    #expect(area.cursor == (2, 11))
    area.moveRows(-1)
    #expect(area.cursor == (1, 1))
    area.moveRows(-1)
    #expect(area.cursor == (0, 10))
    let stays = area.moveRows(-1)
    #expect(!stays)
    area.moveRows(9)
    #expect(area.cursor == (2, 11))
    area.moveToRowStart()
    #expect(area.cursor == (2, 0))
  }

  @Test("of what is too long the beginning is kept")
  func limit() {
    var area = TextArea("đ")
    let isWhole = area.insert(String(repeating: "đ", count: TextArea.limit))
    #expect(!isWhole)
    #expect(area.byteCount == TextArea.limit)
    let isTaken = area.insert("x")
    #expect(!isTaken)
  }
}

/// What the property tests type.
private enum TextAreaPieces {
  static let words = [
    "vườn", "nhãn", "Ido", "2", "30", "ở", "ấp", "Định", "Khánh", "A", "xin", "漢字", "👩‍🌾",
    "e\u{302}\u{301}m", "12.000", "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopq", "🇻🇳🇻🇳🇻🇳",
  ]

  static func text(_ random: inout SeededGenerator, words count: Int) -> String {
    var text = ""
    for number in 0..<count {
      if number > 0 { text += Int.random(in: 0..<9, using: &random) == 0 ? "\n" : " " }
      text += words.randomElement(using: &random) ?? ""
    }
    return text
  }

  static func edit(_ area: inout TextArea, _ random: inout SeededGenerator) {
    switch Int.random(in: 0..<16, using: &random) {
    case 0: area.insert("\n")
    case 1: area.insert(text(&random, words: 6))
    case 2...4: area.insert(words.randomElement(using: &random) ?? "")
    case 5:
      area.insert(["\u{301}", "\u{200D}", "\u{FE0F}", "🇻"].randomElement(using: &random) ?? "")
    case 6: area.insert(" ")
    case 7, 8: area.eraseBackward()
    case 9: area.eraseForward()
    case 10: area.eraseWord()
    case 11: area.eraseLine()
    case 12: area.moveRows(Int.random(in: -3...3, using: &random))
    case 13: for _ in 0..<5 { area.moveLeft() }
    case 14: for _ in 0..<7 { area.moveRight() }
    default: area.moveToStart()
    }
  }
}

extension TextArea {
  fileprivate var allRows: [String] { rows(from: 0, count: rowCount) }
}
