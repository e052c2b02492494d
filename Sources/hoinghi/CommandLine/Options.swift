import ArgumentParser
import CompanionUI
import Wording

extension Option<String?> {
  /// The option of a setting, with what the table of settings says of it.
  init(_ setting: SettingName) {
    let row = setting.row
    let (valueName, completion): (String, CompletionKind?) =
      switch row.content {
      case .choices(let choices): (choices.joined(separator: "|"), .list(choices))
      case .folder: (Phrases.folderName.spoken, .directory)
      case .file: (Phrases.fileName.spoken, .file())
      case .address: (Phrases.addressName.spoken, nil)
      case .label: (Phrases.nameName.spoken, nil)
      case .text: (Phrases.textName.spoken, nil)
      case .number: (Phrases.numberName.spoken, nil)
      }
    self.init(
      name: .customLong(setting.rawValue),
      help: ArgumentHelp(row.words.spoken, valueName: valueName),
      completion: completion
    )
  }
}

/// The settings that every command can do something with.
struct SettingOptions: ParsableArguments {
  @Option(.data) var data: String?
  @Option(.lang) var lang: String?
  @Option(.color) var color: String?

  fileprivate var values: [SettingName: String?] { [.data: data, .lang: lang, .color: color] }
}

/// Where attendance is kept, and who keeps it; every command takes them.
struct StoreOptions: ParsableArguments {
  @Option(.store) var store: String?
  @Option(.hub) var hub: String?
  @Option(.desk) var desk: String?
  @Option(.operator) var `operator`: String?

  @Flag(help: ArgumentHelp(Phrases.helpRehearse.spoken))
  var rehearse = false

  @Option(help: ArgumentHelp(Phrases.helpAt.spoken, valueName: Phrases.timeName.spoken))
  var at: String?

  fileprivate var values: [SettingName: String?] {
    [.store: store, .hub: hub, .desk: desk, .operator: `operator`]
  }
}

/// The settings of the screens and of what is shown of a conference; every command takes them.
struct ViewOptions: ParsableArguments {
  @Option(.theme) var theme: String?
  @Option(.mouse) var mouse: String?

  @Flag(
    inversion: .prefixedNo,
    exclusivity: .chooseLast,
    help: ArgumentHelp(SettingName.ascii.row.words.spoken)
  )
  var ascii: Bool?

  @Option(.charts) var charts: String?

  fileprivate var values: [SettingName: String?] {
    [.theme: theme, .mouse: mouse, .ascii: ascii.map { $0 ? "on" : "off" }, .charts: charts]
  }
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

  @Option(.bell) var bell: String?
  @Option(.layout) var layout: String?
  @Option(.scanPrefix) var scanPrefix: String?
  @Option(.scanSuffix) var scanSuffix: String?
  @Option(.scanLimit) var scanLimit: String?
  @Option(.reminder) var reminder: String?
  @Option(.reminderBell) var reminderBell: String?

  fileprivate var values: [SettingName: String?] {
    [
      .bell: bell, .layout: layout, .scanPrefix: scanPrefix, .scanSuffix: scanSuffix,
      .scanLimit: scanLimit, .reminder: reminder, .reminderBell: reminderBell,
    ]
  }
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
    for values in [settings.values, store.values, view.values, interface.values] {
      options.values.merge(values.compactMapValues { $0 }) { $1 }
    }
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

/// The options of a screen of its own: as those of the interface, without what only a desk has.
struct HallOptions: CommandOptions {
  @OptionGroup(title: Phrases.settingsTitle.spoken) var settings: SettingOptions
  @OptionGroup(title: Phrases.attendanceTitle.spoken) var store: StoreOptions
  @OptionGroup(title: Phrases.settingsTitle.spoken) var view: ViewOptions
  @OptionGroup(visibility: .hidden) var output: FormatOptions
  @OptionGroup(visibility: .hidden) var interface: InterfaceOptions

  var misplaced: [String] { output.given + interface.given }
}

/// The options of the delegates' own screens: there is no store, and nothing else of a desk.
struct BrowsingOptions: CommandOptions {
  @OptionGroup(title: Phrases.settingsTitle.spoken) var settings: SettingOptions
  @OptionGroup(title: Phrases.settingsTitle.spoken) var view: ViewOptions
  // Accepted and ignored, but for the time of a rehearsal.
  @OptionGroup(visibility: .hidden) var store: StoreOptions
  @OptionGroup(visibility: .hidden) var output: FormatOptions
  @OptionGroup(visibility: .hidden) var interface: InterfaceOptions

  var misplaced: [String] { output.given + interface.given }
}

/// The options of a verb that prints what it would write, and writes it.
struct PlanningOptions: FormattedOptions {
  @OptionGroup(title: Phrases.outputTitle.spoken) var output: FormatOptions
  @OptionGroup(title: Phrases.attendanceTitle.spoken) var store: StoreOptions
  @OptionGroup(title: Phrases.settingsTitle.spoken) var settings: SettingOptions
  // Of no use here, and taken all the same.
  @OptionGroup(visibility: .hidden) var view: ViewOptions
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
