import Attendance
import Conference
import Glibc
import SQLite
import TestFiles
import Testing

@testable import Store

@Suite("Schema of the store")
struct SchemaTests {
  /// A store of each version as the program of that time wrote it: three people, one of them
  /// forgotten, a walk-in, five events, one text erased and one not.
  static let versions = Array(1...Schema.version)

  @Test("a store of every version opens as it was, and can be written", arguments: versions)
  func migrated(version: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder["store.sqlite"]
    try Fixture.restore("store-\(version).sql", to: path)
    let desk = Desk(try folder.store())
    let contents = try desk.store.load()
    #expect(contents.id == "5e0c1b2a3948576655443322110f1e2d")
    #expect(contents.head?.sequence == 5)
    #expect(contents.head?.words == Fixture.head)
    #expect(contents.events.map(\.kind) == [.checkIn, .note, .note, .walkIn, .refused])
    #expect(try desk.store.verify().isSound)
    let people = try #require(contents.roster?.people)
    #expect(people.map(\.name) == ["Nguyễn Thị Bé", "Lê Văn Tám", "Khách w"])
    #expect(people[0].phone == "0900000000" && people[0].provenance.row == 2)
    #expect(people[2].standing == .walkIn)
    #expect(contents.roster?.codesMayBeRefs == (version < 3))
    let extra = [
      ExtraField(heading: "Số ghế", value: "A1"), ExtraField(heading: "Bàn", value: "2"),
    ]
    #expect(people[0].extra == (version < 3 ? [] : extra))
    #expect(people[0].delegation == (version < 3 ? nil : "Đoàn Phong Điền"))
    let texts = try contents.events.compactMap(\.text).map { try desk.store.text(of: $0) }
    #expect(texts == ["ghi chú", nil])
    try desk.checkIn(people[1].id)
    #expect(try desk.store.verify().isSound)
    #expect(try desk.store.load().head?.sequence == 6)
    // The code of whoever was forgotten is not given again.
    let next = try desk.store.apply(People.change(adding: [People.person("Mới")]))?.added
    #expect(next?.map { $0.code.dropLast() } == ["1004"])
    // A copy of that version can be restored as well.
    try Fixture.restore("store-\(version).sql", to: folder["old.sqlite"])
    let merged = try desk.store.merge(from: folder["old.sqlite"], received: desk.received)
    #expect(merged.knownEvents == 5 && merged.addedEvents == 0)
  }

  @Test("a store of a newer program is refused, and not a byte of it changes")
  func newer() throws {
    let folder = try TemporaryFolder()
    let path = folder["store.sqlite"]
    try folder.store().close()
    try Tamper.execute("PRAGMA user_version = 99", path)
    let before = try Files.bytes(of: path)
    let error = StoreError.newerSchema(path: path, version: 99, known: Schema.version)
    #expect(throws: error) { try folder.store() }
    #expect(try Files.bytes(of: path) == before)
  }

  @Test("a file of another kind is refused, and not a byte of it changes")
  func notOurs() throws {
    let folder = try TemporaryFolder()
    try Files.write(Array(String(repeating: "Danh sách\n", count: 200).utf8), to: folder["text"])
    #expect(throws: StoreError.notADatabase(path: folder["text"])) { try folder.store("text") }
    try Files.write(Array("ngắn".utf8), to: folder["short"])
    #expect(throws: StoreError.notADatabase(path: folder["short"])) { try folder.store("short") }
    try Tamper.execute("CREATE TABLE moz_places (id)", folder["other"])
    let before = try Files.bytes(of: folder["other"])
    #expect(throws: StoreError.notAStore(path: folder["other"])) { try folder.store("other") }
    #expect(try Files.bytes(of: folder["other"]) == before)
  }

  @Test("a file that was cut short is told from one that is damaged", arguments: [1, 3, 7])
  func cutShort(pages: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder["store.sqlite"]
    let desk = Desk(try folder.store())
    for _ in 0..<5 { try desk.note("a", String(repeating: "x", count: 9_000)) }
    try desk.store.close()
    let whole = try Files.bytes(of: path)
    let size = Int64(whole.count) - Int64(pages) * 4_096
    try Files.write(Array(whole.prefix(Int(size))), to: path)
    let error = StoreError.cutShort(path: path, size: size, expected: Int64(whole.count))
    #expect(throws: error) { _ = try folder.store().load() }
    #expect(try Files.bytes(of: path).count == size)
    try Files.write(Array(whole.prefix(60)), to: path)
    #expect(throws: StoreError.damaged(path: path)) { try folder.store() }
  }

  @Test(
    "a last page that was cut is told before SQLite fills it with zeros, here and in a file to be restored",
    arguments: [1, 10, 100, 4_095]
  )
  func lastPageCut(bytes: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder["cut.sqlite"]
    let desk = Desk(try folder.store("cut.sqlite"))
    for index in 0..<60 { try desk.checkIn("delegate-\(index)") }
    try desk.store.close()
    let whole = try Files.bytes(of: path)
    let cut = Array(whole.dropLast(bytes))
    try Files.write(cut, to: path)
    let error = StoreError.cutShort(
      path: path,
      size: Int64(cut.count),
      expected: Int64(whole.count)
    )
    #expect(throws: error) { try folder.store("cut.sqlite") }
    let other = Desk(try folder.store(), "B")
    #expect(throws: error) { try other.store.merge(from: path, received: other.received) }
    #expect(try Files.bytes(of: path) == cut)
    #expect(try other.store.load().events.isEmpty)
  }

  @Test("a page that somebody wrote over is found when the log is checked")
  func damaged() throws {
    let folder = try TemporaryFolder()
    let path = folder["store.sqlite"]
    let desk = Desk(try folder.store())
    for index in 0..<60 { try desk.checkIn("delegate-\(index)") }
    try desk.store.close()
    var bytes = try Files.bytes(of: path)
    for index in bytes.count - 4_096..<bytes.count { bytes[index] = 0x41 }
    try Files.write(bytes, to: path)
    #expect(throws: StoreError.damaged(path: path)) { try folder.store().verify() }
  }
}

/// Stores of earlier versions, as SQL.
enum Fixture {
  static let head = "5-FA5C-4320-2642"

  static func restore(_ name: String, to path: String) throws {
    let file = FilePlace(#filePath).folder + "/Fixtures/" + name
    let sql = String(decoding: try Files.bytes(of: file), as: UTF8.self)
    try Connection(path: path, .create).execute(sql)
  }
}
