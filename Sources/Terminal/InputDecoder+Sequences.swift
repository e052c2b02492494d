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
}
