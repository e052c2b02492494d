import Attendance
import Conference
import Terminal
import Testing
import Wording

@testable import CompanionUI

/// The key that prints a card, where there is a printer.
@Suite struct BadgePrintingTests {
  private static func desk() throws -> Session {
    var setup = Session.deskA
    setup.prints = true
    return try Session.desk(setup: setup)
  }

  private func printed(_ desk: Session) -> [PersonID] {
    desk.effects.compactMap { if case .print(let id) = $0 { id } else { nil } }
  }

  @Test("the card is that of who just came, and the field is ready for the next")
  func whoCame() throws {
    var desk = try Self.desk()
    desk.scan("1010")
    desk.press("Alt-p")
    #expect(printed(desk) == ["sample-001"])
    #expect(desk.isTyping && desk.deskField.isEmpty)
    desk.scan("1029")
    desk.press("Alt-p")
    #expect(printed(desk).count == 2 && desk.recorded.count == 2)
  }

  @Test("a walk-in gets one")
  func walkIn() throws {
    var desk = try Self.desk()
    desk.press("F7", "Lò Thị Mảy", "Tab", "UBND xã", "Enter", "c", "Space", "Enter")
    desk.press("Alt-p")
    let walkIn = try #require(desk.recorded.last?.delegate)
    #expect(printed(desk) == [walkIn])
  }

  @Test("of nobody there is nothing to print, and what was typed stays")
  func nobody() throws {
    var desk = try Self.desk()
    desk.press("Alt-p")
    #expect(printed(desk).isEmpty)
  }

  @Test("without a printer there is no such key, and the menu of a person does not name it")
  func noPrinter() throws {
    var desk = try Session.desk()
    desk.scan("1010")
    desk.press("Alt-p")
    #expect(printed(desk).isEmpty)
    desk.press("F2")
    #expect(!desk.shows("In thẻ"))
  }

  @Test("the menu of a person names it, and does it")
  func menu() throws {
    var desk = try Self.desk()
    desk.scan("1010")
    desk.press("F8")
    #expect(desk.shows("In thẻ"))
  }

  @Test("what became of a card stands above all screens until the next key")
  func told() throws {
    var desk = try Self.desk()
    desk.scan("1010")
    desk.answerPrinter(Phrases.badgePrinted("An", still: ["Bình"]))
    #expect(desk.shows("máy in đã nhận thẻ của An; CHƯA IN được thẻ của Bình"))
    #expect(desk.shows("ĐÃ ĐIỂM DANH"))
    desk.press("x")
    #expect(!desk.shows("máy in đã nhận"))
  }
}
