import Attendance
import Conference
import SQLite
import TestFiles
import Testing

@testable import Store

/// What somebody made to be slow is refused, whichever way it comes into a store.
@Suite("Names and texts that are too long")
struct LongTextTests {
  private let folder: TemporaryFolder
  private let desk: Desk

  init() throws {
    folder = try TemporaryFolder()
    desk = Desk(try folder.store("a.sqlite"))
  }

  private func take(_ lines: [String]) throws -> LogImport {
    let other = Desk(try folder.store("b.sqlite"), "B")
    defer { try? other.store.close() }
    return try other.store.importLog(lines, received: other.received)
  }

  @Test("a note of another store is taken up to a length, and no further", arguments: [0, 1])
  func notes(more: Int) throws {
    try desk.note("d", String(repeating: "W", count: TextLimits.carried + more))
    let taken = try take(desk.lines())
    #expect(taken.added == 1 - more)
    #expect(taken.refused.map(\.reason) == (more == 0 ? [] : [.tooLong]))
  }

  @Test("a label of another store is taken up to a length, and no further", arguments: [0, 1])
  func labels(more: Int) throws {
    var desk = desk
    desk.name = String(repeating: "b", count: TextLimits.label + more)
    try desk.checkIn("d")
    #expect(try take(desk.lines()).refused.map(\.reason) == (more == 0 ? [] : [.tooLong]))
  }

  @Test("one letter with marks without end in a backup refuses it whole")
  func people() throws {
    try desk.checkIn("d")
    let list = try desk.store.apply(People.change(adding: People.some(2)), stamp: desk.stamp)
    let id = try #require(list?.added.first?.id)
    try desk.store.close()
    let text = "'W' || replace(hex(zeroblob(20000)), '00', char(769))"
    for (column, value) in [
      ("name", text), ("office", text), ("extra", "'Bàn' || char(31) || \(text)"),
    ] {
      let path = folder["\(column).sqlite"]
      try Files.write(try Files.bytes(of: folder["a.sqlite"]), to: path)
      try Tamper.execute(
        "UPDATE person SET \(column) = \(value) WHERE id = '\(id.rawValue)'",
        path
      )
      let other = Desk(try folder.store("b.sqlite"), "B")
      #expect(throws: StoreError.tooLong(path: path)) {
        try other.store.merge(from: path, received: other.received)
      }
      #expect(try other.store.load().events.isEmpty)
      try other.store.close()
    }
  }
}
