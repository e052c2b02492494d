/// What a file may ask for: a list of people is far below all of it.
package struct SpreadsheetLimits: Hashable, Sendable {
  /// Bytes of the file.
  package var fileBytes = 256 << 20
  /// Bytes of one of its parts, unpacked: some 1,000,000 rows by 5 columns.
  package var partBytes = 256 << 20
  /// How many times larger a part may be than it is packed, beyond the floor.
  ///
  /// Rows that are empty but for a format come to about 50; deflate reaches 1,032.
  package var ratio = 200
  /// Bytes of a part that count for nothing in the ratio.
  package var ratioFloor = 8 << 20
  /// Parts of the archive.
  package var parts = 10_000
  package var sheets = 1_024
  /// Excel's own.
  package var columns = 16_384
  /// Excel's own.
  package var rows = 1_048_576
  /// Cells of a sheet that hold something; rows and cells that are said to repeat count each time.
  package var cells = 50_000_000
  /// Bytes of the text of a row.
  package var rowBytes = 1 << 20
  package var mergedRanges = 65_536

  package init() {}
}
