import Attendance
import Conference
import Terminal
import VietnameseText
import Wording

/// A few fields to fill in at the desk.
struct FormState: Hashable, Sendable {
  enum Purpose: Hashable, Sendable {
    case walkIn
    /// Whose seat is taken.
    case substitute(PersonID)
    case note(PersonID)
    case excuse(PersonID)
    case nameSeat(PersonID)
    case undo([EventID])
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
  var fields: [Field]
  var focus = 0

  /// The text field that has the focus.
  var field: TextField? {
    if case .text(let field) = fields[focus].content { field } else { nil }
  }

  mutating func take(_ field: TextField) {
    guard case .text = fields[focus].content else { return }
    fields[focus].content = .text(field)
  }

  /// To another field; at the ends it stays.
  mutating func step(_ steps: Int) {
    focus = min(max(0, focus + steps), fields.count - 1)
  }

  /// Another choice in the field of choices that has the focus, going round.
  mutating func choose(_ steps: Int) {
    guard case .choice(let options, let chosen) = fields[focus].content, !options.isEmpty else {
      return
    }
    let next = chosen.map { ($0 + steps + options.count) % options.count }
    let first = steps > 0 ? 0 : options.count - 1
    fields[focus].content = .choice(options, chosen: next ?? first)
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

extension Model {
  func drawForm(_ state: FormState, on frame: inout Frame) {
    let body = frame.openWindow(
      title: context.say(title(of: state.purpose)),
      in: layout,
      symbols: symbols
    )
    var y = body.y
    for line in about(state.purpose) where y < body.maxY {
      frame.canvas.draw(line, x: body.x, y: y, width: body.width)
      y += 1
    }
    y += 1
    let labels = state.fields.map { context.say(Phrases.formField($0.name.key)) }
    let column = labels.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    for (number, field) in state.fields.enumerated() where y < body.maxY {
      let hasFocus = number == state.focus
      let label =
        labels[number]
        + String(repeating: " ", count: column - DisplayWidth.columns(of: labels[number]))
      let row = Rect(x: body.x, y: y, width: body.width, height: 1)
      let prompt = (hasFocus ? symbols.pointer : " ") + " " + label + "  "
      switch field.content {
      case .text(let text) where hasFocus:
        frame.drawField(text, prompt: prompt, in: row)
      case .text(let text):
        frame.canvas.draw(Line(prompt) + Line(text.text), x: row.x, y: y, width: row.width)
      case .choice(let options, let chosen):
        let value = chosen.map { context.say(options[$0].label) } ?? context.say(Phrases.notChosen)
        let line =
          Line(prompt, hasFocus ? Style(.accent, bold: true) : .plain)
          + Line(hasFocus ? "< \(value) >" : value, hasFocus ? Style(bold: true) : .plain)
        frame.canvas.draw(line, x: row.x, y: y, width: row.width)
        if hasFocus {
          frame.canvas.cursor = Point(x: row.x + DisplayWidth.columns(of: prompt), y: y)
        }
      }
      frame.hotspots.append(Hotspot(rect: row, target: .choice(number)))
      y += 1
    }
    for line in Line(context.say(Phrases.formHelp), Style(.accent)).wrapped(to: body.width)
    where y + 1 < body.maxY {
      frame.canvas.draw(line, x: body.x, y: y + 1, width: body.width)
      y += 1
    }
  }

  private func title(of purpose: FormState.Purpose) -> Localized {
    switch purpose {
    case .walkIn: Phrases.walkInTitle
    case .substitute: Phrases.substituteTitle
    case .note: Phrases.noteTitle
    case .excuse: Phrases.excuseTitle
    case .nameSeat: Phrases.nameSeatTitle
    case .undo: Phrases.undoTitle
    }
  }

  /// Whom or what the form is about.
  private func about(_ purpose: FormState.Purpose) -> [Line] {
    switch purpose {
    case .walkIn: []
    case .substitute(let id), .note(let id), .excuse(let id), .nameSeat(let id):
      [board.delegate(id).map { context.nameLine($0) } ?? Line(id.rawValue)]
    case .undo(let ids):
      ids.first.flatMap(board.table.event).map { [stepLine($0, count: ids.count)] } ?? []
    }
  }
}

extension FormState.Purpose {
  /// The id of whom it is about.
  var delegate: PersonID? {
    switch self {
    case .substitute(let id), .note(let id), .excuse(let id), .nameSeat(let id): id
    case .walkIn, .undo: nil
    }
  }
}

extension FormState.Name {
  /// Its name in the catalogue of words.
  fileprivate var key: String {
    switch self {
    case .name: "name"
    case .office: "office"
    case .province: "province"
    case .category: "category"
    case .reason: "reason"
    case .text: "text"
    }
  }
}
