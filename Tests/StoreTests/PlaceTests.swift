import Conference
import Glibc
import TestFiles
import Testing

@testable import Store

@Suite("What stands where a store is wanted")
struct PlaceTests {
  static let modes: [AttendanceStore.Mode] = [.ifExists, .create]

  @Test("what is no regular file is refused by its kind, and stays as it is", arguments: modes)
  func otherKinds(mode: AttendanceStore.Mode) throws {
    let folder = try TemporaryFolder()
    try #require(mkdir(folder["folder"], 0o755) == 0)
    try #require(mknod(folder["pipe"], S_IFIFO | 0o644, 0) == 0)
    try #require(mknod(folder["socket"], S_IFSOCK | 0o644, 0) == 0)
    let kinds: [(String, FileKind)] = [
      (folder["folder"], .folder), (folder["folder/"], .folder), (folder["pipe"], .pipe),
      (folder["socket"], .socket), ("/dev/null", .device), ("/", .folder),
    ]
    for (path, kind) in kinds {
      let before = try Standing(path)
      #expect(throws: StoreError.notAFile(path: path, kind: kind)) { try open(path, mode) }
      #expect(try Standing(path) == before, "\(path)")
    }
    #expect(try Files.names(in: folder.path) == ["folder", "pipe", "socket"])
    #expect(try Files.names(in: folder["folder"]) == [])
  }

  @Test("a file of somebody or something else is refused, and stays as it is", arguments: modes)
  func otherFiles(mode: AttendanceStore.Mode) throws {
    for kind in 0..<4 {
      let folder = try TemporaryFolder()
      let path = folder["theirs"]
      switch kind {
      case 0: try Files.write(Array("Danh sách đại biểu\n".utf8), to: path)
      case 1:
        try Files.write(
          Array("SQLite format 3\0".utf8) + [UInt8](repeating: 7, count: 84),
          to: path
        )
      case 2: try Tamper.execute("PRAGMA journal_mode = WAL; CREATE TABLE theirs (x)", path)
      // Not even one that holds nothing.
      default: try Tamper.execute("VACUUM", path)
      }
      chmod(path, 0o664)
      age(path)
      let before = try Standing(path)
      let names = try Files.names(in: folder.path)
      let error = kind == 0 ? StoreError.notADatabase(path: path) : .notAStore(path: path)
      #expect(throws: error) { try open(path, mode) }
      #expect(try Standing(path) == before, "\(kind)")
      #expect(try Files.names(in: folder.path) == names)
    }
  }

  @Test("a store of another user is refused, and stays as it is", .enabled(if: geteuid() == 0))
  func otherUsers() throws {
    let folder = try TemporaryFolder()
    let path = folder["store.sqlite"]
    try folder.store().close()
    try Files.write("", to: folder["empty"])
    for path in [path, folder["empty"]] {
      try #require(chown(path, 65_534, 65_534) == 0)
      chmod(path, 0o666)
      age(path)
      let before = try Standing(path)
      for mode in Self.modes {
        #expect(throws: StoreError.notOurs(path: path, owner: 65_534)) { try open(path, mode) }
        #expect(try Standing(path) == before)
      }
    }
    #expect(try Files.names(in: folder.path) == ["empty", "store.sqlite"])
  }

  @Test("a link leads to a store, never to the making of one")
  func links() throws {
    let folder = try TemporaryFolder()
    let (link, target) = (folder["link"], folder["target.sqlite"])
    try #require(symlink(target, link) == 0)
    for mode in Self.modes {
      #expect(throws: StoreError.deadLink(path: link)) { try open(link, mode) }
    }
    #expect(try Files.names(in: folder.path) == ["link"])
    let desk = Desk(try folder.store("target.sqlite"))
    try desk.checkIn("a")
    try desk.store.close()
    #expect(try open(link, .ifExists)?.load().events.count == 1)
    #expect(try Files.mode(of: target) == 0o600)
    try #require(unlink(target) == 0 && mkdir(target, 0o755) == 0)
    #expect(throws: StoreError.notAFile(path: target, kind: .folder)) { try open(link, .create) }
    #expect(try Files.mode(of: target) == 0o755)
  }

