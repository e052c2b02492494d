import Attendance
import Conference
import TestFiles
import Testing

@testable import Store

@Suite("The people of a store")
struct RosterTests {
  @Test("a person is kept with everything the list has, and where it stands in the file")
  func whole() throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    var person = People.person("Nguyễn Thị Bé", row: 9)
    let added = try #require(try store.apply(People.change(adding: [person]))?.added)
    person.id = added[0].id
    person.code = added[0].code
    #expect(try store.load().roster?.people == [person])
    #expect(person.id.rawValue.utf8.count == 32 && DelegateCode.isValid(person.code))
    var bare = Delegate(
      id: person.id,
      code: person.code,
      name: "Bé",
      province: nil,
      category: nil,
      office: nil,
      ref: nil,
      provenance: Provenance(kind: .imported)
    )
    bare.standing = .withdrawn
    _ = try store.apply(RosterChange(added: [], changed: [bare], withdrawn: [], file: "b.csv"))
    #expect(try store.load().roster?.people == [bare])
  }

  @Test("codes are given in the order of the list, and never again, whoever goes")
  func codes() throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    let first = try #require(try store.apply(People.change(adding: People.some(3)))?.added)
    #expect(first.map { $0.code.dropLast() } == ["1001", "1002", "1003"])
    _ = try store.apply(
      RosterChange(added: [], changed: [], withdrawn: [first[2].id], file: "ds.csv")
    )
    #expect(try store.load().roster?.people.map(\.standing) == [.listed, .listed, .withdrawn])
    _ = try store.forget(code: first[2].code)
    let next = try #require(try store.apply(People.change(adding: [People.person("Mới")]))?.added)
    #expect(next.map { $0.code.dropLast() } == ["1004"])
  }

  @Test("a list of 100,000 people gets codes, all different and valid, and not one more")
  func many() {
    let codes = Codes.listed.compactMap(Codes.listedCode)
    #expect(codes.count == 100_000 && Set(codes).count == 100_000)
    #expect(codes.allSatisfy(DelegateCode.isValid))
    #expect(!codes.contains { $0.utf8.count == 6 && $0.hasPrefix("9") })
  }

  @Test("a code of ours that stands in the list is kept, and passed over when its turn comes")
  func keptCode() throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    let code = try #require(DelegateCode.make(1002, length: 5))
    let added = try store.apply(
      People.change(adding: [People.person("Cũ", code: code)] + People.some(2))
    )?.added
    #expect(added?.map { $0.code.dropLast() } == ["1002", "1001", "1003"])
  }

  @Test("a list that fails on one person is not written at all; a plan of yesterday is given up")
  func allOrNothing() throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    let twice = [People.person("A", code: "10014"), People.person("B", code: "10014")]
    #expect(throws: StoreError.codeTaken(code: "10014")) {
      try store.apply(People.change(adding: twice))
    }
    #expect(try store.load().roster == nil)
    let given = try store.apply(People.change(adding: People.some(1))) { $0.people.count == 7 }?
      .added
    #expect(given == nil)
    #expect(try store.load().roster == nil)
  }

  @Test("a second laptop takes people over with their ids and codes")
  func adopted() throws {
    let folder = try TemporaryFolder()
    let first = try folder.store("a.sqlite")
    let second = try folder.store("b.sqlite")
    _ = try first.apply(People.change(adding: People.some(3)))
    let people = try #require(try first.load().roster?.people)
    _ = try second.apply(People.change(adding: people))
    #expect(try second.load().roster == first.load().roster)
    // Somebody with a list of their own has other people behind the same codes.
    let third = try folder.store("c.sqlite")
    _ = try third.apply(People.change(adding: [People.person("Khác")]))
    #expect(throws: StoreError.codeTaken(code: people[0].code)) {
      try third.apply(People.change(adding: people))
    }
    #expect(try third.load().roster?.people.count == 1)
  }

  @Test("no code is given that is an office's number, of the same list or of an earlier one")
  func refsAreNoCodes() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    var first = People.person("Một")
    first.ref = "10024"
    _ = try desk.store.apply(People.change(adding: [first]))
    var changed = try #require(try desk.store.load().roster?.people[0])
    changed.ref = "10035"
    var change = People.change(adding: [People.person("Hai"), People.person("Ba")])
    change.changed = [changed]
    let added = try #require(try desk.store.apply(change)?.added)
    #expect(changed.code == "10019")
    #expect(added.map(\.code) == ["10024", "10043"])
    var supply = try desk.store.codeSupply()
    supply.keepClear(of: ["10056"])
    #expect(try supply.take() == "10062")
  }

  @Test("a walk-in's code comes from a block of the store's own; a full block gives way to another")
  func walkIns() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    let people = (0..<250).map { index in
      NewPerson(
        id: "w\(index)",
        registration: Registration(name: "Khách", province: nil, category: nil, office: nil),
        standing: .walkIn
      )
    }
    let codes = try desk.record([], people: people).people.map(\.code)
    #expect(Set(codes).count == 250)
    #expect(codes.allSatisfy { $0.utf8.count == 6 && DelegateCode.isValid($0) })
    #expect(codes.allSatisfy { $0.hasPrefix("9") })
    #expect(Set(codes.map { (Int($0) ?? 0) / 500 }).count == 5)
  }

  @Test("a store leaves a block in which another has given codes before it gave any itself")
  func clearBlock() throws {
    let folder = try TemporaryFolder()
    let first = Desk(try folder.store("a.sqlite"))
    let walkIn = try first.walkIn("w1")
    let block = (Int(walkIn.people[0].code) ?? 0) / 500 * 50
    for index in 0..<20 {
      let other = Desk(try folder.store("b\(index).sqlite"), "B")
      try Tamper.execute(
        "UPDATE store SET walk_in_block = \(block)",
        folder["b\(index).sqlite"]
      )
      _ = try other.store.apply(People.change(adding: walkIn.people))
      let code = try other.walkIn("w2").people[0].code
      #expect((Int(code) ?? 0) / 500 * 50 != block)
    }
  }
}
