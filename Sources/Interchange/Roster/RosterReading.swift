import Conference
import VietnameseText

/// Reads the rows below a header, one after the other: what each is, and what it takes from those
/// above.
struct RosterReading {
  private var reading: RowReading
  private var layout: ListLayout { reading.layout }
  private(set) var list: RosterList

  private var groups = GroupStack()
  /// The last cell with text of each column: what "as above" and merged cells stand for.
  private var above: [Int: CellText] = [:]
  /// The columns with text since the last group began: no block reaches over its heading.
  private var filledInGroup: Set<Int> = []
  /// What titles above the header say of how many people there are.
  private var totalsAbove: [ListTotal] = []
  /// What has ended the table, if anything has.
  private var end: RowKind.End?
  private var isNumbered = false
  /// Names and nothing else, in a list with a column for running numbers, as long as it is open who
  /// they are.
  private var unnumbered: [ListRow] = []
  /// The row of the last person or of the last group's heading.
  private var lastRow = 0
  /// How many cells of each column hold text.
  private var fills: [Int]
  /// For each field that may be given once for a block: how often it is, is not, and is again.
  private var blocks: [ListField: (filled: Int, empty: [Int], repeats: Int)] = [:]
  private var people = Tally()

  /// People and rows since the beginning, the last group and the last total: what a total may count.
  private struct Tally {
    var all = 0
    var rows = 0
    var ofGroup = 0
    var sinceTotal = 0

    mutating func add(_ people: Int) {
      all += people
      rows += 1
      ofGroup += people
      sinceTotal += people
    }

    /// A total with the number that it may mean: the one that it says if there is any.
    func total(inRow row: Int, saying said: Int?) -> ListTotal {
      let people: Int? = [all, sinceTotal, ofGroup].first { $0 == said }
      guard people == nil, let said, rows == said else {
        return ListTotal(row: row, said: said, read: people ?? all)
      }
      return ListTotal(row: row, said: said, read: rows, people: all)
    }
  }

  init(_ reading: RowReading) {
    self.reading = reading
    list = RosterList(layout: reading.layout)
    fills = Array(repeating: 0, count: reading.layout.headings.count)
  }

  mutating func take(_ row: FileRow) {
    let cells = RowCells(row)
    for (column, error) in row.errors {
      note(error == FileRow.uncalculated ? .uncalculated : .failed(error), column, row.row)
    }
    guard !cells.filled.isEmpty else { return }
    if row.isHidden { note(.hiddenRow, nil, row.row) }
    guard !isOneWithAbove(cells) else { return skip(cells, .continued) }
    let kind = RowKind(cells, layout: layout, names: reading.names, end: end)
    switch kind {
    case .person: person(cells)
    case .group(let heading):
      groups.enter(heading, at: list.groups.count)
      list.groups.append(heading)
      people.ofGroup = 0
      end = nil
      lastRow = cells.row
      filledInGroup = []
      skip(cells, .groupHeading)
    case .total:
      let said = PeopleCount(cells.text)?.value
      list.totals.append(people.total(inRow: cells.row, saying: said))
      people.sinceTotal = 0
      end = .total
      skip(cells, .total)
    case .header:
      end = nil
      skip(cells, .header)
    case .otherHeader: list.otherHeader = list.otherHeader ?? cells.row
    case .columnNumbers: skip(cells, .columnNumbers)
    case .closing:
      if people.all > 0 || !unnumbered.isEmpty { end = .closing }
      skip(cells, .remark)
    case .remark: skip(cells, .remark)
    case .unclear:
      list.faults.append(
        RowFault(
          row: cells.row,
          column: layout.heading(.name),
          reason: .headingOrName(cells.text)
        )
      )
    }
  }

  /// Passes a row above the header.
  mutating func passTitle(_ row: FileRow) {
    let cells = RowCells(row)
    guard !cells.filled.isEmpty else { return }
    if TableEnd.countsPeople(cells.text), let said = PeopleCount(cells.text)?.value {
      totalsAbove.append(ListTotal(row: cells.row, said: said, read: 0))
    }
    skip(cells, .title)
  }

