import Conference
import VietnameseText

/// Finds for each row of a list who it is among the people who are known.
///
/// In this order: our id with a like name; the office's Mã with a like name; name, office and
/// province, as far as both sides say them, where one row and one person fit. All else that may be the
/// same person is a question: it never moves anybody's attendance by a guess.
struct PersonMatching {
  /// Whom a row turned out to be; nil for somebody new.
  typealias Match = (row: ListRow, person: Delegate?)

  /// Two ids that are one person's.
  struct Same: Hashable {
    var gone: PersonID
    var stays: PersonID
    /// The row of the file that is the one who stays.
    var row: Int
  }

  private(set) var matches: [Match] = []
  private(set) var faults: [RowFault] = []
  private(set) var questions: [ListQuestion] = []
  private(set) var skipped: [SkippedRow] = []
  private(set) var same: [Same] = []
  private(set) var badAnswer: IdentityAnswers.Fault?
  /// The ids of those whom a row of the file means.
  private(set) var meant: Set<PersonID> = []

  private let list: RosterList
  private let known: KnownPeople
  private let answers: IdentityAnswers
  private let hasCome: (PersonID) -> Bool

  private var people: [Delegate] { known.people }
  private let likenesses: [Likeness]
  /// The names that desks gave to seats.
  private let given: [Int: ComparedName]
  /// What the organiser has corrected of people.
  private let corrected: [Int: Likeness]
  /// Folded names that several people, or several rows, have.
  private var namesakes: Set<String> = []
  private var rows: [ListRow] = []
  private var rowLikenesses: [Likeness] = []
  /// Whom each row means, and which row means each person.
  private var found: [Int: Int] = [:]
  private var foundBy: [Int: Int] = [:]
  /// Rows that nobody may be found for without an answer, each with whom it may be.
  private var asked: [Int: [(person: Int, signs: [SamePerson.Sign])]] = [:]

  init(
    _ known: KnownPeople,
    _ list: RosterList,
    _ answers: IdentityAnswers,
    hasCome: @escaping (PersonID) -> Bool
  ) {
    // Who turned out to be somebody else is nobody any more.
    var known = known
    known.people.removeAll { known.same[$0.id] != nil }
    (self.known, self.list, self.answers, self.hasCome) = (known, list, answers, hasCome)
    likenesses = known.people.map(Likeness.init)
    var given: [Int: ComparedName] = [:]
    for (index, person) in known.people.enumerated() {
      if let name = known.givenNames[person.id], person.isVacantSeat {
        given[index] = ComparedName(name)
      }
    }
    self.given = given
    corrected = Dictionary(
      uniqueKeysWithValues: known.people.enumerated().compactMap { index, person in
        known.corrected[person.id].map { (index, Likeness($0)) }
      }
    )
    let repeated = RepeatedRows(list, likenesses, answers)
    rows = repeated.rows
    (skipped, questions, faults) = (repeated.skipped, repeated.questions, repeated.faults)
    if list.isExport { leaveOutForgotten() }
    rowLikenesses = rows.map(Likeness.init)
    for group in [likenesses, rowLikenesses] {
      let counts = Dictionary(group.map { ($0.name.folded, 1) }, uniquingKeysWith: +)
      namesakes.formUnion(counts.filter { $0.value > 1 }.keys)
    }
    matchIDs()
    settleCorrected()
    matchRefs()
    matchNames()
    matchSeats()
    takeAnswers()
    search()
    finish()
  }

  private mutating func leaveOutForgotten() {
    func isForgotten(_ row: ListRow) -> Bool {
      row.ours?.id.map(known.forgotten.contains) ?? false
    }
    for row in rows where isForgotten(row) {
      skipped.append(
        SkippedRow(row: row.row, kind: .forgotten, text: row.ours?.id?.rawValue ?? row.name)
      )
    }
    rows.removeAll(where: isForgotten)
  }

  // MARK: - What fits

  private func isFree(_ person: Int) -> Bool { foundBy[person] == nil }

  /// Whether somebody was on the last list.
  private func isExpected(_ person: Int) -> Bool { people[person].standing != .withdrawn }

  private func isOpen(_ row: Int) -> Bool { found[row] == nil && asked[row] == nil }

  /// Whether the organiser has said that they are two.
  private func areParted(_ row: Int, _ person: Int) -> Bool {
    !answers.different.isEmpty && answers.parts(people[person].code, rows[row].row)
  }

