import Conference
import VietnameseText

/// Reads out what each thing of a conference says, and what a hit shows of it.
///
/// Things are counted kind by kind, in the order of the conference; a remark is followed by its
/// points.
struct ConferenceReader: Sendable {
  /// Places in the conference's own lists.
  private typealias Places = [String: Int]

  private let conference: Conference
  private let labels: SearchLabels
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
  /// Parts of the source that can be looked for.
  private let sourceParts: [SourcePart]
  private let readings: [Source.Reading]

  init(_ conference: Conference, _ labels: SearchLabels) {
    self.conference = conference
    self.labels = labels
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
    sourceParts = conference.source.map { SourcePart.all(of: $0, labels) } ?? []
    readings = conference.source?.readings ?? []
  }

  private static func places(_ ids: some Collection<String>) -> Places {
    var places: Places = [:]
    places.reserveCapacity(ids.count)
    for (place, id) in ids.enumerated() where places[id] == nil { places[id] = place }
    return places
  }

  private func speaker(of remark: Remark) -> Person? {
    people[remark.speaker].map { conference.people[$0] }
  }
}

// What things say.
extension ConferenceReader {
  /// The things of a kind, folded.
  func shelf(of kind: SearchHit.Kind) -> Shelf { read(kind, addsInitials: false) }

  /// The texts of the things of a kind, with or without initials beside what they are of.
  func texts(of kind: SearchHit.Kind, addsInitials: Bool) -> FoldedTexts {
    read(kind, addsInitials: addsInitials).texts
  }

  private func read(_ kind: SearchHit.Kind, addsInitials: Bool) -> Shelf {
    var shelf = ShelfBuilder(kind, addsInitials: addsInitials)
    read(kind, onto: &shelf)
    return shelf.finish()
  }

  /// Reads the things of a kind, each as one text of the shelf.
  private func read(_ kind: SearchHit.Kind, onto shelf: inout ShelfBuilder) {
    let info = conference.info
    switch kind {
    case .person: for person in conference.people { read(person, onto: &shelf) }
    case .delegate: for delegate in conference.roster.delegates { read(delegate, onto: &shelf) }
    case .session: for item in conference.agenda { read(item, onto: &shelf) }
    case .remark:
      for (remark, point) in remarks {
        let remark = conference.remarks[remark]
        read(remark, point.map { remark.points[$0] }, onto: &shelf)
      }
    case .model: for model in conference.models { read(model, onto: &shelf) }
    case .visit: for visit in conference.visits { read(visit, onto: &shelf) }
    case .figure:
      let titles = titlesOfGroups
      for figure in conference.figures { read(figure, titles[figure.id] ?? [], onto: &shelf) }
    case .criterion: for criterion in conference.criteria { read(criterion, onto: &shelf) }
    case .theme: for theme in info.themes { read(theme.text, onto: &shelf) }
    case .province:
      for province in info.provinces { read(Localized(same: province.name), onto: &shelf) }
    case .category: for category in info.categories { read(category, onto: &shelf) }
    case .conference: read(info, onto: &shelf)
    case .source: for part in sourceParts { read(part, onto: &shelf) }
    case .paragraph:
      for number in paragraphs {
        // Its number alone names it less than a figure: it may be any number.
        shelf.begin()
        shelf.add(labels.paragraph(number), as: .own)
      }
    case .photograph: for photograph in conference.photographs { read(photograph, onto: &shelf) }
    case .reading: for reading in readings { read(reading, onto: &shelf) }
    }
  }

  private var paragraphs: Range<Int> { 1..<(conference.source?.paragraphs ?? 0) + 1 }

  private var titlesOfGroups: [String: [Localized]] {
    var titles: [String: [Localized]] = [:]
    for group in conference.figureGroups {
      for figure in group.figures { titles[figure, default: []].append(group.title) }
    }
    return titles
  }

  /// What has a name and says no more.
  private func read(_ name: Localized, onto shelf: inout ShelfBuilder) {
    shelf.begin()
    shelf.name(name)
  }

