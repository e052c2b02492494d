import Conference

extension ConferenceInfo {
  static let keys = [
    "$schema", "id", "title", "titleProvenance", "shortTitle", "date", "dateProvenance", "place",
    "placeProvenance", "organiser", "organiserProvenance", "parent", "summary", "expected",
    "expectedProvenance", "utcOffset", "methods", "themes", "provinces", "categories",
    "set",
  ]

  init(_ reader: ObjectReader) {
    self.init(
      id: reader.identifier(.info),
      title: reader.text("title"),
      titleProvenance: reader.provenance("titleProvenance"),
      date: reader.date("date"),
      dateProvenance: reader.provenance("dateProvenance"),
      place: reader.text("place"),
      placeProvenance: reader.provenance("placeProvenance"),
      organiser: reader.text("organiser"),
      organiserProvenance: reader.provenance("organiserProvenance"),
      parent: reader.optionalText("parent"),
      summary: reader.summary(),
      expected: reader.integer("expected", in: 0...10_000_000),
      expectedProvenance: reader.provenance("expectedProvenance"),
      utcOffset: reader.integer("utcOffset", in: -14 * 60...14 * 60),
      methods: reader.statements("methods", .method),
      themes: reader.statements("themes", .theme),
      provinces: reader.objects("provinces", keys: ["id", "name", "provenance"]) {
        Province(
          id: $0.identifier(.province),
          name: $0.string("name"),
          provenance: $0.provenance()
        )
      },
      categories: reader.objects("categories", keys: ["id", "label", "name", "provenance"]) {
        Category(
          id: $0.identifier(.category),
          label: $0.text("label"),
          name: $0.text("name"),
          provenance: $0.provenance()
        )
      }
    )
    shortTitle = reader.optionalText("shortTitle")
    edits = reader.edits(of: .conference)
  }
}

extension ObjectReader {
  /// The summary needs no id of its own: there is one.
  fileprivate func summary() -> Statement {
    guard let value = required("summary") else {
      return Statement(
        id: "summary",
        text: Localized(same: ""),
        provenance: Provenance(kind: .assumed)
      )
    }
    let reader = ObjectReader(value, in: file, context, keys: ["text", "provenance"])
    return Statement(
      id: "summary",
      text: reader.text("text"),
      provenance: reader.provenance()
    )
  }

  /// A calendar date, "2023-09-18".
  func date(_ key: String) -> String { required(key).map(date) ?? "" }

  func date(_ value: JSONValue) -> String {
    let text = string(value, key: nil)
    if !text.isEmpty, CalendarDate(text) == nil { report(.badDate(text), at: value) }
    return text
  }

  /// A time with an offset, or at the conference's own.
  func optionalMoment(_ key: String) -> Moment? {
    guard let value = optional(key) else { return nil }
    let text = string(value, key: key)
    let moment = Moment(text, defaultOffset: context.utcOffset)
    if moment == nil, !text.isEmpty { report(.badTime(text), at: value) }
    return moment
  }
}
