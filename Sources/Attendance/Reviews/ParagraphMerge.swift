/// Joins what two windows made of one text, paragraph by paragraph, so that nothing that either typed
/// is lost.
///
/// What one changed and the other did not is as the one has it. Where both changed a paragraph in
/// another way both stand, and what one took out and the other changed stays. It is the idea of diff3,
/// on paragraphs instead of regions.
package enum ParagraphMerge {
  /// - Parameters:
  ///   - base: What both began with.
  ///   - theirs: What the other window made of it; where both put something it stands first.
  ///   - mine: What this one made of it.
  /// - Returns: The text of both.
  package static func merged(base: String, theirs: String, mine: String) -> String {
    if theirs == base || theirs == mine { return mine }
    if mine == base { return theirs }
    let base = paragraphs(base)
    let (one, other) = (Edits(base, paragraphs(theirs)), Edits(base, paragraphs(mine)))
    var merged = joined(one.before, other.before)
    for place in base.indices {
      switch (one.lines[place].here, other.lines[place].here) {
      case (.same, .same): merged.append(base[place])
      case (.same, .gone), (.gone, .same), (.gone, .gone): break
      case (.changed(let text), .same), (.changed(let text), .gone): merged.append(text)
      case (.same, .changed(let text)), (.gone, .changed(let text)): merged.append(text)
      case (.changed(let first), .changed(let second)): merged += joined([first], [second])
      }
      merged += joined(one.lines[place].behind, other.lines[place].behind)
    }
    return merged.joined(separator: "\n")
  }

  private static func paragraphs(_ text: String) -> [String] {
    text.isEmpty
      ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func joined(_ theirs: [String], _ mine: [String]) -> [String] {
    theirs == mine ? mine : theirs + mine
  }

  /// What became of each paragraph of a text, and what was put between them.
  private struct Edits {
    enum Change {
      case same, gone
      case changed(String)
    }

    var before: [String] = []
    var lines: [(here: Change, behind: [String])]

    init(_ base: [String], _ text: [String]) {
      lines = base.map { _ in (.same, []) }
      let difference = text.difference(from: base)
      var removed = Set<Int>()
      for change in difference.removals {
        if case .remove(let offset, _, _) = change { removed.insert(offset) }
      }
      var inserted = Set<Int>()
      for change in difference.insertions {
        if case .insert(let offset, _, _) = change { inserted.insert(offset) }
      }
      // Both are walked together; of what was taken out and put in at one place, one stands for another.
      var (place, next) = (0, 0)
      while place < base.count || next < text.count {
        var gone: [Int] = []
        while removed.contains(place) {
          gone.append(place)
          place += 1
        }
        var new: [String] = []
        while inserted.contains(next) {
          new.append(text[next])
          next += 1
        }
        for (number, line) in gone.enumerated() {
          lines[line].here = number < new.count ? .changed(new[number]) : .gone
        }
        let rest = Array(new.dropFirst(gone.count))
        if let last = gone.last ?? (place > 0 ? place - 1 : nil) {
          lines[last].behind += rest
        } else {
          before += rest
        }
        if gone.isEmpty, new.isEmpty {
          place += 1
          next += 1
        }
      }
    }
  }
}
