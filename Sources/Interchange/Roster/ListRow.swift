package import Conference

/// One person of a list, or an empty seat, as the file has it.
///
/// A field whose column the file does not have is absent; ``RosterList/tells(_:)`` tells it from an
/// empty cell.
package struct ListRow: Hashable, Sendable {
  /// As the organiser counts: the first row of the file is 1, whatever it holds.
  package var row: Int
  /// The office's own Mã, whatever it looks like.
  package var code: String?
  /// What an export of ours says besides; nil in an office's list.
  package var ours: Ours?
  package var honorific: String?
  /// `Delegate.vacantName` for a seat without one.
  package var name: String
  package var position: String?
  package var office: String?
  package var commune: String?
  /// Id of a province of the conference, or the place that a guest comes from.
  package var province: String?
  /// Id of the category.
  package var category: String?
  package var delegation: String?
  /// Whether the row says that they lead their delegation.
  package var isHead = false
  package var phone: String?
  package var note: String?
  /// The cells of columns that have no field here, under their headings.
  package var extra: [ExtraField] = []

  /// What only files of ours say of somebody.
  package struct Ours: Hashable, Sendable {
    /// Nil for somebody who was added by hand.
    package var id: PersonID?
    /// As the file has it: a spreadsheet takes zeros from its front.
    package var code: String?
    package var standing: Standing?
    package var provenance: Provenance?
  }
}

/// A row that cannot become a delegate, with the evidence; the words are in Wording.
package struct RowFault: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case missingName
    /// The name is a calculation whose result the file does not have.
    case uncalculatedName
    /// An export without the code that it was written with.
    case badCode(String)
    /// A name in which there is no letter.
    case notAName(String)
    /// The name of an office, with a running number and nothing else.
    case officeAsName(String)
    /// A control or an invisible character; its number.
    case control(UInt32)
    /// More characters than the field takes.
    case tooLong(Int, limit: Int)
    /// Text behind the quotation mark that closes the cell, or rows of other people inside a cell;
    /// the lines that the row takes, where there are several.
    case looseQuote(ClosedRange<Int>?)
    /// A name of several lines that are not several names.
    case brokenName(String)
    /// More cells with text than there are headings.
    case tooManyCells(Int, headings: Int)
    /// A telephone number for an office or a position: the row lacks a cell.
    case phone(String)
    /// "As above" in a cell above which there is nothing.
    case nothingAbove(String)
    /// No province of the conference, but nearly the one that is named; those that there are.
    case unknownProvince(String, known: [String], nearest: String?)
    /// A district or commune where the province belongs.
    case smallerPlace(String)
    case unknownCategory(String, known: [String])
    /// Two provinces in one cell.
    case severalPlaces(String)
    /// "As above" where the name belongs.
    case dittoName(String)
    /// A group's heading or somebody's name: "B. Lê Thị Hoa".
    case headingOrName(String)
    /// A name and nothing else, apart from the people who have a running number.
    case unnumbered(String)
    /// Another row has the same Mã.
    case sameCode(String, otherRow: Int)
    /// An export of ours brings somebody new with a code that is somebody else's here.
    case takenCode(String, holder: String)
  }

  package var row: Int
  /// The heading of the column, as the file has it; nil where there is none to blame.
  package var column: String?
  package var reason: Reason
}

/// A row that is nobody, and what it was taken for.
package struct SkippedRow: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case groupHeading = "group-heading"
    /// Above the header.
    case title
    case total
    /// The header again, or its second row.
    case header
    case columnNumbers = "column-numbers"
    case remark
    /// Its name is one cell with the name above: more of the same person.
    case continued
    /// Somebody who has cancelled, left out as the organiser said.
    case cancelled
    /// A row that says the same as another, or is the same person as the organiser said.
    case repeated
    /// Somebody who was erased here.
    case forgotten
  }

  package var row: Int
  package var kind: Kind
  package var text: String
  /// The row that it says again.
  package var otherRow: Int?
}