  /// Whether the cell for the name is merged with the one above: both rows are one person's.
  private func isOneWithAbove(_ cells: RowCells) -> Bool {
    [.name, .familyName, .givenName].contains { field in
      layout.columns[field].map { cells.source.merged.contains($0) } ?? false
    }
  }

  /// Counts people of a row, for totals and for the groups that they are in.
  private mutating func count(_ number: Int) {
    people.add(number)
    for place in groups.places { list.groups[place].read += number }
  }

  private mutating func skip(_ cells: RowCells, _ kind: SkippedRow.Kind) {
    list.skipped.append(SkippedRow(row: cells.row, kind: kind, text: cells.text))
  }

  // MARK: - People

  private mutating func person(_ source: RowCells) {
    end = nil
    noteCells(source)
    var faults: [RowFault] = []
    let cells = completed(source, &faults)
    var notes: [(ListNote.Kind, Int?)] = []
    let outcome = reading.read(cells, of: source, in: groups) { notes.append(($0, $1)) }
    if case .bad(let others) = outcome { faults += others }
    if !faults.isEmpty {
      list.faults += faults
      count(1)
      lastRow = source.row
      return
    }
    for (kind, column) in notes { note(kind, column, source.row) }
    switch outcome {
    case .people(let found):
      takeUnnumbered()
      isNumbered = true
      take(found)
    // Right below somebody it is somebody; a signature stands apart.
    case .unnumbered(let row) where isNumbered && unnumbered.isEmpty && lastRow == row.row - 1:
      take([row])
    case .unnumbered(let row):
      unnumbered.append(row)
      return
    case .bad: break
    case .asked(let question, let number):
      list.questions.append(question)
      count(max(number, 1))
    case .cancelled(let row):
      list.skipped.append(row)
      count(1)
    }
    lastRow = source.row
  }

  private mutating func take(_ people: [ListRow]) {
    list.rows += people
    count(people.count)
    for person in people { noteLacking(person) }
  }

  /// Those who have no number, with people above and below who have one.
  private mutating func takeUnnumbered() {
    guard isNumbered, !unnumbered.isEmpty else { return }
    take(unnumbered)
    unnumbered = []
  }

  /// The cells with what is above where they say so, are merged with it, or are to be filled.
  private mutating func completed(_ source: RowCells, _ faults: inout [RowFault]) -> [CellText] {
    var cells = source.cells
    let width = layout.uses.count
    if cells.count < width {
      let empty = CellText("")
      cells += Array(repeating: empty, count: width - cells.count)
    }
    for column in 0..<width where takesFromAbove(column) {
      let cell = cells[column]
      if source.source.merged.contains(column) { note(.merged, column, source.row) }
      if cell.text.isEmpty {
        guard let upper = above[column], isFilledDown(column), filledInGroup.contains(column) else {
          continue
        }
        note(.filledDown, column, source.row)
        cells[column] = upper
      } else if DittoMark.isMark(cell.text) {
        if let upper = above[column] {
          cells[column] = upper
          note(.ditto, column, source.row)
        } else {
          faults.append(
            RowFault(
              row: source.row,
              column: reading.heading(column),
              reason: .nothingAbove(cell.text)
            )
          )
        }
      } else {
        above[column] = cell
      }
      filledInGroup.insert(column)
    }
    noteBlocks(source, cells)
    return cells
  }

  private func takesFromAbove(_ column: Int) -> Bool {
    switch layout.uses[column] {
    case .field(let field):
      ![.number, .code, .name, .familyName, .middleName, .givenName].contains(field)
    case .combined(let fields): !fields.contains(.name)
    case .extra, .status, .title: true
    case .ignored, .ours: false
    }
  }

