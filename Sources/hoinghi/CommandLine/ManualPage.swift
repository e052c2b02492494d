import Conference
import Wording

/// `hoinghi.1` in one language, as man(7) source in UTF-8.
struct ManualPage: Sendable {
  private let tree: CommandTree
  private let language: Language

  init(_ tree: CommandTree, language: Language) {
    self.tree = tree
    self.language = language
  }

  var text: String {
    let version = Version.text.split(separator: " ").last.map(String.init) ?? ""
    return [
      ".TH HOINGHI 1 \"\" \"hoinghi \(version)\" \"\(Phrases.manualTitle[language])\"",
      ".nh",
      ".ad l",
      section(Phrases.manualName),
      "hoinghi \\- " + escaped(String(tree.words.prefix { $0 != "." })),
      section(Phrases.manualSynopsis),
      synopsis,
      section(Phrases.manualDescription),
      paragraphs(Phrases.manualAbout),
      section(Phrases.manualVerbs),
      verbs,
      section(Phrases.manualOptions),
      options,
      section(Phrases.manualSettings),
      paragraphs(Phrases.manualSettingsOrder),
      entries(environment),
      section(Phrases.manualFiles),
      entries([
        (
          "$XDG_CONFIG_HOME/hoinghi/config.json",
          Phrases.manualConfigFile(SettingName.allCases.map(\.rawValue))[language]
        ),
        ("~/.config/hoinghi/config.json", Phrases.manualConfigFileElse[language]),
        ("$XDG_STATE_HOME/hoinghi/CONFERENCE-ID.sqlite", Phrases.manualStoreFile[language]),
        ("~/.local/state/hoinghi/CONFERENCE-ID.sqlite", Phrases.manualStoreFileElse[language]),
      ]),
      keys,
      section(Phrases.manualStatus),
      entries(Phrases.manualStatuses.map { ("\($0.status)", $0.words[language]) }),
      section(Phrases.manualExamples),
      entries(Phrases.manualExampleLines.map { ($0.line, $0.words[language]) }),
    ].filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }

  private var synopsis: String {
    let options = "[\\fI" + escaped(Phrases.optionsName[language]) + "\\fR]"
    return [
      ".B hoinghi",
      options,
      ".br",
      ".B hoinghi",
      options + " \\fI" + escaped(Phrases.verbName[language]) + "\\fR ...",
    ].joined(separator: "\n")
  }

  /// A command that does something, or a group of them, with its names after the program's.
  private struct Place {
    var path: [String]
    var command: CommandTree

    /// Those below it, each group before its own.
    var below: [Place] {
      command.subcommands.filter { $0.name != "help" }.flatMap { command in
        let place = Place(path: path + [command.name], command: command)
        return [place] + place.below
      }
    }

    /// What the command's own help shows, but for the values that stand by themselves.
    var options: [CommandTree.Argument] {
      command.arguments.filter { $0.isShown && $0.kind != .positional }
    }
  }

  /// The options that are not of one verb alone, below a line that says where they are taken.
  private var options: String {
    let root = Place(path: [], command: tree)
    let places = [root] + root.below.filter(\.command.isRunnable)
    var groups: [(scope: [[String]], options: [CommandTree.Argument])] = []
    for option in places.flatMap(\.options).unique
    where option.section != nil || option.isOfEveryCommand {
      let scope = places.filter { $0.options.contains(where: option.isSame) }.map(\.path)
      if let group = groups.firstIndex(where: { $0.scope == scope }) {
        groups[group].options.append(option)
      } else {
        groups.append((scope, [option]))
      }
    }
    return groups.map { scope, options in
      ".SS \"" + escaped(words(of: scope, outOf: places.count)) + "\"\n"
        + entries(options.map { ($0.signature, $0.words) })
    }.joined(separator: "\n")
  }

  /// Where options are taken: everywhere, without a command, with some commands.
  private func words(of scope: [[String]], outOf all: Int) -> String {
    if scope.count == all { return Phrases.manualEverywhere[language] }
    let names = scope.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
    if names.isEmpty { return Phrases.manualWithoutCommand[language] }
    let words =
      scope.count == names.count
      ? Phrases.manualWithCommands(names) : Phrases.manualWithoutOrWithCommands(names)
    return words[language]
  }

  /// Every verb, each with its own options behind it.
  private var verbs: String {
    Place(path: [], command: tree).below.map { place in
      let options = place.options.filter { $0.section == nil && !$0.isOfEveryCommand }
      let entry = entries([(title(place), place.command.words)])
      guard !options.isEmpty else { return entry }
      return [entry, ".RS", entries(options.map { ($0.signature, $0.words) }), ".RE"]
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private func title(_ place: Place) -> String {
    (place.path
      + place.command.arguments.filter { $0.kind == .positional && $0.isShown }.map(\.signature))
      .joined(separator: " ")
  }

  private var environment: [(String, String)] {
    SettingName.allCases.map { name in
      let words = tree.arguments.first { $0.names.contains(name.option) }?.words ?? ""
      return ("\(name.variable), \"\(name.rawValue)\"", words)
    } + [
      ("NO_COLOR", Phrases.manualNoColor[language]),
      ("LC_ALL, LC_MESSAGES, LANG", Phrases.manualLocale[language]),
      ("XDG_CONFIG_HOME", Phrases.manualConfigHome[language]),
      ("XDG_STATE_HOME", Phrases.manualStateHome[language]),
      ("VISUAL, EDITOR", Phrases.manualEditor[language]),
    ]
  }

  private var keys: String {
    let lines = Interface.keysForManual
    guard !lines.isEmpty else { return "" }
    return section(Phrases.manualKeys) + "\n"
      + entries(lines.map { ($0.keys, $0.words[language]) })
  }

  private func section(_ title: Localized) -> String {
    ".SH \"" + title[language].uppercased() + "\""
  }

  private func paragraphs(_ text: Localized) -> String {
    text[language].split(separator: "\n").map { escaped(String($0)) }.joined(separator: "\n.PP\n")
  }

  private func entries(_ entries: [(String, String)]) -> String {
    entries.map { ".TP\n\\fB" + breakable($0.0) + "\\fR\n" + escaped($0.1) }
      .joined(separator: "\n")
  }

  /// What is explained; where it is long it may break behind each of its values.
  private func breakable(_ text: String) -> String {
    guard text.count > 60 else { return escaped(text) }
    return text.split(separator: "|").map { escaped(String($0)) }.joined(separator: "|\\:")
  }

  /// Text that groff takes as it stands.
  private func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "'": escaped += "\\(aq"
      case "~": escaped += "\\(ti"
      case "^": escaped += "\\(ha"
      case "`": escaped += "\\(ga"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    // A dot at the start of a line would be a request.
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }
}
