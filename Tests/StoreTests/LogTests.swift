import Attendance
import Conference
import SQLite
import TestFiles
import Testing

@testable import Store

@Suite("Checking, writing out and reading in a log")
struct LogTests {
  /// A store with six events and two texts.
  private func filled(_ folder: TemporaryFolder, _ name: String = "a.sqlite") throws -> Desk {
    let desk = Desk(try folder.store(name))
    try desk.checkIn("a", "b", "c")
    try desk.note("a", "đến muộn \"vì mưa\"")
    try desk.note("b", "xe 38\n\u{202e}")
    try desk.checkIn("d")
    return desk
  }

  @Test("a log that nobody touched is sound, and so is its written head")
  func sound() throws {
    let folder = try TemporaryFolder()
    let desk = try filled(folder)
    let head = try #require(try desk.store.load().head)
    let report = try desk.store.verify(WrittenHead(head.words.lowercased()))
    #expect(report.isSound)
    #expect(report.chains.map(\.count) == [6] && report.chains[0].isOwn)
    #expect(report.chains[0].head == head)
  }

  @Test(
    "the first event that somebody touched in the file is named",
    arguments: [
      ("UPDATE event SET delegate = 'x' WHERE sequence = 3", ChainFault.Reason.changed, 3),
      ("UPDATE event SET at = at + 60 WHERE sequence IN (2, 5)", .changed, 2),
      ("UPDATE event SET previous = hash WHERE sequence = 1", .changed, 1),
      ("UPDATE event SET hash = x'00' WHERE sequence = 6", .changed, 6),
      ("DELETE FROM event WHERE sequence = 4", .missing(1), 5),
      ("DELETE FROM event WHERE sequence < 3", .missing(2), 3),
      ("UPDATE event SET cursor = 100 WHERE sequence = 2", .moved, 2),
    ]
  )
  func touched(sql: String, reason: ChainFault.Reason, sequence: Int64) throws {
    let folder = try TemporaryFolder()
    let desk = try filled(folder)
    try Tamper.execute(sql, folder["a.sqlite"])
    let fault = try #require(try desk.store.verify().firstFault)
    #expect(fault.reason == reason)
    #expect(fault.sequence == sequence)
  }

  @Test("events that were cut off, and a chain made anew, show by the written head alone")
  func rewritten() throws {
    let folder = try TemporaryFolder()
    let desk = try filled(folder)
    let written = WrittenHead(try #require(try desk.store.load().head))
    try Tamper.execute("DELETE FROM event WHERE sequence = 6", folder["a.sqlite"])
    #expect(try desk.store.verify().isSound)
    #expect(try desk.store.verify(written).headFault?.reason == .headDiffers)
    // The desk that had it open has seen more, and records nothing.
    #expect(throws: StoreError.self) { try desk.checkIn("e") }
    let again = Desk(try folder.store("a.sqlite"))
    try again.checkIn("e")
    #expect(try again.store.verify().isSound)
    #expect(try again.store.verify(written).headFault?.sequence == 6)
  }

  @Test("a text that somebody touched is named, an erased one is not")
  func texts() throws {
    let folder = try TemporaryFolder()
    let desk = try filled(folder)
    try Tamper.execute(
      "UPDATE text SET body = 'khác' WHERE body LIKE 'xe%'",
      folder["a.sqlite"]
    )
    #expect(try desk.store.verify().alteredTexts.map(\.sequence) == [5])
    #expect(try desk.store.eraseTexts() == 2)
    #expect(try desk.store.verify().isSound)
  }

  @Test("what is written out is read in once, with its texts, whatever is in them")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    let desk = try filled(folder)
    let other = Desk(try folder.store("b.sqlite"), "B")
    try other.checkIn("z")
    let lines = try desk.lines()
    let first = try other.store.importLog(lines, received: other.received)
    #expect(first.added == 6 && first.known == 0 && first.refused.isEmpty)
    let second = try other.store.importLog(lines + [""], received: other.received)
    #expect(second.added == 0 && second.known == 6)
    let events = try other.store.load().events
    #expect(events.filter { $0.desk == "A" } == (try desk.store.load().events))
    for event in events {
      guard let sealed = event.text else { continue }
      #expect(try other.store.text(of: sealed) == desk.store.text(of: sealed))
    }
    #expect(try other.store.verify().isSound)
    try other.checkIn("y")
    #expect(try other.store.verify().chains.map(\.count) == [2, 6])
  }

