package import TextEncodings

/// What a file with a list turned out to be, which an organiser is told.
package struct ListReading: Hashable, Sendable {
  package struct Sheet: Hashable, Sendable {
    package var name: String
    package var isHidden: Bool
  }

  /// A line before and after the encoding was taken for what it is.
  package struct Sample: Hashable, Sendable {
    package var before: String
    package var after: String
  }

  /// The name of the sheet that is read; nil in a text.
  package var sheet: String?
  /// The sheets that are not.
  package var otherSheets: [Sheet] = []
  /// nil in a spreadsheet, unless its letters were typed with a font of an older encoding.
  package var encoding: TextEncoding?
  /// What shows the encoding where nothing in the file names it; nil for UTF-8, and where a person
  /// said it.
  package var guess: Sample?
}
