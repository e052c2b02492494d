import Conference
import VietnameseText

/// Finds for each row of a list who it is among the people who are known.
///
/// Somebody is the same when Mã is equal, one of our codes or the office's own. Without a Mã, or with
/// one that nobody has yet, name, office and province must be equal, as far as both sides say them,
/// and belong to one row and one person; what cannot be told apart is a fault that asks for Mã.
struct PersonMatching {
  /// Folded name, office and province.
  private struct Likeness: Hashable {
    var name: String
    var office: String
    var province: String?

    init(_ row: ListRow) {
      name = PersonMatching.plain(row.name)
      office = PersonMatching.plain(row.office ?? "")
      province = row.province
    }

    init(_ person: Delegate) {
      name = PersonMatching.plain(person.name)
      office = PersonMatching.plain(person.office ?? "")
      province = person.province
    }
  }

  private let list: RosterList
  private let people: [Delegate]
  private var byCode: [String: Int] = [:]
  private var byRef: [String: [Int]] = [:]
  private var peopleByName: [String: [Int]] = [:]
  private var rowsByName: [String: [ListRow]] = [:]
  private var rowsAlike: [Likeness: [ListRow]] = [:]
  /// The rows for which somebody was found.
  private var isFound: Set<Int> = []
  /// Which row of the file somebody was found by.
  private var foundBy: [Int: Int] = [:]
  private(set) var faults: [RowFault] = []

  init(_ people: [Delegate], _ list: RosterList) {
    self.people = people
    self.list = list
    for (index, person) in people.enumerated() {
      byCode[person.code] = index
      if let ref = person.ref { byRef[Self.key(ref), default: []].append(index) }
      peopleByName[Self.plain(person.name), default: []].append(index)
    }
    for row in list.rows {
      let likeness = Likeness(row)
      rowsByName[likeness.name, default: []].append(row)
      rowsAlike[likeness, default: []].append(row)
    }
  }

  /// The ids of those whom a row of the file means.
  var meant: Set<PersonID> { Set(foundBy.keys.map { people[$0].id }) }

  /// The rows that are right, in the order of the file, each with the person who it is; nil for
  /// somebody new.
  mutating func match() -> [(ListRow, Delegate?)] {
    let doubled = rowsWithOneCode()
    // Mã first, so that a row without one cannot take somebody whom another names.
    var found: [Int: Int] = [:]
    for (place, row) in list.rows.enumerated() where !doubled.contains(place) {
      if let code = row.code, let person = person(code: code) {
        found[place] = person
        isFound.insert(row.row)
        foundBy[person] = foundBy[person] ?? row.row
      }
    }
    var result: [(ListRow, Delegate?)] = []
    var namedBy: [Int: Int] = [:]
    for (place, row) in list.rows.enumerated() where !doubled.contains(place) {
      if let person = found[place] {
        if let other = namedBy.updateValue(row.row, forKey: person) {
          blame(row, .samePerson(code: people[person].code, otherRow: other))
        } else {
          result.append((row, people[person]))
        }
        continue
      }
      switch byLikeness(row) {
      case .nobody: result.append((row, nil))
      case .one(let person):
        foundBy[person] = row.row
        isFound.insert(row.row)
        result.append((row, people[person]))
      case .fault(let reason): blame(row, reason)
      }
    }
    return result
  }

  private enum Found {
    case nobody
    case one(Int)
    case fault(RowFault.Reason)
  }

  /// Who a row is by name, office and province: who is equal, else who may be as far as the file and
  /// the store say.
  private mutating func byLikeness(_ row: ListRow) -> Found {
    let likeness = Likeness(row)
    let twins = (rowsAlike[likeness] ?? []).filter {
      $0.row != row.row && !isFound.contains($0.row)
    }
    // A Mã that nobody has yet may be new for somebody who had none.
    let known = (peopleByName[likeness.name] ?? []).filter { index in
      foundBy[index] == nil && (row.code == nil || people[index].ref == nil)
    }
    let equal = known.filter { Likeness(people[$0]) == likeness }
    // Seats of one office are as good as one another: each is as many people as it is rows.
    if row.name == Delegate.vacantName, row.code == nil, let seat = equal.first {
      let same = equal.first { people[$0].position == row.position }
      return .one(same ?? seat)
    }
    if row.code == nil, row.name != Delegate.vacantName, let other = twins.first {
      return .fault(.namesake(row.name, otherRow: other.row))
    }
    let candidates = equal.isEmpty ? known.filter { mayBe(row, people[$0]) } : equal
    guard let person = candidates.first else { return .nobody }
    let isClaimed =
      equal.isEmpty
      ? (rowsByName[likeness.name] ?? []).contains {
        $0.row != row.row && !isFound.contains($0.row) && mayBe($0, people[person])
      } : !twins.isEmpty
    guard candidates.count == 1, !isClaimed else {
      return .fault(.severalKnown(row.name, codes: candidates.map { people[$0].code }))
    }
    return .one(person)
  }

  private func mayBe(_ row: ListRow, _ person: Delegate) -> Bool {
    return
      (!list.tells(.office) || person.office == nil
      || Self.plain(row.office ?? "") == Self.plain(person.office ?? ""))
      && (!list.tells(.province) || person.province == nil || row.province == person.province)
  }

  /// Places of rows that share their Mã; each is told of the other.
  private mutating func rowsWithOneCode() -> Set<Int> {
    var places: [String: [Int]] = [:]
    for (place, row) in list.rows.enumerated() {
      if let code = row.code { places[Self.key(code), default: []].append(place) }
    }
    var doubled: Set<Int> = []
    for group in places.values where group.count > 1 {
      doubled.formUnion(group)
      for place in group {
        let row = list.rows[place]
        let other = list.rows[group[0] == place ? group[1] : group[0]].row
        blame(row, .sameCode(row.code ?? "", otherRow: other))
      }
    }
    return doubled
  }

  private func person(code: String) -> Int? {
    if let index = byCode[code] { return index }
    let known = byRef[Self.key(code)] ?? []
    return known.count == 1 ? known[0] : nil
  }

  private mutating func blame(_ row: ListRow, _ reason: RowFault.Reason) {
    let field: ListField = list.layout.has(.code) ? .code : .name
    faults.append(
      RowFault(row: row.row, column: list.layout.heading(field), reason: reason)
    )
  }

  private static func key(_ code: String) -> String { Folding.fold(code) }

  /// What names and offices are compared by; an empty seat is like an empty seat.
  private static func plain(_ text: String) -> String {
    text == Delegate.vacantName ? text : ListField.plain(text)
  }
}
