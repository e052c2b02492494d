import ArgumentParser
import Conference
import Testing

@testable import hoinghi

@Suite("The table of settings")
struct SettingTableTests {
  /// A value that the setting takes and that does not hold anyway.
  private static func value(of name: SettingName) -> String {
    let row = name.row
    if case .number(let range) = row.content { return "\(range.upperBound)" }
    return row.choices.first { $0 != row.read(Settings()).value } ?? "x"
  }

  @Test("each setting has an option that sets it", arguments: SettingName.allCases)
  func option(_ name: SettingName) throws {
    let value = Self.value(of: name)
    let isFlag = name == .ascii
    let options = try RootOptions.parse(isFlag ? [name.option] : [name.option, value])
    let settings = try Settings(options: options.values, environment: Environment([:]))
    let (read, origin) = name.row.read(settings)
    #expect(read == value)
    #expect(origin == .option(name.option))
  }

  @Test("each setting has a variable that sets it", arguments: SettingName.allCases)
  func variable(_ name: SettingName) throws {
    let value = Self.value(of: name)
    let settings = try Settings(
      options: SettingOptionValues(),
      environment: Environment([name.variable: value])
    )
    let (read, origin) = name.row.read(settings)
    #expect(read == value)
    #expect(origin == .environment(name.variable))
  }

  @Test("each setting has a line of the config file", arguments: SettingName.allCases)
  func line(_ name: SettingName) throws {
    let value = Self.value(of: name)
    let text = "{\"\(name.rawValue)\": \"\(value)\"}"
    let file = try SettingsFile(path: "/c/config.json", bytes: Array(text.utf8))
    #expect(file.entries.map(\.name) == [name])
    #expect(file.entries.map(\.value) == [value])
  }

  @Test("what a setting does not take is refused", arguments: SettingName.allCases)
  func refused(_ name: SettingName) {
    let wrong = name.row.content == .text ? String(repeating: "x", count: 17) : "\u{1B}"
    // Any path may be one.
    let takesAnything = name.row.content == .folder || name.row.content == .file
    #expect(name.row.takes(takesAnything ? "" : wrong) == false)
    var settings = Settings()
    #expect(!name.row.take(&settings, takesAnything ? "" : wrong, .standard))
    #expect(settings == Settings())
  }
}
