import BundledData
import Conference
import Glibc
import Wording

/// The user's `config.json`.
struct SettingsFile: Sendable {
  /// One member of the file.
  struct Entry: Sendable {
    var name: SettingName
    var value: String
    var position: TextPosition
  }

  var path: String
  var entries: [Entry]
  var keys: [Settings.Keys]
  var print: Settings.Value<[String]>?

  /// Where the file is looked for: `$XDG_CONFIG_HOME/hoinghi/config.json`, else under `~/.config`.
  ///
  /// A relative `XDG_CONFIG_HOME` is passed over, as its specification asks.
  static func path(in environment: Environment) -> String? {
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
      return folder + "/hoinghi/config.json"
    }
    return environment["HOME"].map { $0 + "/.config/hoinghi/config.json" }
  }

  /// Reads the file; nil when there is none.
  ///
  /// - Throws: ``SettingsFileError``, or ``SettingError`` for a value that a setting does not take.
  static func read(in environment: Environment) throws -> SettingsFile? {
    guard let path = path(in: environment) else { return nil }
    let bytes: [UInt8]
    do throws(FileFault) {
      bytes = try FileBytes.read(path)
    } catch {
      if error.reason == .fileMissing || error.reason == .unreadable(ENOTDIR) { return nil }
      throw SettingsFileError(path: path, position: nil, reason: .unreadable(error.reason))
    }
    return try SettingsFile(path: path, bytes: bytes)
  }

  /// The language that the file names, whatever else may be wrong in it.
  static func language(at path: String) -> Language? {
    guard let bytes = try? FileBytes.read(path),
      let document = try? JSONDocument(parsing: bytes)
    else { return nil }
    return document.root["lang"]?.string.flatMap(Language.init(rawValue:))
  }

  init(path: String, bytes: [UInt8]) throws {
    self.path = path
    entries = []
    keys = []
    let document: JSONDocument
    do throws(JSONSyntaxError) {
      document = try JSONDocument(parsing: bytes)
      if let duplicate = document.duplicateKeys.first { throw duplicate }
    } catch {
      throw SettingsFileError(path: path, position: error.position, reason: .syntax(error.reason))
    }
    guard document.root.kind == .object else {
      throw SettingsFileError(
        path: path,
        position: document.root.position,
        reason: .wrongShape(.object)
      )
    }
    for member in document.root.members {
      try add(member)
    }
  }

  private mutating func add(_ member: JSONValue.Member) throws {
    if member.key == "keys" {
      keys = try Self.keys(in: member.value, path: path)
      return
    }
    if member.key == "print" {
      let command = member.value.elements.compactMap(\.string)
      guard member.value.kind == .array, command.count == member.value.elements.count,
        let program = command.first, !program.isEmpty, !command.joined().contains("\0")
      else {
        throw SettingsFileError(
          path: path,
          position: member.value.position,
          reason: .wrongShape(.command)
        )
      }
      let origin = SettingOrigin.file(path: path, position: member.value.position)
      print = Settings.Value(value: command, origin: origin)
      return
    }
    guard let name = SettingName(rawValue: member.key) else {
      throw SettingsFileError(
        path: path,
        position: member.keyValue.position,
        reason: .unknownSetting(member.key)
      )
    }
    let row = name.row
    let isSaid = row.isSwitch ? member.value.bool : nil
    let value = isSaid.map { $0 ? "on" : "off" } ?? member.value.string
    guard let value else {
      throw SettingsFileError(
        path: path,
        position: member.value.position,
        reason: .wrongShape(row.isSwitch ? .onOrOff : .string)
      )
    }
    guard row.takes(value) else {
      let origin = SettingOrigin.file(path: path, position: member.value.position)
      throw SettingError(name, value: value, origin: origin)
    }
    entries.append(Entry(name: name, value: value, position: member.value.position))
  }

  private static func keys(in value: JSONValue, path: String) throws -> [Settings.Keys] {
    guard value.kind == .object else {
      throw SettingsFileError(path: path, position: value.position, reason: .wrongShape(.object))
    }
    var keys: [Settings.Keys] = []
    for member in value.members {
      var names: [String] = []
      guard member.value.kind == .array else {
        throw SettingsFileError(
          path: path,
          position: member.value.position,
          reason: .wrongShape(.keyNames)
        )
      }
      for element in member.value.elements {
        guard let name = element.string else {
          throw SettingsFileError(
            path: path,
            position: element.position,
            reason: .wrongShape(.keyNames)
          )
        }
        names.append(name)
      }
      keys.append(
        Settings.Keys(
          action: member.key,
          keys: names,
          origin: .file(path: path, position: member.keyValue.position)
        )
      )
    }
    return keys
  }
}

/// Why the config file cannot be used.
struct SettingsFileError: StatedError, Hashable {
  enum Shape: Hashable {
    case object, string, onOrOff, keyNames, command
  }

  enum Reason: Hashable {
    case unreadable(DataFault.Reason)
    case syntax(SyntaxFault)
    case wrongShape(Shape)
    case unknownSetting(String)
  }

  var path: String
  /// Absent when the file could not even be read.
  var position: TextPosition?
  var reason: Reason

  private static let known = SettingName.allCases.map(\.rawValue) + ["keys", "print"]

  var status: ExitStatus { .badSetting }

  var words: Localized {
    let what =
      switch reason {
      case .unreadable(let reason): Phrases.dataFault(reason)
      case .syntax(let fault): Phrases.dataFault(.syntax(fault))
      case .wrongShape(.object): Phrases.needsObject
      case .wrongShape(.string): Phrases.needsString
      case .wrongShape(.onOrOff): Phrases.needsOnOrOff
      case .wrongShape(.keyNames): Phrases.needsKeyNames
      case .wrongShape(.command): Phrases.needsCommand
      case .unknownSetting(let name):
        Phrases.unknownSetting(
          name,
          suggestion: Suggestion.nearest(
            to: name,
            among: Self.known
          ).map(Phrases.didYouMean),
          known: Self.known
        )
      }
    guard let position else { return Phrases.atFile(path, what) }
    return Phrases.atPlace(
      file: path,
      line: position.line,
      column: position.column,
      what
    )
  }
}
