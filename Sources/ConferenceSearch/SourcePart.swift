import Conference

/// A part of the source that can be looked for: its title, its author, its address.
struct SourcePart: Sendable {
  /// The key of `source.json`.
  let id: String
  /// What the screens call it; nil for the title, which needs no name.
  let label: Localized?
  let value: Localized
  let day: CalendarDate?
  let provenance: Provenance

  /// "Tác giả: …".
  var title: Localized {
    guard let label else { return value }
    return Localized(vi: "\(label.vi): \(value.vi)", en: "\(label.en): \(value.en)")
  }

  static func all(of source: Source, _ labels: SearchLabels) -> [SourcePart] {
    func part(_ id: String, _ label: Localized?, _ text: String?) -> SourcePart? {
      text.map { text in
        let day = id == "published" ? CalendarDate(text) : nil
        return SourcePart(
          id: id,
          label: label,
          value: day.map(labels.day) ?? Localized(same: text),
          day: day,
          provenance: id == "published"
            ? source.publishedProvenance ?? source.provenance : source.provenance
        )
      }
    }
    return [
      part("title", nil, source.title), part("author", labels.author, source.author),
      part("publisher", labels.publisher, source.publisher),
      part("address", labels.address, source.address),
      part("published", labels.published, source.published),
    ].compactMap(\.self)
  }
}
