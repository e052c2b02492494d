import Attendance
import Conference
import Wording

/// One line of a picker.
struct Choice: Hashable, Sendable {
  enum Value: Hashable, Sendable {
    case action(Action)
    /// Nil shows everyone.
    case province(String?)
    case category(String?)
    case delegation(Delegation)
    /// The id of a list.
    case list(ListID)
    /// The id of a model to review.
    case model(ModelID)
  }

  var title: String
  /// What it is found by, beside its title.
  var synonyms: String
  /// At the right: a key, a count.
  var hint: String
  var value: Value
}

extension Model {
  /// Opens a picker over the screen.
  func picker(_ purpose: PickerState.Purpose, field: TextField = TextField()) -> Layer {
    let (choices, current): ([Choice], Choice.Value?) =
      switch purpose {
      case .palette: (paletteChoices, nil)
      case .province: (provinceChoices, .province(roster?.filter.province))
      case .category: (categoryChoices, .category(roster?.filter.category))
      case .delegation: (delegationChoices, nil)
      case .list: (listChoices, .list(desk.list))
      case .person: (personChoices, nil)
      case .reviewedModel: (modelChoices, nil)
      }
    return .picker(PickerState(purpose, offering: choices, current: current, field: field))
  }

  func title(of purpose: PickerState.Purpose) -> Localized {
    switch purpose {
    case .palette: Phrases.palette
    case .province: Phrases.province
    case .category: Phrases.category
    case .delegation: Phrases.delegation
    case .list: Phrases.chooseList
    case .person: Phrases.personActions
    case .reviewedModel: Phrases.reviewWhich
    }
  }

  /// Every action that works on the screen behind the palette: there the chosen one is done.
  private var paletteChoices: [Choice] {
    var behind = self
    behind.layers.removeAll { $0.kind != .review }
    // Editing a field is done with its keys alone.
    behind.desk.hasFocus = false
    behind.setEditing(false)
    return Action.allCases.filter { $0 != .palette && behind.isAvailable($0) }.map(choice)
  }

  /// Every list, with how many have arrived on it.
  private var listChoices: [Choice] {
    conference.lists.map { list in
      Choice(
        title: context.say(list.name),
        synonyms: [list.id.rawValue, list.name.vi, list.name.en].joined(separator: " "),
        hint: "\(board.table.arrived(on: list.id))",
        value: .list(list.id)
      )
    }
  }

  /// What can be done with the delegate whom the desk is on.
  private var personChoices: [Choice] {
    [Action.checkOut, .excuse, .note, .substitute, .nameSeat, .ticks].filter(isAvailable).map {
      choice($0)
    }
  }

  /// The models of the visit that one is on.
  private var modelChoices: [Choice] {
    modelsToReview.compactMap(conference.model).map { model in
      Choice(
        title: context.say(model.title),
        synonyms: model.title.vi + " " + model.title.en,
        hint: "",
        value: .model(model.id)
      )
    }
  }

  private func choice(_ action: Action) -> Choice {
    let words = action.words
    return Choice(
      title: context.say(words.name),
      synonyms: [words.name.vi, words.name.en, words.synonyms].joined(separator: " "),
      hint: keyMap.keys(for: action).first?.name ?? "",
      value: .action(action)
    )
  }

  private var provinceChoices: [Choice] {
    let counts = roster?.countsOfProvinces ?? [:]
    return [everyone(Phrases.everyProvince, counts, .province(nil))]
      + conference.info.provinces.map { province in
        choice(Localized(same: province.name), counts[province.id], .province(province.id))
      }
  }

  private var categoryChoices: [Choice] {
    let counts = roster?.countsOfCategories ?? [:]
    return [everyone(Phrases.everyCategory, counts, .category(nil))]
      + conference.info.categories.map { category in
        choice(category.label, counts[category.id], .category(category.id))
      }
  }

  private func everyone(
    _ title: Localized,
    _ counts: [String?: Int],
    _ value: Choice.Value
  ) -> Choice {
    choice(title, counts.values.reduce(0, +), value)
  }

  private func choice(_ title: Localized, _ count: Int?, _ value: Choice.Value) -> Choice {
    Choice(
      title: context.say(title),
      synonyms: title.vi + " " + title.en,
      hint: "\(count ?? 0)",
      value: value
    )
  }
}
