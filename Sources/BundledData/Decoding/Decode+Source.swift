import Conference

extension Source {
  static let keys = [
    "$schema", "title", "author", "publisher", "address", "published", "publishedProvenance",
    "paragraphs", "readings", "provenance",
  ]

  init(_ reader: ObjectReader) {
    // Known before anything else of the file is read: its own data cite paragraphs too.
    let paragraphs = reader.integer("paragraphs", in: 0...1_000_000)
    reader.context.paragraphs = paragraphs
    self.init(
      title: reader.string("title"),
      author: reader.optionalString("author"),
      publisher: reader.optionalString("publisher"),
      address: reader.optionalString("address"),
      published: reader.optional("published").map(reader.date),
      publishedProvenance: reader.optionalProvenance("publishedProvenance"),
      paragraphs: paragraphs,
      readings: reader.objects(
        "readings",
        keys: ["id", "printed", "read", "reason", "provenance"],
        Reading.init
      ),
      provenance: reader.provenance()
    )
  }
}

extension Source.Reading {
  init(_ reader: ObjectReader) {
    self.init(
      id: reader.identifier(.reading),
      printed: reader.string("printed"),
      read: reader.string("read"),
      reason: reader.text("reason"),
      provenance: reader.provenance()
    )
  }
}
