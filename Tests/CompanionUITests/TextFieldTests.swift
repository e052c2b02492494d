import Testing
import VietnameseText

@testable import CompanionUI

@Suite("Text field")
struct TextFieldTests {
  @Test("marks that arrive on their own join their letter")
  func composes() {
    var field = TextField()
    for piece in ["L", "a", "\u{302}", "\u{300}", "n"] { field.insert(piece) }
    #expect(field.text.unicodeScalars.elementsEqual("Lần".unicodeScalars))
    #expect(field.cursor == 3)
  }

  @Test("editing in the middle keeps what stands around it")
  func edits() {
    var field = TextField("Thới Lai")
    field.moveToStart()
    field.moveRight()
    field.eraseForward()
    #expect(field.text == "Tới Lai")
    field.insert("h")
    field.moveToEnd()
    field.eraseWord()
    #expect(field.text == "Thới ")
    field.eraseBackward()
    field.insert("!")
    #expect(field.text == "Thới!")
    field.moveLeft()
    field.eraseLine()
    #expect(field.text == "!")
    #expect(field.cursor == 0)
  }

  @Test("nothing happens at either end")
  func ends() {
    var field = TextField()
    field.eraseBackward()
    field.eraseForward()
    field.eraseWord()
    field.eraseLine()
    field.moveLeft()
    field.moveRight()
    #expect(field == TextField())
  }

  @Test("the cursor is always in sight, and no grapheme is split", arguments: 1...12)
  func window(width: Int) {
    var field = TextField("Nguyễn 漢字 Thị 👩‍🌾 Ánh")
    field.moveToStart()
    for _ in 0...field.text.count {
      let shown = field.window(width: width)
      #expect(shown.column < width)
      #expect(DisplayWidth.columns(of: shown.text) <= width)
      #expect(field.text.contains(shown.text))
      field.moveRight()
    }
  }

  @Test("of a paste of a whole file the beginning is kept, and what stood there before")
  func limit() {
    var field = TextField("ad")
    field.moveLeft()
    field.insert(String(repeating: "b", count: 10_000))
    #expect(field.text == "a" + String(repeating: "b", count: 198) + "d")
    #expect(field.cursor == 199 && field.isFull)
    field.insert("c")
    #expect(field.text.count == 200)
  }

  @Test("one letter with marks without end is cut too, however often it is pasted")
  func marks() {
    var field = TextField("ad")
    field.moveLeft()
    for _ in 0..<3 {
      field.insert("W" + String(repeating: "\u{301}", count: 200_000))
      #expect(field.text.unicodeScalars.count == 500 && field.isFull)
      #expect(field.text.unicodeScalars.first == "a")
      #expect(field.text.unicodeScalars.last == "d")
    }
  }
}
