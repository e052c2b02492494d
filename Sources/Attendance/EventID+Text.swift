extension EventID {
  /// "018f3c2a-7b1e-7c3d-8a4f-0123456789ab".
  package var text: String {
    let hex = Self.bytes(high).hex + Self.bytes(low).hex
    let digits = Array(hex.utf8)
    return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
      .map { String(decoding: digits[$0], as: UTF8.self) }
      .joined(separator: "-")
  }

  /// Reads the form of ``text`` and no other.
  package init?(text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [8, 4, 4, 4, 12],
      let bytes = [UInt8](hex: parts.joined()), bytes.count == 16
    else { return nil }
    func number(_ range: Range<Int>) -> UInt64 { bytes[range].reduce(0) { $0 << 8 | UInt64($1) } }
    self.init(high: number(0..<8), low: number(8..<16))
  }

  /// A new id (RFC 9562, 5.7 and 6.2, method 2): the time, then random bits.
  ///
  /// It is greater than the id that it is told of, also when the clock has been set back.
  ///
  /// - Parameters:
  ///   - milliseconds: Since 1970.
  ///   - last: The greatest id so far.
  ///   - random: 74 bits of it are used.
  /// - Returns: The id.
  package static func make(
    milliseconds: Int64,
    after last: EventID?,
    random: inout some RandomNumberGenerator
  ) -> EventID {
    let time = UInt64(max(0, milliseconds)) & 0xffff_ffff_ffff
    let bits = UInt64.random(in: 0...0xfff, using: &random)
    let tail = UInt64.random(in: 0...0x3fff_ffff_ffff_ffff, using: &random)
    let fresh = EventID(high: time << 16 | 0x7000 | bits, low: 0x8000_0000_0000_0000 | tail)
    guard let last, fresh <= last else { return fresh }
    // One more than the last, passing over the bits of version and variant.
    let step = UInt64.random(in: 1...0xffff_ffff, using: &random)
    let low = (last.low & 0x3fff_ffff_ffff_ffff) + step
    guard low > 0x3fff_ffff_ffff_ffff else {
      return EventID(high: last.high, low: 0x8000_0000_0000_0000 | low)
    }
    let rest = last.high & 0xfff
    // Behind the last id of all, which no clock gives, there is nothing to be greater.
    if rest == 0xfff, last.high >> 16 == 0xffff_ffff_ffff { return fresh }
    let high =
      rest == 0xfff
      ? ((last.high >> 16) + 1) << 16 | 0x7000 : (last.high & ~0xfff) | (rest + 1)
    return EventID(high: high, low: 0x8000_0000_0000_0000 | (low & 0x3fff_ffff_ffff_ffff))
  }

  /// The time in it, in milliseconds since 1970.
  package var milliseconds: Int64 { Int64(high >> 16) }

  private static func bytes(_ number: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) }
  }
}
