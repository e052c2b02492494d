import Conference
import VietnameseText

/// Makes people of the rows below a header.
struct RowReading {
  /// What one row came to.
  enum Outcome {
    case person(ListRow)
    /// A name and nothing else, without the running number that the list has a column for: a person
    /// where nobody has a number, else the signature below the list.
    case unnumbered(ListRow)
    case bad([RowFault])
    case skipped(SkippedRow)
    case empty
  }

  let layout: ListLayout
  /// What provinces and categories are called, and what a fault says there is.
  let names: ConferenceNames
  let provinces: [String]
  let categories: [String]

  /// The most characters of a cell.
  private static let longest = 500

  func read(_ cells: [String], row: Int) -> Outcome {
    guard cells.contains(where: { !$0.isEmpty }) else { return .empty }
    var values: [ListField: String] = [:]
    var faults: [RowFault] = []
    for (field, column) in layout.columns where column < cells.count {
      switch CellText.cleaned(cells[column]) {
      case .success(let text):
        if text.isEmpty { continue }
        values[field] = text
        if text.unicodeScalars.count > Self.longest {
          faults.append(
            fault(row, field, .tooLong(text.unicodeScalars.count, limit: Self.longest))
          )
        }
      case .failure(let refused): faults.append(fault(row, field, .control(refused.scalar)))
      }
    }
    let filled = cells.indices.filter { CellText.isFilled(cells[$0]) }
    if filled.isEmpty { return .empty }
    if faults.isEmpty, let skipped = skipped(cells, filled, values, row) {
      return .skipped(skipped)
    }
    return person(values, row, faults)
  }

  private func person(
    _ values: [ListField: String],
    _ row: Int,
    _ found: [RowFault]
  ) -> Outcome {
    var faults = found
    let blamed = Set(found.compactMap(\.column))
    var person = ListRow(row: row, name: "")
    person.code = values[.code]
    person.position = values[.position]
    person.office = values[.office]
    person.commune = values[.commune]
    person.phone = values[.phone]
    person.note = values[.note]
    takeName(values, into: &person)
    if person.name.isEmpty {
      if !nameColumns.contains(where: { blamed.contains(layout.heading($0) ?? "") }) {
        faults.append(fault(row, nameColumns[0], .missingName))
      }
    } else if !person.name.contains(where: \.isLetter), person.name != Delegate.vacantName {
      faults.append(fault(row, nameColumns[0], .notAName(person.name)))
    }
    if let text = values[.province] {
      person.province = names.province(text)
      if person.province == nil {
        faults.append(
          fault(row, .province, .unknownProvince(text, known: provinces))
        )
      }
    }
    if let text = values[.category] {
      person.category = names.category(text)
      if person.category == nil {
        faults.append(
          fault(row, .category, .unknownCategory(text, known: categories))
        )
      }
    }
    guard faults.isEmpty else {
      let places = layout.headings
      func place(_ fault: RowFault) -> Int {
        fault.column.flatMap(places.firstIndex) ?? .max
      }
      return .bad(faults.sorted { place($0) < place($1) })
    }
    let isBare = Set(values.keys).isSubset(of: [.name, .familyName, .givenName])
    return isBare && layout.columns[.number] != nil ? .unnumbered(person) : .person(person)
  }

  private func takeName(_ values: [ListField: String], into person: inout ListRow) {
    let whole =
      values[.name]
      ?? [values[.familyName], values[.givenName]].compactMap(\.self).joined(separator: " ")
    person.honorific = values[.honorific]
    if PersonalName.isVacant(whole) {
      person.name = Delegate.vacantName
    } else {
      let split = PersonalName(whole, hasHonorific: values[.honorific] != nil)
      person.name = split.name
      let titles = [values[.honorific], split.honorific].compactMap(\.self)
      person.honorific = titles.isEmpty ? nil : titles.joined(separator: " ")
    }
  }

  private var nameColumns: [ListField] {
    layout.columns[.name] != nil ? [.name] : [.givenName, .familyName]
  }

  private func fault(_ row: Int, _ field: ListField, _ reason: RowFault.Reason) -> RowFault {
    RowFault(row: row, column: layout.heading(field), reason: reason)
  }
}

extension CellText {
  /// Whether a cell holds anything but spaces.
  static func isFilled(_ cell: String) -> Bool {
    guard case .success(let text) = cleaned(cell) else { return true }
    return !text.isEmpty
  }
}
