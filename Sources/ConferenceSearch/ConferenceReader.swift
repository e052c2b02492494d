import Conference

/// Reads out what each thing of a conference says, and what a hit shows of it.
///
/// Things are counted kind by kind, in the order of the conference; a remark is followed by its
/// points.
struct ConferenceReader: Sendable {
  /// Places in the conference's own lists.
  private typealias Places = [String: Int]

  private let conference: Conference
  private let people: Places
  private let figures: Places
  private let models: Places
  private let visits: Places
  private let themes: Places
  private let measures: Places
  private let provinces: Places
  private let categories: Places
  /// Each remark, and each of its points.
  private let remarks: [(remark: Int, point: Int?)]

  init(_ conference: Conference) {
    self.conference = conference
    people = Self.places(conference.people.lazy.map(\.id))
    figures = Self.places(conference.figures.lazy.map(\.id))
    models = Self.places(conference.models.lazy.map(\.id.rawValue))
    visits = Self.places(conference.visits.lazy.map(\.id))
    themes = Self.places(conference.info.themes.lazy.map(\.id))
    measures = Self.places(conference.measures.lazy.map(\.id))
    provinces = Self.places(conference.info.provinces.lazy.map(\.id))
    categories = Self.places(conference.info.categories.lazy.map(\.id))
    remarks = conference.remarks.enumerated().flatMap { place, remark in
      [(remark: place, point: nil)] + remark.points.indices.map { (remark: place, point: $0) }
    }
  }

  private static func places(_ ids: some Collection<String>) -> Places {
    var places: Places = [:]
    places.reserveCapacity(ids.count)
    for (place, id) in ids.enumerated() where places[id] == nil { places[id] = place }
    return places
  }

  /// How many things of a kind there are.
  func count(of kind: SearchHit.Kind) -> Int {
    switch kind {
    case .delegate: conference.roster.delegates.count
    case .session: conference.agenda.count
    case .remark: remarks.count
    case .model: conference.models.count
    case .visit: conference.visits.count
    case .figure: conference.figures.count
    }
  }

  private func speaker(of remark: Remark) -> Person? {
    people[remark.speaker].map { conference.people[$0] }
  }
}

// What things say.
extension ConferenceReader {
  /// Reads the things of a kind, each as one text of the shelf.
  func read(_ kind: SearchHit.Kind, onto shelf: inout ShelfBuilder) {
    switch kind {
    case .delegate: for delegate in conference.roster.delegates { read(delegate, onto: &shelf) }
    case .session: for item in conference.agenda { read(item, onto: &shelf) }
    case .remark:
      for (remark, point) in remarks {
        let remark = conference.remarks[remark]
        read(remark, point.map { remark.points[$0] }, onto: &shelf)
      }
    case .model: for model in conference.models { read(model, onto: &shelf) }
    case .visit: for visit in conference.visits { read(visit, onto: &shelf) }
    case .figure: for figure in conference.figures { read(figure, onto: &shelf) }
    }
  }

  private func read(_ delegate: Delegate, onto shelf: inout ShelfBuilder) {
    shelf.begin()
    shelf.add(delegate.name)
    shelf.add(delegate.code)
    if let province = delegate.province {
      shelf.add(provinces[province].map { conference.info.provinces[$0].name } ?? province)
    }
    if let place = delegate.category.flatMap({ categories[$0] }) {
      let category = conference.info.categories[place]
      shelf.add(category.label)
      shelf.add(category.name)
    }
    shelf.add(delegate.office)
    shelf.add(delegate.position)
    shelf.add(delegate.delegation)
    for field in delegate.extra { shelf.add(field.value) }
    shelf.add(delegate.ref)
    shelf.name(delegate.name)
    shelf.call(delegate.name)
  }

  private func read(_ item: AgendaItem, onto shelf: inout ShelfBuilder) {
    shelf.begin()
    shelf.add(item.title)
    shelf.add(item.summary)
    shelf.add(item.room)
    shelf.add(item.track)
    for place in item.speakers.compactMap({ people[$0] }) {
      let person = conference.people[place]
      shelf.add(person)
      shelf.call(person.name)
    }
    for place in item.themes.compactMap({ themes[$0] }) {
      shelf.add(conference.info.themes[place].text)
    }
    for place in item.visits.compactMap({ visits[$0] }) {
      shelf.add(conference.visits[place].title)
      shelf.add(conference.visits[place].district)
    }
    shelf.name(item.title)
  }

