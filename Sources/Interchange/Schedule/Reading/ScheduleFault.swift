package import Conference
package import Spreadsheets

/// Why a file cannot be read as a programme: where, and the evidence.
package struct ScheduleFault: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    // The file.
    /// Nothing is in it.
    case empty
    /// It is none of the forms that are known; its beginning.
    case unknownForm(String)
    /// XML, but of something else; what its root is called is not known.
    case otherXML
    /// JSON, but of something else.
    case otherJSON
    /// More bytes than this.
    case tooLarge(Int)
    case notUTF8
    case xml(XMLTree.Fault.Reason)
    case json(SyntaxFault)

    // The programme.
    case noSessions
    /// More sessions than this.
    case tooMany(Int)
    case missingTitle
    /// A day without its date, or an event in one that has none.
    case missingDate
    case missingStart
    case badDate(String)
    case badTime(String)
    case badLength(String)
    case endsBeforeStart
    /// A value that is of another type: the key.
    case wrongType(String)
    case textTooLong(Int)

    // A calendar.
    /// A line without a colon.
    case badLine(String)
    /// END of what is not open, or nothing where END should stand.
    case unclosed(String)
    case strayEnd(String)
    /// A zone that the file does not describe and the system does not know.
    case unknownZone(String)
    case badRule(String)
    /// A part of a rule of recurrence that is not understood.
    case unknownRule(String)
  }

  /// Nil where the whole file is at fault.
  package var position: TextPosition?
  package var reason: Reason

  package init(position: TextPosition? = nil, reason: Reason) {
    self.position = position
    self.reason = reason
  }
}

/// All that is wrong with a file; nothing is made of it while one is left.
package struct ScheduleFaults: Error, Hashable, Sendable {
  /// At least one, in the order of their places.
  package let faults: [ScheduleFault]
  /// How many there are beyond those.
  package let more: Int

  package init(faults: [ScheduleFault], more: Int = 0) {
    self.faults = faults
    self.more = more
  }
}

/// What a published programme may take.
package enum ScheduleLimits {
  /// Bytes of the file; the largest congress publishes about three million.
  package static let bytes = 64 << 20
  /// Dates that one recurrence may have.
  package static let recurrences = 1000
  /// Days that one event may take.
  package static let days = 31
  /// Sessions, as agenda.json counts them.
  package static let sessions = 20_000
  /// Links of one text.
  package static let links = 50
  /// Letters of an id.
  package static let id = 60
  /// Faults that are told.
  package static let faults = 20
  /// Days for which a recurrence without an end is taken.
  package static let endless = 14
}
