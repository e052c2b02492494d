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
    var found: [SettingName: (value: String, origin: SettingOrigin)] = [:]
    for entry in file?.entries ?? [] {
      let origin = SettingOrigin.file(path: file?.path ?? "", position: entry.position)
      found[entry.name] = (entry.value, origin)
    }
    if environment["NO_COLOR"] != nil {
      found[.color] = ("never", .environment("NO_COLOR"))
    }
    for name in SettingName.allCases {
      if let value = environment[name.variable] {
        found[name] = (value, .environment(name.variable))
      }
      if let value = options.values[name] {
        found[name] = (value, .option(options.spelling[name] ?? name.option))
      }
    }
    for name in SettingName.allCases {
      guard let (value, origin) = found[name] else { continue }
      guard name.choices.isEmpty ? !value.isEmpty : name.choices.contains(value) else {
        throw SettingError(
          name: name.rawValue,
          value: value,
          origin: origin,
          choices: name.choices
        )
      }
      take(name, value, origin)
    }
    if found[.lang] == nil, let (language, variable) = Self.localeLanguage(in: environment) {
      self.language = Value(value: language, origin: .environment(variable))
    }
    if case .file(let path, _) = data.origin, let folder = data.value {
      data.value = Self.folder(folder, besides: path, home: environment["HOME"])
    }
  }

  private mutating func take(_ name: SettingName, _ value: String, _ origin: SettingOrigin) {
    switch name {
    case .data: data = Value(value: value, origin: origin)
    case .lang: language = Value(value: Language(rawValue: value) ?? .vi, origin: origin)
    case .color: color = Value(value: Color(rawValue: value) ?? .auto, origin: origin)
    case .theme: theme = Value(value: Theme(rawValue: value) ?? .auto, origin: origin)
    case .mouse: mouse = Value(value: Switch(rawValue: value) ?? .on, origin: origin)
    case .ascii: ascii = Value(value: Switch(rawValue: value) ?? .off, origin: origin)
    }
  }

  /// The language of the locale: the first variable that begins with one which we speak.
  private static func localeLanguage(in environment: Environment) -> (Language, String)? {
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment[variable] else { continue }
      for language in Language.allCases where value.hasPrefix(language.rawValue) {
        return (language, variable)
      }
    }
    return nil
  }

  /// A folder named in the config file: "~/" is the home folder, a relative one lies beside the
  /// file.
  private static func folder(_ folder: String, besides file: String, home: String?) -> String {
    if folder.hasPrefix("/") { return folder }
    if folder == "~" || folder.hasPrefix("~/"), let home { return home + folder.dropFirst() }
    return file[..<(file.lastIndex(of: "/") ?? file.startIndex)] + "/" + folder
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