  @Test("a line can be checked with the bytes before its hash, as sed and sha256sum do")
  func bytes() throws {
    let folder = try TemporaryFolder()
    let lines = try filled(folder).lines()
    #expect(!lines.isEmpty)
    for line in lines {
      let text = String(decoding: line.utf8, as: UTF8.self)
      let parts = text.split(separator: ",\"hash\":\"", maxSplits: 1)
      #expect(Digest(of: parts[0].utf8).hex == parts[1].prefix(64))
    }
  }

  @Test("of a file with one bad line nothing is taken, and the line is named")
  func badLine() throws {
    let folder = try TemporaryFolder()
    let lines = try filled(folder).lines()
    let other = Desk(try folder.store("b.sqlite"), "B")
    let head = try other.checkIn("z").head
    let bad: [(String, EventRefusal)] = [
      (lines[2].replacing("\"c\"", with: "\"x\""), .changed),
      (lines[2].replacing(":", with: ": "), .unreadable),
      ("{}", .unreadable), ("không phải JSON", .unreadable),
      (String(lines[2].dropLast(3)), .unreadable),
      (lines[3].replacing("mưa", with: "nắng"), .textDiffers),
      // No hash covers what stands behind it: words that cannot be read are not as if there were none.
      (lines[3].replacing("mưa", with: "m\0ưa"), .unreadable),
      (lines[3].replacing("\"words\"", with: "\0\"words\""), .unreadable),
      (lines[3].replacing("\"random\":\"", with: "\"random\":\"x"), .unreadable),
      (lines[3].replacing("\"words\"", with: "\"more\":1,\"words\""), .unreadable),
      (lines[3].replacing("}", with: ",}"), .unreadable),
      (lines[2].replacing("\"conference\":\"test\"", with: "\"conference\":null"), .unreadable),
      (
        lines[2].replacing("\"conference\":\"test\"", with: "\"conference\":\"x\""),
        .otherConference("x")
      ),
    ]
    for (line, reason) in bad {
      let done = try other.store.importLog(
        lines[..<2] + [line] + lines[4...],
        received: other.received
      )
      #expect(done.added == 0 && done.refused.map(\.reason) == [reason], "\(line)")
      #expect(done.refused.map(\.line) == [3])
    }
    #expect(try other.store.load().events.count == 1)
    #expect(try other.store.load().head == head)
  }

  @Test("a rehearsed event gets into no real log, nor a real one into a rehearsal")
  func rehearsed() throws {
    let folder = try TemporaryFolder()
    let real = try filled(folder)
    let rehearsal = Desk(try folder.store("r.sqlite", isRehearsal: true))
    try rehearsal.checkIn("a")
    let into = try real.store.importLog(try rehearsal.lines(), received: real.received)
    #expect(into.refused.map(\.reason) == [.rehearsed])
    let out = try rehearsal.store.importLog(try real.lines(), received: real.received)
    #expect(Set(out.refused.map(\.reason)) == [.rehearsed])
  }

