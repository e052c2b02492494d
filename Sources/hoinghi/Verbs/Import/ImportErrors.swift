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
    case .secondHeader(let row): Phrases.listHasSecondHeader(file, row: row)
    case .twoColumns(let field, let one, let other):
      Phrases.listHasTwoColumns(file, field: field.rawValue, one, other)
    case .noSuchHeading(let heading, let known):
      Phrases.listHasNoSuchHeading(file, heading, known: known)
    case .nobody: Phrases.listHasNobody(file)
    }
  }
}

/// Rows of a list of which nothing can be made, and what it asks; each is named.
struct BadRows: StatedError, Hashable {
  var file: String
  var faults: [RowFault]
  var questions: [ListQuestion] = []
  /// Whether the rest is imported all the same.
  var areLeftOut: Bool

  var status: ExitStatus { .badData }

  var words: Localized {
    let bad = faults.map { fault in
      Phrases.atRow(file, row: fault.row, column: fault.column, fault.reason.words)
    }
    let asked = questions.map { question in
      Phrases.atRow(file, row: question.row, column: question.column, question.words)
    }
    let rows = Set(faults.map(\.row)).count
    return Phrases.lines(
      bad + (faults.isEmpty ? [] : [Phrases.badRows(rows, writesRest: areLeftOut)])
        + asked + (questions.isEmpty ? [] : [Phrases.openQuestions(questions.count)])
    )
  }
}

extension ListQuestion {
  var words: Localized {
    switch kind {
    case .cancelled(let status): Phrases.asksWhetherCancelled(name, status: status, row: row)
    case .several(let names, let seats):
      Phrases.asksWhetherSeveral(name, names: names, seats: seats, row: row)
    }
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
    case .unknownProvince(let name, let known, let nearest):
      Phrases.rowHasUnknownProvince(name, known: known, nearest: nearest)
    case .officeAsName(let name): Phrases.rowNamesAnOffice(name)
    case .looseQuote(let lines): Phrases.rowHasLooseQuote(lines: lines)
    case .brokenName(let text): Phrases.rowHasBrokenName(text)
    case .tooManyCells(let count, let headings):
      Phrases.rowHasTooManyCells(count, headings: headings)
    case .nothingAbove(let text): Phrases.rowHasNothingAbove(text)
    case .smallerPlace(let name): Phrases.rowHasSmallerPlace(name)
    case .unknownCategory(let name, let known):
      Phrases.rowHasUnknownCategory(name, known: known)
    case .sameCode(let code, let row): Phrases.rowHasSameCode(code, otherRow: row)
    case .namesake(let name, let row): Phrases.rowIsNamesake(name, otherRow: row)
    case .severalKnown(let name, let codes): Phrases.rowMeansSeveral(name, codes: codes)
    case .samePerson(let code, let row): Phrases.rowMeansSamePerson(code: code, otherRow: row)
    }
  }
}
