import Conference
import VietnameseText

/// Models, sessions and visits by what people call them.
extension Conference {
  /// The model of this id or title in either language, with or without marks; some words of a title are
  /// enough where no other has them.
  ///
  /// - Throws: ``NothingFound`` where there is none, or more than one.
  func model(named text: String) throws(NothingFound) -> PovertyReductionModel {
    let found = Self.named(text, among: models) { [$0.id.rawValue, $0.title.vi, $0.title.en] }
    guard let found else {
      let known = models.map { NothingFound.Known(id: $0.id.rawValue, name: $0.title) }
      throw NothingFound(what: .model(text, known: known))
    }
    return found
  }

  /// The criterion of this id or name, with or without marks.
  func criterion(named text: String) -> Criterion? {
    let folded = Folding.fold(text)
    return criteria.first { known in
      [known.id, known.name.vi, known.name.en].contains { Folding.fold($0) == folded }
    }
  }

  /// The session of this id or title in either language, with or without marks; some words of a title
  /// are enough where no other has them.
  ///
  /// - Throws: ``NothingFound`` where there is none, or more than one.
  func session(named text: String) throws(NothingFound) -> AgendaItem {
    let found = Self.named(text, among: agenda) { [$0.id, $0.title.vi, $0.title.en] }
    guard let found else {
      let known = agenda.map { NothingFound.Known(id: $0.id, name: $0.title) }
      throw NothingFound(what: .session(text, known: known))
    }
    return found
  }

  /// The visit of this id, title or district, with or without marks; some words of a title are enough
  /// where no other has them.
  ///
  /// - Throws: ``NothingFound`` where there is none, or more than one.
  func visit(named text: String) throws(NothingFound) -> Visit {
    let found = Self.named(text, among: visits) {
      [$0.id, $0.title.vi, $0.title.en, $0.district]
    }
    guard let found else {
      let known = visits.map { NothingFound.Known(id: $0.id, name: $0.title) }
      throw NothingFound(what: .visit(text, known: known))
    }
    return found
  }

  /// The thing that has a name, or the only one that has all words of the text in one of its names.
  private static func named<Thing>(
    _ text: String,
    among things: [Thing],
    by names: (Thing) -> [String]
  ) -> Thing? {
    let folded = Folding.fold(text)
    if let exact = things.first(where: { names($0).contains { Folding.fold($0) == folded } }) {
      return exact
    }
    func words(_ text: String) -> [Substring] {
      text.split { !$0.isLetter && !$0.isNumber }
    }
    let wanted = words(folded)
    guard !wanted.isEmpty else { return nil }
    let fits = things.filter { thing in
      names(thing).contains { name in
        let own = Set(words(Folding.fold(name)))
        return wanted.allSatisfy(own.contains)
      }
    }
    return fits.count == 1 ? fits[0] : nil
  }
}
