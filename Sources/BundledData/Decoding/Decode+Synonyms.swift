import Conference

extension Synonyms {
  static let keys = ["$schema", "synonyms", "fillers"]

  init(_ reader: ObjectReader) {
    self.init(
      groups: reader.objects("synonyms", keys: ["words"]) { group in
        group.required("words") == nil ? [] : group.strings("words")
      },
      fillers: reader.strings("fillers")
    )
  }
}

extension ObjectReader {
  /// The strings of a list that may be left out.
  fileprivate func strings(_ key: String) -> [String] {
    array(key).map { string($0, key: nil) }
  }
}
