import Attendance
import BundledData
import CompanionUI
import Conference
import Ledger
import Store
import TestFiles
import Testing

@testable import hoinghi

/// What the program has around its screens: the conference that was opened, and the way to the disk.
final class Laptop {
  let folder: TemporaryFolder
  /// As the data has it.
  let data: Conference
  private let isRehearsal: Bool
  private var store: InterfaceStore

  /// Opens the store in a folder as the program does at its start.
  init(_ conference: Conference, folder: TemporaryFolder, setup: DeskSetup) throws {
    self.folder = folder
    data = conference
    isRehearsal = setup.isRehearsal
    var mode = RunMode()
    mode.isRehearsal = setup.isRehearsal
    store = InterfaceStore(
      try OpenedConference(
        conference,
        at: folder["store.sqlite"],
        mode: mode,
        desk: setup.desk,
        operator: setup.operator,
        clock: hoinghi.Clock(start: nil, offset: conference.info.utcOffset) { 1_695_000_600 },
        for: .ifExists
      ),
      home: folder.path
    ) { BundledConference.files }
  }

  /// The conference in the binary, decoded once: hundreds of sessions look at it.
  static func bundled() throws -> Conference { try decoded.get() }

  /// The same without anybody on its list.
  static func withoutRoster() throws -> Conference {
    var conference = try bundled()
    conference.roster = Roster(delegates: [])
    return conference
  }
  private static let decoded = Result { try BundledConference.load() }

  /// What is known; to be lent, not kept.
  var ledger: Ledger { store.opened.ledger }
  var now: Moment { store.opened.clock.now }

  /// What the loop does once the first frame is there.
  func prepare() -> Event? { store.prepare() }

  func answer(_ effect: Effect) -> Event? { store.answer(effect) }

  /// Takes in what others wrote since the last look.
  func news() -> Event? { store.news() }

  /// Takes in what a store would tell.
  func know(_ news: News) { store.opened.ledger.take(news) }

  /// Another program does something with reviews.
  func other(_ command: ReviewCommand) throws {
    let other = try other()
    _ = try other.record(command)
  }

  /// Another program does something at the door.
  func other(_ command: DeskCommand) throws {
    let other = try other()
    _ = try other.record(on: .door) { _ in command }
  }

  /// Takes in what another laptop recorded, as `log import` does.
  func merge(_ other: Laptop) throws {
    var lines: [String] = []
    try other.reader?.exportLog { lines.append($0) }
    _ = try reader?.importLog(lines, received: now)
  }

  private func other() throws -> OpenedConference {
    var mode = RunMode()
    mode.isRehearsal = isRehearsal
    return try OpenedConference(
      data,
      at: folder["store.sqlite"],
      mode: mode,
      desk: "B",
      operator: "an",
      clock: store.opened.clock,
      for: .create
    )
  }
}

// What lies on disk, read by a connection of its own.
extension Laptop {
  private var reader: AttendanceStore? {
    try? AttendanceStore.open(
      path: folder["store.sqlite"],
      conference: data.info.id,
      mode: .ifExists,
      isRehearsal: isRehearsal
    )
  }

  var events: [LogEvent] { (try? reader?.load().events) ?? [] }
  var drafts: [ReviewDraft] { (try? reader?.drafts()) ?? [] }
  var reviewTexts: [String: String] { (try? reader?.texts().reviewTexts) ?? [:] }
}