  private func isLike(_ row: Int, _ person: Int) -> Bool {
    let (one, other) = (rowLikenesses[row], likenesses[person])
    if one.isVacant || other.isVacant, one.isVacant == other.isVacant { return true }
    if let name = given[person], name.isLike(one.name) { return true }
    if let name = corrected[person]?.name, name.isLike(one.name) { return true }
    return one.name.isLike(other.name)
  }

  private mutating func match(_ row: Int, _ person: Int) {
    found[row] = person
    foundBy[person] = row
  }

  // MARK: - By id

  private mutating func matchIDs() {
    guard list.isExport else { return }
    var byID: [PersonID: Int] = [:]
    for (index, person) in people.enumerated() { byID[person.id] = byID[person.id] ?? index }
    for (row, of) in rows.enumerated() {
      guard let id = of.ours?.id, let person = byID[known.same[id] ?? id] ?? byID[id] else {
        continue
      }
      if areParted(row, person) {
        rows[row].ours?.id = nil
        rows[row].ours?.code = nil
      } else if isFree(person), isLike(row, person) || fillsSeat(person) {
        match(row, person)
      } else {
        asked[row] = [(person, [.id])]
      }
    }
  }

  /// Whether somebody is an empty seat to which nobody has come, and which a name may fill.
  private func fillsSeat(_ person: Int) -> Bool {
    likenesses[person].isVacant && given[person] == nil && !hasCome(people[person].id)
  }

  // MARK: - By what the organiser has corrected

  /// Asks which row somebody is of whom the list has both: who the last list meant, and who the
  /// organiser has made of them.
  private mutating func settleCorrected() {
    guard !corrected.isEmpty else { return }
    var rowsByName: [String: [Int]] = [:]
    for row in rows.indices where isOpen(row) {
      rowsByName[rowLikenesses[row].name.folded, default: []].append(row)
    }
    for (person, now) in corrected.sorted(by: { $0.key < $1.key }) where isFree(person) {
      let before = likenesses[person]
      let names = Set([before.name.folded, now.name.folded])
      let rows = names.flatMap { rowsByName[$0] ?? [] }.filter {
        isOpen($0) && !areParted($0, person)
      }
      let told = answers.same.first { $0.known == .code(people[person].code) }?.row
      if let row = rows.first(where: { self.rows[$0].row == told }) {
        match(row, person)
        continue
      }
      let old = rows.filter { says($0, before) }
      let new = rows.filter { says($0, now) }
      guard !Set(old).subtracting(new).isEmpty, !Set(new).subtracting(old).isEmpty else { continue }
      for row in Set(old + new) { asked[row, default: []].append((person, [.name])) }
    }
  }

  /// Whether a row has somebody's name and, as far as the list says it, office.
  private func says(_ row: Int, _ likeness: Likeness) -> Bool {
    rowLikenesses[row].name.isLike(likeness.name)
      && (!list.tells(.office) || rowLikenesses[row].office == likeness.office)
  }

  // MARK: - By the office's Mã

  private mutating func matchRefs() {
    var byRef: [String: [Int]] = [:]
    for index in people.indices where isFree(index) {
      for ref in refs(of: index) { byRef[ref, default: []].append(index) }
    }
    for row in rows.indices where isOpen(row) {
      guard let ref = rowLikenesses[row].ref else { continue }
      let fits = (byRef[ref] ?? []).filter {
        isFree($0) && !areParted(row, $0) && isLike(row, $0)
      }
      if fits.count == 1 { match(row, fits[0]) }
    }
  }

  /// The office's Mã of somebody; in an old store the code may be it.
  private func refs(of person: Int) -> Set<String> {
    var refs = Set([likenesses[person].ref].compactMap(\.self))
    if known.codesMayBeRefs { refs.insert(people[person].code) }
    return refs
  }

  // MARK: - By name, office and province

  private mutating func matchNames() {
    var peopleByName: [String: [Int]] = [:]
    for index in people.indices where isFree(index) {
      for name in names(of: index) { peopleByName[name, default: []].append(index) }
    }
    var rowsByName: [String: [Int]] = [:]
    var order: [String] = []
    for row in rows.indices where isOpen(row) && !rowLikenesses[row].isVacant {
      let name = rowLikenesses[row].name.folded
      if rowsByName[name] == nil { order.append(name) }
      rowsByName[name, default: []].append(row)
    }
    for name in order {
      guard let known = peopleByName[name], let rows = rowsByName[name] else { continue }
      matchNamesakes(rows, known)
    }
  }

  private func names(of person: Int) -> Set<String> {
    var names: Set<String> = []
    if !likenesses[person].isVacant { names.insert(likenesses[person].name.folded) }
    if let name = given[person] { names.insert(name.folded) }
    if let name = corrected[person]?.name { names.insert(name.folded) }
    return names
  }

