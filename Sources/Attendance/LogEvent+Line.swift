import Conference

/// An event as one line of JSON, the same bytes every time: the form that is hashed, shown and
/// exported.
extension LogEvent {
  /// Everything that the hash covers: the line up to, and without, `,"hash":`.
  ///
  /// Anybody can check a log by it: `sed 's/,"hash":.*//'` gives these bytes, `sha256sum` the hash.
  package var hashedLine: String { hashed.text }

  private var hashed: LineWriter {
    var line = LineWriter()
    line.add("id", id.text)
    line.add("delegate", delegate?.rawValue)
    line.add("kind", kind.rawValue)
    line.add("list", list.rawValue)
    line.add("store", store.rawValue)
    line.add("sequence", number: sequence)
    line.add("desk", desk)
    line.add("operator", `operator`)
    line.add("at", at.iso8601)
    line.add("target", target?.text)
    line.add("seat", seat?.rawValue)
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
    return line
  }

  /// The whole line, the closing brace left off so that a store can add what is its own.
  package var openLine: String { hashedLine + ",\"hash\":\"\(hash.hex)\"" }

  /// The line of `log export`; `log show` has `received` behind the hash.
  package var line: String { openLine + "}" }

  /// The hash that the event's own fields ask for.
  package var rightHash: Digest { Digest(of: hashed.bytes) }
}

/// Writes a compact JSON object, its fields in the order in which they are added.
package struct LineWriter: Sendable {
  /// What is written so far, in UTF-8.
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  package init() {
    // Room for an event of the usual length.
    bytes.reserveCapacity(640)
    bytes.append(UInt8(ascii: "{"))
  }

  /// What is written so far.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func add(_ name: String, _ value: String?) {
    guard let value else { return }
    begin(name)
    Self.quote(value, into: &bytes)
  }

  package mutating func add(_ name: String, number: Int64) {
    begin(name)
    bytes += String(number).utf8
  }

  package mutating func open(_ name: String) {
    begin(name)
    bytes.append(UInt8(ascii: "{"))
    isFirst = true
  }

  package mutating func close() {
    bytes.append(UInt8(ascii: "}"))
    isFirst = false
  }

  private mutating func begin(_ name: String) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    bytes.append(UInt8(ascii: "\""))
    var name = name
    name.withUTF8 { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  /// A string of JSON (RFC 8259, 7): escaped is what must be, and what could act on a terminal or
  /// hide from a reader.
  ///
  /// A line of the log has one form for every control, and its hash covers that; with short forms
  /// line breaks and tabs are `\n`, `\r` and `\t`.
  package static func quoted(_ value: String, hasShortForms: Bool = false) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(value.utf8.count + 2)
    quote(value, hasShortForms: hasShortForms, into: &text)
    return String(decoding: text, as: UTF8.self)
  }

  private static func quote(
    _ value: String,
    hasShortForms: Bool = false,
    into text: inout [UInt8]
  ) {
    text.append(UInt8(ascii: "\""))
    defer { text.append(UInt8(ascii: "\"")) }
    // Most is plain ASCII, and needs no more than a look at its bytes.
    var plain = value
    let isWhole = plain.withUTF8 { bytes in
      guard bytes.allSatisfy(isPlain) else { return false }
      text.append(contentsOf: bytes)
      return true
    }
    if isWhole { return }
    let bytes = Array(value.utf8)
    // A note is quoted at every key: what needs no escape is copied in runs.
    var (start, place) = (0, 0)
    while place < bytes.count {
      let (scalar, length) = Self.scalar(bytes, at: place)
      if let escape = Self.escape(scalar, hasShortForms) {
        text += bytes[start..<place]
        text += escape.utf8
        start = place + length
      }
      place += length
    }
    text += bytes[start...]
  }

  /// The scalar that begins at a place, and how many bytes of UTF-8 it takes.
  private static func scalar(_ bytes: [UInt8], at place: Int) -> (Unicode.Scalar, Int) {
    let lead = UInt32(bytes[place])
    let length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    guard length > 1 else { return (Unicode.Scalar(UInt8(lead)), 1) }
    let value = bytes[place + 1..<place + length].reduce(lead & 0xff >> UInt32(length + 1)) {
      $0 << 6 | UInt32($1 & 0x3f)
    }
    return (Unicode.Scalar(value) ?? "\u{fffd}", length)
  }

  /// What stands for a scalar that cannot stand as it is.
  private static func escape(_ scalar: Unicode.Scalar, _ hasShortForms: Bool) -> String? {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n" where hasShortForms: return "\\n"
    case "\r" where hasShortForms: return "\\r"
    case "\t" where hasShortForms: return "\\t"
    case _ where isEscaped(scalar):
      let hex = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    default: return nil
    }
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
