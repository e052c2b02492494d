extension ReviewEntry {
  /// This, with what was made of the same text elsewhere; a score or a number is this one's.
  ///
  /// - Parameters:
  ///   - other: What stands there now.
  ///   - base: What both began with.
  /// - Returns: The entry of both.
  func joined(with other: ReviewEntry, over base: ReviewEntry) -> ReviewEntry {
    switch (self, other, base) {
    case (.note(let mine), .note(let theirs), .note(let base)):
      .note(ParagraphMerge.merged(base: base, theirs: theirs, mine: mine))
    case (.answer(let question, let mine), .answer(_, let theirs), .answer(_, let base)):
      .answer(
        question: question,
        ParagraphMerge.merged(base: base, theirs: theirs, mine: mine)
      )
    case (.photographs(let mine), .photographs(let theirs), .photographs(let base)):
      .photographs(
        ParagraphMerge.merged(
          base: base.joined(separator: "\n"),
          theirs: theirs.joined(separator: "\n"),
          mine: mine.joined(separator: "\n")
        ).split(separator: "\n").map(String.init)
      )
    default: self
    }
  }
}