  @Test("files beside it that are not the store's are neither written over nor removed")
  func companions() throws {
    let folder = try TemporaryFolder()
    let path = folder["store.sqlite"]
    for end in ["-wal", "-shm", "-journal"] {
      try Files.write([1, 2, 3], to: path + end)
      #expect(throws: StoreError.exists(path: path + end)) { try folder.store() }
      #expect(try Files.names(in: folder.path) == ["store.sqlite" + end])
      #expect(try Files.bytes(of: path + end) == [1, 2, 3])
      try Files.remove(path + end)
    }
    try folder.store().close()
    try Files.write([1, 2, 3], to: folder["mine"])
    try #require(symlink(folder["mine"], path + "-wal") == 0)
    #expect(throws: StoreError.notAFile(path: path + "-wal", kind: .link)) { try folder.store() }
    #expect(try Files.bytes(of: folder["mine"]) == [1, 2, 3])
    try Files.remove(path + "-wal")
    try #require(mknod(path + "-wal", S_IFIFO | 0o600, 0) == 0)
    #expect(throws: StoreError.notAFile(path: path + "-wal", kind: .pipe)) { try folder.store() }
  }

  @Test("a file of no or few bytes is no new store, and stays as it is with what lies beside it")
  func empty() throws {
    let folder = try TemporaryFolder()
    let path = folder["store.sqlite"]
    for count in [0, 1, 15, 99] {
      let desk = Desk(try folder.store())
      try desk.checkIn("a")
      // Where a program was killed, the log holds what is not yet in the database.
      let (whole, log) = (try Files.bytes(of: path), try Files.bytes(of: path + "-wal"))
      try desk.store.close()
      try Files.write(Array(whole.prefix(count)), to: path)
      try Files.write(log, to: path + "-wal")
      let before = try Standing(path)
      let error: StoreError =
        switch count {
        case 0: .empty(path: path)
        case ..<16: .notADatabase(path: path)
        default: .damaged(path: path)
        }
      for mode in Self.modes {
        #expect(throws: error) { try open(path, mode) }
        #expect(try Standing(path) == before && Files.bytes(of: path + "-wal") == log)
      }
      try Files.write(whole, to: path)
      #expect(try open(path, .ifExists)?.load().events.count == 1)
      try Files.remove(path)
      for end in ["-wal", "-shm"] { unlink(path + end) }
    }
  }

  @Test("a folder where others could replace the store is refused, one for temporary files not")
  func sharedFolders() throws {
    let folder = try TemporaryFolder()
    try #require(mkdir(folder["open"], 0o700) == 0)
    for mode: mode_t in [0o777, 0o702] {
      chmod(folder["open"], mode)
      for path in [folder["open/store.sqlite"], folder["open/deep/er/store.sqlite"]] {
        #expect(throws: StoreError.sharedFolder(path: folder["open"])) { try open(path, .create) }
        #expect(try open(path, .ifExists) == nil)
      }
      #expect(try Files.names(in: folder["open"]) == [])
    }
    chmod(folder["open"], 0o1777)
    #expect(try open(folder["open/store.sqlite"], .create) != nil)
  }

