import Conference
import Wording

/// The numbers of headings, as Vietnamese papers have them: I., 1., a).
extension Paper {
  /// A block with what stands before it.
  struct NumberedBlock: Hashable {
    /// Of a heading alone: "I.", "2.", "a)".
    var number: String?
    var block: Block
  }

  /// The blocks of the text in order, the mark of its end behind the last.
  var numberedBlocks: [NumberedBlock] { numbered(endedBlocks) }

  /// Blocks in order, their headings counted anew below each higher one.
  func numbered(_ blocks: [Block]) -> [NumberedBlock] {
    var counts = [0, 0, 0]
    return blocks.map { block in
      guard case .heading(let level, _) = block, counts.indices.contains(level - 1) else {
        return NumberedBlock(number: nil, block: block)
      }
      counts[level - 1] += 1
      for lower in counts.indices where lower >= level { counts[lower] = 0 }
      return NumberedBlock(number: number(counts[level - 1], level: level), block: block)
    }
  }

  /// A report ends with a mark behind its last word; a list has none.
  private var endedBlocks: [Block] {
    let mark = Phrases.paperEnd[language]
    guard form == .report, !mark.isEmpty, let last = blocks.last else { return blocks }
    let rest = blocks.dropLast()
    let end = Words(mark)
    return switch last {
    case .paragraph(let words): rest + [.paragraph(words + end)]
    case .list(let items):
      rest + [.list(items.dropLast() + items.suffix(1).map { $0 + end })]
    case .blank(let lines, _): rest + [.blank(lines: lines, ending: mark)]
    default: blocks + [.paragraph(end)]
    }
  }

  /// What an annex is called, from 0.
  func name(ofAnnex place: Int) -> String {
    Phrases.annex(annexes.count > 1 ? Self.roman(place + 1) : nil)[language]
  }

  private func number(_ count: Int, level: Int) -> String {
    switch level {
    case 1: Self.roman(count) + "."
    case 2: "\(count)."
    default: letter(count) + ")"
    }
  }

  /// A letter, and numbers once the alphabet is used up.
  private func letter(_ count: Int) -> String {
    let letters = Array(Phrases.paperLetters[language])
    return letters.indices.contains(count - 1) ? String(letters[count - 1]) : "\(count)"
  }

  private static func roman(_ number: Int) -> String {
    let signs = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    var rest = number
    var text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }
}
