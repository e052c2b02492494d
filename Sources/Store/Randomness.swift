import Attendance

/// Random bytes of the system's generator (getrandom).
enum Randomness {
  static func bytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// Two hexadecimal digits a byte.
  static func hex(bytes count: Int) -> String { bytes(count).hex }
}
