import SeededRandom
import Testing
import VietnameseText

@Suite struct VocabularyTests {
  @Test("one slip at most is what the edit distance says")
  func oneSlip() {
    var random = SeededGenerator(seed: 1964)
    for _ in 0..<20_000 {
      let left = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        UInt8.random(in: 0...2, using: &random)
      }
      let right = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        UInt8.random(in: 0...2, using: &random)
      }
      #expect(
        EditDistance.isAtMostOne(left, right) == (EditDistance.between(left, right) <= 1),
        "\(left) \(right)"
      )
    }
  }

  @Test("words of five letters or more are near, typed or meant; shorter ones and numbers are not")
  func near() {
    let vocabulary = Vocabulary(
      [FoldedTexts(["Hộ nghèo, nghề may", "lợi nhuận 12345"]), FoldedTexts(["cận nghèo"])]
    )
    #expect(vocabulary.near("ngeho") == ["ngheo"])
    #expect(vocabulary.near("ngheoo") == ["ngheo"])
    #expect(vocabulary.near("ngeo") == ["ngheo"])
    #expect(vocabulary.near("nghef") == ["nghe", "ngheo"])
    // As it is meant, though its marks may not be.
    #expect(vocabulary.near("nghe").isEmpty)
    #expect(vocabulary.near("nhua").isEmpty)
    #expect(vocabulary.near("nge").isEmpty)
    #expect(vocabulary.near("12346").isEmpty)
    #expect(vocabulary.near("nhuann") == ["nhuan"])
  }

  @Test("lines tell how near to its name the words of a query stand")
  func standings() {
    var builder = FoldedTexts.Builder()
    builder.beginText()
    builder.add("Đan đát Quốc Noãn", as: .name)
    builder.add("Weaving", as: .name)
    builder.add("Thới Lai", as: .byname)
    builder.add("dạy nghề đan đát", as: .own)
    builder.add("hộ nghèo", as: .surrounding)
    let texts = builder.finish()
    func fits(_ text: String) -> [LineFit] {
      var fits: [LineFit] = []
      texts.fits(of: Query(text), in: 0) { fits.append($0) }
      return fits
    }
    #expect(fits("quốc noãn").first?.standing == .name)
    #expect(fits("quốc noãn").first?.isPhrase == true)
    #expect(fits("quốc noãn").first?.wordsOfName == 4)
    #expect(fits("noãn weaving").map(\.standing) == [.name])
    #expect(fits("noãn weaving").first?.wordsOfName == nil)
    // Side by side, but on two lines.
    #expect(fits("noãn weaving").first?.isPhrase == false)
    #expect(fits("thoi lai").map(\.standing) == [.byname])
    #expect(fits("dat lai").map(\.standing).first == .byname)
    #expect(fits("nghe").first?.standing == .own)
    #expect(fits("nghe").first?.isWhole == true)
    #expect(fits("ngheo").map(\.standing) == [.surrounding])
    let (surrounding, own) = (Query("ngheo"), Query("day"))
    #expect(texts.fits(of: surrounding, in: 0, { _ in }) == false)
    #expect(texts.fits(of: own, in: 0, { _ in }) == true)
  }
}
