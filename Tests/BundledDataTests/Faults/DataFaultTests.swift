import Conference
import Testing

@testable import BundledData

@Suite struct DataFaultTests {
  /// One change to a sound conference, the fault that it makes, and the text at which it is told.
  struct Case: CustomTestStringConvertible, Sendable {
    var file: DataFile
    var old: String
    var new: String
    var place: String
    var reason: DataFault.Reason

    init(
      _ file: DataFile,
      _ old: String,
      _ new: String,
      at place: String,
      _ reason: DataFault.Reason
    ) {
      (self.file, self.old, self.new) = (file, old, new)
      (self.place, self.reason) = (place, reason)
    }

    var testDescription: String { "\(file.name): \(old) → \(new)" }
  }

  @Test("the small conference is sound before it is changed")
  func sound() throws {
    let conference = try SmallConference().load()
    #expect(conference.agenda.map(\.id) == ["one", "two"])
    #expect(conference.agenda[0].starts?.iso8601 == "2024-05-01T08:00:00+07:00")
    #expect(conference.roster.isSample)
    #expect(conference.checks[0].provenance.formula == .expression("a - d = b"))
    #expect(conference.ownLists.map(\.id) == ["l", "n"])
    #expect(conference.ownLists.allSatisfy { $0.kind == .other })
  }

