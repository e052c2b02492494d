/// What begins with Escape: keys without a character, the mouse, and answers that nobody asked for.
extension InputDecoder {
  mutating func escapeStep(_ bytes: ArraySlice<UInt8>, at time: Int) -> Step? {
    guard bytes.count > 1 else { return nil }
    for count in stride(from: min(keys.longest, bytes.count), through: 2, by: -1) {
      if let key = keys[Array(bytes.prefix(count))] { return (count, [.key(key)]) }
    }
    switch bytes[bytes.startIndex + 1] {
    case UInt8(ascii: "["): return controlSequenceStep(bytes, at: time)
    case UInt8(ascii: "O"): return singleShiftStep(bytes)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      // Two bytes may be a key with Alt.
      guard bytes.count > 2 else { return nil }
      inside = .string(last: 0)
      return (2, [])
    case ASCII.escape:
      // Alt with an arrow, from rxvt, PuTTY and others: the arrow, as from xterm.
      guard let third = bytes.dropFirst(2).first else { return nil }
      return (1, [UInt8(ascii: "["), UInt8(ascii: "O")].contains(third) ? [] : [.key(.escape)])
    case 0x08, 0x09, 0x0a, 0x0d, ASCII.delete:
      // Alt with Enter, Tab or the key that erases: what leaves a field is Escape alone.
      return (2, [])
    case let byte where byte < 0x20:
      return (1, [.key(.escape)])
    default:
      guard let text = scalar(bytes.dropFirst()) else { return nil }
      guard let scalar = text.scalar, !Self.isDropped(scalar) else { return (1 + text.count, []) }
      return (1 + text.count, [.key(Self.altKey(Self.composed(Character(scalar))))])
    }
  }

  /// The control of eight bits that the bytes begin with (ECMA-48, 5.3), as the byte that stands behind
  /// Escape in its place, and how many bytes it takes; nil where there is none.
  func control(_ bytes: ArraySlice<UInt8>) -> (final: UInt8, count: Int)? {
    guard let first = bytes.first, first >= 0x80 else { return nil }
    // Alone such a byte is no text in UTF-8.
    if case .utf8 = encoding, Self.controls.contains(UInt32(first)) { return (first - 0x40, 1) }
    guard let next = scalar(bytes), let scalar = next.scalar,
      Self.controls.contains(scalar.value)
    else { return nil }
    return (UInt8(scalar.value) - 0x40, next.count)
  }

  private static let controls: ClosedRange<UInt32> = 0x80...0x9f

  /// What a control of eight bits begins is read as what Escape begins; others give nothing.
  mutating func controlStep(
    _ control: (final: UInt8, count: Int),
    _ bytes: ArraySlice<UInt8>,
    at time: Int
  ) -> Step? {
    guard "[O]PX^_".utf8.contains(control.final) else { return (control.count, []) }
    let written = [ASCII.escape, control.final] + bytes.dropFirst(control.count)
    return escapeStep(written[...], at: time).map { ($0.count - 2 + control.count, $0.events) }
  }

  /// A character with Alt: a digit is the function key of its number.
  static func altKey(_ character: Character) -> Key {
    guard character.isASCII, let digit = character.wholeNumberValue else { return .alt(character) }
    return .function(digit == 0 ? 10 : digit)
  }

  /// `ESC [`, parameters, intermediates, one final byte.
  private mutating func controlSequenceStep(_ bytes: ArraySlice<UInt8>, at time: Int) -> Step? {
    let body = bytes.dropFirst(2)
    // The function keys of the Linux console: a second bracket and a letter.
    if body.first == UInt8(ascii: "[") { return body.count < 2 ? nil : (4, []) }
    // With Shift, rxvt ends the number of a key with a mark that stands within others' sequences.
    let number = body.prefix(3).prefix { ASCII.digits.contains($0) }
    if (1...2).contains(number.count), body.dropFirst(number.count).first == UInt8(ascii: "$") {
      return (number.count + 3, key(number, final: UInt8(ascii: "$")))
    }
    guard let end = body.firstIndex(where: { !(0x20...0x3f).contains($0) }) else {
      guard bytes.count > Self.sequenceLimit else { return nil }
      inside = .parameters
      return (bytes.count, [])
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
    if final == UInt8(ascii: "~"), parameters.elementsEqual("200".utf8) { inside = .paste }
    return (count, key(parameters, final: final))
  }

  /// What a control sequence that stands in no table says of a key: as a code, or as one of the
  /// table with more about it.
  private func key(_ parameters: ArraySlice<UInt8>, final: UInt8) -> [TerminalEvent] {
    guard let encoded = EncodedKey(parameters, final: final), !encoded.isRelease else { return [] }
    let key = encoded.key ?? encoded.plainSequence.flatMap { keys[$0] }
    return key.map { [.key($0)] } ?? []
  }

  /// `ESC O`, the modifiers that old terminals put between, and one byte.
  private func singleShiftStep(_ bytes: ArraySlice<UInt8>) -> Step? {
    guard let end = bytes.dropFirst(2).firstIndex(where: { !(0x30...0x3b).contains($0) }) else {
      return bytes.count > Self.sequenceLimit ? (bytes.count, []) : nil
    }
    let count = end - bytes.startIndex
    return (0x40...0x7e).contains(bytes[end]) ? (count + 1, []) : (count, [])
  }

  /// The rest of a control sequence whose parameters were too many to keep.
  mutating func parametersStep(_ bytes: ArraySlice<UInt8>) -> Step? {
    guard let end = bytes.firstIndex(where: { !(0x20...0x3f).contains($0) }) else {
      return (bytes.count, [])
    }
    inside = .nothing
    return (end - bytes.startIndex + ((0x40...0x7e).contains(bytes[end]) ? 1 : 0), [])
  }

  /// A string that a terminal sends in answer to a question: dropped to its end, unkept.
  mutating func stringStep(_ bytes: ArraySlice<UInt8>) -> Step? {
    let end = bytes.indices.first { ASCII.stringEnds.contains(bytes[$0]) || isEnd($0, of: bytes) }
    if let last = bytes[..<(end ?? bytes.endIndex)].last { inside = .string(last: last) }
    guard let end else { return (bytes.count, []) }
    let count = end - bytes.startIndex
    if bytes[end] != ASCII.escape {
      inside = .nothing
      return (count + 1, [])
    }
    guard end + 1 < bytes.endIndex else { return count > 0 ? (count, []) : nil }
    inside = .nothing
    switch bytes[end + 1] {
    case UInt8(ascii: "\\"): return (count + 2, [])
    // The string was broken off by a sequence of its own.
    case UInt8(ascii: "["), UInt8(ascii: "O"), UInt8(ascii: "]"), UInt8(ascii: "P"):
      return (count, [])
    // rxvt-unicode ends its answers with half a mark: that half is no Escape.
    default: return (count + 1, [])
    }
  }

  /// Whether the end of a string in eight bits stands there, and not a part of a letter.
  private func isEnd(_ place: Int, of bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes[place] == 0x9c else { return false }
    // The byte before it may have come, and gone, by itself.
    var before: UInt8 = 0
    if case .string(let last) = inside { before = last }
    if place > bytes.startIndex { before = bytes[place - 1] }
    return before < 0x80 || before == 0xc2
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
}
