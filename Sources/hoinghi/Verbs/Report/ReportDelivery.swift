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
      guard let path = options.place.file else { return nil }
      do throws(UnknownForm) { return try Format.named(by: path, among: Self.formats) } catch {
        throw badName(form: error.form)
      }
    }
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
    try format.write(bytes, to: path)
    try invocation.say(written(path))
    try invocation.note(path, .report, in: opened.store)
  }
}

extension DocumentFormat {
  /// The form that a file is named after; nil where the name has no end.
  ///
  /// - Throws: ``UnknownForm`` for the end of a form that the document does not have, or that no
  ///   document has.
  static func named(by path: String, among formats: [Self]) throws(UnknownForm) -> Self? {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    // What stands behind the last dot.
    let end = name[name.index(after: dot)...].lowercased()
    guard !end.isEmpty else { return nil }
    let named = Self.allCases.first { $0.endings.contains(end) }
    guard let named, formats.contains(named) else {
      throw UnknownForm(endings: formats.map(\.rawValue))
    }
    return named
  }

  /// Writes a document to a new file, whole or not at all.
  func write(_ bytes: [UInt8], to path: String) throws(NewFileError) {
    var file = try NewFile.begin(path)
    try file.write(mark)
    try file.write(bytes: bytes)
    try file.finish()
  }
}

/// A file's name ends as no form of the document does.
struct UnknownForm: StatedError, Hashable {
  /// What it may end in.
  var endings: [String]

  var status: ExitStatus { .usage }
  var form: Localized { Phrases.reportFileForm(endings) }
  var words: Localized { Phrases.fileNeedsName(form) }
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
