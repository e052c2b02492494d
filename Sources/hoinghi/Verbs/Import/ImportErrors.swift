import Conference
import Interchange
import Spreadsheets
import TextEncodings
import Wording

/// A file that is no list; nothing of it is taken.
struct BadList: StatedError, Hashable {
  var file: String
  var fault: ListFault

  var status: ExitStatus {
    switch fault {
    case .spreadsheet(.noLibrary): .cannotCreate
    case .spreadsheet(.noMemory): .internalFault
    default: .badData
    }
  }

  var words: Localized {
    switch fault {
    case .unreadable(let code):
      Phrases.cannotReadFile(file, reason: SystemError(code: code).words)
    case .spreadsheet(let fault): fault.words(file)
    case .noSuchSheet(let name, let known): Phrases.listHasNoSuchSheet(file, name, known: known)
    case .noListSheet(let known): Phrases.listHasNoListSheet(file, known: known)
    case .unclearEncoding(let line, let candidates):
      Phrases.listIsUnclear(
        file,
        line: line,
        candidates: candidates.map { ($0.encoding.rawValue, $0.sample) }
      )
    case .notInEncoding(let encoding, let line):
      Phrases.listIsNotIn(encoding.rawValue, file, line: line)
    case .tooLongToDecode: Phrases.listIsTooLongToDecode(file)
    case .notText(let kind): Phrases.listIsNoText(file, kind: kind.rawValue)
    case .unmarkedUTF16: Phrases.listIsUnmarkedUTF16(file)
    case .utf32: Phrases.listIsUTF32(file)
    case .notUnicode(let line): Phrases.listIsNotUnicode(file, line: line)
    case .legacyFont(let sample): Phrases.listIsInLegacyFont(file, sample: sample)
    case .brokenUTF16(let line): Phrases.listIsBrokenUTF16(file, line: line)
    case .openQuote(let line): Phrases.listHasOpenQuote(file, line: line)
    case .endlessRow(let line): Phrases.listHasEndlessRow(file, line: line)
    case .tooWide(let line): Phrases.listIsTooWide(file, line: line, limit: ListFault.mostColumns)
    case .lostLetters(let sample): Phrases.listHasLostLetters(file, sample: sample)
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

extension SpreadsheetFault {
  func words(_ file: String) -> Localized {
    switch self {
    case .unreadable(let code):
      Phrases.cannotReadFile(file, reason: SystemError(code: code).words)
    case .noLibrary(let package, let detail):
      Phrases.sheetTakesLibrary(file, package: package, detail: detail)
    case .noMemory: Phrases.sheetTakesMemory(file)
    case .notSpreadsheet(let kind): Phrases.sheetIsOther(file, kind: kind.rawValue)
    case .encrypted: Phrases.sheetIsEncrypted(file)
    case .truncated: Phrases.sheetIsTruncated(file)
    case .damaged(let part, let detail): Phrases.sheetIsDamaged(file, part: part, detail: detail)
    case .doctype(let part): Phrases.sheetHasDoctype(file, part: part)
    case .tooLarge(let bound, let part):
      Phrases.sheetIsTooLarge(file, bound: bound.rawValue, part: part)
    case .noWorksheet: Phrases.sheetHasNoWorksheet(file)
    }
  }
}

extension ListReading {
  /// What was read, where a person may have meant something else; nil where nothing was chosen.
  var words: Localized? {
    var words: [Localized] = []
    if let sheet {
      words.append(Phrases.readsSheet(sheet, others: otherSheets.map { ($0.name, $0.isHidden) }))
    }
    if let encoding, let guess {
      words.append(
        Phrases.readsEncoding(encoding.rawValue, before: guess.before, after: guess.after)
      )
    }
    if encoding?.losesCapitals == true { words.append(Phrases.encodingLosesCapitals) }
    return words.isEmpty ? nil : Phrases.lines(words)
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
  /// The question, and the options that answer it.
  var words: Localized { Phrases.question(question, options: options) }

  /// The question alone.
  var question: Localized {
    switch kind {
    case .cancelled(let status): Phrases.asksWhetherCancelled(name, status: status)
    case .several(let names, let seats):
      Phrases.asksWhetherSeveral(name, names: names, seats: seats)
    case .samePerson(let pair): pair.question
    }
  }

  private var options: Localized {
    switch kind {
    case .cancelled:
      Phrases.optionsForCancelled(row: row, isReplaced: kind.namesAnother)
    case .several: Phrases.optionsForSeveral(row: row)
    case .samePerson(let pair): Phrases.optionsForSame("\(pair.otherName)=row\(pair.row.row)")
    }
  }
}

extension RowFault.Reason {
  var words: Localized {
    switch self {
    case .missingName: Phrases.rowHasNoName
    case .uncalculatedName: Phrases.rowNameIsUncalculated
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
    case .phone(let text): Phrases.rowHasPhone(text)
    case .nothingAbove(let text): Phrases.rowHasNothingAbove(text)
    case .smallerPlace(let name): Phrases.rowHasSmallerPlace(name)
    case .unknownCategory(let name, let known):
      Phrases.rowHasUnknownCategory(name, known: known)
    case .severalPlaces(let text): Phrases.rowHasSeveralPlaces(text)
    case .dittoName(let text): Phrases.rowHasDittoName(text)
    case .headingOrName(let text): Phrases.rowMayBeHeading(text)
    case .unnumbered(let name): Phrases.rowHasNoNumber(name)
    case .sameCode(let code, let row): Phrases.rowHasSameCode(code, otherRow: row)
    case .takenCode(let code, let holder): Phrases.rowHasTakenCode(code, holder: holder)
    }
  }
}
