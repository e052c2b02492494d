import Attendance
import Conference
import Glibc
import SQLite
import Store
import TestFiles
import Testing

@Suite("Forgetting a person")
struct ForgetTests {
  /// Both ways to write each name: "Đặng Thị Ễ" composed and decomposed.
  static let names = [
    "Đặng Thị Ễnh Ương", "Đa\u{306}\u{323}ng Thi\u{323} E\u{302}\u{303}nh U\u{31b}o\u{31b}ng",
  ]

  @Test(
    "nothing of the person is left in any byte of any file of the store, and the log verifies",
    arguments: names,
    [0, 150]
  )
  func forgotten(name: String, others: Int) throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    var person = People.person(name, row: 7777)
    person.office = "Văn phòng bí mật"
    person.phone = "0987654321"
    let people = try #require(
      try desk.store.apply(People.change(adding: People.some(others + 2) + [person]))?.added
    )
    let erased = try #require(people.last)
    let seat = try #require(people.first)
    try desk.checkIn(erased.id)
    let noted = try desk.note(erased.id, "hay quên thẻ")
    try desk.note(seat.id, "ghi chú còn lại")
    let undone = EventDraft(
      .undo,
      delegate: nil,
      list: "door",
      target: noted.events[0].id,
      text: "nhầm bà Ễnh"
    )
    try desk.record([undone])
    let newcomer = NewPerson(
      id: "w",
      registration: Registration(name: "Ông Thay", province: nil, category: nil, office: nil),
      standing: .substitute
    )
    let substitute = EventDraft(
      .substitute,
      delegate: "w",
      list: "door",
      seat: erased.id,
      text: "thay bà Ễnh Ương"
    )
    try desk.record([substitute], people: [newcomer])
    // Written again, so that an old version of the row lies about.
    person = erased
    person.position = "Phó phòng bí mật"
    _ = try desk.store.apply(
      RosterChange(added: [], changed: [person], withdrawn: [], file: "ds.csv")
    )
    for index in 0..<others { try desk.note(seat.id, "ghi chú \(index)") }

    let secrets = [
      name, "bí mật", "0987654321", "M7777", "hay quên thẻ", "nhầm bà Ễnh", "thay bà Ễnh Ương",
    ]
    #expect(try Self.found(secrets, in: folder).count == secrets.count)
    let forgotten = try desk.store.forget(code: erased.code)
    #expect(try Self.found(secrets, in: folder) == [])
    #expect(forgotten.id == erased.id && forgotten.texts == 3)
    let contents = try desk.store.load()
    #expect(try desk.store.verify().isSound)
    #expect(contents.roster?.people.contains { $0.id == erased.id } == false)
    #expect(contents.roster?.people.count == others + 3)
    #expect(contents.events.count == others + 6)
    #expect(try Self.found(["ghi chú còn lại", "Ông Thay"], in: folder).count == 2)
    try desk.store.close()
    #expect(try Self.found(secrets, in: folder) == [])
  }

  @Test("a name that a desk gave to a seat, and a walk-in's, are forgotten as well")
  func givenNames() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    let people = try #require(
      try desk.store.apply(People.change(adding: [People.person("…")]))?.added
    )
    let seat = EventDraft(.seat, delegate: people[0].id, list: "door", text: "Lê Văn Tám Ghế")
    try desk.record([seat])
    let registration = Registration(
      name: "Trần Vãng Lai",
      province: "can-tho",
      category: nil,
      office: "Xã Giữa Đường"
    )
    let walkIn = try desk.record(
      [EventDraft(.walkIn, delegate: "w", list: "door")],
      people: [NewPerson(id: "w", registration: registration, standing: .walkIn)]
    )
    let secrets = ["Lê Văn Tám Ghế", "Trần Vãng Lai", "Xã Giữa Đường"]
    #expect(try Self.found(secrets, in: folder) == secrets)
    _ = try desk.store.forget(code: people[0].code)
    _ = try desk.store.forget(code: walkIn.people[0].code)
    #expect(try Self.found(secrets, in: folder) == [])
    #expect(try desk.store.verify().isSound)
  }

  @Test("a copy made before is named, and does not bring the person back; the code stays used")
  func copies() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    let people = try #require(try desk.store.apply(People.change(adding: People.some(2)))?.added)
    try desk.note(people[1].id, "bí mật")
    try desk.store.backup(to: folder["copy.sqlite"], at: desk.received)
    let lines = try desk.lines()
    let forgotten = try desk.store.forget(code: people[1].code)
    #expect(forgotten.copies.map(\.path) == [folder["copy.sqlite"]])
    let merged = try desk.store.merge(from: folder["copy.sqlite"], received: desk.received)
    #expect(merged.addedPeople == 0)
    _ = try desk.store.importLog(lines, received: desk.received)
    #expect(try desk.store.forgottenPeople() == [people[1].id])
    #expect(try Self.found(["Người 2", "bí mật"], in: folder, besides: "copy.sqlite") == [])
    let taken = People.person("Người 3", code: people[1].code)
    #expect(throws: StoreError.codeTaken(code: people[1].code)) {
      try desk.store.apply(People.change(adding: [taken]))
    }
  }

  @Test("a code that nobody has is said; one that was forgotten can be forgotten again")
  func again() throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    let people = try #require(try store.apply(People.change(adding: People.some(1)))?.added)
    #expect(throws: StoreError.noSuchCode("1234")) { try store.forget(code: "1234") }
    _ = try store.forget(code: people[0].code)
    #expect(try store.forget(code: people[0].code).id == people[0].id)
  }

  @Test("while another program reads, traces may be left: said, and finished by doing it again")
  func heldUp() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store(patience: 0.05))
    let people = try #require(
      try desk.store.apply(People.change(adding: [People.person("Bí Mật")]))?.added
    )
    let other = try Connection(path: folder["store.sqlite"])
    try other.execute("BEGIN; SELECT * FROM person")
    #expect(throws: StoreError.tracesLeft(path: folder["store.sqlite"])) {
      try desk.store.forget(code: people[0].code)
    }
    try other.execute("COMMIT")
    #expect(try desk.store.load().roster?.people == [])
    _ = try desk.store.forget(code: people[0].code)
    #expect(try Self.found(["Bí Mật"], in: folder) == [])
  }

  /// Those texts that stand in some file of the folder, as UTF-8.
  static func found(
    _ texts: [String],
    in folder: TemporaryFolder,
    besides: String? = nil
  ) throws -> [String] {
    let files = try Files.names(in: folder.path).filter { $0 != besides }
    let contents = try files.map { try Files.bytes(of: folder[$0]) }
    return texts.filter { text in
      let needle = Array(text.utf8)
      return contents.contains { holds($0, needle) }
    }
  }

  /// Whether some bytes stand in others; in a debug build faster than the standard library's.
  private static func holds(_ bytes: [UInt8], _ needle: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return false }
      var place = 0
      while place + needle.count <= bytes.count,
        let found = memchr(base + place, Int32(needle[0]), bytes.count - place - needle.count + 1)
      {
        if memcmp(found, needle, needle.count) == 0 { return true }
        place = UnsafeRawPointer(found) - base + 1
      }
      return false
    }
  }
}
