import Attendance
import Conference
import Glibc
import Ledger
import Store
import VietnameseText
import Wording

/// The conference of a run: what is known of it, and the store that keeps it.
///
/// The one path from a decision to the disk, for verbs and screens alike. It alone owns the ledger
/// and lends it: a copy would make every step copy all that is known. A class, not a noncopyable
/// struct: the checker of such structs follows every field within a field, and of a ledger's it
/// took six minutes in each build.
final class OpenedConference {
  var ledger: Ledger
  /// As the data has it; in a rehearsal with the roster of the real store.
  let data: Conference
  /// Nil where there is none yet, and nothing is to be recorded.
  private(set) var store: AttendanceStore?
  let mode: RunMode
  /// How this desk and its operator are called in what is recorded.
  let desk: String
  let `operator`: String
  let clock: Clock
  /// Who is told while another program holds the store.
  let held: HeldStore
  private let place: Place?
  private var cursor: StoreCursor
  /// Whether the ledger has what notes and reviews say; verbs that need none do not wait for it.
  private var hasTexts = false
  /// The store's version when what others wrote was last read.
  private var version: Int64?
  /// Whether what is known goes into a rescue when the file is lost.
  var keepsRescue = false
  /// Whether a store is made to keep what of the programme was seen: only what comes from a folder is
  /// another one the next time.
  var makesStoreToSee = false
  /// Once the file was lost: nothing is recorded any more until the program is opened again.
  var lost: StoreLost?
  /// Where a rescue goes that cannot lie beside the store.
  let home: String?

  /// Where the store lies or will lie.
  private struct Place {
    var path: String
    var conference: String
    var isRehearsal: Bool
    var held: HeldStore

    func open(_ mode: AttendanceStore.Mode) throws(StoreError) -> AttendanceStore? {
      try AttendanceStore.open(
        path: path,
        conference: conference,
        mode: mode,
        isRehearsal: isRehearsal,
        whileWaiting: { [held, path] in held.tell(Phrases.storeIsHeld(path)) }
      )
    }
  }

  /// Opens the store of a conference that the settings name.
  ///
  /// - Parameters:
  ///   - data: The conference as its data has it.
  ///   - settings: Which store, which desk.
  ///   - mode: Whether this is a rehearsal, which has a store of its own.
  ///   - environment: Where the user's files are.
  ///   - purpose: Whether a store is made where there is none.
  /// - Throws: ``StorePlaceMissing``, `StoreError`, ``PersonOfOtherName``.
  convenience init(
    _ data: Conference,
    _ settings: Settings,
    mode: RunMode,
    environment: Environment,
    for purpose: AttendanceStore.Mode
  ) throws {
    let language = settings.language.value
    let held = HeldStore { StandardError.say($0[language]) }
    func place(isRehearsal: Bool) -> Place? {
      StorePlace.path(
        settings,
        conference: data.info.id,
        isRehearsal: isRehearsal,
        environment: environment
      ).map { Place(path: $0, conference: data.info.id, isRehearsal: isRehearsal, held: held) }
    }
    var base = data
    if mode.isRehearsal, let real = try place(isRehearsal: false)?.open(.ifExists) {
      // What is rehearsed is rehearsed with the people who are to come.
      base = Ledger(data, try real.load().news).conference
    }
    let own = place(isRehearsal: mode.isRehearsal)
    if own == nil, purpose == .create { throw StorePlaceMissing() }
    try self.init(
      base,
      at: own?.path,
      mode: mode,
      desk: settings.desk.value ?? DeskLabel.host,
      operator: settings.operator.value ?? DeskLabel.login(in: environment),
      clock: mode.clock(of: data),
      held: held,
      home: environment["HOME"],
      for: purpose
    )
  }

  /// Opens the store at a path.
  ///
  /// - Parameters:
  ///   - data: The conference as its data has it.
  ///   - path: Where the store lies or will lie; nil where nothing names a place.
  ///   - mode: Whether this is a rehearsal.
  ///   - desk: What this desk is called.
  ///   - operator: Who is at it.
  ///   - clock: What "now" means.
  ///   - held: Who is told while another program holds the store.
  ///   - home: The home folder, where a rescue goes that cannot lie beside the store.
  ///   - purpose: Whether a store is made where there is none.
  /// - Throws: `StoreError`, ``PersonOfOtherName``.
  init(
    _ data: Conference,
    at path: String?,
    mode: RunMode,
    desk: String,
    operator: String,
    clock: Clock,
    held: HeldStore = HeldStore(),
    home: String? = nil,
    for purpose: AttendanceStore.Mode
  ) throws {
    let place = path.map {
      Place(path: $0, conference: data.info.id, isRehearsal: mode.isRehearsal, held: held)
    }
    let store = try place?.open(purpose)
    let contents = try store?.load()
    try Self.requireSamePeople(data.roster, contents?.roster)
    self.place = place
    self.held = held
    self.store = store
    self.data = data
    self.mode = mode
    self.desk = desk
    self.operator = `operator`
    self.clock = clock
    self.home = home
    cursor = contents?.cursor ?? .start
    version = contents?.version
    ledger = Ledger(data, contents?.news ?? News())
  }

