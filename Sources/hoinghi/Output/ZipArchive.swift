import CZip
import Conference
import Glibc
import Wording

/// A zip archive that is made in memory by libzip, which is opened for it and not before.
struct ZipArchive: ~Copyable {
  private let pack: OpaquePointer
  private static let messageLimit = 256

  /// - Throws: ``ZipError`` where the library is not there.
  init() throws(ZipError) {
    var message = [CChar](repeating: 0, count: Self.messageLimit)
    guard let pack = zip_pack_begin(&message, message.count) else {
      throw ZipError(reason: .noLibrary, detail: Self.text(message))
    }
    self.pack = pack
  }

  deinit { zip_pack_drop(pack) }

  /// Adds a file; what goes wrong is told by ``finish()``.
  mutating func add(_ name: String, _ bytes: [UInt8], isCompressed: Bool) {
    _ = zip_pack_add(pack, name, bytes, bytes.count, isCompressed)
  }

  /// The bytes of the whole archive.
  ///
  /// - Throws: ``ZipError`` where libzip could not make it.
  consuming func finish() throws(ZipError) -> [UInt8] {
    var message = [CChar](repeating: 0, count: Self.messageLimit)
    var count = 0
    let bytes = zip_pack_finish(pack, &count, &message, message.count)
    discard self
    guard let bytes else { throw ZipError(reason: .failed, detail: Self.text(message)) }
    defer { free(bytes) }
    return Array(UnsafeRawBufferPointer(start: bytes, count: count))
  }

  private static func text(_ message: [CChar]) -> String {
    String(decoding: message.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

/// Why there is no archive.
struct ZipError: StatedError, Hashable {
  enum Reason: Hashable {
    case noLibrary, failed
  }

  var reason: Reason
  /// What the loader or libzip says of it.
  var detail: String

  var status: ExitStatus { reason == .noLibrary ? .cannotCreate : .internalFault }

  var words: Localized {
    switch reason {
    case .noLibrary: Phrases.zipMissing(package: ZIP_PACKAGE, detail: detail)
    case .failed: Phrases.zipFailed(detail)
    }
  }
}
