import Conference

extension Person {
  static let keys = ["id", "name", "honorific", "role", "provenance"]

  init(_ reader: ObjectReader) {
    self.init(
      id: reader.identifier(.person),
      name: reader.string("name"),
      honorific: reader.optionalText("honorific"),
      role: reader.text("role"),
      provenance: reader.provenance()
    )
  }
}

extension Remark {
  static let keys = ["id", "title", "speaker", "points", "provenance"]

  init(_ reader: ObjectReader) {
    self.init(
      id: reader.identifier(.remark),
      title: reader.text("title"),
      speaker: reader.reference("speaker", to: .person),
      points: reader.objects(
        "points",
        keys: ["id", "text", "items", "figures", "provenance"],
        Point.init
      ),
      provenance: reader.provenance()
    )
  }
}

extension Remark.Point {
  init(_ reader: ObjectReader) {
    self.init(
      id: reader.identifier(.point),
      text: reader.text("text"),
      items: reader.texts("items"),
      figures: reader.references("figures", to: .figure),
      provenance: reader.provenance()
    )
  }
}

extension Photograph {
  static let keys = ["id", "caption", "people", "provenance"]

  init(_ reader: ObjectReader) {
    self.init(
      id: reader.identifier(.photograph),
      caption: reader.text("caption"),
      people: reader.references("people", to: .person),
      provenance: reader.provenance()
    )
  }
}
