import Attendance
import Conference
import VietnameseText
import Wording

/// A few fields to fill in at the desk.
struct DeskForm: Hashable, Sendable {
  enum Purpose: Hashable, Sendable {
    case walkIn
    /// Whose seat is taken.
    case substitute(PersonID)
    case note(PersonID)
    case excuse(PersonID)
    case nameSeat(PersonID)
    case edit(PersonID)
    case programme(ProgrammeSubject)
    case undo([EventID])

    /// The id of whom it is about.
    var delegate: PersonID? {
      switch self {
      case .substitute(let id), .note(let id), .excuse(let id), .nameSeat(let id), .edit(let id):
        id
      case .walkIn, .programme, .undo: nil
      }
    }
  }

  enum Name: Hashable, Sendable {
    case name, office, position, phone, province, elsewhere, category, note, head, reason, text
    case title, englishTitle, starts, ends, room, order, departs, meetingPoint, bus, contact
    /// Which of the people on the list it is after all, where some have the name.
    case same
  }

  struct Field: Hashable, Sendable {
    enum Content: Hashable, Sendable {
      case text(TextField)
      /// One of a few: ids and what they are called; nil chosen where nothing is.
      case choice([Option], chosen: Int?)

      var options: [Option] {
        if case .choice(let options, _) = self { options } else { [] }
      }
    }

    struct Option: Hashable, Sendable {
      var id: String
      var label: Localized
    }

    var name: Name
    var content: Content
    var isRequired = false
    /// Whether Enter stops here once before the form is done, though it may stay empty.
    var isAsked = false
    /// Whether what an input method would have made of the text was put in its place: once, so that a
    /// person's own spelling stands.
    var isSpelled = false
  }

  let purpose: Purpose
  private(set) var fields: [Field]
  private(set) var focus = 0

  init(_ purpose: Purpose, fields: [Field]) {
    self.purpose = purpose
    self.fields = fields
  }

  /// The text field that has the focus.
  var field: TextField? {
    if case .text(let field) = fields[focus].content { field } else { nil }
  }

  /// Takes an input that edits the text field that has the focus.
  ///
  /// - Returns: Whether it was one.
  mutating func take(_ input: Input) -> Bool {
    guard case .text(var field) = fields[focus].content, field.take(input) else { return false }
    fields[focus].content = .text(field)
    return true
  }

  /// To another field; at the ends it stays.
  mutating func step(_ steps: Int) { go(to: focus + steps) }

  mutating func go(to field: Int) {
    focus = min(max(0, field), fields.count - 1)
  }

  /// Puts what an input method would have made of the text with the focus in its place, where it was
  /// typed in Telex or VNI.
  ///
  /// - Returns: Whether it did.
  mutating func spell() -> Bool {
    guard case .text(var field) = fields[focus].content, !fields[focus].isSpelled,
      field.text.utf8.allSatisfy({ $0 < 0x80 }), field.spell()
    else { return false }
    fields[focus].content = .text(field)
    fields[focus].isSpelled = true
    return true
  }

  /// Asks whether it is one of some people after all, behind the name; none takes the question away.
  ///
  /// - Returns: Whether that was not asked yet.
  mutating func ask(_ people: [Field.Option]) -> Bool {
    let before = value(.same)
    let asked = fields.first { $0.name == .same }?.content.options ?? []
    fields.removeAll { $0.name == .same }
    guard !people.isEmpty, let name = fields.firstIndex(where: { $0.name == .name }) else {
      return false
    }
    let chosen = people.firstIndex { $0.id == before } ?? 0
    fields.insert(Field(name: .same, content: .choice(people, chosen: chosen)), at: name + 1)
    return people != asked
  }

  /// Goes to a telephone number that has no digit.
  ///
  /// - Parameter known: What is known of whom the form edits, which may stay.
  /// - Returns: What is wrong with it; nil where nothing is.
  mutating func phoneWithoutDigits(unless known: String?) -> Localized? {
    guard let phone = value(.phone), phone != known, !PersonField.phone.takes(phone),
      let place = fields.firstIndex(where: { $0.name == .phone })
    else { return nil }
    go(to: place)
    return Phrases.phoneHasNoDigit
  }

  /// The next choice whose label has a word that begins with a letter; any where it is a blank.
  ///
  /// - Returns: Whether no other begins so.
  mutating func choose(beginning letter: Character) -> Bool {
    guard case .choice(let options, let chosen) = fields[focus].content else { return false }
    let query = Query(String(letter))
    let order = options.indices.map { ($0 + (chosen ?? -1) + 1) % options.count }
    let found = order.filter {
      query.score(options[$0].label.vi + " " + options[$0].label.en) != nil
    }
    if let first = found.first { fields[focus].content = .choice(options, chosen: first) }
    return found.count == 1
  }

  /// The choice so many behind the one that is made, round at the ends.
  mutating func choose(_ steps: Int) {
    guard case .choice(let options, let chosen) = fields[focus].content, !options.isEmpty else {
      return
    }
    let next = chosen.map { ($0 + steps + options.count) % options.count }
    fields[focus].content = .choice(options, chosen: next ?? (steps > 0 ? 0 : options.count - 1))
  }

  /// What a field says; nil where it is empty.
  func value(_ name: Name) -> String? {
    guard let field = fields.first(where: { $0.name == name }) else { return nil }
    switch field.content {
    case .text(let text):
      let words = text.text.split(separator: " ").joined(separator: " ")
      return words.isEmpty ? nil : words
    case .choice(let options, let chosen): return chosen.map { options[$0].id }
    }
  }

  /// The first field that says nothing and must, or that was not asked yet; whoever comes from elsewhere
  /// has no province to choose.
  var next: Int? {
    fields.indices.first {
      (fields[$0].isRequired || fields[$0].isAsked) && isMissing(fields[$0].name)
    }
  }

  /// Leaves the field that has the focus as it is: it is not asked again.
  mutating func pass() { fields[focus].isAsked = false }

  /// Whether a field says nothing, nor what stands in its place.
  func isMissing(_ name: Name) -> Bool {
    value(name) == nil && !(name == .province && value(.elsewhere) != nil)
  }
}
