import Conference
import VietnameseText

/// Finds the rows of a file that may be one person.
///
/// Rows that say the same count once where the list has no running number: a form that was sent
/// twice. Where the office has numbered both it has counted two people, and that is asked, as is every
/// pair of one name, office and province that nothing tells apart: neither Mã, phone nor position; and
/// one name with one phone at two offices, which whoever registers twice has. Nothing is asked of as many as are known already.
struct RepeatedRows {
  /// The rows that are people, in the order of the file.
  private(set) var rows: [ListRow] = []
  private(set) var skipped: [SkippedRow] = []
  private(set) var questions: [ListQuestion] = []
  private(set) var faults: [RowFault] = []

  /// How many rows of one kind above each is compared with: a list of one name stays linear.
  private static let compared = 16

  private struct Kind: Hashable {
    var name: String
    var office: String
    var province: String?
  }

  private let list: RosterList
  private let answers: IdentityAnswers
  private let tellsOffice: Bool
  private let tellsProvince: Bool

  /// - Parameters:
  ///   - list: What the file says.
  ///   - known: The people who are known.
  ///   - answers: What the organiser says of who is one person.
  init(_ list: RosterList, _ known: [Likeness], _ answers: IdentityAnswers) {
    (self.list, self.answers) = (list, answers)
    (tellsOffice, tellsProvince) = (list.tells(.office), list.tells(.province))
    var counts: [Kind: Int] = [:]
    for person in known { counts[kind(person), default: 0] += 1 }
    let likenesses = list.rows.map(Likeness.init)
    var total: [Kind: Int] = [:]
    for likeness in likenesses { total[kind(likeness), default: 0] += 1 }
    var isKept = Array(repeating: true, count: list.rows.count)
    var above: [Kind: [Int]] = [:]
    var numbers = PhoneHolders(known: known, rows: likenesses)
    var byID: [PersonID: Int] = [:]
    var asked: Set<Int> = []
    let placeOfRow = Dictionary(list.rows.enumerated().map { ($1.row, $0) }) { first, _ in first }
    for pair in answers.same {
      guard case .row(let known) = pair.known, let place = placeOfRow[pair.row],
        placeOfRow[known] != nil, known != pair.row
      else { continue }
      drop(place, as: known, &isKept)
    }
    for (place, row) in list.rows.enumerated() where isKept[place] {
      var row = row
      if let id = row.ours?.id {
        if let first = byID[id] {
          let other = list.rows[first]
          guard answers.parts(other.row, row.row) else {
            ask(row, other, [.repeatedID])
            continue
          }
          // Somebody else, of whom a copied row alone tells.
          row.ours?.id = nil
          row.ours?.code = nil
        } else {
          byID[id] = place
        }
      }
      let likeness = likenesses[place]
      let kind = kind(likeness)
      if !likeness.isVacant, counts[kind] ?? 0 < total[kind] ?? 0 {
        for other in (above[kind] ?? []).suffix(Self.compared) {
          let before = list.rows[other]
          guard !answers.parts(before.row, row.row),
            let sign = sign(row, likeness, before, likenesses[other])
          else { continue }
          if sign == .wholeRow, !list.layout.has(.number) {
            drop(place, as: before.row, &isKept)
          } else {
            asked.insert(place)
            ask(row, before, [sign])
          }
          break
        }
      }
      guard isKept[place] else { continue }
      if !likeness.isVacant, !asked.contains(place),
        let other = numbers.holders(above: likeness).last(where: { other in
          !answers.parts(list.rows[other].row, row.row)
            && sharesNumber(row, likeness, list.rows[other], likenesses[other])
        })
      {
        asked.insert(place)
        ask(row, list.rows[other], [.phone, .name])
      }
      numbers.add(place, likeness)
      above[kind, default: []].append(place)
      if !asked.contains(place) { rows.append(row) }
    }
    findSharedCodes()
  }

  /// By what the list tells: of two who are known by their offices alone it may say the names.
  private func kind(_ likeness: Likeness) -> Kind {
    Kind(
      name: likeness.name.folded,
      office: tellsOffice ? likeness.office : "",
      province: tellsProvince ? likeness.province : nil
    )
  }

