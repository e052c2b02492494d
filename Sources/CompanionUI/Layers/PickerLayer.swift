import Conference
import Terminal
import VietnameseText
import Wording

/// A short list narrowed by typing: the palette, or a filter to choose.
struct PickerState: Hashable, Sendable {
  enum Purpose: Hashable, Sendable {
    case palette, province, category
  }

  var purpose: Purpose
  var field = TextField()
  var selected = 0
  var top = 0
}

/// One line of a picker.
struct Choice: Hashable, Sendable {
  enum Value: Hashable, Sendable {
    case action(Action)
    /// Nil shows everyone.
    case province(String?)
    case category(String?)
  }

  var title: String
  /// What it is found by, beside its title.
  var synonyms: String
  /// At the right: a key, a count.
  var hint: String
  var value: Value
}

extension Model {
  func title(of purpose: PickerState.Purpose) -> Localized {
    switch purpose {
    case .palette: Phrases.palette
    case .province: Phrases.province
    case .category: Phrases.category
    }
  }

  /// What a picker offers, the best match first once something is typed.
  func choices(_ state: PickerState) -> [Choice] {
    let all = allChoices(state.purpose)
    let query = Query(state.field.text)
    guard !query.isEmpty else { return all }
    let scored = all.enumerated().compactMap { place, choice in
      query.score(choice.title + " " + choice.synonyms).map { (place, $0, choice) }
    }
    return scored.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }.map(\.2)
  }

  private func allChoices(_ purpose: PickerState.Purpose) -> [Choice] {
    switch purpose {
    case .palette:
      // What works on the screen behind the palette: there the chosen action is done.
      var behind = self
      behind.layers = []
      return Action.allCases.filter { $0 != .palette && behind.isAvailable($0) }.map { action in
        Choice(
          title: context.say(action.words.name),
          synonyms: [action.words.name.vi, action.words.name.en, action.words.synonyms].joined(
            separator: " "
          ),
          hint: keyMap.keys(for: action).first?.name ?? "",
          value: .action(action)
        )
      }
    case .province:
      let category = roster?.filter.category
      return [choice(Phrases.everyProvince, .province(nil), province: nil, category: category)]
        + conference.info.provinces.map {
          choice(
            Localized(same: $0.name),
            .province($0.id),
            province: $0.id,
            category: category
          )
        }
    case .category:
      let province = roster?.filter.province
      return [choice(Phrases.everyCategory, .category(nil), province: province, category: nil)]
        + conference.info.categories.map {
          choice($0.label, .category($0.id), province: province, category: $0.id)
        }
    }
  }

  private func choice(
    _ title: Localized,
    _ value: Choice.Value,
    province: String?,
    category: String?
  ) -> Choice {
    Choice(
      title: context.say(title),
      synonyms: title.vi + " " + title.en,
      hint: "\(roster?.count(province: province, category: category) ?? 0)",
      value: value
    )
  }

  func drawPicker(_ state: PickerState, on frame: inout Frame) {
    let body = frame.openWindow(
      title: context.say(title(of: state.purpose)),
      in: layout,
      symbols: symbols
    )
    frame.drawField(state.field, prompt: "> ", in: body)
    let list = Rect(x: body.x, y: body.y + 1, width: body.width, height: body.height - 1)
    let choices = choices(state)
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
