import Attendance
import CompanionUI
import Conference
import Store
import Wording

/// A store that is followed: what others record comes in as it is committed.
///
/// It may be missing at first, and be taken away or put in another's place later: what was known is
/// shown on, and how old that is, until there is one to read.
struct FollowedStore: ~Copyable {
  private(set) var opened: OpenedConference
  /// The clock of the run: one that was made up runs on, whatever is opened anew.
  let clock: Clock
  private let open: () throws -> OpenedConference
  /// Whether it is written to as well: then what is known goes into a rescue when the file is lost.
  private let records: Bool
  private var watch: StoreWatch?
  /// How often another file was opened in the place of the one that was followed.
  private(set) var renewals = 0

  /// - Parameters:
  ///   - records: Whether ``record(_:)`` will be called.
  ///   - open: Opens the conference and its store, where there is one.
  /// - Throws: what `open` throws.
  init(records: Bool, _ open: @escaping () throws -> OpenedConference) throws {
    self.records = records
    self.open = open
    opened = try open()
    clock = opened.clock
    // Nothing is to be said below a drawn screen, least of all again and again for days.
    opened.held.tell = { _ in }
  }

  /// Whether there is a store.
  var isThere: Bool { opened.store != nil }

  /// Makes what counting needs, and what a rescue does.
  mutating func prepare() {
    opened.prepare()
    // Where it cannot be made, the first step that is recorded says why.
    if records { try? opened.keepRescue() }
  }

  /// Begins to watch the store; ``look()`` has what was written before.
  ///
  /// - Returns: A file to poll; nil where it cannot be watched.
  mutating func startWatching() -> Int32? {
    guard let path = opened.path, let watch = StoreWatch(path: path) else { return nil }
    let descriptor = watch.fileDescriptor
    self.watch = consume watch
    return descriptor
  }

  /// Whether the store may have changed since the last call.
  mutating func hasChanged() -> Bool { watch?.drain() ?? false }

  /// Takes in what others have written.
  ///
  /// - Returns: As of when everything is known, or why it is not.
  mutating func look() -> HallEvent {
    // What is written while it reads may be missing: the time is that of before.
    let moment = clock.now
    do {
      try takeIn()
      return .upToDate(moment, hasStore: isThere)
    } catch {
      return .trouble((error as? any StatedError)?.words ?? Phrases.ownFault("\(error)"))
    }
  }

  private mutating func takeIn() throws {
    do {
      _ = try opened.catchUp()
    } catch {
      guard isThere else { throw error }
      // Another file may stand in its place, restored or renewed.
      let fresh = try open()
      guard fresh.store != nil else { throw error }
      opened = fresh
      renewals += 1
      opened.held.tell = { _ in }
      prepare()
    }
  }

  /// Records a request on the newest events; it is on disk when this returns.
  mutating func record(_ request: DeskRequest) -> DeskOutcome {
    do {
      let answer = try opened.record(on: request.list) { _ in request.command }
      return .done(answer ?? .cannot(.nothingToUndo))
    } catch {
      return .failed((error as? any StatedError)?.words ?? Phrases.ownFault("\(error)"))
    }
  }
}
