package import Conference

extension Delegate {
  package static func named(
    _ id: PersonID,
    code: String = "1010",
    name: String = "Bà Ước",
    province: String? = nil,
    standing: Standing = .listed
  ) -> Delegate {
    var delegate = Delegate(
      id: id,
      code: code,
      name: name,
      province: province,
      category: nil,
      office: "Phòng LĐ",
      ref: nil,
      provenance: Provenance(kind: .assumed)
    )
    delegate.standing = standing
    return delegate
  }
}

extension Conference {
  /// A conference of which only the roster matters.
  package static func empty(_ delegates: [Delegate]) -> Conference {
    let text = Localized(same: "–")
    let assumed = Provenance(kind: .assumed)
    return Conference(
      info: ConferenceInfo(
        id: "c",
        title: text,
        titleProvenance: assumed,
        date: "2023-09-18",
        dateProvenance: assumed,
        place: text,
        placeProvenance: assumed,
        organiser: text,
        organiserProvenance: assumed,
        parent: nil,
        summary: Statement(id: "summary", text: text, provenance: assumed),
        expected: delegates.count,
        expectedProvenance: assumed,
        utcOffset: 420,
        methods: [],
        themes: [],
        provinces: [],
        categories: []
      ),
      agenda: [],
      people: [],
      remarks: [],
      visits: [],
      models: [],
      figures: [],
      figureGroups: [],
      checks: [],
      photographs: [],
      source: nil,
      roster: Roster(delegates: delegates)
    )
  }
}
