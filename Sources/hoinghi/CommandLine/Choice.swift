/// One of a few words that an option takes.
protocol Choice: CaseIterable, RawRepresentable where RawValue == String {}

extension Choice {
  /// The case that an option names, "--by" for one.
  ///
  /// - Throws: ``SettingError`` for a word that the option does not take.
  init(_ word: String, of option: String) throws(SettingError) {
    guard let chosen = Self(rawValue: word) else {
      throw SettingError(
        name: String(option.drop { $0 == "-" }),
        value: word,
        origin: .option(option),
        choices: Self.words
      )
    }
    self = chosen
  }

  /// The words that the option takes.
  static var words: [String] { allCases.map(\.rawValue) }
}
