import Attendance
import CompanionUI
import Conference
import Store
import Wording

/// The one path from the screen to the disk and back.
struct InterfaceStore: ~Copyable {
  let opened: OpenedConference
  /// Nil where nothing names a place.
  let place: Place?
  /// Nil until something is recorded, where there was none.
  var store: AttendanceStore?
  var cursor: StoreCursor
  /// Of the store when its drafts were read last; nil before the first time.
  var version: Int64?
  private var people: StoredRoster?
  /// The id of the store, whose chain's end the desk shows.
  private var ownID: ChainID?
  private var watch: StoreWatch?

  /// Where the store lies or will lie.
  struct Place {
    var path: String
    var conference: String
    var isRehearsal: Bool

    func open(_ mode: AttendanceStore.Mode) throws(StoreError) -> AttendanceStore? {
      try AttendanceStore.open(
        path: path,
        conference: conference,
        mode: mode,
        isRehearsal: isRehearsal
      )
    }
  }

  /// - Parameters:
  ///   - opened: The conference and its store, where there is one.
  ///   - path: Where the store is or will be; nil where nothing names a place.
  init(_ opened: OpenedConference, path: String?) {
    self.opened = opened
    place = path.map {
      Place(
        path: $0,
        conference: opened.data.info.id,
        isRehearsal: opened.mode.isRehearsal
      )
    }
    store = opened.store
    cursor = opened.contents?.cursor ?? .start
    people = opened.contents?.roster
    ownID = opened.contents?.id
  }

  /// Begins to watch the store for what others write.
  ///
  /// - Returns: A file to poll; nil where it cannot be watched.
  mutating func startWatching() -> Int32? {
    guard let place, let watch = StoreWatch(path: place.path) else { return nil }
    let descriptor = watch.fileDescriptor
    self.watch = consume watch
    return descriptor
  }

  /// Whether the store may have changed since the last call.
  mutating func hasChanged() -> Bool { watch?.drain() ?? false }

  /// Does what an update asks to be kept, and tells what came of it; nil for what is not kept.
  mutating func answer(_ effect: Effect, for ledger: Ledger) -> Event? {
    switch effect {
    case .record(let request): .recorded(record(request, for: ledger))
    case .review(let command): .reviewed(record(command, for: ledger))
    case .nameReviewer(let name, let province):
      .named(Reviewer(id: RandomID.make(), name: name, province: province))
    case .prepare, .copy, .repaint, .suspend, .retitle, .ring, .edit, .quit, .interrupt: nil
    }
  }

  /// Records what the ledger decides on the newest events; it is on disk when this returns.
  mutating func record(_ request: DeskRequest, for ledger: Ledger) -> DeskOutcome {
    do {
      guard let store = try store ?? place?.open(.create) else { throw StorePlaceMissing() }
      self.store = store
      var answer = DeskAnswer.cannot(.nothingToUndo)
      let recorded = try store.record(since: cursor, stamp: opened.stamp) { news in
        let step = ledger.decide(
          request,
          after: deskNews(news, ledger),
          newID: RandomID.make
        )
        answer = step.answer
        return step
      }
      return told(recorded, answer, store, ledger)
    } catch {
      return .failed(InterfaceStore.words(of: error))
    }
  }

  /// What the screen is to know of a step that is on disk, whatever goes wrong from here on.
  private mutating func told(
    _ recorded: Recorded,
    _ answer: DeskAnswer,
    _ store: AttendanceStore,
    _ ledger: Ledger
  ) -> DeskOutcome {
    let events = recorded.news.events + recorded.events
    ownID = recorded.head?.store ?? ownID
    var told = DeskNews(events: events)
    told.ahead = recorded.news.ahead.map { ($0.event, $0.received) }
    let isPlain =
      recorded.people.isEmpty && recorded.news.roster == nil
      && events.allSatisfy { $0.kind == .checkIn }
    // What is rarer than a check-in may have changed people; an undo is proved by reading it back.
    if !isPlain, let news = try? store.news(since: cursor) {
      told = deskNews(news, ledger)
      take(news)
      if case .undone(let undone) = answer {
        let written = AttendanceTable(news.events)
        guard undone.allSatisfy({ !written.isInForce($0) }) else {
          return .failed(UndoNotFound(path: store.path).words)
        }
      }
    } else {
      cursor = recorded.cursor
    }
    told.texts = store.notes(of: events)
    told.head = recorded.head
    return .done(told, answer)
  }

  /// What others have written since the last look; nil where nothing is new.
  mutating func news(for ledger: Ledger) -> Event? {
    do {
      // Another program may have made it meanwhile.
      if store == nil { store = try place?.open(.ifExists) }
      guard let store else { return nil }
      let news = try store.news(since: cursor)
      guard !news.events.isEmpty || news.roster != nil else { return nil }
      var told = deskNews(news, ledger)
      told.texts = store.notes(of: news.events)
      told.reviewTexts = store.reviewTexts(of: news.events)
      // Whoever is erased is erased from the people or the texts, and both count as a change.
      if news.roster != nil { told.allReviewTexts = try store.reviewTexts() }
      take(news)
      return .news(told)
    } catch {
      return .trouble(InterfaceStore.words(of: error))
    }
  }

  mutating func take(_ news: StoreNews) {
    cursor = news.cursor
    if let roster = news.roster { people = roster }
  }

  /// News in the words of the screen: everyone with the names that count.
  ///
  /// It does not ask the store, since it is called inside its transaction too.
  func deskNews(_ news: StoreNews, _ ledger: Ledger) -> DeskNews {
    var told = DeskNews(events: news.events)
    told.ahead = news.ahead.map { ($0.event, $0.received) }
    told.head = news.events.last { $0.store == ownID }.map(ChainHead.init)
    let renames = news.events.contains { $0.kind == .seat || $0.kind == .undo }
    let stored = news.roster ?? people
    guard news.roster != nil || (renames && stored?.givenNames.isEmpty == false) else {
      return told
    }
    var table = ledger.attendance
    table.add(contentsOf: news.events)
    let roster = RosterInForce.roster(data: opened.data.roster, stored: stored, table: table)
    told.roster = roster.delegates
    return told
  }

  static func words(of error: any Error) -> Localized {
    (error as? any StatedError)?.words ?? Phrases.ownFault("\(error)")
  }
}

extension AttendanceStore {
  /// What notes and reasons of these events say, by the id of their sealed text; nothing of what was
  /// erased, or cannot be read just now.
  func notes(of events: [LogEvent]) -> [String: String] {
    var texts: [String: String] = [:]
    for event in events where event.kind == .note || event.kind == .excuse {
      guard let sealed = event.text else { continue }
      texts[sealed.id] = try? text(of: sealed)
    }
    return texts
  }
}
