import Attendance
import Conference
import TestFiles
import Testing

@testable import Store

@Suite("Seals of the people's rows")
struct SealTests {
  private let folder: TemporaryFolder
  private let desk: Desk

  init() throws {
    folder = try TemporaryFolder()
    desk = Desk(try folder.store("a.sqlite"))
  }

  /// Four people of a list, imported as the program does.
  private func imported() throws -> [Delegate] {
    var people = People.some(4)
    people[2].extra = [ExtraField(heading: "Bàn", value: "2")]
    let list = try desk.store.apply(People.change(adding: people), stamp: desk.stamp)
    return try #require(list).added
  }

  private func check() throws -> RosterCheck { try desk.store.verify().roster }

  @Test("an import is one event, and what nobody touched is sound")
  func sound() throws {
    let people = try imported()
    #expect(try desk.store.load().events.map(\.kind) == [.roster])
    try desk.checkIn(people[0].id)
    try desk.walkIn("w")
    let report = try desk.store.verify()
    #expect(report.isSound)
    #expect(report.roster.isSealed && report.roster.unsealed == 0)
  }

  @Test(
    "a column that somebody edits is found, and the person named",
    arguments: [
      "code = '9999'", "honorific = NULL", "name = 'Người 2'", "province = 'hue'",
      "category = 'resident'", "office = 'Sở Y tế'", "position = ''", "commune = 'Khác'",
      "phone = '0900000001'", "note = 'Ăn mặn'", "ref = 'M9'", "standing = 'withdrawn'",
      "provenance = 'sample'", "file = 'b.csv'", "row = 99", "delegation = 'Đoàn'",
      "extra = 'Bàn' || char(31) || '3'", "is_head = 1",
    ]
  )
  func edited(column: String) throws {
    let people = try imported()
    let id = people[2].id
    try Tamper.execute(
      "UPDATE person SET \(column) WHERE id = '\(id.rawValue)'",
      folder["a.sqlite"]
    )
    let report = try desk.store.verify()
    #expect(!report.isSound)
    #expect(report.roster.faults.map(\.person) == [id])
    #expect(report.roster.faults.map(\.reason) == [.changed])
  }

  @Test("a name that somebody swapped between two ids names both")
  func swapped() throws {
    let people = try imported()
    try Tamper.execute(
      """
      UPDATE person SET name = CASE name WHEN 'Người 1' THEN 'Người 3' ELSE 'Người 1' END
      WHERE name IN ('Người 1', 'Người 3')
      """,
      folder["a.sqlite"]
    )
    #expect(try check().faults.map(\.person) == [people[0].id, people[2].id])
    // Another list does not seal what somebody changed in rows that it leaves alone.
    var second = people[1]
    second.office = "Sở Y tế"
    let change = RosterChange(added: [], changed: [second], withdrawn: [], file: "b.csv")
    #expect(try desk.store.apply(change, stamp: desk.stamp) != nil)
    #expect(try check().faults.map(\.person) == [people[0].id, people[2].id])
  }

  @Test("a row that somebody deleted is found, one that was erased is not")
  func deleted() throws {
    let people = try imported()
    _ = try desk.store.forget(code: people[0].code)
    #expect(try desk.store.verify().isSound)
    try Tamper.execute(
      "DELETE FROM person WHERE id = '\(people[1].id.rawValue)'",
      folder["a.sqlite"]
    )
    let faults = try check().faults
    #expect(faults.map(\.reason) == [.missing] && faults.map(\.person) == [people[1].id])
  }

  @Test(
    "seals that somebody touched are found",
    arguments: [
      "DELETE FROM seal", "DELETE FROM seal WHERE person = (SELECT max(person) FROM seal)",
      "UPDATE store SET sealed_by = NULL", "UPDATE store SET sealed_by = NULL; DELETE FROM seal",
      "DELETE FROM text", "UPDATE seal SET seal = zeroblob(32)", "UPDATE seal SET random = NULL",
      "INSERT INTO seal VALUES ('x', NULL, zeroblob(32))",
    ]
  )
  func seals(sql: String) throws {
    _ = try imported()
    try Tamper.execute(sql, folder["a.sqlite"])
    #expect(try !check().faults.isEmpty)
  }

