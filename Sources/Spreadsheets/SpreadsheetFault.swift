/// Why a file cannot be read as a spreadsheet, with the evidence; the words are in Wording.
package enum SpreadsheetFault: Error, Hashable, Sendable {
  /// What a file is that is no spreadsheet that can be read here.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Excel's binary workbook since 2007.
    case xlsb
    /// Apple's.
    case numbers
    /// A text or slides of an office suite.
    case document
    /// Some other archive.
    case archive
    /// Neither an archive nor a file of an old Excel.
    case unknown
  }

  /// What is larger than any list has it.
  package enum Bound: String, CaseIterable, Hashable, Sendable {
    /// The file itself.
    case file
    /// A part of it, unpacked.
    case part
    /// A part that becomes more than any writing does when it is unpacked (a zip bomb).
    case ratio
    /// How many parts, sheets or merged ranges there are.
    case parts, sheets, mergedRanges
    /// Elements within elements, or one element.
    case element
    /// One row's text.
    case row
    /// The number of a row or of a column, or how many cells there are.
    case rows, columns, cells
  }

  /// Opening or reading failed; an errno.
  case unreadable(Int32)
  /// A library is not on this machine; the Debian package that brings it and what the loader says.
  case noLibrary(package: String, detail: String)
  case noMemory
  case notSpreadsheet(Kind)
  /// It takes a password.
  case encrypted
  /// The end of the file is missing.
  case truncated
  /// What is there does not fit together; the part of the file (empty: the whole), and how.
  case damaged(part: String, detail: String)
  /// A document type definition, which no spreadsheet has and bombs are made of.
  case doctype(part: String)
  case tooLarge(Bound, part: String)
  /// Charts or macros alone.
  case noWorksheet
}
