import Attendance
import BundledData
import CompanionUI
import Conference
import Store
import TestFiles
import Testing

@testable import hoinghi

/// What the program has around its screens: the conference that was opened, and the way to the disk.
final class Laptop {
  private let opened: OpenedConference
  let folder: TemporaryFolder
  private let path: String
  private var store: InterfaceStore

  /// Opens the store in a folder as the program does at its start.
  init(_ conference: Conference, folder: TemporaryFolder, setup: DeskSetup) throws {
    self.folder = folder
    var mode = RunMode()
    mode.isRehearsal = setup.isRehearsal
    path = folder["store.sqlite"]
    let store = try AttendanceStore.open(
      path: path,
      conference: conference.info.id,
      mode: .ifExists,
      isRehearsal: mode.isRehearsal
    )
    opened = OpenedConference(
      data: conference,
      store: store,
      contents: try store?.load(),
      mode: mode,
      desk: setup.desk,
      operator: setup.operator,
      clock: hoinghi.Clock(start: nil, offset: conference.info.utcOffset) { 1_695_000_600 }
    )
    self.store = InterfaceStore(opened, path: path)
  }

  /// The conference in the binary, decoded once: hundreds of sessions look at it.
  static func bundled() throws -> Conference { try decoded.get() }
  private static let decoded = Result { try BundledConference.load() }

  /// As the data has it.
  var data: Conference { opened.data }
  /// With the roster in force.
  var conference: Conference { opened.conference }
  var now: Moment { opened.clock.now }

  /// What the store held at the start, as the screens take it in.
  var held: DeskNews { opened.contents.map { DeskNews($0, opened.store) } ?? DeskNews() }

  func answer(_ effect: Effect, for ledger: Ledger) -> Event? { store.answer(effect, for: ledger) }

  func reviews() -> Event? { store.reviews() }

  /// What others wrote since the last look.
  func news(for ledger: Ledger) -> [Event] {
    [store.news(for: ledger), store.draftNews()].compactMap { $0 }
  }

  /// Another program does something with reviews, given all reviews that are on disk.
  func other(_ command: ReviewCommand, table: ReviewTable) throws {
    let store = try #require(
      try AttendanceStore.open(
        path: path,
        conference: opened.data.info.id,
        mode: .create,
        isRehearsal: opened.mode.isRehearsal
      )
    )
    let at = opened.clock.now
    _ = try store.record(
      command.step(table, at: at),
      since: try store.load().cursor,
      stamp: Stamp(desk: "B", operator: "an", at: at, received: at)
    )
  }
}

// What lies on disk, read by a connection of its own.
extension Laptop {
  private var reader: AttendanceStore? {
    try? AttendanceStore.open(
      path: path,
      conference: opened.data.info.id,
      mode: .ifExists,
      isRehearsal: opened.mode.isRehearsal
    )
  }

  var events: [LogEvent] { (try? reader?.load().events) ?? [] }
  var drafts: [ReviewDraft] { (try? reader?.drafts()) ?? [] }
  var reviewTexts: [String: String] { (try? reader?.reviewTexts()) ?? [:] }
}
