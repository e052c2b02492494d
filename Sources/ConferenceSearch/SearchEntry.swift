import Conference

/// What a hit shows of a thing.
struct SearchEntry: Sendable {
  var id: String
  var part: String?
  var title: Localized
  /// A delegate's code, which a hit shows before the rest.
  var code: String?
  /// What tells it from others of the same title: an office, a place.
  var detail: Localized?
  var provenance: Provenance

  init(
    id: String,
    part: String? = nil,
    title: Localized,
    code: String? = nil,
    detail: Localized? = nil,
    provenance: Provenance
  ) {
    self.id = id
    self.part = part
    self.title = title
    self.code = code
    self.detail = detail
    self.provenance = provenance
  }

  func hit(_ kind: SearchHit.Kind, score: Int) -> SearchHit {
    SearchHit(
      kind: kind,
      id: id,
      part: part,
      title: title,
      detail: code.map { code in
        detail.map { $0.map { "\(code)  \($0)" } } ?? Localized(same: code)
      } ?? detail,
      score: score,
      provenance: provenance
    )
  }
}
