package import Attendance
package import Conference
import Glibc
package import Store

/// A connection to a hub whose conference and data are the desk's.
///
/// It belongs to one thread. After an error of the network it is of no use any more.
package final class HubSession {
  package let connection: PostgresConnection
  package let role: HubRole
  let schema: String

  /// Connects and makes sure that the hub is the right one.
  ///
  /// - Parameters:
  ///   - place: Which hub, and of what.
  ///   - seconds: How long to wait for it.
  ///   - patience: How long a statement may wait for a lock on the server, in milliseconds.
  ///   - end: A file that ends every wait once it can be read; -1 for none.
  /// - Throws: ``HubError``.
  package init(
    _ place: HubPlace,
    within seconds: Double = 4,
    patience: Int = 5_000,
    until end: Int32 = -1
  ) throws(HubError) {
    connection = try PostgresConnection(place.address, by: Deadline(seconds: seconds), until: end)
    schema = place.schema
    try connection.run("SET search_path = pg_catalog, pg_temp")
    try connection.run("SET statement_timeout = 30000")
    try connection.run("SET lock_timeout = \(patience)")
    role = try Self.check(place, connection)
  }

  private static func check(
    _ place: HubPlace,
    _ connection: PostgresConnection
  ) throws(HubError) -> HubRole {
    // The desks are for desks to read.
    let isDesk = try connection.run(
      "SELECT has_table_privilege(to_regclass($1), 'SELECT')",
      [.text("\(place.schema).desk")]
    )
    let desks = """
      SELECT role, is_viewer, may_forget, block FROM \(place.schema).desk WHERE removed IS NULL
      """
    let none = "SELECT NULL::name, true, false, 0"
    let rows = try connection.runOnHub(
      """
      SELECT c.id, c.data, c.version, session_user::text, d.role IS NOT NULL, d.is_viewer,
        d.may_forget, d.block
      FROM \(place.schema).conference AS c
      LEFT JOIN (\(isDesk.integer(0, 0) != 0 ? desks : none))
        AS d (role, is_viewer, may_forget, block)
        ON d.role = session_user
      """
    )
    guard rows.count == 1 else { throw .notAHub }
    let version = rows.integer(0, 2)
    guard version == HubPlace.version else {
      throw .otherVersion(found: version, known: HubPlace.version)
    }
    let conference = rows.text(0, 0)
    guard conference == place.conference else {
      throw .otherConference(found: conference, wanted: place.conference)
    }
    guard rows.optionalBytes(0, 1) == place.data.bytes else { throw .otherData }
    return HubRole(
      name: rows.text(0, 3),
      isViewer: rows.integer(0, 4) == 0 || rows.integer(0, 5) != 0,
      mayForget: rows.integer(0, 6) != 0,
      block: Int(rows.integer(0, 7))
    )
  }

  /// Asks to be told when another desk has brought something.
  package func listen() throws(HubError) { try connection.run("LISTEN \(schema)") }

  /// Tells the other desks that there is something new; apart from what brings it, since a notification
  /// takes a lock for the whole database when it commits.
  package func notify() throws(HubError) { try connection.run("NOTIFY \(schema)") }

  /// Waits for a notification.
  ///
  /// - Returns: Whether one came.
  /// - Throws: ``HubError/unreachable(detail:)`` where the connection has ended.
  package func waitForWord(milliseconds: Int32) throws(HubError) -> Bool {
    try connection.waitForWord(milliseconds: milliseconds)
  }

  /// How far everything has come.
  package func state() throws(HubError) -> HubState {
    var state = HubState()
    let chains = try connection.run(
      "SELECT store, branch, owner::text, sequence, head FROM \(schema).chain WHERE sequence > 0"
    )
    for row in 0..<chains.count {
      let name = HubChain.Name(
        store: ChainID(chains.text(row, 0)),
        branch: chains.optionalBytes(row, 1) ?? []
      )
      state.chains.append(
        HubChain(
          name: name,
          owner: chains.text(row, 2),
          sequence: chains.integer(row, 3),
          head: chains.optionalBytes(row, 4).flatMap { Digest(bytes: $0) } ?? .none
        )
      )
    }
    let rest = try connection.run(
      """
      SELECT (SELECT count(*) FROM \(schema).forgotten) + (SELECT count(*) FROM \(schema).erased),
        (SELECT event::text FROM \(schema).roster ORDER BY event DESC LIMIT 1),
        (SELECT string_agg(store, ',') FROM \(schema).adopted WHERE role = session_user)
      """
    )
    state.forgotten = rest.integer(0, 0)
    state.roster = rest.optionalText(0, 1).flatMap { EventID(text: $0) }
    state.adopted = Set(
      (rest.optionalText(0, 2) ?? "").split(separator: ",").map { ChainID(String($0)) }
    )
    return state
  }

  /// Brings events, in the order of their chains.
  ///
  /// - Returns: What became of each.
  /// - Throws: ``HubError``; those before may be on the hub, and bringing them again does no harm.
  package func push(_ events: [CarriedEvent]) throws(HubError) -> [PushOutcome] {
    guard !events.isEmpty else { return [] }
    let rows = try connection.run(
      "SELECT outcome, first FROM \(schema).push($1, $2, $3)",
      [
        .texts(events.map(\.event.hashedLine)), .blobs(events.map { $0.text?.random }),
        .texts(events.map { $0.text?.body }),
      ],
      by: Deadline(seconds: 30)
    )
    return (0..<rows.count).map { row in
      let outcome = rows.text(row, 0)
      guard outcome != "added", outcome != "known" else {
        return .taken(first: rows.optionalText(row, 1).flatMap { EventID(text: $0) })
      }
      return .refused(PushRefusal(rawValue: outcome) ?? .unreadable)
    }
  }

  /// An event as the hub gives it.
  package struct Pulled: Sendable {
    package var chain: HubChain.Name
    package var sequence: Int64
    /// Nil where the line is none that this program can read.
    package var carried: CarriedEvent?
  }

  /// The events behind a place in each branch, the branches one after the other.
  ///
  /// - Parameters:
  ///   - places: Up to where each is known; of a branch that is not named everything is given.
  ///   - most: How many at most.
  /// - Returns: The events, each with its place.
  /// - Throws: ``HubError``.
  package func pull(
    behind places: [HubChain.Name: Int64],
    most: Int
  ) throws(HubError) -> [Pulled] {
    let names = Array(places.keys)
    let rows = try connection.run(
      "SELECT store, branch, sequence, line, random, body FROM \(schema).pull($1, $2, $3, $4)",
      [
        .texts(names.map(\.store.rawValue)), .blobs(names.map(\.branch)),
        .integers(names.map { places[$0] ?? 0 }), .integer(Int64(most)),
      ],
      by: Deadline(seconds: 30)
    )
    return (0..<rows.count).map { row in
      Pulled(
        chain: HubChain.Name(
          store: ChainID(rows.text(row, 0)),
          branch: rows.optionalBytes(row, 1) ?? []
        ),
        sequence: rows.integer(row, 2),
        carried: Self.event(rows, row, 3)
      )
    }
  }

  /// The event of a line, and behind it its text's random bytes and words.
  static func event(_ rows: borrowing PostgresRows, _ row: Int, _ column: Int)
    -> CarriedEvent?
  {
    let line = rows.text(row, column)
    var rest = ""
    let hash = Digest(of: line.utf8).hex
    guard let event = LogEvent(line: line + ",\"hash\":\"\(hash)\"}", rest: &rest) else {
      return nil
    }
    let random = rows.optionalBytes(row, column + 1)
    let body = rows.optionalText(row, column + 2)
    let text = random.flatMap { random in body.map { CarriedEvent.Text(random: random, body: $0) } }
    return CarriedEvent(event: event, text: text)
  }

  /// Which of a chain's events the hub does not have.
  package func lacking(_ events: [CarriedEvent]) throws(HubError) -> Set<Digest> {
    guard let store = events.first?.event.store else { return [] }
    let rows = try connection.run(
      "SELECT hash FROM \(schema).lacks($1, $2, $3)",
      [
        .text(store.rawValue), .integers(events.map(\.event.sequence)),
        .blobs(events.map { $0.event.hash.bytes }),
      ],
      by: Deadline(seconds: 30)
    )
    return Set(
      (0..<rows.count).compactMap { rows.optionalBytes($0, 0).flatMap { Digest(bytes: $0) } }
    )
  }

  /// Everybody and every text that was erased for all.
  package func forgottenIDs() throws(HubError) -> ForgottenIDs {
    var found = ForgottenIDs()
    let people = try connection.run("SELECT person, code FROM \(schema).forgotten")
    for row in 0..<people.count {
      found.people[PersonID(people.text(row, 0))] = people.text(row, 1)
    }
    let texts = try connection.run("SELECT text_id FROM \(schema).erased")
    for row in 0..<texts.count { found.texts.insert(texts.text(row, 0)) }
    return found
  }

  /// Erases people and texts for every desk.
  ///
  /// - Throws: ``HubError/refused(state:detail:)`` where this role may not.
  package func forget(_ ids: ForgottenIDs) throws(HubError) {
    let people = Array(ids.people)
    try connection.run(
      "SELECT 1 FROM \(schema).forget($1, $2, $3)",
      [
        .texts(people.map(\.key.rawValue)), .texts(people.map(\.value)), .texts(Array(ids.texts)),
      ],
      by: Deadline(seconds: 30)
    )
  }

  /// Brings a roster that this desk sealed; once for each seal.
  package func push(_ roster: CarriedRoster) throws(HubError) {
    try connection.run(
      "SELECT 1 FROM \(schema).push_roster($1, $2, $3, $4, $5)",
      [
        .text(roster.event.text), .texts(roster.rows.map(\.person.rawValue)),
        .blobs(roster.rows.map(\.seal.bytes)), .blobs(roster.rows.map { $0.content?.random }),
        .texts(roster.rows.map { $0.content?.body }),
      ],
      by: Deadline(seconds: 60)
    )
  }

  /// The roster that an event sealed.
  package func roster(_ event: EventID) throws(HubError) -> CarriedRoster {
    let rows = try connection.run(
      "SELECT person, seal, random, body FROM \(schema).roster_row WHERE event = $1 ORDER BY place",
      [.text(event.text)],
      by: Deadline(seconds: 60)
    )
    return CarriedRoster(
      event: event,
      rows: (0..<rows.count).map { row in
        let random = rows.optionalBytes(row, 2)
        let body = rows.optionalText(row, 3)
        return CarriedRoster.Row(
          person: PersonID(rows.text(row, 0)),
          seal: rows.optionalBytes(row, 1).flatMap { Digest(bytes: $0) } ?? .none,
          content: random.flatMap { random in
            body.map { CarriedRoster.Row.Content(random: random, body: $0) }
          }
        )
      }
    )
  }

  /// Tells the hub that the desk is there.
  ///
  /// - Parameters:
  ///   - milliseconds: Its clock, since 1970.
  ///   - events: How many events it holds.
  /// - Throws: ``HubError``.
  package func greet(clock milliseconds: Int64, events: Int64) throws(HubError) {
    try connection.run(
      "SELECT 1 FROM \(schema).greet($1, $2)",
      [.integer(milliseconds), .integer(events)]
    )
  }

  /// Tells the hub what the desk keeps since it was not taken: by chain the first place and the reason.
  package func hold(_ kept: [ChainID: KeptChain]) throws(HubError) {
    let chains = Array(kept)
    try connection.run(
      "SELECT 1 FROM \(schema).hold($1, $2, $3)",
      [
        .texts(chains.map(\.key.rawValue)), .integers(chains.map(\.value.sequence)),
        .texts(chains.map(\.value.reason.rawValue)),
      ]
    )
  }
}

/// Events of a chain that the hub did not take, and that the desk keeps.
package struct KeptChain: Hashable, Sendable {
  /// The first of them.
  package var sequence: Int64
  package var reason: PushRefusal
}
