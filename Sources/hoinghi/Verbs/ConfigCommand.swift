import ArgumentParser
import Conference
import Wording

/// `config`: every setting, its value and where that came from.
struct ConfigCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: Phrases.helpConfig.spoken
  )

  @OptionGroup var options: PrintingOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    let conference = try? invocation.data()
    let lines = invocation.settings.lines(
      storePath: StorePlace.path(
        invocation.settings,
        conference: conference?.info.id,
        isRehearsal: invocation.mode.isRehearsal,
        environment: invocation.environment
      ),
      login: DeskLabel.login(in: invocation.environment)
    )
    try Listing(settings: lines).print(options, to: &invocation)
    return .done
  }
}

extension Listing {
  fileprivate init(settings lines: [Settings.Line]) {
    self.init(
      verb: "config",
      items: lines.map { line in
        .object([
          "setting": .text(line.name),
          "value": line.value,
          "origin": line.origin.document,
        ])
      },
      columns: [
        Column(heading: Phrases.columnSetting),
        Column(heading: Phrases.columnValue),
        Column(heading: Phrases.columnOrigin),
      ],
      rows: lines.map { line in
        [.text(line.name), line.cell, .words(line.origin.words)]
      }
    )
  }
}

extension Settings {
  /// One setting as `config` prints it.
  fileprivate struct Line {
    var name: String
    /// Absent where nothing is set.
    var value: JSON?
    var cell: Cell
    var origin: SettingOrigin

    /// `unset` is what a person reads where nothing is set.
    init(
      _ name: SettingName,
      _ value: String?,
      _ origin: SettingOrigin,
      unset: Localized? = nil
    ) {
      self.name = name.rawValue
      self.value = value.map(JSON.text)
      cell = value.map(Cell.text) ?? Cell(unset)
      self.origin = origin
    }

    init(print command: Value<[String]>) {
      name = "print"
      value = .array(command.value.map(JSON.text))
      cell = .text(command.value.joined(separator: " "))
      origin = command.origin
    }

    init(_ keys: Keys) {
      name = "keys." + keys.action
      value = .array(keys.keys.map(JSON.text))
      cell = .text(keys.keys.joined(separator: ", "))
      origin = keys.origin
    }
  }

  /// The settings; `storePath` is the store that this run would open, `login` who the operator is
  /// where nobody is named.
  fileprivate func lines(storePath: String?, login: String) -> [Line] {
    SettingName.allCases.map { name in
      let (value, origin) = name.row.read(self)
      return switch name {
      case .data: Line(name, value, origin, unset: Phrases.bundledConference)
      case .store: Line(name, storePath, origin, unset: Phrases.noStorePlace)
      case .desk: Line(name, value ?? DeskLabel.host, origin)
      case .operator: Line(name, value ?? login, origin)
      default: Line(name, value, origin)
      }
    } + (print.map { [Line(print: $0)] } ?? []) + keys.map(Line.init)
  }
}

extension SettingOrigin {
  fileprivate var document: JSON {
    switch self {
    case .option(let name): .object(["kind": .text("option"), "name": .text(name)])
    case .environment(let name): .object(["kind": .text("environment"), "name": .text(name)])
    case .file(let path, let position):
      .object([
        "kind": .text("config"),
        "file": .text(path),
        "line": .integer(position.line),
        "column": .integer(position.column),
      ])
    case .standard: .object(["kind": .text("default")])
    }
  }

  fileprivate var words: Localized {
    switch self {
    case .option(let name): Phrases.fromOption(name)
    case .environment(let name): Phrases.fromVariable(name)
    case .file(let path, let position): Localized(same: "\(path):\(position.line)")
    case .standard: Phrases.fromDefault
    }
  }
}
