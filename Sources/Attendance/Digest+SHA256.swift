import CDigest

extension Digest {
  /// The SHA-256 (FIPS 180-4) of some bytes, by libmd.
  package init(of bytes: some Sequence<UInt8>) {
    self.init(hashing: [Array(bytes)])
  }

  /// HMAC-SHA-256 (RFC 2104): a digest that only who has the key can make.
  package init(of bytes: some Sequence<UInt8>, key: [UInt8]) {
    let block = 64
    var padded = key.count > block ? Digest(of: key).bytes : key
    padded += [UInt8](repeating: 0, count: block - padded.count)
    let inner = Digest(hashing: [padded.map { $0 ^ 0x36 }, Array(bytes)])
    self.init(hashing: [padded.map { $0 ^ 0x5c }, inner.bytes])
  }

  private init(hashing parts: [[UInt8]]) {
    var context = SHA2_CTX()
    SHA256Init(&context)
    for part in parts { SHA256Update(&context, part, part.count) }
    var bytes = [UInt8](repeating: 0, count: 32)
    SHA256Final(&bytes, &context)
    self.init(whole: bytes)
  }

  /// Lower-case hexadecimal, 64 digits.
  package var hex: String { bytes.hex }

  package init?(hex: String) {
    guard let bytes = [UInt8](hex: hex) else { return nil }
    self.init(bytes: bytes)
  }
}

extension Array<UInt8> {
  /// Two lower-case hexadecimal digits for each byte.
  package var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self
    )
  }

  /// Reads lower-case hexadecimal; nil for anything else.
  package init?(hex: String) {
    let digits = Array<UInt8>(hex.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: digits.count, by: 2) {
      guard let high = Self.value(digits[place]), let low = Self.value(digits[place + 1]) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    self = bytes
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }
}
