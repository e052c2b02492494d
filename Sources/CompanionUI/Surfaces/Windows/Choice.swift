import Conference
import Terminal
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
    /// Something that is starred or noted, to go to.
    case own(OwnMark.Subject)
    /// One of several answers, counted from 0.
    case answer(Int)
    /// What goes into a file.
    case file(FileContents)
  }

  var title: Localized
  /// What it is found by, beside its title.
  var synonyms: String
  /// A key before it, or a count at the right.
  var hint: String
  var value: Value

  init(title: Localized, synonyms: String, hint: String = "", value: Value) {
    self.title = title
    self.synonyms = synonyms
    self.hint = hint
    self.value = value
  }

  /// An action, found by its words in either language.
  ///
  /// - Parameters:
  ///   - action: What is done.
  ///   - words: What it does where one is; nil for its usual words, by which it is found all the same.
  ///   - key: What the key that it has there is called; nil where it has none.
  init(_ action: Action, words: Localized?, key: String?) {
    let usual = action.words
    let title = words ?? usual.name
    self.init(
      title: title,
      synonyms: [title.vi, title.en, usual.name.vi, usual.name.en, usual.synonyms]
        .joined(separator: " "),
      hint: key ?? "",
      value: .action(action)
    )
  }
}
