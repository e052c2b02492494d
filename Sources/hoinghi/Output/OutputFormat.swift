/// The forms that data is printed in.
enum OutputFormat: String, CaseIterable, Hashable, Sendable {
  case text, json, csv, md
}

extension FormatOptions {
  /// The form that was asked for.
  ///
  /// - Throws: ``SettingError`` for one that there is not.
  var chosen: OutputFormat {
    get throws(SettingError) {
      guard let format else { return .text }
      guard let chosen = OutputFormat(rawValue: format) else {
        throw SettingError(
          name: "format",
          value: format,
          origin: .option("--format"),
          choices: OutputFormat.allCases.map(\.rawValue)
        )
      }
      return chosen
    }
  }
}
