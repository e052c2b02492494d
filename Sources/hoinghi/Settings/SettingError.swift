import Conference
import Wording

/// A setting with a value that it does not take.
struct SettingError: StatedError, Hashable {
  /// The setting's name, "lang", or the option's where it is no setting, "--at".
  var name: String
  var value: String
  var origin: SettingOrigin
  /// The values that it takes; empty where it takes any text, or any of the right form.
  var choices: [String]
  /// What it should look like where there are no choices to list.
  var form: Localized?

  init(
    name: String,
    value: String,
    origin: SettingOrigin,
    choices: [String],
    form: Localized? = nil
  ) {
    self.name = name
    self.value = value
    self.origin = origin
    self.choices = choices
    self.form = form
  }

  /// A setting of the catalogue with a value that it does not take.
  init(_ name: SettingName, value: String, origin: SettingOrigin) {
    let row = name.row
    self.init(
      name: name.rawValue,
      value: value,
      origin: origin,
      choices: row.choices,
      form: row.form
    )
  }

  var status: ExitStatus {
    if case .option = origin { .usage } else { .badSetting }
  }

  var words: Localized {
    let choice = choices.isEmpty ? form : Phrases.oneOf(choices)
    let suggestion = Suggestion.nearest(to: value, among: choices).map(Phrases.didYouMean)
    return switch origin {
    case .option(let option):
      Phrases.badOptionValue(
        option: option,
        value: value,
        choices: choice,
        suggestion: suggestion
      )
    case .environment(let variable):
      Phrases.badVariable(
        name: variable,
        value: value,
        choices: choice,
        suggestion: suggestion
      )
    case .file(let path, let position):
      Phrases.badConfigValue(
        file: path,
        line: position.line,
        column: position.column,
        setting: name,
        value: value,
        choices: choice,
        suggestion: suggestion
      )
    case .standard:
      Phrases.badVariable(name: name, value: value, choices: choice, suggestion: suggestion)
    }
  }
}
