package import Conference
package import TextEncodings

/// A file that brings people: an office's list, or what `roster export` wrote.
package enum RosterFile: Hashable, Sendable {
  case list(RosterList)
  /// Its people have ids and codes of ours, as far as whoever edited it left them.
  case export(RosterList)

  package var list: RosterList {
    switch self {
    case .list(let list), .export(let list): list
    }
  }

  /// What letters in Unicode were typed with.
  enum Font: Hashable {
    /// If the old ones, the file is refused.
    case unknown
    case unicode
    /// A font of an older encoding: "NguyÔn V¨n" is Nguyễn Văn.
    case old(TextEncoding)

    /// A row with what its cells mean; cells with other letters stay as they are.
    func reread(_ row: FileRow) -> FileRow {
      guard case .old(let encoding) = self else { return row }
      var row = row
      for (column, cell) in row.cells.enumerated() where !cell.utf8.allSatisfy({ $0 < 0x80 }) {
        row.cells[column] = TextEncoding.reread(cell, as: encoding) ?? Self.unread(cell, encoding)
      }
      return row
    }

    /// A cell that the encoding does not explain stays as it is; one that shows that letters of it are
    /// lost says so by U+FFFD, which no row may have.
    private static func unread(_ cell: String, _ encoding: TextEncoding) -> String {
      guard encoding == .utf8, !cell.contains("\u{FFFD}"), TextEncoding.looksMistaken(cell) else {
        return cell
      }
      return cell + "\u{FFFD}"
    }
  }

  /// What a person says of how a list is to be read.
  package struct Choices: Hashable, Sendable {
    /// What `--map` says.
    package var mapping: ListLayout.Mapping = [:]
    package var answers = ListAnswers()
    /// What `--sheet` says.
    package var sheet: String?
    /// What `--encoding` says.
    package var encoding: TextEncoding?
    var font = Font.unknown

    package init() {}
  }

  /// Reads a text, some bytes at a time.
  ///
  /// - Parameters:
  ///   - choices: How it is to be read.
  ///   - info: Whose provinces and categories the list may name.
  ///   - language: In which faults name categories.
  ///   - blockSize: How many bytes are read at a time.
  ///   - source: The bytes of the file.
  /// - Returns: The people of the file; those of a list with the rows that are bad.
  /// - Throws: ``ListFault`` where the file is no list.
  package static func read(
    _ choices: Choices = Choices(),
    info: ConferenceInfo,
    language: Language,
    blockSize: Int = 1 << 16,
    _ source: @escaping ByteSource
  ) throws(ListFault) -> RosterFile {
    var reader = try RecordReader(blockSize: blockSize, source)
    var file = try read(choices, info: info, language: language) { () throws(ListFault) in
      try reader.nextRow()
    }
    if case .list(var list) = file, reader.endsAsDOSText {
      list.note(.cleaned(.dosEnd), column: nil, row: reader.row)
      file = .list(list)
    }
    return file
  }

  /// Reads the rows of a file, of whatever kind it is.
  ///
  /// - Throws: ``ListFault`` where the file is no list.
  package static func read(
    _ choices: Choices,
    info: ConferenceInfo,
    language: Language,
    rows: @escaping RowSource
  ) throws(ListFault) -> RosterFile {
    var first: [FileRow] = []
    let rows: RowSource = { () throws(ListFault) in try rows().map(choices.font.reread) }
    while first.count < ListLayout.searchedRows, let row = try rows() {
      first.append(row)
      if let kind = RosterExport.Kind(heading: row.cells) {
        return .export(try RosterList(exportBelow: row, rows, kind: kind, info: info))
      }
    }
    if choices.font == .unknown, let sample = LegacyFont.sample(in: first.map(\.cells)) {
      throw .legacyFont(sample: sample)
    }
    return .list(
      try RosterList(
        first: first,
        rest: rows,
        mapping: choices.mapping,
        answers: choices.answers,
        info: info,
        language: language
      )
    )
  }
}

/// Text that was typed with a font which draws Vietnamese over Western letters.
///
/// Saved as UTF-8 it is valid and means nothing: "NguyÔn V¨n" (TCVN3), "Nguyeãn Vaên" (VNI).
enum LegacyFont {
  /// A cell that shows it; nil where the text is fine or too short to tell.
  static func sample(in rows: [[String]]) -> String? {
    var suspects: [String] = []
    for cell in rows.joined() {
      let scalars = cell.unicodeScalars
      if scalars.contains(where: isVietnamese) { return nil }
      if isSuspect(scalars) { suspects.append(cell) }
    }
    return suspects.count >= 2 ? suspects.first : nil
  }

  /// Letters that only Vietnamese has; hardly a list is without.
  private static func isVietnamese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x110, 0x111, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x300...0x323, 0x1EA0...0x1EF9: true
    default: false
    }
  }

  /// Whether one cell shows it by itself, in a list whose other cells are in Unicode: a sign beside a
  /// letter, and none of the letters that Vietnamese alone has.
  static func isSuspect(cell: String) -> Bool {
    let scalars = Array(cell.unicodeScalars)
    guard scalars.contains(where: signs.contains), !scalars.contains(where: isVietnamese) else {
      return false
    }
    return zip(scalars, scalars.dropFirst()).contains { one, next in
      signs.contains(one) && next.properties.isAlphabetic
        || signs.contains(next) && one.properties.isAlphabetic
    }
  }

  private static func isSuspect(_ scalars: String.UnicodeScalarView) -> Bool {
    var previous: Unicode.Scalar = " "
    for scalar in scalars {
      // TCVN3: signs between letters. VNI: a vowel, then the letter that stands for its mark.
      let isSign = signs.contains(scalar) && previous.properties.isAlphabetic
      let isMark = marks.contains(scalar) && "aeiouyAEIOUY".unicodeScalars.contains(previous)
      if isSign || isMark { return true }
      previous = scalar
    }
    return false
  }

  private static let signs = Set("¨©ª«¬\u{AD}®µ¶·¸¹º»¼½¾".unicodeScalars)
  private static let marks = Set("ØÙÛÜøùûüÄäÏïãâêõ".unicodeScalars)
}
