import Conference

/// What the command line says about the settings; nil where it says nothing.
struct SettingOptionValues: Hashable, Sendable {
  var values: [SettingName: String] = [:]
  /// The option as it was written where it is not the setting's name, "--no-ascii".
  var spelling: [SettingName: String] = [:]
}

extension Settings {
  /// Options over environment variables over the config file over what holds otherwise.
  ///
  /// - Throws: ``SettingError`` for a value that a setting does not take, and what
  ///   ``SettingsFile/read(in:)`` throws.
  init(options: SettingOptionValues, environment: Environment) throws {
    let file = try SettingsFile.read(in: environment)
    keys = file?.keys ?? []
    print = file?.print
    var isLanguageSaid = false
    for name in SettingName.allCases {
      guard let (value, origin) = Self.said(of: name, options, environment, file) else { continue }
      guard name.row.take(&self, value, origin) else {
        throw SettingError(name, value: value, origin: origin)
      }
      isLanguageSaid = isLanguageSaid || name == .lang
    }
    if !isLanguageSaid, let (language, variable) = Self.localeLanguage(in: environment) {
      self.language = Value(value: language, origin: .environment(variable))
    }
    data = Self.placed(data, home: environment["HOME"])
    store = Self.placed(store, home: environment["HOME"])
  }

  /// What is said of a setting, by whoever has the most to say; nil where nobody says anything.
  private static func said(
    of name: SettingName,
    _ options: SettingOptionValues,
    _ environment: Environment,
    _ file: SettingsFile?
  ) -> (value: String, origin: SettingOrigin)? {
    if let value = options.values[name] {
      return (value, .option(options.spelling[name] ?? name.option))
    }
    let variable = name.variable
    if let value = environment[variable] { return (value, .environment(variable)) }
    if name == .color, environment["NO_COLOR"] != nil {
      return ("never", .environment("NO_COLOR"))
    }
    guard let file, let entry = file.entries.last(where: { $0.name == name }) else { return nil }
    return (entry.value, .file(path: file.path, position: entry.position))
  }

  /// The language of the locale: that of the first variable that names one which we speak.
  private static func localeLanguage(in environment: Environment) -> (Language, String)? {
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment[variable] else { continue }
      for language in Language.allCases where value.hasPrefix(language.rawValue) {
        return (language, variable)
      }
    }
    return nil
  }

  /// A path of the config file: "~/" is the home folder, a relative one lies beside the file; any
  /// other path as it is.
  private static func placed(_ path: Value<String?>, home: String?) -> Value<String?> {
    guard case .file(let file, _) = path.origin, let written = path.value,
      !written.hasPrefix("/")
    else { return path }
    var path = path
    if written == "~" || written.hasPrefix("~/"), let home {
      path.value = home + written.dropFirst()
    } else {
      path.value = file[..<(file.lastIndex(of: "/") ?? file.startIndex)] + "/" + written
    }
    return path
  }
}

extension Settings {
  /// The language to speak before anything else is known, even when settings are wrong.
  static func spokenLanguage(option: String?, environment: Environment) -> Language {
    if let language = option.flatMap(Language.init(rawValue:)) { return language }
    if let language = environment[SettingName.lang.variable].flatMap(Language.init(rawValue:)) {
      return language
    }
    if let path = SettingsFile.path(in: environment),
      let language = SettingsFile.language(at: path)
    {
      return language
    }
    return localeLanguage(in: environment)?.0 ?? .vi
  }
}
