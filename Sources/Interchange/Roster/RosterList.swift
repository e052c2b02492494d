import Conference
import VietnameseText

/// The people of an office's file, and all that there is to say of how it was read.
package struct RosterList: Hashable, Sendable {
  package internal(set) var layout: ListLayout
  /// In the order of the file.
  package internal(set) var rows: [ListRow] = []
  package internal(set) var faults: [RowFault] = []
  package internal(set) var questions: [ListQuestion] = []
  package internal(set) var skipped: [SkippedRow] = []
  /// The headings of groups, which are among the skipped rows.
  package internal(set) var groups: [GroupHeading] = []
  package internal(set) var totals: [ListTotal] = []
  package internal(set) var notes: [ListNote] = []
  /// Whether `roster export` wrote it: it carries our ids, and nobody is missing from it.
  package internal(set) var isExport = false
  /// The row in which a table with other columns begins.
  var otherHeader: Int?
  private var noteIndex: [NoteKey: Int] = [:]

  private struct NoteKey: Hashable {
    var kind: ListNote.Kind
    var column: String?
  }

  init(layout: ListLayout) { self.layout = layout }

  /// Reads the rest of a file whose first rows are read.
  ///
  /// - Parameters:
  ///   - first: The rows that were read to see what the file is.
  ///   - rest: The rows behind them.
  ///   - mapping: What `--map` says.
  ///   - answers: What the organiser has said of rows that ask.
  ///   - info: Whose provinces and categories the list may name.
  ///   - language: In which faults name categories.
  /// - Throws: ``ListFault``.
  init(
    first: [FileRow],
    rest: RowSource,
    mapping: ListLayout.Mapping,
    answers: ListAnswers,
    info: ConferenceInfo,
    language: Language
  ) throws(ListFault) {
    var layout = try Self.layout(first, mapping)
    let header = layout.headerRow
    layout.headerRow = first[header - 1].row
    var reading = RosterReading(
      RowReading(
        layout: layout,
        names: ConferenceNames(info),
        provinces: info.provinces.map(\.name),
        categories: info.categories.map { $0.label[language] },
        answers: answers
      )
    )
    for row in first.prefix(header - layout.headerHeight) { reading.passTitle(row) }
    for row in first.dropFirst(header) { reading.take(row) }
    while let row = try rest() { reading.take(row) }
    self = reading.finish()
    if let otherHeader { throw .secondHeader(row: otherHeader) }
    if rows.isEmpty, faults.isEmpty, questions.isEmpty { throw .nobody }
  }

  /// The columns of the first rows; a fault names the row as the file counts.
  static func layout(_ rows: [FileRow], _ mapping: ListLayout.Mapping) throws(ListFault)
    -> ListLayout
  {
    do throws(ListFault) {
      let texts = rows.map { row in row.cells.map { CellText($0).text } }
      return try ListLayout(texts, mapping: mapping)
    } catch {
      switch error {
      case .noHeader(let cells, let place) where place <= rows.count:
        throw .noHeader(firstRow: cells, row: rows[place - 1].row)
      case .secondHeader(let place): throw .secondHeader(row: rows[place - 1].row)
      default: throw error
      }
    }
  }

  /// Whether the file says anything of a field, so that an empty cell is said too.
  package func tells(_ field: ListField) -> Bool {
    layout.has(field)
      || groups.contains { group in
        switch field {
        case .province: group.province != nil
        case .office: group.office != nil
        case .delegation: group.delegation != nil
        default: false
        }
      }
  }

  /// The headings of the columns that are kept as they are.
  package var extraHeadings: [String] {
    layout.uses.indices.filter { column in
      switch layout.uses[column] {
      // What is no yes and no no is kept.
      case .extra, .status, .field(.head): true
      default: false
      }
    }.map(layout.name(ofColumn:))
  }

  /// The last total below people; nil where there is none.
  package var total: ListTotal? { totals.last }

  mutating func note(_ kind: ListNote.Kind, column: String?, row: Int) {
    let key = NoteKey(kind: kind, column: column)
    if let index = noteIndex[key] {
      if notes[index].rows.last != row { notes[index].rows.append(row) }
    } else {
      noteIndex[key] = notes.count
      notes.append(ListNote(kind: kind, column: column, rows: [row]))
    }
  }
}
