extension EventID {
  /// "018f3c2a-7b1e-7c3d-8a4f-0123456789ab".
  package var text: String {
    String(unsafeUninitializedCapacity: 36) { digits in
      var place = 0
      for index in 0..<32 {
        if index == 8 || index == 12 || index == 16 || index == 20 {
          digits[place] = UInt8(ascii: "-")
          place += 1
        }
        let word = index < 16 ? high : low
        digits[place] = Hexadecimal.digit(UInt8(word >> (60 - 4 * (index % 16)) & 15))
        place += 1
      }
      return place
    }
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
  /// It is greater than `last`, even when the clock has been set back.
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
    // After the last id of all, which no clock can give, there is no greater one.
    if rest == 0xfff, last.high >> 16 == 0xffff_ffff_ffff { return fresh }
    let high =
      rest == 0xfff
      ? ((last.high >> 16) + 1) << 16 | 0x7000 : (last.high & ~0xfff) | (rest + 1)
    return EventID(high: high, low: 0x8000_0000_0000_0000 | (low & 0x3fff_ffff_ffff_ffff))
  }

  /// The time in it, in milliseconds since 1970.
  package var milliseconds: Int64 { Int64(high >> 16) }
}
