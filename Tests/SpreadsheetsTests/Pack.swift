import CZip
import Glibc

/// A zip archive of parts, as bytes.
enum Pack {
  struct Failure: Error {}

  static func bytes(_ parts: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
    var message = [CChar](repeating: 0, count: 256)
    guard let pack = zip_pack_begin(&message, message.count) else { throw Failure() }
    for part in parts { zip_pack_add(pack, part.name, part.bytes, part.bytes.count, true) }
    var count = 0
    guard let bytes = zip_pack_finish(pack, &count, &message, message.count) else {
      throw Failure()
    }
    defer { free(bytes) }
    return Array(UnsafeRawBufferPointer(start: bytes, count: count))
  }
}
