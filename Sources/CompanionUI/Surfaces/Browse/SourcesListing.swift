import Conference

/// Every datum of the conference under the heading of its kind, gathered once.
struct SourcesListing: Sendable {
  let data: [Datum]
  let kinds: [Datum.Kind]
  let entries: [Entry]

  init(_ conference: Conference) {
    let data = conference.data
    var kinds: [Datum.Kind] = []
    for datum in data where !kinds.contains(datum.kind) { kinds.append(datum.kind) }
    entries = kinds.indices.flatMap { kind in
      [Entry.heading(kind)]
        + data.indices.filter { data[$0].kind == kinds[kind] }.map(Entry.item)
    }
    self.data = data
    self.kinds = kinds
  }
}
