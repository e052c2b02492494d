/// One person of a list, or an empty seat, as the file has it.
///
/// A field whose column the file does not have is absent; ``ListLayout/columns`` tells it from an
/// empty cell.
package struct ListRow: Hashable, Sendable {
  /// As the organiser counts: the first row of the file is 1, whatever it holds.
  package var row: Int
  package var code: String?
  package var honorific: String?
  /// `Delegate.vacantName` for a seat without one.
  package var name: String
  package var position: String?
  package var office: String?
  package var commune: String?
  /// Id of the province.
  package var province: String?
  /// Id of the category.
  package var category: String?
  package var phone: String?
  package var note: String?
}

/// A row that cannot become a delegate, with the evidence; the words are in Wording.
package struct RowFault: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case missingName
    /// An export without the code that it was written with.
    case badCode(String)
    /// A name in which there is no letter.
    case notAName(String)
    /// A control or an invisible character; its number.
    case control(UInt32)
    /// More characters than the field takes.
    case tooLong(Int, limit: Int)
    /// Neither the id nor a name of one; those that there are.
    case unknownProvince(String, known: [String])
    case unknownCategory(String, known: [String])
    /// Another row has the same Mã.
    case sameCode(String, otherRow: Int)
    /// Another row has the same name, office and province, and one of them no Mã.
    case namesake(String, otherRow: Int)
    /// Several people of the store have this name, office and province; their codes.
    case severalKnown(String, codes: [String])
    /// Somebody was found by Mã whom another row was found to be as well.
    case samePerson(code: String, otherRow: Int)
  }

  package var row: Int
  /// The heading of the column, as the file has it; nil where there is none to blame.
  package var column: String?
  package var reason: Reason
}

/// A row that is nobody, and what it was taken for.
package struct SkippedRow: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case groupHeading, total, columnNumbers, remark }

  package var row: Int
  package var kind: Kind
  package var text: String
}
