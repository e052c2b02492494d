import Foundation
import SeededRandom
import Testing

@testable import VietnameseText

@Suite struct CollationKeyTests {
  @Test("the alphabet and the tones stand in their order")
  func order() {
    let letters = "a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y".split(separator: " ")
    #expect(
      letters.shuffled().sorted { CollationKey(String($0)) < CollationKey(String($1)) } == letters
    )
    let tones = "ma mà mả mã má mạ mạc".split(separator: " ")
    #expect(
      tones.shuffled().sorted { CollationKey(String($0)) < CollationKey(String($1)) } == tones
    )
  }

  @Test("keys order thousands of names and words as ICU's vi does, but for look-alikes of đ")
  func agreesWithICU() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/icu-order.txt")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").filter {
      !$0.unicodeScalars.contains("Ð") && !$0.unicodeScalars.contains("ð")
    }
    #expect(lines.count > 2_000)
    for (before, line) in zip(lines, lines.dropFirst()) {
      let left = CollationKey(String(before.unicodeScalars.dropFirst()))
      let right = CollationKey(String(line.unicodeScalars.dropFirst()))
      let isSame = line.unicodeScalars.first == "="
      #expect(isSame ? left == right : left < right, "\(before) | \(line)")
    }
  }

  @Test(
    "what is typed for another letter or tone sorts as it",
    arguments: [
      ("Ðặng", "Đặng"), ("\u{189}ỗ", "Đỗ"), ("ðinh", "đinh"), ("\u{256}inh", "đinh"),
      ("Tu\u{341}", "Tú"), ("Le\u{302}\u{340}", "Lề"),
    ]
  )
  func takesLookalikes(_ typed: String, _ meant: String) {
    #expect(CollationKey(typed) == CollationKey(meant))
    #expect(Folding.fold(typed) == Folding.fold(meant))
    #expect(Query(meant).score(typed) != nil)
  }

  @Test("decomposed text has the key of composed text")
  func formsAgree() {
    var sample = SampleText(seed: SeededGenerator.seed)
    for _ in 0..<1_000 {
      let text = sample.phrase()
      #expect(CollationKey(text) == CollationKey(text.decomposedStringWithCanonicalMapping))
    }
  }

  @Test("people are listed by given name with its tones, then by the whole name")
  func personalNames() {
    let names = [
      "Trần Thị An", "Lê Văn Ân", "Nguyễn Văn Dung", "Nguyễn Văn Dũng", "Lê Đạt", "Bùi Thị Hoa",
      "Đỗ Thị Hoa", "Bùi Hòa",
    ]
    let sorted = names.shuffled().sorted {
      CollationKey(personalName: $0) < CollationKey(personalName: $1)
    }
    #expect(sorted == names)
  }
}
