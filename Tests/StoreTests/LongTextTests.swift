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

  /// An event of a program that knows no limits, with its text.
  private func line(_ kind: EventKind, _ text: String, desk: String = "B") -> String {
    let random = [UInt8](repeating: 7, count: 16)
    let event = EventChain.seal(
      EventDraft(kind, delegate: "d", list: .door),
      id: EventID(high: 0x018f_3c2a_7b1e_7c3d, low: 1 << 63),
      after: nil,
      store: "0123456789abcdef0123456789abcdef",
      desk: desk,
      operator: "lan",
      at: self.desk.received,
      batch: nil,
      secret: [],
      text: EventChain.seal(text: text, id: "t", random: random)
    )
    let sealed = "\"random\":\"\(random.hex)\",\"words\":" + LineWriter.quoted(text)
    return event.openLine + "," + sealed + "}"
  }

  @Test("a note of another program is taken up to a length, and no further", arguments: [0, 1])
  func notes(more: Int) throws {
    let taken = try take([line(.note, String(repeating: "W", count: TextLimits.carried + more))])
    #expect(taken.added == 1 - more)
    #expect(taken.refused.map(\.reason) == (more == 0 ? [] : [.tooLong]))
  }

  @Test("the name that another program gives a seat is as long as a field", arguments: [0, 1])
  func seats(more: Int) throws {
    let taken = try take([line(.seat, String(repeating: "Ệ", count: TextLimits.field + more))])
    #expect(taken.refused.map(\.reason) == (more == 0 ? [] : [.tooLong]))
  }

  @Test("a label of another program is taken up to a length, and no further", arguments: [0, 1])
  func labels(more: Int) throws {
    let name = String(repeating: "b", count: TextLimits.label + more)
    let taken = try take([line(.note, "x", desk: name)])
    #expect(taken.refused.map(\.reason) == (more == 0 ? [] : [.tooLong]))
  }

  @Test("what no other laptop would take is not recorded, and leaves nothing behind")
  func recording() throws {
    #expect(throws: StoreError.textTooLong) {
      try desk.note("d", String(repeating: "W", count: TextLimits.carried + 1))
    }
    var long = desk
    long.name = String(repeating: "b", count: TextLimits.label + 1)
    #expect(throws: StoreError.textTooLong) { try long.checkIn("d") }
    #expect(try desk.store.load().events.isEmpty)
    try desk.note("d", String(repeating: "W", count: TextLimits.carried))
    #expect(try take(desk.lines()).added == 1)
  }

  @Test("the longest review that can be typed is recorded, and taken elsewhere")
  func reviews() throws {
    let words = String(repeating: "\n", count: TextLimits.review)
    let entry = ReviewEntry.note(words)
    #expect(EventKind.review.takes(text: entry.body))
    #expect(ReviewEntry(body: entry.body) == entry)
  }

  @Test("what is set of a person or names a reviewer is as long as a field", arguments: [0, 1])
  func settings(more: Int) throws {
    let text = String(repeating: "Ệ", count: TextLimits.field + more)
    let change = PersonChange([.office: text])
    #expect((PersonChange(body: change.body) == change) == (more == 0))
    let reviewer = Reviewer(id: "r", name: text)
    #expect((Reviewer(id: "r", body: reviewer.body) == reviewer) == (more == 0))
  }

  @Test("one letter with marks without end in a backup refuses it whole")
  func people() throws {
    try desk.checkIn("d")
    let list = try desk.store.apply(People.change(adding: People.some(2)), stamp: desk.stamp)
    let id = try #require(list?.added.first?.id)
    try desk.store.close()
    let text = "'W' || replace(hex(zeroblob(\(TextLimits.field))), '00', char(769))"
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
