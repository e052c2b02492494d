import Attendance
package import Conference
package import Store

/// People whom a desk is about to decide on, on a list.
package struct HubClaim: Hashable, Sendable {
  package var list: ListID
  /// Each by all of the person's ids, the first of them the one that every desk knows.
  package var people: [[PersonID]]

  package init(list: ListID, people: [[PersonID]]) {
    self.list = list
    // In the same order everywhere, so that two desks never wait for each other.
    self.people = people.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
  }
}

extension HubSession {
  /// Waits until no other desk decides on these people, and takes what others recorded of them.
  ///
  /// - Parameters:
  ///   - claim: Whom, on which list.
  ///   - deadline: When the answer must be there; after it the connection is lost.
  /// - Returns: Others' events of these people; the claim is held until ``release()``.
  /// - Throws: ``HubError``; another desk that holds one of them for longer than the session's patience is
  ///   `refused` with 55P03. What was claimed before is held still.
  package func claim(
    _ claim: HubClaim,
    by deadline: Deadline
  ) throws(HubError) -> [CarriedEvent] {
    let rows = try connection.run(
      """
      SELECT c.line, c.random, c.body
      FROM unnest($2::text[]) WITH ORDINALITY AS p(ids, place)
      CROSS JOIN LATERAL \(schema).claim($1, string_to_array(p.ids, ',')) AS c
      """,
      [
        .text(claim.list.rawValue),
        .texts(claim.people.map { $0.map(\.rawValue).joined(separator: ",") }),
      ],
      by: deadline
    )
    return (0..<rows.count).compactMap { Self.event(rows, $0, 0) }
  }

  /// Lets go of everything that was claimed.
  package func release() throws(HubError) {
    try connection.run("SELECT \(schema).release()", by: Deadline(seconds: 3))
  }
}
