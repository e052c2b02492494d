import Terminal
import VietnameseText

/// Blocks laid out for one width.
struct Document: Sendable {
  /// Longer lines than this are hard to read.
  static let widest = 92

  struct Row: Sendable {
    var line: Line
    /// The block that it belongs to.
    var block: Int
  }

  let blocks: [Block]
  let rows: [Row]
  /// Rows of each block.
  let extents: [Range<Int>]
  /// The blocks that the cursor can stand on.
  let selectable: [Int]
  /// The width of the labels of its fields, in columns.
  private let labels: Int

  init(_ blocks: [Block], width: Int, symbols: Symbols) {
    // The cursor's gutter at the left, a margin of one column at the right.
    let room = max(1, min(width, Self.widest) - Self.gutter - 1)
    let longest = blocks.compactMap { block -> Int? in
      guard case .field(let label, _) = block.content else { return nil }
      return DisplayWidth.columns(of: label)
    }
    labels = min(longest.max() ?? 0, 18)
    var rows: [Row] = []
    var extents: [Range<Int>] = []
    for (i, block) in blocks.enumerated() {
      let start = rows.count
      rows += block.lines(width: room, labels: labels, symbols: symbols).map {
        Row(line: $0, block: i)
      }
      extents.append(start..<rows.count)
    }
    self.blocks = blocks
    self.rows = rows
    self.extents = extents
    selectable = blocks.indices.filter { blocks[$0].isSelectable }
  }

  static let gutter = 2

  /// Where the hardware cursor stands in a block that is typed into, in columns from the left edge;
  /// nil where it is not typed into, or its value stands on another row than its label.
  func caret(of block: Int) -> Int? {
    guard let caret = blocks[block].caret, extents[block].count == 1 else { return nil }
    return Self.gutter + labels + 2 + caret
  }

  /// Draws the rows from `top` on; the block of the cursor gets a mark in the gutter and a bold
  /// first row.
  func draw(
    on canvas: inout Canvas,
    in rect: Rect,
    top: Int,
    cursor: Int?,
    symbols: Symbols
  ) {
    for y in 0..<max(0, rect.height) {
      guard rows.indices.contains(top + y) else { break }
      let row = rows[top + y]
      canvas.draw(
        row.line,
        x: rect.x + Self.gutter,
        y: rect.y + y,
        width: min(rect.width, Self.widest) - Self.gutter
      )
      if row.block == cursor {
        canvas.draw(
          symbols.pointer,
          x: rect.x,
          y: rect.y + y,
          width: 1,
          style: Style(.accent, bold: true)
        )
      }
    }
  }
}
