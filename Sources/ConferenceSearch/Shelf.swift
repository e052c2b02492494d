import Conference
import VietnameseText

/// The things of one kind and their texts, position by position.
struct Shelf: Sendable {
  let kind: SearchHit.Kind
  /// All that the things say, line by line, each with its standing.
  let texts: FoldedTexts
  /// What the things are called, where they may be too many to look at every one; else nil.
  let names: FoldedTexts?
  /// What the people who name the things are called by; nil where none do.
  let givenNames: FoldedTexts?
  /// The texts with initials beside what they are of; made once words find nothing.
  let spelled = Memo<FoldedTexts>()

  /// Whether things of the kind have parts, which are found by their own words.
  var hasParts: Bool { kind == .remark }
  /// Whether the things are people.
  var isOfPeople: Bool { kind == .delegate || kind == .person }
  /// Whether there may be so many that a scan is felt.
  var isLong: Bool { kind == .delegate }
}
