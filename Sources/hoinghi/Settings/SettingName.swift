/// The name of a setting as the config file and `config` spell it.
enum SettingName: String, CaseIterable, Hashable, Sendable {
  case data, store, lang, desk, `operator`, color, theme, mouse, ascii, charts, bell
  case scanPrefix = "scan-prefix"
  case scanSuffix = "scan-suffix"

  var option: String { "--" + rawValue }
  var variable: String {
    "HOINGHI_" + rawValue.uppercased().map { $0 == "-" ? "_" : "\($0)" }.joined()
  }
}
