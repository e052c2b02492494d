import Conference

extension AgendaItem {
  static let keys = [
    "id", "title", "summary", "kind", "order", "orderProvenance", "starts", "ends", "room",
    "track", "speakers", "themes", "visits", "provenance", "set", "subtitle", "description",
    "type", "language", "links", "day", "guid",
  ]

  init(_ reader: ObjectReader) {
    self.init(
      id: reader.identifier(.agendaItem),
      title: reader.text("title"),
      summary: reader.optionalText("summary"),
      kind: reader.word("kind", default: .other),
      order: reader.integer("order", in: 1...100_000),
      orderProvenance: reader.provenance("orderProvenance"),
      starts: reader.optionalMoment("starts"),
      ends: reader.optionalMoment("ends"),
      room: reader.optionalText("room"),
      track: reader.optionalText("track"),
      speakers: reader.references("speakers", to: .person),
      themes: reader.references("themes", to: .theme),
      visits: reader.references("visits", to: .visit),
      provenance: reader.provenance()
    )
    readDetails(reader)
    edits = reader.edits(of: .session(id))
    reader.claimList(ListID(id), as: .session)
    if let starts, let ends, ends < starts, let value = reader.optional("ends") {
      reader.report(.endsBeforeStart, at: value)
    }
  }

  /// What published programmes say of a session, and others seldom do.
  private mutating func readDetails(_ reader: ObjectReader) {
    subtitle = reader.optionalText("subtitle")
    if let texts = reader.deferredTexts("description") { $description = texts }
    type = reader.optionalText("type")
    language = reader.optionalString("language")
    links = reader.objects("links", keys: ["url", "title"]) { $0.link() }.compactMap(\.self)
    if let value = reader.optional("day") { day = CalendarDate(reader.date(value)) }
    guid = reader.optionalString("guid")
  }

  /// All items in their order; two of one number are a fault.
  static func all(_ reader: ObjectReader) -> [AgendaItem] {
    var orders: Set<Int> = []
    return reader.objects("agenda", keys: keys) { reader in
      let item = AgendaItem(reader)
      if !reader.isTrusting, let value = reader.optional("order"), value.integer == item.order,
        !orders.insert(item.order).inserted
      {
        reader.report(.duplicateOrder(item.order), at: value)
      }
      return item
    }
    .sorted { $0.order < $1.order }
  }
}

extension ObjectReader {
  /// An address of the web, and what it is called.
  fileprivate func link() -> SessionLink? {
    guard let value = required("url") else { return nil }
    let text = string(value, key: "url")
    let link = SessionLink(text, title: optionalString("title"))
    if link == nil, !text.isEmpty { report(.badAddress(text), at: value) }
    return link
  }
}
