import Wording

/// Options that commands share with the root, and of which some take other values.
///
/// The parser reads them with the root and hands them on by the type of their group: a group of
/// another type, with words of its own, would stay empty.
extension CommandTree {
  /// Gives `--format` the values that it has where it is not that of tables.
  mutating func tellForms() {
    change(["report"]) { command in
      for index in command.subcommands.indices {
        let formats = ReportCommand.formats(of: command.subcommands[index].name)
        command.subcommands[index].changeFormat { argument in
          argument.valueName = formats.map(\.rawValue).joined(separator: "|")
          argument.words = Phrases.helpReportFormat.spoken
          return argument
        }
        if !formats.contains(.csv) {
          command.subcommands[index].arguments.removeAll { $0.names.contains("--raw") }
        }
      }
    }
    change(["badges"]) { command in
      command.changeFormat { argument in
        argument.valueName = BadgeFormat.words.joined(separator: "|")
        argument.words = Phrases.helpBadgesFormat.spoken
        return argument
      }
      command.arguments.removeAll { $0.names.contains("--raw") }
      // The root's setting, which is first of all this verb's.
      for index in command.arguments.indices
      where command.arguments[index].names.contains(SettingName.layout.option) {
        command.arguments[index].isShown = true
        command.arguments[index].section = nil
      }
    }
    change(["agenda"]) { command in
      command.changeFormat { argument in
        var argument = argument
        argument.valueName = AgendaFormat.words.joined(separator: "|")
        return argument
      }
    }
    // It has one form.
    change(["roster", "export"]) { $0.changeFormat { _ in nil } }
  }

  mutating func change(_ path: [String], _ body: (inout CommandTree) -> Void) {
    guard let name = path.first else { return body(&self) }
    guard let index = subcommands.firstIndex(where: { $0.name == name }) else { return }
    subcommands[index].change(Array(path.dropFirst()), body)
  }

  private mutating func changeFormat(_ body: (inout Argument) -> Argument?) {
    arguments = arguments.compactMap { argument in
      var argument = argument
      return argument.names.contains("--format") ? body(&argument) : argument
    }
  }
}
