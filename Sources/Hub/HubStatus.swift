package import Conference

/// How a hub and its desks stand.
package struct HubStatus: Hashable, Sendable {
  package struct Desk: Hashable, Sendable {
    package var name: String
    package var isViewer: Bool
    package var mayForget: Bool
    package var isRemoved: Bool
    /// When it was last heard of, in seconds since 1970; nil where it never came.
    package var seen: Int64?
    /// How far its clock was ahead of the server's then, in milliseconds.
    package var ahead: Int64?
    /// How many of the hub's events it did not have then.
    package var behind: Int64?
    package var chains: [HubChain]
  }

  /// A chain that a desk keeps in part, since the hub did not take it.
  package struct Held: Hashable, Sendable {
    package var desk: String
    package var store: ChainID
    package var sequence: Int64
    package var reason: PushRefusal
  }

  package var events: Int64
  /// People and texts that were erased for all.
  package var forgotten: Int64
  package var desks: [Desk]
  package var held: [Held]
  /// Second branches.
  package var forks: [HubChain]
}

extension HubSession {
  /// Everything that there is to say of the hub and its desks.
  ///
  /// - Throws: ``HubError``; a viewer may not ask.
  package func status() throws(HubError) -> HubStatus {
    let state = try state()
    let events = try connection.run("SELECT count(*) FROM \(schema).event").integer(0, 0)
    let rows = try connection.run(
      """
      SELECT d.role::text, d.is_viewer, d.may_forget, d.removed IS NOT NULL,
        floor(extract(epoch FROM v.at))::bigint, v.ahead, v.held
      FROM \(schema).desk AS d LEFT JOIN \(schema).visit AS v USING (role) ORDER BY d.added, d.role
      """
    )
    var desks: [HubStatus.Desk] = []
    for row in 0..<rows.count {
      let name = rows.text(row, 0)
      let hasCome = rows.optionalBytes(row, 4) != nil
      desks.append(
        HubStatus.Desk(
          name: name,
          isViewer: rows.integer(row, 1) != 0,
          mayForget: rows.integer(row, 2) != 0,
          isRemoved: rows.integer(row, 3) != 0,
          seen: hasCome ? rows.integer(row, 4) : nil,
          ahead: hasCome ? rows.integer(row, 5) : nil,
          behind: hasCome ? max(0, events - rows.integer(row, 6)) : nil,
          chains: state.chains.filter { $0.owner == name }
        )
      )
    }
    let held = try connection.run(
      "SELECT role::text, store, sequence, reason FROM \(schema).held ORDER BY role, store"
    )
    return HubStatus(
      events: events,
      forgotten: state.forgotten,
      desks: desks,
      held: (0..<held.count).map { row in
        HubStatus.Held(
          desk: held.text(row, 0),
          store: ChainID(held.text(row, 1)),
          sequence: held.integer(row, 2),
          reason: PushRefusal(rawValue: held.text(row, 3)) ?? .unreadable
        )
      },
      forks: state.chains.filter { !$0.name.branch.isEmpty }
    )
  }
}
