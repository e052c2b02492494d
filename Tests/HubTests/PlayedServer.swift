import Glibc
import Synchronization

@testable import Hub

/// Something that speaks as PostgreSQL does, to one client: it lets anybody in, and answers every statement
/// with nothing but a notification.
final class PlayedServer: Sendable {
  /// As which process it serves.
  static let process: Int32 = 42

  private let listener: Int32
  private let notifier: Int32
  /// How a client comes there.
  let address: String

  /// - Parameters:
  ///   - folder: Where its socket is to be.
  ///   - notifier: Whose notification it is.
  init?(in folder: String, notifiedBy notifier: Int32) {
    self.notifier = notifier
    address = "host=\(folder) port=5432 user=u dbname=d sslmode=disable gssencmode=disable"
    listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var place = sockaddr_un()
    place.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &place.sun_path) {
      $0.copyBytes(from: "\(folder)/.s.PGSQL.5432".utf8)
    }
    let bound = withUnsafePointer(to: place) { place in
      place.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard bound == 0, listen(listener, 1) == 0, HubThread.begin({ [self] in serve() }) else {
      return nil
    }
  }

  deinit { close(listener) }

  private func serve() {
    let client = accept(listener, nil, nil)
    defer { close(client) }
    guard take(client, kind: false) != nil else { return }
    send(
      client,
      message("R", number(0)) + message("K", number(Self.process) + number(1))
        + message("Z", [0x49])
    )
    while let kind = take(client, kind: true) {
      // The last of what belongs to one statement.
      guard kind == UInt8(ascii: "S") else { continue }
      send(
        client,
        message("1") + message("2") + message("n") + message("C", Array("LISTEN".utf8) + [0])
          + message("A", number(notifier) + Array("hoinghi".utf8) + [0, 0]) + message("Z", [0x49])
      )
    }
  }

  /// Takes one message; its kind, 0 for one that has none.
  private func take(_ client: Int32, kind hasKind: Bool) -> UInt8? {
    guard let head = bytes(client, hasKind ? 5 : 4) else { return nil }
    let length = head.suffix(4).reduce(0) { $0 << 8 | Int($1) }
    guard bytes(client, length - 4) != nil else { return nil }
    return hasKind ? head[0] : 0
  }

  private func bytes(_ client: Int32, _ count: Int) -> [UInt8]? {
    var found: [UInt8] = []
    while found.count < count {
      var part = [UInt8](repeating: 0, count: count - found.count)
      let taken = read(client, &part, part.count)
      guard taken > 0 else { return nil }
      found += part.prefix(taken)
    }
    return found
  }

  private func send(_ client: Int32, _ bytes: [UInt8]) { _ = write(client, bytes, bytes.count) }

  private func message(_ kind: Unicode.Scalar, _ body: [UInt8] = []) -> [UInt8] {
    [UInt8(ascii: kind)] + number(Int32(body.count + 4)) + body
  }

  private func number(_ number: Int32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
  }
}
