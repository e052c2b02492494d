import CHubSchema
package import Conference
import Glibc

/// The organiser's hand on a hub: makes it, and says who may come.
///
/// It takes a role that may make roles and schemas; nothing of the program runs on the server.
package final class HubOwner {
  private let connection: PostgresConnection
  private let place: HubPlace

  /// - Throws: ``HubError``.
  package init(_ place: HubPlace) throws(HubError) {
    self.place = place
    connection = try PostgresConnection(place.address, by: Deadline(seconds: 4))
    try connection.run("SET search_path = pg_catalog, pg_temp")
    try connection.run("SET statement_timeout = 60000")
    try connection.run("SET lock_timeout = 5000")
  }

  /// A role that was let in.
  package struct Admitted: Hashable, Sendable {
    package var name: String
    /// With its password, which is kept nowhere else.
    package var address: String
  }

  /// The database that the hub lies in.
  package func database() throws(HubError) -> String {
    try connection.run("SELECT current_database()").text(0, 0)
  }

  /// Makes schemas, functions, roles and rights; on a hub that is there it changes nothing but the digest
  /// of the data.
  ///
  /// - Throws: ``HubError/otherConference(found:wanted:)`` where the database has another one's hub.
  package func make() throws(HubError) {
    try transaction { () throws(HubError) in
      let groups = try groups()
      for group in [groups.desk, groups.viewer] {
        let rows = try connection.run("SELECT 1 FROM pg_roles WHERE rolname = $1", [.text(group)])
        if rows.count == 0 {
          try connection.run("CREATE ROLE \(connection.identifier(group)) NOLOGIN")
        }
      }
      let database = connection.identifier(try database())
      // Nobody else comes in, and nobody makes tables of their own that a function could look into.
      try connection.run("REVOKE ALL ON DATABASE \(database) FROM PUBLIC")
      let members = "\(connection.identifier(groups.desk)), \(connection.identifier(groups.viewer))"
      try connection.run("GRANT CONNECT ON DATABASE \(database) TO \(members)")
      for isRehearsal in [false, true] { try make(isRehearsal: isRehearsal, groups) }
    }
  }

  private func make(
    isRehearsal: Bool,
    _ groups: (desk: String, viewer: String)
  ) throws(HubError) {
    let schema = HubPlace.schema(isRehearsal: isRehearsal)
    let bytes = UnsafeBufferPointer(start: hub_schema(), count: hub_schema_length())
    let text = String(decoding: bytes.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let replaced = text.replacing("@schema@", with: schema)
      .replacing("@desk@", with: connection.identifier(groups.desk))
      .replacing("@viewer@", with: connection.identifier(groups.viewer))
      .replacing("@rehearsed@", with: isRehearsal ? "true" : "false")
    for statement in Self.statements(of: replaced) { try connection.run(statement) }
    try connection.run(
      """
      INSERT INTO \(schema).conference (id, data, version) VALUES ($1, $2, $3)
      ON CONFLICT (is_only) DO UPDATE SET data = excluded.data, version = excluded.version
      WHERE conference.id = excluded.id
      """,
      [.text(place.conference), .digest(place.data), .integer(HubPlace.version)]
    )
    let found = try connection.run("SELECT id FROM \(schema).conference").text(0, 0)
    guard found == place.conference else {
      throw .otherConference(found: found, wanted: place.conference)
    }
  }

  /// The statements of our own file: a statement ends with a semicolon at the end of a line, the body of a
  /// function with `$$;`.
  static func statements(of text: String) -> [String] {
    var statements: [String] = []
    var current = ""
    var isInBody = false
    for line in text.split(separator: "\n") {
      if current.isEmpty, line.hasPrefix("--") { continue }
      current += line + "\n"
      let marks = line.split(separator: "$$", omittingEmptySubsequences: false).count - 1
      if !marks.isMultiple(of: 2) { isInBody.toggle() }
      if !isInBody, line.hasSuffix(";") || line.hasSuffix("$$") && marks == 2 {
        statements.append(current)
        current = ""
      }
    }
    return statements + (current.isEmpty ? [] : [current])
  }

  /// Roles are of the whole server: their names tell the database apart.
  private func groups() throws(HubError) -> (desk: String, viewer: String) {
    let database = try database()
    return ("\(database)_desk", "\(database)_viewer")
  }

  /// Lets a desk, or a viewer, in; one that was there gets a new password.
  ///
  /// - Parameters:
  ///   - name: The name of the role.
  ///   - isViewer: Whether it may only look.
  ///   - mayForget: Whether what is erased at this desk is erased for all.
  ///   - host: Where the others find this server; nil for what this connection says.
  /// - Returns: How the role connects.
  /// - Throws: ``HubError``; ``HubError/nameTaken(_:)`` where the role is not a desk of this hub.
  package func admit(
    _ name: String,
    isViewer: Bool,
    mayForget: Bool,
    host: String?
  ) throws(HubError) -> Admitted {
    let password = Self.password()
    try transaction { () throws(HubError) in
      try requireHub()
      let groups = try groups()
      let role = connection.identifier(name)
      let isThere =
        try connection.run("SELECT 1 FROM pg_roles WHERE rolname = $1", [.text(name)]).count > 0
      if isThere {
        // A role that is somebody else's is not taken over.
        guard try isKnown(name) else { throw .nameTaken(name) }
      } else {
        try connection.run("CREATE ROLE \(role)")
      }
      let powers = try powers(of: name).joined(separator: " ")
      try connection.run(
        """
        ALTER ROLE \(role) LOGIN \(powers) NOCREATEDB NOCREATEROLE INHERIT
          PASSWORD \(connection.literal(password))
        """
      )
      let (group, other) = isViewer ? (groups.viewer, groups.desk) : (groups.desk, groups.viewer)
      try connection.run("GRANT \(connection.identifier(group)) TO \(role)")
      try connection.run("REVOKE \(connection.identifier(other)) FROM \(role)")
      for isRehearsal in [false, true] {
        let schema = HubPlace.schema(isRehearsal: isRehearsal)
        // The first block that no desk has, removed ones included: their codes are out.
        try connection.run(
          """
          INSERT INTO \(schema).desk AS d (role, is_viewer, may_forget, block)
          VALUES ($1::name, $2::boolean, $3::boolean, coalesce((
            SELECT 90000 + 50 * n FROM generate_series(0, 199) AS n
            WHERE 90000 + 50 * n NOT IN (SELECT block FROM \(schema).desk) ORDER BY n LIMIT 1), 0))
          ON CONFLICT (role) DO UPDATE
          SET is_viewer = excluded.is_viewer, may_forget = excluded.may_forget, removed = NULL
          """,
          [.text(name), .text(isViewer ? "true" : "false"), .text(mayForget ? "true" : "false")]
        )
      }
    }
    return Admitted(name: name, address: try address(name, password: password, host: host))
  }

  /// What is to be taken from a role that somebody gave it since: only who is a superuser may name these.
  private func powers(of name: String) throws(HubError) -> [String] {
    let rows = try connection.run(
      "SELECT rolsuper, rolreplication, rolbypassrls FROM pg_roles WHERE rolname = $1",
      [.text(name)]
    )
    return ["NOSUPERUSER", "NOREPLICATION", "NOBYPASSRLS"].enumerated()
      .filter { rows.integer(0, $0.offset) != 0 }.map(\.element)
  }

  /// Lets a role in no more; its chains and events stay.
  ///
  /// One that was let in no more already is ended where it is still connected.
  ///
  /// - Returns: False where there never was such a desk.
  /// - Throws: ``HubError``.
  package func remove(_ name: String) throws(HubError) -> Bool {
    var isThere = false
    try transaction { () throws(HubError) in
      try requireHub()
      isThere = try isKnown(name)
      guard isThere else { return }
      for isRehearsal in [false, true] {
        try connection.run(
          """
          UPDATE \(HubPlace.schema(isRehearsal: isRehearsal)).desk SET removed = coalesce(removed, now())
          WHERE role = $1::name
          """,
          [.text(name)]
        )
      }
      let groups = try groups()
      let role = connection.identifier(name)
      try connection.run("ALTER ROLE \(role) NOLOGIN PASSWORD NULL")
      let all = "\(connection.identifier(groups.desk)), \(connection.identifier(groups.viewer))"
      try connection.run("REVOKE \(all) FROM \(role)")
    }
    if isThere {
      // Who is connected stays so otherwise, without any right. Only a superuser ends what others began,
      // and who is a member of their role.
      let role = connection.identifier(name)
      try transaction { () throws(HubError) in
        try connection.run("GRANT \(role) TO CURRENT_USER")
        try connection.run(
          """
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE usename = $1::name AND pid <> pg_backend_pid()
          """,
          [.text(name)]
        )
        try connection.run("REVOKE \(role) FROM CURRENT_USER")
      }
    }
    return isThere
  }

  private func isKnown(_ name: String) throws(HubError) -> Bool {
    try connection.run(
      "SELECT 1 FROM \(place.schema).desk WHERE role = $1::name",
      [.text(name)]
    ).count > 0
  }

  private func requireRole(_ name: String) throws(HubError) -> Bool {
    try connection.run(
      "SELECT 1 FROM \(place.schema).desk WHERE role = $1::name AND removed IS NULL",
      [.text(name)]
    ).count > 0
  }

  /// Lets a desk go on with a chain that it did not begin.
  ///
  /// - Returns: False where there is no such desk.
  /// - Throws: ``HubError``.
  package func adopt(_ chain: ChainID, by name: String) throws(HubError) -> Bool {
    var isThere = false
    try transaction { () throws(HubError) in
      try requireHub()
      isThere = try requireRole(name)
      guard isThere else { return }
      try connection.run(
        """
        INSERT INTO \(place.schema).adopted (store, role) VALUES ($1, $2::name)
        ON CONFLICT (store) DO UPDATE SET role = excluded.role
        """,
        [.text(chain.rawValue), .text(name)]
      )
      try connection.run(
        "UPDATE \(place.schema).chain SET owner = $2::name WHERE store = $1",
        [.text(chain.rawValue), .text(name)]
      )
    }
    return isThere
  }

  private func requireHub() throws(HubError) {
    let rows = try connection.runOnHub("SELECT id FROM \(place.schema).conference")
    guard rows.count == 1 else { throw .notAHub }
    let found = rows.text(0, 0)
    guard found == place.conference else {
      throw .otherConference(found: found, wanted: place.conference)
    }
  }

  private func transaction(_ body: () throws(HubError) -> Void) throws(HubError) {
    try connection.run("BEGIN")
    do throws(HubError) {
      try body()
      try connection.run("COMMIT")
    } catch {
      do throws(HubError) { try connection.run("ROLLBACK") } catch {}
      throw error
    }
  }

  /// 144 random bits, in letters that need no quoting in an address.
  private static func password() -> String {
    let letters = Array("abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789")
    return String((0..<25).map { _ in letters[Int.random(in: letters.indices)] })
  }

  private func address(
    _ name: String,
    password: String,
    host: String?
  ) throws(HubError) -> String {
    let given = connection.option("host") ?? ""
    let isOfNetwork = !given.isEmpty && !PostgresConnection.isOfThisMachine(given)
    let found = host ?? (isOfNetwork ? given : Self.machine)
    let port = connection.option("port") ?? "5432"
    let mode = PostgresConnection.isOfThisMachine(found) ? "prefer" : "require"
    let database = Self.encoded(try database())
    let server = found.contains(":") ? "[\(found)]" : Self.encoded(found)
    return
      "postgresql://\(Self.encoded(name)):\(password)@\(server):\(port)/\(database)?sslmode=\(mode)"
  }

  private static var machine: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
    return PostgresConnection.text(name)
  }

  /// Percent-encoded (RFC 3986), but for what needs it nowhere.
  private static func encoded(_ text: String) -> String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~".utf8)
    var result = ""
    for byte in text.utf8 {
      if plain.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let hex = String(byte, radix: 16, uppercase: true)
        result += "%" + (hex.count == 1 ? "0" : "") + hex
      }
    }
    return result
  }
}