  @Test(
    "with the home of a user root makes nothing that the user cannot open",
    .enabled(if: geteuid() == 0)
  )
  func rootAtHome() throws {
    let folder = try TemporaryFolder()
    for name in ["home", "private"] {
      try #require(mkdir(folder[name], 0o755) == 0 && chown(folder[name], 65_534, 65_534) == 0)
    }
    chmod(folder["private"], 0o700)
    let home = StoreError.folderOfAnother(path: folder["home"], owner: 65_534)
    let path = folder["home/.local/state/hoinghi/c.sqlite"]
    #expect(throws: home) { try open(path, .create) }
    #expect(throws: home) { try StateFolder.make(folder["home/.local/state/hoinghi"]) }
    let other = StoreError.folderOfAnother(path: folder["private"], owner: 65_534)
    #expect(throws: other) { try open(folder["private/c.sqlite"], .create) }
    for name in ["home", "private"] { #expect(try Files.names(in: folder[name]) == []) }
  }

  @Test("what is to be restored, or backed up to, is looked at as well")
  func carrying() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    try desk.checkIn("a")
    try #require(mknod(folder["pipe"], S_IFIFO | 0o644, 0) == 0)
    try Tamper.execute("PRAGMA journal_mode = WAL; CREATE TABLE theirs (x)", folder["theirs"])
    age(folder["theirs"])
    let before = try Standing(folder["theirs"])
    #expect(throws: StoreError.notAFile(path: folder["pipe"], kind: .pipe)) {
      try desk.store.merge(from: folder["pipe"], received: desk.received)
    }
    #expect(throws: StoreError.notAStore(path: folder["theirs"])) {
      try desk.store.merge(from: folder["theirs"], received: desk.received)
    }
    #expect(try Standing(folder["theirs"]) == before)
    // Itself.
    let merged = try desk.store.merge(from: folder["store.sqlite"], received: desk.received)
    #expect(merged.knownEvents == 1 && merged.addedEvents == 0)
    try #require(symlink(folder["nowhere"], folder["link"]) == 0)
    #expect(throws: StoreError.exists(path: folder["link"])) {
      try desk.store.backup(to: folder["link"], at: desk.received)
    }
  }

  @Test("whoever comes second in making a store looks at what stands there by then")
  func madeMeanwhile() throws {
    let folder = try TemporaryFolder()
    let path = folder["store.sqlite"]
    try #require(mknod(path, S_IFIFO | 0o600, 0) == 0)
    #expect(throws: StoreError.notAFile(path: path, kind: .pipe)) { try make(path) }
    try Files.remove(path)
    try #require(symlink(folder["elsewhere"], path) == 0)
    #expect(throws: StoreError.notAFile(path: path, kind: .link)) { try make(path) }
    try Files.remove(path)
    try Files.write("Danh sách đại biểu\n", to: path)
    #expect(throws: StoreError.notADatabase(path: path)) { try make(path) }
    #expect(try Files.text(of: path) == "Danh sách đại biểu\n")
    try Files.remove(path)
    try Tamper.execute("CREATE TABLE theirs (x)", path)
    #expect(throws: StoreError.notAStore(path: path)) { try make(path) }
    try Files.remove(path)
    // What another program has come to.
    let id = try folder.store().identity()
    try make(path)
    #expect(try folder.store().identity() == id)
    #expect(try Files.names(in: folder.path) == ["store.sqlite"])
  }

  @Test(
    "a file that takes the place of the one that was looked at is not written",
    arguments: 0..<4
  )
  func replaced(kind: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder["store.sqlite"]
    try folder.store().close()
    try folder.store("other.sqlite").close()
    guard let found = try LookedFile(FilePlace(path), mustBeOurs: true) else {
      Issue.record("nothing stands there")
      return
    }
    try Files.move(path, to: folder["mine"])
    switch kind {
    case 0: try Files.move(folder["other.sqlite"], to: path)
    case 1: try #require(symlink(folder["other.sqlite"], path) == 0)
    // Even to the file itself: what SQLite keeps beside it would stand elsewhere.
    case 2: try #require(symlink(folder["mine"], path) == 0)
    default: break
    }
    let names = try Files.names(in: folder.path)
    let before = names.map { try? Files.bytes(of: folder[$0]) }
    do {
      _ = try found.connect()
      Issue.record("opened")
    } catch {
      #expect(StoreError(any: error, path: path, patience: 0) == .gone(path: path))
    }
    #expect(try Files.names(in: folder.path) == names)
    #expect(names.map { try? Files.bytes(of: folder[$0]) } == before)
  }

  @Test("the files beside what is to be restored are looked at as well, and stay as they are")
  func companionsOfTheSource() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    try folder.store("other.sqlite").close()
    let path = folder["other.sqlite"]
    try Files.write("mine", to: folder["mine"])
    func merge() throws { _ = try desk.store.merge(from: path, received: desk.received) }
    for end in ["-wal", "-shm", "-journal"] {
      try #require(mknod(path + end, S_IFIFO | 0o600, 0) == 0)
      #expect(throws: StoreError.notAFile(path: path + end, kind: .pipe)) { try merge() }
      try Files.remove(path + end)
      try #require(symlink(folder["mine"], path + end) == 0)
      #expect(throws: StoreError.notAFile(path: path + end, kind: .link)) { try merge() }
      try Files.remove(path + end)
      guard geteuid() == 0 else { continue }
      try Files.write("theirs", to: path + end)
      try #require(chown(path + end, 65_534, 65_534) == 0)
      #expect(throws: StoreError.notOurs(path: path + end, owner: 65_534)) { try merge() }
      #expect(try Files.text(of: path + end) == "theirs")
      try Files.remove(path + end)
    }
    #expect(try Files.text(of: folder["mine"]) == "mine")
    try merge()
  }

  @Test(
    "another user's store is restored with the files of that user beside it",
    .enabled(if: geteuid() == 0)
  )
  func anothersSource() throws {
    let folder = try TemporaryFolder()
    let lost = Desk(try folder.store("lost.sqlite"))
    try lost.checkIn("a")
    for end in ["", "-wal", "-shm"] {
      try #require(chown(folder["lost.sqlite" + end], 65_534, 65_534) == 0)
    }
    let desk = Desk(try folder.store())
    let merged = try desk.store.merge(from: folder["lost.sqlite"], received: desk.received)
    #expect(merged.addedEvents == 1)
  }

  /// Makes a store as whoever found nothing at a path does.
  private func make(_ path: String) throws {
    try AttendanceStore.make(FilePlace(path), conference: "test", isRehearsal: false)
    _ = try AttendanceStore.look(at: FilePlace(path))
  }

  private func open(_ path: String, _ mode: AttendanceStore.Mode) throws -> AttendanceStore? {
    try AttendanceStore.open(path: path, conference: "test", mode: mode, isRehearsal: false)
  }

  /// Makes the times of a file old, so that a reading would show.
  private func age(_ path: String) {
    var times = [timespec(tv_sec: 1_000, tv_nsec: 0), timespec(tv_sec: 2_000, tv_nsec: 0)]
    utimensat(AT_FDCWD, path, &times, 0)
  }
}

/// Everything about what stands at a path that a look must not change.
private struct Standing: Equatable {
  private var numbers: [Int64]
  private var bytes: [UInt8] = []

  init(_ path: String) throws {
    var found = stat()
    try #require(lstat(path, &found) == 0)
    numbers = [
      Int64(found.st_mode), Int64(found.st_uid), Int64(found.st_size), Int64(found.st_ino),
      Int64(found.st_mtim.tv_sec), Int64(found.st_mtim.tv_nsec),
      Int64(found.st_ctim.tv_sec), Int64(found.st_ctim.tv_nsec),
    ]
    if found.st_mode & S_IFMT == S_IFREG {
      numbers += [Int64(found.st_atim.tv_sec), Int64(found.st_atim.tv_nsec)]
      let before = [found.st_atim, found.st_mtim]
      bytes = try Files.bytes(of: path)
      utimensat(AT_FDCWD, path, before, 0)
      // Putting the times back is itself a change of the status.
      var after = stat()
      try #require(lstat(path, &after) == 0)
      numbers[6] = 0
      numbers[7] = 0
    }
  }
}
