/// One fault in a conference's data files: where, and the evidence of what is wrong.
package struct DataFault: Error, Hashable, Sendable {
  /// The file's name inside its folder, or the folder itself.
  package var file: String
  /// Absent where the file itself is at fault: missing, unreadable, too large.
  package var position: TextPosition?
  package var reason: Reason

  package init(file: String, position: TextPosition? = nil, reason: Reason) {
    self.file = file
    self.position = position
    self.reason = reason
  }

  package var line: Int? { position?.line }
  package var column: Int? { position?.column }
}

extension DataFault {
  package enum Reason: Hashable, Sendable {
    // The files.
    case folderMissing
    case notAFolder
    case fileMissing
    /// The system's error number.
    case unreadable(Int32)
    /// More bytes than this.
    case tooLarge(Int)
    /// A .json file that no part of a conference is read from, and the name that was meant.
    case unknownFile(nearest: String?)

    // The shape.
    case syntax(SyntaxFault)
    case wrongType(key: String?, expected: ValueType)
    case missingKey(String)
    case unknownKey(String, nearest: String?)
    case unknownWord(String, allowed: [String])
    /// Two keys of which one at most may stand: year and period.
    case conflictingKeys(String, String)

    // The texts and numbers.
    case emptyText(Language?)
    case textTooLong(Int, limit: Int)
    /// A control, or a mark that turns the direction of writing, by its number in Unicode.
    case controlCharacter(UInt32)
    case badIdentifier(String)
    case badDate(String)
    case badTime(String)
    /// What is no address of the web.
    case badAddress(String)
    case endsBeforeStart
    case notFinite(String)
    case outOfRange(Int, allowed: ClosedRange<Int>)

    // The conference as a whole.
    case duplicateID(String)
    case duplicateCode(String)
    case duplicateOrder(Int)
    /// The id of a list that is the door's, a session's or a visit's.
    case listTaken(ListID)
    /// A list with the id of one that reviews of models are kept on.
    case listOfReviews(ListID)
    case unknownReference(Datum.Kind, String, nearest: String?)
    case badCode(String)
    /// The code with the check digit that it should have.
    case badCheckDigit(String, right: String)

    // The provenance and the figures.
    case paragraphsMissing
    case paragraphOutOfRange(Int, last: Int)
    /// A text of so many paragraphs, where source.json states another number.
    case paragraphCount(Int, stated: Int)
    /// A text without a source.json that says what it is.
    case textWithoutSource
    case formulaMissing
    case printedMissing
    case printedTooLong(Int, limit: Int)
    /// The number that the source's own characters do not spell.
    case notAsPrinted(Double, printed: String)
    case badFormula(FigureExpression.Fault)
    case formulaDoesNotHold(left: Double, right: Double)
    /// A figure that is derived from itself; the ids on the way, the first again at the end.
    case formulaNamesItself([String])
    case groupNeedsTwo(Int)
    case groupMixesUnits
    case groupNeedsTargets
    /// A group of periods among the periods of another.
    case groupOfPeriods(String)

    // The models, and what they are compared by.
    /// Figures of one measure that share no unit.
    case measureMixesUnits(String)
    /// Two facts of a model that measure the same.
    case measureTwice(String)
    /// A figure of a what-if that its model does not have.
    case notAmongFacts(String)
    /// A what-if that starts from a figure which is not reported, or not reached yet.
    case basisNotReported(String)
    /// A what-if that would divide by this figure, which is zero or less.
    case basisNotPositive(String)
    /// A result of a what-if without its total.
    case resultWithoutTotal(String)
    /// A provenance for the arrangements of a visit, and no arrangement.
    case arrangementsMissing
  }

  /// What a value should have been.
  package enum ValueType: String, CaseIterable, Hashable, Sendable {
    case object, array, string, number, integer
    /// `{"vi": …, "en": …}`, or one string for both.
    case text
    /// `"a - b"`, or words in both languages.
    case formula
  }
}

/// Every fault of a conference's data; there is no conference while one is left.
package struct DataFaults: Error, Hashable, Sendable {
  /// At least one; by file, then by place.
  package let faults: [DataFault]

  package init(_ faults: [DataFault]) { self.faults = faults }

  /// Whether the data could not even be read: status 66 rather than 65.
  package var isInputMissing: Bool {
    faults.contains { fault in
      switch fault.reason {
      case .folderMissing, .notAFolder, .fileMissing, .unreadable: true
      default: false
      }
    }
  }
}
