import Attendance
import Conference
import ConferenceSearch
import Ledger
import Store
import VietnameseText
import Wording

/// Codes or words that a verb acts on, from its arguments or, for `-`, from standard input.
struct DeskRequests {
  private enum Source {
    case texts([String])
    case input
  }

  private let source: Source

  /// Several arguments are several codes or Mã where each has a digit, else the words of one search.
  ///
  /// - Parameters:
  ///   - arguments: As they were typed.
  ///   - verb: Who asks.
  /// - Throws: ``UsageError`` where nothing was typed.
  init(_ arguments: [String], verb: String) throws(UsageError) {
    if arguments == ["-"] {
      source = .input
      return
    }
    let words = arguments.joined(separator: " ")
    switch DeskEntry(words) {
    case .nothing:
      throw UsageError(.missingArgument("<\(Phrases.whoName.spoken)>"), path: [verb])
    default:
      source = .texts(arguments.allSatisfy { $0.contains(where: \.isNumber) } ? arguments : [words])
    }
  }

  /// How often the store is looked at while nothing comes in, in milliseconds: what was answered is to be
  /// in a rescue within a second of its being lost.
  private static let pause: Int32 = 500

  /// Answers each with a line, as soon as it is on disk.
  ///
  /// - Parameters:
  ///   - desk: Where.
  ///   - keepsRefusals: Whether the log keeps that a text let nobody in.
  ///   - invocation: Where the lines go.
  ///   - command: What to do, by the delegate's id.
  /// - Returns: The highest of the statuses.
  /// - Throws: `StoreError`, ``InputFailure``, ``WriteFailure``.
  func perform(
    at desk: inout Desk,
    keepsRefusals: Bool = false,
    _ invocation: inout Invocation,
    _ command: (PersonID) -> DeskCommand
  ) throws -> ExitStatus {
    var status = ExitStatus.done
    func answer(_ text: String) throws {
      let line = try desk.perform(text, keepsRefusals: keepsRefusals, command)
      try invocation.answer(line)
      if line.word.status.rawValue > status.rawValue { status = line.word.status }
    }
    switch source {
    case .texts(let texts):
      for text in texts { try answer(text) }
    case .input:
      try desk.keepRescue()
      var input = InputLines()
      func wait() throws {
        try InputLines.waitForStandard(every: Self.pause) { try desk.requireHeld() }
      }
      while try input.readLine(waiting: wait) {
        // A blank line too: a program that waits for each answer must not wait for ever.
        try answer(input.withLine { String(decoding: $0, as: UTF8.self) })
      }
      // What was answered is there when this ends well.
      try desk.requireHeld()
    }
    return status
  }
}

extension Invocation {
  /// The desk that the settings make, on a list, the door where a verb takes none.
  ///
  /// - Parameters:
  ///   - options: Which list.
  ///   - purpose: Whether its store is made where there is none.
  /// - Returns: The desk.
  /// - Throws: ``NothingFound`` where there is no such list, before anything is made.
  mutating func desk(
    _ options: ListOptions? = nil,
    for purpose: AttendanceStore.Mode = .create
  ) throws -> Desk {
    let list = try list(options)
    let opened = try opened(for: purpose)
    if mode.isRehearsal { try say(Phrases.rehearsalOnly) }
    let hub = VerbHub(settings, mode, try data().info)
    return Desk(opened, list: list, hub: hub)
  }

  /// The list that options name; a wrong one must not leave a store behind.
  private mutating func list(_ options: ListOptions?) throws -> AttendanceList {
    guard let options else { return AttendanceList(id: ListID.door, subject: .door) }
    let data = try data()
    let now = mode.clock(of: data).now
    do {
      return try options.chosen(in: Ledger(data), at: now)
    } catch {
      // The organiser may have added its session.
      return try options.chosen(in: opened().ledger, at: now)
    }
  }

  /// Prints an answer at once: whoever reads it may act on it.
  ///
  /// - Throws: ``AnswerLost`` where it cannot be printed: what it tells of is on disk all the same.
  mutating func answer(_ line: DeskLine) throws {
    do {
      try output.write(line.text(in: language))
      try output.flush()
    } catch let failure as WriteFailure {
      throw AnswerLost(line: line, failure: failure)
    }
  }
}

/// An answer could not be printed, and tells of what is on disk.
struct AnswerLost: StatedError, Hashable {
  var line: DeskLine
  var failure: WriteFailure

  var status: ExitStatus { failure.status }

  var words: Localized {
    let answer = line.words.map { words in
      [line.word.rawValue, line.code, ForeignText.visible(words)].filter { !$0.isEmpty }
        .joined(separator: " ")
    }
    return Phrases.answerLost(
      answer,
      isRecorded: line.word.status == .done || line.word == .alreadyIn,
      reason: SystemError(code: failure.code).words
    )
  }
}
