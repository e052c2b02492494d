import Conference
import VietnameseText

/// Makes people of the rows below a header.
struct RowReading {
  /// What a row of somebody came to.
  enum Outcome {
    /// One person, or those of a cell that means several.
    case people([ListRow])
    /// A name and nothing else, without the running number that the list has a column for: a person
    /// where nobody has a number, else the signature below the list.
    case unnumbered(ListRow)
    case bad([RowFault])
    case asked(ListQuestion, people: Int)
    case cancelled(SkippedRow)
  }

  /// What the cells of a row say.
  private struct Values {
    var fields: [ListField: String] = [:]
    var extra: [ExtraField] = []
    var statuses: [(column: Int, text: String)] = []
  }

  let layout: ListLayout
  /// What provinces and categories are called, and what a fault says there is.
  let names: ConferenceNames
  let provinces: [String]
  let categories: [String]
  let answers: ListAnswers

  init(
    layout: ListLayout,
    names: ConferenceNames,
    provinces: [String],
    categories: [String],
    answers: ListAnswers
  ) {
    self.layout = layout
    self.names = names
    self.provinces = provinces
    self.categories = categories
    self.answers = answers
  }

  /// What cells have said of where people come from: a list has few places.
  private var places: [String: ConferenceNames.Place?] = [:]

  /// Reads the row of a person.
  ///
  /// - Parameters:
  ///   - cells: With what "as above" and merged cells stand for.
  ///   - source: The row as the file has it.
  ///   - groups: What the headings of groups above say of everybody below.
  ///   - note: Takes what the organiser is to know of the row, with the column that it concerns.
  /// - Returns: Who the row is, or why it is nobody yet.
  mutating func read(
    _ cells: [CellText],
    of source: RowCells,
    in groups: GroupStack,
    note: (ListNote.Kind, Int?) -> Void
  ) -> Outcome {
    let row = source.row
    var faults = faults(of: cells, source)
    let values = values(of: cells)
    var person = ListRow(row: row, name: "")
    take(values, into: &person)
    readPhone(cells, &person, note)
    person.extra = values.extra
    if let text = values.fields[.province] {
      place(text, row, &person, &faults, note)
    }
    person.province = person.province ?? groups.province
    person.office = person.office ?? groups.office
    person.delegation = person.delegation ?? groups.delegation
    if let text = values.fields[.category] {
      person.category = names.category(text)
      if person.category == nil {
        faults.append(fault(row, .category, .unknownCategory(text, known: categories)))
      }
    }
    let cell = nameCell(values, cells)
    var people = nameThem(cell, values, person, cells, &faults, note)
    blameFormulas(source.source, &faults)
    markHead(values.fields[.head], among: &people.people)
    guard faults.isEmpty else { return .bad(sorted(faults)) }
    if let question = asksOfStatus(values, row, cell.text) {
      switch answers.cancelled[row] {
      case .skip:
        return .cancelled(SkippedRow(row: row, kind: .cancelled, text: source.text))
      case .keep: break
      case nil: return .asked(question, people: people.people.count)
      }
    }
    if let question = people.question, answers.several[row] == nil {
      return .asked(question, people: people.people.count)
    }
    let isBare =
      values.extra.isEmpty && values.statuses.isEmpty
      && Set(values.fields.keys).isSubset(of: [.name, .familyName, .middleName, .givenName])
    if isBare, layout.columns[.number] != nil, let only = people.people.first,
      people.people.count == 1
    {
      return .unnumbered(only)
    }
    return .people(people.people)
  }

  // MARK: - Cells

  private func faults(of cells: [CellText], _ source: RowCells) -> [RowFault] {
    var faults: [RowFault] = []
    for column in source.source.loose {
      faults.append(
        RowFault(
          row: source.row,
          column: heading(column),
          reason: .looseQuote(source.source.lines)
        )
      )
    }
    for (column, use) in layout.uses.enumerated() where column < cells.count {
      if case .ignored = use { continue }
      let cell = cells[column]
      if let scalar = cell.refused {
        faults.append(
          RowFault(row: source.row, column: heading(column), reason: .control(scalar))
        )
      }
      if [.field(.office), .field(.position)].contains(use), PhoneNumber.isOne(cell.text) {
        faults.append(
          RowFault(row: source.row, column: heading(column), reason: .phone(cell.text))
        )
      }
      if TextLimits.exceeds(TextLimits.field, cell.text) {
        faults.append(
          RowFault(
            row: source.row,
            column: heading(column),
            reason: .tooLong(cell.text.unicodeScalars.count, limit: TextLimits.field)
          )
        )
      }
    }
    let last = layout.headings.lastIndex { !$0.isEmpty } ?? 0
    if source.filled.last ?? 0 > last {
      faults.append(
        RowFault(
          row: source.row,
          column: nil,
          reason: .tooManyCells(
            source.filled.count,
            headings: layout.headings.count { !$0.isEmpty }
          )
        )
      )
    }
    return faults
  }

