import Conference

/// The texts of one thing on their way into the index, a line each.
struct SearchText {
  private(set) var joined = ""

  mutating func add(_ text: String?) {
    guard let text, !text.isEmpty else { return }
    if !joined.isEmpty { joined += "\n" }
    joined += text
  }

  /// Both languages; once where they are the same.
  mutating func add(_ text: Localized?) {
    add(text?.vi)
    if text?.en != text?.vi { add(text?.en) }
  }

  mutating func add(_ person: Person) {
    add(person.name)
    add(person.role)
    add(person.honorific)
  }

  mutating func add(_ place: PovertyReductionModel.Place) {
    for part in [place.hamlet, place.commune, place.district, place.province] { add(part) }
  }

  mutating func add(_ figure: Figure) {
    add(figure.label)
    add(figure.printed)
    add(figure.place)
    add(figure.unit)
    switch figure.time {
    case .year(let year): add(String(year))
    case .period(let from, let to): add("\(from) \(to)")
    case nil: break
    }
  }
}