  /// Why two rows of one kind may be one person; nil where something tells them apart.
  private func sign(
    _ row: ListRow,
    _ likeness: Likeness,
    _ other: ListRow,
    _ before: Likeness
  ) -> SamePerson.Sign? {
    if Likeness.differ(row.ours?.id, other.ours?.id) { return nil }
    if row.saysTheSame(as: other) { return .wholeRow }
    guard likeness.name.isLike(before.name) else { return nil }
    if Likeness.differ(likeness.ref, before.ref) || Likeness.differ(likeness.phone, before.phone) {
      return nil
    }
    if likeness.ref != nil, likeness.ref == before.ref { return .ref }
    if likeness.phone != nil, likeness.phone == before.phone { return .phone }
    let positions = (likeness.position, before.position)
    let arePositionsTold = !positions.0.isEmpty && !positions.1.isEmpty
    return arePositionsTold && positions.0 != positions.1 ? nil : .name
  }

  /// Whether two rows of one phone have one name, wherever the people are said to work.
  private func sharesNumber(
    _ row: ListRow,
    _ likeness: Likeness,
    _ other: ListRow,
    _ before: Likeness
  ) -> Bool {
    kind(likeness) != kind(before) && likeness.name.isLike(before.name)
      && !Likeness.differ(row.ours?.id, other.ours?.id)
      && !Likeness.differ(likeness.ref, before.ref)
  }

  private mutating func drop(_ place: Int, as other: Int, _ isKept: inout [Bool]) {
    guard isKept[place] else { return }
    isKept[place] = false
    let row = list.rows[place]
    skipped.append(SkippedRow(row: row.row, kind: .repeated, text: row.name, otherRow: other))
  }

  private mutating func ask(_ row: ListRow, _ other: ListRow, _ signs: [SamePerson.Sign]) {
    questions.append(
      ListQuestion(
        row: row.row,
        column: list.layout.heading(.name),
        name: row.name,
        kind: .samePerson(SamePerson(row: row, other: .row(other), signs: signs))
      )
    )
  }

  /// Rows of an office's list that share their Mã; each is told of the other.
  private mutating func findSharedCodes() {
    guard !list.isExport else { return }
    var places: [String: [Int]] = [:]
    for (place, row) in rows.enumerated() {
      if let code = row.code { places[Likeness.ref(code), default: []].append(place) }
    }
    var doubled: Set<Int> = []
    for group in places.values where group.count > 1 {
      doubled.formUnion(group)
      for place in group {
        let other = rows[group[0] == place ? group[1] : group[0]].row
        faults.append(
          RowFault(
            row: rows[place].row,
            column: list.layout.heading(.code),
            reason: .sameCode(rows[place].code ?? "", otherRow: other)
          )
        )
      }
    }
    guard !doubled.isEmpty else { return }
    rows = rows.enumerated().filter { !doubled.contains($0.offset) }.map(\.element)
  }
}

/// The rows that have a phone, as they go by: of a number that as many people who are known have as
/// rows, none.
private struct PhoneHolders {
  /// How many rows of one number each is compared with: a list with one number stays linear.
  private static let compared = 16

  private var known: [String: Int] = [:]
  private var total: [String: Int] = [:]
  private var above: [String: [Int]] = [:]

  init(known people: [Likeness], rows: [Likeness]) {
    for phone in people.compactMap(\.phone) { known[phone, default: 0] += 1 }
    for phone in rows.compactMap(\.phone) { total[phone, default: 0] += 1 }
  }

  func holders(above row: Likeness) -> ArraySlice<Int> {
    guard let phone = row.phone, known[phone] ?? 0 < total[phone] ?? 0 else { return [] }
    return above[phone]?.suffix(Self.compared) ?? []
  }

  mutating func add(_ place: Int, _ row: Likeness) {
    if let phone = row.phone, total[phone] ?? 0 > 1 { above[phone, default: []].append(place) }
  }
}
