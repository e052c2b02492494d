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

  /// - Parameter letters: How the needles begin; only three of the letters are looked at.
  init(_ letters: some Collection<UInt8>) {
    let letters = Array(letters.prefix(Self.reach + 1))
    next = letters.count > 1 ? 1 : 0
    last = letters.count - 1
    firstLetter = Vector(repeating: letters[0])
    nextLetter = Vector(repeating: letters[next])
    lastLetter = Vector(repeating: letters[last])
  }

  /// Which of the next 64 places the needle may stand at: bit *b* tells of ``place(of:)`` *b*.
  ///
  /// It reads from one byte before the letters to ``reach`` behind the last place.
  @inline(__always)
  func places(in letters: UnsafePointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawPointer(letters)
    let found =
      (part(raw) & Self.row(0)) | (part(raw + 16) & Self.row(1))
      | (part(raw + 32) & Self.row(2)) | (part(raw + 48) & Self.row(3))
    return found[0] | found[1]
  }

  /// The place that a bit tells of: the 64 are read as eight rows of eight, and stand in columns.
  ///
  /// Their true order would cost more than the scan, and nobody needs it.
  @inline(__always)
  static func place(of bit: Int) -> Int {
    (bit & 7) << 3 | bit >> 3
  }

  /// Notes the places of a stretch that `scan` finds, block by block.
  ///
  /// - Parameters:
  ///   - range: Where it looks; the last block may reach beyond it.
  ///   - unconditional: How many places of a block are written without a branch and counted if
  ///     there: how many a block holds would be mispredicted.
  ///   - places: With room for all of them.
  ///   - scan: The places in a block from here on, in the bits of ``place(of:)``.
  /// - Returns: How many places were noted.
  @inline(__always)
  static func gather(
    in range: Range<Int>,
    unconditional: Int,
    into places: UnsafeMutablePointer<UInt32>,
    _ scan: (_ block: Int) -> UInt64
  ) -> Int {
    var next = places
    var block = range.lowerBound
    @inline(__always) func note(_ found: UInt64) {
      next.pointee = UInt32(truncatingIfNeeded: block &+ place(of: found.trailingZeroBitCount))
    }
    while block < range.upperBound {
      var found = scan(block)
      for _ in 0..<unconditional {
        note(found)
        next += found == 0 ? 0 : 1
        found &= found &- 1
      }
      while found != 0 {
        note(found)
        next += 1
        found &= found &- 1
      }
      block &+= blockSize
    }
    return next - places
  }

  /// All ones in each byte where the needle may stand.
  @inline(__always)
  private func part(_ raw: UnsafeRawPointer) -> SIMD2<UInt64> {
    let found =
      (raw.loadUnaligned(as: Vector.self) .== firstLetter)
      .& ((raw - 1).loadUnaligned(as: Vector.self) .<= Vector(repeating: 0x20))
      .& ((raw + next).loadUnaligned(as: Vector.self) .== nextLetter)
      .& ((raw + last).loadUnaligned(as: Vector.self) .== lastLetter)
    return unsafeBitCast(found, to: SIMD2<UInt64>.self)
  }

  /// Where in the next 64 places a word begins with one of some letters, in the bits of
  /// ``place(of:)``.
  ///
  /// It reads from one byte before the letters to the last place.
  @inline(__always)
  static func initials(
    _ wanted: UnsafeBufferPointer<SIMD16<UInt8>>,
    in letters: UnsafePointer<UInt8>
  ) -> UInt64 {
    let raw = UnsafeRawPointer(letters)
    let (a, b, c, d) = (
      raw.loadUnaligned(as: Vector.self), (raw + 16).loadUnaligned(as: Vector.self),
      (raw + 32).loadUnaligned(as: Vector.self), (raw + 48).loadUnaligned(as: Vector.self)
    )
    var found = (a .!= a, a .!= a, a .!= a, a .!= a)
    for letter in wanted {
      found.0 = found.0 .| (a .== letter)
      found.1 = found.1 .| (b .== letter)
      found.2 = found.2 .| (c .== letter)
      found.3 = found.3 .| (d .== letter)
    }
    let blank = Vector(repeating: 0x20)
    func bits(_ found: SIMDMask<SIMD16<Int8>>, _ offset: Int, _ number: UInt64) -> SIMD2<UInt64> {
      let isFirst = (raw + (offset - 1)).loadUnaligned(as: Vector.self) .<= blank
      return unsafeBitCast(found .& isFirst, to: SIMD2<UInt64>.self) & row(number)
    }
    let all =
      (bits(found.0, 0, 0) | bits(found.1, 16, 1)) | (bits(found.2, 32, 2) | bits(found.3, 48, 3))
    return all[0] | all[1]
  }

  /// The bit of each row of eight in the bytes of that row, two rows a vector.
  @inline(__always)
  private static func row(_ number: UInt64) -> SIMD2<UInt64> {
    SIMD2(0x0101_0101_0101_0101 << (2 * number), 0x0202_0202_0202_0202 << (2 * number))
  }
}
