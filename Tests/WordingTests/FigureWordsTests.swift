import Conference
import Testing
import Wording

@Suite("Figures in words")
struct FigureWordsTests {
  @Test(
    "numbers have the separators of each language",
    arguments: [
      (9.88, "9,88", "9.88"), (15_129, "15.129", "15,129"), (94, "94", "94"), (0, "0", "0"),
      (1_350_000_000, "1.350.000.000", "1,350,000,000"), (-1234.5, "-1.234,5", "-1,234.5"),
      (100, "100", "100"), (1000, "1.000", "1,000"),
    ] as [(Double, String, String)]
  )
  func numbers(_ value: Double, _ vi: String, _ en: String) {
    #expect(Phrases.number(value) == Localized(vi: vi, en: en))
  }

  @Test("a date is told as each language tells it, and what is no date stays as it is")
  func dates() {
    #expect(
      Phrases.date("2023-09-18") == Localized(vi: "18/9/2023", en: "18 September 2023")
    )
    #expect(Phrases.date("2023-13-01") == Localized(same: "2023-13-01"))
  }

  @Test("a figure's sentence carries its bound, its whole, its unit, its time and its place")
  func sentence() {
    let figure = Figure(
      id: "x",
      label: Localized(vi: "Tỷ lệ", en: "Rate"),
      value: 14,
      total: 16,
      unit: Localized(vi: "hộ", en: "households"),
      time: .period(from: 2016, to: 2020),
      place: Localized(same: "Cần Thơ"),
      bound: .over,
      provenance: Provenance(kind: .reported, paragraphs: [21])
    )
    #expect(
      Phrases.sentence(figure)
        == Localized(
          vi: "Tỷ lệ: hơn 14/16 hộ (2016–2020, Cần Thơ)",
          en: "Rate: over 14/16 households (2016–2020, Cần Thơ)"
        )
    )
  }

  @Test(
    "an aim that the source calls more than a number stays one",
    arguments: [
      (
        "trên 1.000 mô hình", "Mô hình: chỉ tiêu trên 1.000 mô hình",
        "Models: target over 1,000 models"
      ),
      ("1.000 mô hình", "Mô hình: chỉ tiêu 1.000 mô hình", "Models: target 1,000 models"),
    ]
  )
  func aims(_ printed: String, _ vi: String, _ en: String) {
    let figure = Figure(
      id: "x",
      label: Localized(vi: "Mô hình", en: "Models"),
      value: 1000,
      unit: Localized(vi: "mô hình", en: "models"),
      bound: .target,
      printed: printed,
      provenance: Provenance(kind: .reported, paragraphs: [12])
    )
    #expect(Phrases.sentence(figure) == Localized(vi: vi, en: en))
  }

  @Test(
    "what is not reported is marked so in either language",
    arguments: [
      (Provenance(kind: .reported, paragraphs: [8, 12]), "[8, 12]", "[8, 12]"),
      (Provenance(kind: .derived, paragraphs: [2]), "[suy ra 2]", "[derived 2]"),
      (Provenance(kind: .assumed), "[giả định]", "[assumed]"),
      (Provenance(kind: .sample), "[mẫu]", "[sample]"),
      (
        Provenance(kind: .imported, file: "a.csv", row: 3), "[nhập từ tệp a.csv:3]",
        "[imported a.csv:3]"
      ),
    ]
  )
  func marks(_ provenance: Provenance, _ vi: String, _ en: String) {
    #expect(Phrases.mark(of: provenance) == Localized(vi: vi, en: en))
  }
}
