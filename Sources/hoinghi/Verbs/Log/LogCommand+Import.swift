import ArgumentParser
import Attendance
import BundledData
import Conference
import Ledger
import Store
import Wording

extension LogCommand {
  /// `log import FILE`: takes in another laptop's log; what is known already changes nothing.
  struct Import: Verb {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: Phrases.helpLogImport.spoken
    )

    @OptionGroup var file: FileArgument
    @OptionGroup var options: RecordingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let path = try file.required(by: ["log", "import"])
      let received = try invocation.machineTime()
      let before = Set(try invocation.opened().ledger.attendance.doubled)
      try invocation.takeIn(path, exportedBy: "log export") { store, lines in
        try store.importLog(lines, received: received)
      }
      if let both = try invocation.opened().ledger.inAtBothDesks(besides: before) {
        try invocation.say(both)
      }
      return .done
    }
  }
}

/// A log of which nothing was taken in, since some of its lines cannot be.
struct RefusedLog: StatedError, Hashable {
  /// A line that is told, and where in it the fault is; nil where it is the whole line's.
  struct Told: Hashable {
    var line: Int
    /// Counted from 1.
    var column: Int?
    var reason: EventRefusal
  }

  var path: String
  var told: [Told]
  var count: Int
  /// The verb that makes such files.
  var exporter: String

  /// How many lines are told.
  private static let most = 5

  init(path: String, refused: [LogImport.Refused], _ lines: [String], exportedBy exporter: String) {
    self.path = path
    self.exporter = exporter
    count = refused.count
    told = refused.prefix(Self.most).map { refused in
      Told(
        line: refused.line,
        column: refused.reason == .unreadable ? Self.column(in: lines[refused.line - 1]) : nil,
        reason: refused.reason
      )
    }
  }

  /// Where a line stops being JSON; nil where it is JSON, and no event.
  private static func column(in line: String) -> Int? {
    do throws(JSONSyntaxError) {
      _ = try JSONDocument(parsing: Array(line.utf8))
      return nil
    } catch {
      return error.position.column
    }
  }

  var status: ExitStatus { .badData }

  var words: Localized {
    let lines = told.map { told in
      told.column.map { column in
        Phrases.atPlace(file: path, line: told.line, column: column, told.reason.words)
      } ?? Phrases.atLine(file: path, line: told.line, told.reason.words)
    }
    let rest = count - lines.count
    let end = rest > 0 ? [Phrases.moreRefused(rest)] : []
    return Phrases.lines(lines + end + [Phrases.nothingTakenIn(path, exporter: exporter)])
  }
}

extension Invocation {
  /// Tells that a store's file was copied and both have recorded.
  mutating func warn(of forks: [Fork]) throws {
    for fork in forks.prefix(5) {
      try say(Phrases.chainIsForked(fork.store.rawValue, sequence: Int(fork.sequence)))
    }
  }
}
