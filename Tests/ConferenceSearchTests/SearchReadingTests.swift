import BundledData
import CompanionUI
import Conference
import ConferenceSearch
import Testing
import VietnameseText

/// What is found besides the very words that were typed.
@Suite struct SearchReadingTests {
  private let conference: Conference
  private let index: SearchIndex

  init() throws {
    conference = try BundledConference.load()
    index = SearchIndex(conference, labels: .screens)
  }

  private func hits(_ query: String) -> [SearchHit] { index.hits(for: Query(query)) }

  private func first(_ query: String) -> String? {
    hits(query).first.map { "\($0.kind.rawValue)/\($0.part ?? $0.id)" }
  }

  @Test(
    "a number is one, with and without separators, in both languages, in words",
    arguments: [
      ("15.129", "city-out-2016-2020"), ("15 129", "city-out-2016-2020"),
      ("2,75%", "nation-poverty-2020"), ("2.75", "nation-poverty-2020"),
      ("1 350 000 000", "my-khanh-loans"), ("1,35 tỉ", "my-khanh-loans"),
      ("1350 triệu", "my-khanh-loans"), ("1 tỷ 350 triệu đồng", "my-khanh-loans"),
      ("1.35 billion", "my-khanh-loans"), ("8.000.000", "people-out"), ("1000", "target-models"),
      ("80 phần trăm", "target-people"), ("80 phan tram", "target-people"),
      ("80 percent", "target-people"), ("147tr", "longan-profit"), ("15tấn/ha", "longan-yield"),
      ("15tan/ha", "longan-yield"),
      ("1,35tỷ", "my-khanh-loans"), ("1350tr", "my-khanh-loans"),
      ("7,13", "nation-fall-points"), ("16/16", "my-khanh-near-poor-out"),
    ]
  )
  func numbers(_ query: String, figure: String) {
    #expect(first(query) == "figure/\(figure)")
  }

