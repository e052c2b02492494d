import Conference

/// Reads out everything that a thing of the conference says, what names it first.
struct ConferenceReader {
  struct Thing {
    var entry: SearchEntry
    var text: String
    /// For a part of a larger thing, its own text apart from what surrounds it.
    var own: String?
    /// What the people who name the thing are called by.
    var givenName: String?
  }

  private let conference: Conference
  private let people: [String: Person]
  private let figures: [String: Figure]
  private let models: [ModelID: PovertyReductionModel]
  private let visits: [String: Visit]
  private let themes: [String: Statement]
  private let measures: [String: Localized]

  init(_ conference: Conference) {
    self.conference = conference
    people = Self.byID(conference.people)
    figures = Self.byID(conference.figures)
    models = Self.byID(conference.models)
    visits = Self.byID(conference.visits)
    themes = Self.byID(conference.info.themes)
    measures = Self.byID(conference.measures).mapValues(\.name)
  }

  private static func byID<Item: Identifiable>(_ items: [Item]) -> [Item.ID: Item] {
    Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The last word of a Vietnamese name.
  private static func givenName(_ name: String) -> String? {
    name.split(separator: " ").last.map(String.init)
  }

  func things(of kind: SearchHit.Kind) -> [Thing] {
    switch kind {
    case .delegate: delegates
    case .session: conference.agenda.map(session)
    case .remark: conference.remarks.flatMap(remark)
    case .model: conference.models.map(model)
    case .visit: conference.visits.map(visit)
    case .figure: conference.figures.map(figure)
    }
  }

  private var delegates: [Thing] {
    let provinces = Self.byID(conference.info.provinces).mapValues(\.name)
    let categories = Self.byID(conference.info.categories).mapValues { category in
      var text = SearchText()
      text.add(category.label)
      text.add(category.name)
      return text.joined
    }
    return conference.roster.delegates.map { delegate in
      var text = SearchText()
      text.add(delegate.name)
      text.add(delegate.code)
      text.add(delegate.province.flatMap { provinces[$0] })
      text.add(delegate.category.flatMap { categories[$0] })
      text.add(delegate.office)
      text.add(delegate.ref)
      let entry = SearchEntry(
        id: delegate.id.rawValue,
        title: Localized(same: delegate.name),
        code: delegate.code,
        detail: (delegate.office ?? delegate.province.flatMap { provinces[$0] })
          .map(Localized.init(same:)),
        provenance: delegate.provenance
      )
      return Thing(entry: entry, text: text.joined, givenName: Self.givenName(delegate.name))
    }
  }

  private func session(_ item: AgendaItem) -> Thing {
    var text = SearchText()
    text.add(item.title)
    text.add(item.summary)
    text.add(item.room)
    text.add(item.track)
    let speakers = item.speakers.compactMap { people[$0] }
    for person in speakers { text.add(person) }
    for theme in item.themes.compactMap({ themes[$0] }) { text.add(theme.text) }
    for visit in item.visits.compactMap({ visits[$0] }) {
      text.add(visit.title)
      text.add(visit.district)
    }
    let entry = SearchEntry(id: item.id, title: item.title, provenance: item.provenance)
    let givenNames = speakers.compactMap { Self.givenName($0.name) }.joined(separator: " ")
    return Thing(entry: entry, text: text.joined, givenName: givenNames)
  }

  /// The remark itself, by its title and speaker, and each of its points.
  private func remark(_ remark: Remark) -> [Thing] {
    let speaker = people[remark.speaker]
    var about = SearchText()
    about.add(remark.title)
    if let speaker { about.add(speaker) }
    func title(_ text: Localized) -> Localized {
      speaker.map { speaker in text.map { "\(speaker.name): \($0)" } } ?? text
    }
    let givenName = speaker.flatMap { Self.givenName($0.name) }
    let whole = Thing(
      entry: SearchEntry(
        id: remark.id,
        title: title(remark.title),
        provenance: remark.provenance
      ),
      text: about.joined,
      givenName: givenName
    )
    return [whole]
      + remark.points.map { point in
        var own = SearchText()
        own.add(point.text)
        for item in point.items { own.add(item) }
        for figure in point.figures.compactMap({ figures[$0] }) { own.add(figure) }
        let entry = SearchEntry(
          id: remark.id,
          part: point.id,
          title: title(point.text),
          provenance: point.provenance
        )
        return Thing(entry: entry, text: own.joined + "\n" + about.joined, own: own.joined)
      }
  }

  private func model(_ model: PovertyReductionModel) -> Thing {
    var text = SearchText()
    text.add(model.title)
    text.add(model.place)
    for person in model.people.compactMap({ people[$0] }) { text.add(person) }
    for activity in model.activities { text.add(activity) }
    text.add(model.summary)
    text.add(model.outcome)
    text.add(model.sustained)
    for fact in model.facts.compactMap({ figures[$0] }) { text.add(fact) }
    for question in model.questions { text.add(question.text) }
    let entry = SearchEntry(
      id: model.id.rawValue,
      title: model.title,
      detail: model.place.district.map(Localized.init(same:)),
      provenance: model.provenance
    )
    return Thing(entry: entry, text: text.joined)
  }

  private func visit(_ visit: Visit) -> Thing {
    var text = SearchText()
    text.add(visit.title)
    text.add(visit.district)
    text.add(visit.summary)
    for sight in visit.sights { text.add(sight.text) }
    for model in visit.models.compactMap({ models[$0.model] }) { text.add(model.title) }
    for question in visit.questions { text.add(question.text) }
    for arrangement in [visit.meetingPoint, visit.bus, visit.contact] { text.add(arrangement) }
    let entry = SearchEntry(id: visit.id, title: visit.title, provenance: visit.provenance)
    return Thing(entry: entry, text: text.joined)
  }

  private func figure(_ figure: Figure) -> Thing {
    var text = SearchText()
    text.add(figure)
    text.add(figure.measure.flatMap { measures[$0] })
    let entry = SearchEntry(
      id: figure.id,
      title: figure.label,
      detail: figure.place,
      provenance: figure.provenance
    )
    return Thing(entry: entry, text: text.joined)
  }
}
