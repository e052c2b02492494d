import Foundation
import SeededRandom
import Testing

@testable import VietnameseText

@Suite struct FoldingTests {
  @Test(
    "case, marks and the place of the tone go; đ and its look-alike become d",
    arguments: [
      ("Nguyễn Thị Ước", "nguyen thi uoc"), ("ĐẶNG đạt", "dang dat"), ("Ðức ðức", "duc duc"),
      ("hoà hòa Hoá hóa", "hoa hoa hoa hoa"), ("thuỷ thủy", "thuy thuy"), ("Quý quí", "quy qui"),
      ("ẮẰẲẴẶ ấầẩẫậ Ềể ỗợ ữ ỵ", "aaaaa aaaaa ee oo u y"),
      ("Müller Łódź Ångström", "muller lodz angstrom"),
      ("Straße Æsir œuvre", "strasse aesir oeuvre"), ("1.036 hộ – 0,29%", "1.036 ho – 0,29%"),
      ("Ελλάς Москва Ё", "ελλας москва е"), ("한국 日本", "한국 日本"), ("", ""),
    ]
  )
  func folds(_ text: String, _ folded: String) {
    #expect(Folding.fold(text) == folded)
  }

  @Test("composed, decomposed and half composed text fold alike")
  func formsAgree() {
    var sample = SampleText(seed: SeededGenerator.seed)
    for _ in 0..<2_000 {
      let text = sample.phrase()
      let expected = Folding.fold(text)
      #expect(Folding.fold(text.decomposedStringWithCanonicalMapping) == expected)
      // A composed vowel with its tone apart, as some keyboards write it.
      let half = text.replacingOccurrences(of: "ế", with: "ê\u{301}")
        .replacingOccurrences(of: "ạ", with: "a\u{323}")
      #expect(Folding.fold(half) == expected)
    }
  }

  @Test("folding what is folded changes nothing")
  func isIdempotent() {
    var sample = SampleText(seed: SeededGenerator.seed)
    for _ in 0..<2_000 {
      let folded = Folding.fold(sample.phrase() + sample.letters())
      #expect(Folding.fold(folded) == folded)
    }
  }

  @Test("every Vietnamese letter folds to ASCII")
  func alphabet() {
    for base in Array("abcdefghijklmnopqrstuvwxyz".utf8) {
      for quality in LetterMarks.Quality.allCases {
        for tone in LetterMarks.Tone.allCases {
          for isUpper in [false, true] {
            let letter = Alphabet.letter(base, quality, tone, isUpper: isUpper)
            #expect(Folding.fold(String(letter)) == String(Unicode.Scalar(base)))
          }
        }
      }
    }
  }

  @Test("bytes that are no UTF-8 fold without harm")
  func brokenBytes() {
    var generator = SeededGenerator(seed: SeededGenerator.seed)
    for _ in 0..<5_000 {
      let bytes = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      var folded: [UInt8] = []
      bytes.withUnsafeBufferPointer { Folding.append($0, to: &folded) }
      #expect(String(validating: folded, as: UTF8.self) != nil, "\(bytes)")
    }
  }
}
