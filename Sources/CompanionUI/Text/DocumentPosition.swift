/// How far a reader has come in a document.
struct DocumentPosition: Hashable, Sendable {
  /// The block of the cursor, counted among the selectable ones.
  var cursor = 0
  /// The first row in sight.
  var top = 0

  /// Steps the cursor, scrolling through a block that is taller than the window first.
  mutating func step(_ steps: Int, in document: Document, height: Int) {
    let selectable = document.selectable
    guard !selectable.isEmpty else { return scroll(steps, in: document, height: height) }
    cursor = min(max(0, cursor), selectable.count - 1)
    let extent = document.extents[selectable[cursor]]
    if steps > 0, extent.upperBound > top + height {
      return scroll(1, in: document, height: height)
    }
    if steps < 0, extent.lowerBound < top, extent.upperBound > top {
      return scroll(-1, in: document, height: height)
    }
    let next = cursor + steps
    if selectable.indices.contains(next) {
      cursor = next
      reveal(in: document, height: height)
    } else {
      // Past the last block there may still be rows to read.
      scroll(steps > 0 ? 1 : -1, in: document, height: height)
    }
  }

  /// Moves the window, and takes the cursor along so that it stays in sight.
  mutating func scroll(_ rows: Int, in document: Document, height: Int) {
    top = min(max(0, top + rows), max(0, document.rows.count - height))
    let selectable = document.selectable
    guard !selectable.isEmpty else { return }
    let seen = selectable.indices.filter { i in
      document.extents[selectable[i]].overlaps(top..<(top + max(1, height)))
    }
    if let first = seen.first, let last = seen.last {
      cursor = min(max(cursor, first), last)
    }
  }

  mutating func moveToTop() {
    self = DocumentPosition()
  }

  mutating func moveToBottom(in document: Document, height: Int) {
    cursor = max(0, document.selectable.count - 1)
    top = max(0, document.rows.count - height)
  }

  /// Puts the cursor on a block, where the cursor can stand on it.
  mutating func moveTo(block: Int, in document: Document, height: Int) {
    guard let place = document.selectable.firstIndex(of: block) else { return }
    cursor = place
    reveal(in: document, height: height)
  }

  /// The window moved so that the cursor's block is in it, with its heading where there is room.
  mutating func reveal(in document: Document, height: Int) {
    let selectable = document.selectable
    top = min(max(0, top), max(0, document.rows.count - height))
    guard selectable.indices.contains(cursor) else {
      cursor = max(0, min(cursor, selectable.count - 1))
      return
    }
    let extent = document.extents[selectable[cursor]]
    if extent.lowerBound < top { top = extent.lowerBound }
    if extent.upperBound > top + height { top = min(extent.lowerBound, extent.upperBound - height) }
    if cursor == 0, extent.upperBound <= height { top = 0 }
  }
}

extension DocumentPosition {
  /// Moves as an action says.
  ///
  /// - Returns: Whether it is a movement.
  @discardableResult
  mutating func move(_ action: Action, in document: Document, height: Int) -> Bool {
    switch action {
    case .down: step(1, in: document, height: height)
    case .up: step(-1, in: document, height: height)
    case .halfPageDown: scroll(height / 2, in: document, height: height)
    case .halfPageUp: scroll(-height / 2, in: document, height: height)
    case .pageDown: scroll(height - 1, in: document, height: height)
    case .pageUp: scroll(1 - height, in: document, height: height)
    case .top: moveToTop()
    case .bottom: moveToBottom(in: document, height: height)
    default: return false
    }
    return true
  }
}