  private struct Place: Hashable {
    var office: String
    var province: String?
    var spelling: String?

    /// Any order that is the same each time.
    var order: String { "\(province ?? "")\n\(spelling ?? "")" }
  }

  /// Rows and people whose names are equal but for marks.
  private mutating func matchNamesakes(_ namesakes: [Int], _ known: [Int]) {
    for hasSpelling in [true, false] {
      func place(_ likeness: Likeness, _ name: ComparedName) -> Place {
        Place(
          office: likeness.office,
          province: likeness.province,
          spelling: hasSpelling ? name.spelled : nil
        )
      }
      var groups: [Place: (rows: [Int], people: [Int])] = [:]
      for row in namesakes where isOpen(row) {
        groups[place(rowLikenesses[row], rowLikenesses[row].name), default: ([], [])].rows.append(
          row
        )
      }
      for person in known where isFree(person) {
        let name = given[person] ?? likenesses[person].name
        let own = place(likenesses[person], name)
        groups[own]?.people.append(person)
        if let now = corrected[person].map({ place($0, $0.name) }), now != own {
          groups[now]?.people.append(person)
        }
      }
      // Who is told by an office goes first: how many are left without one counts.
      let places = groups.keys.sorted { ($0.office, $0.order) > ($1.office, $1.order) }
      for place in places {
        guard let group = groups[place], !group.people.isEmpty else { continue }
        // Without an office as many must be left on one side as on the other: else any of them may be
        // the one of whom the other side says more.
        let isTold =
          !place.office.isEmpty
          || namesakes.count(where: isOpen) == known.count { isFree($0) && isExpected($0) }
          // Rows that say the same are the same to whoever is one of them.
          || Set(namesakes.filter(isOpen).map(wholeRow)).count == 1
        pair(group.rows, group.people, isTold: isTold)
      }
    }
    let rest = namesakes.filter(isOpen)
    let free = known.filter(isFree)
    // Beyond this nothing tells them apart, and each is asked about.
    guard rest.count * free.count <= Self.mostPairs else { return }
    let fits = rest.map { row in free.filter { mayBe(row, $0) } }
    for (row, people) in zip(rest, fits) where people.count == 1 {
      let isClaimed = zip(rest, fits).contains { $0 != row && $1.contains(people[0]) }
      if !isClaimed { match(row, people[0]) }
    }
  }

  private func wholeRow(_ row: Int) -> [String?] {
    let likeness = rowLikenesses[row]
    return [likeness.office, likeness.province] + Self.told(likeness)
  }

  private static let mostPairs = 10_000

  /// Whether nothing that both sides say speaks against it.
  private func mayBe(_ row: Int, _ person: Int) -> Bool {
    let (one, other) = (rowLikenesses[row], likenesses[person])
    return !areParted(row, person) && isLike(row, person) && !contradict(row, person)
      && (!list.tells(.office) || other.office.isEmpty || one.office == other.office
        || one.office == corrected[person]?.office)
      && (!list.tells(.province) || other.province == nil || one.province == other.province)
  }

  /// Whether Mã and phone say that they are two; Mã alone where others have that name there, since
  /// an office may number its people anew.
  private func contradict(_ row: Int, _ person: Int) -> Bool {
    let (one, other) = (rowLikenesses[row], likenesses[person])
    guard Likeness.differ(one.ref, other.ref) else { return false }
    return Likeness.differ(one.phone, other.phone) || namesakes.contains(other.name.folded)
  }

  /// Rows and people of one name, office and province: one of each is a pair, of several those that
  /// something tells from the others, or that nothing does.
  ///
  /// - Parameters:
  ///   - group: The rows.
  ///   - known: The people.
  ///   - isTold: Whether the place tells them from others of that name; else only phone and position do.
  private mutating func pair(_ group: [Int], _ known: [Int], isTold: Bool) {
    func open() -> [Int] { group.filter(isOpen) }
    func free() -> [Int] { known.filter(isFree) }
    let (left, waiting) = (open(), free())
    if isTold, left.count == 1, waiting.count == 1 {
      let (row, person) = (left[0], waiting[0])
      if !areParted(row, person), isLike(row, person), !contradict(row, person) {
        match(row, person)
      }
      return
    }
    for key in [Self.phone, Self.ref, Self.position] {
      let rows = Dictionary(grouping: open()) { key(rowLikenesses[$0]) }
      let people = Dictionary(grouping: free()) { key(likenesses[$0]) }
      for (value, row) in rows where value != nil && row.count == 1 {
        guard let person = people[value], person.count == 1, isLike(row[0], person[0]),
          !areParted(row[0], person[0]), !contradict(row[0], person[0])
        else { continue }
        match(row[0], person[0])
      }
    }
    guard isTold else { return }
    // No more than there are rows, and nothing tells them apart: in the order of the list.
    let rest = Dictionary(grouping: open()) { Self.told(rowLikenesses[$0]) }
    let people = Dictionary(grouping: free()) { Self.told(likenesses[$0]) }
    for (told, rows) in rest {
      guard let known = people[told], known.count <= rows.count else { continue }
      for (row, person) in zip(rows, known) where isLike(row, person) && !areParted(row, person) {
        match(row, person)
      }
    }
  }

