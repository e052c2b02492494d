import Testing

@testable import VietnameseText

@Suite struct FitTests {
  struct Case: Sendable {
    var query: String
    var text: String
    var isWhole: Bool
    var isPhrase: Bool
  }

  @Test(
    "a fit tells whole words from beginnings, and words side by side from words apart",
    arguments: [
      Case(query: "my khanh", text: "xã Mỹ Khánh, huyện Phong Điền", isWhole: true, isPhrase: true),
      Case(query: "my khan", text: "xã Mỹ Khánh", isWhole: false, isPhrase: true),
      Case(query: "khanh my", text: "xã Mỹ Khánh", isWhole: true, isPhrase: false),
      Case(query: "my khanh", text: "Khánh, xã Mỹ Lộc", isWhole: true, isPhrase: false),
      Case(query: "my my khanh", text: "Mỹ, Mỹ Mỹ Khánh", isWhole: true, isPhrase: true),
      Case(query: "mỹ khánh", text: "xã Mỹ Khánh", isWhole: true, isPhrase: true),
      Case(query: "mỹ khành", text: "xã Mỹ Khánh", isWhole: false, isPhrase: false),
      Case(query: "myx khanhs", text: "xã Mỹ Khánh", isWhole: true, isPhrase: true),
      Case(query: "khanh", text: "Khánh", isWhole: true, isPhrase: true),
      Case(query: "", text: "Khánh", isWhole: false, isPhrase: false),
      Case(query: "khanh", text: "", isWhole: false, isPhrase: false),
    ]
  )
  func fits(_ example: Case) {
    // A neighbour on either side: none of its words may count.
    let texts = FoldedTexts(["Mỹ Khánh", example.text, "Mỹ Khánh"])
    let fit = texts.fit(of: Query(example.query), in: 1)
    #expect(fit.isWhole == example.isWhole)
    #expect(fit.isPhrase == example.isPhrase)
  }

  @Test("as many words as the bits hold have a fit, one more has none")
  func manyWords() {
    let text = (1...65).map { "t\($0)" }.joined(separator: " ")
    let words = text.split(separator: " ")
    let most = Query(words.prefix(64).joined(separator: " "))
    #expect(FoldedTexts([text]).fit(of: most, in: 0).isPhrase)
    #expect(!FoldedTexts([text]).fit(of: Query(text), in: 0).isWhole)
  }
}
