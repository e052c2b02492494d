import Conference

/// Every datum of the conference under the heading of its kind, and every paragraph of its source with
/// what cites it, gathered once.
struct SourcesListing: Sendable {
  let data: [Datum]
  let kinds: [Datum.Kind]
  /// How many paragraphs the source has.
  let paragraphs: Int
  let entries: [Entry]

  /// What an item of the list is.
  enum Item: Hashable, Sendable {
    case datum(Int)
    case paragraph(Int)
  }

  init(_ conference: Conference) {
    let data = conference.data
    var kinds: [Datum.Kind] = []
    for datum in data where !kinds.contains(datum.kind) { kinds.append(datum.kind) }
    let paragraphs = conference.source?.paragraphs ?? 0
    var entries = kinds.indices.flatMap { kind in
      [Entry.heading(kind)]
        + data.indices.filter { data[$0].kind == kinds[kind] }.map(Entry.item)
    }
    if paragraphs > 0 {
      entries.append(.heading(kinds.count))
      entries += (0..<paragraphs).map { .item(data.count + $0) }
    }
    self.data = data
    self.kinds = kinds
    self.paragraphs = paragraphs
    self.entries = entries
  }

  subscript(item: Int) -> Item {
    item < data.count ? .datum(item) : .paragraph(item - data.count + 1)
  }

  /// What cites a paragraph.
  func citing(_ paragraph: Int) -> [Datum] {
    data.filter { $0.provenance.paragraphs.contains(paragraph) }
  }
}
