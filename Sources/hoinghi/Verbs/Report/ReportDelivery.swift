import Conference
import Store
import Wording

extension ReportVerb {
  /// The form that was asked for, else the one that the file is named after, else a page.
  ///
  /// - Throws: ``SettingError`` for one that this report does not have.
  var format: ReportFormat {
    get throws(SettingError) {
      guard let word = options.output.format else { return try namedFormat ?? .html }
      guard let format = Self.formats.first(where: { $0.rawValue == word }) else {
        throw SettingError(
          name: "format",
          value: word,
          origin: .option("--format"),
          choices: Self.formats.map(\.rawValue)
        )
      }
      return format
    }
  }

  /// What the end of the file's name says; nil where it is that of no report.
  ///
  /// - Throws: ``SettingError`` for the end of a form that this report does not have, so that no
  ///   page goes by the name of a document.
  private var namedFormat: ReportFormat? {
    get throws(SettingError) {
      guard let path = options.place.file,
        let named = ReportFormat.allCases.first(where: { path.hasSuffix("." + $0.rawValue) })
      else { return nil }
      guard Self.formats.contains(named) else {
        throw SettingError(
          name: "output",
          value: path,
          origin: .option("--output"),
          choices: [],
          form: Phrases.reportFileForm(Self.formats.map(\.rawValue))
        )
      }
      return named
    }
  }

  /// Whether the report goes to standard output, and not to a file.
  private var isPrinted: Bool {
    options.place.file.map { $0 == InputLines.standard } ?? true
  }

  /// - Throws: ``OpenDocumentBeforeTerminal`` where an archive would be written to a terminal.
  func refuseTerminal(_ format: ReportFormat, _ invocation: borrowing Invocation) throws {
    if format == .odt, isPrinted, invocation.output.isTerminal {
      throw OpenDocumentBeforeTerminal()
    }
  }

  /// Writes a report to the file that was named, whole or not at all, else to standard output.
  func deliver(
    _ bytes: [UInt8],
    as format: ReportFormat,
    of opened: borrowing OpenedConference,
    _ invocation: inout Invocation
  ) throws {
    guard let path = options.place.file, path != InputLines.standard else {
      guard format != .odt else { return try invocation.output.write(bytes: bytes) }
      return try invocation.output.write(invocation.shown(String(decoding: bytes, as: UTF8.self)))
    }
    var file = try NewFile.begin(path)
    // Without this mark Excel takes UTF-8 for the Western encoding of Windows.
    if format == .csv { try file.write("\u{FEFF}") }
    try file.write(bytes: bytes)
    try file.finish()
    try opened.store?.note(
      StoreCopy(path: path.absolutePath, kind: .report, at: invocation.machineTime())
    )
    try invocation.say(Phrases.reportWritten(path))
  }
}

/// A document was to be written to a terminal.
struct OpenDocumentBeforeTerminal: StatedError, Hashable {
  var status: ExitStatus { .usage }
  var words: Localized { Phrases.odtToTerminal }
}
