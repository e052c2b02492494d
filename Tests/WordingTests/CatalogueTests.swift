import Conference
import Glibc
import Testing
import Wording

/// The catalogue is Swift source, both languages side by side; its shape is checked there.
@Suite("Catalogue")
struct CatalogueTests {
  @Test(
    "no English phrase has a Vietnamese word left in it but names, đồng and what lists are searched for",
    arguments: try Source.files(under: "Wording")
  )
  func english(file: Source) {
    for literal in file.english {
      let words = Self.kept.reduce(literal) { $0.replacing($1, with: "") }
      #expect(!words.contains(where: Self.isVietnamese), "\(file.name): \"\(literal)\"")
    }
  }

  private static let kept = [
    "đồng", "đ becomes", "Cần Thơ", "Họ và tên", "Tên đại biểu", "chưa cử",
    "Tiếng Việt",
  ]

  @Test(
    "a phrase whose languages are alike says so, rather than be one that was not translated",
    arguments: try Source.files(under: "Wording")
  )
  func alike(file: Source) {
    for pair in file.text.matches(of: /vi:\s*"([^"\n]*)",\s*en:\s*"([^"\n]*)"/) {
      #expect(pair.1 != pair.2, "\(file.name)")
    }
  }

  @Test(
    "no word that a person reads stands outside the catalogue",
    arguments: try Source.files(under: "").filter { !$0.isCatalogue && !$0.isTable }
  )
  func nowhereElse(file: Source) {
    for literal in file.literals {
      #expect(!literal.contains(where: Self.isVietnamese), "\(file.name): \"\(literal)\"")
    }
  }

  @Test("the kinds of the data have a name of their own in each language")
  func kindsAreTranslated() {
    for kind in Provenance.Kind.allCases {
      let words = Phrases.provenance(kind)
      #expect(words.vi != words.en)
    }
    for bound in Figure.Bound.allCases {
      #expect(Phrases.bound(bound).vi != Phrases.bound(bound).en)
    }
    for kind in AgendaItem.Kind.allCases {
      #expect(Phrases.agendaKind(kind).vi != Phrases.agendaKind(kind).en)
    }
  }

  @Test(
    "what is not there is named with what is, in both languages",
    arguments: Phrases.Nameable.allCases
  )
  func nothingOfTheName(what: Phrases.Nameable) {
    let known = [Localized(vi: "một", en: "one"), Localized(vi: "hai", en: "two")]
    let words = Phrases.noSuch(what, "x", known: known, suggestion: Localized(vi: "A?", en: "B?"))
    #expect(
      words.vi.hasPrefix("hội nghị không có ") && words.vi.hasSuffix(" 'x'. Có: một, hai. A?")
    )
    #expect(words.en.hasPrefix("the conference has no "))
    #expect(words.en.hasSuffix(" 'x'. There are: one, two. B?"))
  }

  private static func isVietnamese(_ character: Character) -> Bool {
    character.unicodeScalars.contains { scalar in
      (0x1ea0...0x1ef9).contains(scalar.value) || "ăâđêôơưĂÂĐÊÔƠƯ".unicodeScalars.contains(scalar)
    }
  }
}

@Suite("Numbers and dates")
struct NumberTests {
  @Test(
    "a number is written as each language writes it",
    arguments: [
      (1036.0, "1.036", "1,036"), (9.88, "9,88", "9.88"), (15_129, "15.129", "15,129"),
      (0.29, "0,29", "0.29"), (4_666_666.667, "4.666.666,667", "4,666,666.667"),
      (-5.4, "−5,4", "−5.4"),
      (0, "0", "0"), (1_000_000, "1.000.000", "1,000,000"),
    ]
  )
  func numbers(value: Double, vi: String, en: String) {
    #expect(Phrases.number(value, .vi) == vi)
    #expect(Phrases.number(value, .en) == en)
  }

  @Test(
    "large amounts are told in words",
    arguments: [
      (5e9, "5 tỷ đồng", "5 billion đồng"), (1.35e9, "1,35 tỷ đồng", "1.35 billion đồng"),
      (147e6, "147 triệu đồng", "147 million đồng"), (999_999, "999.999 đồng", "999,999 đồng"),
    ]
  )
  func amounts(value: Double, vi: String, en: String) {
    #expect(Phrases.amount(value, of: nil, unit: "đồng", .vi) == vi)
    #expect(Phrases.amount(value, of: nil, unit: "đồng", .en) == en)
  }

  @Test("a percentage has no space before its sign, a part names its whole")
  func units() {
    #expect(Phrases.amount(2.75, of: nil, unit: "%", .vi) == "2,75%")
    #expect(Phrases.amount(14, of: "14", unit: "hộ", .vi) == "14/14 hộ")
  }

  @Test(
    "the hour has two digits on each side",
    arguments: [(0, "00:00"), (510, "08:30"), (1439, "23:59")]
  )
  func clock(minute: Int, text: String) {
    #expect(Phrases.clock(minute: minute) == text)
  }

  @Test("a date is told as people say it")
  func dates() throws {
    let date = try #require(CalendarDate("2023-09-18"))
    #expect(Phrases.date(date) == Localized(vi: "18/9/2023", en: "18 September 2023"))
  }
}
