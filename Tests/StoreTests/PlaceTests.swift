import Conference
import Glibc
import Store
import Testing

@Suite("What stands where a store is wanted")
struct PlaceTests {
  static let modes: [AttendanceStore.Mode] = [.ifExists, .create]

  @Test("what is no regular file is refused by its kind, and stays as it is", arguments: modes)
  func otherKinds(mode: AttendanceStore.Mode) throws {
    let folder = try Folder()
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
    #expect(Files.names(in: folder.path) == ["folder", "pipe", "socket"])
    #expect(Files.names(in: folder["folder"]) == [])
  }

  @Test("a file of somebody or something else is refused, and stays as it is", arguments: modes)
  func otherFiles(mode: AttendanceStore.Mode) throws {
    let folder = try Folder()
    let path = folder["theirs"]
    for kind in 0..<4 {
      Files.remove(folder.path)
      try #require(mkdir(folder.path, 0o700) == 0)
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
      let names = Files.names(in: folder.path)
      let error = kind == 0 ? StoreError.notADatabase(path: path) : .notAStore(path: path)
      #expect(throws: error) { try open(path, mode) }
      #expect(try Standing(path) == before, "\(kind)")
      #expect(Files.names(in: folder.path) == names)
    }
  }

  @Test("a store of another user is refused, and stays as it is", .enabled(if: geteuid() == 0))
  func otherUsers() throws {
    let folder = try Folder()
    let path = folder["store.sqlite"]
    try folder.store().close()
    try Files.write([], to: folder["empty"])
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
    #expect(Files.names(in: folder.path) == ["empty", "store.sqlite"])
  }

  @Test("a link leads to a store, never to the making of one")
  func links() throws {
    let folder = try Folder()
    let (link, target) = (folder["link"], folder["target.sqlite"])
    try #require(symlink(target, link) == 0)
    for mode in Self.modes {
      #expect(throws: StoreError.deadLink(path: link)) { try open(link, mode) }
    }
    #expect(Files.names(in: folder.path) == ["link"])
    let desk = Desk(try folder.store("target.sqlite"))
    try desk.checkIn("a")
    try desk.store.close()
    #expect(try open(link, .ifExists)?.load().events.count == 1)
    #expect(try Files.mode(target) == 0o600)
    try #require(unlink(target) == 0 && mkdir(target, 0o755) == 0)
    #expect(throws: StoreError.notAFile(path: target, kind: .folder)) { try open(link, .create) }
    #expect(try Files.mode(target) == 0o755)
  }

  @Test("files beside it that are not the store's are neither written over nor removed")
  func companions() throws {
    let folder = try Folder()
    let path = folder["store.sqlite"]
    for end in ["-wal", "-shm", "-journal"] {
      try Files.write([1, 2, 3], to: path + end)
      #expect(throws: StoreError.exists(path: path + end)) { try folder.store() }
      #expect(Files.names(in: folder.path) == ["store.sqlite" + end])
      #expect(try Files.bytes(path + end) == [1, 2, 3])
      try Files.remove(file: path + end)
    }
    try folder.store().close()
    try Files.write([1, 2, 3], to: folder["mine"])
    try #require(symlink(folder["mine"], path + "-wal") == 0)
    #expect(throws: StoreError.notAFile(path: path + "-wal", kind: .link)) { try folder.store() }
    #expect(try Files.bytes(folder["mine"]) == [1, 2, 3])
    try Files.remove(file: path + "-wal")
    try #require(mknod(path + "-wal", S_IFIFO | 0o600, 0) == 0)
    #expect(throws: StoreError.notAFile(path: path + "-wal", kind: .pipe)) { try folder.store() }
  }

  @Test("an empty file of ours is closed to others only when a store is made of it")
  func empty() throws {
    let folder = try Folder()
    let path = folder["store.sqlite"]
    try Files.write([], to: path)
    chmod(path, 0o644)
    let before = try Standing(path)
    #expect(try open(path, .ifExists) == nil)
    #expect(try Standing(path) == before)
    #expect(try open(path, .create) != nil)
    #expect(try Files.mode(path) == 0o600)
  }

  @Test("what is to be restored, or backed up to, is looked at as well")
  func carrying() throws {
    let folder = try Folder()
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
      bytes = try Files.bytes(path)
      utimensat(AT_FDCWD, path, before, 0)
      // Putting the times back is itself a change of the status.
      var after = stat()
      try #require(lstat(path, &after) == 0)
      numbers[6] = 0
      numbers[7] = 0
    }
  }
}
