/// The options of the interface where the command line is nothing but such options, each once and
/// followed by its value: read without the parser, which is slow to begin.
///
/// Names and what they mean are those of ``SettingName`` and ``RootOptions``; whatever else stands there,
/// and whatever may be wrong, is for the parser.
struct StartOptions: Hashable {
  private(set) var values = SettingOptionValues()
  private(set) var screen: String?
  private(set) var time: String?
  private(set) var isRehearsal = false

  /// Nil where the parser is needed to say what the words mean.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      if option == "--rehearse", !isRehearsal {
        isRehearsal = true
        continue
      }
      // What may be another option, or a question for help, is not taken for a value.
      guard let value = rest.popFirst(), !value.isEmpty, !value.hasPrefix("-"), value != "help"
      else { return nil }
      switch option {
      case "--screen" where screen == nil: screen = value
      case "--at" where time == nil: time = value
      default:
        guard option.hasPrefix("--"), let name = SettingName(rawValue: String(option.dropFirst(2))),
          name.isOptionWithValue, values.values.updateValue(value, forKey: name) == nil
        else { return nil }
      }
    }
  }
}

extension SettingName {
  /// Whether its option is followed by a value; `--ascii` and `--no-ascii` are not.
  fileprivate var isOptionWithValue: Bool { self != .ascii }
}
