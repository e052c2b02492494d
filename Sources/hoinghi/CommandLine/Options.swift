import ArgumentParser
import CompanionUI
import Wording

/// The settings that every command can do something with.
struct SettingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(Phrases.helpData.spoken, valueName: Phrases.folderName.spoken),
    completion: .directory
  )
  var data: String?

  @Option(
    help: ArgumentHelp(Phrases.helpLang.spoken, valueName: "vi|en"),
    completion: .list(SettingName.lang.choices)
  )
  var lang: String?

  @Option(
    help: ArgumentHelp(Phrases.helpColor.spoken, valueName: "auto|always|never"),
    completion: .list(SettingName.color.choices)
  )
  var color: String?
}

/// Where attendance is kept, and who keeps it; every command takes them.
struct StoreOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(Phrases.helpStore.spoken, valueName: Phrases.fileName.spoken),
    completion: .file()
  )
  var store: String?

  @Option(help: ArgumentHelp(Phrases.helpDesk.spoken, valueName: Phrases.nameName.spoken))
  var desk: String?

  @Option(help: ArgumentHelp(Phrases.helpOperator.spoken, valueName: Phrases.nameName.spoken))
  var `operator`: String?

  @Flag(help: ArgumentHelp(Phrases.helpRehearse.spoken))
  var rehearse = false

  @Option(help: ArgumentHelp(Phrases.helpAt.spoken, valueName: Phrases.timeName.spoken))
  var at: String?
}

/// The settings of the screens and of what is shown of a conference; every command takes them.
struct ViewOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(Phrases.helpTheme.spoken, valueName: "auto|light|dark|mono"),
    completion: .list(SettingName.theme.choices)
  )
  var theme: String?

  @Option(
    help: ArgumentHelp(Phrases.helpMouse.spoken, valueName: "on|off"),
    completion: .list(SettingName.mouse.choices)
  )
  var mouse: String?

  @Flag(
    inversion: .prefixedNo,
    exclusivity: .chooseLast,
    help: ArgumentHelp(Phrases.helpASCII.spoken)
  )
  var ascii: Bool?

  @Option(
    help: ArgumentHelp(Phrases.helpCharts.spoken, valueName: "blocks|braille"),
    completion: .list(SettingName.charts.choices)
  )
  var charts: String?
}

/// How data is printed; only the verbs that print data take them.
struct FormatOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(Phrases.helpFormat.spoken, valueName: "text|json|csv|md"),
    completion: CompletionValues.formats
  )
  var format: String?

  @Flag(help: ArgumentHelp(Phrases.helpRaw.spoken))
  var raw = false
}

/// What only the interface takes.
struct InterfaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(Phrases.helpScreen.spoken, valueName: Phrases.screenName.spoken),
    completion: .list(ScreenName.words)
  )
  var screen: String?

  @Option(
    help: ArgumentHelp(Phrases.helpBell.spoken, valueName: "on|off"),
    completion: .list(SettingName.bell.choices)
  )
  var bell: String?

  @Option(help: ArgumentHelp(Phrases.helpScanPrefix.spoken, valueName: Phrases.textName.spoken))
  var scanPrefix: String?

  @Option(help: ArgumentHelp(Phrases.helpScanSuffix.spoken, valueName: Phrases.textName.spoken))
  var scanSuffix: String?
}

extension ScreenName: Choice {}

/// The options of a command: its own kind, and hidden ones that belong elsewhere.
///
/// The root sees every option on either side of the verb, so a command has to know also those that
/// it does not take, to refuse them.
protocol CommandOptions: ParsableArguments {
  var settings: SettingOptions { get }
  var store: StoreOptions { get }
  var view: ViewOptions { get }
  var interface: InterfaceOptions { get }
  /// Options that were given and that the command does not take.
  var misplaced: [String] { get }
}