  /// Makes sure that the data folder gives nobody's id to somebody else: check-ins would move.
  ///
  /// - Throws: ``PersonOfOtherName``.
  private static func requireSamePeople(
    _ roster: Roster,
    _ stored: StoredRoster?
  ) throws(PersonOfOtherName) {
    guard !roster.isSample, let stored, !stored.isImported else { return }
    let kept = Dictionary(stored.people.map { ($0.id, $0) }) { first, _ in first }
    for person in roster.delegates {
      guard let known = kept[person.id], !known.isVacantSeat, !person.isVacantSeat,
        !ComparedName(known.name).isLike(ComparedName(person.name))
      else { continue }
      throw PersonOfOtherName(id: person.id.rawValue, known: known.name, now: person.name)
    }
  }

  /// With the roster in force.
  var conference: Conference { ledger.conference }
  /// Where the store is or will be; nil where nothing names a place.
  var path: String? { place?.path }

  /// What stands on an event that is made now.
  var stamp: Stamp {
    Stamp(
      desk: desk,
      operator: `operator`,
      at: clock.now,
      received: Moment(seconds: Int64(time(nil)), offset: conference.info.utcOffset)
    )
  }

  /// Makes what searching and counting need, so that no key waits for it.
  func prepare() { ledger.prepare() }

  /// Reads what notes and reviews say and what is being typed, where that is not known yet.
  ///
  /// - Throws: `StoreError`.
  func readTexts() throws(StoreError) {
    guard !hasTexts, let store else { return }
    ledger.take(try store.texts())
    hasTexts = true
  }

  /// Takes in what others have written since the last look.
  ///
  /// - Returns: Whether anybody wrote.
  /// - Throws: `StoreError`, ``StoreLost``.
  func catchUp() throws -> Bool {
    // Another program may have made it meanwhile.
    if store == nil { try open(.ifExists) }
    guard let store else { return false }
    try requireHeld()
    do throws(StoreError) {
      let version = try store.version()
      guard version != self.version else { return false }
      let news = try store.news(since: cursor)
      ledger.take(news.news)
      (cursor, self.version) = (news.cursor, version)
      return true
    } catch {
      throw rescued(after: error)
    }
  }
}

// MARK: Recording

extension OpenedConference {
  /// Records what `decide` asks for on the newest events; it is on disk when this returns.
  ///
  /// - Parameters:
  ///   - list: The list that is ticked.
  ///   - decide: Asks for a command, given what is known inside the transaction; nil for nothing.
  /// - Returns: The answer; nil where nothing was asked for.
  /// - Throws: `StoreError`, ``StoreLost``, ``StorePlaceMissing``, ``UndoNotFound`` and what `decide`
  ///   throws; nothing is acknowledged then.
  func record(
    on list: ListID,
    _ decide: (Ledger) throws -> DeskCommand?
  ) throws -> DeskAnswer? {
    let store = try storeToWrite()
    do { return try record(on: list, in: store, decide) } catch { throw rescued(after: error) }
  }

  private func record(
    on list: ListID,
    in store: AttendanceStore,
    _ decide: (Ledger) throws -> DeskCommand?
  ) throws -> DeskAnswer? {
    var answer: DeskAnswer?
    let recorded = try store.record(since: cursor, stamp: stamp) { news -> DeskStep in
      ledger.take(news.news)
      guard let command = try decide(ledger) else {
        return DeskStep(drafts: [], answer: .cannot(.nothingToUndo))
      }
      let step = ledger.decide(command, on: list, newID: PersonID.random)
      answer = step.answer
      return step
    }
    var own = News(events: recorded.events, head: recorded.head)
    own.notes = recorded.texts
    if !recorded.people.isEmpty || !recorded.givenNames.isEmpty || !recorded.edits.isEmpty {
      own.roster = .added(recorded.people, names: recorded.givenNames, edits: recorded.edits)
    }
    if !recorded.programme.isEmpty { own.programme = .added(recorded.programme) }
    ledger.take(own)
    cursor = recorded.cursor
    if case .undone(let events) = answer {
      try prove(events, areUndoneSince: recorded.news.cursor, in: store)
    }
    return answer
  }

  /// Records what a command for reviews comes to on the newest reviews; it is on disk when this
  /// returns.
  ///
  /// - Returns: What was written: the step and its events.
  /// - Throws: `StoreError`, ``StoreLost``, ``StorePlaceMissing``; nothing is acknowledged then.
  func record(_ command: ReviewCommand) throws -> (step: ReviewStep, events: [LogEvent]) {
    let store = try storeToWrite()
    do { return try record(command, in: store) } catch { throw rescued(after: error) }
  }