  @Test("what erases texts leaves the seal of a list, and the random bytes of a row go with it")
  func erased() throws {
    let people = try imported()
    let event = try #require(try desk.store.load().events.first)
    #expect(try desk.store.eraseTexts() == 0)
    #expect(try desk.store.eraseText(of: event.id)?.hadText == false)
    #expect(try desk.store.verify().isSound)
    _ = try desk.store.forget(code: people[3].code)
    let seals = try SealTable.read(desk.store.connection)
    #expect(seals.count == 4 && seals[people[3].id]?.random == nil)
  }

  @Test("a list that is taken back seals what is left")
  func takenBack() throws {
    let people = try imported()
    var first = people[0]
    first.name = "Khác"
    let change = RosterChange(
      added: [People.person("Mới", row: 8)],
      changed: [first],
      withdrawn: [people[1].id],
      file: "b.csv"
    )
    let list = try #require(try desk.store.apply(change, stamp: desk.stamp))
    #expect(try desk.store.verify().isSound)
    #expect(try desk.store.takeBack(list, keeping: [], stamp: desk.stamp))
    let report = try desk.store.verify()
    #expect(report.isSound && report.roster.unsealed == 0)
  }

  @Test("a list that was never sealed is no fault, and the next import seals it")
  func neverSealed() throws {
    let added = try desk.store.apply(People.change(adding: People.some(3)))?.added
    let people = try #require(added)
    let before = try desk.store.verify()
    #expect(before.isSound && !before.roster.isSealed && before.roster.unsealed == 3)
    let change = RosterChange(added: [], changed: [people[0]], withdrawn: [], file: "b.csv")
    #expect(try desk.store.apply(change, stamp: desk.stamp) != nil)
    let after = try desk.store.verify()
    #expect(after.isSound && after.roster.isSealed && after.roster.unsealed == 0)
  }

  @Test("the events of another store's seals are no fault here, and its seals come with its people")
  func carried() throws {
    _ = try imported()
    let other = Desk(try folder.store("b.sqlite"), "B")
    _ = try other.store.importLog(try desk.lines(), received: other.received)
    #expect(try other.store.verify().isSound)
    _ = try other.store.merge(from: folder["a.sqlite"], received: other.received)
    let report = try other.store.verify()
    #expect(report.isSound && report.roster.isSealed && report.roster.unsealed == 0)
  }

  @Test("no two different rows have one form, wherever the same letters stand")
  func form() {
    let plain = Delegate(
      id: "a",
      code: "b",
      name: "c",
      province: nil,
      category: nil,
      office: nil,
      ref: nil,
      provenance: Provenance(kind: .imported)
    )
    let texts: [WritableKeyPath<Delegate, String?>] = [
      \.honorific, \.province, \.category, \.office, \.position, \.commune, \.phone, \.note, \.ref,
      \.delegation, \.provenance.file,
    ]
    var rows: Set<Delegate> = [plain]
    for field in texts {
      for value in ["", "c", "cc", "\0", "é", "e\u{301}"] {
        var row = plain
        row[keyPath: field] = value
        rows.insert(row)
      }
    }
    for extra in [[("a", "bc")], [("ab", "c")], [("", ""), ("", "")], [("", "")], [("a", "b")]] {
      var row = plain
      row.extra = extra.map { ExtraField(heading: $0.0, value: $0.1) }
      rows.insert(row)
    }
    #expect(Set(rows.map(PersonSeal.form)).count == rows.count)
    // Swift takes é and e with a mark for one text; they are not one row.
    var composed = plain
    composed.name = "é"
    var decomposed = plain
    decomposed.name = "e\u{301}"
    #expect(PersonSeal.form(of: composed) != PersonSeal.form(of: decomposed))
  }
}
