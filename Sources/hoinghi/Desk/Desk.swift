import Attendance
import Conference
import ConferenceSearch
import Ledger
import Wording

/// A desk without a screen: what it is asked is decided on the newest events, and is on disk before
/// it is answered.
struct Desk: ~Copyable {
  let list: AttendanceList
  private let opened: OpenedConference

  init(_ opened: OpenedConference, list: AttendanceList) {
    self.opened = opened
    self.list = list
  }

  var ledger: Ledger { opened.ledger }
  /// What this desk is called.
  var name: String { opened.desk }
  var now: Moment { opened.clock.now }

  /// Makes ready for losing the file, for a desk that goes on recording.
  mutating func keepRescue() throws { try opened.keepRescue() }

  /// Makes sure that what was answered is still in the file that others open.
  ///
  /// - Throws: ``StoreLost``, `StoreError`.
  mutating func requireHeld() throws { try opened.requireHeld() }

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
    let answer = try opened.record(on: list.id) { ledger in
      found = ledger.find(given: entry)
      switch found {
      case .one(let id): return command(id)
      case .several: return nil
      case .nobody: return keepsRefusals ? .refuse(.init(reason: .notOnList, entry)) : nil
      case .wrongCode: return keepsRefusals ? .refuse(.init(reason: .badCheckDigit, entry)) : nil
      }
    }
    return ledger.line(of: found, for: entry) ?? answer.map { line($0) } ?? .notOnList(entry)
  }

  /// Does what needs no text to be understood.
  mutating func perform(_ command: DeskCommand) throws -> DeskLine {
    guard let answer = try opened.record(on: list.id, { _ in command }) else {
      return .nothingToUndo
    }
    return line(answer)
  }

  /// Undoes one event, whatever it is of.
  mutating func undo(_ event: EventID, reason: String?) throws -> DeskLine {
    guard opened.store != nil else {
      return DeskLine(word: .nothingDone, words: Phrases.lineNoSuchEvent)
    }
    if let review = ledger.reviews.event(event) {
      guard ledger.reviews.isInForce(event) else { return .isUndone }
      _ = try opened.record(.undo([event]))
      return undoneLine([review])
    }
    return try perform(.undo([event], reason: reason))
  }

  /// Undoes the last step that `choose` finds, given the steps that count, newest first; undoes are
  /// not among them.
  ///
  /// - Parameters:
  ///   - isWithWords: Whether what was set of people and of the programme is among them.
  ///   - reason: Why.
  ///   - choose: Finds the events to undo; nil or none for nothing.
  /// - Returns: nil where there is none.
  /// - Throws: `StoreError`; nothing is recorded then.
  mutating func undo(
    isWithWords: Bool = false,
    reason: String?,
    _ choose: (_ steps: [[LogEvent]]) -> [LogEvent]?
  ) throws -> DeskLine? {
    guard opened.store != nil else { return nil }
    let listID = list.id
    var undone: [LogEvent] = []
    let answer = try opened.record(on: listID) { ledger in
      let steps = ledger.attendance.lastSteps(.max, on: listID, isWithWords: isWithWords)
        .map { $0.compactMap(ledger.attendance.event) }.filter { $0.first?.kind != .undo }
      undone = choose(steps) ?? []
      return undone.isEmpty ? nil : .undo(undone.map(\.id), reason: reason)
    }
    return answer.map { _ in undoneLine(undone) }
  }
}