  private static func phone(_ likeness: Likeness) -> String? { likeness.phone }
  private static func ref(_ likeness: Likeness) -> String? { likeness.ref }
  private static func position(_ likeness: Likeness) -> String? {
    likeness.position.isEmpty ? nil : likeness.position
  }
  private static func told(_ likeness: Likeness) -> [String?] {
    [likeness.ref, likeness.phone, likeness.position, likeness.name.spelled]
  }

  // MARK: - Empty seats

  /// Seats of one office are as good as one another: each is as many people as it is rows.
  private mutating func matchSeats() {
    struct Seat: Hashable {
      var office: String
      var province: String?
      var position: String?
    }
    func seat(_ likeness: Likeness, _ hasPosition: Bool) -> Seat {
      Seat(
        office: likeness.office,
        province: likeness.province,
        position: hasPosition ? likeness.position : nil
      )
    }
    for hasPosition in [true, false] {
      var seats: [Seat: [Int]] = [:]
      for person in people.indices.reversed() where isFree(person) && likenesses[person].isVacant {
        seats[seat(likenesses[person], hasPosition), default: []].append(person)
      }
      for row in rows.indices where isOpen(row) && rowLikenesses[row].isVacant {
        let key = seat(rowLikenesses[row], hasPosition)
        if let person = seats[key]?.popLast() { match(row, person) }
      }
    }
  }

  // MARK: - What the organiser says

  private mutating func takeAnswers() {
    guard !answers.same.isEmpty else { return }
    let places = Dictionary(rows.enumerated().map { ($1.row, $0) }) { first, _ in first }
    var byCode: [String: Int] = [:]
    for (index, person) in people.enumerated() { byCode[person.code] = index }
    for answer in answers.same {
      guard case .code(let code) = answer.known, let person = byCode[code],
        let row = places[answer.row], found[row] != person
      else { continue }
      if let other = found[row] {
        if let own = foundBy[person] {
          badAnswer = badAnswer ?? .hasOwnRow(answer, row: rows[own].row)
          continue
        }
        // The row's own person stays, since the list knows them.
        same.append(
          Same(gone: people[person].id, stays: people[other].id, row: rows[row].row)
        )
        meant.insert(people[person].id)
      } else if let other = foundBy[person] {
        asked[row] = nil
        skipped.append(
          SkippedRow(
            row: rows[row].row,
            kind: .repeated,
            text: rows[row].name,
            otherRow: rows[other].row
          )
        )
        found[row] = person
      } else {
        asked[row] = nil
        match(row, person)
      }
    }
  }

  // MARK: - Who else a row may be

