/// Turns the bytes that a terminal sends into events; holds what is not whole yet.
///
/// Pure: time comes in as milliseconds of any monotonic clock. A sequence that is not known
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

  let encoding: Encoding
  let keys: [[UInt8]: Key]
  let longestKey: Int
  private var pending: [UInt8] = []
  var isPasting = false
  /// How much of a paste is known not to hold its end: a long one is looked through once.
  var searched = 0
  var lastPress: (point: Point, time: Int)?

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

  typealias Step = (count: Int, events: [TerminalEvent])

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
}

/// Bytes that have a meaning of their own.
enum ASCII {
  static let bell: UInt8 = 0x07
  static let escape: UInt8 = 0x1b
  static let delete: UInt8 = 0x7f
}
