/// A SHA-256, 32 bytes, held in place: a log has two of them in each event.
package struct Digest: Hashable, Sendable {
  /// The bytes in their order, eight in each.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// What the first event of a store has as its predecessor: 32 zero bytes.
  package static let none = Digest()

  private init() {
    words = (0, 0, 0, 0)
  }

  /// - Parameter bytes: 32 of them; nil for any other number.
  package init?(bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 32 else { return nil }
    words = (
      bytes.loadUnaligned(as: UInt64.self),
      bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
      bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self),
      bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
    )
  }

  /// - Parameter bytes: 32 of them; nil for any other number.
  package init?(bytes: [UInt8]) {
    guard let digest = bytes.withUnsafeBytes({ Digest(bytes: $0) }) else { return nil }
    self = digest
  }

  /// The 32 bytes in their order.
  package var bytes: [UInt8] { withBytes { Array($0) } }

  /// Reads the 32 bytes in place.
  package func withBytes<T, E: Error>(
    _ read: (UnsafeRawBufferPointer) throws(E) -> T
  ) throws(E) -> T {
    try withUnsafeBytes(of: words, read)
  }

  package static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

  package func hash(into hasher: inout Hasher) {
    withBytes { hasher.combine(bytes: $0) }
  }
}
