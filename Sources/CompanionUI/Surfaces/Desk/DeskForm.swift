import Attendance
import Conference
import VietnameseText

/// A few fields to fill in at the desk.
struct DeskForm: Hashable, Sendable {
  enum Purpose: Hashable, Sendable {
    case walkIn
    /// Whose seat is taken.
    case substitute(PersonID)
    case note(PersonID)
    case excuse(PersonID)
    case nameSeat(PersonID)
    case undo([EventID])

    /// The id of whom it is about.
    var delegate: PersonID? {
      switch self {
      case .substitute(let id), .note(let id), .excuse(let id), .nameSeat(let id): id
      case .walkIn, .undo: nil
      }
    }
  }

  enum Name: Hashable, Sendable {
    case name, office, province, category, reason, text
  }

  struct Field: Hashable, Sendable {
    enum Content: Hashable, Sendable {
      case text(TextField)
      /// One of a few: ids and what they are called; nil chosen where nothing is.
      case choice([Option], chosen: Int?)
    }

    struct Option: Hashable, Sendable {
      var id: String
      var label: Localized
    }

    var name: Name
    var content: Content
    var isRequired = false
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

  /// The next choice whose label has a word that begins with a letter.
  mutating func choose(beginning letter: Character) {
    guard case .choice(let options, let chosen) = fields[focus].content else { return }
    let query = Query(String(letter))
    let order = options.indices.map { ($0 + (chosen ?? -1) + 1) % options.count }
    let found = order.first {
      query.score(options[$0].label.vi + " " + options[$0].label.en) != nil
    }
    if let found { fields[focus].content = .choice(options, chosen: found) }
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

  /// The first field that must be filled in and is not.
  var missing: Int? {
    fields.indices.first { fields[$0].isRequired && value(fields[$0].name) == nil }
  }
}
