import Conference

extension LogEvent {
  /// Reads a line that ``line`` wrote; nil where it is not one, byte for byte.
  ///
  /// Whether the hash fits is another question. What a store adds behind the hash is left to the
  /// caller, as `rest`: `,"received":"…"` or nothing, without the closing brace.
  package init?(line: some StringProtocol, rest: inout String) {
    // Of a text whose kind is not known the bytes come one by one, a third of all that an event costs.
    let line = String(line)
    var reader = LineReader(line.utf8)
    guard reader.take("{"),
      let id = reader.string("id", isFirst: true).flatMap(EventID.init(text:))
    else { return nil }
    let delegate = reader.string("delegate")
    guard let kind = reader.string("kind"), let list = reader.string("list"),
      let store = reader.string("store"), let sequence = reader.number("sequence"),
      let desk = reader.string("desk"), let name = reader.string("operator"),
      let time = reader.string("at"), let at = Moment(time)
    else { return nil }
    let target = reader.string("target")
    let seat = reader.string("seat")
    let batch = reader.string("batch")
    var refusal: Refusal?
    if reader.take(",\"refused\":{") {
      guard let reason = reader.string("reason", isFirst: true),
        let length = reader.number("length"),
        let digest = reader.string("digest").flatMap(Digest.init(hex:)), reader.take("}")
      else { return nil }
      refusal = Refusal(
        reason: RefusalReason(rawValue: reason),
        length: Int(length),
        digest: digest
      )
    }
    var text: SealedText?
    if reader.take(",\"text\":{") {
      guard let id = reader.string("id", isFirst: true),
        let seal = reader.string("seal").flatMap(Digest.init(hex:)), reader.take("}")
      else { return nil }
      text = SealedText(id: id, seal: seal)
    }
    guard let previous = reader.string("previous").flatMap(Digest.init(hex:)),
      let hash = reader.string("hash").flatMap(Digest.init(hex:)),
      let tail = reader.tail
    else { return nil }
    self.init(
      id: id,
      delegate: delegate.map(PersonID.init(rawValue:)),
      kind: EventKind(rawValue: kind),
      list: ListID(list),
      store: ChainID(store),
      sequence: sequence,
      desk: desk,
      operator: name,
      at: at,
      target: target.flatMap(EventID.init(text:)),
      seat: seat.map(PersonID.init(rawValue:)),
      batch: batch.flatMap(EventID.init(text:)),
      refusal: refusal,
      text: text,
      previous: previous,
      hash: hash
    )
    // Another spelling of the same fields would have another hash.
    guard line.utf8.starts(with: openLine.utf8) else { return nil }
    rest = tail
  }
}

/// Reads a line of JSON whose fields stand in a known order.
package struct LineReader {
  private let bytes: [UInt8]
  private var place = 0

  package init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  /// Passes over a text; where it does not stand here nothing happens.
  package mutating func take(_ text: String) -> Bool {
    let wanted = text.utf8
    guard bytes[place...].starts(with: wanted) else { return false }
    place += wanted.count
    return true
  }

  /// The string of a field, where that field is the next one.
  package mutating func string(_ name: String, isFirst: Bool = false) -> String? {
    let start = place
    guard take((isFirst ? "" : ",") + "\"\(name)\":\""), let value = quoted() else {
      place = start
      return nil
    }
    return value
  }

  /// The whole number of a field, where that field is the next one.
  package mutating func number(_ name: String) -> Int64? {
    let start = place
    guard take(",\"\(name)\":") else { return nil }
    let digits = bytes[place...].prefix { 0x30...0x39 ~= $0 }
    guard !digits.isEmpty, let value = Int64(String(decoding: digits, as: UTF8.self)) else {
      place = start
      return nil
    }
    place += digits.count
    return value
  }

  /// What is left before the closing brace; nil where no brace closes.
  package var tail: String? {
    guard bytes.count > place, bytes.last == UInt8(ascii: "}") else { return nil }
    return String(validating: bytes[place..<bytes.count - 1], as: UTF8.self)
  }

  /// What stands up to the closing quote, its escapes resolved.
  private mutating func quoted() -> String? {
    let start = place
    while place < bytes.count, Self.isPlain(bytes[place]) { place += 1 }
    var text = Array(bytes[start..<place])
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let resolved = escape() else { return nil }
        text += resolved
      case 0..<0x20: return nil
      default: text.append(byte)
      }
    }
    return nil
  }

  /// Whether a byte stands for itself in a string.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// The escapes that ``LineWriter`` makes.
  private mutating func escape() -> [UInt8]? {
    guard place < bytes.count else { return nil }
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [byte]
    case UInt8(ascii: "u"):
      guard place + 4 <= bytes.count,
        let code = UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(code), LineWriter.isEscaped(scalar)
      else { return nil }
      place += 4
      return Array(String(scalar).utf8)
    default: return nil
    }
  }
}
