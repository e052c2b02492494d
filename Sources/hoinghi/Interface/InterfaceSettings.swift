import CompanionUI
import Conference
import Terminal
import Wording

extension ScreenOptions {
  init(_ settings: Settings) {
    let colour: Colour =
      switch settings.color.value {
      case .auto: .auto
      case .always: .always
      case .never: .never
      }
    let theme: Theme =
      switch settings.theme.value {
      case .auto: .auto
      case .light: .light
      case .dark: .dark
      case .mono: .mono
      }
    self.init(
      colour: colour,
      theme: theme,
      mouse: settings.mouse.value.isOn,
      ascii: settings.ascii.value.isOn
    )
  }
}

extension DeskSetup {
  init(_ opened: OpenedConference, _ settings: Settings) {
    self.init(
      desk: opened.desk,
      operator: opened.operator,
      isRehearsal: opened.mode.isRehearsal,
      rings: settings.bell.value.isOn,
      prints: settings.print != nil,
      scanPrefix: settings.scanPrefix.value,
      scanSuffix: settings.scanSuffix.value,
      scanLimit: settings.scanLimit.value,
      reminderLead: settings.reminder.value,
      reminderRings: settings.reminderBell.value.isOn,
      hasHub: settings.hub.value != nil
    )
  }
}

extension Symbols {
  /// What the terminal can show; of a full font, what the person wants charts to be made of.
  init(_ repertoire: GlyphEncoder.Repertoire, charts: Settings.Charts) {
    switch repertoire {
    case .full: self = charts == .braille ? .braille : .blocks
    case .console: self = .shades
    case .ascii: self = .ascii
    }
  }
}

extension KeyMap {
  /// The standard keys with those of the config file.
  init(settings: Settings) throws(KeySettingError) {
    guard !settings.keys.isEmpty else {
      self = .standard
      return
    }
    do throws(KeyMapError) {
      try self.init(
        overrides: settings.keys.map { KeyOverride(action: $0.action, keys: $0.keys) }
      )
    } catch {
      let names = error.actions
      throw KeySettingError(
        reason: error,
        origin: settings.keys.last { names.contains($0.action) }?.origin
      )
    }
  }
}
