import SeededRandom
import Testing

@testable import CompanionUI

/// What was typed, taken back and typed again.
@Suite struct TextHistoryTests {
  private func typed(_ text: String, into field: inout TextField) {
    for letter in text { field.insert(String(letter)) }
  }

  @Test("a word with its blank is a piece, and so is a run of erased letters")
  func pieces() {
    var field = TextField()
    typed("Lò Thị Mảy", into: &field)
    for _ in 0..<4 { field.eraseBackward() }
    #expect(field.text == "Lò Thị")
    var seen: [String] = []
    while field.canUndo {
      field.undo()
      seen.append(field.text)
    }
    #expect(seen == ["Lò Thị Mảy", "Lò Thị ", "Lò ", ""])
    seen = []
    while field.canRedo {
      field.redo()
      seen.append(field.text)
    }
    #expect(seen == ["Lò ", "Lò Thị ", "Lò Thị Mảy", "Lò Thị"])
  }

  @Test("what is typed behind an undo takes the place of what was taken back")
  func newPast() {
    var field = TextField()
    typed("một hai", into: &field)
    field.undo()
    typed("ba", into: &field)
    #expect(field.text == "một ba" && !field.canRedo)
    field.redo()
    #expect(field.text == "một ba")
    field.undo()
    #expect(field.text == "một ")
  }

  @Test("a paste, an erased word and an erased line are pieces of their own")
  func wholes() {
    var field = TextField("a b")
    field.insert("xyz")
    field.insert("uvw")
    field.eraseWord()
    field.eraseLine()
    let seen = (0..<4).map { _ in
      field.undo()
      return field.text
    }
    #expect(seen == ["a ", "a bxyzuvw", "a bxyz", "a b"])
    #expect(!field.canUndo)
  }

  @Test("a text of several lines has them too, over its line ends")
  func areas() {
    var area = TextArea("đầu", width: 20)
    #expect(!area.canUndo)
    for letter in "\nhai ba" { area.insert(String(letter)) }
    area.moveToStart()
    area.insert("x")
    #expect(area.text == "xđầu\nhai ba")
    var seen: [String] = []
    while area.canUndo {
      area.undo()
      seen.append(area.text)
    }
    #expect(seen == ["đầu\nhai ba", "đầu\nhai ", "đầu\n", "đầu"])
    area.wrap(to: 3)
    while area.canRedo { area.redo() }
    #expect(area.text == "xđầu\nhai ba")
    #expect(area.rows(from: 0, count: 9).allSatisfy { $0.count <= 4 })
  }

  @Test("any editing is taken back to its beginning and done again to its end")
  func property() {
    var random = SeededGenerator(seed: SeededGenerator.seed)
    for _ in 0..<300 {
      var (field, area) = (TextField("bắt đầu"), TextArea("bắt đầu\nở đây", width: 9))
      let start = area.text
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        let text = ["a", " ", "ơ", "dán vào", "\n"][Int.random(in: 0..<5, using: &random)]
        switch Int.random(in: 0..<9, using: &random) {
        case 0:
          field.eraseBackward()
          area.eraseBackward()
        case 1:
          field.eraseForward()
          area.eraseForward()
        case 2:
          field.eraseWord()
          area.eraseWord()
        case 3:
          field.eraseLine()
          area.eraseLine()
        case 4:
          field.moveLeft()
          area.moveLeft()
        case 5:
          field.moveToStart()
          area.moveRows(-1)
        case 6:
          field.spell()
          area.spell()
        default:
          field.insert(text)
          area.insert(text)
        }
      }
      let (lastField, lastArea) = (field.text, area.text)
      while field.canUndo { field.undo() }
      while area.canUndo { area.undo() }
      #expect(field.text == "bắt đầu" && area.text == start)
      while field.canRedo { field.redo() }
      while area.canRedo { area.redo() }
      #expect(field.text == lastField && area.text == lastArea)
    }
  }

  @Test(
    "keys of an input method become text where that is asked, and can be taken back",
    arguments: [
      ("Lof Thij Mary", "Lò Thị Mảy"), ("Lo2 Thi5 Ma3y", "Lò Thị Mảy"),
      ("gặp bà Vaan", "gặp bà Vân"), ("đã xong", nil), ("xong", nil), ("OCOP 4", nil),
    ] as [(String, String?)]
  )
  func spelling(_ keys: String, _ text: String?) {
    var field = TextField(keys)
    #expect(field.spell() == (text != nil))
    #expect(field.text == text ?? keys)
    field.undo()
    #expect(field.text == keys)
    var area = TextArea("dòng đầu\n" + keys, width: 40)
    #expect(area.spell() == (text != nil))
    #expect(area.text == "dòng đầu\n" + (text ?? keys))
  }

  @Test("fields that hold the same are the same, however they came to it")
  func equality() {
    var field = TextField("a")
    field.insert("b")
    field.eraseBackward()
    #expect(field == TextField("a") && Set([field, TextField("a")]).count == 1)
  }
}
