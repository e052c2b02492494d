import Conference
import Hub
import VietnameseText
import Wording

/// What the program knows of a setting: which values it takes, and where they lie.
struct SettingRow {
  /// What its values are.
  enum Content: Hashable {
    /// One of a few words.
    case choices([String])
    case folder, file
    /// A connection string; `config` shows it without its password.
    case address
    /// A short line that names somebody or something.
    case label
    case text
    /// A whole number.
    case number(ClosedRange<Int>)
  }

  /// What the help and the manual say of it.
  let words: Localized
  let content: Content
  /// Whether it takes a value.
  let takes: (String) -> Bool
  /// Sets it to a value; false where it does not take that.
  let take: (inout Settings, String, SettingOrigin) -> Bool
  /// What it is set to, and where that came from; nil where it is set to nothing.
  let read: (Settings) -> (value: String?, origin: SettingOrigin)

  // Closures and no key paths: to make one at the start takes longer than to read all settings.
  private init<Value: Hashable & Sendable>(
    _ get: @escaping (Settings) -> Settings.Value<Value>,
    _ set: @escaping (inout Settings, Settings.Value<Value>) -> Void,
    _ words: Localized,
    _ content: Content,
    written: @escaping (Value) -> String?,
    made: @escaping (String) -> Value?
  ) {
    self.words = words
    self.content = content
    takes = { made($0) != nil }
    take = { settings, text, origin in
      guard let value = made(text) else { return false }
      set(&settings, Settings.Value(value: value, origin: origin))
      return true
    }
    read = { settings in
      let value = get(settings)
      return (written(value.value), value.origin)
    }
  }

  /// The values that it takes; none where any text does.
  var choices: [String] {
    if case .choices(let choices) = content { choices } else { [] }
  }

  /// Whether the config file may say true and false of it.
  var isSwitch: Bool { choices == Settings.Switch.allCases.map(\.rawValue) }

  /// What a value looks like where there are no choices to list.
  var form: Localized? {
    switch content {
    case .label: Phrases.labelForm(longest: DeskLabel.longest)
    case .number(let range): Phrases.numberForm(range)
    case .choices, .folder, .file, .address, .text: nil
    }
  }
}

extension SettingRow {
  static func choice<Value: CaseIterable & RawRepresentable & Hashable & Sendable>(
    _ get: @escaping (Settings) -> Settings.Value<Value>,
    _ set: @escaping (inout Settings, Settings.Value<Value>) -> Void,
    _ words: Localized
  ) -> SettingRow where Value.RawValue == String {
    SettingRow(
      get,
      set,
      words,
      .choices(Value.allCases.map(\.rawValue)),
      written: { $0.rawValue },
      made: Value.init
    )
  }

  static func path(
    _ get: @escaping (Settings) -> Settings.Value<String?>,
    _ set: @escaping (inout Settings, Settings.Value<String?>) -> Void,
    _ words: Localized,
    _ content: Content
  ) -> SettingRow {
    SettingRow(get, set, words, content, written: { $0 }, made: { $0.isEmpty ? nil : .some($0) })
  }

  static func label(
    _ get: @escaping (Settings) -> Settings.Value<String?>,
    _ set: @escaping (inout Settings, Settings.Value<String?>) -> Void,
    _ words: Localized
  ) -> SettingRow {
    SettingRow(
      get,
      set,
      words,
      .label,
      written: { $0 },
      made: { DeskLabel.make($0).map { .some($0) } }
    )
  }

  /// A connection string of a database.
  static func address(
    _ get: @escaping (Settings) -> Settings.Value<String?>,
    _ set: @escaping (inout Settings, Settings.Value<String?>) -> Void,
    _ words: Localized
  ) -> SettingRow {
    SettingRow(
      get,
      set,
      words,
      .address,
      written: { $0.map(HubPlace.withoutPassword) },
      made: { $0.isEmpty || !ForeignText.isClean($0) ? nil : .some($0) }
    )
  }

  /// What a scanner sends around a code; empty for nothing.
  static func affix(
    _ get: @escaping (Settings) -> Settings.Value<String>,
    _ set: @escaping (inout Settings, Settings.Value<String>) -> Void,
    _ words: Localized
  ) -> SettingRow {
    let longest = 16
    return SettingRow(
      get,
      set,
      words,
      .text,
      written: { $0 },
      made: { $0.unicodeScalars.count <= longest ? $0 : nil }
    )
  }

  /// A whole number within bounds.
  static func number(
    _ get: @escaping (Settings) -> Settings.Value<Int>,
    _ set: @escaping (inout Settings, Settings.Value<Int>) -> Void,
    _ words: Localized,
    within range: ClosedRange<Int>
  ) -> SettingRow {
    SettingRow(
      get,
      set,
      words,
      .number(range),
      written: { "\($0)" },
      made: { Int($0).flatMap { range.contains($0) ? $0 : nil } }
    )
  }
}
