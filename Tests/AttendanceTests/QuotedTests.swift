import Attendance
import SeededRandom
import Testing

@Suite("Strings of JSON in the log")
struct QuotedTests {
  /// Scalars at every bound of what is escaped and of the lengths of UTF-8.
  private static let scalars: [Unicode.Scalar] = [
    0, 0xa, 0x1f, 0x20, 0x22, 0x5c, 0x61, 0x7e, 0x7f, 0x80, 0x9f, 0xa0, 0x61b, 0x61c, 0x61d, 0x7ff,
    0x800, 0x1ef9, 0x200d, 0x200e, 0x200f, 0x2010, 0x2027, 0x2028, 0x202e, 0x202f, 0x2065, 0x2066,
    0x2069, 0x206a, 0xd7ff, 0xe000, 0xfefe, 0xfeff, 0xffff, 0x10000, 0x1f600, 0x10ffff,
  ].compactMap { Unicode.Scalar($0 as UInt32) }

  /// Scalar by scalar, as RFC 8259 and the log's documentation have it.
  private static func expected(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5c: quoted += "\\" + String(scalar)
      case 0...0x1f, 0x7f...0x9f, 0x61c, 0x200e, 0x200f, 0x2028...0x202e, 0x2066...0x2069, 0xfeff:
        let hex = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  @Test("every scalar at a bound is escaped or left as the rule has it", arguments: scalars)
  func bounds(scalar: Unicode.Scalar) {
    let text = "a" + String(scalar) + "ế"
    #expect(Array(LineWriter.quoted(text).utf8) == Array(Self.expected(text).utf8))
  }

  @Test("random texts come out as scalar by scalar", arguments: [1, 2, 3] as [UInt64])
  func random(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let count = Int.random(in: 0..<40, using: &random)
      var text = ""
      for _ in 0..<count {
        text.unicodeScalars.append(Self.scalars.randomElement(using: &random) ?? "a")
      }
      #expect(Array(LineWriter.quoted(text).utf8) == Array(Self.expected(text).utf8))
    }
  }
}
