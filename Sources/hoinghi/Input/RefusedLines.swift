import Conference
import Wording

/// A file of lines of which nothing was taken in, since some of them cannot be.
struct RefusedLines: StatedError, Hashable {
  /// Why a line cannot be taken in.
  struct Fault: Hashable {
    /// Counted from 1, as the column is; nil where the fault is the whole line's.
    var line: Int
    var column: Int?
    var words: Localized
  }

  /// How many lines are told.
  static let most = 5

  private let path: String
  private let told: [Fault]
  private let count: Int
  private let exporter: String

  /// - Parameters:
  ///   - path: The file.
  ///   - faults: Of its first lines that cannot be taken in; those beyond ``most`` are not told.
  ///   - count: How many lines there are that cannot be.
  ///   - exporter: The verb that makes such files.
  init(_ path: String, _ faults: [Fault], of count: Int, exportedBy exporter: String) {
    self.path = path
    told = Array(faults.prefix(Self.most))
    self.count = count
    self.exporter = exporter
  }

  var status: ExitStatus { .badData }

  var words: Localized {
    let lines = told.map { fault in
      fault.column.map { column in
        Phrases.atPlace(file: path, line: fault.line, column: column, fault.words)
      } ?? Phrases.atLine(file: path, line: fault.line, fault.words)
    }
    let rest = count - lines.count
    let end = rest > 0 ? [Phrases.moreRefused(rest)] : []
    return Phrases.lines(lines + end + [Phrases.nothingTakenIn(path, exporter: exporter)])
  }
}
