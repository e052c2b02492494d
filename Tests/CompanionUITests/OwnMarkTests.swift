import Conference
import Ledger
import Terminal
import Testing
import Wording

@testable import CompanionUI

/// Stars and notes of one's own, by keys and as they are shown.
@Suite("Own stars and notes")
struct OwnMarkTests {
  private func starred(_ session: Session) -> [String] {
    session.context.ledger.marks.all.filter(\.isStarred).map(\.subject.id)
  }

  @Test(
    "'*' stars what the cursor is on, in its list and in its text, and takes the star off",
    arguments: [("2", "papers"), ("5", "thoi-lai")]
  )
  func star(digit: String, id: String) throws {
    var session = try Session(width: 120, height: 40)
    session.press(digit)
    while session.subjectInSight?.own?.id != id, session.selectedItem != nil {
      let before = session.selectedItem
      session.press("j")
      guard session.selectedItem != before else { break }
    }
    session.press("*")
    #expect(starred(session) == [id])
    #expect(session.selectedRows.contains { $0.hasPrefix("★") })
    #expect(session.shows("★ đã gắn sao"))
    // It is on disk: a program that is started now has it.
    #expect(starred(try session.beside()) == [id])
    // In the text, on a field of it.
    session.press("Enter", "j", "*")
    #expect(starred(session) == [] && !session.shows("★"))
    // Nothing went into the log.
    #expect(session.recorded.isEmpty)
  }

  @Test("figures, delegates and the people of the article are starred and noted as well")
  func kinds() throws {
    var session = try Session(width: 100, height: 30)
    session.press("7", "j", "*", "4", "*", "3", "*")
    let kinds = session.context.ledger.marks.all.map(\.subject.kind)
    #expect(kinds == [.person, .person, .figure])
    // Nothing of a model or of the overview can be.
    session.press("6")
    #expect(!session.isAvailable(.star) && !session.isAvailable(.ownNote))
    session.press("*")
    #expect(session.context.ledger.marks.all.count == 3)
  }

  @Test("'i' opens the note; Enter keeps it, Escape leaves it, an empty one goes")
  func note() throws {
    var session = try Session(width: 100, height: 30)
    session.press("2", "i", "hoi gia giong")
    #expect(session.isWindowOpen && session.isTyping)
    session.press("Enter")
    #expect(!session.isWindowOpen && session.shows("hoi gia giong"))
    #expect(session.shows(Phrases.ownNote.vi))
    session.press("i", " nua", "Esc", "Esc")
    #expect(session.context.ledger.marks.all.map(\.note) == ["hoi gia giong"])
    session.press("i", "^U", "Enter")
    #expect(session.context.ledger.marks.isEmpty && !session.shows(Phrases.ownNote.vi))
  }

  @Test("all of them stand in one window, and Enter goes to what is chosen")
  func all() throws {
    var session = try Session(width: 100, height: 30)
    session.press("'")
    #expect(session.footer.contains(Phrases.noOwnMarks.vi.prefix(20)))
    session.press("5", "*", "3", "i", "gap lai", "Enter", "1", "'")
    #expect(session.isWindowOpen && session.shows("★ "))
    session.press("gap lai", "Enter")
    #expect(session.screen == .remarks && !session.isWindowOpen)
    session.press("'", "Enter")
    #expect([.remarks, .visits].contains(session.screen))
  }

  @Test("the palette and the help name the keys, in both languages", arguments: Language.allCases)
  func named(language: Language) throws {
    for action in [Action.star, .ownNote, .ownMarks] {
      var session = try Session(width: 100, height: 40, language: language, screen: .agenda)
      let words = action.words.name[language]
      session.press(":", action.words.short[language])
      #expect(session.shows(words), "\(words)")
    }
    var session = try Session(width: 120, height: 40, language: language, screen: .agenda)
    #expect(session.footer.contains("* " + Action.star.words.short[language]))
    session.press("?")
    var pages = ""
    for _ in 0..<4 {
      pages += session.description
      session.press("PageDown")
    }
    #expect(pages.contains(Action.star.words.name[language]))
  }

  @Test("what the store refuses is said, and no star is shown")
  func refused() throws {
    var session = try Session(width: 100, height: 30, screen: .agenda)
    session.refusal = Localized(vi: "chỉ đọc", en: "read-only")
    session.press("*")
    #expect(session.footer.contains("chỉ đọc") && !session.shows("★"))
  }

  @Test("another program's star is shown as soon as it is told")
  func elsewhere() throws {
    var session = try Session(width: 100, height: 30, screen: .agenda)
    var other = try session.beside()
    other.press("*")
    session.look()
    #expect(session.selectedRows.contains { $0.hasPrefix("★") })
  }

  @Test("while something is typed they are letters")
  func typing() throws {
    var session = try Session.desk()
    session.press("*", "i", "'")
    #expect(session.deskField == "*i'" && session.context.ledger.marks.isEmpty)
  }

  @Test("each font has a star", arguments: Symbols.allCases)
  func fonts(symbols: Symbols) {
    #expect(symbols.star.count == 1)
    if symbols == .ascii { #expect(symbols.star.utf8.allSatisfy { $0 < 0x80 }) }
  }
}