  @Test(
    "of a file that was copied and recorded too nothing is taken in; a third store keeps both, and says so"
  )
  func fork() throws {
    let folder = try TemporaryFolder()
    let desk = try filled(folder)
    try desk.store.close()
    try Files.write(try Files.bytes(of: folder["a.sqlite"]), to: folder["copy.sqlite"])
    let first = Desk(try folder.store("a.sqlite"), "A")
    let second = Desk(try folder.store("copy.sqlite"), "A")
    try first.checkIn("x")
    try second.checkIn("y")
    let refused = try first.store.importLog(try second.lines(), received: first.received)
    #expect(refused.refused.map(\.reason) == [.rival] && refused.refused.map(\.line) == [7])
    #expect(try first.store.load().events.count == 7)
    #expect(throws: StoreError.self) {
      try first.store.merge(from: folder["copy.sqlite"], received: first.received)
    }
    #expect(try first.store.verify().isSound)
    let third = Desk(try folder.store("c.sqlite"), "C")
    for other in [first, second] {
      let lines = try other.lines()
      #expect(try third.store.importLog(lines, received: third.received).refused.isEmpty)
    }
    let events = try third.store.load().events
    #expect(events.count == 8)
    let fault = try #require(try third.store.verify().firstFault)
    #expect(fault.sequence == 7)
    #expect(fault.reason == .forked(try first.store.load().events[6].id))
  }

  /// An event of a desk's own chain that somebody forged, as a line of an export.
  private func forged(_ original: LogEvent, sequence: Int64, previous: Digest) throws -> String {
    var event = original
    event.id = EventID(high: original.id.high, low: original.id.low ^ 1)
    (event.sequence, event.previous) = (sequence, previous)
    event.hash = event.rightHash
    return StoredEvent(event: event, cursor: 1, received: original.at, isOwn: false).line
  }

  @Test("what is forged as a store's own is refused: far ahead, behind a gap, in another's place")
  func forgedOwn() throws {
    let folder = try TemporaryFolder()
    let desk = try filled(folder)
    let events = try desk.store.load().events
    let before = try desk.lines()
    let cases: [(Int64, Digest, EventRefusal)] = [
      (1 << 53, events[5].hash, .behindGap), (1_000, events[5].hash, .behindGap),
      (8, events[5].hash, .behindGap), (7, events[4].hash, .behindGap),
      (2, events[0].hash, .rival), (6, events[4].hash, .rival), (1, .none, .rival),
    ]
    for (sequence, previous, reason) in cases {
      let line = try forged(events[2], sequence: sequence, previous: previous)
      let done = try desk.store.importLog([line], received: desk.received)
      #expect(done.refused.map(\.reason) == [reason], "\(sequence)")
    }
    #expect(try desk.lines() == before && desk.store.verify().isSound)
  }

  @Test("an event deleted from the middle comes back with an export, and no other in its place")
  func gapFilled() throws {
    let folder = try TemporaryFolder()
    let desk = try filled(folder)
    let events = try desk.store.load().events
    let lines = try desk.lines()
    try desk.store.close()
    try Tamper.execute("DELETE FROM event WHERE sequence IN (2, 4)", folder["a.sqlite"])
    let again = Desk(try folder.store("a.sqlite"))
    let line = try forged(events[1], sequence: 2, previous: events[0].hash)
    let other = try again.store.importLog([line], received: desk.received)
    #expect(other.refused.map(\.reason) == [.rival])
    #expect(try again.store.importLog(lines, received: desk.received).added == 2)
    #expect(try Set(again.store.load().events) == Set(events))
  }

  @Test("which events are its own a store tells by their chain, whatever stands beside them")
  func own() throws {
    let folder = try TemporaryFolder()
    let (desk, other) = (try filled(folder), Desk(try folder.store("b.sqlite"), "B"))
    let head = try desk.store.load().head
    try other.checkIn("x")
    _ = try desk.store.importLog(try other.lines(), received: desk.received)
    try desk.store.close()
    for mark in [0, 1] {
      try Tamper.execute("UPDATE event SET is_own = \(mark)", folder["a.sqlite"])
      let again = Desk(try folder.store("a.sqlite"))
      if mark == 0 { #expect(try again.store.load().head == head) }
      let event = try #require(try again.checkIn("y\(mark)").events.first)
      #expect(event.sequence == (head?.sequence ?? 0) + 1 + Int64(mark))
      // The chains are whole; what was marked as another's is found.
      let report = try again.store.verify()
      #expect(report.firstFault == nil && report.isItself == (mark == 1))
      try again.store.close()
    }
  }
}

extension Desk {
  /// The lines of an export.
  func lines() throws -> [String] {
    var lines: [String] = []
    try store.exportLog { lines.append($0) }
    return lines
  }
}

/// Changes a store behind the program's back, as somebody with SQLite could.
enum Tamper {
  static func execute(_ sql: String, _ path: String) throws {
    try Connection(path: path, .create).execute(sql)
  }
}