  @Test("every figure is found by its value, written in either language")
  func values() {
    for figure in conference.figures {
      for language in Language.allCases {
        let text = figure.value.formatted(language)
        #expect(
          index.hits(for: Query(text), kinds: [.figure]).contains { $0.id == figure.id },
          "\(text)"
        )
      }
    }
  }

  @Test(
    "a period is found as people speak of it",
    arguments: ["giai doan 2016 2020", "period 2016-2020"]
  )
  func periods(_ query: String) {
    let found = index.hits(for: Query(query), kinds: [.figure]).map(\.id)
    #expect(found.contains("city-out-2016-2020") && found.count >= 3)
  }

  @Test("a code that begins with a letter is no number, and letters behind a number stay")
  func glued() {
    #expect(!hits("15người").contains { $0.id == "longan-yield" })
    #expect(hits("15người").contains { $0.id == "longan-jobs" })
    #expect(hits("x15").isEmpty)
  }

  @Test("a number is no beginning of another one")
  func wholeNumbers() {
    #expect(!hits("5 tỷ 1").contains { $0.id == "sewing-capital" })
    #expect(
      !index.hits(for: Query("1 triệu"), kinds: [.figure]).contains { $0.id == "target-models" }
    )
  }

  @Test(
    "a day is found however it is written",
    arguments: [
      "18/9", "18/09", "18-9-2023", "18.9.2023", "2023-09-18", "ngày 18 tháng 9", "18 thang 9",
      "ngày 18 tháng 9 năm 2023", "18 September", "September 18, 2023", "18 Sep", "9/2023",
      "tháng 9 năm 2023", "tháng 9", "thang 9",
    ]
  )
  func days(_ query: String) {
    #expect(first(query) == "conference/can-tho-2023")
  }

  @Test("another day is not found", arguments: ["19/9", "18/10", "18/9/2024", "31/9"])
  func otherDays(_ query: String) {
    #expect(!hits(query).contains { $0.kind == .conference })
  }

  @Test(
    "i and y that end a syllable are one letter, and neither within a word nor in another sound"
  )
  func iAndY() {
    #expect(hits("tỉ lệ").map(\.id) == hits("tỷ lệ").map(\.id))
    #expect(first("mĩ khánh") == first("mỹ khánh"))
    #expect(first("kĩ năng") == "criterion/skills")
    #expect(Query("tỉ", takesIForY: true).score("tỷ") != nil)
    #expect(Query("quí", takesIForY: true).score("quý") != nil)
    #expect(Query("tỉ", takesIForY: true).score("tỳ") == nil)
    #expect(Query("mai", takesIForY: true).score("may") == nil)
    #expect(Query("thủi", takesIForY: true).score("thủy") == nil)
    #expect(Query("tỉ").score("tỷ") == nil)
  }

  @Test(
    "a paragraph is found by its number in either language",
    arguments: [("doan 3", "3"), ("Đoạn 16", "16"), ("paragraph 21", "21"), ("para 8", "8")]
  )
  func paragraphs(_ query: String, number: String) {
    #expect(first(query) == "paragraph/\(number)")
  }

  @Test("a number alone means a figure before a paragraph")
  func numberAlone() {
    #expect(hits("14").first?.kind == .figure)
    #expect(hits("14").contains { $0.kind == .paragraph })
  }

  @Test(
    "initials find what they are of",
    arguments: [
      ("LĐTBXH", "category"), ("ldtbxh", "category"), ("nhcsxh vinh long", "delegate"),
      ("vgap", nil), ("ctmtqg", "remark"),
    ] as [(String, String?)]
  )
  func initials(_ query: String, kind: String?) {
    #expect(hits(query).first?.kind.rawValue == kind)
  }

  @Test("one slip in a word of five letters or more is forgiven where nothing is spelled so")
  func near() {
    for query in ["nghipe may", "coperative", "delagates", "chung tay vi nguoi ngeo", "sau rienng"]
    {
      let found = Set(hits(query).map(\.isNear))
      #expect(found == [true], "\(query)")
    }
    // Two slips, and one in a short word.
    #expect(hits("coperatve").isEmpty)
    #expect(hits("nhản idol").isEmpty)
  }

  @Test("nothing near stands among what is spelled as it was typed")
  func nearAfterExact() {
    for query in ["nguyen", "thoi lai", "delegates", "1036", "bao nhieu dai bieu", "HTX"] {
      let found = Set(hits(query).map(\.isNear))
      #expect(found == [false], "\(query)")
    }
  }

  @Test("synonyms are data: without them only the very words are found")
  func synonyms() {
    var conference = conference
    conference.synonyms = Synonyms()
    let bare = SearchIndex(conference, labels: .screens)
    #expect(bare.hits(for: Query("đan lát")).isEmpty)
    conference.synonyms = Synonyms(groups: [["đan đát", "basket making"]])
    let own = SearchIndex(conference, labels: .screens)
    #expect(own.hits(for: Query("basket making")).first?.id == "weaving")
  }

  @Test("a synonym of one syllable needs its marks, and a phrase stands as one")
  func carefulSynonyms() {
    // "lai" without marks is too many other words to be "lãi", which is "lợi nhuận".
    #expect(
      !hits("thoi lai").contains {
        $0.id == "longan-profit" && $0.kind == .figure
          && $0.query != Query("thoi lai", takesIForY: true)
      }
    )
    #expect(hits("lãi").contains { $0.id == "longan-profit" })
  }

  @Test("nobody is called by a synonym: a loan is not Loan")
  func names() {
    #expect(!hits("von vay").contains { $0.kind == .delegate })
    #expect(hits("loan").first?.kind == .delegate)
  }

  @Test(
    "who is named is found as they are spoken to",
    arguments: [
      ("bà Vân", "nguyen-thi-van"), ("ba mai", "tran-thi-xuan-mai"), ("Mr Loc", "pham-tan-loc"),
      ("ông Triều", "nguyen-van-trieu"), ("Nguyễn Thị Vân", "nguyen-thi-van"),
    ]
  )
  func people(_ query: String, id: String) {
    #expect(first(query) == "person/\(id)")
  }

  @Test("every datum that has a name on the screen of sources is found by it")
  func everything() {
    let info = conference.info
    for language in Language.allCases {
      let named: [(String, SearchHit.Kind, String)] =
        info.themes.map { ($0.text[language], .theme, $0.id) }
        + info.provinces.map { ($0.name, .province, $0.id) }
        + info.categories.map { ($0.name[language], .category, $0.id) }
        + conference.criteria.map { ($0.name[language], .criterion, $0.id) }
        + conference.photographs.map { ($0.caption[language], .photograph, $0.id) }
        + conference.people.map { ($0.role[language], .person, $0.id) }
        + (conference.source?.readings ?? []).map { ($0.printed, .reading, $0.id) }
      for (text, kind, id) in named {
        let found = index.hits(for: Query(text), kinds: [kind])
        #expect(found.contains { $0.id == id }, "\(text)")
      }
    }
  }
}

extension Double {
  /// As each language writes it, thousands parted.
  fileprivate func formatted(_ language: Language) -> String {
    let whole = Int(exactly: self)
    let parts = "\(whole.map(Double.init) ?? self)".split(separator: ".")
    guard let number = whole ?? parts.first.flatMap({ Int($0) }) else { return "" }
    var digits = String(number)
    var place = digits.count - 3
    while place > 0 {
      digits.insert(
        language == .vi ? "." : ",",
        at: digits.index(digits.startIndex, offsetBy: place)
      )
      place -= 3
    }
    guard whole == nil, parts.count == 2 else { return digits }
    return digits + (language == .vi ? "," : ".") + parts[1]
  }
}
