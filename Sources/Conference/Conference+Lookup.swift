/// Finding things by id: of most there are a few dozen, so a linear search is fast enough.
extension Conference {
  package func agendaItem(_ id: String) -> AgendaItem? { agenda.first { $0.id == id } }

  package func person(_ id: String) -> Person? { people.first { $0.id == id } }

  package func remark(_ id: String) -> Remark? { remarks.first { $0.id == id } }

  package func visit(_ id: String) -> Visit? { visits.first { $0.id == id } }

  package func model(_ id: ModelID) -> PovertyReductionModel? { models.first { $0.id == id } }

  package func figure(_ id: String) -> Figure? {
    // A row of a table asks for many of a hundred, whose ids are long and begin alike.
    let length = id.utf8.count
    return figures.first { $0.id.utf8.count == length && $0.id == id }
  }

  package func figureGroup(_ id: String) -> FigureGroup? { figureGroups.first { $0.id == id } }

  package func criterion(_ id: String) -> Criterion? { criteria.first { $0.id == id } }

  package func theme(_ id: String) -> Statement? { info.themes.first { $0.id == id } }

  package func province(_ id: String) -> Province? { info.provinces.first { $0.id == id } }

  /// What a province is called, or the place that a guest comes from, which is its own name.
  package func placeName(_ province: String) -> String { self.province(province)?.name ?? province }

  package func category(_ id: String) -> Category? { info.categories.first { $0.id == id } }

  /// The delegate with an id.
  ///
  /// - Complexity: O(*n*) in the length of the roster.
  package func delegate(_ id: PersonID) -> Delegate? { roster.delegates.first { $0.id == id } }

  /// The delegate with a code.
  ///
  /// - Complexity: O(*n*) in the length of the roster.
  package func delegate(code: String) -> Delegate? {
    roster.delegates.first { $0.code == code }
  }

  /// The figures with these ids, in this order; an unknown id is left out.
  package func figures(_ ids: [String]) -> [Figure] { ids.compactMap(figure) }

  /// What the source leaves open between two groups of figures; nil where it leaves nothing.
  package func question(between first: FigureGroup, and second: FigureGroup) -> FigureCheck? {
    checks.first { check in
      check.kind == .question
        && check.figures.contains(where: first.figures.contains)
        && check.figures.contains(where: second.figures.contains)
    }
  }

  /// What is to be asked of a model: its own questions, then those of the visits that lead there.
  package func questions(of model: PovertyReductionModel) -> [Statement] {
    model.questions
      + visits.filter { $0.models.contains { $0.model == model.id } }.flatMap(\.questions)
  }

  /// The people with these ids, in this order; an unknown id is left out.
  package func people(_ ids: [String]) -> [Person] { ids.compactMap(person) }
}

extension ConferenceInfo {
  /// The places of guests among those of delegates: what is no province of the conference, once
  /// each, by name.
  package func guestPlaces(_ places: some Sequence<String?>) -> [String] {
    let own = Set(provinces.map(\.id))
    return Set(places.compactMap(\.self)).subtracting(own).sorted()
  }
}
