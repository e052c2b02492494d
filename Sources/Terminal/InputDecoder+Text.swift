import VietnameseText

/// Text, typed and pasted.
extension InputDecoder {
  /// Bytes that a character of any locale takes at most.
  private static let longestCharacter = 16
  private static let pasteEnd: [UInt8] = [ASCII.escape] + "[201~".utf8

  mutating func pasteStep(_ bytes: ArraySlice<UInt8>) -> Step? {
    var from = bytes.startIndex + min(searched, bytes.count)
    // The end may have come in half.
    searched = max(0, bytes.count - Self.pasteEnd.count)
    while let start = bytes[from...].firstIndex(of: ASCII.escape) {
      if bytes[start...].starts(with: Self.pasteEnd) {
        let events = paste(bytes[..<start])
        inside = .nothing
        searched = 0
        pasted = 0
        return (start - bytes.startIndex + Self.pasteEnd.count, events)
      }
      from = start + 1
    }
    guard bytes.count > pastePart else { return nil }
    // Neither the beginning of an end marker, nor a character, nor a line's end is cut in two.
    let characters = wholeCharacters(bytes.prefix(bytes.count - Self.pasteEnd.count))
    let cut = bytes[bytes.startIndex + characters - 1] == 0x0d ? characters - 1 : characters
    let events = paste(bytes.prefix(cut))
    searched = 0
    pasted += cut
    return (cut, events)
  }

  /// How many of the bytes are whole characters.
  private func wholeCharacters(_ bytes: ArraySlice<UInt8>) -> Int {
    var rest = bytes
    while let next = scalar(rest) { rest = rest.dropFirst(next.count) }
    return bytes.count - rest.count
  }

  func paste(_ bytes: ArraySlice<UInt8>) -> [TerminalEvent] {
    guard pasted < pasteLimit else { return [] }
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
  func textStep(_ bytes: ArraySlice<UInt8>) -> Step? {
    var text = String.UnicodeScalarView()
    var rest = bytes
    while let byte = rest.first, byte >= 0x20, byte != ASCII.delete, control(rest) == nil,
      let next = scalar(rest)
    {
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
  func scalar(_ bytes: ArraySlice<UInt8>) -> (count: Int, scalar: Unicode.Scalar?)? {
    guard let first = bytes.first else { return nil }
    switch encoding {
    case .utf8: break
    case .singleByte(let table): return (1, table[Int(first)])
    case .multiByte where first < 0x80: return (1, Unicode.Scalar(first))
    case .multiByte(let character):
      return switch character(bytes.prefix(Self.longestCharacter)) {
      case .whole(let scalar, let count): (count, scalar)
      case .beginning: bytes.count < Self.longestCharacter ? nil : (1, nil)
      case .none: (1, nil)
      }
    }
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
  static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: scalar.properties.isBidiControl
    }
  }

  static func composed(_ grapheme: Character) -> Character {
    Composition.composed(String(grapheme)).first ?? grapheme
  }
}
