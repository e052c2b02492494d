import Attendance
import Conference
import TestFiles
import Testing

@testable import Store

@Suite("Whom desks bring in: sealed, and travelling with the log")
struct IntroductionTests {
  private let folder: TemporaryFolder
  private let desk: Desk

  init() throws {
    folder = try TemporaryFolder()
    desk = Desk(try folder.store("a.sqlite"))
  }

  @Test("a walk-in is brought in by an event in the same step, before the one that lets them in")
  func oneStep() throws {
    let recorded = try desk.walkIn("w")
    #expect(recorded.events.map(\.kind) == [.person, .walkIn])
    #expect(recorded.events.map(\.introduces) == [true, false])
    #expect(recorded.events[1].batch == recorded.events[0].id)
    #expect(recorded.edits.isEmpty)
    let body = try #require(recorded.events[0].text.flatMap { recorded.texts[$0.id] })
    #expect(Introduction(of: "w", body: body)?.person == recorded.people[0])
    #expect(PersonChange(body: body) == nil)
  }

  @Test(
    "a walk-in's row that somebody edits is found, whether there is a list or not",
    arguments: [
      "code = '9999'", "honorific = 'Bà'", "name = 'Người 2'", "province = 'hue'",
      "category = 'resident'", "office = 'Sở Y tế'", "position = ''", "commune = 'Khác'",
      "phone = '0900000001'", "note = 'Ăn mặn'", "ref = 'M9'", "standing = 'listed'",
      "provenance = 'sample'", "file = 'b.csv'", "row = 99", "delegation = 'Đoàn'",
      "extra = 'Bàn' || char(31) || '3'",
    ],
    [false, true]
  )
  func edited(column: String, hasList: Bool) throws {
    if hasList {
      _ = try desk.store.apply(People.change(adding: People.some(2)), stamp: desk.stamp)
    }
    let person = try desk.walkIn("w").people[0]
    #expect(try desk.store.verify().isSound)
    try Tamper.execute("UPDATE person SET \(column) WHERE id = 'w'", folder["a.sqlite"])
    let faults = try desk.store.verify().roster.faults
    #expect(faults.map(\.reason) == [.changed] && faults.map(\.person) == [person.id])
  }

  @Test("a walk-in's row that somebody deleted is found, one that was erased is not")
  func deleted() throws {
    let erased = try desk.walkIn("w1").people[0]
    try desk.walkIn("w2")
    _ = try desk.store.forget(code: erased.code)
    #expect(try desk.store.verify().isSound)
    #expect(try desk.lines().allSatisfy { !$0.contains("Khách w1") })
    try Tamper.execute("DELETE FROM person WHERE id = 'w2'", folder["a.sqlite"])
    let faults = try desk.store.verify().roster.faults
    #expect(faults.map(\.reason) == [.missing] && faults.map(\.person) == ["w2"])
  }

  @Test("a walk-in who is on the next list is sealed as the list has them")
  func listed() throws {
    var person = try desk.walkIn("w").people[0]
    person.office = "Sở Y tế"
    person.standing = .listed
    let change = RosterChange(added: [], changed: [person], withdrawn: [], file: "b.csv")
    #expect(try desk.store.apply(change, stamp: desk.stamp) != nil)
    let report = try desk.store.verify()
    #expect(report.isSound && report.roster.unsealed == 0)
  }

  @Test("the log brings a walk-in's row to another laptop, once")
  func travels() throws {
    let person = try desk.walkIn("w").people[0]
    let other = try folder.store("b.sqlite")
    #expect(try other.importLog(desk.lines(), received: desk.received).added == 2)
    #expect(try other.importLog(desk.lines(), received: desk.received).added == 0)
    #expect(try other.roster()?.people == [person])
    let report = try other.verify()
    #expect(report.isSound && report.roster.unsealed == 0)
  }

  @Test("of an event that came without its text the row comes with the text")
  func textComesLater() throws {
    let person = try desk.walkIn("w").people[0]
    let lines = try desk.lines()
    let bare = lines.map { line in
      line.firstRange(of: ",\"random\"").map { line[..<$0.lowerBound] + "}" } ?? line
    }
    let other = try folder.store("b.sqlite")
    #expect(try other.importLog(bare, received: desk.received).added == 2)
    #expect(try other.roster()?.people.isEmpty == true)
    #expect(try other.importLog(lines, received: desk.received).known == 2)
    #expect(try other.roster()?.people == [person])
    #expect(try other.verify().isSound)
  }

  @Test("a walk-in whose code is somebody else's elsewhere gets another there, and that is sound")
  func recoded() throws {
    let person = try desk.walkIn("w").people[0]
    let other = try folder.store("b.sqlite")
    _ = try other.apply(People.change(adding: [People.person("Khác", id: "x", code: person.code)]))
    let told = try other.importLog(desk.lines(), received: desk.received).recoded
    #expect(told.map(\.from) == [person.code] && told.map(\.id) == ["w"])
    let row = try #require(try other.roster()?.people.first { $0.id == "w" })
    #expect(row.code != person.code && row.name == person.name)
    #expect(try other.verify().isSound)
    try Tamper.execute("UPDATE person SET name = 'Ai' WHERE id = 'w'", folder["b.sqlite"])
    #expect(try other.verify().roster.faults.map(\.reason) == [.changed])
  }

  @Test("who was erased is not brought back by a log that still names them")
  func staysErased() throws {
    let person = try desk.walkIn("w").people[0]
    let log = try desk.lines()
    let other = try folder.store("b.sqlite")
    _ = try other.importLog(log, received: desk.received)
    _ = try other.forget(code: person.code)
    _ = try other.importLog(log, received: desk.received)
    #expect(try other.roster()?.people.isEmpty == true)
    #expect(try other.verify().isSound)
  }

  @Test("a backup brings the seals of its list where no list was sealed yet")
  func restored() throws {
    _ = try desk.store.apply(People.change(adding: People.some(3)), stamp: desk.stamp)
    try desk.walkIn("w")
    try desk.store.backup(to: folder["backup.sqlite"], at: desk.at)
    let other = try folder.store("b.sqlite")
    #expect(
      try other.merge(from: folder["backup.sqlite"], received: desk.received).addedPeople == 4
    )
    let report = try other.verify()
    #expect(report.isSound && report.roster.isSealed && report.roster.unsealed == 0)
    try Tamper.execute("UPDATE person SET name = 'Ai' WHERE place = 2", folder["b.sqlite"])
    #expect(try other.verify().roster.faults.map(\.reason) == [.changed])
  }

  @Test("a store with a list of its own keeps its seals when a backup comes in")
  func restoredBesideAList() throws {
    _ = try desk.store.apply(People.change(adding: People.some(3)), stamp: desk.stamp)
    try desk.store.backup(to: folder["backup.sqlite"], at: desk.at)
    let other = try folder.store("b.sqlite")
    _ = try other.apply(People.change(adding: [People.person("Khác")]), stamp: desk.stamp)
    _ = try other.merge(from: folder["backup.sqlite"], received: desk.received)
    let report = try other.verify()
    #expect(report.isSound && report.roster.isSealed && report.roster.unsealed == 3)
  }
}
