package import Conference

/// What an office's list would change, told before it does.
package struct ListPlan: Hashable, Sendable {
  package struct Section: Hashable, Sendable {
    package var heading: Localized
    package var lines: [Localized]

    package init(heading: Localized, lines: [Localized]) {
      self.heading = heading
      self.lines = lines
    }
  }

  /// Where people come from, and how many.
  package struct Place: Hashable, Sendable {
    package var name: Localized
    package var count: Int

    package init(name: Localized, count: Int) {
      self.name = name
      self.count = count
    }
  }

  /// What the list cannot say and a person must.
  package struct Question: Hashable, Sendable {
    /// One of two who may be one person.
    package struct Side: Hashable, Sendable {
      /// Where it stands.
      package var place: Localized
      /// The name, and what tells the person from a namesake.
      package var person: Localized

      package init(place: Localized, person: Localized) {
        self.place = place
        self.person = person
      }
    }

    package var words: Localized
    /// Who may be one person; none where something else is asked.
    package var sides: [Side]
    /// What may be answered.
    package var choices: [Localized]

    /// What is asked, and of whom.
    var lines: [Localized] {
      [words]
        + sides.map { side in
          Localized(
            vi: "\(side.place.vi): \(side.person.vi)",
            en: "\(side.place.en): \(side.person.en)"
          )
        }
    }

    package init(words: Localized, sides: [Side] = [], choices: [Localized]) {
      self.words = words
      self.sides = sides
      self.choices = choices
    }
  }

  /// How many people change, and which sheet or encoding was read.
  package var summary: [Localized]
  /// How many people come from each place, as the list has them.
  package var provinces: [Place]
  package var sections: [Section]
  /// Those that are open.
  package var questions: [Question]
  /// Whether nothing stands in the way of it.
  package var canBeTaken: Bool

  package init(
    summary: [Localized],
    provinces: [Place],
    sections: [Section],
    questions: [Question],
    canBeTaken: Bool
  ) {
    self.summary = summary
    self.provinces = provinces
    self.sections = sections
    self.questions = questions
    self.canBeTaken = canBeTaken
  }
}

/// How the path of a list goes on.
package struct ListCompletion: Hashable, Sendable {
  /// As far as there is one way only.
  package var path: String
  /// The names that fit, folders with a "/" behind them.
  package var names: [String]

  package init(path: String, names: [String]) {
    self.path = path
    self.names = names
  }
}

/// What a person asks for with a list.
package enum ListRequest: Hashable, Sendable {
  /// How the beginning of a path goes on.
  case complete(String)
  /// To say what the file at a path would change; in which language faults name categories.
  case plan(path: String, Language)
  /// The first open question is answered by one of its choices, counted from 0.
  case answer(Int)
  /// To write what was planned.
  case take
  /// To put the people back as they were before the list was taken.
  case takeBack
}

/// What came of it.
package enum ListOutcome: Hashable, Sendable {
  case completed(ListCompletion)
  case planned(ListPlan)
  /// On disk, and the ledger knows it.
  case taken(Localized)
  case takenBack(Localized)
  /// Nothing was written; why, and what to do.
  case failed(Localized)
}
