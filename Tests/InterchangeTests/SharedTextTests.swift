import Conference
import Testing

@testable import Interchange

/// What every table, report and question to the user shares.
@Suite struct SharedTextTests {
  @Test(
    "a cell of CSV is quoted wherever any spreadsheet would part it, and guarded from formulas",
    arguments: [
      ("a", "a"), ("a b", "a b"), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), ("a\tb", "\"a\tb\""),
      ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""),
      ("=1;2", "\"'=1;2\""), ("-1", "'-1"), ("", ""),
    ]
  )
  func csv(cell: String, written: String) {
    #expect(CSVLine.text([cell, "x"], isRaw: false) == written + ",x\r\n")
  }

  @Test("raw cells are quoted and not guarded")
  func raw() {
    #expect(CSVLine.text(["=1", "-;"], isRaw: true) == "=1,\"-;\"\r\n")
  }

  @Test(
    "nothing in a text has a meaning in Markdown, breaks no row, and hides nothing",
    arguments: [
      ("a|b", "a\\|b"), ("{a}", "\\{a\\}"), ("a\nb", "a b"), ("a\r\nb", "a  b"),
      ("<b>&", "&lt;b&gt;&"), ("&lt;", "\\&lt;"),
      ("a\u{1b}[1m", "a␛\\[1m"), ("a\u{202e}b", "a‹U+202E›b"),
    ]
  )
  func markdown(text: String, written: String) {
    #expect(Markup.markdown(text) == written)
  }

  @Test(
    "a province is meant by its id and name, with or without marks, ranks and hyphens",
    arguments: [
      "can-tho", "Cần Thơ", "can tho", "CAN THO", "TP. Cần Thơ", "tp cần thơ", "TPCần Thơ",
      "Thành phố Cần Thơ", "Can Tho City",
    ]
  )
  func province(text: String) {
    #expect(Self.info.province(named: text)?.id == "can-tho")
  }

  @Test("what names none, or only a rank, means no province", arguments: ["", "TP", "tỉnh", "Hà"])
  func noProvince(text: String) {
    #expect(Self.info.province(named: text) == nil)
  }

  private static var info: ConferenceInfo {
    var info = OrchardConference.conference.info
    let provenance = Provenance(kind: .assumed)
    info.provinces = [
      Province(id: "can-tho", name: "Cần Thơ", provenance: provenance),
      Province(id: "hau-giang", name: "Hậu Giang", provenance: provenance),
    ]
    return info
  }
}
