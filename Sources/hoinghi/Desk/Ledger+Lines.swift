import Conference
import ConferenceSearch
import Ledger
import Wording

/// People as a line names them.
extension Ledger {
  /// How many of several that fit are named.
  static let named = 5

  func severalFit(_ ids: [PersonID]) -> DeskLine {
    DeskLine(
      word: .severalFit,
      words: Phrases.lineSeveralFit(ids.count, people: ids.prefix(Self.named).map { withCode($0) })
    )
  }

  func withCode(_ id: PersonID) -> Localized {
    let code = person(id)?.code ?? ""
    // A code that is another's Mã would only be asked about again.
    let isPlain = find(given: DeskEntry(code)) == .one(id)
    let line = Phrases.lineWithCode(isPlain ? code : id.rawValue, who(id))
    let apart = person(id)?.marksApart ?? []
    return apart.isEmpty ? line : line.map { "\($0), \(apart.joined(separator: ", "))" }
  }

  func who(_ id: PersonID) -> Localized {
    guard let delegate = person(id) else { return nameless(id) }
    return Phrases.who(delegate, province: delegate.province.map(conference.placeName))
  }
}