  private func values(of cells: [CellText]) -> Values {
    var values = Values()
    var titles: [Int] = []
    for (column, use) in layout.uses.enumerated()
    where column < cells.count && !cells[column].text.isEmpty {
      let cell = cells[column]
      if cell.isDash, !use.isOfNames { continue }
      switch use {
      case .field(let field): values.fields[field] = cell.text
      case .combined(let fields): divide(cell, into: fields, column, &values)
      case .title: titles.append(column)
      case .status:
        values.statuses.append((column, cell.text))
        values.extra.append(ExtraField(heading: heading(column), value: cell.text))
      case .extra, .ignored(.empty):
        values.extra.append(ExtraField(heading: heading(column), value: cell.text))
      case .ignored, .ours: break
      }
    }
    for column in titles {
      let text = cells[column].text
      if PersonalName.isTitle(text) {
        values.fields[.honorific] = values.fields[.honorific] ?? text
      } else if values.fields[.position] == nil {
        values.fields[.position] = text
      } else {
        values.extra.append(ExtraField(heading: heading(column), value: text))
      }
    }
    return values
  }

  /// Divides a cell for several things among them; what cannot be told apart is the first.
  private func divide(
    _ cell: CellText,
    into fields: [ListField],
    _ column: Int,
    _ values: inout Values
  ) {
    var cell = cell
    var fields = fields
    if fields.contains(.name) {
      // The name comes first, whatever the heading says.
      let pieces = cell.lines.count > 1 ? cell.lines : OfficeWords.pieces(cell.text)
      guard let name = pieces.first else { return }
      values.fields[.name] = name
      fields.removeAll { $0 == .name || $0 == .honorific }
      guard pieces.count > 1, !fields.isEmpty else { return }
      cell = CellText(pieces.dropFirst().joined(separator: ", "))
    }
    for field in [ListField.province, .delegation] where fields.contains(field) && fields.count > 1
    {
      // "Sở LĐ-TB&XH tỉnh Hậu Giang" names its province and stays whole.
      fields.removeAll { $0 == field }
      if field == .province {
        values.fields[.province] = names.province(endingIn: cell.text) ?? provinceAlone(cell.text)
      }
    }
    guard fields.count > 1 else {
      values.fields[fields[0]] = cell.text
      return
    }
    if let office = fields.firstIndex(of: .office), let position = fields.firstIndex(of: .position)
    {
      let divided = OfficeWords.divided(cell, officeFirst: office < position)
      values.fields[.position] = divided.position
      values.fields[.office] = divided.office
      return
    }
    let pieces = cell.lines.count > 1 ? cell.lines : OfficeWords.pieces(cell.text)
    guard pieces.count == fields.count else {
      values.fields[fields[0]] = cell.text
      return
    }
    for (field, piece) in zip(fields, pieces) { values.fields[field] = piece }
  }

  private func provinceAlone(_ text: String) -> String? {
    switch names.place(text) {
    case .province(let id): id
    case .elsewhere(let name) where name != text: name
    default: nil
    }
  }

  /// Marks who of a row leads the delegation, by the column for it or by what else is said of them; a
  /// name of another is kept as it is.
  private func markHead(_ cell: String?, among people: inout [ListRow]) {
    for index in people.indices {
      let person = people[index]
      people[index].isHead = HeadWords.areIn(
        position: person.position,
        note: person.note,
        extra: person.extra
      )
    }
    guard let cell, !people.isEmpty else { return }
    let said = people.map { HeadWords.cell(cell, of: $0.name) }
    if let head = said.firstIndex(of: .isHead) {
      people[head].isHead = true
    } else if said[0] == .other {
      let heading = layout.columns[.head].map(heading) ?? ""
      people[0].extra.append(ExtraField(heading: heading, value: cell))
    }
  }

