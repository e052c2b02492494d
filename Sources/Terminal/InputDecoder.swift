/// Turns the bytes that a terminal sends into events; holds what is not whole yet.
///
/// Pure: time comes in as milliseconds of any monotonic clock. What has begun goes on to its own
/// end however its bytes are cut and delayed; limits of seconds keep what never ends from holding
/// the keyboard, limits of bytes from filling memory. A sequence that is not known gives nothing at all, so that no terminal's answer
/// and no foreign byte becomes a command. A mark that arrives apart from its letter is an event of
/// its own, which the field composes.
package struct InputDecoder: Sendable {
  /// How the bytes of the locale become characters.
  package enum Encoding: Sendable {
    case utf8
    /// One byte a character: 256 entries, nil where the locale has none.
    case singleByte([Unicode.Scalar?])
    /// One byte or several, the first of them above 0x7F: the first character of the bytes.
    case multiByte(@Sendable (ArraySlice<UInt8>) -> EncodedCharacter)
  }

  /// What stands first in some bytes of a locale's encoding.
  package enum EncodedCharacter: Hashable, Sendable {
    /// A character of so many bytes.
    case whole(Unicode.Scalar, count: Int)
    /// The beginning of one.
    case beginning
    /// No character.
    case none
  }

  /// What the bytes to come belong to.
  enum Inside: Equatable {
    case nothing
    case paste
    /// An answer, dropped up to its end; the last byte that was.
    case string(last: UInt8)
    /// A control sequence of too many parameters, dropped up to its last byte.
    case parameters
  }

  /// Milliseconds within which a key follows Escape to count as Alt with that key, on a local
  /// terminal.
  package static let escapeDelay = 25
  /// The same where the bytes cross a network, which may part a key's own.
  static let remoteEscapeDelay = 100
  /// Milliseconds of silence after which an unfinished sequence is dropped.
  static let sequenceDelay = 2000
  /// Milliseconds after which a sequence is dropped, silence or not.
  static let sequenceTotal = 5000
  /// Milliseconds of silence after which a paste that never ended counts as ended.
  static let pasteDelay = 5000
  /// Milliseconds after which a paste counts as ended, silence or not.
  static let pasteTotal = 60_000
  /// Milliseconds within which a second press on a cell is a double press.
  static let doublePressDelay = 400
  /// Bytes of a sequence that are kept.
  static let sequenceLimit = 1 << 16

  let encoding: Encoding
  let keys: KeyTable
  /// How long this terminal's Escape waits for what belongs to it.
  let escapeDelay: Int
  private var pending: [UInt8] = []
  var inside = Inside.nothing
  /// When what is not whole began, and when its last bytes came.
  private var began = 0
  private var fed = 0
  /// How much of a paste is known not to hold its end: a long one is looked through once.
  var searched = 0
  /// Bytes of a paste that are handed over as one event.
  var pastePart = 1 << 20
  /// Bytes of a paste that are taken at all; what is beyond them is dropped up to its end.
  var pasteLimit = 1 << 24
  /// How much of a paste has been handed over already.
  var pasted = 0
  var lastPress: (point: Point, time: Int)?
  /// Whether an Escape that waited long enough was the last thing that was given out.
  private var isBehindEscape = false

  /// A decoder for one terminal.
  ///
  /// - Parameters:
  ///   - encoding: the locale's encoding.
  ///   - keys: the terminal's own key sequences, which win over the common ones.
  ///   - escapeDelay: milliseconds to wait after Escape alone.
  package init(
    encoding: Encoding = .utf8,
    keys: [KeySequences.Entry] = [],
    escapeDelay: Int = InputDecoder.escapeDelay
  ) {
    self.encoding = encoding
    self.escapeDelay = escapeDelay
    self.keys = KeyTable(keys)
  }

  /// How long to wait after Escape alone: ESCDELAY, the variable that ncurses' programs read, in
  /// milliseconds; without it by whether the terminal is reached over a network.
  static func escapeDelay(environment: (String) -> String?) -> Int {
    if let text = environment("ESCDELAY"), let delay = Int(text), delay > 0 {
      return min(delay, sequenceDelay)
    }
    let isRemote = ["SSH_TTY", "SSH_CONNECTION"].contains { environment($0)?.isEmpty == false }
    return isRemote ? remoteEscapeDelay : escapeDelay
  }

  private var isIdle: Bool { pending.isEmpty && inside == .nothing }

  private var total: Int { inside == .paste ? Self.pasteTotal : Self.sequenceTotal }

  /// How many milliseconds after the last bytes to call `timeOut`; nil when nothing is pending.
  package var patience: Int? {
    if isIdle { return nil }
    let silence =
      switch inside {
      case .paste: Self.pasteDelay
      case .string, .parameters: Self.sequenceDelay
      case .nothing:
        pending.allSatisfy { $0 == ASCII.escape } ? escapeDelay : Self.sequenceDelay
      }
    return max(0, min(silence, began + total - fed))
  }

  /// Takes bytes in and gives the events that are whole now.
  package mutating func feed(_ bytes: some Sequence<UInt8>, at time: Int) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    if !isIdle, time - began > total { events = timeOut() }
    let isLate = isIdle && isBehindEscape && time - fed <= Self.sequenceDelay
    if isIdle { began = time }
    fed = time
    isBehindEscape = false
    pending += bytes
    if isLate, Self.isRestOfSequence(pending) {
      // Its Escape has acted, and it is no key any more; an answer or a paste is what it is.
      pending.insert(ASCII.escape, at: 0)
      let late = feedRest(at: time)
      return if case .key = late.first { Array(late.dropFirst()) } else { late }
    }
    return events + feedRest(at: time)
  }

  /// Whether bytes that came at once are what stands behind the Escape of a sequence: nobody types them
  /// so.
  private static func isRestOfSequence(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 2, bytes[0] == UInt8(ascii: "[") || bytes[0] == UInt8(ascii: "]") else {
      return false
    }
    let parameters = bytes.dropFirst().prefix { (0x30...0x3f).contains($0) }
    return !parameters.isEmpty && parameters.count < bytes.count - 1
  }

  private mutating func feedRest(at time: Int) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    var rest = pending[...]
    while !rest.isEmpty, let step = step(rest, at: time) {
      events += step.events
      rest = rest.dropFirst(step.count)
      if inside == .nothing { began = time }
    }
    pending = Array(rest)
    return events
  }

  /// Ends the waiting: what is pending is all that there will be.
  package mutating func timeOut() -> [TerminalEvent] {
    defer {
      pending = []
      inside = .nothing
      searched = 0
      pasted = 0
    }
    if inside == .paste { return paste(pending[...]) }
    guard inside == .nothing, pending.first == ASCII.escape else { return [] }
    if pending.allSatisfy({ $0 == ASCII.escape }) {
      isBehindEscape = true
      return pending.map { _ in .key(.escape) }
    }
    guard pending.count == 2, pending[1] < 0x80 else { return [] }
    return [.key(.alt(Character(Unicode.Scalar(pending[1]))))]
  }

  typealias Step = (count: Int, events: [TerminalEvent])

  /// The first whole thing in the bytes; nil when more are needed to know.
  private mutating func step(_ bytes: ArraySlice<UInt8>, at time: Int) -> Step? {
    switch inside {
    case .paste: return pasteStep(bytes)
    case .string: return stringStep(bytes)
    case .parameters: return parametersStep(bytes)
    case .nothing: break
    }
    switch bytes[bytes.startIndex] {
    case ASCII.escape: return escapeStep(bytes, at: time)
    case let byte where byte < 0x20 || byte == ASCII.delete:
      return (1, [.key(Self.controlKey(byte))])
    default:
      guard let control = control(bytes) else { return textStep(bytes) }
      return controlStep(control, bytes, at: time)
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
  static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  /// What ends a string, or breaks it off (CAN and SUB, as in terminals).
  static let stringEnds: [UInt8] = [bell, 0x18, 0x1a, escape]
}