  private func read(_ person: Person, onto shelf: inout ShelfBuilder) {
    shelf.begin()
    if let honorific = person.honorific {
      // "bà Vân" as well as "bà Nguyễn Thị Vân".
      for name in VietnameseName.tails(of: person.name) {
        shelf.name(honorific.map { "\($0) \(name)" })
      }
    } else {
      shelf.name(person.name)
    }
    shelf.add(person.role, as: .byname)
    shelf.call(person.name)
  }

  private func read(_ delegate: Delegate, onto shelf: inout ShelfBuilder) {
    shelf.begin()
    shelf.name(delegate.name)
    shelf.add(delegate.code, as: .byname)
    if let province = delegate.province {
      shelf.add(
        provinces[province].map { conference.info.provinces[$0].name } ?? province,
        as: .own
      )
    }
    if let place = delegate.category.flatMap({ categories[$0] }) {
      let category = conference.info.categories[place]
      shelf.add(category.label, as: .own)
      shelf.add(category.name, as: .own)
    }
    shelf.add(delegate.office, as: .own)
    shelf.add(delegate.position, as: .own)
    shelf.add(delegate.delegation, as: .own)
    for field in delegate.extra { shelf.add(field.value, as: .own) }
    shelf.add(delegate.ref, as: .own)
    shelf.call(delegate.name)
  }

  private func read(_ item: AgendaItem, onto shelf: inout ShelfBuilder) {
    shelf.begin()
    shelf.name(item.title)
    shelf.add(item.summary, as: .own)
    shelf.add(item.room, as: .own)
    shelf.add(item.track, as: .own)
    shelf.add(day(item.starts), as: .own)
    for place in item.speakers.compactMap({ people[$0] }) {
      let person = conference.people[place]
      shelf.add(person, as: .surrounding)
      shelf.call(person.name)
    }
    for place in item.themes.compactMap({ themes[$0] }) {
      shelf.add(conference.info.themes[place].text, as: .surrounding)
    }
    for place in item.visits.compactMap({ visits[$0] }) {
      shelf.add(conference.visits[place].title, as: .surrounding)
      shelf.add(conference.visits[place].district, as: .surrounding)
    }
  }

  /// The day of a time, at the conference's place.
  private func day(_ moment: Moment?) -> CalendarDate? {
    moment.map { $0.at(offset: conference.info.utcOffset).date }
  }

  /// The remark itself, by its title and speaker, or one of its points.
  private func read(_ remark: Remark, _ point: Remark.Point?, onto shelf: inout ShelfBuilder) {
    let speaker = speaker(of: remark)
    shelf.begin()
    guard let point else {
      shelf.name(remark.title)
      guard let speaker else { return }
      shelf.name(speaker.name)
      shelf.add(speaker, as: .surrounding)
      shelf.call(speaker.name)
      return
    }
    shelf.add(point.text, as: .own)
    for item in point.items { shelf.add(item, as: .own) }
    for place in point.figures.compactMap({ figures[$0] }) { shelf.add(conference.figures[place]) }
    shelf.add(remark.title, as: .surrounding)
    if let speaker { shelf.add(speaker, as: .surrounding) }
  }

  private func read(_ model: PovertyReductionModel, onto shelf: inout ShelfBuilder) {
    shelf.begin()
    shelf.name(model.title)
    let place = model.place
    // A model is called by its hamlet or commune; a district has several.
    for part in [place.hamlet, place.commune] { shelf.add(part, as: .byname) }
    for activity in model.activities { shelf.add(activity, as: .byname) }
    for part in [place.district, place.province] { shelf.add(part, as: .own) }
    shelf.add(model.summary, as: .own)
    shelf.add(model.outcome, as: .own)
    shelf.add(model.sustained, as: .own)
    for place in model.people.compactMap({ people[$0] }) {
      shelf.add(conference.people[place], as: .surrounding)
    }
    for place in model.facts.compactMap({ figures[$0] }) { shelf.add(conference.figures[place]) }
    for question in model.questions { shelf.add(question.text, as: .surrounding) }
  }