  /// Says of a name that is missing since no program has calculated it what is to be done.
  private func blameFormulas(_ row: FileRow, _ faults: inout [RowFault]) {
    let columns = nameColumns.compactMap { layout.columns[$0] }
    guard columns.contains(where: { row.errors[$0] == FileRow.uncalculated }),
      let index = faults.firstIndex(where: { $0.reason == .missingName })
    else { return }
    faults[index].reason = .uncalculatedName
  }

  /// What a column is called: its heading, else its letter as in a spreadsheet.
  func heading(_ column: Int) -> String { layout.name(ofColumn: column) }

  // MARK: - What stands beside the name

  private func take(_ values: Values, into person: inout ListRow) {
    person.code = values.fields[.code]
    person.honorific = values.fields[.honorific]
    person.position = values.fields[.position]
    person.office = values.fields[.office]
    person.commune = values.fields[.commune]
    person.delegation = values.fields[.delegation]
    person.phone = values.fields[.phone]
    person.note = values.fields[.note]
  }

  private mutating func place(
    _ text: String,
    _ row: Int,
    _ person: inout ListRow,
    _ faults: inout [RowFault],
    _ note: (ListNote.Kind, Int?) -> Void
  ) {
    let column = layout.columns[.province]
    // "Địa phương" may be a district as well; then the cell is kept as it is.
    var isVague: Bool { column.map { ListLayout.isVague(layout.headings[$0]) } ?? false }
    let place = places[text] ?? names.place(text)
    if places.count < 1000 { places[text] = .some(place) }
    switch place {
    case .province(let id): person.province = id
    case .elsewhere(let name):
      person.province = name
      note(.guest(place: name), column)
    case .smaller where isVague, .misspelt where isVague, .several where isVague:
      person.extra.append(ExtraField(heading: layout.heading(.province) ?? "", value: text))
    case .smaller: faults.append(fault(row, .province, .smallerPlace(text)))
    case .several: faults.append(fault(row, .province, .severalPlaces(text)))
    case .misspelt(let nearest):
      faults.append(
        fault(row, .province, .unknownProvince(text, known: provinces, nearest: nearest))
      )
    case nil: break
    }
  }

  private func asksOfStatus(_ values: Values, _ row: Int, _ name: String) -> ListQuestion? {
    let status = values.statuses.first {
      StatusWords.isDoubtful($0.text, under: heading($0.column))
    }
    if let status {
      return ListQuestion(
        row: row,
        column: heading(status.column),
        name: name,
        kind: .cancelled(status: status.text)
      )
    }
    func question(_ field: ListField, _ status: String) -> ListQuestion {
      ListQuestion(
        row: row,
        column: layout.heading(field),
        name: name,
        kind: .cancelled(status: status)
      )
    }
    if let note = values.fields[.note],
      StatusWords.isCancelled(note) || StatusWords.isReplaced(note)
    {
      return question(.note, note)
    }
    return StatusWords.isNobody(name) ? question(nameColumns[0], name) : nil
  }

  // MARK: - The name

  struct NameCell {
    var text: String
    /// As the file has it, where one cell holds all of the name.
    var cell: CellText?
    var disagrees = false
  }

  private func nameCell(_ values: Values, _ cells: [CellText]) -> NameCell {
    let parts = NameParts(
      whole: values.fields[.name],
      family: values.fields[.familyName],
      middle: values.fields[.middleName],
      given: values.fields[.givenName]
    )
    let text = parts.joined ?? ""
    guard !layout.hasNameParts || text == parts.whole, let column = layout.columns[.name],
      column < cells.count
    else { return NameCell(text: text, disagrees: parts.disagrees) }
    let bare = PersonalName.unwrapped(text)
    if bare != text { return NameCell(text: bare) }
    return NameCell(text: text, cell: cells[column])
  }

