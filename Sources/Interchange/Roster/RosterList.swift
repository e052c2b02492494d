import Conference
import VietnameseText

/// The people of an office's file.
package struct RosterList: Hashable, Sendable {
  package var layout: ListLayout
  /// In the order of the file.
  package var rows: [ListRow] = []
  package var faults: [RowFault] = []
  package var skipped: [SkippedRow] = []

  /// Reads the rest of a file whose first rows are read.
  ///
  /// - Parameters:
  ///   - reader: At the first row behind `first`.
  ///   - first: The rows that were read to see what the file is.
  ///   - mapping: What `--map` says.
  ///   - info: Whose provinces and categories the list may name.
  ///   - language: In which faults name categories.
  /// - Throws: ``ListFault``.
  init(
    _ reader: inout RecordReader,
    first: [[String]],
    mapping: ListLayout.Mapping,
    info: ConferenceInfo,
    language: Language
  ) throws(ListFault) {
    layout = try ListLayout(first.map { $0.map(Self.heading) }, mapping: mapping)
    let reading = RowReading(
      layout: layout,
      names: ConferenceNames(info),
      provinces: info.provinces.map(\.name),
      categories: info.categories.map { $0.label[language] }
    )
    var unnumbered: [ListRow] = []
    var isNumbered = false
    for (index, cells) in first.enumerated().dropFirst(layout.headerRow) {
      take(reading.read(cells, row: index + 1), &unnumbered, &isNumbered)
    }
    while try reader.next() {
      let cells = try reader.fields()
      take(reading.read(cells, row: reader.row), &unnumbered, &isNumbered)
    }
    if isNumbered {
      skipped += unnumbered.map { SkippedRow(row: $0.row, kind: .remark, text: $0.name) }
      skipped.sort { $0.row < $1.row }
    } else if !unnumbered.isEmpty {
      rows = (rows + unnumbered).sorted { $0.row < $1.row }
    }
    if rows.isEmpty, faults.isEmpty { throw .nobody }
  }

  private mutating func take(
    _ outcome: RowReading.Outcome,
    _ unnumbered: inout [ListRow],
    _ isNumbered: inout Bool
  ) {
    switch outcome {
    case .person(let row):
      rows.append(row)
      isNumbered = true
    case .unnumbered(let row): unnumbered.append(row)
    case .bad(let found): faults += found
    case .skipped(let row): skipped.append(row)
    case .empty: break
    }
  }

  /// A heading as it is shown and compared.
  private static func heading(_ cell: String) -> String {
    (try? CellText.cleaned(cell).get()) ?? cell
  }
}

extension RecordReader {
  /// The texts of all fields of the row.
  package func fields() throws(ListFault) -> [String] {
    var fields: [String] = []
    fields.reserveCapacity(count)
    for index in 0..<count { fields.append(try field(index)) }
    return fields
  }
}
