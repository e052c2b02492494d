import Conference
import VietnameseText

/// Folds what the things of one kind say, thing by thing and line by line, into a shelf.
struct ShelfBuilder {
  private var texts = FoldedTexts.Builder()
  private var names = FoldedTexts.Builder()
  private var givenNames = FoldedTexts.Builder()
  private let kind: SearchHit.Kind
  /// Whether initials stand beside what they are of.
  private let addsInitials: Bool
  private var hasGivenNames = false
  /// Few offices send many people.
  private var formsOfOffices: [String: [String]] = [:]

  init(_ kind: SearchHit.Kind, addsInitials: Bool) {
    self.kind = kind
    self.addsInitials = addsInitials
  }

  /// Begins the next thing.
  mutating func begin() {
    texts.beginText()
    names.beginText()
    givenNames.beginText()
  }

  /// Adds what the thing is called in one language.
  mutating func name(_ name: String) {
    line(name, .name)
    if kind == .delegate { names.add(name) }
  }

  /// Adds what the thing is called in both languages.
  mutating func name(_ name: Localized) {
    for text in name.different { self.name(text) }
  }

  /// Adds what somebody who names the thing is called by: the last word of a Vietnamese name.
  mutating func call(_ name: String) {
    hasGivenNames = true
    givenNames.add(VietnameseName.given(in: name))
  }

  /// Adds a line, and the numbers in it as words of their own.
  mutating func add(_ text: String?, as standing: LineStanding) {
    guard let text else { return }
    line(text, standing)
    // Codes, numbers of offices and telephones are no quantities.
    guard kind != .delegate else { return }
    for token in NumberMeanings.tokens(in: text) { texts.add(token, as: standing) }
  }

  /// Both languages; once where they are the same.
  mutating func add(_ text: Localized?, as standing: LineStanding) {
    guard let text else { return }
    for text in text.different { add(text, as: standing) }
  }

  /// Adds a number as people look for it.
  mutating func add(_ number: Double?, as standing: LineStanding) {
    if let number { texts.add(NumberMeanings.token(number), as: standing) }
  }

  /// Adds a day as people look for it.
  mutating func add(_ date: CalendarDate?, as standing: LineStanding) {
    guard let date else { return }
    for token in DayMeanings.tokens(of: date) { texts.add(token, as: standing) }
  }

  mutating func add(_ person: Person, as standing: LineStanding) {
    add(person.name, as: standing)
    add(person.role, as: standing)
    add(person.honorific, as: standing)
  }

  /// Adds a figure that is told with the thing.
  mutating func add(_ figure: Figure) {
    add(figure.label, as: .surrounding)
    add(figure.printed, as: .surrounding)
    add(figure.place, as: .surrounding)
    add(figure.unit, as: .surrounding)
    add(figure.time?.years, as: .surrounding)
  }

  private mutating func line(_ text: String, _ standing: LineStanding) {
    texts.add(text, as: standing)
    guard addsInitials else { return }
    for form in forms(of: text, standing) { texts.add(form, as: standing) }
  }

  private mutating func forms(of text: String, _ standing: LineStanding) -> [String] {
    guard kind == .delegate else { return JoinedWords.forms(ofText: text) }
    switch standing {
    case .name: return JoinedWords.forms(ofName: text)
    case .own: break
    case .byname, .surrounding: return []
    }
    if let forms = formsOfOffices[text] { return forms }
    let forms = JoinedWords.forms(ofOffice: text)
    formsOfOffices[text] = forms
    return forms
  }

  consuming func finish() -> Shelf {
    Shelf(
      kind: kind,
      texts: texts.finish(),
      names: kind == .delegate ? names.finish() : nil,
      givenNames: hasGivenNames ? givenNames.finish() : nil
    )
  }
}

extension Localized {
  /// Both languages; one text where they are the same.
  fileprivate var different: [String] { vi == en ? [vi] : [vi, en] }
}

extension Figure.Time {
  /// "2020", "2016 2020".
  var years: String {
    switch self {
    case .year(let year): String(year)
    case .period(let from, let to): "\(from) \(to)"
    }
  }
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

  /// What a person is spoken to by, from the whole name to the given name alone.
  static func tails(of name: String) -> [String] {
    let words = name.split(separator: " ")
    return words.indices.map { words[$0...].joined(separator: " ") }
  }
}
