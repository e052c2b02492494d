import CompanionUI
import Conference
import Interchange

/// What a run works with, every value together with where it came from.
struct Settings: Hashable, Sendable {
  enum Color: String, CaseIterable, Hashable, Sendable { case auto, always, never }
  enum Theme: String, CaseIterable, Hashable, Sendable { case auto, light, dark, mono }
  enum Charts: String, CaseIterable, Hashable, Sendable { case blocks, braille }
  enum Switch: String, CaseIterable, Hashable, Sendable {
    case on, off

    var isOn: Bool { self == .on }
  }

  /// One value and its origin.
  struct Value<Content: Hashable & Sendable>: Hashable, Sendable {
    var value: Content
    var origin: SettingOrigin
  }

  /// One line of the config file's `keys`: an action and the names of its keys, unchecked.
  struct Keys: Hashable, Sendable {
    var action: String
    var keys: [String]
    var origin: SettingOrigin
  }

  /// The folder of another conference; nil opens the one in the binary.
  var data = Value<String?>(value: nil, origin: .standard)
  /// The file of the attendance log; nil for the one that ``StorePlace`` finds.
  var store = Value<String?>(value: nil, origin: .standard)
  /// The database that the desks share; nil where this desk is alone.
  var hub = Value<String?>(value: nil, origin: .standard)
  /// What this desk is called; nil for the host's name.
  var desk = Value<String?>(value: nil, origin: .standard)
  /// Who sits at it; nil for the login name.
  var `operator` = Value<String?>(value: nil, origin: .standard)
  var language = Value(value: Language.vi, origin: .standard)
  var color = Value(value: Color.auto, origin: .standard)
  var theme = Value(value: Theme.auto, origin: .standard)
  /// Whether the mouse is used.
  var mouse = Value(value: Switch.on, origin: .standard)
  /// Whether to draw with ASCII alone.
  var ascii = Value(value: Switch.off, origin: .standard)
  /// What bars are made of, where the terminal has both.
  var charts = Value(value: Charts.blocks, origin: .standard)
  /// Whether the desk rings.
  var bell = Value(value: Switch.on, origin: .standard)
  /// What delegates' cards are printed on.
  var layout = Value(value: CardLayout.Name.card86, origin: .standard)
  /// What the scanner sends before and behind each code; empty for nothing.
  var scanPrefix = Value(value: "", origin: .standard)
  var scanSuffix = Value(value: "", origin: .standard)
  /// No key of a scanner comes later than this after the last, in milliseconds.
  var scanLimit = Value(value: DeskSetup.usualScanLimit, origin: .standard)
  /// How long before something starred begins it is told, in minutes; 0 for never.
  var reminder = Value(value: Reminder.usualLead, origin: .standard)
  /// Whether that rings.
  var reminderBell = Value(value: Switch.off, origin: .standard)
  /// In the order of the config file.
  var keys: [Keys] = []
  /// The program that prints a card and its arguments, no shell between; nil where there is none.
  ///
  /// Of the config file alone: an environment that comes from elsewhere must not say what is run.
  var print: Value<[String]>?
}

/// Where a setting's value came from, the strongest first.
enum SettingOrigin: Hashable, Sendable {
  /// An option of the command line, "--lang".
  case option(String)
  /// An environment variable.
  case environment(String)
  /// A line of the config file.
  case file(path: String, position: TextPosition)
  /// The built-in default.
  case standard
}
