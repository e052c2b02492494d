import Attendance
import Conference
import ConferenceSearch
import Store
import Wording

/// A desk without a screen: what it is asked is decided on the newest events, and is on disk before
/// it is answered.
struct Desk {
  let list: AttendanceList
  private let store: AttendanceStore
  private let opened: OpenedConference
  private(set) var book: DeskBook

  init(_ opened: OpenedConference, _ store: AttendanceStore, list: AttendanceList) {
    self.opened = opened
    self.store = store
    self.list = list
    book = opened.book
  }

  var conference: Conference { book.conference }
  /// What this desk is called.
  var name: String { opened.desk }
  var now: Moment { opened.clock.now }

  /// Whom a text means, or the answer where it does not mean one.
  enum Located {
    case delegate(PersonID)
    case nobody(DeskLine)
  }

  /// Finds whom a text means; nothing is recorded.
  mutating func locate(_ text: String) -> Located {
    let entry = DeskEntry(text)
    return switch book.find(entry) {
    case .one(let id): .delegate(id)
    case .several(let ids): .nobody(severalFit(ids))
    case .nobody: .nobody(.notOnList(entry))
    case .wrongCode(let code): .nobody(.badCheckDigit(code))
    }
  }

  /// Finds whom a text means and does something with the delegate.
  ///
  /// - Parameters:
  ///   - text: What was typed or scanned.
  ///   - keepsRefusals: Whether the log keeps that a text let nobody in.
  ///   - command: What to do, by the delegate's id.
  /// - Returns: The answer; on return it is on disk.
  /// - Throws: `StoreError`; nothing is recorded then.
  mutating func perform(
    _ text: String,
    keepsRefusals: Bool = false,
    _ command: (PersonID) -> DeskCommand
  ) throws -> DeskLine {
    let entry = DeskEntry(text)
    guard entry != .nothing else {
      return DeskLine(word: .notOnList, words: Phrases.lineNothingTyped)
    }
    var found = DelegateIndex.Found.nobody
    let answer = try record { book in
      found = book.find(entry)
      switch found {
      case .one(let id): return command(id)
      case .several: return nil
      case .nobody: return keepsRefusals ? .refuse(.init(reason: .notOnList, entry)) : nil
      case .wrongCode: return keepsRefusals ? .refuse(.init(reason: .badCheckDigit, entry)) : nil
      }
    }
    switch found {
    case .several(let ids): return severalFit(ids)
    case .nobody: return .notOnList(entry)
    case .wrongCode(let code): return .badCheckDigit(code)
    case .one: return answer.map(line) ?? .notOnList(entry)
    }
  }

  /// Does what needs no text to be understood.
  mutating func perform(_ command: DeskCommand) throws -> DeskLine {
    guard let answer = try record({ _ in command }) else { return .nothingToUndo }
    return line(answer)
  }

  /// Undoes the last step that `choose` finds, given the steps that count, newest first; undoes are
  /// not among them.
  ///
  /// - Returns: nil where there is none.
  mutating func undo(
    reason: String?,
    _ choose: (_ steps: [[LogEvent]]) -> [LogEvent]?
  ) throws -> DeskLine? {
    let before = book.cursor
    let listID = list.id
    var undone: [LogEvent] = []
    let answer = try record { book in
      let steps = book.table.lastSteps(.max, on: listID)
        .map { $0.compactMap(book.table.event) }.filter { $0.first?.kind != .undo }
      undone = choose(steps) ?? []
      return undone.isEmpty ? nil : .undo(undone.map(\.id), reason: reason)
    }
    guard answer != nil else { return nil }
    // A message alone proves nothing: what is on disk must say the same.
    let written = AttendanceTable(try store.news(since: before).events)
    let targets = Set(undone.map(\.id))
    guard targets.allSatisfy({ !written.isInForce($0) && !book.table.isInForce($0) }) else {
      throw UndoNotFound(path: store.path)
    }
    return undoneLine(undone)
  }

  /// Records what `decide` asks for on the newest events; nil where it asks for nothing.
  private mutating func record(
    _ decide: (inout DeskBook) -> DeskCommand?
  ) throws -> DeskAnswer? {
    var answer: DeskAnswer?
    let recorded = try store.record(since: book.cursor, stamp: opened.stamp) { news in
      book.take(news)
      guard let command = decide(&book) else {
        return DeskStep(drafts: [], answer: .cannot(.nothingToUndo))
      }
      let step = command.step(book.table, book.people, list: list, newID: RandomID.make)
      answer = step.answer
      return step
    }
    if recorded.people.isEmpty, recorded.events.allSatisfy({ $0.kind == .checkIn }) {
      book.take(recorded.events, cursor: recorded.cursor)
    } else {
      // What is rarer than a check-in may have changed people, and is read back.
      book.take(try store.news(since: recorded.news.cursor))
    }
    return answer
  }
}

/// Ids of people whom a desk adds.
enum RandomID {
  /// 128 random bits as 32 hexadecimal digits.
  static func make() -> PersonID {
    let parts = (0..<4).map { _ in
      let digits = String(UInt32.random(in: 0 ... .max), radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }
    return PersonID(parts.joined())
  }
}

/// An undo that was recorded is not to be found on disk.
struct UndoNotFound: StatedError, Hashable {
  var path: String

  var status: ExitStatus { .inputOutput }
  var words: Localized { Phrases.undoNotFound(path) }
}
