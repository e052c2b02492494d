import Attendance
import Glibc

/// The SHA-256 of the key by which somebody logged in over ssh.
///
/// The server tells it in a file that SSH_USER_AUTH names where `ExposeAuthInfo yes` is set: a line
/// for each way of authentication, `publickey TYPE BASE64`.
struct KeyFingerprint: Hashable {
  let hex: String

  private static let longest = 1 << 16

  /// The fingerprint of the key that the environment names; nil where nobody came by a key.
  init?(_ environment: Environment) {
    guard let path = environment["SSH_USER_AUTH"] else { return nil }
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: Self.longest)
    let count = read(file, &bytes, bytes.count)
    guard count > 0 else { return nil }
    self.init(told: String(decoding: bytes.prefix(count), as: UTF8.self))
  }

  /// - Parameter text: What the server tells.
  init?(told text: String) {
    let keys = text.split(separator: "\n").compactMap { line -> [UInt8]? in
      let words = line.split(separator: " ")
      guard words.count == 3, words[0] == "publickey" else { return nil }
      return [UInt8](base64: words[2])
    }
    guard let key = keys.first else { return nil }
    hex = Digest(of: key).hex
  }
}

extension [UInt8] {
  /// Reads base64 with its padding (RFC 4648, 4); nil for anything else, and for nothing.
  init?(base64 text: Substring) {
    let alphabet = Array<UInt8>(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
    )
    let signs = Array<UInt8>(text.utf8)
    let padding = signs.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    guard !signs.isEmpty, signs.count.isMultiple(of: 4), padding <= 2 else { return nil }
    var bytes: [UInt8] = []
    var (bits, count) = (0, 0)
    for sign in signs.dropLast(padding) {
      guard let value = alphabet.firstIndex(of: sign) else { return nil }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> count & 0xFF))
        bits &= (1 << count) - 1
      }
    }
    self = bytes
  }
}
