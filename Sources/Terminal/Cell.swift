/// One cell of a canvas, as it is read.
package struct Cell: Hashable, Sendable {
  /// A grapheme; "\0" in the right half of a wide one.
  package var grapheme: Character
  package var style: Style

  package init(_ grapheme: Character = " ", _ style: Style = .plain) {
    self.grapheme = grapheme
    self.style = style
  }

  /// The right half of the wide grapheme to the left.
  package static let rightHalf: Character = "\0"
}

/// One cell as a canvas keeps it, in eight bytes: nearly every grapheme is one scalar, and two
/// cells of those are compared as numbers.
struct PackedCell: Hashable, Sendable {
  /// A scalar's value; beyond all scalars, the place of a longer grapheme in the canvas's own list.
  var code: UInt32
  var style: Style

  init(code: UInt32, style: Style) {
    self.code = code
    self.style = style
  }

  static let blank = PackedCell(code: 0x20, style: .plain)
  /// The code of the right half of a wide grapheme.
  static let rightHalf: UInt32 = 0
  /// The first code that is no scalar's.
  static let firstCluster: UInt32 = 0x11_0000

  /// The one scalar that the cell shows; nil where its grapheme is longer.
  var scalar: Unicode.Scalar? { Unicode.Scalar(code) }
}
