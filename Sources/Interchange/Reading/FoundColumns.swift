/// What the cells of a row stand for when they are read as headings.
struct FoundColumns {
  struct Column: Hashable {
    var place: Int
    var certainty: HeadingMeaning.Certainty
  }

  let headings: [String]
  private(set) var columns: [ListField: [Column]] = [:]
  /// Headings for several things.
  private(set) var combined: [Int: [ListField]] = [:]
  /// "Title": before a name, or a job.
  private(set) var titles: [Int] = []
  /// Times and amounts that a program notes for itself.
  private(set) var bookkeeping: [Int] = []
  /// Columns whose field `--map` leaves out.
  private(set) var leftOut: [Int] = []

  init(_ headings: [String], _ mapping: ListLayout.Mapping) {
    self.headings = headings
    var taken: Set<Int> = []
    for (field, heading) in mapping where !heading.isEmpty {
      let wanted = ListField.plain(heading)
      let exact = headings.firstIndex(of: heading)
      guard let column = exact ?? headings.firstIndex(where: { ListField.plain($0) == wanted })
      else { continue }
      columns[field] = [Column(place: column, certainty: .precise)]
      taken.insert(column)
    }
    let isForm = headings.contains { Self.endsOfForms.contains(ListField.plain($0)) }
    for (place, heading) in headings.enumerated() where !taken.contains(place) && !heading.isEmpty {
      if let meaning = HeadingMeaning(heading) {
        // Microsoft Forms numbers its answers under "ID".
        let isFormNumber = isForm && ListField.plain(heading) == "id"
        add(place, isFormNumber ? .number : meaning.field, meaning.certainty, mapping)
      } else if let fields = HeadingMeaning.combined(heading) {
        combined[place] = fields
      } else if ["title", "attendee title"].contains(ListField.plain(heading)) {
        if mapping[.honorific] == nil { titles.append(place) } else { leftOut.append(place) }
      } else if Self.kept.contains(ListField.plain(heading)) {
        bookkeeping.append(place)
      }
    }
    // "Quý danh" is the title where the name has a column of its own.
    if !hasName,
      let place = columns[.honorific]?.firstIndex(where: {
        ListField.begins(ListField.plain(headings[$0.place]), with: "quy danh")
      }),
      let column = columns[.honorific]?.remove(at: place)
    {
      columns[.name] = [column]
      if columns[.honorific]?.isEmpty == true { columns[.honorific] = nil }
    }
    // "Chức vụ, đơn vị" beside "Đơn vị" is the position.
    for (place, fields) in combined {
      let left = fields.filter { columns[$0] == nil && mapping[$0] == nil }
      guard left.count < fields.count else { continue }
      combined[place] = left.count > 1 ? left : nil
      if let field = left.first, left.count == 1 {
        columns[field] = [Column(place: place, certainty: .usual)]
      }
    }
  }

  private mutating func add(
    _ place: Int,
    _ field: ListField,
    _ certainty: HeadingMeaning.Certainty,
    _ mapping: ListLayout.Mapping
  ) {
    guard let told = mapping[field] else {
      columns[field, default: []].append(Column(place: place, certainty: certainty))
      return
    }
    if told.isEmpty { leftOut.append(place) }
  }

  /// How many things the row has headings for.
  var count: Int {
    columns.count + combined.values.reduce(0) { $0 + $1.count } + titles.count
  }

  var hasName: Bool {
    columns[.name] != nil || columns[.givenName] != nil
      || combined.values.contains { $0.contains(.name) }
  }

  /// When the answers to a form were finished.
  private static let endsOfForms: Set<String> = ["completion time", "thoi gian hoan thanh"]

  /// Headings of what nobody at a door needs.
  private static let kept: Set<String> = [
    "timestamp", "dau thoi gian", "thoi gian gui", "created at", "updated at", "created on",
    "start time", "completion time", "last modified time", "thoi gian bat dau",
    "thoi gian hoan thanh", "thoi gian sua doi lan cuoi", "order date", "order time",
    "order datetime",
    "registration date", "registered on", "qr code url", "amount", "amount tax", "amount discount",
    "currency", "total paid", "fees paid", "eventbrite fees", "eventbrite payment processing",
    "tax paid", "eth address", "solana address", "ticket type id", "ticket secret", "secret",
    "pseudonymization id", "ip address", "utm source", "tracking link",
  ]
}
