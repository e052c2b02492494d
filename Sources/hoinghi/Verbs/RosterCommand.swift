import ArgumentParser
import BundledData
import Conference
import Interchange
import VietnameseText
import Wording

/// `roster`: the delegates, all of them or those of a province or category.
struct RosterCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "roster",
    abstract: Phrases.helpRoster.spoken,
    subcommands: [Export.self, Forget.self]
  )

  @Option(
    help: ArgumentHelp(Phrases.helpProvince.spoken, valueName: Phrases.provinceName.spoken),
    completion: CompletionValues.provinces
  )
  var province: String?

  @Option(
    help: ArgumentHelp(Phrases.helpCategory.spoken, valueName: Phrases.categoryName.spoken),
    completion: CompletionValues.categories
  )
  var category: String?

  @OptionGroup var options: PrintingOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    let conference = try invocation.conference()
    do {
      let filter = try RosterFilter(
        province: province,
        category: category,
        info: conference.info,
        guestPlaces: conference.info.guestPlaces(conference.roster.delegates.lazy.map(\.province))
      )
      let delegates = conference.roster.delegates.filter(filter.admits)
      if delegates.isEmpty, !conference.roster.delegates.isEmpty {
        throw NothingFound(what: .delegates)
      }
      try Listing(roster: delegates, of: conference).print(options, to: &invocation)
    } catch let error as NothingFound {
      // An empty document is still a document.
      try Listing(roster: [], of: conference).print(options, to: &invocation)
      throw error
    }
    if conference.roster.delegates.isEmpty {
      try invocation.say(Phrases.noDelegates)
    } else if conference.roster.isSample {
      try invocation.say(Phrases.sampleRoster)
    }
    return .done
  }
}

/// Which delegates are asked for.
struct RosterFilter: Hashable, Sendable {
  /// Ids; nil where all are meant.
  private var province: String?
  private var category: String?

  /// Reads the filters: an id, or a name in either language, with or without marks.
  ///
  /// - Throws: ``NothingFound`` for one that the conference does not have.
  init(
    province: String?,
    category: String?,
    info: ConferenceInfo,
    guestPlaces: [String]
  ) throws(NothingFound) {
    if let province {
      let wanted = Folding.fold(province)
      let place = guestPlaces.first { Folding.fold($0) == wanted }
      if let place {
        self.province = place
      } else {
        self.province = try Self.province(province, in: info)
      }
    }
    if let category {
      guard let found = info.category(named: category) else {
        throw NothingFound(
          what:
            .category(
              category,
              known: info.categories.map { NothingFound.Known(id: $0.id, name: $0.label) }
            )
        )
      }
      self.category = found.id
    }
  }

  /// The id of the province of this id or name.
  ///
  /// - Throws: ``NothingFound`` where the conference has none such.
  static func province(_ text: String, in info: ConferenceInfo) throws(NothingFound) -> String {
    if let found = info.province(named: text) { return found.id }
    let known = info.provinces.map { province in
      NothingFound.Known(id: province.id, name: Localized(same: province.name))
    }
    throw NothingFound(what: .province(text, known: known))
  }

  func admits(_ delegate: Delegate) -> Bool {
    (province == nil || delegate.province == province)
      && (category == nil || delegate.category == category)
  }
}

/// What was asked for is not there.
struct NothingFound: StatedError, Hashable {
  /// Something that is there.
  struct Known: Hashable {
    var id: String
    var name: Localized
  }

  enum What: Hashable {
    case delegates
    case province(String, known: [Known])
    case category(String, known: [Known])
    case list(String, known: [Known])
    case model(String, known: [Known])
    case visit(String, known: [Known])
    case session(String, known: [Known])
    case reviewer(String, known: [Known])
    case hits(String)
  }

  var what: What

  var status: ExitStatus { .nothingFound }

