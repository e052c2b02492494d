package import Spreadsheets
package import TextEncodings

/// Why a file is no list that can be read, with the evidence; the words are in Wording.
package enum ListFault: Error, Hashable, Sendable {
  /// What a file is that is no text with separators.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Excel's since 2007.
    case xlsx
    /// Excel's before that.
    case xls
    /// LibreOffice's.
    case ods
    /// Some other archive: DOCX, a folder that was packed.
    case archive
    case pdf
    /// A web page, which some programs write with the ending ".xls".
    case html
    /// Other XML: a schedule, a document.
    case xml
  }

  /// Reading failed; an errno.
  case unreadable(Int32)
  /// A spreadsheet that cannot be read; ``SpreadsheetFault/unreadable(_:)`` is none of them.
  case spreadsheet(SpreadsheetFault)
  /// A sheet that `--sheet` names and the file does not have; those it has, none in a text.
  case noSuchSheet(String, known: [String])
  /// No sheet that shows has a heading for the name; all sheets.
  case noListSheet(known: [String])
  /// Text that is not Unicode, on which line, and the encodings that it may be in.
  case unclearEncoding(line: Int, candidates: [EncodingGuess])
  /// Bytes that the encoding does not have, or iconv(3) of this machine does not know it.
  case notInEncoding(TextEncoding, line: Int?)
  /// A text in an older encoding that is longer than any list.
  case tooLongToDecode
  case notText(Kind)
  /// UTF-16 without the mark that says which of its bytes come first.
  case unmarkedUTF16
  case utf32
  /// A byte that UTF-8 does not have: an older encoding, TCVN3, VNI, Windows-1258.
  case notUnicode(line: Int)
  /// Text in a font that draws Vietnamese over Western letters (.VnTime, VNI-Times); a sample.
  case legacyFont(sample: String)
  /// UTF-16 that breaks off within a letter.
  case brokenUTF16(line: Int)
  /// A quotation mark that opens a field and is never closed.
  case openQuote(line: Int)
  /// A row longer than any list has.
  case endlessRow(line: Int)
  /// A row with more cells than a spreadsheet has columns.
  case tooWide(line: Int)
  /// UTF-8 that was read as Western text and saved again, by which letters got lost; a sample.
  case lostLetters(sample: String)
  /// None of the first rows has a heading for the name; what the first of them with text says.
  case noHeader(firstRow: [String], row: Int)
  /// A second table begins below the first, with other columns.
  case secondHeader(row: Int)
  /// Two columns for one thing.
  case twoColumns(ListField, String, String)
  /// A heading that `--map` names and the file does not have; those it has.
  case noSuchHeading(String, known: [String])
  /// A header and nobody below it.
  case nobody

  /// The most columns of a list.
  package static let mostColumns = RecordReader.mostFields
}