  @Test("a model is scored, compared and reckoned with as the files say")
  func comparison() throws {
    let conference = try SmallConference().load()
    #expect(conference.criteria.map(\.id) == ["r", "s"])
    #expect(conference.criteria.map(\.weight) == [3, 1])
    #expect(
      conference.criteria[0].question?.vi == "Ra sao?" && conference.criteria[0].low.vi == "kém"
    )
    #expect(conference.measures.map(\.id) == ["cap", "out"])
    #expect(conference.figure("c")?.measure == "cap" && conference.figure("l")?.measure == nil)
    let model = try #require(conference.model("n"))
    #expect(model.sustained?.vi == "Bền")
    #expect(
      model.whatIf
        == WhatIfBasis(households: "h", capital: "c", results: ["o"], besides: ["l"])
    )
    #expect(conference.models[0].sustained == nil && conference.models[0].whatIf == nil)
    #expect(
      conference.data.filter { $0.kind == .criterion }.map(\.title.vi) == ["Kết quả", "Chi phí"]
    )
  }

  @Test("a visit's arrangements are a datum of their own, absent until one of them is set")
  func arrangementsOfAVisit() throws {
    var small = SmallConference()
    let conference = try small.load()
    let visit = conference.visits[0]
    #expect(visit.departs?.iso8601 == "2024-05-01T13:30:00+07:00")
    #expect(visit.meetingPoint?.vi == "Cổng" && visit.bus?.vi == "Xe 1")
    #expect(visit.contact?.vi == "Ông Lẻ")
    let datum = try #require(conference.data.first { $0.kind == .arrangements })
    #expect(datum.reference == "v" && datum.provenance.file == "xe.csv")
    small.files[.visits] = """
      {"visits": [
        {"id": "v", "title": "V", "district": "Thới Lai", "summary": "S",
         "provenance": {"kind": "assumed"}}
      ]}
      """
    let bare = try small.load()
    #expect(bare.visits[0].departs == nil && bare.visits[0].arrangementsProvenance == nil)
    #expect(!bare.data.contains { $0.kind == .arrangements })
  }

  @Test("a folder without criteria or measures opens, and asks for no scores")
  func noCriteria() throws {
    var small = SmallConference()
    small.files[.criteria] = nil
    #expect(try small.load().criteria.isEmpty)
    small.files[.criteria] = #"{"criteria": []}"#
    #expect(try small.load().criteria.isEmpty)
  }

  @Test("a folder brings its own synonyms, or none")
  func noSynonyms() throws {
    var small = SmallConference()
    #expect(
      try small.load().synonyms
        == Synonyms(
          groups: [["HTX", "hợp tác xã"], ["lãi", "lợi nhuận"]],
          fillers: ["bao nhiêu"]
        )
    )
    small.files[.synonyms] = nil
    #expect(try small.load().synonyms == Synonyms())
    small.files[.synonyms] = "{}"
    #expect(try small.load().synonyms == Synonyms())
  }

  @Test("a what-if neither divides by nothing nor starts from an aim")
  func basisOfAWhatIf() throws {
    let models = DataFile.models.name
    var none = SmallConference()
    try none.replace(
      .figures,
      #"30, "unit": "hộ", "printed": "30 hộ""#,
      #"0, "unit": "hộ", "printed": "0 hộ""#
    )
    #expect(none.faults.map(\.file) == [models])
    #expect(none.faults.map(\.reason) == [.basisNotPositive("h")])
    var aim = SmallConference()
    try aim.replace(
      .figures,
      #""printed": "140 triệu","#,
      #""printed": "140 triệu", "bound": "target","#
    )
    #expect(aim.faults.map(\.reason) == [.basisNotReported("c")])
    var whole = SmallConference()
    try whole.replace(
      .figures,
      #""total": 16, "unit": "hộ",\#u{A}"#,
      #""total": 0, "unit": "hộ",\#u{A}"#
    )
    #expect(whole.faults.contains { $0.reason == .resultWithoutTotal("o") })
  }

  @Test("an own list admits by province, category and code, and everybody where it says nothing")
  func admission() throws {
    let conference = try SmallConference().load()
    let (lunch, papers) = (conference.ownLists[0], conference.ownLists[1])
    #expect(conference.roster.delegates.map(lunch.admits) == [true, false])
    #expect(conference.roster.delegates.map(papers.admits) == [true, true])
    var changed = SmallConference()
    try changed.replace(.lists, #"["5724"]"#, "[]")
    try changed.replace(.lists, #""categories": ["c"]"#, #""categories": []"#)
    try changed.replace(.roster, #""name": "Hai""#, #""name": "Hai", "province": "ct""#)
    let open = try changed.load()
    #expect(open.roster.delegates.map(open.ownLists[0].admits) == [true, true])
  }

  @Test("a row keeps what an office's list has beside the name")
  func rowOfAnOffice() throws {
    var conference = SmallConference()
    let more =
      #""honorific": "Bà", "position": "Phó Chủ tịch", "commune": "Thới Lai", "#
      + #""phone": "0292", "note": "ăn chay", "#
    try conference.replace(.roster, #"{"id": "2", "#, #"{"id": "2", "# + more)
    let delegate = try conference.load().roster.delegates[1]
    #expect(delegate.honorific == "Bà" && delegate.position == "Phó Chủ tịch")
    #expect(delegate.commune == "Thới Lai" && delegate.phone == "0292")
    #expect(delegate.note == "ăn chay" && delegate.office == nil)
  }

  private static let shape = [
    Case(
      .conference,
      #""title":"#,
      #""titel":"#,
      at: #""titel""#,
      .unknownKey("titel", nearest: "title")
    ),
    Case(
      .conference,
      #""id": "small""#,
      #""id": 7"#,
      at: "7",
      .wrongType(key: "id", expected: .string)
    ),
    Case(
      .conference,
      #""Hội nghị nhỏ""#,
      "[]",
      at: "[]",
      .wrongType(key: "title", expected: .text)
    ),
    Case(
      .conference,
      #""utcOffset": 420"#,
      #""utcOffset": 7.5"#,
      at: "7.5",
      .wrongType(key: "utcOffset", expected: .integer)
    ),
    Case(
      .conference,
      #""utcOffset": 420"#,
      #""utcOffset": 9999"#,
      at: "9999",
      .outOfRange(9999, allowed: -840...840)
    ),
    Case(
      .conference,
      #"[{"id": "t""#,
      #"[77, {"id": "t""#,
      at: "77",
      .wrongType(key: nil, expected: .object)
    ),
    Case(
      .people,
      #"{"people": ["#,
      #"{"people": 77, "x": ["#,
      at: "77",
      .wrongType(key: "people", expected: .array)
    ),
    Case(.people, #""name": "Bà Ước", "#, "", at: #"{"id": "p""#, .missingKey("name")),
    Case(.people, #""Bà Ước""#, "null", at: #"{"id": "p""#, .missingKey("name")),
    Case(
      .agenda,
      #""opening""#,
      #""openning""#,
      at: #""openning""#,
      .unknownWord("openning", allowed: AgendaItem.Kind.allCases.map(\.rawValue))
    ),
    Case(
      .figures,
      "5.12",
      #""5,12""#,
      at: #""5,12", "unit""#,
      .wrongType(key: "value", expected: .number)
    ),
    Case(
      .figures,
      #""round(a - b, 2)""#,
      "[1]",
      at: "[1]",
      .wrongType(key: "formula", expected: .formula)
    ),
    Case(
      .figures,
      "2020",
      #"2020, "period": {"from": 2019, "to": 2020}"#,
      at: "2020",
      .conflictingKeys("year", "period")
    ),
  ]

  private static let values = [
    Case(
      .people,
      #""Bà Ước""#,
      "\"" + String(repeating: "W", count: TextLimits.data + 1) + "\"",
      at: #""WWW"#,
      .textTooLong(TextLimits.data + 1, limit: TextLimits.data)
    ),
    Case(.people, #""Bà Ước""#, #""  ""#, at: #""  ""#, .emptyText(nil)),
    Case(.conference, #""vi": "Cần Thơ""#, #""vi": """#, at: #""""#, .emptyText(.vi)),
    Case(.conference, #""Can Tho""#, #""""#, at: #""""#, .emptyText(.en)),
    Case(.people, #""Bà Ước""#, #""Bà\u001b[2J""#, at: #""Bà"#, .controlCharacter(0x1B)),
    Case(.people, #""Bà Ước""#, #""Bà \u202EƯớc""#, at: #""Bà"#, .controlCharacter(0x202E)),
    Case(.people, #""Bà Ước""#, #""Bà \u009B2J""#, at: #""Bà"#, .controlCharacter(0x9B)),
    Case(.people, #""id": "p""#, #""id": "p q""#, at: #""p q""#, .badIdentifier("p q")),
    Case(.figures, #""id": "a""#, #""id": "4a""#, at: #""4a""#, .badIdentifier("4a")),
    Case(.conference, "2024-05-01", "2024-02-30", at: #""2024-02-30""#, .badDate("2024-02-30")),
    Case(.agenda, "2024-05-01T08:00", "8 giờ", at: #""8 giờ""#, .badTime("8 giờ")),
    Case(.agenda, "2024-05-02", "2024-05-32", at: #""2024-05-32""#, .badDate("2024-05-32")),
    Case(
      .agenda,
      "https://example.org/a",
      "javascript:a",
      at: #""javascript:a""#,
      .badAddress("javascript:a")
    ),
    Case(.agenda, "Hai.", " ", at: #"" ""#, .emptyText(nil)),
    Case(.agenda, "Hai.", #"\u202E"#, at: #""\u202E""#, .controlCharacter(0x202E)),
    Case(.agenda, "Hai.", #"Ha\ni"#, at: #""Ha\ni""#, .controlCharacter(0x0A)),
    Case(
      .agenda,
      "2024-05-01T09:00",
      "2024-05-01T07:00",
      at: #""2024-05-01T07:00""#,
      .endsBeforeStart
    ),
    Case(
      .figures,
      #""year": 2020"#,
      #""period": {"from": 2020, "to": 2019}"#,
      at: #"{"from""#,
      .endsBeforeStart
    ),
    Case(.figures, "5.12", "1e999", at: "1e999", .notFinite("1e999")),
  ]

  private static let identities = [
    Case(
      .agenda,
      #""id": "two""#,
      #""id": "one""#,
      at: #""one", "title": "Hai""#,
      .duplicateID("one")
    ),
    Case(
      .agenda,
      #""order": 2"#,
      #""order": 1"#,
      at: "1,\n   \"orderProvenance\": {\"kind\": \"assumed\"}, \"visits\"",
      .duplicateOrder(1)
    ),
    Case(.roster, "1010", "5724", at: #""5724", "name": "Hai""#, .duplicateCode("5724")),
    Case(.roster, "1010", "1011", at: #""1011""#, .badCheckDigit("1011", right: "1010")),
    Case(.roster, "1010", "10", at: #""10""#, .badCode("10")),
    Case(
      .roster,
      #""ct""#,
      #""tc""#,
      at: #""tc""#,
      .unknownReference(.province, "tc", nearest: "ct")
    ),
    Case(
      .agenda,
      #"["p"]"#,
      #"["p", "x"]"#,
      at: #""x""#,
      .unknownReference(.person, "x", nearest: "p")
    ),
    Case(
      .visits,
      #""m""#,
      #""sewing""#,
      at: #""sewing""#,
      .unknownReference(.model, "sewing", nearest: nil)
    ),
    Case(
      .models,
      #"["a"]"#,
      #"["aa"]"#,
      at: #""aa""#,
      .unknownReference(.figure, "aa", nearest: "a")
    ),
  ]

  private static let lists = [
    Case(.lists, #""id": "n""#, #""id": "l""#, at: #""l", "name": "Tài"#, .duplicateID("l")),
    Case(.lists, #""id": "n""#, #""id": "door""#, at: #""door""#, .listTaken("door")),
    Case(.lists, #""id": "n""#, #""id": "one""#, at: #""one""#, .listTaken("one")),
    Case(.lists, #""id": "n""#, #""id": "bus-v""#, at: #""bus-v""#, .listTaken("bus-v")),
    Case(.lists, #""id": "n""#, #""id": "model-a""#, at: #""model-a""#, .listOfReviews("model-a")),
    Case(
      .lists,
      #""id": "n""#,
      #""id": "reviewers""#,
      at: #""reviewers""#,
      .listOfReviews("reviewers")
    ),
    Case(.lists, #""id": "n""#, #""id": "n m""#, at: #""n m""#, .badIdentifier("n m")),
    Case(.lists, #""id": "n""#, #""ids": "n""#, at: #""ids""#, .unknownKey("ids", nearest: "id")),
    Case(.lists, #", "name": "Tài liệu""#, "", at: #"{"id": "n""#, .missingKey("name")),
    Case(.lists, "5724", "5725", at: #""5725""#, .badCheckDigit("5725", right: "5724")),
    Case(
      .lists,
      #"["5724"]"#,
      #""5724""#,
      at: #""5724""#,
      .wrongType(key: "codes", expected: .array)
    ),
    Case(
      .lists,
      #"["ct"]"#,
      #"["tc"]"#,
      at: #""tc""#,
      .unknownReference(.province, "tc", nearest: "ct")
    ),
    Case(.agenda, #""id": "two""#, #""id": "door""#, at: #""door""#, .listTaken("door")),
    Case(
      .agenda,
      #""id": "two""#,
      #""id": "model-two""#,
      at: #""model-two""#,
      .listOfReviews("model-two")
    ),
    Case(.visits, #""id": "v""#, #""id": "v w""#, at: #""v w""#, .badIdentifier("v w")),
  ]

  private static let criteria = [
    Case(.criteria, #""criteria": ["#, #""criterias": ["#, at: "{", .missingKey("criteria")),
    Case(.criteria, "3,", "6,", at: "6,", .outOfRange(6, allowed: 0...5)),
    Case(.criteria, "3,", "-1,", at: "-1,", .outOfRange(-1, allowed: 0...5)),
    Case(.criteria, "3,", "1.5,", at: "1.5,", .wrongType(key: "weight", expected: .integer)),
    Case(.criteria, #""low": "kém", "#, "", at: #"{"id": "r""#, .missingKey("low")),
    Case(.criteria, #""high": "rẻ", "#, "", at: #"{"id": "s""#, .missingKey("high")),
    Case(.criteria, #""id": "s""#, #""id": "r""#, at: #""r", "name": "Chi"#, .duplicateID("r")),
    Case(
      .criteria,
      #""question""#,
      #""questions""#,
      at: #""questions""#,
      .unknownKey("questions", nearest: "question")
    ),
    Case(
      .criteria,
      #""rẻ", "provenance": {"kind": "assumed"}"#,
      #""rẻ""#,
      at: #"{"id": "s""#,
      .missingKey("provenance")
    ),
  ]

  private static let synonyms = [
    Case(
      .synonyms,
      #""fillers""#,
      #""filler""#,
      at: #""filler""#,
      .unknownKey("filler", nearest: "fillers")
    ),
    Case(.synonyms, #"{"words": ["lãi", "lợi nhuận"]}"#, "{}", at: "{}", .missingKey("words")),
    Case(.synonyms, #""lãi""#, #""""#, at: #""""#, .emptyText(nil)),
    Case(.synonyms, #""bao nhiêu""#, "7", at: "7", .wrongType(key: nil, expected: .string)),
  ]

  private static let comparisons = [
    Case(
      .figures,
      #""measure": "cap""#,
      #""measure": "cab""#,
      at: #""cab""#,
      .unknownReference(.measure, "cab", nearest: "cap")
    ),
    Case(
      .figures,
      #""id": "out""#,
      #""id": "cap""#,
      at: #""cap", "name": "T"#,
      .duplicateID("cap")
    ),
    Case(.figures, #""out", "t"#, #""cap", "t"#, at: #""cap", "t"#, .measureMixesUnits("cap")),
    Case(.models, #""l", "o"]"#, #""l", "c"]"#, at: #""c"],"#, .measureTwice("cap")),
    Case(
      .models,
      #""households": "h""#,
      #""households": "x""#,
      at: #""x""#,
      .unknownReference(.figure, "x", nearest: "a")
    ),
    Case(.models, #""households": "h", "#, "", at: #"{"capital""#, .missingKey("households")),
    Case(.models, #""capital": "c""#, #""capital": "a""#, at: #""a", "r"#, .notAmongFacts("a")),
    Case(.models, #"["l"]"#, #"["a"]"#, at: #""a"]}"#, .notAmongFacts("a")),
    Case(.models, #"["o"]"#, #"["l"]"#, at: #""l"], "b"#, .resultWithoutTotal("l")),
    Case(.models, #"s": "h""#, #"s": "d""#, at: #""d", "capital"#, .basisNotReported("d")),
  ]

  private static let periods = [
    Case(
      .figures,
      #"["g"]"#,
      #"["gg"]"#,
      at: #""gg""#,
      .unknownReference(.figureGroup, "gg", nearest: "g")
    ),
    Case(.figures, #"["g"]"#, #"["all"]"#, at: #""all"]"#, .groupOfPeriods("all")),
    Case(.figures, #", "groups": ["g"]"#, "", at: #"{"id": "all""#, .missingKey("groups")),
    Case(
      .figures,
      #""beforeAfter", "figures": ["a", "b"]"#,
      #""list""#,
      at: #"{"id": "g""#,
      .missingKey("figures")
    ),
    Case(
      .figures,
      #""groups": ["g"]"#,
      #""groups": ["g"], "figures": ["a"]"#,
      at: #"["a"]}"#,
      .conflictingKeys("figures", "groups")
    ),
    Case(
      .figures,
      #"["a", "b"]"#,
      #"["a", "b"], "groups": ["all"]"#,
      at: #"["all"]"#,
      .conflictingKeys("figures", "groups")
    ),
  ]

  private static let arrangements = [
    Case(.visits, "2024-05-01T13:30", "13 giờ 30", at: #""13 giờ 30""#, .badTime("13 giờ 30")),
    Case(.visits, "Cổng", " ", at: #"" ""#, .emptyText(nil)),
    Case(
      .visits,
      #""arrangementsProvenance": {"kind": "imported", "file": "xe.csv"},"#,
      "",
      at: #"{"id": "v""#,
      .missingKey("arrangementsProvenance")
    ),
    Case(
      .visits,
      #""departs": "2024-05-01T13:30", "meetingPoint": "Cổng", "bus": "Xe 1", "contact": "Ông Lẻ","#,
      "",
      at: #"{"kind": "imported""#,
      .arrangementsMissing
    ),
  ]

  private static let figures = [
    Case(.conference, "[1]", "[]", at: #"{"kind": "reported""#, .paragraphsMissing),
    Case(.conference, "[1]", "[4]", at: "4]", .paragraphOutOfRange(4, last: 3)),
    Case(
      .figures,
      #", "formula": "round(a - b, 2)""#,
      "",
      at: #"{"kind": "derived""#,
      .formulaMissing
    ),
    Case(.figures, #", "printed": "0,29%""#, "", at: #"{"id": "b""#, .printedMissing),
    Case(
      .figures,
      #""0,29%""#,
      #""00000000000000000000000000000000000000,29%""#,
      at: #""00000"#,
      .printedTooLong(42, limit: 40)
    ),
    Case(.figures, "0.29", "0.3", at: "0.3", .notAsPrinted(0.3, printed: "0,29%")),
    Case(
      .figures,
      #""0,29%""#,
      #""0,29%/1%", "total": 2"#,
      at: "2,\n",
      .notAsPrinted(2, printed: "0,29%/1%")
    ),
    Case(.figures, "4.83", "4.38", at: "4.38", .formulaDoesNotHold(left: 4.83, right: 4.38)),
    Case(.figures, "round(a - b, 2)", "d", at: "4.83", .formulaNamesItself(["d", "d"])),
    Case(.figures, "round(a - b, 2)", "round(a - b", at: #""round"#, .badFormula(.syntax(""))),
    Case(
      .checks,
      "a - d = b",
      "a - d = a",
      at: #""a - d"#,
      .formulaDoesNotHold(left: 5.12 - 4.83, right: 5.12)
    ),
    Case(.checks, "a - d = b", "a - x = b", at: #""a - x"#, .badFormula(.unknownFigure("x"))),
    Case(.checks, "a - d = b", "a - d", at: #""a - d"#, .badFormula(.equation)),
    Case(.checks, #""formula": "a - d = b","#, "", at: #"{"id": "k""#, .missingKey("formula")),
    Case(.figures, #"["a", "b"]"#, #"["a"]"#, at: #"{"id": "g""#, .groupNeedsTwo(1)),
    Case(.figures, #"["a", "b"]"#, #"["a", "d"]"#, at: #"{"id": "g""#, .groupMixesUnits),
    Case(.figures, #""beforeAfter""#, #""targets""#, at: #"{"id": "g""#, .groupNeedsTargets),
  ]

  @Test(
    "one change makes one fault, told where it stands",
    arguments: shape + values + identities + lists + criteria + synonyms + comparisons + periods
      + arrangements + figures
  )
  func oneFault(_ test: Case) throws {
    var conference = SmallConference()
    try conference.replace(test.file, test.old, test.new)
    let position = try conference.position(of: test.place, in: test.file)
    let fault = DataFault(file: test.file.name, position: position, reason: test.reason)
    let faults = conference.faults
    #expect(faults.contains(fault), "\(faults)")
    // A change may strike elsewhere too: a figure without its name is missed by its formula.
    #expect(faults.count { $0.file == fault.file && $0.position == fault.position } == 1)
  }

  @Test("all faults of all files are told at once, by file and place")
  func manyFaults() throws {
    var conference = SmallConference()
    try conference.replace(.conference, "\"expected\": 2", "\"expected\": \"hai\"")
    try conference.replace(.conference, "2024-05-01", "hôm nay")
    try conference.replace(.roster, "5724", "5725")
    try conference.replace(.agenda, "{", "{,")
    conference.files[.visits] = nil
    let faults = conference.faults
    #expect(
      faults.map(\.file) == [
        "conference.json", "conference.json", "agenda.json", "roster.json",
      ]
    )
    #expect(faults.compactMap(\.line) == [5, 12, 1, 2])
  }

  @Test("what refers into a file that cannot be read is not blamed for it")
  func brokenFile() {
    var conference = SmallConference()
    conference.files[.figures] = "{"
    #expect(conference.faults.map(\.file) == ["figures.json"])
    conference.files[.figures] = nil
    #expect(conference.faults.contains { $0.file == "checks.json" })
  }

  @Test("a key that stands twice is a fault")
  func duplicateKey() throws {
    var conference = SmallConference()
    try conference.replace(.people, "\"role\"", "\"name\": \"Ông\", \"role\"")
    #expect(conference.faults.map(\.reason) == [.syntax(.duplicateKey("name"))])
  }

  @Test("without a source nothing can be reported")
  func noSource() {
    var conference = SmallConference()
    conference.files[.source] = nil
    #expect(
      conference.faults.map(\.reason) == [
        .paragraphOutOfRange(1, last: 0), .paragraphOutOfRange(2, last: 0),
        .paragraphOutOfRange(2, last: 0), .paragraphOutOfRange(3, last: 0),
        .paragraphOutOfRange(3, last: 0), .paragraphOutOfRange(3, last: 0),
        .paragraphOutOfRange(3, last: 0),
      ]
    )
  }

  @Test("a conference may have no more than its own file")
  func alone() throws {
    var conference = SmallConference()
    try conference.replace(.conference, "\"reported\", \"paragraphs\": [1]", "\"assumed\"")
    conference.files = conference.files.filter { $0.key == .conference }
    let loaded = try conference.load()
    #expect(loaded.agenda.isEmpty && loaded.models.isEmpty && loaded.roster.delegates.isEmpty)
    #expect(loaded.source == nil)
    #expect(!loaded.data.contains { $0.kind == .source })
    conference.files = [:]
    #expect(conference.faults == [DataFault(file: "conference.json", reason: .fileMissing)])
  }

  @Test("text is composed, so that it meets what people type")
  func composition() throws {
    var conference = SmallConference()
    try conference.replace(.people, "Bà Ước", "Ba\u{300} U\u{31B}o\u{31B}\u{301}c")
    let name = try conference.load().people[0].name
    #expect(Array(name.unicodeScalars) == Array("Bà Ước".unicodeScalars))
  }
}