  private func record(
    _ command: ReviewCommand,
    in store: AttendanceStore
  ) throws -> (step: ReviewStep, events: [LogEvent]) {
    try readTexts()
    let stamp = stamp
    let recorded = try store.record(since: cursor, stamp: stamp) { news -> ReviewStep in
      ledger.take(news.news)
      return ledger.decide(command, at: stamp.at)
    }
    let step = recorded.step
    var own = News(events: recorded.events)
    own.reviewTexts = recorded.texts
    own.draftChanges =
      step.settled.map { News.DraftChange($0.draft.place, nil) }
      + step.dropped.map { News.DraftChange($0, nil) }
      + step.kept.map { News.DraftChange($0.place, $0) }
    ledger.take(own)
    cursor = recorded.cursor
    let undone = recorded.events.compactMap(\.target)
    if !undone.isEmpty { try prove(undone, areUndoneSince: recorded.news.cursor, in: store) }
    return (step, recorded.events)
  }

  /// Makes events of everything that is being typed, here and in other programs, for what reads or
  /// carries the log alone; nothing is written where nothing is being typed.
  ///
  /// - Throws: `StoreError`.
  func settleDrafts() throws {
    guard try !(store?.drafts().isEmpty ?? true) else { return }
    _ = try record(.settle)
  }

  /// Changes the people of the store, and takes in what came of it.
  ///
  /// - Throws: `StoreError`, ``StoreLost``, ``StorePlaceMissing``; nothing is confirmed then.
  func renew<Result>(
    _ write: (AttendanceStore) throws(StoreError) -> Result
  ) throws -> Result {
    let store = try storeToWrite()
    do throws(StoreError) {
      let result = try write(store)
      let news = try store.news(since: cursor)
      ledger.take(news.news)
      cursor = news.cursor
      return result
    } catch {
      throw rescued(after: error)
    }
  }

  /// Changes a star or a note of one's own; it is on disk when this returns.
  ///
  /// - Throws: `StoreError`, ``StoreLost``, ``StorePlaceMissing``; nothing is changed then.
  func mark(_ change: OwnMarkChange) throws {
    let store = try storeToWrite()
    do throws(StoreError) {
      ledger.take(try store.mark(change, at: clock.now))
    } catch {
      throw rescued(after: error)
    }
  }

  /// Reads how the programme was last looked at, where that is kept.
  ///
  /// - Throws: `StoreError`.
  func readSeen() throws(StoreError) {
    guard store != nil || (makesStoreToSee && place != nil) else { return }
    ledger.take(try store?.seenProgramme() ?? SeenProgramme())
  }

  /// Keeps that something of the programme was looked at.
  ///
  /// - Returns: Whether it is kept; whoever cannot write marks it again the next time.
  func see(_ look: SeenProgramme.Look) -> Bool {
    guard var seen = ledger.seen, lost == nil else { return false }
    let difference = seen.difference(look, in: ledger.conference.agenda)
    guard
      let store = try? storeToWrite(),
      (try? store.see(difference.seen, gone: difference.gone, at: clock.now)) != nil
    else { return false }
    seen.take(seen: difference.seen, gone: difference.gone)
    ledger.take(seen)
    return true
  }

  private func storeToWrite() throws -> AttendanceStore {
    if store == nil { try open(.create) }
    guard let store else { throw StorePlaceMissing() }
    if lost != nil { try requireHeld() }
    return store
  }

  private func open(_ mode: AttendanceStore.Mode) throws(StoreError) {
    store = try place?.open(mode)
    if keepsRescue { try store?.remember() }
  }

  /// A message alone proves nothing: what is on disk must say the same.
  private func prove(
    _ events: [EventID],
    areUndoneSince cursor: StoreCursor,
    in store: AttendanceStore
  ) throws {
    let written = try store.news(since: cursor).events.filter { $0.kind == .undo }
    guard Set(events).isSubset(of: written.compactMap(\.target)),
      !events.contains(where: { ledger.attendance.isInForce($0) || ledger.reviews.isInForce($0) })
    else { throw UndoNotFound(path: store.path) }
  }
}

extension PersonID {
  /// 128 random bits as 32 hexadecimal digits, for somebody who is added.
  static func random() -> PersonID {
    let digits = (0..<4).map { _ in
      let digits = String(UInt32.random(in: 0 ... .max), radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }
    return PersonID(digits.joined())
  }
}

/// A data folder gives somebody's id to another name.
struct PersonOfOtherName: StatedError, Hashable {
  var id: String
  var known: String
  var now: String

  var status: ExitStatus { .badData }
  var words: Localized { Phrases.personOfOtherName(id, known: known, now: now) }
}

/// An undo that was recorded is not to be found on disk.
struct UndoNotFound: StatedError, Hashable {
  var path: String

  var status: ExitStatus { .inputOutput }
  var words: Localized { Phrases.undoNotFound(path) }
}
