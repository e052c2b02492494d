package import Conference
import VietnameseText

/// Which of our kinds a published session is of, by what its publisher calls it.
package enum SessionKind {
  static func kind(of session: PublishedSession) -> AgendaItem.Kind {
    if let kind = session.type.flatMap(kind) { return kind }
    // Breaks and meals have a title and no type.
    return session.speakers.isEmpty ? kind(session.title) ?? .other : .papers
  }

  /// By the title alone; what says nothing of it is a talk.
  package static func kind(titled title: String) -> AgendaItem.Kind { kind(title) ?? .papers }

  private static func kind(_ text: String) -> AgendaItem.Kind? {
    let words = Folding.fold(text).split { !$0.isLetter }.map(String.init)
    guard !words.isEmpty else { return nil }
    let whole = words.joined(separator: " ")
    if let kind = AgendaItem.Kind(rawValue: whole) { return kind }
    if let kind = phrases.first(where: { whole.hasPrefix($0.0) })?.1 { return kind }
    return words.lazy.compactMap { known[$0] }.first
  }

  private static let phrases: [(String, AgendaItem.Kind)] = [
    ("khai mac", .opening), ("be mac", .closing), ("giai lao", .interval),
    ("dang ky", .registration),
    ("an trua", .meal), ("an toi", .meal), ("thao luan", .exchange), ("tham luan", .papers),
    ("tham quan", .visit), ("chup anh", .photograph), ("phat bieu", .remarks),
  ]

  private static let known: [String: AgendaItem.Kind] = [
    "registration": .registration, "opening": .opening, "closing": .closing, "welcome": .opening,
    "keynote": .remarks, "lecture": .papers, "talk": .papers, "presentation": .papers,
    "paper": .papers, "vortrag": .papers, "maintrack": .papers, "devroom": .papers,
    "lightning": .papers, "lightningtalk": .papers, "workshop": .exchange, "discussion": .exchange,
    "panel": .exchange, "podium": .exchange, "bof": .exchange, "meeting": .exchange,
    "film": .clips, "movie": .clips, "break": .interval, "coffee": .interval, "pause": .interval,
    "lunch": .meal, "dinner": .meal, "breakfast": .meal, "excursion": .visit, "photo": .photograph,
    "photograph": .photograph,
  ]
}
