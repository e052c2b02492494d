import VietnameseText

/// One line as it was typed, and where it breaks into rows.
struct TextParagraph: Hashable, Sendable {
  private(set) var characters: [Character] = []
  /// Columns of each character, as it is drawn.
  private var widths: [UInt8] = []
  /// Where each row begins, the first at 0.
  private(set) var starts = [0]
  private(set) var byteCount = 0
  /// The characters as one text: a note is saved at every key, and most of its lines stay as they
  /// are.
  private(set) var text = ""

  init() {}

  init(_ text: some Sequence<Character>, width: Int) {
    characters = Array(text)
    widths = characters.map(Self.columns)
    self.text = String(characters)
    byteCount = self.text.utf8.count
    starts = TextRows(characters, widths, columns: width).starts
  }

  var count: Int { characters.count }
  var rowCount: Int { starts.count }

  /// The row that an offset stands on; between two rows it is the later one.
  func row(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The characters of a row, with the spaces that it was broken at.
  func range(ofRow row: Int) -> Range<Int> {
    starts[row]..<(row + 1 < starts.count ? starts[row + 1] : count)
  }

  /// How far to the right an offset stands in its row, in columns.
  func column(of offset: Int) -> Int {
    widths[starts[row(of: offset)]..<offset].reduce(0) { $0 + Int($1) }
  }

  /// The offset in a row that stands nearest before a column.
  func offset(atColumn column: Int, inRow row: Int) -> Int {
    let range = range(ofRow: row)
    var offset = range.lowerBound
    var width = 0
    while offset < lastOffset(ofRow: row), width + Int(widths[offset]) <= column {
      width += Int(widths[offset])
      offset += 1
    }
    return offset
  }

  /// The last offset that still stands on a row.
  func lastOffset(ofRow row: Int) -> Int {
    row + 1 < starts.count ? starts[row + 1] - 1 : count
  }

  /// Puts other characters in the place of some; their neighbours join them where they belong
  /// together.
  ///
  /// - Returns: The offset behind what was put in.
  mutating func replace(_ range: Range<Int>, with addition: String, width: Int) -> Int {
    let before = joinStart(range.lowerBound)
    let after = joinEnd(range.upperBound)
    let head = String(characters[before..<range.lowerBound]) + addition
    let whole = Composition.composed(head + String(characters[range.upperBound..<after]))
    let new = Array(whole)
    let cursor = before + Self.count(in: new, within: Composition.composed(head).utf8.count)
    byteCount += whole.utf8.count
    byteCount -= characters[before..<after].reduce(0) { $0 + $1.utf8.count }
    characters.replaceSubrange(before..<after, with: new)
    text = String(characters)
    widths.replaceSubrange(before..<after, with: new.map(Self.columns))
    let edit = TextRows.Edit(start: before, oldEnd: after, newEnd: before + new.count)
    starts = TextRows(characters, widths, columns: width).starts(after: edit, old: starts)
    return cursor
  }

  mutating func wrap(to width: Int) {
    starts = TextRows(characters, widths, columns: width).starts
  }

  /// How many of the characters it takes to fill so many bytes.
  private static func count(in characters: [Character], within bytes: Int) -> Int {
    var rest = bytes
    for (number, character) in characters.enumerated() {
      if rest <= 0 { return number }
      rest -= character.utf8.count
    }
    return characters.count
  }

  // MARK: What belongs together

  /// Where to start composing anew before an offset: flags pair up from the first of their run.
  private func joinStart(_ offset: Int) -> Int {
    var start = max(0, offset - 1)
    while start > 0, isFlag(start) { start -= 1 }
    return start
  }

  private func joinEnd(_ offset: Int) -> Int {
    var end = min(count, offset + 1)
    while end < count, isFlag(end - 1) { end += 1 }
    return end
  }

  private func isFlag(_ offset: Int) -> Bool {
    guard let first = characters[offset].unicodeScalars.first else { return false }
    return (0x1F1E6...0x1F1FF).contains(first.value)
  }

  /// Columns that a character takes when it is drawn: what is hidden is drawn as its picture.
  private static func columns(of character: Character) -> UInt8 {
    let columns = DisplayWidth.columns(of: character)
    guard columns != 1 || character.utf8.count > 3 else { return 1 }
    return UInt8(clamping: DisplayWidth.columns(of: ForeignText.visible(String(character))))
  }
}
