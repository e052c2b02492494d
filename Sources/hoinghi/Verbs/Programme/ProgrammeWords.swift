import Attendance
import Conference
import VietnameseText
import Wording

/// Reads what options say of the programme.
struct ProgrammeWords {
  private(set) var values: [ProgrammeField: String] = [:]
  private let info: ConferenceInfo

  init(_ info: ConferenceInfo) {
    self.info = info
  }

  /// Any words, composed and in one line; nothing where the option was not given.
  ///
  /// - Throws: ``SettingError`` where they hold what nobody sees.
  mutating func take(_ text: String?, _ field: ProgrammeField) throws {
    guard let text else { return }
    values[field] = try PersonalText.optional(text, of: "--\(field.rawValue)") ?? ""
  }

  /// The order or a date, which have a form.
  ///
  /// - Throws: ``SettingError`` for a text of another form.
  mutating func take(_ text: String?, _ field: ProgrammeField, form: Localized) throws {
    guard let text else { return }
    guard field.takes(text) else { throw Self.error(text, "--\(field.rawValue)", form) }
    values[field] = text
  }

  /// A time: "08:00" of the conference's day, or ISO 8601; empty to take it away.
  ///
  /// - Throws: ``SettingError`` for what is none.
  mutating func take(time text: String?, _ field: ProgrammeField) throws {
    guard let text else { return }
    values[field] = try text.isEmpty ? "" : moment(text, "--\(field.rawValue)").iso8601
  }

  /// Start and end as one value, over those that there are.
  ///
  /// - Parameters:
  ///   - starts: What `--starts` says; empty takes both away.
  ///   - ends: What `--ends` says; empty takes the end away.
  ///   - known: As the session has it.
  /// - Throws: ``SettingError`` for what is no time, and for an end without a start before it.
  mutating func take(starts: String?, ends: String?, over known: AgendaItem?) throws {
    guard starts != nil || ends != nil else { return }
    if starts == "" {
      guard ends ?? "" == "" else {
        throw Self.error(ends ?? "", "--ends", Phrases.endsBeforeStart)
      }
      values[.time] = ""
      return
    }
    let start = try starts.map { try moment($0, "--starts") } ?? known?.starts
    // A session that is moved keeps its length.
    let length = known.flatMap { item in
      item.ends.flatMap { end in item.starts.map { end.seconds - $0.seconds } }
    }
    let end: Moment? =
      if let ends { try ends.isEmpty ? nil : moment(ends, "--ends") } else {
        start.flatMap { start in
          length.map { Moment(seconds: start.seconds + $0, offset: start.offset) }
        }
      }
    guard let start, let time = SessionTime(starts: start, ends: end) else {
      throw Self.error(ends ?? "", "--ends", Phrases.endsBeforeStart)
    }
    values[.time] = time.text
  }

  /// Whether an option would take a title away, which every session has.
  func isTitleEmpty(_ text: String?) -> Bool {
    text.map { $0.allSatisfy(\.isWhitespace) } ?? false
  }

  /// The session is new.
  mutating func add() { values[.added] = ProgrammeField.isSo }

  /// The session does not take place.
  mutating func remove() { values[.removed] = ProgrammeField.isSo }

  private func moment(_ text: String, _ option: String) throws(SettingError) -> Moment {
    if let moment = info.moment(spoken: text) { return moment }
    guard CalendarDate(text) == nil, let time = RequestedTime(text) else {
      throw Self.error(text, option, Phrases.programmeTimeForm)
    }
    return time.moment(utcOffset: info.utcOffset)
  }

  private static func error(_ text: String, _ option: String, _ form: Localized) -> SettingError {
    SettingError(
      name: String(option.drop { $0 == "-" }),
      value: text,
      origin: .option(option),
      choices: [],
      form: form
    )
  }
}

extension Invocation {
  /// Records what the organiser says of the programme and answers with a line.
  ///
  /// - Parameters:
  ///   - subject: Of what it is said.
  ///   - reason: Why.
  ///   - path: The verb.
  ///   - read: Reads the options, given what is known.
  /// - Returns: The status of the line.
  /// - Throws: `StoreError`; ``UsageError`` where nothing was to be set.
  mutating func setProgramme(
    _ subject: ProgrammeSubject,
    reason: String?,
    path: [String],
    _ read: (inout ProgrammeWords, Conference) throws -> Void
  ) throws -> ExitStatus {
    // Nothing is made for options that cannot be read.
    let known = try conference()
    var words = ProgrammeWords(known.info)
    try read(&words, known)
    guard !words.values.isEmpty else {
      throw UsageError(
        .nothingToSet(subject.fields.flatMap(\.options)),
        path: path
      )
    }
    var desk = try desk()
    let line = try desk.perform(
      .setProgramme(ProgrammeChange(subject, words.values, reason: reason))
    )
    try answer(line)
    return line.word.status
  }
}

extension ProgrammeField {
  /// The options that say it.
  fileprivate var options: [String] {
    switch self {
    case .added, .removed: []
    case .time: ["--starts", "--ends"]
    default: ["--\(rawValue)"]
    }
  }
}
