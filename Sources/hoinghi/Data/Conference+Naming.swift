import Conference
import VietnameseText

/// Models, sessions and visits by what people call them.
extension Conference {
  /// The model of this id or title in either language, with or without marks.
  ///
  /// - Throws: ``NothingFound`` where there is none.
  func model(named text: String) throws(NothingFound) -> PovertyReductionModel {
    let folded = Folding.fold(text)
    let found = models.first { known in
      [known.id.rawValue, known.title.vi, known.title.en].contains { Folding.fold($0) == folded }
    }
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

  /// The session of this id or title in either language, with or without marks.
  ///
  /// - Throws: ``NothingFound`` where there is none.
  func session(named text: String) throws(NothingFound) -> AgendaItem {
    let folded = Folding.fold(text)
    let found = agenda.first { known in
      [known.id, known.title.vi, known.title.en].contains { Folding.fold($0) == folded }
    }
    guard let found else {
      let known = agenda.map { NothingFound.Known(id: $0.id, name: $0.title) }
      throw NothingFound(what: .session(text, known: known))
    }
    return found
  }

  /// The visit of this id, title or district, with or without marks.
  ///
  /// - Throws: ``NothingFound`` where there is none.
  func visit(named text: String) throws(NothingFound) -> Visit {
    let folded = Folding.fold(text)
    let found = visits.first { known in
      [known.id, known.title.vi, known.title.en, known.district].contains {
        Folding.fold($0) == folded
      }
    }
    guard let found else {
      let known = visits.map { NothingFound.Known(id: $0.id, name: $0.title) }
      throw NothingFound(what: .visit(text, known: known))
    }
    return found
  }
}
