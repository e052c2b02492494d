import Conference
import VietnameseText
import Wording

/// The text of `--help` for one command.
struct HelpPage: Sendable {
  private var tree: CommandTree
  private var path: [String]
  /// Columns to wrap at; nil where nothing is wrapped.
  private var width: Int?

  init(_ tree: CommandTree, path: [String], width: Int?) {
    self.tree = tree
    self.path = path
    self.width = width
  }

  var text: String {
    let command = tree.command(at: path)
    var text = command.words + "\n\n" + usage + "\n"
    let verbs = command.subcommands.filter { $0.name != "help" }
    if !verbs.isEmpty {
      text += section(Phrases.verbsTitle.spoken, verbs.map { ($0.name, $0.words) })
    }
    let shown = command.arguments.filter(\.isShown)
    let own = shown.filter { $0.section == nil && !$0.isOfEveryCommand }
    let common = shown.filter { $0.isOfEveryCommand }
    for (title, isMeant) in [
      (Phrases.argumentsTitle, { $0.kind == .positional }),
      (Phrases.ownOptionsTitle, { $0.kind != .positional }),
    ] as [(Localized, (CommandTree.Argument) -> Bool)] where own.contains(where: isMeant) {
      text += section(title.spoken, own.filter(isMeant).map(\.line))
    }
    for title in shown.compactMap(\.section).unique {
      text += section(title, shown.filter { $0.section == title }.map(\.line))
    }
    text += section(Phrases.commonOptionsTitle.spoken, common.map(\.line))
    if path.isEmpty {
      text += "\n" + Phrases.helpWithoutVerb.spoken + "\n"
    }
    return text
  }

  /// "Usage: hoinghi roster [options]".
  var usage: String {
    let command = tree.command(at: path)
    var words = [tree.name] + path
    words.append("[\(Phrases.optionsName.spoken)]")
    if !command.subcommands.isEmpty {
      let verb = Phrases.verbName.spoken
      words.append(command.isRunnable ? "[\(verb)]" : "<\(verb)>")
    }
    words += command.arguments.filter { $0.kind != .positional && !$0.isOptional && $0.isShown }
      .map(\.signature)
    words += command.arguments.filter { $0.kind == .positional && $0.isShown }.map { argument in
      argument.isOptional && !argument.isRepeating ? "[\(argument.signature)]" : argument.signature
    }
    return Phrases.usage.spoken + " " + words.joined(separator: " ")
  }

  private func section(_ title: String, _ lines: [(String, String)]) -> String {
    let left = lines.map { DisplayWidth.columns(of: $0.0) }.filter { $0 <= 32 }.max() ?? 0
    let indent = String(repeating: " ", count: left + 4)
    var text = "\n" + title + "\n"
    for (name, words) in lines {
      let columns = DisplayWidth.columns(of: name)
      let wrapped = width.map { DisplayWidth.wrapped(words, to: max(20, $0 - left - 4)) } ?? [words]
      text += "  " + name
      // A name that is too long for its column has the line to itself.
      text +=
        columns > left ? "\n" + indent : String(repeating: " ", count: left - columns + 2)
      text += wrapped.joined(separator: "\n" + indent) + "\n"
    }
    return text
  }
}

extension CommandTree.Argument {
  var isOfEveryCommand: Bool {
    names.contains("--help") || names.contains("--version")
  }

  fileprivate var line: (String, String) { (signature, words) }
}
