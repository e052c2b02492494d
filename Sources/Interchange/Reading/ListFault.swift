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
  }

  /// Reading failed; an errno.
  case unreadable(Int32)
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
}
