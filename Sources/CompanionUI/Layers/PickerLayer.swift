import Conference
import Terminal
import VietnameseText
import Wording

/// A short list narrowed by typing: the palette, or a filter to choose.
struct PickerState: Hashable, Sendable {
  enum Purpose: Hashable, Sendable {
    case palette, province, category
    /// At the desk.
    case delegation, list, person
    /// Of a visit that goes to several.
    case reviewedModel
  }

  let purpose: Purpose
  /// What it offers while nothing is typed.
  private let offered: [Choice]
  /// What is in the list now, the best match first.
  private(set) var choices: [Choice]
  private(set) var field: TextField
  var selected = 0
  var top = 0

  init(
    _ purpose: Purpose,
    offering choices: [Choice],
    current: Choice.Value? = nil,
    field: TextField = TextField()
  ) {
    self.purpose = purpose
    offered = choices
    self.choices = choices
    self.field = field
    narrow()
    if let current, let place = self.choices.firstIndex(where: { $0.value == current }) {
      selected = place
    }
  }

  /// Takes what was typed.
  mutating func take(_ field: TextField) {
    let isNarrower = field.text != self.field.text
    self.field = field
    if isNarrower { narrow() }
  }

  private mutating func narrow() {
    selected = 0
    top = 0
    let query = Query(field.text)
    guard !query.isEmpty else {
      choices = offered
      return
    }
    let scored = offered.enumerated().compactMap { place, choice in
      query.score(choice.title + " " + choice.synonyms).map { (place, $0, choice) }
    }
    choices = scored.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }.map(\.2)
  }
}

extension Model {
  func drawPicker(_ state: PickerState, on frame: inout Frame) {
    let body = frame.openWindow(
      title: context.say(title(of: state.purpose)),
      in: layout,
      symbols: symbols
    )
    frame.drawField(state.field, prompt: "> ", in: body)
    let list = Rect(x: body.x, y: body.y + 1, width: body.width, height: body.height - 1)
    let choices = state.choices
    if choices.isEmpty {
      frame.canvas.draw(
        Line(context.say(Phrases.nothingFound)),
        x: list.x,
        y: list.y,
        width: list.width
      )
    }
    let query = Query(state.field.text)
    for y in 0..<max(0, list.height) where choices.indices.contains(state.top + y) {
      let choice = choices[state.top + y]
      let rect = Rect(x: list.x, y: list.y + y, width: list.width, height: 1)
      let hint = DisplayWidth.columns(of: choice.hint)
      var row = RowBuilder()
      row.add(choice.title, width: max(1, rect.width - hint - 1))
      row.add(" ", width: 1)
      let line = row.line.marking(query) + Line(choice.hint, Style(.accent, bold: true))
      frame.drawRow(line, in: rect, isSelected: state.top + y == state.selected)
      frame.hotspots.append(Hotspot(rect: rect, target: .choice(state.top + y)))
    }
  }
}
