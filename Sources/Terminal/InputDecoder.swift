import VietnameseText

/// Turns the bytes that a terminal sends into events; holds what is not whole yet.
///
/// Pure: time comes in as milliseconds of any clock that only grows. A sequence that is not known
/// gives nothing at all, so that no terminal's answer and no foreign byte becomes a command. A mark
/// that arrives apart from its letter is an event of its own, which the field composes.
package struct InputDecoder: Sendable {
  /// How the bytes of the locale become characters.
  package enum Encoding: Sendable {
    case utf8
    /// One byte a character: 256 entries, nil where the locale has none.
    case singleByte([Unicode.Scalar?])
  }

  /// Milliseconds within which a key follows Escape to count as Alt with that key.
  package static let escapeDelay = 25
  /// Milliseconds of silence after which an unfinished sequence is dropped.
  static let sequenceDelay = 100
  /// Milliseconds of silence after which a paste that never ended counts as ended.
  static let pasteDelay = 1000
  /// Milliseconds within which a second press on a cell is a double press.
  static let doublePressDelay = 400
  /// Bytes that a paste or a sequence may take before it is cut.
  static let pasteLimit = 1 << 20
  static let sequenceLimit = 1 << 16

  private let encoding: Encoding
  private let keys: [[UInt8]: Key]
  private let longestKey: Int
  private var pending: [UInt8] = []
  private var isPasting = false
  /// How much of a paste is known not to hold its end: a long one is looked through once.
  private var searched = 0
  private var lastPress: (point: Point, time: Int)?

  /// A decoder for one terminal.
  ///
  /// - Parameters:
  ///   - encoding: the locale's encoding.
  ///   - keys: the terminal's own key sequences, which win over the common ones.
  package init(encoding: Encoding = .utf8, keys: [[UInt8]: Key] = [:]) {
    self.encoding = encoding
    self.keys = KeySequences.common.merging(keys) { $1 }
    longestKey = self.keys.keys.reduce(0) { max($0, $1.count) }
  }

  /// How many milliseconds of silence to wait before `timeOut`; nil when nothing is pending.
  package var patience: Int? {
    if isPasting { return Self.pasteDelay }
    if pending.isEmpty { return nil }
    return pending == [ASCII.escape] ? Self.escapeDelay : Self.sequenceDelay
  }

  /// Takes bytes in and gives the events that are whole now.
  package mutating func feed(_ bytes: some Sequence<UInt8>, at time: Int) -> [TerminalEvent] {
    pending += bytes
    var events: [TerminalEvent] = []
    var rest = pending[...]
    while !rest.isEmpty, let step = step(rest, at: time) {
      events += step.events
      rest = rest.dropFirst(step.count)
    }
    pending = Array(rest)
    return events
  }

  /// Ends the waiting: what is pending is all that there will be.
  package mutating func timeOut() -> [TerminalEvent] {
    defer {
      pending = []
      isPasting = false
      searched = 0
    }
    if isPasting { return paste(pending[...]) }
    guard pending.first == ASCII.escape else { return [] }
    if pending.count == 1 { return [.key(.escape)] }
    guard pending.count == 2 else { return [] }
    return [.key(.alt(Character(Unicode.Scalar(pending[1]))))]
  }

  private typealias Step = (count: Int, events: [TerminalEvent])

  /// The first whole thing in the bytes; nil when more are needed to know.
  private mutating func step(_ bytes: ArraySlice<UInt8>, at time: Int) -> Step? {
    if isPasting { return pasteStep(bytes) }
    switch bytes[bytes.startIndex] {
    case ASCII.escape: return escapeStep(bytes, at: time)
    case let byte where byte < 0x20 || byte == ASCII.delete:
      return (1, [.key(Self.controlKey(byte))])
    default: return textStep(bytes)
    }
  }

  private static func controlKey(_ byte: UInt8) -> Key {
    switch byte {
    case 0x08, ASCII.delete: .backspace
    case 0x09: .tab
    case 0x0a, 0x0d: .enter
    case 0x01...0x1a: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  // MARK: Sequences

  private mutating func escapeStep(_ bytes: ArraySlice<UInt8>, at time: Int) -> Step? {
    guard bytes.count > 1 else { return nil }
    for count in stride(from: min(longestKey, bytes.count), through: 2, by: -1) {
      if let key = keys[Array(bytes.prefix(count))] { return (count, [.key(key)]) }
    }
    switch bytes[bytes.startIndex + 1] {
    case UInt8(ascii: "["): return controlSequenceStep(bytes, at: time)
    case UInt8(ascii: "O"): return singleShiftStep(bytes)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      return stringStep(bytes)
    case ASCII.escape:
      return (1, [.key(.escape)])
    case let byte where byte < 0x20:
      return (1, [.key(.escape)])
    case let byte where byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"):
      let digit = Int(byte - UInt8(ascii: "0"))
      return (2, [.key(.function(digit == 0 ? 10 : digit))])
    default:
      guard let text = scalar(bytes.dropFirst()) else { return nil }
      guard let scalar = text.scalar, !Self.isDropped(scalar) else { return (1 + text.count, []) }
      return (1 + text.count, [.key(.alt(Self.composed(Character(scalar))))])
    }
  }

  /// `ESC [`, parameters, intermediates, one final byte.
  private mutating func controlSequenceStep(_ bytes: ArraySlice<UInt8>, at time: Int) -> Step? {
    let body = bytes.dropFirst(2)
    // The function keys of the Linux console: a second bracket and a letter.
    if body.first == UInt8(ascii: "[") { return body.count < 2 ? nil : (4, []) }
    guard let end = body.firstIndex(where: { !(0x20...0x3f).contains($0) }) else {
      return bytes.count > Self.sequenceLimit ? (bytes.count, []) : nil
    }
    // Broken off by something that cannot stand inside: that something stays.
    guard (0x40...0x7e).contains(body[end]) else { return (end - bytes.startIndex, []) }
    let parameters = body[body.startIndex..<end]
    let count = end + 1 - bytes.startIndex
    let final = body[end]
    if parameters.isEmpty, final == UInt8(ascii: "M") {
      let report = body[(end + 1)...].prefix(3)
      guard report.count == 3 else { return nil }
      return (count + 3, mouse(MouseReport(x10: Array(report)), at: time))
    }
    if parameters.first == UInt8(ascii: "<") {
      return (count, mouse(MouseReport(sgr: parameters.dropFirst(), final: final), at: time))
    }
    if final == UInt8(ascii: "~"), parameters.elementsEqual("200".utf8) { isPasting = true }
    return (count, [])
  }

  /// `ESC O` and one byte that is not known.
  private func singleShiftStep(_ bytes: ArraySlice<UInt8>) -> Step? {
    bytes.count < 3 ? nil : (3, [])
  }

  /// A string that a terminal sends in answer to a question: dropped to its end.
  private func stringStep(_ bytes: ArraySlice<UInt8>) -> Step? {
    let body = bytes.dropFirst(2)
    for (index, byte) in zip(body.indices, body) {
      if byte == ASCII.bell { return (index + 1 - bytes.startIndex, []) }
      if byte == ASCII.escape {
        guard index + 1 < body.endIndex else { return nil }
        let isEnd = body[index + 1] == UInt8(ascii: "\\")
        return (index + (isEnd ? 2 : 0) - bytes.startIndex, [])
      }
    }
    return bytes.count > Self.sequenceLimit ? (bytes.count, []) : nil
  }

  // MARK: Mouse

  private mutating func mouse(_ report: MouseReport?, at time: Int) -> [TerminalEvent] {
    guard let report else { return [] }
    guard report.kind == .press else {
      return [.mouse(MouseEvent(kind: report.kind, point: report.point))]
    }
    if let last = lastPress, last.point == report.point, time - last.time < Self.doublePressDelay {
      lastPress = nil
      return [.mouse(MouseEvent(kind: .doublePress, point: report.point))]
    }
    lastPress = (report.point, time)
    return [.mouse(MouseEvent(kind: .press, point: report.point))]
  }

  // MARK: Paste

  private static let pasteEnd: [UInt8] = [ASCII.escape] + "[201~".utf8

  private mutating func pasteStep(_ bytes: ArraySlice<UInt8>) -> Step? {
    var from = bytes.startIndex + min(searched, bytes.count)
    // The end may have come in half.
    searched = max(0, bytes.count - Self.pasteEnd.count)
    while let start = bytes[from...].firstIndex(of: ASCII.escape) {
      if bytes[start...].starts(with: Self.pasteEnd) {
        isPasting = false
        searched = 0
        return (start - bytes.startIndex + Self.pasteEnd.count, paste(bytes[..<start]))
      }
      from = start + 1
    }
    guard bytes.count > Self.pasteLimit else { return nil }
    // A beginning of the end must stay whole, and so must a character.
    let cut = bytes.count - 8
    searched = 0
    return (cut, paste(bytes.prefix(cut)))
  }

  private func paste(_ bytes: ArraySlice<UInt8>) -> [TerminalEvent] {
    var scalars = String.UnicodeScalarView()
    var rest = bytes
    var afterReturn = false
    while let byte = rest.first {
      let next = scalar(rest) ?? (count: 1, scalar: nil)
      rest = rest.dropFirst(next.count)
      defer { afterReturn = byte == 0x0d }
      if byte == 0x0d || byte == 0x0a && !afterReturn {
        scalars.append("\n")
      } else if let scalar = next.scalar, byte == 0x09 || !Self.isDropped(scalar) {
        scalars.append(scalar)
      }
    }
    return scalars.isEmpty ? [] : [.paste(Composition.composed(String(scalars)))]
  }

  // MARK: Text

  /// The run of text up to the next control, a grapheme an event.
  private func textStep(_ bytes: ArraySlice<UInt8>) -> Step? {
    var text = String.UnicodeScalarView()
    var rest = bytes
    while let byte = rest.first, byte >= 0x20, byte != ASCII.delete, let next = scalar(rest) {
      if let scalar = next.scalar, !Self.isDropped(scalar) { text.append(scalar) }
      rest = rest.dropFirst(next.count)
    }
    guard rest.count < bytes.count else { return nil }
    let events = String(text).map { TerminalEvent.key(.character(Self.composed($0))) }
    return (bytes.count - rest.count, events)
  }

  /// The first character of the bytes: its length, and nil for what is no character.
  ///
  /// Nil when the bytes are only the beginning of one.
  private func scalar(_ bytes: ArraySlice<UInt8>) -> (count: Int, scalar: Unicode.Scalar?)? {
    guard let first = bytes.first else { return nil }
    if case .singleByte(let table) = encoding { return (1, table[Int(first)]) }
    let length: Int
    switch first {
    case 0x00...0x7f: return (1, Unicode.Scalar(first))
    case 0xc2...0xdf: length = 2
    case 0xe0...0xef: length = 3
    case 0xf0...0xf4: length = 4
    default: return (1, nil)
    }
    let sequence = bytes.prefix(length)
    let good = 1 + sequence.dropFirst().prefix { $0 & 0xc0 == 0x80 }.count
    if good < sequence.count { return (good, nil) }
    if good < length { return nil }
    guard let text = String(validating: sequence, as: UTF8.self) else { return (length, nil) }
    return (length, text.unicodeScalars.first)
  }

  /// Controls and separators, which no key types and no field shows.
  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: scalar.properties.isBidiControl
    }
  }

  private static func composed(_ grapheme: Character) -> Character {
    Composition.composed(String(grapheme)).first ?? grapheme
  }
}

/// Bytes that have a meaning of their own.
enum ASCII {
  static let bell: UInt8 = 0x07
  static let escape: UInt8 = 0x1b
  static let delete: UInt8 = 0x7f
}
