package import Conference

/// What one reviewer says of one model, by all that counts in the log and what is being typed.
package struct Review: Hashable, Sendable {
  /// One review: who says something of what.
  package struct Key: Hashable, Sendable {
    package var model: ModelID
    package var reviewer: PersonID

    package init(model: ModelID, reviewer: PersonID) {
      self.model = model
      self.reviewer = reviewer
    }
  }

  package var key: Key
  /// By the id of the criterion; also of criteria that the conference has no more.
  package var scores: [String: Int] = [:]
  /// How many households at home could join.
  package var households: Int?
  package var note = ""
  /// By the id of the question.
  package var answers: [String: String] = [:]
  package var photographs: [String] = []
  /// When it was changed last, by the clock of the desk.
  package var changed: Moment
  /// The first event of it, whether that counts or was undone; nil while none is recorded.
  package internal(set) var begun: EventID?

  package init(_ key: Key, changed: Moment) {
    self.key = key
    self.changed = changed
  }

  package var model: ModelID { key.model }
  package var reviewer: PersonID { key.reviewer }

  package var isEmpty: Bool {
    scores.isEmpty && households == nil && note.isEmpty && answers.isEmpty && photographs.isEmpty
  }

  /// What it says, an entry for each field, in a fixed order.
  package var entries: [ReviewEntry] {
    scores.sorted { $0.key < $1.key }.map { .score(criterion: $0.key, $0.value) }
      + (households.map { [.households($0)] } ?? [])
      + (note.isEmpty ? [] : [.note(note)])
      + answers.sorted { $0.key < $1.key }.map { .answer(question: $0.key, $0.value) }
      + (photographs.isEmpty ? [] : [.photographs(photographs)])
  }

  /// What it says in a field; the empty entry where it says nothing.
  package func entry(_ field: ReviewField) -> ReviewEntry {
    switch field {
    case .score(let criterion): .score(criterion: criterion, scores[criterion])
    case .households: .households(households)
    case .note: .note(note)
    case .answer(let question): .answer(question: question, answers[question] ?? "")
    case .photographs: .photographs(photographs)
    }
  }

  /// Keeps the later of two times, of equal ones the farther east, in whatever order they come.
  mutating func noteChange(at time: Moment) {
    if (time.seconds, time.offset) > (changed.seconds, changed.offset) { changed = time }
  }

  mutating func take(_ entry: ReviewEntry) {
    switch entry {
    case .score(let criterion, let score): scores[criterion] = score
    case .households(let count): households = count
    case .note(let words): note = words
    case .answer(let question, let words): answers[question] = words.isEmpty ? nil : words
    case .photographs(let names): photographs = names
    }
  }
}
