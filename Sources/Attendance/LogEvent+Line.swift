import Conference

/// An event as one line of JSON, the same bytes every time: the form that is hashed, shown and
/// exported.
extension LogEvent {
  /// Everything that the hash covers: the line up to, and without, `,"hash":`.
  ///
  /// Anybody can check a log by it: `sed 's/,"hash":.*//'` gives these bytes, `sha256sum` the hash.
  package var hashedLine: String {
    var line = LineWriter()
    line.add("id", id.text)
    line.add("delegate", delegate)
    line.add("kind", kind.rawValue)
    line.add("list", list)
    line.add("store", store)
    line.add("sequence", number: sequence)
    line.add("desk", desk)
    line.add("operator", `operator`)
    line.add("at", at.iso8601)
    line.add("target", target?.text)
    line.add("seat", seat)
    line.add("batch", batch?.text)
    if let refusal {
      line.open("refused")
      line.add("reason", refusal.reason.rawValue)
      line.add("length", number: Int64(refusal.length))
      line.add("digest", refusal.digest.hex)
      line.close()
    }
    if let text {
      line.open("text")
      line.add("id", text.id)
      line.add("seal", text.seal.hex)
      line.close()
    }
    line.add("previous", previous.hex)
    return line.text
  }

  /// The whole line, the closing brace left off so that a store can add what is its own.
  package var openLine: String { hashedLine + ",\"hash\":\"\(hash.hex)\"" }

  /// The line of `log export`; `log show` has `received` behind the hash.
  package var line: String { openLine + "}" }

  /// The hash that the event's own fields ask for.
  package var rightHash: Digest { Digest(of: hashedLine.utf8) }
}

/// Writes an object of JSON without blanks, its fields in the order of coming.
package struct LineWriter: Sendable {
  package private(set) var text = "{"
  private var isFirst = true

  package init() {}

  package mutating func add(_ name: String, _ value: String?) {
    guard let value else { return }
    begin(name)
    text += Self.quoted(value)
  }

  package mutating func add(_ name: String, number: Int64) {
    begin(name)
    text += String(number)
  }

  package mutating func open(_ name: String) {
    begin(name)
    text += "{"
    isFirst = true
  }

  package mutating func close() {
    text += "}"
    isFirst = false
  }

  private mutating func begin(_ name: String) {
    if !isFirst { text += "," }
    isFirst = false
    text += "\"\(name)\":"
  }

  /// A string of JSON (RFC 8259, 7): escaped is what must be, and what could act on a terminal.
  package static func quoted(_ value: String) -> String {
    // Most is plain ASCII, and needs no more than a look at its bytes.
    if value.utf8.allSatisfy(isPlain) { return "\"\(value)\"" }
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case _ where isEscaped(scalar):
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    0x20..<0x7f ~= byte && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// Controls (C0, delete, C1), bidirectional controls, line and paragraph separators.
  static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1f, 0x7f...0x9f, 0x061c, 0x200e, 0x200f, 0x2028...0x202e, 0x2066...0x2069, 0xfeff:
      true
    default: false
    }
  }
}
