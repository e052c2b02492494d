import Attendance
import CFileSystem

/// Random bytes of the system's generator (getentropy, which is getrandom).
enum Randomness {
  /// The system gives so many at once, all or none.
  private static let most = 256

  static func bytes(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = count
      var rest = UnsafeMutableRawBufferPointer(buffer)
      while let start = rest.baseAddress, !rest.isEmpty {
        let part = min(rest.count, most)
        if getentropy(start, part) != 0 {
          // A kernel without that call: the standard library knows the other ways, byte by byte.
          var generator = SystemRandomNumberGenerator()
          for place in 0..<part { rest[place] = UInt8.random(in: .min ... .max, using: &generator) }
        }
        rest = UnsafeMutableRawBufferPointer(rebasing: rest[part...])
      }
    }
  }

  /// Two hexadecimal digits a byte.
  static func hex(bytes count: Int) -> String { bytes(count).hex }
}

/// The system's generator, asked once for several numbers: an id of an event takes two or three.
struct PooledRandomness: RandomNumberGenerator {
  private var pool: [UInt64] = []

  mutating func next() -> UInt64 {
    if pool.isEmpty {
      pool = Randomness.bytes(32).withUnsafeBytes { Array($0.bindMemory(to: UInt64.self)) }
    }
    return pool.removeLast()
  }
}
