import Attendance
import CompanionUI
import Conference
import Ledger
import Store
import Wording

/// The one path from the screen to the disk and back; it owns the ledger, which the screens are
/// lent.
struct InterfaceStore: ~Copyable {
  let opened: OpenedConference
  private var watch: StoreWatch?
  private var lists: InterfaceLists
  private let files: InterfaceFiles

  /// - Parameters:
  ///   - opened: The conference, and its store where there is one.
  ///   - home: The home folder, which "~/" in the path of a list stands for.
  ///   - data: Reads the files of the conference's data.
  init(
    _ opened: OpenedConference,
    home: String?,
    data: @escaping @Sendable () throws -> [(name: String, bytes: [UInt8])]
  ) {
    self.opened = opened
    lists = InterfaceLists(home: home)
    files = InterfaceFiles(home: home, data: data)
  }

  /// Begins to watch the store for what others write from now on; ``news()`` has what they wrote before.
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

  /// Does what an update asks to be kept, and tells what came of it; nil for what is not kept.
  mutating func answer(_ effect: Effect) -> Event? {
    switch effect {
    case .record(let request): .recorded(record(request))
    case .review(let command): .reviewed(record(command))
    case .nameReviewer(let name, let province):
      .named(Reviewer(id: .random(), name: name, province: province))
    case .list(let request): .list(answer(request))
    case .file(let request): .file(answer(request))
    case .mark(let change): mark(change)
    case .see(let look): opened.see(look) ? .news : nil
    case .prepare, .copy, .print, .repaint, .suspend, .retitle, .ring, .edit, .quit, .interrupt: nil
    }
  }

  /// Records a desk's request on the newest events; it is on disk when this returns.
  private mutating func record(_ request: DeskRequest) -> DeskOutcome {
    do {
      let answer = try opened.record(on: request.list) { _ in request.command }
      return .done(answer ?? .cannot(.nothingToUndo))
    } catch {
      return .failed(Self.words(of: error))
    }
  }

  /// Writes what a command for reviews comes to; it is on disk when this returns.
  private mutating func record(_ command: ReviewCommand) -> ReviewOutcome {
    do {
      return .done(try opened.record(command).step)
    } catch {
      return .failed(Self.words(of: error))
    }
  }

  /// Writes a star or a note of one's own; it is on disk when this returns.
  private mutating func mark(_ change: OwnMarkChange) -> Event {
    do {
      try opened.mark(change)
      return .news
    } catch {
      return .trouble(Self.words(of: error))
    }
  }

  /// Plans a list, writes it, or takes it back; what is written is on disk when this returns.
  private mutating func answer(_ request: ListRequest) -> ListOutcome {
    do {
      return try lists.answer(request, opened)
    } catch {
      return .failed(Self.words(of: error))
    }
  }

  /// Writes a report or an export; the file is whole when this returns.
  private func answer(_ request: FileRequest) -> FileOutcome {
    do {
      return try files.answer(request, opened)
    } catch {
      return .failed(Self.words(of: error))
    }
  }

  /// Takes in what others have written since the last look; nil where nobody wrote.
  mutating func news() -> Event? {
    do {
      return try opened.catchUp() ? .news : nil
    } catch {
      return .trouble(Self.words(of: error))
    }
  }

  /// Makes what no first frame needs: counts, and what notes and reviews say.
  mutating func prepare() -> Event? {
    opened.prepare()
    do {
      try opened.readTexts()
      try opened.readSeen()
      try opened.keepRescue()
      return .news
    } catch {
      return .trouble(Self.words(of: error))
    }
  }

  private static func words(of error: any Error) -> Localized {
    (error as? any StatedError)?.words ?? Phrases.ownFault("\(error)")
  }
}
