import Conference

/// What the ids inside a conference stand for.
struct ConferenceIndex: Sendable {
  private let people: [String: Person]
  private let figures: [String: Figure]
  private let models: [ModelID: PovertyReductionModel]
  private let themes: [String: Statement]
  private let visits: [String: Visit]
  private let provinces: [String: Province]
  private let categories: [String: Category]

  init(_ conference: Conference) {
    people = Self.byID(conference.people)
    figures = Self.byID(conference.figures)
    models = Self.byID(conference.models)
    themes = Self.byID(conference.info.themes)
    visits = Self.byID(conference.visits)
    provinces = Self.byID(conference.info.provinces)
    categories = Self.byID(conference.info.categories)
  }

  func people(_ ids: [String]) -> [Person] { ids.compactMap { people[$0] } }
  func figures(_ ids: [String]) -> [Figure] { ids.compactMap { figures[$0] } }
  func themes(_ ids: [String]) -> [Statement] { ids.compactMap { themes[$0] } }
  func visits(_ ids: [String]) -> [Visit] { ids.compactMap { visits[$0] } }
  func model(_ id: ModelID) -> PovertyReductionModel? { models[id] }
  func province(_ id: String) -> Province? { provinces[id] }
  func category(_ id: String) -> Category? { categories[id] }

  private static func byID<Item: Identifiable>(_ items: [Item]) -> [Item.ID: Item] {
    Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
  }
}
