package import Attendance

/// Which hub, and what it must be of.
package struct HubPlace: Hashable, Sendable {
  /// A connection string of libpq.
  package var address: String
  package var conference: String
  /// Of the data that the desk has open; every desk of a hub has the same.
  package var data: Digest
  package var isRehearsal: Bool

  package init(address: String, conference: String, data: Digest, isRehearsal: Bool) {
    self.address = address
    self.conference = conference
    self.data = data
    self.isRehearsal = isRehearsal
  }

  /// The schema in the database; a rehearsal has one of its own.
  package var schema: String { Self.schema(isRehearsal: isRehearsal) }

  static func schema(isRehearsal: Bool) -> String {
    isRehearsal ? "hoinghi_rehearsal" : "hoinghi"
  }

  /// The version of the hub's schema and functions that this program speaks.
  static let version: Int64 = 1

  /// The address without a password that stands in it, to be shown.
  package static func withoutPassword(_ address: String) -> String {
    // postgresql://user:password@host/…
    if let scheme = address.firstRange(of: "://") {
      let rest = address[scheme.upperBound...]
      let authority = rest.prefix { $0 != "/" && $0 != "?" }
      guard let at = authority.lastIndex(of: "@"),
        let colon = authority[..<at].firstIndex(of: ":")
      else { return withoutParameter(address, end: "&") }
      let shown = address[..<colon] + ":***" + address[at...]
      return withoutParameter(String(shown), end: "&")
    }
    return withoutParameter(address, end: " ")
  }

  /// `password=…` up to what ends it.
  private static func withoutParameter(_ address: String, end: Character) -> String {
    guard let name = address.firstRange(of: "password") else { return address }
    let rest = address[name.upperBound...].drop { $0 == " " }
    guard rest.first == "=" else { return address }
    let value = rest.dropFirst().drop { $0 == " " }
    let isQuoted = value.first == "'"
    let tail =
      isQuoted ? value.dropFirst().drop { $0 != "'" }.dropFirst() : value.drop { $0 != end }
    return address[..<name.upperBound] + "=***" + tail
  }
}
