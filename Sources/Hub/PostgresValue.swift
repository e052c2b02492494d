package import Attendance

/// A value on its way to the server.
package enum PostgresValue: Hashable, Sendable {
  case null
  case text(String)
  case bytes([UInt8])
  case integer(Int64)
  /// Arrays; nil in them is NULL.
  case texts([String?])
  case blobs([[UInt8]?])
  case integers([Int64])

  package static func digest(_ digest: Digest) -> PostgresValue { .bytes(digest.bytes) }

  /// The bytes that are sent, and whether they are a value's own and not its text; nil for NULL.
  var wire: (bytes: [UInt8], isBinary: Bool)? {
    switch self {
    case .null: nil
    case .text(let text): (Array(text.utf8), false)
    case .bytes(let bytes): (bytes, true)
    case .integer(let number): (Array(String(number).utf8), false)
    case .texts(let texts): (Self.array(texts) { Self.quoted($0.utf8) }, false)
    case .blobs(let blobs):
      (Self.array(blobs) { Array("\"\\\\x\($0.hex)\"".utf8) }, false)
    case .integers(let numbers): (Self.array(numbers) { Array(String($0).utf8) }, false)
    }
  }

  /// `{a,b,NULL}`, as PostgreSQL writes arrays.
  private static func array<Element>(
    _ elements: [Element?],
    _ written: (Element) -> [UInt8]
  ) -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "{")]
    for (place, element) in elements.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += element.map(written) ?? Array("NULL".utf8)
    }
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  private static func quoted(_ text: String.UTF8View) -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    bytes.reserveCapacity(text.count + 2)
    for byte in text {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes.append(UInt8(ascii: "\\"))
      }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
    return bytes
  }
}
