import Testing

@testable import Attendance

@Suite struct DigestTests {
  /// FIPS 180-4's examples as NIST publishes them, and the empty message.
  private static let messages = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ]

  @Test("SHA-256 gives what FIPS 180-4 gives", arguments: messages)
  func sha256(_ message: String, _ hex: String) {
    #expect(Digest(of: message.utf8).hex == hex)
  }

  private struct Keyed: Sendable {
    var key: [UInt8]
    var message: [UInt8]
    var hex: String
  }

  /// RFC 4231, test cases 1, 2, 3, 6 (a key longer than a block) and 7.
  private static let keyed = [
    Keyed(
      key: [UInt8](repeating: 0x0b, count: 20),
      message: Array("Hi There".utf8),
      hex: "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    Keyed(
      key: Array("Jefe".utf8),
      message: Array("what do ya want for nothing?".utf8),
      hex: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    Keyed(
      key: [UInt8](repeating: 0xaa, count: 20),
      message: [UInt8](repeating: 0xdd, count: 50),
      hex: "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
    ),
    Keyed(
      key: [UInt8](repeating: 0xaa, count: 131),
      message: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      hex: "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
    Keyed(
      key: [UInt8](repeating: 0xaa, count: 131),
      message: Array(
        ("This is a test using a larger than block-size key and a larger than block-size data. "
          + "The key needs to be hashed before being used by the HMAC algorithm.").utf8
      ),
      hex: "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
    ),
  ]

  @Test("HMAC-SHA-256 gives what RFC 4231 gives", arguments: keyed.indices)
  func hmac(_ index: Int) {
    let example = Self.keyed[index]
    #expect(Digest(of: example.message, key: example.key).hex == example.hex)
  }

  @Test("hexadecimal is read back, and nothing else is read")
  func hexadecimal() {
    let digest = Digest(of: "abc".utf8)
    #expect(Digest(hex: digest.hex) == digest)
    #expect(Digest(hex: digest.hex.uppercased()) == nil)
    #expect(Digest(hex: String(digest.hex.dropLast())) == nil)
    #expect(Digest(hex: String(digest.hex.dropLast(2))) == nil)
    #expect(Digest(hex: digest.hex.dropLast() + "g") == nil)
    #expect(Digest(bytes: [1]) == nil)
  }
}
