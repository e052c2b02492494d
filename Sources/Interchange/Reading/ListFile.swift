package import Conference
package import Spreadsheets
import TextEncodings

/// A file that holds a list, told by its bytes and not by its name: a text with separators in one of
/// the encodings of Vietnamese, or a sheet of a spreadsheet.
package struct ListFile {
  /// What it turned out to be.
  package private(set) var reading = ListReading()
  private var content: Content
  private var choices: RosterFile.Choices

  private enum Content {
    /// A text in Unicode as it lies in the file.
    case text(FileBytes)
    /// One that was made Unicode.
    case decoded([UInt8])
    case sheet(Workbook, Int)
  }

  /// Bytes of a text that are decoded at once.
  private static let longestDecoded = 64 << 20

  /// Looks at a file: what it is, which of its sheets holds a list, how its letters are written.
  ///
  /// - Parameters:
  ///   - file: Text or spreadsheet, whatever its name.
  ///   - choices: What a person says of it.
  /// - Throws: ``ListFault`` where it is neither, or nothing tells which sheet or encoding.
  package init(_ file: FileBytes, _ choices: RosterFile.Choices) throws(ListFault) {
    self.choices = choices
    content = .text(file)
    if Workbook.mayBe(try file.read(at: 0, count: 8)) {
      try take(sheetOf: Self.workbook(file))
    } else {
      guard choices.sheet == nil else { throw .noSuchSheet(choices.sheet ?? "", known: []) }
      try take(textOf: file)
    }
  }

  /// Reads the list.
  ///
  /// - Parameters:
  ///   - info: Whose provinces and categories the list may name.
  ///   - language: In which faults name categories.
  /// - Returns: Its people, or those of our own export.
  /// - Throws: ``ListFault`` where the file is no list.
  package func read(info: ConferenceInfo, language: Language) throws(ListFault) -> RosterFile {
    switch content {
    case .text(let file):
      return try RosterFile.read(choices, info: info, language: language, file.source())
    case .decoded(let bytes):
      return try RosterFile.read(choices, info: info, language: language, Self.source(bytes))
    case .sheet(let workbook, let sheet):
      var rows = try Self.rows(workbook, sheet)
      let hidden = rows.hiddenColumns
      var file = try RosterFile.read(choices, info: info, language: language) {
        () throws(ListFault) in try rows.next()
      }
      if case .list(var list) = file {
        for column in list.layout.headings.indices
        where !list.layout.headings[column].isEmpty
          && hidden.contains(where: { $0.contains(column) })
        {
          let name = list.layout.name(ofColumn: column)
          list.note(.hiddenColumn, column: name, row: list.layout.headerRow)
        }
        file = .list(list)
      }
      return file
    }
  }

  // MARK: - Spreadsheets

  private mutating func take(sheetOf workbook: Workbook) throws(ListFault) {
    let sheets = workbook.sheets
    let sheet: Int
    if let name = choices.sheet {
      sheet = try Self.sheet(named: name, among: sheets.map(\.name))
      choices.font = try font(ofTexts: Self.firstRows(workbook, sheet))
    } else {
      sheet = try firstList(in: workbook)
    }
    content = .sheet(workbook, sheet)
    reading.sheet = sheets[sheet].name
    for (index, other) in sheets.enumerated() where index != sheet {
      reading.otherSheets.append(ListReading.Sheet(name: other.name, isHidden: other.isHidden))
    }
  }

  private static func sheet(named name: String, among names: [String]) throws(ListFault) -> Int {
    if let exact = names.firstIndex(of: name) { return exact }
    let alike = names.indices.filter { ListField.plain(names[$0]) == ListField.plain(name) }
    guard alike.count == 1 else { throw .noSuchSheet(name, known: names) }
    return alike[0]
  }

  /// The first sheet that shows and has a header of several columns, or of one where none has more.
  private mutating func firstList(in workbook: Workbook) throws(ListFault) -> Int {
    var faults: [ListFault] = []
    var narrow: (sheet: Int, reading: ListReading, font: RosterFile.Font)?
    let before = (reading, choices.font)
    for (sheet, properties) in workbook.sheets.enumerated() where !properties.isHidden {
      (reading, choices.font) = before
      do throws(ListFault) {
        let rows = try Self.firstRows(workbook, sheet)
        guard !rows.isEmpty else { continue }
        if rows.first.flatMap({ RosterExport.Kind(heading: $0.cells) }) != nil {
          choices.font = .unicode
          return sheet
        }
        choices.font = try font(ofTexts: rows)
        let layout = try RosterList.layout(rows.map(choices.font.reread), choices.mapping)
        if layout.columns.count > 1 { return sheet }
        narrow = narrow ?? (sheet, reading, choices.font)
      } catch {
        faults.append(error)
      }
    }
    if let narrow {
      (reading, choices.font) = (narrow.reading, narrow.font)
      return narrow.sheet
    }
    // What is nearly a list says what is wrong with it.
    let telling = faults.first { fault in
      switch fault {
      case .noHeader, .noSuchHeading: return false
      default: return true
      }
    }
    if let fault = telling ?? (workbook.sheets.count == 1 ? faults.first : nil) {
      throw fault
    }
    throw .noListSheet(known: workbook.sheets.map(\.name))
  }

  private static func workbook(_ file: FileBytes) throws(ListFault) -> Workbook {
    do throws(SpreadsheetFault) {
      return try Workbook(file)
    } catch {
      throw ListFault(error)
    }
  }

  /// The rows of a sheet; merged cells are those that the file has where none are given.
  private static func rows(
    _ workbook: Workbook,
    _ sheet: Int,
    merged: [CellRange]? = nil
  ) throws(ListFault) -> SheetRows {
    do throws(SpreadsheetFault) {
      let rows = try workbook.rows(of: sheet)
      if let merged { return SheetRows(rows, merged: merged) }
      return SheetRows(rows, merged: try workbook.mergedRanges(of: sheet))
    } catch {
      throw ListFault(error)
    }
  }

  /// The rows in which a header may stand.
  private static func firstRows(_ workbook: Workbook, _ sheet: Int) throws(ListFault) -> [FileRow] {
    var rows = try Self.rows(workbook, sheet, merged: [])
    return try first { () throws(ListFault) in try rows.next() }
  }

  private static func first(_ rows: RowSource) throws(ListFault) -> [FileRow] {
    var first: [FileRow] = []
    while first.count < ListLayout.searchedRows, let row = try rows() { first.append(row) }
    return first
  }

  // MARK: - Texts

  private mutating func take(textOf file: FileBytes) throws(ListFault) {
    let beginning = try file.read(at: 0, count: 1 << 16)
    let signature = FileSignature(beginning[...])
    switch signature.fault {
    case nil, .unmarkedUTF16: break
    case let fault?: throw fault
    }
    if let mark = signature.mark {
      reading.encoding = mark.encoding
    } else if signature.fault == nil, choices.encoding?.isUTF16 != true {
      let evidence = try TextEvidence(file)
      guard let line = evidence.brokenLine else {
        reading.encoding = .utf8
        choices.font = try font(ofTexts: Self.firstRows(file.source()))
        return
      }
      return try decode(file, brokenAt: line) { () throws(ListFault) in try evidence.sample() }
    } else {
      return try decode(file, brokenAt: 1) { () throws(ListFault) in beginning }
    }
    choices.font = try font(ofTexts: Self.firstRows(file.source()))
  }

  /// Makes Unicode of a text that is none.
  private mutating func decode(
    _ file: FileBytes,
    brokenAt line: Int,
    sample: () throws(ListFault) -> [UInt8]
  ) throws(ListFault) {
    var encoding = choices.encoding
    if encoding == nil {
      let guesses = EncodingGuess.guesses(try sample())
      guard let guess = EncodingGuess.decided(guesses) else {
        let candidates = guesses.filter { $0.encoding != .utf8 && $0.vietnameseWords > 0 }
        throw candidates.isEmpty
          ? .notUnicode(line: line) : .unclearEncoding(line: line, candidates: candidates)
      }
      encoding = guess.encoding
      reading.guess = ListReading.Sample(before: guess.original, after: guess.sample)
    }
    guard let encoding, encoding != .utf8 else { throw .notUnicode(line: line) }
    guard file.count <= Self.longestDecoded else { throw .tooLongToDecode }
    let bytes = try file.read(at: 0, count: file.count)
    do throws(TextEncodingFault) {
      content = .decoded(Array(try TextEncoding.decode(bytes, as: encoding).utf8))
    } catch {
      switch error {
      case .invalid(_, let line): throw .notInEncoding(encoding, line: line)
      case .unknownHere: throw .notInEncoding(encoding, line: nil)
      }
    }
    reading.encoding = encoding
    choices.font = .unicode
  }

  private static func firstRows(_ source: @escaping ByteSource) throws(ListFault) -> [FileRow] {
    var reader = try RecordReader(source)
    return try first { () throws(ListFault) in try reader.nextRow() }
  }

  private static func source(_ bytes: [UInt8]) -> ByteSource {
    var offset = 0
    return { room in
      let count = min(room.count, bytes.count - offset)
      room.copyBytes(from: bytes[offset..<offset + count])
      offset += count
      return count
    }
  }

  // MARK: - Fonts

  /// What the letters of a file in Unicode were typed with: as a person says, or by evidence.
  private mutating func font(ofTexts rows: [FileRow]) throws(ListFault) -> RosterFile.Font {
    if let encoding = choices.encoding {
      if encoding.isUnicode { return .unicode }
      reading.encoding = encoding
      return .old(encoding)
    }
    let cells = rows.map(\.cells)
    if let sample = try MistakenText.sample(in: cells) {
      reading.encoding = .utf8
      reading.guess = sample
      return .old(.utf8)
    }
    guard let sample = LegacyFont.sample(in: cells) else { return .unicode }
    let lines = cells.map { $0.joined(separator: "; ") }
    guard let guess = EncodingGuess.decided(EncodingGuess.guesses(rereading: lines)) else {
      throw .legacyFont(sample: sample)
    }
    reading.encoding = guess.encoding
    reading.guess = ListReading.Sample(before: guess.original, after: guess.sample)
    return .old(guess.encoding)
  }
}

extension FileSignature.Mark {
  fileprivate var encoding: TextEncoding {
    switch self {
    case .utf8: .utf8
    case .utf16(let isBigEndian): isBigEndian ? .utf16BigEndian : .utf16LittleEndian
    }
  }
}