  private func nameThem(
    _ name: NameCell,
    _ values: Values,
    _ person: ListRow,
    _ cells: [CellText],
    _ faults: inout [RowFault],
    _ note: (ListNote.Kind, Int?) -> Void
  ) -> (people: [ListRow], question: ListQuestion?) {
    let row = person.row
    if name.disagrees { note(.partsPreferred, layout.columns[.name]) }
    let counted = min(values.fields[.people].flatMap(Int.init) ?? 1, SharedCell.mostPeople)
    if name.text.isEmpty {
      if counted > 1 {
        let (seats, cell) = (SharedCell(unnamed: counted), CellText(Delegate.vacantName))
        return (people(of: seats, person, cell, cells), severalQuestion(seats, row, cell.text))
      }
      if let said = values.fields[.note], PersonalName.isVacant(said) {
        var seat = person
        seat.name = Delegate.vacantName
        return ([seat], nil)
      }
      // Who is counted and not named has a seat.
      if values.fields[.people].flatMap(Int.init) == 1,
        let role = person.position ?? person.office
      {
        note(.seatOf(role: role), layout.columns[.name])
        var seat = person
        seat.name = Delegate.vacantName
        return ([seat], nil)
      }
      let blamed = Set(faults.compactMap(\.column))
      if !nameColumns.contains(where: { blamed.contains(layout.heading($0) ?? "") }) {
        faults.append(fault(row, nameColumns[0], .missingName))
      }
      return ([], nil)
    }
    var person = person
    let name = withoutPhone(name, &person, note)
    if PersonalName.isVacant(name.text) || StatusWords.isNobody(name.text) {
      person.name = Delegate.vacantName
      return ([person], nil)
    }
    if DittoMark.isMark(name.text) {
      faults.append(fault(row, nameColumns[0], .dittoName(name.text)))
      return ([], nil)
    }
    var cell = withoutBrackets(name, &person, note)
    if let shared = SharedCell(cell) ?? SharedCell(cell.text, people: counted) {
      let people = people(of: shared, person, cell, cells)
      return (people, severalQuestion(shared, row, cell.text))
    }
    cell = withoutPosition(cell, &person, note)
    if cell.lines.count > 1 {
      faults.append(fault(row, nameColumns[0], .brokenName(cell.lines.joined(separator: " ⏎ "))))
      return ([], nil)
    }
    if let role = SharedCell.seat(cell.text) {
      note(.seatOf(role: role), layout.columns[.name])
      person.name = Delegate.vacantName
      person.position = person.position ?? role
      return ([person], nil)
    }
    takeName(cell.text, &person, values)
    if person.name.contains(where: \.isNumber) { note(.numberInName, layout.columns[.name]) }
    if !person.name.contains(where: \.isLetter) {
      faults.append(fault(row, nameColumns[0], .notAName(person.name)))
    } else if isAlone(values),
      OfficeWords.begins(person.name) || RowKind.isSmallPlace(person.name)
    {
      faults.append(fault(row, nameColumns[0], .officeAsName(person.name)))
    }
    return ([person], nil)
  }

  private func severalQuestion(_ shared: SharedCell, _ row: Int, _ name: String) -> ListQuestion {
    ListQuestion(
      row: row,
      column: layout.heading(nameColumns[0]),
      name: name,
      kind: .several(names: shared.names, seats: shared.seats)
    )
  }

  private func isAlone(_ values: Values) -> Bool {
    values.extra.isEmpty
      && Set(values.fields.keys).isSubset(of: [.number, .name, .familyName, .givenName])
      && values.fields[.number] != nil
  }

  /// The name with titles set apart.
  private func takeName(_ text: String, _ person: inout ListRow, _ values: Values) {
    let split = PersonalName(text, hasHonorific: values.fields[.honorific] != nil)
    person.name = split.name
    let titles = [values.fields[.honorific], split.honorific].compactMap(\.self)
    person.honorific = titles.isEmpty ? nil : titles.joined(separator: " ")
  }

  /// The cell without "(Trưởng đoàn)", "(thay ông B)", which is a note.
  private func withoutBrackets(
    _ name: NameCell,
    _ person: inout ListRow,
    _ note: (ListNote.Kind, Int?) -> Void
  ) -> CellText {
    let cell = name.cell ?? CellText(name.text)
    guard cell.text.last == ")", SharedCell(cell) == nil || cell.lines.count > 1,
      let open = cell.text.firstRange(of: " (")?.lowerBound
    else { return cell }
    let bare = CellText(String(cell.text[..<open]))
    guard !bare.text.isEmpty, cell.lines.count < 3,
      cell.lines.last.map({ $0.hasPrefix("(") }) ?? true
    else { return cell }
    let inner = cell.text[open...].dropFirst(2).dropLast()
    person.note = [person.note, String(inner)].compactMap(\.self).joined(separator: "; ")
    note(.bracketsAreNote, layout.columns[.name])
    return bare
  }

