/// What begins with Escape: keys without a character, the mouse, and answers that nobody asked for.
extension InputDecoder {
  mutating func escapeStep(_ bytes: ArraySlice<UInt8>, at time: Int) -> Step? {
    guard bytes.count > 1 else { return nil }
    for count in stride(from: min(longestKey, bytes.count), through: 2, by: -1) {
      if let key = keys[Array(bytes.prefix(count))] { return (count, [.key(key)]) }
    }
    switch bytes[bytes.startIndex + 1] {
    case UInt8(ascii: "["): return controlSequenceStep(bytes, at: time)
    case UInt8(ascii: "O"): return singleShiftStep(bytes)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      // Two bytes may be a key with Alt.
      guard bytes.count > 2 else { return nil }
      inside = .string
      return (2, [])
    case ASCII.escape:
      // Alt with an arrow, from rxvt, PuTTY and others: the arrow, as from xterm.
      guard let third = bytes.dropFirst(2).first else { return nil }
      return (1, [UInt8(ascii: "["), UInt8(ascii: "O")].contains(third) ? [] : [.key(.escape)])
    case 0x0d:
      // Alt with Enter.
      return (2, [])
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
    return (count, Self.encodedKey(parameters, final: final).map { [.key($0)] } ?? [])
  }

  /// A key as its code and its modifiers: `code;modifiers u` (fixterms, kitty) or
  /// `27;modifiers;code ~` (xterm's modifyOtherKeys), which another program may have left on.
  private static func encodedKey(_ parameters: ArraySlice<UInt8>, final: UInt8) -> Key? {
    let fields = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    let code: Int?
    let modifiers: Int?
    if final == UInt8(ascii: "u"), (1...2).contains(fields.count) {
      (code, modifiers) = (fields[0], fields.count == 2 ? fields[1] : 1)
    } else if final == UInt8(ascii: "~"), fields.count == 3, fields[0] == 27 {
      (code, modifiers) = (fields[2], fields[1])
    } else {
      return nil
    }
    guard let code, let modifiers, (1...256).contains(modifiers) else { return nil }
    guard let number = UInt32(exactly: code), let scalar = Unicode.Scalar(number) else {
      return nil
    }
    let (shift, alt, control) = ((modifiers - 1) & 1, (modifiers - 1) & 2, (modifiers - 1) & 4)
    switch code {
    case 9: return shift != 0 ? .backTab : .tab
    case 13: return alt == 0 ? .enter : nil
    case 27: return .escape
    case 8, 127: return .backspace
    default: break
    }
    // kitty's own numbers for keys without a character lie in the private use area.
    guard !isDropped(scalar), scalar.properties.generalCategory != .privateUse else { return nil }
    if control != 0 {
      let lower = Character(scalar).lowercased()
      guard let letter = lower.first, letter.isASCII else { return nil }
      return "abcdefghijklmnopqrstuvwxyz@\\]^_".contains(letter) ? .control(letter) : nil
    }
    return alt != 0 ? .alt(composed(Character(scalar))) : .character(composed(Character(scalar)))
  }

  /// `ESC O` and one byte that is not known.
  private func singleShiftStep(_ bytes: ArraySlice<UInt8>) -> Step? {
    bytes.count < 3 ? nil : (3, [])
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
    guard let end = bytes.firstIndex(where: { $0 == ASCII.bell || $0 == ASCII.escape }) else {
      return (bytes.count, [])
    }
    let count = end - bytes.startIndex
    if bytes[end] == ASCII.bell {
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
    // rxvt-unicode ends its answers with half a mark.
    default: return (count + 1, [])
    }
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
