import Conference
import Wording

/// The manual page, made of the same tables as the help; `make install` asks for it by
/// `hoinghi --generate-manual vi|en`.
enum Manual {
  private static let option = "--generate-manual"

  /// The page when the arguments ask for it and for nothing else.
  ///
  /// - Throws: ``SettingError`` for a language that there is not.
  static func requested(by arguments: [String]) throws -> String? {
    guard let first = arguments.first, first == option || first.hasPrefix(option + "=") else {
      return nil
    }
    let value =
      first == option
      ? arguments.dropFirst().first ?? "" : String(first.dropFirst(option.count + 1))
    guard let language = Language(rawValue: value) else {
      throw SettingError(
        name: "generate-manual",
        value: value,
        origin: .option(option),
        choices: Language.allCases.map(\.rawValue)
      )
    }
    return ManualPage(try CommandTree.whole(), language: language).text
  }
}
