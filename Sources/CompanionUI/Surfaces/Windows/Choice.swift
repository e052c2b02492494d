import Conference
import Wording

/// One line of a picker.
struct Choice: Hashable, Sendable {
  enum Value: Hashable, Sendable {
    case action(Action)
    /// Nil shows everyone.
    case province(String?)
    case category(String?)
    case delegation(Delegation.ID)
    /// The id of a list.
    case list(ListID)
    /// The id of a model to review.
    case model(ModelID)
    /// One of several answers, counted from 0.
    case answer(Int)
  }

  var title: Localized
  /// What it is found by, beside its title.
  var synonyms: String
  /// At the right: a key, a count.
  var hint: String
  var value: Value

  init(title: Localized, synonyms: String, hint: String = "", value: Value) {
    self.title = title
    self.synonyms = synonyms
    self.hint = hint
    self.value = value
  }

  /// An action, found by its words in either language.
  init(_ action: Action, _ keyMap: KeyMap) {
    let words = action.words
    self.init(
      title: words.name,
      synonyms: [words.name.vi, words.name.en, words.synonyms].joined(separator: " "),
      hint: keyMap.keys(for: action).first?.name ?? "",
      value: .action(action)
    )
  }
}
