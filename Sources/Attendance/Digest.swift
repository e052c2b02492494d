/// A SHA-256, 32 bytes.
package struct Digest: Hashable, Sendable {
  /// Eight bytes each, the first one the most significant: a log holds two for each event.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// What the first event of a store has as its predecessor: 32 zero bytes.
  package static let none = Digest(words: (0, 0, 0, 0))

  private init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

  /// - Parameter bytes: 32 of them; nil for any other number.
  package init?(bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 32 else { return nil }
    func word(_ offset: Int) -> UInt64 {
      UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    words = (word(0), word(8), word(16), word(24))
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
    let bytes = (
      words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian
    )
    return try withUnsafeBytes(of: bytes, read)
  }

  package static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

  package func hash(into hasher: inout Hasher) {
    withBytes { hasher.combine(bytes: $0) }
  }
}
