package import Conference

/// A question that no rule may answer: whether a row is somebody who is known, or another row.
package struct SamePerson: Hashable, Sendable {
  /// Whom the row may be.
  package enum Other: Hashable, Sendable {
    case person(Delegate, hasCome: Bool)
    case row(ListRow)
  }

  /// Why it is asked.
  package enum Sign: String, CaseIterable, Hashable, Sendable {
    /// The row has this person's id and another name.
    case id
    /// Two rows have one id.
    case repeatedID = "repeated-id"
    /// The office's Mã is the same, and the name is not.
    case ref
    case phone
    /// The names are the same or nearly.
    case name
    /// Who has come is missing from the list, and the row is of the same office.
    case office
    /// An empty seat of the row's office, which the list has no more.
    case seat
    /// All that the list says is the same.
    case wholeRow = "whole-row"
  }

  package var row: ListRow
  package var other: Other
  package var signs: [Sign]

  /// The other as an answer names it.
  package var known: IdentityAnswers.Known {
    switch other {
    case .person(let person, _): .code(person.code)
    case .row(let row): .row(row.row)
    }
  }

  /// The other as `--same` and `--different` name it: a code, or "row5".
  package var otherName: String {
    switch other {
    case .person(let person, _): person.code
    case .row(let row): "row\(row.row)"
    }
  }
}

/// What `--same` and `--different` say: who is one person, and who is not.
package struct IdentityAnswers: Hashable, Sendable {
  /// The first of the two: somebody by code, or a row of the file.
  package enum Known: Hashable, Sendable {
    case code(String)
    case row(Int)
  }

  package struct Pair: Hashable, Sendable {
    package var known: Known
    package var row: Int

    package init(_ known: Known, row: Int) {
      (self.known, self.row) = (known, row)
    }
  }

  package var same: [Pair] = []
  package var different: Set<Pair> = []

  package init() {}

  /// An answer that means nobody, or two things at once.
  package enum Fault: Error, Hashable, Sendable {
    /// Nobody here has the code, or the file has no such row.
    case nobody(Pair)
    /// One person, and two.
    case contradiction(Pair)
    /// Somebody here who has another row of their own in the file, which fits.
    case hasOwnRow(Pair, row: Int)
  }

  /// Takes down what the organiser says to a question.
  package mutating func take(_ question: SamePerson, isSame: Bool) {
    let pair = Pair(question.known, row: question.row.row)
    if isSame { same.append(pair) } else { different.insert(pair) }
  }

  /// Whether two rows were said to be two people, in either order.
  func parts(_ row: Int, _ other: Int) -> Bool {
    different.contains(Pair(.row(row), row: other))
      || different.contains(Pair(.row(other), row: row))
  }

  /// Whether two rows were said to be one person.
  func joins(_ row: Int, _ other: Int) -> Bool {
    same.contains(Pair(.row(row), row: other)) || same.contains(Pair(.row(other), row: row))
  }

  /// Whether a row was said not to be somebody.
  func parts(_ code: String, _ row: Int) -> Bool {
    different.contains(Pair(.code(code), row: row))
  }
}

/// Who is known before a list is read.
package struct KnownPeople: Hashable, Sendable {
  package var people: [Delegate]
  /// The names that desks gave to empty seats, as far as they count.
  package var givenNames: [PersonID: String] = [:]
  /// As the organiser has corrected them, where that is another name or office than the list's.
  package var corrected: [PersonID: Delegate] = [:]
  /// Whom the log says to be somebody else: the id that goes and the one that stays.
  package var same: [PersonID: PersonID] = [:]
  /// Whether codes may be numbers of the office: stores of the first versions took them for ours.
  package var codesMayBeRefs = false
  /// Who was erased: an export of before does not bring them back.
  package var forgotten: Set<PersonID> = []

  package init(_ people: [Delegate]) { self.people = people }
}

extension IdentityAnswers {
  /// The first answer that says nothing of this list and these people; nil where all do.
  func fault(in list: RosterList, known: KnownPeople) -> Fault? {
    guard !same.isEmpty || !different.isEmpty else { return nil }
    var rows = Set(list.rows.map(\.row))
    rows.formUnion(list.faults.map(\.row))
    rows.formUnion(list.questions.map(\.row))
    rows.formUnion(list.skipped.map(\.row))
    let codes = Set(known.people.map(\.code))
    let all = same + different.sorted { ($0.row, "\($0.known)") < ($1.row, "\($1.known)") }
    for pair in all {
      let isKnown =
        switch pair.known {
        case .code(let code): codes.contains(code)
        case .row(let row): rows.contains(row) && row != pair.row
        }
      if !isKnown || !rows.contains(pair.row) { return .nobody(pair) }
    }
    return same.first(where: isParted).map(Fault.contradiction)
  }

  private func isParted(_ pair: Pair) -> Bool {
    switch pair.known {
    case .code(let code): parts(code, pair.row)
    case .row(let row): parts(row, pair.row)
    }
  }
}
