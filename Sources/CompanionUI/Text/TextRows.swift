/// Breaks a line of text into rows at spaces, as `DisplayWidth.wrapped` does, and keeps the spaces.
///
/// A text without spaces at its ends or beside each other breaks at the same places.
struct TextRows {
  private let characters: [Character]
  private let widths: [UInt8]
  private let columns: Int

  init(_ characters: [Character], _ widths: [UInt8], columns: Int) {
    self.characters = characters
    self.widths = widths
    self.columns = max(1, columns)
  }

  /// What was changed: from `start` to `oldEnd` before, to `newEnd` now.
  struct Edit {
    var start: Int
    var oldEnd: Int
    var newEnd: Int
  }

  /// Where the rows begin.
  ///
  /// - Complexity: O(*n*) in the characters.
  var starts: [Int] {
    var starts = [0]
    fill(&starts) { _ in false }
    return starts
  }

  /// Where the rows begin after an edit, given where they began before it.
  ///
  /// - Complexity: O(*r*) in the rows, and O(*n*) only in the characters of those that changed.
  func starts(after edit: Edit, old: [Int]) -> [Int] {
    let edited = old.lastIndex { $0 <= edit.start } ?? 0
    // A shorter word may go up a row, with a number before it that it then clings to.
    var starts = Array(old[...max(0, edited - 2)])
    let shift = edit.newEnd - edit.oldEnd
    var next = old.firstIndex { $0 > edit.oldEnd } ?? old.count
    var isInStep = false
    fill(&starts) { start in
      while next < old.count, old[next] + shift < start { next += 1 }
      isInStep = start > edit.newEnd && next < old.count && old[next] + shift == start
      return isInStep
    }
    guard isInStep else { return starts }
    return starts + old[(next + 1)...].map { $0 + shift }
  }

  /// Adds the rows behind the last start, until the text or `isDone` ends it.
  private func fill(_ starts: inout [Int], until isDone: (Int) -> Bool) {
    /// Up to the last word of the row.
    var width = 0
    var offset = starts[starts.count - 1]
    while offset < characters.count {
      let blanks = self.blanks(from: offset)
      offset += blanks
      guard offset < characters.count else { return }
      // The rest of a word that was cut takes nothing with it.
      let isRest = offset > 0 && characters[offset - 1] != " "
      let unit = isRest ? word(from: offset) : unit(from: offset)
      if width + blanks + unit.width <= columns {
        width += blanks + unit.width
      } else {
        if offset > starts[starts.count - 1] {
          starts.append(offset)
          if isDone(offset) { return }
        }
        guard let rest = cut(unit, &starts, until: isDone) else { return }
        width = rest
      }
      offset = unit.end
    }
  }

  private struct Unit {
    var start: Int
    var end: Int
    var width: Int
  }

  /// Cuts a word that is longer than a row.
  ///
  /// - Returns: The width of the last piece; nil where `isDone` ended it.
  private func cut(_ unit: Unit, _ starts: inout [Int], until isDone: (Int) -> Bool) -> Int? {
    var start = unit.start
    var rest = unit.width
    while rest > columns {
      var end = start
      var width = 0
      while end < unit.end, end == start || width + Int(widths[end]) <= columns {
        width += Int(widths[end])
        end += 1
      }
      guard end < unit.end else { return columns }
      starts.append(end)
      if isDone(end) { return nil }
      start = end
      rest -= width
    }
    return rest
  }

  /// A word, with those that should not stand apart from it where a row has room for them.
  private func unit(from start: Int) -> Unit {
    var unit = word(from: start)
    var last = start
    while clings(last..<unit.end) {
      let blanks = self.blanks(from: unit.end)
      let next = word(from: unit.end + blanks)
      guard next.end > next.start, unit.width + blanks + next.width <= columns else { break }
      last = next.start
      unit.end = next.end
      unit.width += blanks + next.width
    }
    return unit
  }

  private func word(from start: Int) -> Unit {
    var unit = Unit(start: start, end: start, width: 0)
    while unit.end < characters.count, characters[unit.end] != " " {
      unit.width += Int(widths[unit.end])
      unit.end += 1
    }
    return unit
  }

  private func blanks(from start: Int) -> Int {
    var end = start
    while end < characters.count, characters[end] == " " { end += 1 }
    return end - start
  }

  /// Whether a word takes the next one with it: a number, or a single letter.
  private func clings(_ word: Range<Int>) -> Bool {
    guard let last = word.last.map({ characters[$0] }) else { return false }
    return last.isNumber || (word.count == 1 && last.isLetter)
  }
}
