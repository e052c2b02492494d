/// What stands behind the hash of a line: fields that no hash covers, some of them perhaps of a newer
/// program, each well formed.
package struct LineTail {
  /// The names of the fields, in their order.
  package private(set) var names: [String] = []

  private let bytes: [UInt8]
  private var place = 0
  /// Deeper than any of ours, and no deeper than the stack is.
  private static let deepest = 32
  /// More fields than any line will have.
  private static let most = 64

  /// Nil where it is no row of fields of JSON, or has one twice.
  ///
  /// - Parameter tail: `,"name":value`, as often as there are fields; no closing brace.
  package init?(_ tail: some Sequence<UInt8>) {
    bytes = Array(tail)
    while place < bytes.count {
      guard take(","), let name = string(), take(":"), value(depth: 0), !names.contains(name),
        names.count < Self.most
      else { return nil }
      names.append(name)
    }
  }

  private mutating func skipSpace() {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }

  /// Passes over a mark and the space around it; where it does not stand here nothing is passed but space.
  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipSpace()
    guard place < bytes.count, bytes[place] == UInt8(ascii: mark) else { return false }
    place += 1
    skipSpace()
    return true
  }

  /// The bytes between two quotation marks, escapes as they stand.
  private mutating func string() -> String? {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return nil }
    place += 1
    let start = place
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        place += 1
        return String(validating: bytes[start..<place - 1], as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard escape() else { return nil }
      case 0..<0x20: return nil
      default: place += 1
      }
    }
    return nil
  }

  private mutating func escape() -> Bool {
    guard place + 1 < bytes.count else { return false }
    let kind = bytes[place + 1]
    place += 2
    guard kind == UInt8(ascii: "u") else { return "\"\\/bfnrt".utf8.contains(kind) }
    guard place + 4 <= bytes.count, bytes[place..<place + 4].allSatisfy(Self.isHex) else {
      return false
    }
    place += 4
    return true
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }

  private mutating func value(depth: Int) -> Bool {
    guard depth < Self.deepest, place < bytes.count else { return false }
    switch bytes[place] {
    case UInt8(ascii: "\""): return string() != nil
    case UInt8(ascii: "{"): return list(closedBy: "}", depth) { $0.string() != nil && $0.take(":") }
    case UInt8(ascii: "["): return list(closedBy: "]", depth) { _ in true }
    default: return word()
    }
  }

  /// The values between brackets, each behind what `before` passes over.
  private mutating func list(
    closedBy end: Unicode.Scalar,
    _ depth: Int,
    _ before: (inout LineTail) -> Bool
  ) -> Bool {
    place += 1
    if take(end) { return true }
    repeat {
      guard before(&self), value(depth: depth + 1) else { return false }
    } while take(",")
    return take(end)
  }

  /// A number, true, false or null.
  private mutating func word() -> Bool {
    let start = place
    while place < bytes.count, Self.isOfWord(bytes[place]) { place += 1 }
    let word = bytes[start..<place]
    return ["true", "false", "null"].contains { $0.utf8.elementsEqual(word) } || Self.isNumber(word)
  }

  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    var rest = word
    func takeDigits() -> Int {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest.dropFirst(digits.count)
      return digits.count
    }
    func takeOne(of marks: String) -> Bool {
      guard let first = rest.first, marks.utf8.contains(first) else { return false }
      rest = rest.dropFirst()
      return true
    }
    _ = takeOne(of: "-")
    let isZero = rest.first == UInt8(ascii: "0")
    let whole = takeDigits()
    guard isZero ? whole == 1 : whole > 0 else { return false }
    if takeOne(of: "."), takeDigits() == 0 { return false }
    if takeOne(of: "eE") {
      _ = takeOne(of: "+-")
      guard takeDigits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
    default: false
    }
  }
}
