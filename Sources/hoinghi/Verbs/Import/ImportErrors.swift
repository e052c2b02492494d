import Conference
import Interchange
import Wording

/// A file that is no list; nothing of it is taken.
struct BadList: StatedError, Hashable {
  var file: String
  var fault: ListFault

  var status: ExitStatus { .badData }

  var words: Localized {
    switch fault {
    case .unreadable(let code):
      Phrases.cannotReadFile(file, reason: SystemError(code: code).words)
    case .notText(let kind): Phrases.listIsNoText(file, kind: kind.rawValue)
    case .unmarkedUTF16: Phrases.listIsUnmarkedUTF16(file)
    case .utf32: Phrases.listIsUTF32(file)
    case .notUnicode(let line): Phrases.listIsNotUnicode(file, line: line)
    case .legacyFont(let sample): Phrases.listIsInLegacyFont(file, sample: sample)
    case .brokenUTF16(let line): Phrases.listIsBrokenUTF16(file, line: line)
    case .openQuote(let line): Phrases.listHasOpenQuote(file, line: line)
    case .endlessRow(let line): Phrases.listHasEndlessRow(file, line: line)
    case .noHeader(let cells, let row): Phrases.listHasNoHeader(file, row: row, cells: cells)
    case .twoColumns(let field, let one, let other):
      Phrases.listHasTwoColumns(file, field: field.rawValue, one, other)
    case .noSuchHeading(let heading, let known):
      Phrases.listHasNoSuchHeading(file, heading, known: known)
    case .nobody: Phrases.listHasNobody(file)
    }
  }
}

/// Rows of a list that cannot be used; each is named.
struct BadRows: StatedError, Hashable {
  var file: String
  var faults: [RowFault]
  /// Whether the rest is imported all the same.
  var areLeftOut: Bool

  var status: ExitStatus { .badData }

  var words: Localized {
    let lines = faults.map { fault in
      Phrases.atRow(file, row: fault.row, column: fault.column, fault.reason.words)
    }
    let rows = Set(faults.map(\.row)).count
    return Phrases.lines(lines + [Phrases.badRows(rows, writesRest: areLeftOut)])
  }
}

extension RowFault.Reason {
  var words: Localized {
    switch self {
    case .missingName: Phrases.rowHasNoName
    case .badCode(let code): Phrases.rowHasNoCode(code)
    case .notAName(let name): Phrases.rowNameHasNoLetter(name)
    case .control(let scalar): Phrases.rowHasControl(scalar)
    case .tooLong(let count, let limit): Phrases.rowIsTooLong(count, limit: limit)
    case .unknownProvince(let name, let known):
      Phrases.rowHasUnknownProvince(name, known: known)
    case .unknownCategory(let name, let known):
      Phrases.rowHasUnknownCategory(name, known: known)
    case .sameCode(let code, let row): Phrases.rowHasSameCode(code, otherRow: row)
    case .namesake(let name, let row): Phrases.rowIsNamesake(name, otherRow: row)
    case .severalKnown(let name, let codes): Phrases.rowMeansSeveral(name, codes: codes)
    case .samePerson(let code, let row): Phrases.rowMeansSamePerson(code: code, otherRow: row)
    }
  }
}
