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
    let name = rawValue.utf8.map { letter in
      letter == UInt8(ascii: "-") ? UInt8(ascii: "_") : letter & 0xDF
    }
    return "HOINGHI_" + String(decoding: name, as: UTF8.self)
  }
}

extension SettingName {
  /// The table of settings: the one place where the program is told of them.
  var row: SettingRow {
    switch self {
    case .data: .path({ $0.data }, { $0.data = $1 }, Phrases.helpData, .folder)
    case .store: .path({ $0.store }, { $0.store = $1 }, Phrases.helpStore, .file)
    case .hub: .address({ $0.hub }, { $0.hub = $1 }, Phrases.helpHubSetting)
    case .lang: .choice({ $0.language }, { $0.language = $1 }, Phrases.helpLang)
    case .desk: .label({ $0.desk }, { $0.desk = $1 }, Phrases.helpDesk)
    case .operator: .label({ $0.operator }, { $0.operator = $1 }, Phrases.helpOperator)
    case .color: .choice({ $0.color }, { $0.color = $1 }, Phrases.helpColor)
    case .theme: .choice({ $0.theme }, { $0.theme = $1 }, Phrases.helpTheme)
    case .mouse: .choice({ $0.mouse }, { $0.mouse = $1 }, Phrases.helpMouse)
    case .ascii: .choice({ $0.ascii }, { $0.ascii = $1 }, Phrases.helpASCII)
    case .charts: .choice({ $0.charts }, { $0.charts = $1 }, Phrases.helpCharts)
    case .bell: .choice({ $0.bell }, { $0.bell = $1 }, Phrases.helpBell)
    case .layout: .choice({ $0.layout }, { $0.layout = $1 }, Phrases.helpLayout)
    case .scanPrefix: .affix({ $0.scanPrefix }, { $0.scanPrefix = $1 }, Phrases.helpScanPrefix)
    case .scanSuffix: .affix({ $0.scanSuffix }, { $0.scanSuffix = $1 }, Phrases.helpScanSuffix)
    case .scanLimit:
      .number({ $0.scanLimit }, { $0.scanLimit = $1 }, Phrases.helpScanLimit, within: 10...1_000)
    case .reminder:
      .number({ $0.reminder }, { $0.reminder = $1 }, Phrases.helpReminder, within: 0...240)
    case .reminderBell:
      .choice({ $0.reminderBell }, { $0.reminderBell = $1 }, Phrases.helpReminderBell)
    }
  }
}
