import ArgumentParser
import BundledData
import Wording

/// The commands and options as the parser itself knows them: help, errors and the manual cannot
/// tell anything else.
struct CommandTree: Hashable, Sendable {
  /// An option, a flag or a value that stands by itself.
  struct Argument: Hashable, Sendable {
    enum Kind: String, Hashable, Sendable { case positional, option, flag }

    var kind: Kind
    /// With their dashes, the short one first; none for a positional value.
    var names: [String]
    var valueName: String
    var words: String
    /// The heading that it stands under; nil for the command's own.
    var section: String?
    var isOptional: Bool
    var isRepeating: Bool
    var isShown: Bool

    /// "-h, --help", "--lang <vi|en>", "<words> ...".
    var signature: String {
      let value = "<\(valueName)>" + (isRepeating ? " ..." : "")
      return switch kind {
      case .positional: value
      case .flag: names.joined(separator: ", ")
      case .option: names.joined(separator: ", ") + " " + value
      }
    }

    /// Whether it says the same, under whatever heading.
    func isSame(_ other: Self) -> Bool {
      var other = other
      other.section = section
      return self == other
    }
  }

  var name: String
  var words: String
  var arguments: [Argument]
  var subcommands: [CommandTree]

  /// Whether it does something by itself; a group only holds other commands.
  var isRunnable: Bool {
    subcommands.isEmpty || arguments.contains { !$0.isOfEveryCommand }
  }

  /// The tree of the whole program, in the language of this run.
  static func whole() throws -> CommandTree {
    let document = try JSONDocument(parsing: Array(HoinghiCommand._dumpHelp().utf8))
    var tree = CommandTree(document.root["command"] ?? document.root)
    tree.tellForms()
    tree.tellRequired()
    return tree
  }

  private init(_ value: JSONValue) {
    name = value["commandName"]?.string ?? ""
    // The parser adds this command and has only English words for it.
    words = name == "help" ? Phrases.helpHelpVerb.spoken : value["abstract"]?.string ?? ""
    arguments = []
    for argument in value["arguments"]?.elements.map(Argument.init) ?? [] {
      // A flag and its opposite share their words, and their line.
      if argument.kind == .flag, let last = arguments.last, last.words == argument.words {
        arguments[arguments.count - 1].names += argument.names
      } else {
        arguments.append(argument)
      }
    }
    subcommands = value["subcommands"]?.elements.map(CommandTree.init) ?? []
  }
}

extension CommandTree.Argument {
  fileprivate init(_ value: JSONValue) {
    kind = value["kind"]?.string.flatMap(Kind.init(rawValue:)) ?? .positional
    names =
      value["names"]?.elements.map { name in
        (name["kind"]?.string == "long" ? "--" : "-") + (name["name"]?.string ?? "")
      } ?? []
    valueName = value["valueName"]?.string ?? ""
    section = value["sectionTitle"]?.string
    isOptional = value["isOptional"]?.bool ?? true
    isRepeating = value["isRepeating"]?.bool ?? false
    isShown = value["shouldDisplay"]?.bool ?? true
    // These two are the parser's own as well.
    words =
      if names.contains("--help") {
        Phrases.helpHelp.spoken
      } else if names.contains("--version") {
        Phrases.helpVersion.spoken
      } else {
        value["abstract"]?.string ?? ""
      }
  }
}

extension CommandTree {
  /// Where the words of a command line lead.
  struct Place: Hashable, Sendable {
    /// The names of the commands below the root.
    var path: [String] = []
    /// A word where a command was expected and that is none.
    var strayWord: String?
    var asksForHelp = false
  }

  /// Follows a command line as far as it makes sense, whatever else is wrong with it.
  func place(of arguments: [String]) -> Place {
    var place = Place()
    var command = self
    var words = arguments.prefix { $0 != "--" }
    while let word = words.popFirst() {
      if word == "-h" || word == "--help" {
        place.asksForHelp = true
      } else if word.hasPrefix("-"), word != "-" {
        if takesValue(word) || command.takesValue(word) { _ = words.popFirst() }
      } else if place.path.isEmpty, word == "help" {
        place.asksForHelp = true
      } else if let next = command.subcommands.first(where: { $0.name == word }) {
        place.path.append(word)
        command = next
      } else if place.strayWord == nil, !command.subcommands.isEmpty {
        place.strayWord = word
      }
    }
    return place
  }

  /// The command at the end of a path, and itself for an empty one.
  func command(at path: [String]) -> CommandTree {
    path.reduce(self) { command, name in
      command.subcommands.first { $0.name == name } ?? command
    }
  }

  private func takesValue(_ option: String) -> Bool {
    arguments.contains { $0.kind == .option && $0.names.contains(option) }
  }
}
