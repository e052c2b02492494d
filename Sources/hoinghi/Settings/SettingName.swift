import Wording

/// The name of a setting as the config file and `config` spell it.
enum SettingName: String, CaseIterable, Hashable, Sendable {
  case data, store, hub, lang, desk, `operator`, color, theme, mouse, ascii, charts, bell, layout
  case scanPrefix = "scan-prefix"
  case scanSuffix = "scan-suffix"
  case scanLimit = "scan-limit"
  case reminder
  case reminderBell = "reminder-bell"

  var option: String { "--" + rawValue }
  var variable: String {
    "HOINGHI_" + rawValue.uppercased().map { $0 == "-" ? "_" : "\($0)" }.joined()
  }
}

extension SettingName {
  /// The table of settings: the one place where the program is told of them.
  var row: SettingRow {
    switch self {
    case .data: .path(\.data, Phrases.helpData, .folder)
    case .store: .path(\.store, Phrases.helpStore, .file)
    case .hub: .address(\.hub, Phrases.helpHubSetting)
    case .lang: .choice(\.language, Phrases.helpLang)
    case .desk: .label(\.desk, Phrases.helpDesk)
    case .operator: .label(\.operator, Phrases.helpOperator)
    case .color: .choice(\.color, Phrases.helpColor)
    case .theme: .choice(\.theme, Phrases.helpTheme)
    case .mouse: .choice(\.mouse, Phrases.helpMouse)
    case .ascii: .choice(\.ascii, Phrases.helpASCII)
    case .charts: .choice(\.charts, Phrases.helpCharts)
    case .bell: .choice(\.bell, Phrases.helpBell)
    case .layout: .choice(\.layout, Phrases.helpLayout)
    case .scanPrefix: .affix(\.scanPrefix, Phrases.helpScanPrefix)
    case .scanSuffix: .affix(\.scanSuffix, Phrases.helpScanSuffix)
    case .scanLimit: .number(\.scanLimit, Phrases.helpScanLimit, within: 10...1_000)
    case .reminder: .number(\.reminder, Phrases.helpReminder, within: 0...240)
    case .reminderBell: .choice(\.reminderBell, Phrases.helpReminderBell)
    }
  }
}