  private func isFilledDown(_ column: Int) -> Bool {
    switch layout.uses[column] {
    case .field(let field): reading.answers.fillsDown.contains(field)
    case .combined(let fields): !reading.answers.fillsDown.isDisjoint(with: fields)
    default: false
    }
  }

  // MARK: - What the organiser is told

  private mutating func note(_ kind: ListNote.Kind, _ column: Int?, _ row: Int) {
    list.note(kind, column: column.map(reading.heading), row: row)
  }

  private mutating func noteCells(_ source: RowCells) {
    for column in source.filled {
      if column < fills.count { fills[column] += 1 }
      let text = source.cells[column].text
      if !text.utf8.allSatisfy({ $0 < 0x80 }) {
        if LegacyFont.isSuspect(cell: text) { note(.oldFont(text), column, source.row) }
        if let word = MixedScripts.word(in: text) { note(.mixedScripts(word), column, source.row) }
      }
      for cleaning in source.cells[column].cleanings { note(.cleaned(cleaning), nil, source.row) }
      if column < layout.uses.count, layout.uses[column] == .status {
        note(.status(source.cells[column].text), column, source.row)
      }
    }
    if let lines = source.source.lines, source.source.loose.isEmpty {
      let column = source.cells.firstIndex { $0.lines.count > 1 }
      note(.spansLines(lines), column, source.row)
    }
  }

  private mutating func noteLacking(_ person: ListRow) {
    if person.name != Delegate.vacantName, !person.name.contains(" ") {
      list.note(
        .oneWord,
        column: layout.heading(.name) ?? layout.heading(.givenName),
        row: person.row
      )
    }
    if person.office == nil { list.note(.lacking(.office), column: nil, row: person.row) }
    if person.province == nil { list.note(.lacking(.province), column: nil, row: person.row) }
  }

  /// Watches for fields that are given once for a block of rows.
  private mutating func noteBlocks(_ source: RowCells, _ cells: [CellText]) {
    for field in [ListField.office, .province, .delegation] {
      guard let column = layout.columns[field] else { continue }
      var block = blocks[field] ?? (0, [], 0)
      if cells[column].text.isEmpty {
        if groups.gives(field) { continue }
        if block.filled > 0 { block.empty.append(source.row) }
      } else {
        if block.filled > 0, block.empty.last ?? 0 < source.row, cells[column] == lastValue[field] {
          block.repeats += 1
        }
        lastValue[field] = cells[column]
        block.filled += 1
      }
      blocks[field] = block
    }
  }

  private var lastValue: [ListField: CellText] = [:]

  // MARK: - The end

  /// What the file says, all in all.
  mutating func finish() -> RosterList {
    if isNumbered {
      list.faults += unnumbered.map { row in
        RowFault(row: row.row, column: layout.heading(.name), reason: .unnumbered(row.name))
      }
    } else if !unnumbered.isEmpty {
      for person in unnumbered { noteLacking(person) }
      list.rows = (list.rows + unnumbered).sorted { $0.row < $1.row }
      for index in list.totals.indices {
        let before = unnumbered.count { $0.row < list.totals[index].row }
        list.totals[index].read += before
      }
    }
    let read = people.all + (isNumbered ? 0 : unnumbered.count)
    list.totals =
      totalsAbove.map { ListTotal(row: $0.row, said: $0.said, read: read) } + list.totals
    for column in layout.uses.indices {
      switch layout.uses[column] {
      case .extra where fills[column] == 0: list.layout.uses[column] = .ignored(.empty)
      case .ignored(.empty) where fills[column] > 0: list.layout.uses[column] = .extra(.unknown)
      default: break
      }
    }
    for (field, block) in blocks.sorted(by: { $0.key.rawValue < $1.key.rawValue })
    where block.repeats == 0 && block.empty.count * 4 >= block.filled + block.empty.count
      && !block.empty.isEmpty && !reading.answers.fillsDown.contains(field)
    {
      for row in block.empty {
        note(.mayBeFilledDown(field), layout.columns[field], row)
      }
    }
    return list
  }
}
