import Conference

/// What a hit shows of a thing.
struct SearchEntry: Sendable {
  var id: String
  var part: String?
  var title: Localized
  /// What tells it from others of the same title: an office, a place.
  var detail: Localized?
  /// For a part of a larger thing, its own text apart from what surrounds it.
  var own: String?
  var provenance: Provenance

  init(
    id: String,
    part: String? = nil,
    title: Localized,
    detail: Localized? = nil,
    own: String? = nil,
    provenance: Provenance
  ) {
    self.id = id
    self.part = part
    self.title = title
    self.detail = detail
    self.own = own
    self.provenance = provenance
  }

  func hit(_ kind: SearchHit.Kind, score: Int) -> SearchHit {
    SearchHit(
      kind: kind,
      id: id,
      part: part,
      title: title,
      detail: detail,
      score: score,
      provenance: provenance
    )
  }
}
