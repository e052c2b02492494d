import Attendance
import Conference
import SQLite
import TestFiles
import Testing

@testable import Store

/// An edit of any column by SQL is found by `log verify`, or docs/RELIABILITY.md names the column as not
/// covered: both lists are one.
@Suite("What a check of the log covers")
struct CoverageTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A store with rows in every table: a list with all its fields, somebody erased, a walk-in, notes,
  /// reviews, what is being typed, a copy.
  private func filled() throws -> String {
    let desk = Desk(try folder.store("a.sqlite"))
    var people = People.some(4)
    people[2].category = "resident"
    people[2].delegation = "Đoàn Cần Thơ"
    people[2].extra = [ExtraField(heading: "Bàn", value: "2")]
    let list = try desk.store.apply(People.change(adding: people), stamp: desk.stamp)
    let added = try #require(list).added
    try desk.checkIn(added[0].id, added[1].id)
    try desk.note(added[1].id, "đến muộn")
    try desk.walkIn("khach")
    try desk.record([
      EventDraft(
        .refused,
        list: "door",
        refused: RefusedScan(reason: .badCheckDigit, scanned: "1011")
      )
    ])
    _ = try desk.store.forget(code: added[3].code)
    let reviewer = Reviewer(id: "r", name: "Lan")
    try desk.review(.record([.note("tốt")], of: "longan", by: reviewer))
    try desk.checkIn(added[2].id)
    let typed = ReviewDraft(
      review: Review.Key(model: "longan", reviewer: "r"),
      entry: .note("đang gõ"),
      at: desk.at
    )
    try desk.store.perform { db in try DraftTable.keep(db, typed) }
    _ = try desk.store.mark(.star(OwnMark.Subject(.session, "opening"), true), at: desk.at)
    try desk.store.note(StoreCopy(path: "/tmp/a.csv", kind: .roster, at: desk.at))
    try desk.store.note(brought: [#require(desk.store.ownChains().first): 1])
    #expect(try desk.store.verify().isSound)
    try desk.store.close()
    return folder["a.sqlite"]
  }

  /// Every column, "table.column", with the statement that edits it in every row.
  private func edits(_ path: String) throws -> [String: String] {
    let db = try Connection(path: path)
    var edits: [String: String] = [:]
    for table in try db.texts("SELECT name FROM sqlite_master WHERE type = 'table'") {
      #expect(try db.number("SELECT count(*) FROM \(table)") ?? 0 > 0, "\(table) is empty")
      let names = try db.texts("SELECT name FROM pragma_table_info('\(table)') ORDER BY cid")
      let types = try db.texts("SELECT type FROM pragma_table_info('\(table)') ORDER BY cid")
      let keys = try db.texts("SELECT pk FROM pragma_table_info('\(table)') ORDER BY cid")
      for (column, (type, key)) in zip(names, zip(types, keys)) {
        let value =
          switch type {
          // Words that are none are read as the usual one, and change nothing.
          case _ where column == "standing": "'withdrawn'"
          case _ where column == "provenance": "'sample'"
          // The order of the rows, turned round.
          case "INTEGER" where key != "0": "-\(column)"
          case "INTEGER":
            "CASE \(column) WHEN 0 THEN 1 WHEN 1 THEN 0 ELSE ifnull(\(column), 0) + 1000 END"
          case "BLOB": "CAST(X'FE' || substr(ifnull(\(column), zeroblob(32)), 2) AS BLOB)"
          default: "ifnull(\(column), '') || 'x'"
          }
        edits["\(table).\(column)"] = "UPDATE \(table) SET \(column) = \(value)"
      }
    }
    try db.close()
    return edits
  }

  /// Whether somebody who checks the store learns that it was edited.
  private func isFound(_ path: String) throws -> Bool {
    do throws(StoreError) {
      let store = try AttendanceStore.open(
        path: path,
        conference: "test",
        mode: .ifExists,
        isRehearsal: false
      )
      return try store?.verify().isSound == false
    } catch {
      switch error {
      case .damaged, .otherConference, .isRehearsal, .newerSchema: return true
      default: throw error
      }
    }
  }

  /// The columns that docs/RELIABILITY.md names as not covered.
  private func named() throws -> Set<String> {
    let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    let text = try Files.text(of: root + "/docs/RELIABILITY.md")
    let lines = text.split(separator: "\n")
      .filter { $0.hasPrefix("- Columns that are not covered") }
    #expect(lines.count == 1)
    let parts = lines.joined().split(separator: "`", omittingEmptySubsequences: false)
    let quoted = parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    return Set(quoted.filter { $0.contains(".") })
  }

  @Test("every column of every table is covered, or named as not covered")
  func columns() throws {
    let path = try filled()
    let edits = try edits(path)
    #expect(edits.count > 60)
    let bytes = try Files.bytes(of: path)
    var open: Set<String> = []
    for (column, sql) in edits {
      try Files.write(bytes, to: folder["b.sqlite"])
      // What the table itself refuses nobody can edit.
      guard (try? Tamper.execute(sql, folder["b.sqlite"])) != nil else { continue }
      #expect(try Files.bytes(of: folder["b.sqlite"]) != bytes, "\(column)")
      if try !isFound(folder["b.sqlite"]) { open.insert(column) }
    }
    let named = try named()
    #expect(open.subtracting(named).sorted() == [])
    #expect(named.subtracting(open).sorted() == [])
  }

  @Test("a text whose words alone were taken out was not erased")
  func wordsGone() throws {
    let desk = Desk(try folder.store("a.sqlite"))
    let note = try #require(try desk.note("d", "đến muộn").events.first)
    try desk.store.close()
    try Tamper.execute("UPDATE text SET body = NULL", folder["a.sqlite"])
    #expect(try folder.store("a.sqlite").verify().alteredTexts.map(\.id) == [note.id])
  }

  @Test(
    "a text that somebody took out of the file is found, and the event named; one that was erased is not"
  )
  func textsGone() throws {
    let desk = Desk(try folder.store("a.sqlite"))
    let note = try #require(try desk.note("d", "đến muộn").events.first)
    let other = try #require(try desk.note("e", "ăn chay").events.first)
    _ = try desk.store.eraseText(of: other.id)
    #expect(try desk.store.verify().isSound)
    let id = try #require(note.text?.id)
    try Tamper.execute("DELETE FROM text WHERE id = '\(id)'", folder["a.sqlite"])
    let report = try desk.store.verify()
    #expect(report.missingTexts == [note] && !report.isSound)
  }

  @Test("texts of another store's events may never have come, nor those of an end that came back")
  func textsNotCome() throws {
    let desk = Desk(try folder.store("a.sqlite"))
    try desk.checkIn("d")
    try desk.note("d", "đến muộn")
    let lines = try desk.store.log().map(\.line)
    let other = Desk(try folder.store("b.sqlite"), "B")
    #expect(try other.store.importLog(lines, received: other.received).added == 2)
    #expect(try other.store.verify().isSound)
    // The same file, put back to its beginning.
    try desk.store.backup(to: folder["c.sqlite"], at: desk.at)
    try desk.store.close()
    try Tamper.execute(
      "DELETE FROM event WHERE sequence = 2; DELETE FROM text; UPDATE store SET is_copy = 0",
      folder["c.sqlite"]
    )
    let back = Desk(try folder.store("c.sqlite"))
    #expect(try back.store.importLog(lines, received: back.received).added == 1)
    #expect(try back.store.verify().isSound)
    try back.checkIn("e")
    #expect(try back.store.verify().isSound)
  }

  @Test(
    "a store that says to be another than who made its events is found",
    arguments: [
      "id = 'ffffffffffffffffffffffffffffffff'", "id = reviews", "reviews = id", "reviews = NULL",
      "id = (SELECT store FROM event WHERE is_own = 0)",
      "reviews = 'ffffffffffffffffffffffffffffffff'",
    ]
  )
  func identity(_ edit: String) throws {
    let other = Desk(try folder.store("b.sqlite"), "B")
    try other.checkIn("x")
    let desk = Desk(try folder.store("a.sqlite"))
    try desk.checkIn("d")
    try desk.review(.record([.note("tốt")], of: "longan", by: Reviewer(id: "r", name: "Lan")))
    try desk.checkIn("e")
    _ = try desk.store.importLog(try other.lines(), received: desk.received)
    #expect(try desk.store.verify().isSound)
    try Tamper.execute("UPDATE store SET \(edit)", folder["a.sqlite"])
    let report = try desk.store.verify()
    #expect(!report.isItself && !report.isSound)
  }

  @Test("a copy that records a review or a check-in first is itself", arguments: [true, false])
  func copies(isReviewFirst: Bool) throws {
    let reviewer = Reviewer(id: "r", name: "Lan")
    let desk = Desk(try folder.store("a.sqlite"))
    try desk.checkIn("d")
    try desk.review(.record([.note("tốt")], of: "longan", by: reviewer))
    try desk.checkIn("e")
    try desk.store.backup(to: folder["b.sqlite"], at: desk.at)
    let copy = Desk(try folder.store("b.sqlite"), "B")
    #expect(try copy.store.verify().isSound)
    for isReview in [isReviewFirst, !isReviewFirst] {
      if isReview {
        try copy.review(.record([.households(3)], of: "longan", by: reviewer))
      } else {
        try copy.checkIn("f")
      }
      #expect(try copy.store.verify().isSound)
    }
  }
}
