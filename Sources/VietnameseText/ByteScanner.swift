/// Finds where a word begins with a needle's first two letters and has its last in place, sixteen
/// bytes at a time.
struct ByteScanner {
  private typealias Vector = SIMD16<UInt8>

  /// How many places one call looks at.
  static let blockSize = 64
  /// How many bytes beyond its places it may read.
  static let reach = 16

  private let next: Int
  private let last: Int
  private let firstLetter: Vector
  private let nextLetter: Vector
  private let lastLetter: Vector

  init(_ needle: Needle.View) {
    next = needle.count > 1 ? 1 : 0
    last = min(needle.count - 1, Self.reach)
    firstLetter = Vector(repeating: needle.letters[0])
    nextLetter = Vector(repeating: needle.letters[next])
    lastLetter = Vector(repeating: needle.letters[last])
  }

  /// The places among the next 64 where the needle may stand, the first in the lowest bit.
  ///
  /// It reads from one byte before the letters to ``reach`` behind the last place.
  @inline(__always)
  func places(in letters: UnsafePointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawPointer(letters)
    let parts = (part(raw), part(raw + 16), part(raw + 32), part(raw + 48))
    let any = parts.0 | parts.1 | parts.2 | parts.3
    guard any[0] | any[1] != 0 else { return 0 }
    return Self.bits(parts.0) | Self.bits(parts.1) << 16 | Self.bits(parts.2) << 32
      | Self.bits(parts.3) << 48
  }

  @inline(__always)
  private func part(_ raw: UnsafeRawPointer) -> SIMD2<UInt64> {
    let found =
      (raw.loadUnaligned(as: Vector.self) .== firstLetter)
      .& ((raw - 1).loadUnaligned(as: Vector.self) .<= Vector(repeating: 0x20))
      .& ((raw + next).loadUnaligned(as: Vector.self) .== nextLetter)
      .& ((raw + last).loadUnaligned(as: Vector.self) .== lastLetter)
    return unsafeBitCast(found, to: SIMD2<UInt64>.self)
  }

  /// One bit a byte: the product gathers the lowest bit of each byte in the uppermost byte.
  @inline(__always)
  private static func bits(_ part: SIMD2<UInt64>) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let gather: UInt64 = 0x0102_0408_1020_4080
    let low = ((part[0] & ones) &* gather) >> 56
    let high = ((part[1] & ones) &* gather) >> 56
    return low | high << 8
  }
}
