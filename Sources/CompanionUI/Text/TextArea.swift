import VietnameseText

/// Several lines of text being typed, wrapped to a width.
///
/// A key costs as much as the rows that it changes, so that a long text is typed like a short one.
package struct TextArea: Hashable, Sendable {
  /// The bytes that it holds at most; far more than a note has, so that a paste of a file does no
  /// harm.
  package static let limit = 262_144

  /// Never empty.
  private(set) var paragraphs = [TextParagraph()]
  /// The paragraph that the cursor is in, and how many graphemes stand before it there.
  private(set) var paragraph = 0
  private(set) var offset = 0
  /// In columns; the cursor may stand one further.
  private(set) var width: Int
  /// The first row in sight.
  private(set) var top = 0
  /// The column that the cursor comes back to, while it moves from row to row.
  private var aim: Int?
  private var history = TextHistory<State>()

  /// The text and where the cursor stands in it.
  private struct State: Sendable {
    var paragraphs: [TextParagraph]
    var paragraph: Int
    var offset: Int
  }

  /// The cursor stands at the end.
  package init(_ text: String = "", width: Int = 76) {
    self.width = max(1, width)
    insert(text)
    history = TextHistory()
  }

  /// Composed, its lines parted by line feeds.
  package var text: String { paragraphs.map(\.text).joined(separator: "\n") }

  package var isEmpty: Bool { paragraphs.count == 1 && paragraphs[0].count == 0 }

  /// In UTF-8.
  package var byteCount: Int { paragraphs.reduce(paragraphs.count - 1) { $0 + $1.byteCount } }

  // MARK: Changing

  /// Puts text in at the cursor, without its controls.
  ///
  /// - Returns: False where it was too long: only its beginning was taken.
  @discardableResult
  package mutating func insert(_ addition: String) -> Bool {
    aim = nil
    note(before: addition.count == 1 ? .typing : .whole)
    defer { if addition.last?.isWhitespace ?? false { history.endPiece() } }
    let cleaned = Self.cleaned(addition)
    let kept = Self.prefix(of: cleaned, within: Self.limit - byteCount)
    let lines = kept.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1, let last = lines.last else {
      replace(offset..<offset, with: kept)
      return kept.utf8.count == cleaned.utf8.count
    }
    let tail = paragraphs[paragraph].characters[offset...]
    let end = TextParagraph(Array(String(last)), width: width)
    let between = lines.dropFirst().dropLast().map { TextParagraph($0, width: width) }
    let rest = String(tail)
    replace(offset..<paragraphs[paragraph].count, with: String(lines[0]))
    paragraphs.insert(contentsOf: between + [end], at: paragraph + 1)
    paragraph += lines.count - 1
    offset = end.count
    let here = offset
    replace(here..<here, with: rest)
    // What follows may have joined the last grapheme.
    offset = min(here, paragraphs[paragraph].count)
    return kept.utf8.count == cleaned.utf8.count
  }

  package mutating func eraseBackward() {
    guard offset > 0 || paragraph > 0 else { return }
    note(before: .erasing)
    if offset > 0 {
      replace(offset - 1..<offset, with: "")
    } else {
      joinWithPrevious()
    }
  }

  package mutating func eraseForward() {
    guard offset < paragraphs[paragraph].count || paragraph < paragraphs.count - 1 else { return }
    note(before: .erasing)
    if offset < paragraphs[paragraph].count {
      replace(offset..<offset + 1, with: "")
    } else {
      paragraph += 1
      joinWithPrevious()
    }
  }

  /// The word before the cursor; at the start of a line the line's break.
  package mutating func eraseWord() {
    guard offset > 0 else { return eraseBackward() }
    note(before: .whole)
    let head = paragraphs[paragraph].characters[..<offset]
    let kept = head.reversed().drop { $0 == " " }.drop { $0 != " " }.count
    replace(kept..<offset, with: "")
  }

  /// Everything before the cursor in its row.
  package mutating func eraseLine() {
    let start = paragraphs[paragraph].starts[paragraphs[paragraph].row(of: offset)]
    guard start < offset else { return }
    note(before: .whole)
    replace(start..<offset, with: "")
  }

  // MARK: Pieces

  package var canUndo: Bool { history.canUndo }
  package var canRedo: Bool { history.canRedo }

  private var state: State { State(paragraphs: paragraphs, paragraph: paragraph, offset: offset) }

  private mutating func note(before step: TextHistory<State>.Step) {
    history.note(state, before: step)
  }

  /// Takes back the last piece that was typed or erased.
  package mutating func undo() { take(history.undo(from: state)) }

  /// Does again what was taken back last.
  package mutating func redo() { take(history.redo(from: state)) }

  /// With another text, which has the paragraph that the cursor is in; it stays there, and what was can
  /// be had again.
  func following(_ text: String) -> TextArea {
    let here = paragraphs[paragraph].text
    var next = self
    next.note(before: .whole)
    next.paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { TextParagraph($0, width: width) }
    let places = next.paragraphs.indices.filter { next.paragraphs[$0].text == here }
    next.paragraph =
      places.last { $0 >= paragraph } ?? places.last ?? min(paragraph, next.paragraphs.count - 1)
    next.offset = min(offset, next.paragraphs[next.paragraph].count)
    next.aim = nil
    return next
  }

  private mutating func take(_ state: State?) {
    guard let state else { return }
    (paragraphs, paragraph, offset) = (state.paragraphs, state.paragraph, state.offset)
    aim = nil
    // The window may have another width by now.
    for number in paragraphs.indices { paragraphs[number].wrap(to: width) }
  }

  /// Puts what an input method would have made of the line that the cursor is in in its place.
  ///
  /// - Returns: Whether it made anything else of it.
  @discardableResult
  package mutating func spell() -> Bool {
    let line = paragraphs[paragraph]
    guard let spelled = Keystrokes.spelled(line.text) else { return false }
    note(before: .whole)
    replace(0..<line.count, with: spelled)
    return true
  }

  private mutating func joinWithPrevious() {
    let tail = String(paragraphs[paragraph].characters)
    paragraphs.remove(at: paragraph)
    paragraph -= 1
    let end = paragraphs[paragraph].count
    replace(end..<end, with: tail)
    offset = min(end, paragraphs[paragraph].count)
  }

  private mutating func replace(_ range: Range<Int>, with text: String) {
    aim = nil
    offset = paragraphs[paragraph].replace(range, with: text, width: width)
  }

  // MARK: Moving

  /// What is typed elsewhere is a piece of its own.
  private mutating func leavePlace() {
    aim = nil
    history.endPiece()
  }

  package mutating func moveLeft() {
    leavePlace()
    if offset > 0 {
      offset -= 1
    } else if paragraph > 0 {
      paragraph -= 1
      offset = paragraphs[paragraph].count
    }
  }

  package mutating func moveRight() {
    leavePlace()
    if offset < paragraphs[paragraph].count {
      offset += 1
    } else if paragraph < paragraphs.count - 1 {
      paragraph += 1
      offset = 0
    }
  }

  /// To the start and the end of the row.
  package mutating func moveToRowStart() {
    leavePlace()
    offset = paragraphs[paragraph].starts[paragraphs[paragraph].row(of: offset)]
  }

  package mutating func moveToRowEnd() {
    leavePlace()
    let line = paragraphs[paragraph]
    offset = line.lastOffset(ofRow: line.row(of: offset))
  }

  package mutating func moveToStart() {
    leavePlace()
    (paragraph, offset) = (0, 0)
  }

  package mutating func moveToEnd() {
    leavePlace()
    paragraph = paragraphs.count - 1
    offset = paragraphs[paragraph].count
  }

  /// Moves some rows down, up if negative; it keeps its column where a row has it.
  ///
  /// - Returns: False where the cursor was on the last row in that direction already.
  @discardableResult
  package mutating func moveRows(_ count: Int) -> Bool {
    history.endPiece()
    let column = aim ?? paragraphs[paragraph].column(of: offset)
    var row = paragraphs[paragraph].row(of: offset)
    var (moved, rest) = (false, abs(count))
    while rest > 0 {
      if count > 0, row + 1 < paragraphs[paragraph].rowCount {
        row += 1
      } else if count < 0, row > 0 {
        row -= 1
      } else if count > 0, paragraph < paragraphs.count - 1 {
        paragraph += 1
        row = 0
      } else if count < 0, paragraph > 0 {
        paragraph -= 1
        row = paragraphs[paragraph].rowCount - 1
      } else {
        break
      }
      moved = true
      rest -= 1
    }
    guard moved else { return false }
    offset = paragraphs[paragraph].offset(atColumn: column, inRow: row)
    aim = column
    return true
  }

  // MARK: Rows

  package var rowCount: Int { paragraphs.reduce(0) { $0 + $1.rowCount } }

  /// The row that the cursor is on, from 0, and its column there.
  package var cursor: (row: Int, column: Int) {
    let above = paragraphs[..<paragraph].reduce(0) { $0 + $1.rowCount }
    let line = paragraphs[paragraph]
    return (above + line.row(of: offset), min(width, line.column(of: offset)))
  }

  /// The text of some rows, with the spaces that they were broken at.
  package func rows(from first: Int, count: Int) -> [String] {
    var rows: [String] = []
    var skipped = first
    for paragraph in paragraphs {
      guard rows.count < count else { break }
      guard skipped < paragraph.rowCount else {
        skipped -= paragraph.rowCount
        continue
      }
      let wanted = min(paragraph.rowCount, skipped + count - rows.count)
      rows += (skipped..<wanted).map { String(paragraph.characters[paragraph.range(ofRow: $0)]) }
      skipped = 0
    }
    return rows
  }

  /// Wraps to another width.
  package mutating func wrap(to width: Int) {
    let width = max(1, width)
    guard width != self.width else { return }
    self.width = width
    for number in paragraphs.indices { paragraphs[number].wrap(to: width) }
  }

  /// Scrolls as little as it takes for the cursor to be in sight of a window so high.
  package mutating func reveal(height: Int) {
    let row = cursor.row
    top = max(0, min(row, max(min(top, rowCount - height), row - height + 1)))
  }

  // MARK: What comes in

  /// The text composed, its line ends as line feeds, tabs as spaces, without controls and what
  /// changes the direction of writing.
  package static func cleaned(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      switch scalar {
      case "\n" where afterReturn: break
      case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": scalars.append("\n")
      case "\t": scalars.append(contentsOf: "    ".unicodeScalars)
      case " "..."~": scalars.append(scalar)
      default:
        let isDropped =
          scalar.properties.generalCategory == .control || scalar.properties.isBidiControl
        if !isDropped { scalars.append(scalar) }
      }
    }
    return Composition.composed(String(scalars))
  }

  /// Whole graphemes of at most so many bytes.
  private static func prefix(of text: String, within bytes: Int) -> String {
    guard text.utf8.count > bytes else { return text }
    var (end, rest) = (text.startIndex, bytes)
    for index in text.indices {
      rest -= text[index].utf8.count
      guard rest >= 0 else { break }
      end = text.index(after: index)
    }
    return String(text[..<end])
  }
}
