import Conference
import Ledger
import Terminal
import VietnameseText
import Wording

/// How a screen shows stars and notes of one's own.
extension Context {
  /// One column before a row of a list: a star where what it is about is starred.
  func star(_ subject: @autoclosure () -> Subject) -> Span {
    guard !ledger.marks.isEmpty, let own = subject().own,
      ledger.mark(on: own)?.isStarred == true
    else { return Span(" ") }
    return Span(symbols.star, Style(.accent, bold: true))
  }

  /// A text with its star and its note behind its first block; itself where there is neither.
  func withOwn(_ blocks: [Block], of subject: Subject) -> [Block] {
    guard !ledger.marks.isEmpty, let own = subject.own, let mark = ledger.mark(on: own) else {
      return blocks
    }
    let star = Block(
      .text(Line("\(symbols.star) \(say(Phrases.starredHere))", Style(.accent, bold: true)))
    )
    let note = mark.note.map { note in
      Block(.field(label: say(Phrases.ownNote), value: Line(ForeignText.visible(note))))
    }
    var whole = blocks
    whole.insert(
      contentsOf: [mark.isStarred ? star : nil, note].compactMap(\.self),
      at: min(1, whole.count)
    )
    return whole
  }
}
