import BundledData
import Conference
import ConferenceSearch
import Testing
import VietnameseText

@Suite struct DelegateIndexTests {
  private let conference: Conference

  init() throws {
    var conference = try BundledConference.load()
    conference.roster = Roster(delegates: [
      Self.delegate("1", "1010", "Nguyễn Văn An", "can-tho", office: "Sở LĐ-TB&XH", ref: "CT-07"),
      Self.delegate("2", "1029", "Nguyễn Văn Anh", "hau-giang", office: "UBND xã Định Môn"),
      Self.delegate("3", "1032", "An Thị Nguyệt", "can-tho", office: "Hội Nông dân"),
      Self.delegate("4", "1041", "Nguyễn Văn An", "vinh-long", office: "Phòng LĐ-TB&XH", ref: "9"),
      Self.delegate("5", "1055", "Trần Thị Ước", "vinh-long", office: "UBND xã An Bình", ref: "9"),
    ])
    self.conference = conference
  }

  private static func delegate(
    _ id: PersonID,
    _ code: String,
    _ name: String,
    _ province: String,
    office: String,
    ref: String? = nil
  ) -> Delegate {
    Delegate(
      id: id,
      code: code,
      name: name,
      province: province,
      category: nil,
      office: office,
      ref: ref,
      provenance: Provenance(kind: .imported)
    )
  }

  private func ids(_ words: String) -> [PersonID] {
    let index = DelegateIndex(conference)
    return index.matches(Query(words)).positions.map { index.delegates[$0].id }
  }

  @Test("Whole names come first, names before what stands beside them")
  func order() {
    #expect(ids("an").first == "1")
    #expect(ids("an").last == "5")
    #expect(Set(ids("an")) == ["1", "2", "3", "4", "5"])
  }

  @Test("Words find in any order, without marks, by office and province")
  func words() {
    #expect(ids("uoc") == ["5"])
    #expect(ids("dinh mon anh") == ["2"])
    #expect(ids("vinh long an van") == ["4"])
  }

  @Test("Exactly this name leaves longer names out; namesakes stay")
  func namesakes() {
    let index = DelegateIndex(conference)
    #expect(index.candidates("nguyen van an").map { index.delegates[$0].id } == ["1", "4"])
    #expect(index.candidates("nguyen van anh").map { index.delegates[$0].id } == ["2"])
    #expect(index.candidates("nguyen van").count == 3)
  }

  @Test("An office's own number finds whom it names, and both where two share it")
  func refs() {
    let index = DelegateIndex(conference)
    #expect(index.positions(ref: "ct-07") == [0])
    #expect(index.positions(ref: "9") == [3, 4])
    #expect(index.find(whole: DeskEntry("9")) == .several(["4", "5"]))
  }

  /// People of whom nothing counts but the number that their office gave them.
  private func index(refs: [String]) -> DelegateIndex {
    var conference = conference
    conference.roster = Roster(
      delegates: refs.enumerated().map { place, ref in
        Self.delegate(
          PersonID("\(place)"),
          "100\(place)",
          "Nguyễn Văn \(place)",
          "can-tho",
          office: "Sở",
          ref: ref
        )
      }
    )
    return DelegateIndex(conference)
  }

  @Test("A scan is a whole number or nobody; typing finds by its beginning")
  func damagedScan() {
    let index = index(refs: ["NV-171", "NV-2"])
    #expect(index.find(whole: DeskEntry("NV-17")) == .nobody)
    #expect(index.find(whole: DeskEntry("nv-171")) == .one("0"))
    #expect(index.find(DeskEntry("NV-17")) == .one("0"))
  }

  @Test(
    "What an input method left on makes of an office's number finds whom it was given to",
    arguments: [
      ("A107", "Á07"), ("D12", "Đ12"), ("DD12", "Đ12"), ("AA07", "Â07"), ("D907", "đ07"),
      ("AS07", "Á07"), ("O71", "Ớ"),
    ]
  )
  func inputMethod(ref: String, scanned: String) {
    let index = index(refs: ["NV-1", ref])
    #expect(index.find(whole: DeskEntry(scanned)) == .one("1"))
  }

  @Test("Who bears exactly the number that came goes before those it may have been made of")
  func exactFirst() {
    #expect(index(refs: ["A107", "Á07"]).find(whole: DeskEntry("á07")) == .one("1"))
    #expect(index(refs: ["D12", "DD12"]).find(whole: DeskEntry("Đ12")) == .several(["0", "1"]))
    #expect(index(refs: ["A07", "A107"]).find(whole: DeskEntry("A07")) == .one("0"))
  }

  @Test(
    "Initials and words without their separators find, alone and beside other words",
    arguments: [
      ("ldtbxh", ["1", "4"]), ("so ldtbxh", ["1"]), ("LĐTBXH vinh long", ["4"]),
      ("ldtb", ["1", "4"]),
      ("nguyenvanan", ["1", "2", "4"]), ("nva", ["1", "2", "4"]), ("vananh", ["2"]),
      ("tranthiuoc", ["5"]), ("nva can tho", ["1"]), ("xq", []), ("nva ldtbxh so", ["1"]),
    ] as [(String, Set<PersonID>)]
  )
  func joined(words: String, found: Set<PersonID>) {
    #expect(Set(ids(words)) == found)
  }

