import Attendance
import Conference
import Glibc
import Store

/// The conference of a run with the roster in force, and what it takes to keep its attendance.
struct OpenedConference {
  /// As the data folder or the binary has it; in a rehearsal with the roster of the real store.
  let data: Conference
  /// Nil where there is none yet, and nothing is to be recorded.
  let store: AttendanceStore?
  /// What the store held when it was opened.
  let contents: StoreContents?
  let mode: RunMode
  /// How this desk and its operator are called in what is recorded.
  let desk: String
  let `operator`: String
  let clock: Clock

  /// Opens the conference that the settings name, and its store.
  ///
  /// - Parameters:
  ///   - settings: Which conference, which store, which desk.
  ///   - mode: Whether this is a rehearsal, which has a store of its own.
  ///   - environment: Where the user's files are.
  ///   - purpose: Whether a store is made where there is none.
  /// - Returns: The conference with what its store holds.
  /// - Throws: ``ConferenceFault``, ``StorePlaceMissing``, `StoreError`.
  static func open(
    _ settings: Settings,
    mode: RunMode,
    environment: Environment,
    for purpose: AttendanceStore.Mode = .ifExists
  ) throws -> OpenedConference {
    var data = try OpenConference.load(settings)
    func store(
      isRehearsal: Bool,
      _ purpose: AttendanceStore.Mode
    ) throws -> AttendanceStore? {
      try AttendanceStore.open(
        settings,
        conference: data.info.id,
        isRehearsal: isRehearsal,
        environment: environment,
        for: purpose
      )
    }
    if mode.isRehearsal, let real = try store(isRehearsal: false, .ifExists) {
      // What is rehearsed is rehearsed with the people who are to come.
      data = DeskBook(data, try real.load()).conference
    }
    let store = try store(isRehearsal: mode.isRehearsal, purpose)
    return OpenedConference(
      data: data,
      store: store,
      contents: try store?.load(),
      mode: mode,
      desk: settings.desk.value ?? DeskLabel.host,
      operator: settings.operator.value ?? DeskLabel.login(in: environment),
      clock: mode.clock(of: data)
    )
  }

  /// The conference with the roster in force: the store's where one was imported or somebody was
  /// added, else the data folder's or the sample.
  var conference: Conference {
    guard contents?.roster != nil else { return data }
    return book.conference
  }

  /// The roster with what the log says of it.
  var book: DeskBook { DeskBook(data, contents) }

  /// What stands on an event that is made now.
  var stamp: Stamp {
    Stamp(
      desk: desk,
      operator: `operator`,
      at: clock.now,
      received: Moment(seconds: Int64(time(nil)), offset: data.info.utcOffset)
    )
  }
}

extension AttendanceStore {
  /// Opens the store that the settings name for a conference; nil where there is none and none is
  /// to be made.
  ///
  /// - Throws: ``StorePlaceMissing``, `StoreError`.
  static func open(
    _ settings: Settings,
    conference id: String,
    isRehearsal: Bool,
    environment: Environment,
    for purpose: Mode
  ) throws -> AttendanceStore? {
    let path = StorePlace.path(
      settings,
      conference: id,
      isRehearsal: isRehearsal,
      environment: environment
    )
    guard let path else {
      if purpose == .create { throw StorePlaceMissing() }
      return nil
    }
    return try open(path: path, conference: id, mode: purpose, isRehearsal: isRehearsal)
  }
}