  /// "Phạm D, Trưởng ấp" without what stands behind the name.
  private func withoutPosition(
    _ cell: CellText,
    _ person: inout ListRow,
    _ note: (ListNote.Kind, Int?) -> Void
  ) -> CellText {
    guard cell.lines.count < 2 else { return cell }
    let pieces = OfficeWords.pieces(cell.text)
    guard pieces.count > 1, SharedCell.isName(pieces[0]),
      OfficeWords.beginsAsPosition(pieces[1]) || OfficeWords.begins(pieces[1])
    else { return cell }
    let rest = pieces.dropFirst().joined(separator: ", ")
    let divided = OfficeWords.divided(CellText(rest), officeFirst: false)
    if person.position == nil, person.office == nil || divided.office == nil {
      person.position = divided.position
      person.office = person.office ?? divided.office
    } else {
      person.note = [person.note, rest].compactMap(\.self).joined(separator: "; ")
    }
    note(.nameHeldPosition, layout.columns[.name])
    return CellText(pieces[0])
  }

  /// The people of a cell that means several: the first has what is one person's own.
  private func people(
    of shared: SharedCell,
    _ person: ListRow,
    _ cell: CellText,
    _ cells: [CellText]
  ) -> [ListRow] {
    if answers.several[person.row] == .one {
      var only = person
      if let first = shared.names.first {
        takeName(first, &only, Values())
        let rest = shared.names.dropFirst() + Self.counted(shared.seats)
        only.note = ([person.note].compactMap(\.self) + rest).joined(separator: "; ")
      } else {
        only.name = Delegate.vacantName
        only.position = person.position ?? (cell.text == Delegate.vacantName ? nil : cell.text)
      }
      return [only]
    }
    func lines(_ field: ListField) -> [String]? {
      guard let column = layout.columns[field], column < cells.count,
        cells[column].lines.count == shared.names.count
      else { return nil }
      return cells[column].lines
    }
    let (positions, phones) = (lines(.position), lines(.phone))
    var people: [ListRow] = []
    for (index, name) in shared.names.enumerated() {
      var one = index == 0 ? person : Self.companion(of: person)
      takeName(name, &one, Values())
      if let positions { one.position = positions[index] }
      if let phones { one.phone = phones[index] }
      people.append(one)
    }
    for seat in shared.seats {
      var one = people.isEmpty ? person : Self.companion(of: person)
      one.name = Delegate.vacantName
      if !seat.isEmpty { one.position = seat }
      people.append(one)
    }
    return people
  }

  /// Who comes with somebody, from the same place.
  private static func companion(of person: ListRow) -> ListRow {
    var other = ListRow(row: person.row, name: "")
    other.office = person.office
    other.commune = person.commune
    other.province = person.province
    other.category = person.category
    other.delegation = person.delegation
    return other
  }

  /// "2 chuyên viên".
  private static func counted(_ seats: [String]) -> [String] {
    var counts: [(what: String, count: Int)] = []
    for seat in seats {
      if counts.last?.what == seat {
        counts[counts.count - 1].count += 1
      } else {
        counts.append((seat, 1))
      }
    }
    return counts.map { ["+\($0.count)", $0.what].filter { !$0.isEmpty }.joined(separator: " ") }
  }

  private var nameColumns: [ListField] {
    if layout.has(.name), !layout.hasNameParts { return [.name] }
    let parts = ListField.nameParts.reversed().filter { layout.columns[$0] != nil }
    return layout.columns[.name] != nil ? [.name] + parts : parts
  }

  // MARK: - Faults

  private func fault(_ row: Int, _ field: ListField, _ reason: RowFault.Reason) -> RowFault {
    RowFault(row: row, column: layout.heading(field), reason: reason)
  }

  private func sorted(_ faults: [RowFault]) -> [RowFault] {
    func place(_ fault: RowFault) -> Int {
      fault.column.flatMap(layout.headings.firstIndex) ?? .max
    }
    return faults.enumerated().sorted {
      (place($0.element), $0.offset) < (place($1.element), $1.offset)
    }.map(\.element)
  }
}
