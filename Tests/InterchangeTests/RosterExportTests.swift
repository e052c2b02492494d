import Attendance
import Conference
import SeededRandom
import Testing
import VietnameseText

@testable import Interchange

/// People carried to another laptop.
struct RosterExportTests {
  private static func reread(_ text: String, sizes: [Int] = [1 << 16]) throws -> RosterList {
    guard case .export(let export) = try Lists.file(Array(text.utf8), sizes: sizes) else {
      throw Lists.NotAList()
    }
    return export
  }

  @Test("an export comes back as it was, guarded and not, in any pieces", arguments: [true, false])
  func comesBack(isRaw: Bool) throws {
    var random = SeededGenerator(seed: SeededGenerator.seed)
    let pieces = ["Lê", " ", "'", "=", "\"", ",", ";", "+", "@", "-", "Ễ", "…", "'=1", "<b>", "|"]
    func text() -> String? {
      let text = (0..<Int.random(in: 0...4, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      return text.isEmpty ? nil : text
    }
    for _ in 0..<100 {
      let people = (1...8).map { number in
        var person = Delegate(
          id: "id\(number)",
          code: DelegateCode.make(1000 + number, length: 5) ?? "",
          name: text() ?? "…",
          province: Bool.random(using: &random) ? "can-tho" : nil,
          category: Bool.random(using: &random) ? "department" : nil,
          office: text(),
          ref: text(),
          provenance: Provenance(kind: .imported, file: text(), row: number)
        )
        person.honorific = text()
        person.position = text()
        person.commune = text()
        person.phone = text()
        person.note = text()
        person.isHead = Bool.random(using: &random)
        person.standing = Standing.allCases.randomElement(using: &random) ?? .listed
        return person
      }
      let export = try Self.reread(
        RosterExport(people).csv(isRaw: isRaw),
        sizes: (0..<5).map { _ in Int.random(in: 1...50, using: &random) }
      )
      #expect(export.faults.isEmpty)
      let plan = RosterPlan(
        export,
        known: KnownPeople([]),
        table: AttendanceState(),
        lists: [],
        file: "f"
      )
      #expect(plan.added == people && plan.faults.isEmpty && plan.questions.isEmpty)
    }
  }

  @Test("a guarded export holds no cell that a spreadsheet would run")
  func guardsFormulas() throws {
    let person = Delegate(
      id: "i",
      code: "10014",
      name: "=HYPERLINK(\"x\")",
      province: nil,
      category: nil,
      office: "+84",
      ref: "@a",
      provenance: Provenance(kind: .imported)
    )
    let rows = try Rows.of(Array(RosterExport([person]).csv(isRaw: false).utf8))
    #expect(rows.joined().allSatisfy { !["=", "+", "-", "@"].contains($0.prefix(1)) })
  }

  @Test("an export that was tampered with is refused row by row")
  func namesBadRows() throws {
    let export = try Self.reread(
      """
      hoinghi-id,code,name,province,category
      a,10019,Lê Anh,can-tho,
      b,10015,Trần Bình,,
      c,10019,Phạm Chi,,
      d,10029,,,
      e,10032,Lê\u{202E}E,,
      f,10041,Lê Phong,hue,
      """
    )
    #expect(export.faults.map(\.row) == [5, 6, 7])
    let plan = RosterPlan(
      export,
      known: KnownPeople([]),
      table: AttendanceState(),
      lists: [],
      file: "f"
    )
    #expect(plan.added.map(\.name) == ["Lê Anh"])
    #expect(plan.faults.map(\.row) == [3, 4, 5, 6, 7])
    #expect(plan.faults[0].reason == .badCode("10015"))
    #expect(plan.faults[1].reason == .takenCode("10019", holder: "Lê Anh"))
  }

  @Test("a code that two laptops gave to two people stays with whoever has it here")
  func recodes() throws {
    let known = Delegate(
      id: "z",
      code: "10019",
      name: "Võ Xa",
      province: nil,
      category: nil,
      office: nil,
      ref: nil,
      provenance: Provenance(kind: .imported)
    )
    let plan = RosterPlan(
      try Self.reread("hoinghi-id,code,name,ref\na,10019,Lê Anh,\nb,10024,Trần Bình,NV-1\n"),
      known: KnownPeople([known]),
      table: AttendanceState(),
      lists: [],
      file: "f"
    )
    #expect(plan.faults.isEmpty && plan.questions.isEmpty)
    #expect(plan.added.map(\.id) == ["a", "b"])
    #expect(plan.added.map(\.code) == ["", "10024"])
    // A scan of the badge that they have fits both.
    #expect(plan.added.map(\.ref) == ["10019", "NV-1"])
    #expect(plan.recoded == ["a": RosterPlan.Recoded(code: "10019", holder: "Võ Xa")])
  }

  @Test("what drives a terminal is shown in an export, which may be written to one")
  func controls() {
    var person = Delegate(
      id: "a",
      code: "10019",
      name: "Trần\u{1B}[31m",
      province: nil,
      category: nil,
      office: "Sở\u{9B}2J",
      ref: nil,
      provenance: Provenance(kind: .imported)
    )
    person.extra = [ExtraField(heading: "Bàn", value: "\u{7}1")]
    let text = RosterExport([person]).csv(isRaw: true)
    #expect(text.contains("Trần␛[31m") && text.contains("␇1"))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\r" && $0 != "\n" })
    #expect(!text.unicodeScalars.contains("\u{9B}"))
  }
}
