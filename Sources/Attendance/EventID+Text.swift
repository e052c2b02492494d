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
  /// It is greater than `last`, whatever the clock says and whoever made that one.
  ///
  /// - Parameters:
  ///   - milliseconds: Since 1970.
  ///   - last: The greatest id so far; one of no clock is not followed.
  ///   - random: 74 bits of it are used.
  /// - Returns: The id.
  package static func make(
    milliseconds: Int64,
    after last: EventID?,
    random: inout some RandomNumberGenerator
  ) -> EventID {
    let fresh = EventID(
      milliseconds: UInt64(min(max(0, milliseconds), lastMillisecond)),
      UInt64.random(in: 0...counterEnd, using: &random),
      UInt64.random(in: 0...tailEnd, using: &random)
    )
    guard let last, last.isOfClock, fresh <= last else { return fresh }
    // Somewhat more than the last, with the counter as one number that carries into the time.
    var next = last.ceiling
    next.tail += UInt64.random(in: 1...0xffff_ffff, using: &random)
    if next.tail > tailEnd { (next.tail, next.counter) = (next.tail & tailEnd, next.counter + 1) }
    if next.counter > counterEnd { (next.counter, next.time) = (0, next.time + 1) }
    return EventID(milliseconds: next.time, next.counter, next.tail)
  }

  /// The greatest of the 12 bits behind the version, and of the 62 behind the variant.
  private static let (counterEnd, tailEnd) = (UInt64(0xfff), UInt64(0x3fff_ffff_ffff_ffff))

  private init(milliseconds: UInt64, _ counter: UInt64, _ tail: UInt64) {
    self.init(high: milliseconds << 16 | 0x7000 | counter, low: 1 << 63 | tail)
  }

  /// The parts of the least UUID of version 7 that is not less: another program may have set the bits of
  /// version and variant otherwise.
  private var ceiling: (time: UInt64, counter: UInt64, tail: UInt64) {
    let (time, counter) = (high >> 16, high & Self.counterEnd)
    switch (high >> 12 & 0xf, low >> 62) {
    case (...6, _): return (time, 0, 0)
    case (8..., _): return (time + 1, 0, 0)
    case (_, ...1): return (time, counter, 0)
    case (_, 3): return (time, counter + 1, 0)
    default: return (time, counter, low & Self.tailEnd)
    }
  }

  /// The time in it, in milliseconds since 1970.
  package var milliseconds: Int64 { Int64(high >> 16) }

  /// The last millisecond of the year 9999, the last year of ISO 8601.
  package static let lastMillisecond: Int64 = 253_402_300_799_999

  /// Whether a clock can have given it; a store follows any such id, and no other.
  package var isOfClock: Bool { milliseconds <= Self.lastMillisecond }

  /// Whether a store that follows it still has ids for all that it will ever record.
  ///
  /// An id of the last year is made by counting on from another one alone: `greatest` is the greatest
  /// that is known.
  package func leavesRoom(behind greatest: EventID?) -> Bool {
    let lastYear: Int64 = 253_370_764_800_000
    return milliseconds < lastYear
      || isOfClock && greatest.map { milliseconds <= $0.milliseconds + 1 } ?? false
  }
}
