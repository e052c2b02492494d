/// A SHA-256, 32 bytes.
package struct Digest: Hashable, Sendable {
  package let bytes: [UInt8]

  /// - Parameter bytes: 32 of them; nil for any other number.
  package init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// What the first event of a store has as its predecessor: 32 zero bytes.
  package static let none = Digest(whole: [UInt8](repeating: 0, count: 32))

  init(whole bytes: [UInt8]) {
    self.bytes = bytes
  }
}
