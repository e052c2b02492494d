import Conference
import Wording

/// A conference that does not open says why, wherever it was to be used.
extension DataFaults: StatedError {
  /// More faults than these are left to `data check`.
  private static let shown = 10

  var status: ExitStatus { isInputMissing ? .noInput : .badData }

  var words: Localized {
    let lines = faults.prefix(Self.shown).map { Phrases.dataFaultLine($0, in: folder) }
    let rest = faults.count - lines.count
    let last = rest > 0 ? [Phrases.moreDataFaults(rest)] : []
    return Localized(
      vi: (lines + last).map(\.vi).joined(separator: "\n"),
      en: (lines + last).map(\.en).joined(separator: "\n")
    )
  }
}
