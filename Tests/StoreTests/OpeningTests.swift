import Conference
import Glibc
import Store
import TestFiles
import Testing

@Suite("Opening a store")
struct OpeningTests {
  @Test("a store that is not there is nothing, until one is to be made")
  func absent() throws {
    let folder = try TemporaryFolder()
    let path = folder["deep/er/store.sqlite"]
    func open(_ mode: AttendanceStore.Mode) throws -> AttendanceStore? {
      try AttendanceStore.open(path: path, conference: "test", mode: mode, isRehearsal: false)
    }
    #expect(try open(.ifExists) == nil)
    #expect(try Files.names(in: folder.path) == [])
    #expect(try open(.create) != nil)
    #expect(try open(.ifExists) != nil)
  }

  @Test("the folder is its owner's alone, and every file in it", arguments: [mode_t(0), 0o022])
  func permissions(mask: mode_t) throws {
    let before = umask(mask)
    defer { umask(before) }
    let folder = try TemporaryFolder()
    let store = try folder.store("deep/er/store.sqlite")
    let contents = try store.load()
    #expect(try Files.mode(of: folder["deep"]) == 0o700)
    #expect(try Files.mode(of: folder["deep/er"]) == 0o700)
    for name in try Files.names(in: folder["deep/er"]) {
      #expect(try Files.mode(of: folder["deep/er/" + name]) == 0o600, "\(name)")
    }
    #expect(contents.roster == nil && contents.events.isEmpty && contents.head == nil)
  }

  @Test("a file that others could read is closed to them")
  func closed() throws {
    let folder = try TemporaryFolder()
    try folder.store().close()
    chmod(folder["store.sqlite"], 0o644)
    _ = try folder.store()
    #expect(try Files.mode(of: folder["store.sqlite"]) == 0o600)
  }

  @Test("each store has an id of its own, and keeps it; a rehearsal's is told from the others")
  func identity() throws {
    let folder = try TemporaryFolder()
    let first = try folder.store("a.sqlite")
    let second = try folder.store("b.sqlite")
    let rehearsal = try folder.store("r.sqlite", isRehearsal: true)
    let (one, two) = (try first.identity(), try second.identity())
    #expect(one.id != two.id && one.secret != two.secret)
    #expect(try folder.store("a.sqlite").identity() == one)
    #expect(StoreIdentity.isRehearsed(store: try rehearsal.identity().id))
    #expect(!StoreIdentity.isRehearsed(store: one.id))
    #expect(one.id.rawValue.utf8.count == 32)
  }

  @Test("a store of another conference is refused, and so is a rehearsal for the real log")
  func others() throws {
    let folder = try TemporaryFolder()
    try folder.store("a.sqlite").close()
    try folder.store("r.sqlite", isRehearsal: true).close()
    let path = folder["a.sqlite"]
    #expect(throws: StoreError.otherConference(path: path, found: "test", wanted: "other")) {
      try folder.store("a.sqlite", conference: "other")
    }
    #expect(throws: StoreError.isNoRehearsal(path: path)) {
      try folder.store("a.sqlite", isRehearsal: true)
    }
    #expect(throws: StoreError.isRehearsal(path: folder["r.sqlite"])) {
      try folder.store("r.sqlite")
    }
  }
}