  var words: Localized {
    switch what {
    case .delegates: Phrases.noSuchDelegates
    case .hits(let query): Phrases.noHits(query)
    case .province(let name, let known): Self.noSuch(.province, name, known)
    case .category(let name, let known): Self.noSuch(.category, name, known)
    case .list(let name, let known): Self.noSuch(.list, name, known)
    case .model(let name, let known): Self.noSuch(.model, name, known)
    case .session(let name, let known): Self.noSuch(.session, name, known)
    case .visit(let name, let known): Self.noSuch(.visit, name, known)
    case .reviewer(let name, let known):
      Phrases.noSuchReviewer(
        name,
        known: known.map(\.words),
        suggestion: Self.suggestion(name, known)
      )
    }
  }

  private static func noSuch(
    _ what: Phrases.Nameable,
    _ name: String,
    _ known: [Known]
  ) -> Localized {
    Phrases.noSuch(
      what,
      name,
      known: known.map(\.words),
      suggestion: suggestion(name, known)
    )
  }

  private static func suggestion(_ name: String, _ known: [Known]) -> Localized? {
    Suggestion.nearest(
      to: name,
      among: known.flatMap { [$0.id, $0.name.vi, $0.name.en] }.filter { !$0.isEmpty }
    )
    .map(Phrases.didYouMean)
  }
}

extension NothingFound.Known {
  /// "can-tho (Cần Thơ)".
  fileprivate var words: Localized { id.isEmpty ? name : name.map { "\(id) (\($0))" } }
}

extension Listing {
  init(roster delegates: [Delegate], of conference: Conference) {
    self.init(
      verb: "roster",
      items: delegates.map { Self.document($0, conference) },
      columns: [
        Column(heading: Phrases.columnCode),
        Column(heading: Phrases.columnName),
        Column(heading: Phrases.columnProvince),
        Column(heading: Phrases.columnCategory),
        Column(heading: Phrases.position),
        Column(heading: Phrases.columnOffice),
        Column(heading: Phrases.phone, audience: .programs),
        Column(heading: Phrases.listNote, audience: .programs),
        Column(heading: Phrases.columnRef),
        Column(heading: Phrases.columnStanding),
        Column(heading: Phrases.columnProvenance),
      ],
      rows: delegates.map { delegate in
        [
          .text(delegate.code),
          .text(delegate.name),
          Cell(delegate.province.map(conference.placeName)),
          Cell(delegate.category.flatMap(conference.category)?.label),
          Cell(delegate.position),
          Cell(delegate.office),
          Cell(delegate.phone),
          Cell(delegate.note),
          Cell(delegate.ref),
          Cell(Phrases.standing(delegate.standing)),
          .provenance(delegate.provenance),
        ]
      }
    )
  }

  /// What the list says under headings that have no field; nil where it says nothing.
  private static func extra(of delegate: Delegate) -> JSON? {
    guard !delegate.extra.isEmpty else { return nil }
    return .object(delegate.extra.map { JSON.Member(key: $0.heading, value: .text($0.value)) })
  }

  /// What the organiser set after the list was read, field by field; nil where that is nothing.
  private static func set(of delegate: Delegate) -> JSON? { JSON(set: delegate.edits) }

  private static func document(_ delegate: Delegate, _ conference: Conference) -> JSON {
    let province = delegate.province.flatMap(conference.province)
    let category = delegate.category.flatMap(conference.category)
    return .item(
      delegate.id.rawValue,
      delegate.provenance,
      [
        "code": .text(delegate.code),
        "name": .text(delegate.name),
        "province": delegate.province.map { .text(conference.placeName($0)) },
        "provinceId": province.map { .text($0.id) },
        "category": category.map { JSON($0.name) },
        "categoryId": category.map { .text($0.id) },
        "office": delegate.office.map(JSON.text),
        "position": delegate.position.map(JSON.text),
        "phone": delegate.phone.map(JSON.text),
        "note": delegate.note.map(JSON.text),
        "delegation": delegate.delegation.map(JSON.text),
        "head": delegate.isHead ? .boolean(true) : nil,
        "set": set(of: delegate),
        "extra": extra(of: delegate),
        "ref": delegate.ref.map(JSON.text),
        "standing": .text(delegate.standing.rawValue),
      ]
    )
  }
}
