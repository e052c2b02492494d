import Conference
import Testing

@testable import BundledData

@Suite struct PrintedNumbersTests {
  @Test(
    "a text agrees with the number that it prints",
    arguments: [
      ("94 đại biểu", 94), ("15.129 hộ", 15129), ("1.234.567,5", 1_234_567.5), ("0,29%", 0.29),
      ("giảm 4,83%", 4.83), ("giảm 4%", -4), ("hơn 8 triệu người", 8e6), ("5 tỷ đồng", 5e9),
      ("1 tỷ 350 triệu đồng", 1.35e9), ("1,35 Tỷ", 1.35e9), ("2 triệu 500 nghìn", 2.5e6),
      ("1 tỷ 2 triệu 3 nghìn", 1_002_003_000), ("trung bình 15 tấn/hecta/năm", 15),
      ("OCOP 4 sao", 4), ("04 hộ nghèo", 4), ("14/14 hộ", 14), ("năm 2020 còn 94 hộ", 94),
      ("ba tỉnh", 3), ("15 129 hộ", 15129), ("1,350 households", 1350), ("1,350,000", 1.35e6),
      ("5.5%", 5.5), ("0.125", 0.125), ("3 million people", 3e6),
    ] as [(String, Double)]
  )
  func agrees(printed: String, value: Double) {
    #expect(PrintedNumbers(printed, unit: Localized(same: "hộ")).agree(with: value))
  }

  @Test(
    "a text contradicts every other number",
    arguments: [
      ("94 đại biểu", 95), ("15.129 hộ", 15.129), ("0,29%", 29), ("5 tỷ đồng", 5),
      ("5 tỷ đồng", 5e6), ("1 tỷ 350 triệu đồng", 1e9 + 350), ("14/14 hộ", 16), ("ba tỉnh", 4),
      ("OCOP 4 sao", 3), ("K1: 7 hộ", 1),
    ] as [(String, Double)]
  )
  func contradicts(printed: String, value: Double) {
    #expect(!PrintedNumbers(printed, unit: Localized(same: "hộ")).agree(with: value))
  }

  @Test(
    "a text that prints no number, or one in words that are not known, contradicts nothing",
    arguments: ["nhiều hộ", "ba phần tư", "hai mươi hộ", "ba trăm", "K1", "18.9.2023", ""]
  )
  func holdsNone(printed: String) {
    #expect(PrintedNumbers(printed, unit: Localized(same: "hộ")).agree(with: 12))
  }

  @Test("a scale that the unit has already may be left to it")
  func scaleInUnit() {
    let unit = Localized(vi: "triệu đồng", en: "million đồng")
    #expect(PrintedNumbers("140 triệu đồng", unit: unit).agree(with: 140))
    #expect(PrintedNumbers("140 triệu đồng", unit: unit).agree(with: 140e6))
    #expect(!PrintedNumbers("140 triệu đồng", unit: Localized(same: "đồng")).agree(with: 140))
  }
}
