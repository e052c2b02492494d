import Conference
import VietnameseText

/// Folds what the things of one kind say, thing by thing and line by line, into a shelf.
struct ShelfBuilder {
  private var texts = FoldedTexts.Builder()
  private var titles = FoldedTexts.Builder()
  private var givenNames = FoldedTexts.Builder()
  private var own = FoldedTexts.Builder()
  /// Whether what is added is the thing's own text.
  private var isOwn = true
  private let kind: SearchHit.Kind
  private var hasNames = false

  init(_ kind: SearchHit.Kind) { self.kind = kind }

  /// Whether things of the kind have parts, which are told from what surrounds them.
  private var hasParts: Bool { kind == .remark }

  /// Begins the next thing.
  mutating func begin() {
    texts.beginText()
    titles.beginText()
    givenNames.beginText()
    if hasParts { own.beginText() }
    isOwn = true
  }

  /// Ends what a part of a larger thing says itself; what follows surrounds it.
  mutating func endOwn() {
    isOwn = false
  }

  /// Adds what the thing is called.
  mutating func name(_ title: String) { titles.add(title) }

  /// Adds what the thing is called in both languages, behind the name of who said it.
  mutating func name(_ title: Localized, of speaker: String? = nil) {
    for text in title.different {
      if let speaker { titles.add(speaker) }
      titles.add(text)
    }
  }

  /// Adds what somebody who names the thing is called by: the last word of a Vietnamese name.
  mutating func call(_ name: String) {
    hasNames = true
    givenNames.add(VietnameseName.given(in: name))
  }

  mutating func add(_ text: String?) {
    guard let text else { return }
    texts.add(text)
    if hasParts, isOwn { own.add(text) }
  }

  /// Both languages; once where they are the same.
  mutating func add(_ text: Localized?) {
    guard let text else { return }
    for text in text.different { add(text) }
  }

  mutating func add(_ person: Person) {
    add(person.name)
    add(person.role)
    add(person.honorific)
  }

  mutating func add(_ figure: Figure) {
    add(figure.label)
    add(figure.printed)
    add(figure.place)
    add(figure.unit)
    switch figure.time {
    case .year(let year): add(String(year))
    case .period(let from, let to): add("\(from) \(to)")
    case nil: break
    }
  }

  consuming func finish() -> Shelf {
    Shelf(
      kind: kind,
      texts: texts.finish(),
      titles: titles.finish(),
      givenNames: hasNames ? givenNames.finish() : nil,
      own: hasParts ? own.finish() : nil
    )
  }
}

extension Localized {
  /// Both languages; one text where they are the same.
  fileprivate var different: [String] { vi == en ? [vi] : [vi, en] }
}

/// Names as Vietnamese lists have them.
enum VietnameseName {
  /// What a person is called by: the last word.
  static func given(in name: String) -> String {
    let bytes = name.utf8
    guard let end = bytes.lastIndex(where: { $0 != UInt8(ascii: " ") }) else { return "" }
    let space = bytes[..<end].lastIndex(of: UInt8(ascii: " "))
    let start = space.map(bytes.index(after:)) ?? bytes.startIndex
    return String(name[start...end])
  }
}
