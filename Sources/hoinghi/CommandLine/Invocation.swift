import Conference
import Glibc
import Store
import VietnameseText
import Wording

/// One run of a verb: the settings, the conference, and where its words go.
struct Invocation: ~Copyable {
  let settings: Settings
  let environment: Environment
  let mode: RunMode
  /// Data goes here; it is flushed when the verb is done.
  var output = StandardOutput()
  /// Once it was asked for.
  private var loaded: Conference?

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

  /// The conference as its data has it; read once a run.
  ///
  /// - Throws: ``ConferenceFault``.
  mutating func data() throws(ConferenceFault) -> Conference {
    if let loaded { return loaded }
    let data = try ConferenceData.load(settings)
    loaded = data
    return data
  }

  /// What is known of the conference that the settings open, and what it takes to keep it.
  mutating func opened(
    for purpose: AttendanceStore.Mode = .ifExists
  ) throws -> OpenedConference {
    try OpenedConference(data(), settings, mode: mode, environment: environment, for: purpose)
  }

  /// The same with what reviews say.
  mutating func openedWithReviews(
    for purpose: AttendanceStore.Mode = .ifExists
  ) throws -> OpenedConference {
    let opened = try opened(for: purpose)
    try opened.readTexts()
    return opened
  }

  /// The conference with the roster in force.
  mutating func conference() throws -> Conference { try opened().conference }

  /// The store alone, for what works on the log whatever it says; nil where there is none and none
  /// is to be made.
  mutating func store(for purpose: AttendanceStore.Mode = .ifExists) throws -> AttendanceStore? {
    guard let path = try storePath(isRehearsal: mode.isRehearsal) else {
      if purpose == .create { throw StorePlaceMissing() }
      return nil
    }
    let language = language
    return try AttendanceStore.open(
      path: path,
      conference: data().info.id,
      mode: purpose,
      isRehearsal: mode.isRehearsal,
      whileWaiting: { StandardError.say(Phrases.storeIsHeld(path)[language]) }
    )
  }

  /// Does something with the store alone; where there is none, one is made if that succeeds.
  ///
  /// - Throws: What `body` throws, `StoreError`, ``StorePlaceMissing``; no store is made then.
  mutating func withStore<Result>(_ body: (AttendanceStore) throws -> Result) throws -> Result {
    if let store = try store() { return try body(store) }
    guard let path = try storePath(isRehearsal: mode.isRehearsal) else {
      throw StorePlaceMissing()
    }
    return try AttendanceStore.making(
      path: path,
      conference: data().info.id,
      isRehearsal: mode.isRehearsal,
      body
    )
  }

  /// The store alone, which has to be there.
  mutating func existingStore() throws -> AttendanceStore {
    if let store = try store() { return store }
    guard let path = try storePath(isRehearsal: mode.isRehearsal) else {
      throw StorePlaceMissing()
    }
    throw StoreError.noSuchFile(path: path)
  }

  /// Where the store is, or would be; nil where nothing says so.
  mutating func storePath(isRehearsal: Bool) throws -> String? {
    StorePlace.path(
      settings,
      conference: try data().info.id,
      isRehearsal: isRehearsal,
      environment: environment
    )
  }

  /// Now by the clock of the machine, whatever `--at` says.
  mutating func machineTime() throws -> Moment {
    Moment(seconds: Int64(time(nil)), offset: try data().info.utcOffset)
  }

  /// Makes events of what is being typed in reviews, for what carries the log alone.
  ///
  /// Where the store cannot be written just now, that is said, and the rest goes on.
  mutating func settleDrafts(of store: AttendanceStore) throws {
    guard try !store.drafts().isEmpty else { return }
    do {
      let opened = try opened()
      try opened.settleDrafts()
    } catch let error as StoreError {
      try say(Phrases.draftsStayBehind(error.words))
    }
  }
}