  @Test("An abbreviation that one office writes does not hide those who write it otherwise")
  func abbreviations() {
    var conference = conference
    conference.roster = Roster(
      delegates: ["Phòng LĐTBXH Cờ Đỏ", "Phòng LĐ-TB&XH Cờ Đỏ", "Hội Nông dân"].enumerated().map {
        Self.delegate("\($0)", "101\($0)", "Lê An", "can-tho", office: $1)
      }
    )
    let index = DelegateIndex(conference)
    #expect(Set(index.matches(Query("ldtbxh co do")).positions) == [0, 1])
    #expect(index.matches(Query("ldtbxh")).count == 2)
    #expect(index.find(DeskEntry("ldtbxh")) == .several(["0", "1"]))
  }

  @Test(
    "An office that is written in full is found by its initials, without its \u{201C}và\u{201D}"
  )
  func initialsOfOffice() {
    var conference = conference
    conference.roster = Roster(delegates: [
      Self.delegate(
        "1",
        "1010",
        "Lê An",
        "can-tho",
        office: "Sở Lao động - Thương binh và Xã hội tỉnh Hậu Giang"
      )
    ])
    let index = DelegateIndex(conference)
    #expect(index.matches(Query("ldtbxh")).positions == [0])
    #expect(index.matches(Query("sldtbxh")).positions == [0])
    #expect(index.matches(Query("ldxh")).positions.isEmpty)
  }

  @Test("A telephone number finds its person, by all its digits or the last ones")
  func phones() {
    var people = conference.roster.delegates
    people[1].phone = "0912 345 678"
    people[2].phone = "+84 987.654.321"
    var conference = conference
    conference.roster = Roster(delegates: people)
    let index = DelegateIndex(conference)
    for text in ["0912345678", "0912 345 678", "+84912345678", "5678", "678"] {
      #expect(index.matches(Query(text)).positions == [1], "\(text)")
    }
    #expect(index.find(DeskEntry("0987654321")) == .one("3"))
    // The end of a number may be a code with a slip in it: it is asked about.
    #expect(index.find(DeskEntry("5678")) == .several(["2"]))
    #expect(index.find(whole: DeskEntry("0912345678")) == .nobody)
  }

  @Test("An empty query finds nobody")
  func empty() {
    #expect(ids(" ").isEmpty)
  }

  @Test(
    "An abbreviation finds its office however it is parted, and an office spelled out",
    arguments: [
      ("lđ-tb&xh", [0]), ("ld-tb&xh", [0]), ("ld tbxh", [0]), ("so ld tb xh", [0]),
      ("snnvptnt", [1]), ("snnptnt", [1]), ("so nn", [1]), ("nn&ptnt", [1]),
      ("hoi nd", [2]), ("nh csxh", [3]),
    ]
  )
  func partedAbbreviations(words: String, expected: [Int]) throws {
    let offices = [
      "Sở LĐTB&XH", "Sở Nông nghiệp và Phát triển nông thôn", "Hội Nông dân",
      "Ngân hàng Chính sách xã hội",
    ]
    #expect(index(offices.map { (office: $0, phone: nil, isHead: false) }, words) == expected)
  }

  @Test(
    "A telephone number finds by its whole, its end and its beginning, also one of two",
    arguments: [
      ("0939222333", [0]), ("02923111222", [0]), ("222333", [0]), ("0939.222", [0]),
      ("+84939222333", [0]), ("0084939222333", [0]), ("+84939", [0]), ("0912345", [1]),
      ("0999999", []),
    ]
  )
  func phones(words: String, expected: [Int]) throws {
    let phones = ["0939222333, 0292 3 111 222", "+84 912 345 678"]
    #expect(index(phones.map { (office: "X", phone: $0, isHead: false) }, words) == expected)
  }

  @Test("Who leads a delegation is found by that word")
  func heads() throws {
    let people = [(office: "Sở X", phone: nil as String?, isHead: true), ("Sở Y", nil, false)]
    #expect(index(people, "truong doan") == [0])
  }

  /// Whom words find of people who differ in these alone.
  private func index(
    _ people: [(office: String, phone: String?, isHead: Bool)],
    _ words: String
  ) -> [Int] {
    var conference = conference
    conference.roster = Roster(
      delegates: people.enumerated().map { number, person in
        var delegate = Self.delegate(
          PersonID("\(number)"),
          DelegateCode.make(100 + number, length: 4) ?? "",
          "Quách Quỳnh",
          "can-tho",
          office: person.office
        )
        (delegate.phone, delegate.isHead) = (person.phone, person.isHead)
        return delegate
      }
    )
    return DelegateIndex(conference).matches(Query(words)).positions.sorted()
  }
}