  /// The remark itself, by its title and speaker, or one of its points.
  private func read(_ remark: Remark, _ point: Remark.Point?, onto shelf: inout ShelfBuilder) {
    let speaker = speaker(of: remark)
    shelf.begin()
    if let point {
      shelf.add(point.text)
      for item in point.items { shelf.add(item) }
      for place in point.figures.compactMap({ figures[$0] }) {
        shelf.add(conference.figures[place])
      }
      shelf.endOwn()
    }
    shelf.add(remark.title)
    if let speaker { shelf.add(speaker) }
    shelf.name(point?.text ?? remark.title, of: speaker?.name)
    if point == nil, let speaker { shelf.call(speaker.name) }
  }

  private func read(_ model: PovertyReductionModel, onto shelf: inout ShelfBuilder) {
    shelf.begin()
    shelf.add(model.title)
    let place = model.place
    for part in [place.hamlet, place.commune, place.district, place.province] { shelf.add(part) }
    for place in model.people.compactMap({ people[$0] }) { shelf.add(conference.people[place]) }
    for activity in model.activities { shelf.add(activity) }
    shelf.add(model.summary)
    shelf.add(model.outcome)
    shelf.add(model.sustained)
    for place in model.facts.compactMap({ figures[$0] }) { shelf.add(conference.figures[place]) }
    for question in model.questions { shelf.add(question.text) }
    shelf.name(model.title)
  }

  private func read(_ visit: Visit, onto shelf: inout ShelfBuilder) {
    shelf.begin()
    shelf.add(visit.title)
    shelf.add(visit.district)
    shelf.add(visit.summary)
    for sight in visit.sights { shelf.add(sight.text) }
    for place in visit.models.compactMap({ models[$0.model.rawValue] }) {
      shelf.add(conference.models[place].title)
    }
    for question in visit.questions { shelf.add(question.text) }
    for arrangement in [visit.meetingPoint, visit.bus, visit.contact] { shelf.add(arrangement) }
    shelf.name(visit.title)
  }

  private func read(_ figure: Figure, onto shelf: inout ShelfBuilder) {
    shelf.begin()
    shelf.add(figure)
    if let place = figure.measure.flatMap({ measures[$0] }) {
      shelf.add(conference.measures[place].name)
    }
    shelf.name(figure.label)
  }
}

// What hits show.
extension ConferenceReader {
  /// The hit on a thing, by its kind and place.
  func hit(_ kind: SearchHit.Kind, at position: Int, score: Int) -> SearchHit {
    switch kind {
    case .delegate:
      let delegate = conference.roster.delegates[position]
      let province = delegate.province.map { province in
        provinces[province].map { conference.info.provinces[$0].name } ?? province
      }
      let detail = delegate.office ?? province
      return SearchHit(
        kind: kind,
        id: delegate.id.rawValue,
        title: Localized(same: delegate.name),
        detail: Localized(same: detail.map { "\(delegate.code)  \($0)" } ?? delegate.code),
        score: score,
        provenance: delegate.provenance
      )
    case .session:
      let item = conference.agenda[position]
      return SearchHit(
        kind: kind,
        id: item.id,
        title: item.title,
        score: score,
        provenance: item.provenance
      )
    case .remark:
      let (place, point) = remarks[position]
      let remark = conference.remarks[place]
      return hit(remark, point.map { remark.points[$0] }, score: score)
    case .model:
      let model = conference.models[position]
      return SearchHit(
        kind: kind,
        id: model.id.rawValue,
        title: model.title,
        detail: model.place.district.map(Localized.init(same:)),
        score: score,
        provenance: model.provenance
      )
    case .visit:
      let visit = conference.visits[position]
      return SearchHit(
        kind: kind,
        id: visit.id,
        title: visit.title,
        score: score,
        provenance: visit.provenance
      )
    case .figure:
      let figure = conference.figures[position]
      return SearchHit(
        kind: kind,
        id: figure.id,
        title: figure.label,
        detail: figure.place,
        score: score,
        provenance: figure.provenance
      )
    }
  }

  private func hit(_ remark: Remark, _ point: Remark.Point?, score: Int) -> SearchHit {
    let text = point?.text ?? remark.title
    return SearchHit(
      kind: .remark,
      id: remark.id,
      part: point?.id,
      title: speaker(of: remark).map { speaker in text.map { "\(speaker.name): \($0)" } } ?? text,
      score: score,
      provenance: point?.provenance ?? remark.provenance
    )
  }
}
