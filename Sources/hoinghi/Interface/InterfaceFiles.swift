import CompanionUI
import Conference
import Interchange
import Ledger
import Store
import Wording

/// Reports and exports that are asked for on screen: what the verbs write, in a file that is not there
/// yet.
struct InterfaceFiles {
  private let paths: ListPaths
  /// The files of the conference's data, as they lie there.
  private let data: @Sendable () throws -> [(name: String, bytes: [UInt8])]

  /// - Parameters:
  ///   - home: The home folder, which "~/" in a path stands for.
  ///   - data: Reads the files of the conference's data.
  init(home: String?, data: @escaping @Sendable () throws -> [(name: String, bytes: [UInt8])]) {
    self.data = data
    // A file that is there is never written over: folders alone are of use.
    paths = ListPaths(home: home, extensions: [])
  }

  /// Does what is asked; the file is whole when this returns.
  ///
  /// - Throws: what stood in the way; no file is left behind then.
  func answer(_ request: FileRequest, _ opened: OpenedConference) throws -> FileOutcome {
    switch request {
    case .complete(let beginning): return .completed(paths.completion(of: beginning))
    case .write(let contents, let typed, let language):
      let path = paths.file(typed)
      switch contents {
      case .log: return try exportLog(path, opened)
      case .ownMarks: return try exportMarks(path, opened)
      case .roster: return try exportRoster(path, opened)
      case .data: return try exportData(path, opened)
      case .conference, .visit, .model, .reviews, .attendance:
        return try report(contents, path, language, opened)
      }
    }
  }

  private func report(
    _ contents: FileContents,
    _ path: String,
    _ language: Language,
    _ opened: OpenedConference
  ) throws -> FileOutcome {
    try opened.readTexts()
    let ledger = opened.ledger
    let takeHome = TakeHome(ledger, language: language, isRehearsal: opened.mode.isRehearsal)
    let conference = takeHome.conference
    var words: [Localized] = []
    let form: ReportFormat
    let bytes: [UInt8]
    func written(_ paper: Paper, by verb: String) throws -> (ReportFormat, [UInt8]) {
      let form = try self.form(of: path, by: verb)
      return (form, try paper.bytes(form) ?? Array(takeHome.reviewsCSV(isRaw: false).utf8))
    }
    switch contents {
    case .visit(let id):
      let visits = try id.map { [try conference.visit(named: $0)] } ?? conference.visits
      (form, bytes) = try written(takeHome.visitPaper(visits), by: "visit")
    case .model(let id):
      let model = try conference.model(named: id.rawValue)
      (form, bytes) = try written(takeHome.modelPaper(model), by: "model")
    case .reviews: (form, bytes) = try written(takeHome.reviewsPaper, by: "reviews")
    case .attendance(let id):
      let report = AttendanceReport(
        ledger,
        on: ledger.list(id) ?? ledger.doorInUse(at: opened.clock.now),
        isRehearsal: opened.mode.isRehearsal,
        madeAt: opened.clock.now
      )
      form = try self.form(of: path, by: "attendance")
      bytes = try report.bytes(.everybody, form, in: language, isRaw: false)
      if report.isSample { words.append(Phrases.sampleRoster) }
    case .conference, .log, .ownMarks, .roster, .data:
      (form, bytes) = try written(takeHome.conferencePaper, by: "conference")
    }
    try form.write(bytes, to: path)
    return .written(
      [Phrases.reportWritten(path.absolutePath).asSentence] + words + opened.note(path, .report)
    )
  }

  /// The form that a file's name tells, a page where it tells none.
  private func form(of path: String, by verb: String) throws(UnknownForm) -> ReportFormat {
    try ReportFormat.named(by: path, among: ReportCommand.formats(of: verb)) ?? .usual
  }

  private func exportLog(_ path: String, _ opened: OpenedConference) throws -> FileOutcome {
    guard let store = opened.store else { return .failed(Phrases.nothingToExport) }
    var words: [Localized] = []
    do { try opened.settleDrafts() } catch let error as StoreError {
      words.append(Phrases.draftsStayBehind(error.words))
    }
    var lines: [String] = []
    try store.exportLog { lines.append($0) }
    try write(lines, to: path)
    return .written(
      [Phrases.logWritten(path.absolutePath, events: lines.count).asSentence] + words
        + opened.note(path, .log)
    )
  }

  private func exportMarks(_ path: String, _ opened: OpenedConference) throws -> FileOutcome {
    let marks = try opened.store?.ownMarks()
    guard let marks, !marks.isEmpty else { return .failed(Phrases.noOwnMarks.asSentence) }
    let lines = OwnMarkLines.lines(of: marks, opened.conference.info.id)
    try write(lines, to: path)
    return .written(
      [Phrases.ownMarksWritten(path.absolutePath, lines: lines.count).asSentence]
        + (opened.mode.isRehearsal ? [Phrases.marksOfRehearsal] : []) + opened.note(path, .notes)
    )
  }

  private func exportRoster(_ path: String, _ opened: OpenedConference) throws -> FileOutcome {
    let people = try opened.peopleToCarry()
    guard !people.isEmpty else { return .failed(Phrases.nobodyToExport.asSentence) }
    var file = try NewFile.begin(path)
    try file.write(RosterExport(people).csv(isRaw: false))
    try file.finish()
    return .written(
      [Phrases.rosterExported(path.absolutePath, people: people.count).asSentence]
        + opened.note(path, .roster)
    )
  }

  private func exportData(_ path: String, _ opened: OpenedConference) throws -> FileOutcome {
    let files = ConferenceExport(opened.ledger.conference).files(try data())
    try NewFolder.create(path, files: files)
    return .written([Phrases.dataExported(path.absolutePath, files: files.count).asSentence])
  }

  private func write(_ lines: [String], to path: String) throws(NewFileError) {
    var file = try NewFile.begin(path)
    for line in lines { try file.write(line + "\n") }
    try file.finish()
  }
}

extension OpenedConference {
  /// Remembers a file that was written, so that forgetting somebody names it.
  ///
  /// - Returns: What is to be said where the store cannot take that now.
  fileprivate func note(_ path: String, _ kind: StoreCopy.Kind) -> [Localized] {
    guard let store else { return [] }
    let copy = StoreCopy(path: path.absolutePath, kind: kind, at: stamp.received)
    do throws(StoreError) { try store.note(copy) } catch {
      return [Phrases.copyIsNotNoted(path, store: store.path)]
    }
    return []
  }
}
