import Wording

/// What a verb cannot do without, though the parser takes it for optional.
///
/// The verbs look for it themselves, to say in both languages what is missing; the usage line says it
/// beforehand.
extension CommandTree {
  /// The values that have to stand there, and the options, by the path of the verb.
  private static let required: [(path: [String], values: Bool, options: [String])] = [
    (["agenda", "add"], false, ["--title"]),
    (["agenda", "changes"], true, []),
    (["data", "new"], true, []),
    (["import", "roster"], true, []),
    (["import", "schedule"], true, ["--into"]),
    (["kiosk"], false, ["--pin-file"]),
    (["roster", "forget"], true, []),
    (["seat"], false, ["--name"]),
    (["substitute"], false, ["--name"]),
    (["walkin"], false, ["--name"]),
  ]

  /// Marks them as what they are.
  mutating func tellRequired() {
    for (path, values, options) in Self.required {
      change(path) { command in
        for index in command.arguments.indices {
          let argument = command.arguments[index]
          let isMeant =
            argument.kind == .positional
            ? values : argument.names.contains(where: options.contains)
          if isMeant { command.arguments[index].isOptional = false }
        }
      }
    }
  }
}