  private func read(_ visit: Visit, onto shelf: inout ShelfBuilder) {
    shelf.begin()
    shelf.name(visit.title)
    shelf.add(visit.district, as: .own)
    shelf.add(visit.summary, as: .own)
    for arrangement in [visit.meetingPoint, visit.bus, visit.contact] {
      shelf.add(arrangement, as: .own)
    }
    shelf.add(day(visit.departs), as: .own)
    for sight in visit.sights { shelf.add(sight.text, as: .surrounding) }
    for place in visit.models.compactMap({ models[$0.model.rawValue] }) {
      shelf.add(conference.models[place].title, as: .surrounding)
    }
    for question in visit.questions { shelf.add(question.text, as: .surrounding) }
  }

  private func read(_ figure: Figure, _ titles: [Localized], onto shelf: inout ShelfBuilder) {
    shelf.begin()
    shelf.name(figure.label)
    shelf.add(figure.value, as: .byname)
    shelf.add(figure.total, as: .byname)
    shelf.add(figure.printed, as: .byname)
    for title in titles { shelf.add(title, as: .byname) }
    // Side by side with the label, as they are looked for.
    if let time = figure.time {
      shelf.add(figure.label.map { "\($0) \(time.years)" }, as: .own)
      if case .period(let from, let to) = time { shelf.add(labels.period(from, to), as: .own) }
    }
    shelf.add(figure.place, as: .own)
    shelf.add(figure.unit, as: .own)
    if let place = figure.measure.flatMap({ measures[$0] }) {
      shelf.add(conference.measures[place].name, as: .own)
    }
  }

  private func read(_ criterion: Criterion, onto shelf: inout ShelfBuilder) {
    shelf.begin()
    shelf.name(criterion.name)
    for text in [criterion.question, criterion.low, criterion.high] { shelf.add(text, as: .own) }
  }

  private func read(_ category: Category, onto shelf: inout ShelfBuilder) {
    shelf.begin()
    shelf.name(category.label)
    shelf.name(category.name)
  }

  private func read(_ info: ConferenceInfo, onto shelf: inout ShelfBuilder) {
    shelf.begin()
    shelf.name(info.title)
    shelf.add(CalendarDate(info.date), as: .byname)
    let fields: [(Localized, Localized?)] = [
      (labels.organiser, info.organiser), (labels.place, info.place), (labels.parent, info.parent),
      (labels.date, CalendarDate(info.date).map(labels.day)),
    ]
    for (label, value) in fields {
      guard let value else { continue }
      shelf.add(label, as: .byname)
      shelf.add(value, as: .byname)
    }
    shelf.add(info.date, as: .own)
    shelf.add(info.summary.text, as: .own)
    for method in info.methods { shelf.add(method.text, as: .own) }
  }

  private func read(_ part: SourcePart, onto shelf: inout ShelfBuilder) {
    shelf.begin()
    if let label = part.label { shelf.name(label) }
    guard let day = part.day else { return shelf.name(part.value) }
    // A day is first of all the conference's.
    shelf.add(day, as: .own)
    shelf.add(part.value, as: .own)
  }

  private func read(_ photograph: Photograph, onto shelf: inout ShelfBuilder) {
    shelf.begin()
    shelf.name(photograph.caption)
    for place in photograph.people.compactMap({ people[$0] }) {
      shelf.add(conference.people[place], as: .surrounding)
    }
  }

  /// What was printed is not what the thing is called: it leads to what is called otherwise.
  private func read(_ reading: Source.Reading, onto shelf: inout ShelfBuilder) {
    shelf.begin()
    shelf.add(reading.printed, as: .surrounding)
    shelf.add(reading.read, as: .surrounding)
    shelf.add(reading.reason, as: .surrounding)
  }
}

// What hits show.
extension ConferenceReader {
  /// What a hit shows of a thing.
  private struct Shown {
    var id: String
    var part: String?
    var title: Localized
    var detail: Localized?
    var provenance: Provenance
  }

  /// The hit on a thing, by its kind and place.
  func hit(
    _ kind: SearchHit.Kind,
    at position: Int,
    score: Int,
    query: Query,
    isNear: Bool
  ) -> SearchHit {
    let shown = shown(kind, at: position)
    return SearchHit(
      kind: kind,
      id: shown.id,
      part: shown.part,
      title: shown.title,
      detail: shown.detail,
      score: score,
      provenance: shown.provenance,
      query: query,
      isNear: isNear
    )
  }

