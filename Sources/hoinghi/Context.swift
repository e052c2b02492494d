import Conference
import Glibc
import Store
import VietnameseText
import Wording

/// What a verb works with: the settings, the conference, and where its words go.
struct Context: ~Copyable {
  let settings: Settings
  let environment: Environment
  let mode: RunMode
  /// Data goes here; it is flushed when the verb is done.
  var output = StandardOutput()

  var language: Language { settings.language.value }

  init(settings: Settings, mode: RunMode, environment: Environment) {
    self.settings = settings
    self.mode = mode
    self.environment = environment
  }

  /// Tells a person something beside the data, below what has been printed.
  mutating func say(_ words: Localized) throws {
    try output.flush()
    StandardError.say(words[language])
  }

  /// Whether text in tables may be emphasised.
  var usesColor: Bool {
    switch settings.color.value {
    case .always: true
    case .never: false
    case .auto: output.isTerminal && (environment["TERM"] ?? "dumb") != "dumb"
    }
  }

  /// Text as it may go to standard output: controls are made visible before a terminal.
  func shown(_ text: String, keepingTabs: Bool = false) -> String {
    guard output.isTerminal else { return text }
    // By scalars, since a Character of "\r\n" is not a "\n".
    return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        ForeignText.visible(
          String(line.last == "\r" ? line.dropLast() : line),
          keepingLines: keepingTabs
        )
      }
      .joined(separator: "\n")
  }

  /// Prints a line of text from outside: as it is in a pipe, nothing that acts before a terminal.
  mutating func write(line: some Collection<UInt8>) throws {
    if output.isTerminal {
      let text = String(decoding: line, as: UTF8.self)
      try output.write(shown(text, keepingTabs: true))
    } else {
      try output.write(bytes: line)
    }
    try output.write(bytes: CollectionOfOne(0x0A))
  }

  /// The conference that the settings open, with the roster in force.
  func conference() throws -> Conference {
    try opened().conference
  }

  /// The store alone, for what works on the log whatever it says; nil where there is none and none
  /// is to be made.
  func store(for purpose: AttendanceStore.Mode = .ifExists) throws -> AttendanceStore? {
    try AttendanceStore.open(
      settings,
      conference: try OpenConference.load(settings).info.id,
      isRehearsal: mode.isRehearsal,
      environment: environment,
      for: purpose
    )
  }

  /// The store alone, which has to be there.
  func existingStore() throws -> AttendanceStore {
    if let store = try store() { return store }
    guard let path = try storePath(isRehearsal: mode.isRehearsal) else {
      throw StorePlaceMissing()
    }
    throw StoreError.noSuchFile(path: path)
  }

  /// Where the store is, or would be; nil where nothing says so.
  func storePath(isRehearsal: Bool) throws -> String? {
    StorePlace.path(
      settings,
      conference: try OpenConference.load(settings).info.id,
      isRehearsal: isRehearsal,
      environment: environment
    )
  }

  /// Now by the clock of the machine, whatever `--at` says.
  func machineTime() throws -> Moment {
    Moment(seconds: Int64(time(nil)), offset: try OpenConference.load(settings).info.utcOffset)
  }

  /// Makes events of what is being typed in reviews, for what carries the log alone.
  ///
  /// Where the store cannot be written just now, that is said, and the rest goes on.
  mutating func settleDrafts(of store: AttendanceStore) throws {
    guard try !store.drafts().isEmpty else { return }
    let data = try OpenConference.load(settings)
    let stamp = Stamp(
      desk: settings.desk.value ?? DeskLabel.host,
      operator: settings.operator.value ?? DeskLabel.login(in: environment),
      at: mode.clock(of: data).now,
      received: try machineTime()
    )
    do throws(StoreError) {
      try store.settleDrafts(stamp)
    } catch {
      try say(Phrases.draftsStayBehind(error.words))
    }
  }

  /// The conference with what it takes to keep its attendance.
  func opened(for purpose: AttendanceStore.Mode = .ifExists) throws -> OpenedConference {
    try OpenedConference.open(settings, mode: mode, environment: environment, for: purpose)
  }
}
