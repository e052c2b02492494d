import Conference

/// The Vietnamese text of everything in a conference that cites a paragraph.
struct CitedText {
  private let conference: Conference
  private let paragraph: Int
  private(set) var texts: [String] = []

  init(_ conference: Conference, paragraph: Int) {
    self.conference = conference
    self.paragraph = paragraph
    walk(conference, cited: false)
  }

  /// Whether one of the texts holds another, capitals and small letters alike.
  func contains(_ text: String) -> Bool {
    texts.contains { $0.lowercased().contains(text.lowercased()) }
  }

  /// Goes through the parts of a value; a part `x` is cited by the provenance `xProvenance` where
  /// there is one, else by the `provenance` of what it belongs to.
  private mutating func walk(_ value: Any, cited: Bool) {
    switch value {
    case let text as String:
      if cited { texts.append(conference.person(text)?.name ?? text) }
      return
    case let text as Localized:
      if cited { texts.append(text.vi) }
      return
    case is Provenance: return
    default: break
    }
    let children = Array(Mirror(reflecting: value).children)
    let own = provenance("provenance", among: children)
    for child in children {
      // The body that the organiser belongs to is told with the organiser.
      let label = child.label == "parent" ? "organiser" : child.label
      let special = label.flatMap { provenance($0 + "Provenance", among: children) }
      let cites = (special ?? own).map { $0.paragraphs.contains(paragraph) }
      walk(child.value, cited: cites ?? cited)
    }
  }

  private func provenance(_ label: String, among children: [Mirror.Child]) -> Provenance? {
    guard let child = children.first(where: { $0.label == label }) else { return nil }
    return child.value as? Provenance
  }
}
