import Foundation
import Testing

@testable import VietnameseText

@Suite struct QueryTests {
  @Test(
    "a query finds",
    arguments: [
      ("uoc", "Đặng Thị Ước"), ("dang uoc", "Đặng Thị Ước"), ("uoc dang", "Đặng Thị Ước"),
      ("u d", "Đặng Thị Ước"), ("ĐẶNG", "đặng"), ("thowsi lai", "Thới Lai"),
      ("thowis lai", "Thới Lai"), ("tho71i lai", "Thới Lai"), ("lai thoi71", "Thới Lai"),
      ("dduwowngf", "Đường Lâm"), ("hoà", "Trần Hòa"), ("hòa", "Trần Hoà"), ("thuỷ", "Lê Thủy"),
      ("thúy", "Lê Thuý"), ("ơ", "Ớt"), ("thơi", "Thới Lai"), ("thuow", "Thương"),
      ("thuows", "Thướng"),
      ("thuowr", "Thuở"), ("as", "Asia"), ("as", "Á khôi"), ("14/14", "Đạt 14/14 hộ"),
      ("1234", "Mã 12345"),
      ("LĐ-TB&XH", "Sở LĐ-TB&XH"), ("vi nguoi", "“Vì người nghèo”"), ("ho\u{300}a", "Hòa"),
      ("muller", "Müller"), ("müller", "Müller"), ("mong", "H'Mông"), ("", "bất kỳ"),
      ("  ", "bất kỳ"),
    ]
  )
  func finds(_ query: String, _ text: String) {
    #expect(Query(query).score(text) != nil)
    #expect(Query(query).score(text.decomposedStringWithCanonicalMapping) != nil)
    #expect(FoldedTexts(["xyz", text]).search(Query(query)).positions.contains(1))
  }

  @Test(
    "a query with marks is strict, and words count from their beginning",
    arguments: [
      ("ước", "Uoc"), ("ước", "Ược"), ("má", "mà"), ("ơ", "Ôn"), ("ó", "Ớt"), ("thói", "Thới Lai"),
      ("đat", "Dat"), ("hoá", "Hòa"), ("quý", "Quỳ"), ("oc", "Ước"), ("uoc dung", "Đặng Ước"),
      ("thowsi", "Thoi"), ("thowsi", "Thời"), ("2345", "12345"), ("mül", "Mulan"),
    ]
  )
  func isStrict(_ query: String, _ text: String) {
    #expect(Query(query).score(text) == nil)
    #expect(!FoldedTexts(["xyz", text]).search(Query(query)).positions.contains(1))
  }

  @Test(
    "the better match comes first",
    arguments: [
      ("hoa", "Lê Hoa", "Hoàng Lê"),  // a whole word before the beginning of one
      ("hoa", "Lê Hoa", "Lê Hòa"),  // its very marks before a word without them
      ("binh", "Bình An", "An Bình"),  // early before late
      ("as", "As", "Á"),  // as typed before what the keys would spell
    ]
  )
  func ranks(_ query: String, _ better: String, _ worse: String) {
    let query = Query(query)
    #expect((query.score(better) ?? 0) > (query.score(worse) ?? 0))
    #expect(FoldedTexts([worse, better]).matches(query).map(\.position).first == 1)
  }

  @Test(
    "what matched is marked in the accented text",
    arguments: [
      ("uoc dang", "Đặng Thị Ước", ["Đặng", "Ước"]), ("thowsi", "Thới Lai", ["Thới"]),
      ("ng", "Nguyễn Ngọc", ["Ng", "Ng"]), ("nguye", "Nguyễn", ["Nguyễ"]),
      ("x uoc", "Ước", ["Ước"]),
      ("vi", "“Vì người”", ["Vì"]), ("a", "Bình", []), ("", "Bình", []),
    ]
  )
  func marks(_ query: String, _ text: String, _ parts: [String]) {
    for text in [text, text.decomposedStringWithCanonicalMapping] {
      let found = Query(query).matches(in: text).map { String(text[$0]) }
      #expect(found == parts)
    }
  }
}
