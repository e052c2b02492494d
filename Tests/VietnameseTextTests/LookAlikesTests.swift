import SeededRandom
import Testing

@testable import VietnameseText

/// One text by other codes: Ð and Ɖ for Đ, the old tone marks U+0340 and U+0341, marks apart.
@Suite struct LookAlikesTests {
  private static let letters = Array(
    "đĐaàảãáạăằắâầấậeéèêềếiíìoóòôồốộơờớợuúùưừứựyýỳAÀÁĐÊẾÔỐƠỚƯỨ bchgklmnpqrstvxNTPH"
  )

  /// The same text as another keyboard, font or old converter writes it.
  private static func disguised(_ text: String, _ generator: inout SeededGenerator) -> String {
    var scalars = String.UnicodeScalarView()
    for character in text {
      let apart = Bool.random(using: &generator)
      let parts =
        apart ? Composition.decomposed(String(character)) : Array(character.unicodeScalars)
      for scalar in parts {
        let others: [Unicode.Scalar] =
          switch scalar {
          case "đ": ["đ", "ð", "ɖ"]
          case "Đ": ["Đ", "Ð", "Ɖ"]
          case "\u{300}": ["\u{300}", "\u{340}"]
          case "\u{301}": ["\u{301}", "\u{341}"]
          default: [scalar]
          }
        scalars.append(others.randomElement(using: &generator) ?? scalar)
      }
    }
    return String(scalars)
  }

  @Test(
    "however it is coded it folds, sorts, is found, compared and measured alike",
    arguments: 0..<300
  )
  func alike(_ round: Int) {
    var generator = SeededGenerator(seed: SeededGenerator.seed &+ UInt64(round))
    var text = ""
    for _ in 0..<Int.random(in: 1...14, using: &generator) {
      text.append(Self.letters.randomElement(using: &generator) ?? "a")
    }
    let other = Self.disguised(text, &generator)
    let coded = other.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
    #expect(Folding.fold(other) == Folding.fold(text), "\(coded)")
    #expect(CollationKey(other) == CollationKey(text), "\(coded)")
    #expect(CollationKey(personalName: other) == CollationKey(personalName: text), "\(coded)")
    #expect(DisplayWidth.columns(of: other) == DisplayWidth.columns(of: text), "\(coded)")
    #expect(ComparedName(other) == ComparedName(text), "\(coded)")
    #expect(WrittenSyllable.isPlausible(other) == WrittenSyllable.isPlausible(text), "\(coded)")
    guard !Query(text).isEmpty else { return }
    #expect(FoldedTexts([other]).search(Query(text)).positions == [0], "\(coded)")
    #expect(FoldedTexts([text]).search(Query(other)).positions == [0], "\(coded)")
    #expect(Query(other).matches(in: text).count == Query(text).matches(in: other).count)
  }

  @Test("what was typed where an input method was left on is read from any Đ and any mark")
  func behind() {
    #expect(Keystrokes.behind("Ɖ12") == Keystrokes.behind("Đ12"))
    #expect(Keystrokes.behind("Ð12") == Keystrokes.behind("Đ12"))
    #expect(Keystrokes.behind("A\u{341}07") == Keystrokes.behind("Á07"))
    #expect(Keystrokes.behind("A\u{340}07") == Keystrokes.behind("À07"))
    // Telex makes ư of w alone.
    #expect(Keystrokes.behind("Ư77").contains("w77"))
  }
}