  private mutating func search() {
    let open = rows.indices.filter(isOpen)
    guard !open.isEmpty else { return }
    let free = people.indices.filter(isFree)
    guard !free.isEmpty else { return }
    var byRef: [String: [Int]] = [:]
    var byPhone: [String: [Int]] = [:]
    var byName: [Int: [Int]] = [:]
    var byOffice: [String: [Int]] = [:]
    /// Of many who share something a few are as good as all: eight are named.
    func some(_ people: [Int]?) -> ArraySlice<Int> { people?.prefix(Self.mostCompared) ?? [] }
    for person in free {
      let likeness = likenesses[person]
      for ref in refs(of: person) { byRef[ref, default: []].append(person) }
      if let phone = likeness.phone { byPhone[phone, default: []].append(person) }
      let names = (likeness.isVacant ? [] : [likeness.name]) + [given[person]].compactMap(\.self)
      for key in Set(names.flatMap(\.nearKeys)) { byName[key, default: []].append(person) }
      if !likeness.office.isEmpty, hasCome(people[person].id) {
        byOffice[likeness.office, default: []].append(person)
      }
    }
    for row in open where !rowLikenesses[row].isVacant {
      let likeness = rowLikenesses[row]
      var signs: [Int: [SamePerson.Sign]] = [:]
      func add(_ people: some Sequence<Int>, _ sign: SamePerson.Sign) {
        for person in people where !(signs[person]?.contains(sign) ?? false) {
          signs[person, default: []].append(sign)
        }
      }
      if let ref = likeness.ref { add(some(byRef[ref]), .ref) }
      if let phone = likeness.phone { add(some(byPhone[phone]), .phone) }
      var near: Set<Int> = []
      for key in likeness.name.nearKeys { near.formUnion(some(byName[key])) }
      add(near.sorted().filter { isNear(row, $0) }, .name)
      let shares = signs.keys.filter {
        likenesses[$0].office == likeness.office && hasCome(people[$0].id)
      }
      let isOffice = (likeness.office.isEmpty ? [] : shares) + some(byOffice[likeness.office])
      add(isOffice.filter { !Likeness.differ(likeness.province, likenesses[$0].province) }, .office)
      let mayBe = signs.filter { !areParted(row, $0.key) }
        .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        .prefix(Self.mostAsked)
      guard !mayBe.isEmpty else { continue }
      asked[row] = mayBe.map { ($0.key, $0.value) }
    }
    leaveOutOffices()
    offerSeats()
  }

  /// Asks of whoever is new whether they take an empty seat of their office that the list has no more;
  /// each seat is offered once.
  private mutating func offerSeats() {
    var seats: [String: [Int]] = [:]
    for person in people.indices where isFree(person) && fillsSeat(person) {
      let office = likenesses[person].office
      if !office.isEmpty { seats[office, default: []].append(person) }
    }
    guard !seats.isEmpty else { return }
    for row in rows.indices where isOpen(row) && !rowLikenesses[row].isVacant {
      let likeness = rowLikenesses[row]
      let fits = (seats[likeness.office] ?? []).first { seat in
        let other = likenesses[seat]
        return !areParted(row, seat) && !Likeness.differ(likeness.province, other.province)
          && (other.position.isEmpty || other.position == likeness.position)
      }
      guard let seat = fits else { continue }
      asked[row] = [(seat, [.seat])]
      seats[likeness.office]?.removeAll { $0 == seat }
    }
  }

  /// An office alone is asked about where nothing else is shared: neither by the row with somebody, nor
  /// by somebody with a row.
  private mutating func leaveOutOffices() {
    let known = Set(
      asked.values.joined().filter { $0.signs != [.office] }.map(\.person)
    )
    for (row, people) in asked {
      let hasMore = people.contains { $0.signs != [.office] }
      let left = people.filter { person, signs in
        signs != [.office] || !hasMore && !known.contains(person)
      }
      asked[row] = left.isEmpty ? nil : left
    }
  }

  /// How many people are named for one row.
  private static let mostAsked = 8

  /// How many of those who share one thing a row is compared with: a list of one name stays linear.
  private static let mostCompared = 64

  private func isNear(_ row: Int, _ person: Int) -> Bool {
    let name = rowLikenesses[row].name
    return name.isNear(likenesses[person].name) || name.isLike(likenesses[person].name)
      || given[person].map { name.isNear($0) } ?? false
  }

  // MARK: - The end

  private mutating func finish() {
    for (row, person) in asked.sorted(by: { $0.key < $1.key }).flatMap({ row, people in
      people.map { (row, $0) }
    }) {
      questions.append(
        ListQuestion(
          row: rows[row].row,
          column: list.layout.heading(.name),
          name: rows[row].name,
          kind: .samePerson(
            SamePerson(
              row: rows[row],
              other: .person(
                named(people[person.person]),
                hasCome: hasCome(people[person.person].id)
              ),
              signs: person.signs
            )
          )
        )
      )
    }
    for (row, of) in rows.enumerated() where asked[row] == nil {
      guard let person = found[row] else {
        matches.append((of, nil))
        continue
      }
      meant.insert(people[person].id)
      guard foundBy[person] == row else { continue }
      matches.append((of, people[person]))
      if let id = of.ours?.id, id != people[person].id, known.same[id] != people[person].id {
        same.append(Same(gone: id, stays: people[person].id, row: of.row))
      }
    }
    questions.sort { $0.row < $1.row }
  }

  /// The person under the name that is shown.
  private func named(_ person: Delegate) -> Delegate {
    if let corrected = known.corrected[person.id] { return corrected }
    guard person.isVacantSeat, let name = known.givenNames[person.id] else { return person }
    var named = person
    named.name = name
    return named
  }
}
