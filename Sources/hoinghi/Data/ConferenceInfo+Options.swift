import Conference
import Interchange

/// Provinces and categories that an option names.
extension ConferenceInfo {
  /// The id of the province that `--province` means.
  ///
  /// - Throws: ``SettingError`` where there is none.
  func province(ofOption text: String) throws(SettingError) -> String {
    if let found = province(named: text) { return found.id }
    throw SettingError(
      name: "province",
      value: text,
      origin: .option("--province"),
      choices: provinces.map(\.id)
    )
  }

  /// The id of the province that `--province` means, or the place of a guest from elsewhere.
  ///
  /// - Throws: ``SettingError`` for what is no province, or nearly one of the conference.
  func place(ofOption text: String) throws(SettingError) -> String {
    if let place = place(named: text) { return place }
    throw SettingError(
      name: "province",
      value: text,
      origin: .option("--province"),
      choices: provinces.map(\.id)
    )
  }

  /// The id of the category that `--category` means.
  ///
  /// - Throws: ``SettingError`` where there is none.
  func category(ofOption text: String) throws(SettingError) -> String {
    if let found = category(named: text) { return found.id }
    throw SettingError(
      name: "category",
      value: text,
      origin: .option("--category"),
      choices: categories.map(\.id)
    )
  }
}
