import CPassword
import Wording

/// Makes and checks salted slow hashes (yescrypt) by libcrypt, which is opened for it and not before.
final class PINHasher {
  private let hasher: OpaquePointer
  private static let messageLimit = 256

  /// - Throws: ``PINError`` where the library is not there.
  init() throws(PINError) {
    var message = [CChar](repeating: 0, count: Self.messageLimit)
    guard let hasher = password_begin(&message, message.count) else {
      let detail = message.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
      throw PINError(.noLibrary(String(decoding: detail, as: UTF8.self)))
    }
    self.hasher = hasher
  }

  deinit { password_end(hasher) }

  /// The hash of a PIN with a new salt.
  ///
  /// - Throws: ``PINError`` where the library refuses.
  func hash(of pin: String) throws(PINError) -> String {
    var hash = [CChar](repeating: 0, count: Int(PASSWORD_HASH_ROOM))
    guard password_hash(hasher, pin, &hash) else { throw PINError(.noLibrary(PASSWORD_LIBRARY)) }
    let bytes = hash.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a PIN is the one of a hash; it takes its time.
  func fits(_ pin: String, hash: String) -> Bool { password_fits(hasher, pin, hash) }
}

extension PINError {
  /// The Debian package that brings the library.
  static let package = PASSWORD_PACKAGE
}
