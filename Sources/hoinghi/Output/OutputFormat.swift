/// The forms that data is printed in.
enum OutputFormat: String, Choice, Hashable, Sendable {
  case text, json, csv, md
}

extension FormatOptions {
  /// The form that was asked for.
  ///
  /// - Throws: ``SettingError`` for one that there is not.
  var chosen: OutputFormat {
    get throws(SettingError) {
      guard let format else { return .text }
      return try OutputFormat(format, of: "--format")
    }
  }
}