extension CommandOptions {
  /// What was said of the settings.
  var values: SettingOptionValues {
    var options = SettingOptionValues()
    options.values[.data] = settings.data
    options.values[.store] = store.store
    options.values[.lang] = settings.lang
    options.values[.desk] = store.desk
    options.values[.operator] = store.operator
    options.values[.color] = settings.color
    options.values[.theme] = view.theme
    options.values[.mouse] = view.mouse
    options.values[.charts] = view.charts
    options.values[.bell] = interface.bell
    options.values[.scanPrefix] = interface.scanPrefix
    options.values[.scanSuffix] = interface.scanSuffix
    options.values[.ascii] = view.ascii.map { $0 ? "on" : "off" }
    if view.ascii == false { options.spelling[.ascii] = "--no-ascii" }
    return options
  }
}

/// Options that choose the form of what is printed.
protocol FormattedOptions: CommandOptions {
  var output: FormatOptions { get }
}

/// The options of `hoinghi` without a verb.
struct RootOptions: CommandOptions {
  @OptionGroup(title: Phrases.interfaceTitle.spoken) var interface: InterfaceOptions
  @OptionGroup(title: Phrases.settingsTitle.spoken) var settings: SettingOptions
  @OptionGroup(title: Phrases.attendanceTitle.spoken) var store: StoreOptions
  @OptionGroup(title: Phrases.settingsTitle.spoken) var view: ViewOptions
  @OptionGroup(visibility: .hidden) var output: FormatOptions

  var misplaced: [String] { output.given }
}

/// The options of a verb that prints data of a conference.
struct PrintingOptions: FormattedOptions {
  @OptionGroup(title: Phrases.outputTitle.spoken) var output: FormatOptions
  @OptionGroup(title: Phrases.settingsTitle.spoken) var settings: SettingOptions
  @OptionGroup(title: Phrases.attendanceTitle.spoken) var store: StoreOptions
  @OptionGroup(title: Phrases.settingsTitle.spoken) var view: ViewOptions
  @OptionGroup(visibility: .hidden) var interface: InterfaceOptions

  var misplaced: [String] { interface.given }
}

/// The options of a verb that prints what it finds in files; no conference is open.
struct CheckingOptions: FormattedOptions {
  @OptionGroup(title: Phrases.outputTitle.spoken) var output: FormatOptions
  @OptionGroup(title: Phrases.settingsTitle.spoken) var settings: SettingOptions
  // Accepted and ignored.
  @OptionGroup(visibility: .hidden) var store: StoreOptions
  @OptionGroup(visibility: .hidden) var view: ViewOptions
  @OptionGroup(visibility: .hidden) var interface: InterfaceOptions

  var misplaced: [String] { interface.given }
}

/// The options of a verb that prints lines or talk, never tables.
struct PlainOptions: CommandOptions {
  @OptionGroup(title: Phrases.settingsTitle.spoken) var settings: SettingOptions
  // Accepted and ignored.
  @OptionGroup(visibility: .hidden) var store: StoreOptions
  @OptionGroup(visibility: .hidden) var view: ViewOptions
  @OptionGroup(visibility: .hidden) var output: FormatOptions
  @OptionGroup(visibility: .hidden) var interface: InterfaceOptions

  var misplaced: [String] { output.given + interface.given }
}

/// The options of a verb that works on attendance and answers in lines.
struct RecordingOptions: CommandOptions {
  @OptionGroup(title: Phrases.attendanceTitle.spoken) var store: StoreOptions
  @OptionGroup(title: Phrases.settingsTitle.spoken) var settings: SettingOptions
  // Accepted and ignored.
  @OptionGroup(visibility: .hidden) var view: ViewOptions
  @OptionGroup(visibility: .hidden) var output: FormatOptions
  @OptionGroup(visibility: .hidden) var interface: InterfaceOptions

  var misplaced: [String] { output.given + interface.given }
}

extension FormatOptions {
  fileprivate var given: [String] {
    (format == nil ? [] : ["--format"]) + (raw ? ["--raw"] : [])
  }
}

extension InterfaceOptions {
  var given: [String] { screen == nil ? [] : ["--screen"] }
}
