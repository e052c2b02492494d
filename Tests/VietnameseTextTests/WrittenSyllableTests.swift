import Testing
import VietnameseText

@Suite("Written syllables")
struct WrittenSyllableTests {
  @Test(
    "words of a list are syllables",
    arguments: [
      "Nguyễn", "THỊ", "Phượng", "đặng", "Huỳnh", "quốc", "giang", "nghiêng", "Ủy", "khuyến", "Y",
      "ĐBSCL", "a\u{301}nh",
    ]
  )
  func syllables(word: String) { #expect(WrittenSyllable.isPlausible(word)) }

  @Test(
    "words of no language or another are none",
    arguments: [
      "", "NguyÔn", "V¨n", "Nguyeãn", "Traàn", "Müller", "ĕm", "áá", "ấ́", "ńa", "họx", "straße",
      "名", "a1", "cạng\u{302}", "bộtf",
    ]
  )
  func others(word: String) { #expect(!WrittenSyllable.isPlausible(word)) }
}
