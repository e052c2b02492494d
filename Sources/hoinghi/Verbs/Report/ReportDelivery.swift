import Conference
import Store
import Typesetting
import Wording

extension DocumentVerb {
  /// The form that was asked for, else the one that the file is named after, else a page.
  ///
  /// - Throws: ``SettingError`` for one that this report does not have, and where both are given and
  ///   disagree.
  var format: Format {
    get throws(SettingError) {
      let named = try namedFormat
      guard let word = options.output.format else { return named ?? .usual }
      guard let format = Self.formats.first(where: { $0.rawValue == word }) else {
        throw SettingError(
          name: "format",
          value: word,
          origin: .option("--format"),
          choices: Self.formats.map(\.rawValue)
        )
      }
      if let named, named != format { throw badName(form: Phrases.reportFileForm(format.endings)) }
      return format
    }
  }

  private func badName(form: Localized) -> SettingError {
    SettingError(
      name: "output",
      value: options.place.file ?? "",
      origin: .option("--output"),
      choices: [],
      form: form
    )
  }

  /// What the end of the file's name says; nil where it has none.
  ///
  /// - Throws: ``SettingError`` for the end of a form that this report does not have, or that no report
  ///   has, so that no page goes by the name of a document.
  private var namedFormat: Format? {
    get throws(SettingError) {
      guard let path = options.place.file, let end = Self.ending(of: path) else { return nil }
      let named = Format.allCases.first { $0.endings.contains(end) }
      guard let named, Self.formats.contains(named) else {
        throw badName(form: Phrases.reportFileForm(Self.formats.map(\.rawValue)))
      }
      return named
    }
  }

  /// What stands behind the last dot of a file's name, in lower case; nil where nothing does.
  private static func ending(of path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    let end = name[name.index(after: dot)...].lowercased()
    return end.isEmpty ? nil : end
  }

  /// Whether the report goes to standard output, and not to a file.
  private var isPrinted: Bool {
    options.place.file.map { $0 == InputLines.standard } ?? true
  }

  /// - Throws: ``BinaryBeforeTerminal`` where bytes that are no text would be written to a terminal.
  func refuseTerminal(_ format: Format, _ invocation: borrowing Invocation) throws {
    if format.isBinary, isPrinted, invocation.output.isTerminal {
      throw BinaryBeforeTerminal(format: format.rawValue)
    }
  }

  /// Writes a document to the file that was named, whole or not at all, else to standard output.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - format: Its form.
  ///   - opened: Whose store remembers the file.
  ///   - invocation: Where words go.
  ///   - written: What is said of the file.
  /// - Throws: What the file system says.
  func deliver(
    _ bytes: [UInt8],
    as format: Format,
    of opened: OpenedConference,
    _ invocation: inout Invocation,
    written: (String) -> Localized = Phrases.reportWritten
  ) throws {
    guard let path = options.place.file, path != InputLines.standard else {
      guard !format.isBinary else { return try invocation.output.write(bytes: bytes) }
      return try invocation.output.write(invocation.shown(String(decoding: bytes, as: UTF8.self)))
    }
    var file = try NewFile.begin(path)
    try file.write(format.mark)
    try file.write(bytes: bytes)
    try file.finish()
    try invocation.say(written(path))
    try invocation.note(path, .report, in: opened.store)
  }
}

/// A document was to be written to a terminal.
struct BinaryBeforeTerminal: StatedError, Hashable {
  var format: String

  var status: ExitStatus { .usage }
  var words: Localized { Phrases.binaryToTerminal(format) }
}

extension TypesettingError: StatedError {
  var status: ExitStatus { reason == .noLibrary ? .cannotCreate : .internalFault }

  var words: Localized {
    switch reason {
    case .noLibrary: Phrases.pdfMissing(package: Self.package, detail: detail)
    case .failed: Phrases.pdfFailed(detail)
    }
  }
}
