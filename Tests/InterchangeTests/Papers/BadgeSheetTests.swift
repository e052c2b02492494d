import QRCodes
import Testing

@testable import Interchange

@Suite("Cards on paper")
struct BadgeSheetTests {
  private static func fitted(_ text: String, width: Double = 70, height: Double = 16) -> FittedText
  {
    FittedText(text, width: width, height: height, largest: 9, isBold: true)
  }

  @Test(
    "a name fits its box and keeps its words whole",
    arguments: [
      "Bé", "Nguyễn Thị Hồng Nhung", String(repeating: "X", count: 60),
      "Công Tằng Tôn Nữ Thị Ngọc Phương Quỳnh Như Ánh Nguyệt Hồng Ân",
    ]
  )
  func fits(_ name: String) {
    let text = Self.fitted(name)
    #expect(text.lines.joined(separator: " ") == name)
    #expect(text.height <= 16.001)
    for line in text.lines {
      #expect(LetterWidths.ems(of: line, isBold: true) * text.size <= 70.001)
    }
  }

  @Test("lines are balanced, and there are no more than larger letters are worth")
  func balanced() {
    #expect(Self.fitted("Nguyễn Thị Hồng Nhung").lines == ["Nguyễn Thị", "Hồng Nhung"])
    #expect(Self.fitted("Phạm Ngọc Nhung").lines == ["Phạm Ngọc Nhung"])
    #expect(Self.fitted("Bé").size == 9)
    #expect(Self.fitted("").lines.isEmpty)
  }

  @Test("a mark takes no room of its own, a horn does, composed or not")
  func widths() {
    func ems(_ text: String) -> Double { LetterWidths.ems(of: text, isBold: false) }
    #expect(ems("ễ") == ems("e"))
    #expect(ems("ơ") > ems("o"))
    #expect(ems("Lưỡng") == ems("Lu\u{31B}o\u{31B}\u{303}ng"))
    #expect(ems("Đ") == ems("D"))
  }

  @Test("all cards of a layout lie within its page", arguments: CardLayout.Name.allCases)
  func corners(_ name: CardLayout.Name) {
    let layout = CardLayout(name)
    #expect(layout.corners.count == layout.cardsPerPage)
    for corner in layout.corners {
      #expect(corner.x >= 0 && corner.y >= 0)
      #expect(corner.x + Double(layout.sides) * layout.face.width <= layout.page.width)
      #expect(corner.y + layout.face.height <= layout.page.height)
    }
  }

  @Test("no mark is left on a card that is cut", arguments: CardLayout.Name.allCases)
  func marks(_ name: CardLayout.Name) {
    let layout = CardLayout(name)
    for mark in layout.marks {
      guard case .rule(let start, let end, _, _) = mark else {
        Issue.record("a mark is a rule")
        continue
      }
      for corner in layout.corners {
        for point in [start, end] {
          let isOn =
            point.x > corner.x && point.x < corner.x + Double(layout.sides) * layout.face.width
            && point.y > corner.y && point.y < corner.y + layout.face.height
          #expect(!isOn)
        }
      }
    }
  }

  @Test("a code is as large as its text needs, and its runs are its dark modules")
  func code() throws {
    let code = try QREncoder().code(of: "1010")
    #expect(code.side == 21)
    let dark = code.runs.reduce(0) { $0 + $1.count }
    let counted = (0..<21).reduce(0) { sum, y in
      sum + (0..<21).count { code.isDark(x: $0, y: y) }
    }
    #expect(dark == counted && dark > 150)
    #expect(!code.isDark(x: -1, y: 0) && !code.isDark(x: 0, y: 21))
    #expect(throws: QRCodeError.self) {
      try QREncoder().code(of: String(repeating: "x", count: 5000))
    }
  }
}