  private func shown(_ kind: SearchHit.Kind, at position: Int) -> Shown {
    let info = conference.info
    switch kind {
    case .person: return shown(conference.people[position])
    case .delegate: return shown(conference.roster.delegates[position])
    case .session:
      let item = conference.agenda[position]
      return Shown(id: item.id, title: item.title, provenance: item.provenance)
    case .remark:
      let (place, point) = remarks[position]
      let remark = conference.remarks[place]
      return shown(remark, point.map { remark.points[$0] })
    case .model:
      let model = conference.models[position]
      return Shown(
        id: model.id.rawValue,
        title: model.title,
        detail: model.place.district.map(Localized.init(same:)),
        provenance: model.provenance
      )
    case .visit:
      let visit = conference.visits[position]
      return Shown(id: visit.id, title: visit.title, provenance: visit.provenance)
    case .figure:
      let figure = conference.figures[position]
      return Shown(
        id: figure.id,
        title: figure.label,
        detail: figure.place,
        provenance: figure.provenance
      )
    case .criterion:
      let criterion = conference.criteria[position]
      return Shown(
        id: criterion.id,
        title: criterion.name,
        detail: criterion.question,
        provenance: criterion.provenance
      )
    case .theme:
      let theme = info.themes[position]
      return Shown(id: theme.id, title: theme.text, provenance: theme.provenance)
    case .province:
      let province = info.provinces[position]
      let title = Localized(same: province.name)
      return Shown(id: province.id, title: title, provenance: province.provenance)
    case .category:
      let category = info.categories[position]
      return Shown(id: category.id, title: category.name, provenance: category.provenance)
    case .conference:
      let day = CalendarDate(info.date).map(labels.day) ?? Localized(same: info.date)
      return Shown(
        id: info.id,
        title: info.title,
        detail: Localized(vi: "\(day.vi), \(info.place.vi)", en: "\(day.en), \(info.place.en)"),
        provenance: info.titleProvenance
      )
    case .source:
      let part = sourceParts[position]
      return Shown(id: part.id, title: part.title, provenance: part.provenance)
    case .paragraph:
      let number = paragraphs.lowerBound + position
      let cited = conference.data.count { $0.provenance.paragraphs.contains(number) }
      return Shown(
        id: String(number),
        title: labels.paragraph(number),
        detail: labels.citations(cited),
        provenance: Provenance(kind: .reported, paragraphs: [number])
      )
    case .photograph:
      let photograph = conference.photographs[position]
      return Shown(
        id: photograph.id,
        title: photograph.caption,
        provenance: photograph.provenance
      )
    case .reading: return shown(readings[position])
    }
  }

  private func shown(_ person: Person) -> Shown {
    let title = person.honorific?.map { "\($0) \(person.name)" }
    return Shown(
      id: person.id,
      title: title ?? Localized(same: person.name),
      detail: person.role,
      provenance: person.provenance
    )
  }

  private func shown(_ delegate: Delegate) -> Shown {
    let province = delegate.province.map { province in
      provinces[province].map { conference.info.provinces[$0].name } ?? province
    }
    let detail = delegate.office ?? province
    return Shown(
      id: delegate.id.rawValue,
      title: Localized(same: delegate.name),
      detail: Localized(same: detail.map { "\(delegate.code)  \($0)" } ?? delegate.code),
      provenance: delegate.provenance
    )
  }

  private func shown(_ remark: Remark, _ point: Remark.Point?) -> Shown {
    let text = point?.text ?? remark.title
    return Shown(
      id: remark.id,
      part: point?.id,
      title: speaker(of: remark).map { speaker in text.map { "\(speaker.name): \($0)" } } ?? text,
      provenance: point?.provenance ?? remark.provenance
    )
  }

  private func shown(_ reading: Source.Reading) -> Shown {
    Shown(
      id: reading.id,
      title: Localized(same: reading.printed),
      detail: reading.reason,
      provenance: reading.provenance
    )
  }
}
