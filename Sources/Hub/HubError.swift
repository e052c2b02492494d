/// Why a hub does not do what it was asked, with the evidence; the words are in Wording.
package enum HubError: Error, Hashable, Sendable {
  /// libpq is not there or cannot be used; what the loader says.
  case noLibrary(detail: String)
  /// What is given is no connection string; what libpq says.
  case badAddress(detail: String)
  /// Names and words of people would go over a network that others can read.
  case insecure(host: String, sslmode: String)
  /// Nobody answers, or not any more; what libpq says, in the language of the locale.
  case unreachable(detail: String)
  /// The server takes longer than we wait, in seconds.
  case silent(seconds: Double)
  /// The server refuses a statement: its SQLSTATE and what it says.
  case refused(state: String, detail: String)
  /// The server has a role of this name, and it is no desk of this hub.
  case nameTaken(String)
  /// The database has no hub in it, or not one that this role may enter.
  case notAHub
  /// A hub of another version of the program.
  case otherVersion(found: Int64, known: Int64)
  case otherConference(found: String, wanted: String)
  /// The hub was made with other data of the conference than this desk has.
  case otherData
}

extension HubError {
  /// Whether another try may go better.
  package var isOfNetwork: Bool {
    switch self {
    case .unreachable, .silent: true
    // Ended by an administrator, too many connections, a server that starts or stops.
    case .refused(let state, _):
      state.hasPrefix("57") || state.hasPrefix("53") || state.hasPrefix("08")
    case .noLibrary, .badAddress, .insecure, .nameTaken, .notAHub, .otherVersion, .otherConference,
      .otherData:
      false
    }
  }
}
