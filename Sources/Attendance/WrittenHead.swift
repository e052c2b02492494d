/// The end of a chain, short enough to be written on paper: "142-7F3A-91C0-55E2".
///
/// The sequence, then the first 12 hexadecimal digits of the hash: 48 bits, so that nobody makes
/// another chain that fits in the course of a conference.
package struct WrittenHead: Hashable, Sendable {
  package var sequence: Int64
  /// Hexadecimal digits in lower case, at least 8.
  package var digits: String

  private static let shown = 12
  private static let fewest = 8

  package init(_ head: ChainHead) {
    sequence = head.sequence
    digits = String(head.hash.hex.prefix(Self.shown))
  }

  /// Reads what somebody wrote, in either case, with hyphens or spaces anywhere behind the
  /// sequence.
  package init?(_ text: String) {
    let parts = text.split { $0 == "-" || $0 == " " || $0 == ":" }
    guard let first = parts.first, first.utf8.allSatisfy({ 0x30...0x39 ~= $0 }),
      let sequence = Int64(first), sequence > 0
    else { return nil }
    let digits = parts.dropFirst().joined().lowercased()
    guard (Self.fewest...64).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 })
    else { return nil }
    self.sequence = sequence
    self.digits = digits
  }

  /// Whether an event's hash begins so.
  package func fits(_ hash: Digest) -> Bool { hash.hex.hasPrefix(digits) }

  package var text: String {
    let digits = Array(digits.uppercased())
    let groups = stride(from: 0, to: digits.count, by: 4).map { start in
      String(digits[start..<min(start + 4, digits.count)])
    }
    return "\(sequence)-" + groups.joined(separator: "-")
  }
}

extension ChainHead {
  /// As it is written on paper.
  package var words: String { WrittenHead(self).text }
}