/// What a list cannot say and a person must; the words are in Wording.
package struct ListQuestion: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The list has them, but with a status such as "Đã hủy".
    case cancelled(status: String)
    /// A cell for a name means several people: who is named, and what those are who are only counted.
    case several(names: [String], seats: [String])
    /// The row may be somebody who is known, or another row.
    case samePerson(SamePerson)

    /// Whether the list says that somebody else comes instead.
    package var namesAnother: Bool {
      if case .cancelled(let status) = self { StatusWords.isReplaced(status) } else { false }
    }
  }

  package var row: Int
  /// The heading of the column that asks.
  package var column: String?
  /// The person, or the cell as it is.
  package var name: String
  package var kind: Kind

  /// The code of whom the row may be, where that is somebody who is known.
  package var code: String? {
    guard case .samePerson(let question) = kind, case .person(let person, _) = question.other
    else { return nil }
    return person.code
  }
}

/// Answers to the questions of a list, and what is to be taken from the row above.
package struct ListAnswers: Hashable, Sendable {
  package enum Cancelled: String, CaseIterable, Hashable, Sendable {
    /// They are left out.
    case skip
    /// They stay on the list.
    case keep
  }

  package enum Several: String, CaseIterable, Hashable, Sendable {
    /// Each becomes a delegate, who is only counted an empty seat.
    case split
    /// The row is one delegate; the rest of the cell goes to the note.
    case one
  }

  /// An answer for all rows, and others for single ones.
  package struct ByRow<Answer: Hashable & Sendable>: Hashable, Sendable {
    package var all: Answer?
    package var rows: [Int: Answer] = [:]

    package init() {}

    subscript(row: Int) -> Answer? { rows[row] ?? all }
  }

  package var cancelled = ByRow<Cancelled>()
  package var several = ByRow<Several>()
  /// Fields whose empty cells say what the cell above says.
  package var fillsDown: Set<ListField> = []

  package init() {}
}

/// Something that an organiser is to know of how a list was read; the words are in Wording.
package struct ListNote: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A cell holds a line break; the lines of the text that the row takes.
    case spansLines(ClosedRange<Int>)
    case cleaned(CellText.Cleaning)
    /// The cell for the whole name says another than its parts, which count.
    case partsPreferred
    /// "As above" was taken from above.
    case ditto
    /// Cells that are merged with the one above say what it says.
    case merged
    /// The program that shows the file leaves the row, or the column, out.
    case hiddenRow, hiddenColumn
    /// A calculation came to nothing: #N/A.
    case failed(String)
    /// A calculation whose result the file does not have.
    case uncalculated
    case filledDown
    /// Cells are empty below one that says something: `--fill-down` would fill them.
    case mayBeFilledDown(ListField)
    /// A guest comes from a place that is no province of the conference.
    case guest(place: String)
    /// People of whom the list does not say it.
    case lacking(ListField)
    /// What the status column says.
    case status(String)
    /// What stands in brackets behind a name is a note.
    case bracketsAreNote
    /// The position or office behind a name was set apart.
    case nameHeldPosition
    /// A spreadsheet had taken the leading zero of a phone number.
    case zeroRestored
    /// What stands in the column of telephone numbers has no digit.
    case wordsForPhone(String)
    /// The telephone number behind a name was set apart.
    case nameHeldPhone
    /// A name holds a digit.
    case numberInName
    /// A name of one word: the rest may stand in a column that is not known.
    case oneWord
    /// A word has letters of two scripts, of which one looks like the other's.
    case mixedScripts(String)
    /// A cell was typed with a font that draws Vietnamese over Western letters; the cell.
    case oldFont(String)
    /// Who is not named is a seat that gets its name at the desk.
    case seatOf(role: String)
  }

  package var kind: Kind
  /// The heading of the column; nil where none is concerned.
  package var column: String?
  /// In the order of the file.
  package var rows: [Int]
}

/// A total below people: what it says, and how many there are.
package struct ListTotal: Hashable, Sendable {
  package var row: Int
  /// nil where the row says no number.
  package var said: Int?
  package var read: Int
  /// How many people there are, where the total counts rows of which some stand for several.
  package var people: Int?

  /// Whether the list has as many people as it says.
  package var agrees: Bool { said == nil || said == read }
}
