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

  /// The blocks in order, their headings counted anew below each higher one.
  var numberedBlocks: [NumberedBlock] {
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
