import CPostgres
import Glibc

/// One connection to a server, made and used by one thread; nothing waits beyond a deadline.
///
/// A server that does not answer in time is as one that is gone: the connection is not used any more.
package final class PostgresConnection {
  private let client: OpaquePointer
  private var isLost = false
  /// Ends every wait once it can be read; -1 for none.
  private let end: Int32

  /// Connects.
  ///
  /// - Parameters:
  ///   - address: A connection string of libpq; what it leaves open is taken from libpq's own places.
  ///   - deadline: When it must stand.
  ///   - end: A file that ends every wait of the connection once it can be read; -1 for none.
  /// - Throws: ``HubError/noLibrary(detail:)``, ``HubError/badAddress(detail:)``,
  ///   ``HubError/insecure(host:sslmode:)`` before anything is sent, ``HubError/unreachable(detail:)``,
  ///   ``HubError/silent(seconds:)``.
  package init(_ address: String, by deadline: Deadline, until end: Int32 = -1) throws(HubError) {
    self.end = end
    let options: [(String, String)] = [
      ("fallback_application_name", "hoinghi"), ("client_encoding", "UTF8"),
      // A cable that is pulled is noticed within seconds.
      ("keepalives_idle", "5"), ("keepalives_interval", "2"), ("keepalives_count", "3"),
      ("tcp_user_timeout", "8000"),
      // What stands in the address counts over what stands before it.
      ("dbname", address),
    ]
    var message = [CChar](repeating: 0, count: 512)
    let made = Self.withStrings(options.map(\.0)) { names in
      Self.withStrings(options.map(\.1)) { values in
        postgres_begin(names, values, &message, message.count)
      }
    }
    guard let made else { throw .noLibrary(detail: Self.text(message)) }
    client = made
    do throws(HubError) {
      try requireSecure()
      try connect(by: deadline)
    } catch {
      postgres_close(client)
      isClosed = true
      throw error
    }
  }

  private var isClosed = false

  deinit { if !isClosed { postgres_close(client) } }

  /// For `poll`: readable when a notification, or the end, has come.
  package var socket: Int32 { postgres_socket(client) }

  private var message: String {
    String(cString: postgres_message(client)).split(separator: "\n").joined(separator: " ")
  }

  /// The value of a connection option that is in force; nil where it has none.
  package func option(_ name: String) -> String? {
    guard let value = postgres_option(client, name) else { return nil }
    defer { free(value) }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Beyond this machine names may go over an encrypted connection alone.
  private func requireSecure() throws(HubError) {
    let mode = option("sslmode") ?? "prefer"
    guard !["require", "verify-ca", "verify-full"].contains(mode) else { return }
    let hosts = option("hostaddr") ?? option("host") ?? ""
    for host in hosts.split(separator: ",") where !Self.isOfThisMachine(host) {
      throw .insecure(host: String(host), sslmode: mode)
    }
  }

  /// A folder of a socket, an abstract one, or an address of the loopback.
  static func isOfThisMachine(_ host: some StringProtocol) -> Bool {
    if host.hasPrefix("/") || host.hasPrefix("@") || host == "localhost" || host == "::1" {
      return true
    }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  private func connect(by deadline: Deadline) throws(HubError) {
    // libpq asks to be polled for writing first.
    var progress = postgres_wants_to_write
    while true {
      switch progress {
      case postgres_ready: return
      case postgres_wants_to_read: try wait(Int16(POLLIN), by: deadline)
      case postgres_wants_to_write: if socket >= 0 { try wait(Int16(POLLOUT), by: deadline) }
      default:
        let message = message
        // What it says of an address that it cannot read comes before there is a socket.
        if socket < 0, message.contains("connection option") || message.contains("invalid") {
          throw .badAddress(detail: message)
        }
        // No state of SQL comes with it: only the words tell a server that lets nobody in from one that
        // starts, stops, or has no room.
        throw Self.refusals.contains(where: message.contains)
          ? .refused(state: "28000", detail: message) : .unreachable(detail: message)
      }
      progress = postgres_go_on(client)
    }
  }

  /// What servers say to whom they do not let in.
  private static let refusals = [
    "password authentication failed", "no password supplied", "no pg_hba.conf entry",
    "is not permitted to log in", "does not exist",
  ]

  /// Runs one statement and gives its rows.
  ///
  /// - Parameters:
  ///   - statement: Its parameters are `$1` and so on.
  ///   - values: Their values.
  ///   - deadline: When the answer must be there; after it the connection is lost.
  /// - Returns: The rows.
  /// - Throws: ``HubError/refused(state:detail:)``, ``HubError/unreachable(detail:)``,
  ///   ``HubError/silent(seconds:)``.
  @discardableResult
  package func run(
    _ statement: String,
    _ values: [PostgresValue] = [],
    by deadline: Deadline = Deadline(seconds: 5)
  ) throws(HubError) -> PostgresRows {
    guard !isLost else { throw .unreachable(detail: message) }
    guard send(statement, values) else { throw lost() }
    while true {
      switch postgres_flush(client) {
      case 0: return try answer(by: deadline)
      case 1:
        // The server may want to be read before it reads on.
        try wait(Int16(POLLIN | POLLOUT), by: deadline)
        guard postgres_receive(client) else { throw lost() }
      default: throw lost()
      }
    }
  }

  /// Runs the first statement that needs a hub to be there.
  ///
  /// - Throws: ``HubError/notAHub`` where there is no such schema or table, or no right to it; otherwise as
  ///   ``run(_:_:by:)``.
  func runOnHub(_ statement: String) throws(HubError) -> PostgresRows {
    do throws(HubError) {
      return try run(statement)
    } catch {
      if case .refused(let state, _) = error, ["3F000", "42P01", "42501"].contains(state) {
        throw .notAHub
      }
      throw error
    }
  }

  private func send(_ statement: String, _ values: [PostgresValue]) -> Bool {
    let wires = values.map(\.wire)
    let all = wires.flatMap { wire -> [UInt8] in (wire?.bytes ?? []) + [0] }
    let lengths = wires.map { Int32($0?.bytes.count ?? 0) }
    let formats = wires.map { Int32($0?.isBinary == true ? 1 : 0) }
    return all.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { bytes in
        var place = 0
        let pointers = wires.map { wire -> UnsafePointer<CChar>? in
          defer { place += (wire?.bytes.count ?? 0) + 1 }
          return wire == nil ? nil : bytes.baseAddress.map { $0 + place }
        }
        return postgres_send(client, statement, Int32(values.count), pointers, lengths, formats)
      }
    }
  }

  /// The last answer to what was sent.
  private func answer(by deadline: Deadline) throws(HubError) -> PostgresRows {
    var answer: PostgresRows?
    var failure: HubError?
    while true {
      while postgres_is_busy(client) {
        try wait(Int16(POLLIN), by: deadline)
        guard postgres_receive(client) else { throw lost() }
      }
      guard let rows = postgres_next(client) else { break }
      if postgres_rows_are_right(rows) {
        answer = PostgresRows(rows)
      } else {
        let (state, detail) = (postgres_rows_state(rows), postgres_rows_message(rows))
        let stateText = state.map { String(cString: $0) } ?? ""
        let text = detail.map { String(cString: $0) } ?? ""
        failure =
          failure
          ?? .refused(
            state: stateText,
            detail: text.split(separator: "\n").joined(separator: " ")
          )
        postgres_rows_close(rows)
      }
    }
    if let failure {
      // A connection that ended in the middle has no state of SQL.
      if case .refused("", _) = failure { throw lost() }
      throw failure
    }
    guard let answer else { throw lost() }
    return answer
  }

  private func lost() -> HubError {
    isLost = true
    return .unreachable(detail: message)
  }

  /// Whether somebody else notified since the last call; does not wait.
  ///
  /// Asked before every wait for ``socket``: what came together with the answer to a statement has been read
  /// with it, and makes the socket readable no more.
  ///
  /// - Throws: ``HubError/unreachable(detail:)`` where the connection has ended.
  package func wasNotified() throws(HubError) -> Bool {
    guard !isLost, postgres_receive(client) else { throw lost() }
    return postgres_was_notified(client)
  }

  /// Waits until somebody else notifies.
  ///
  /// - Returns: Whether somebody did.
  /// - Throws: ``HubError/unreachable(detail:)`` where the connection has ended.
  package func waitForWord(milliseconds: Int32) throws(HubError) -> Bool {
    if try wasNotified() { return true }
    var poller = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    guard poll(&poller, 1, milliseconds) > 0 else { return false }
    return try wasNotified()
  }

  private func wait(_ events: Int16, by deadline: Deadline) throws(HubError) {
    // poll passes over a file of -1.
    var files = [
      pollfd(fd: socket, events: events, revents: 0),
      pollfd(fd: end, events: Int16(POLLIN), revents: 0),
    ]
    while true {
      let left = deadline.left
      let found = left > 0 ? poll(&files, nfds_t(files.count), left) : 0
      if found > 0 {
        guard files[1].revents == 0 else { throw lost() }
        return
      }
      if found == 0 {
        isLost = true
        throw .silent(seconds: deadline.seconds)
      }
      guard errno == EINTR else { throw lost() }
    }
  }

  /// A name as it stands in SQL.
  package func identifier(_ name: String) -> String { quoted(name, isValue: false) }
  /// A text as it stands in SQL.
  package func literal(_ text: String) -> String { quoted(text, isValue: true) }

  private func quoted(_ text: String, isValue: Bool) -> String {
    // What libpq cannot quote is no UTF-8, which no string of ours is.
    guard let quoted = postgres_quoted(client, text, isValue) else {
      return isValue ? "''" : "\"\""
    }
    defer { free(quoted) }
    return String(cString: quoted)
  }

  /// What C wrote into a buffer, up to the zero.
  static func text(_ buffer: [CChar]) -> String {
    String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// C strings, with the NULL behind them that ends such a list.
  private static func withStrings<T>(
    _ texts: [String],
    _ body: ([UnsafePointer<CChar>?]) -> T
  ) -> T {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies.map { $0.map { UnsafePointer($0) } } + [nil])
  }
}
