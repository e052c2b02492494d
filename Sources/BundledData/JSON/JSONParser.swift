import Conference

/// Turns the bytes of a JSON text into the nodes of a ``JSONDocument``.
struct JSONParser {
  private(set) var nodes: [JSONDocument.Node] = []
  private(set) var duplicateKeys: [JSONSyntaxError] = []

  private let bytes: [UInt8]
  private let isTrusting: Bool
  private var index = 0
  private var depth = 0

  /// - Parameters:
  ///   - bytes: The text.
  ///   - isTrusting: Whether the text is known to be UTF-8 and to hold no key twice, so that
  ///     neither is looked at.
  init(_ bytes: [UInt8], isTrusting: Bool) {
    self.bytes = bytes
    self.isTrusting = isTrusting
    // A guess that avoids most reallocation: a node for every sixteen bytes.
    nodes.reserveCapacity(bytes.count / 16 + 1)
  }

  mutating func parse() throws(JSONSyntaxError) {
    guard bytes.count <= JSONDocument.sizeLimit else {
      throw JSONSyntaxError(position: .start, reason: .tooLarge(JSONDocument.sizeLimit))
    }
    if !isTrusting {
      do {
        _ = try UTF8Span(validating: bytes.span)
      } catch {
        throw fault(.invalidUTF8, at: error.byteOffsets.lowerBound)
      }
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    try parseValue()
    skipSpace()
    guard index == bytes.count else { throw unexpected(.endOfFile) }
  }

  private mutating func parseValue() throws(JSONSyntaxError) {
    skipSpace()
    guard index < bytes.count else { throw unexpected(.value) }
    switch bytes[index] {
    case UInt8(ascii: "\""): try parseString()
    case UInt8(ascii: "{"): try parseObject()
    case UInt8(ascii: "["): try parseArray()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try parseNumber()
    case UInt8(ascii: "t"): try parseWord("true", kind: .bool)
    case UInt8(ascii: "f"): try parseWord("false", kind: .bool)
    case UInt8(ascii: "n"): try parseWord("null", kind: .null)
    default: throw unexpected(.value)
    }
  }

  private mutating func parseObject() throws(JSONSyntaxError) {
    let node = try open(.object)
    skipSpace()
    if take(UInt8(ascii: "}")) { return close(node) }
    var keys = Keys()
    while true {
      skipSpace()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
        if nodes.count > node + 1, index < bytes.count, bytes[index] == UInt8(ascii: "}") {
          throw fault(.trailingComma, at: index)
        }
        throw unexpected(.key)
      }
      let key = nodes.count
      try parseString()
      if !isTrusting, !insert(key, of: node, into: &keys) {
        let start = Int(nodes[key].start) - 1
        duplicateKeys.append(fault(.duplicateKey(text(of: key)), at: start))
      }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw unexpected(.colon) }
      try parseValue()
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "}")) else { throw unexpected(.commaOrBrace) }
      return close(node)
    }
  }

  private mutating func parseArray() throws(JSONSyntaxError) {
    let node = try open(.array)
    skipSpace()
    if take(UInt8(ascii: "]")) { return close(node) }
    while true {
      try parseValue()
      skipSpace()
      if take(UInt8(ascii: ",")) {
        skipSpace()
        if index < bytes.count, bytes[index] == UInt8(ascii: "]") {
          throw fault(.trailingComma, at: index)
        }
        continue
      }
      guard take(UInt8(ascii: "]")) else { throw unexpected(.commaOrBracket) }
      return close(node)
    }
  }

  private mutating func parseString() throws(JSONSyntaxError) {
    let start = index + 1
    index = start
    var hasEscapes = false
    while true {
      skipPlain()
      guard index < bytes.count else { throw fault(.unterminatedString, at: start - 1) }
      switch bytes[index] {
      case UInt8(ascii: "\""):
        append(.string, from: start, to: index, hasEscapes: hasEscapes)
        index += 1
        return
      case UInt8(ascii: "\\"):
        hasEscapes = true
        try checkEscape()
      case let byte: throw fault(.controlInString(byte), at: index)
      }
    }
  }

  /// Passes over one escape, a surrogate pair being one.
  private mutating func checkEscape() throws(JSONSyntaxError) {
    let start = index
    guard start + 1 < bytes.count else { throw fault(.unterminatedString, at: start) }
    let letter = bytes[start + 1]
    index += 2
    if JSONString.plain(letter) != nil { return }
    guard letter == UInt8(ascii: "u"), let unit = unit(at: start) else {
      throw fault(.badEscape(excerpt(from: start, length: letter == 0x75 ? 6 : 2)), at: start)
    }
    index += 4
    switch unit {
    case 0xD800..<0xDC00:
      guard let low = self.unit(at: index), (0xDC00..<0xE000).contains(low) else {
        throw fault(.loneSurrogate(excerpt(from: start, length: 6)), at: start)
      }
      index += 6
    case 0xDC00..<0xE000:
      throw fault(.loneSurrogate(excerpt(from: start, length: 6)), at: start)
    default: break
    }
  }

  /// The code unit of "\uXXXX" at a byte.
  private func unit(at start: Int) -> UInt32? {
    guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"),
      bytes[start + 1] == UInt8(ascii: "u")
    else { return nil }
    return JSONString.hexadecimal(bytes[(start + 2)..<(start + 6)])
  }

  private mutating func parseNumber() throws(JSONSyntaxError) {
    let start = index
    _ = take(UInt8(ascii: "-"))
    var isSound = take(UInt8(ascii: "0")) || skipDigits()
    if take(UInt8(ascii: ".")) { isSound = skipDigits() && isSound }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      isSound = skipDigits() && isSound
    }
    // "01", "1.2.3" and "12abc" are one bad number each, not a number and a surprise.
    if index < bytes.count, isNumberLike(bytes[index]) { isSound = false }
    guard isSound else {
      while index < bytes.count, isNumberLike(bytes[index]) { index += 1 }
      throw fault(.badNumber(excerpt(from: start, length: min(index - start, 40))), at: start)
    }
    append(.number, from: start, to: index)
  }

  private mutating func parseWord(
    _ word: StaticString,
    kind: JSONDocument.Node.Kind
  ) throws(JSONSyntaxError) {
    let end = index + word.utf8CodeUnitCount
    let isThere = word.withUTF8Buffer { end <= bytes.count && bytes[index..<end].elementsEqual($0) }
    guard isThere else { throw unexpected(.value) }
    append(kind, from: index, to: end)
    index = end
  }
}

// Nodes.
extension JSONParser {
  private mutating func append(
    _ kind: JSONDocument.Node.Kind,
    from start: Int,
    to end: Int,
    hasEscapes: Bool = false
  ) {
    nodes.append(
      JSONDocument.Node(
        kind: kind,
        hasEscapes: hasEscapes,
        start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: end),
        next: UInt32(truncatingIfNeeded: nodes.count + 1)
      )
    )
  }

  private mutating func open(_ kind: JSONDocument.Node.Kind) throws(JSONSyntaxError) -> Int {
    guard depth < JSONDocument.depthLimit else {
      throw fault(.tooDeep(JSONDocument.depthLimit), at: index)
    }
    depth += 1
    append(kind, from: index, to: index + 1)
    index += 1
    return nodes.count - 1
  }

  private mutating func close(_ node: Int) {
    depth -= 1
    nodes[node].end = UInt32(truncatingIfNeeded: index)
    nodes[node].next = UInt32(truncatingIfNeeded: nodes.count)
  }

  /// The keys of one object so far, once they are many; few are compared one by one.
  private struct Keys {
    static let few = 16

    var count = 0
    var texts: Set<String> = []
  }

  /// Whether the key that was read last is new to its object.
  private func insert(_ key: Int, of object: Int, into keys: inout Keys) -> Bool {
    defer { keys.count += 1 }
    if keys.count >= Keys.few {
      if keys.count == Keys.few {
        forEachKey(of: object, before: key) { keys.texts.insert(text(of: $0)) }
      }
      return keys.texts.insert(text(of: key)).inserted
    }
    var isNew = true
    forEachKey(of: object, before: key) { isNew = isNew && !sameKey($0, key) }
    return isNew
  }

  @inline(__always)
  private func forEachKey(of object: Int, before end: Int, _ body: (Int) -> Void) {
    var key = object + 1
    while key < end {
      body(key)
      key = Int(nodes[key + 1].next)
    }
  }

  private func text(of node: Int) -> String {
    let raw = bytes[Int(nodes[node].start)..<Int(nodes[node].end)]
    return nodes[node].hasEscapes ? JSONString.unescaped(raw) : String(decoding: raw, as: UTF8.self)
  }

  private func sameKey(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (nodes[left], nodes[right])
    if first.hasEscapes || second.hasEscapes { return text(of: left) == text(of: right) }
    guard first.end - first.start == second.end - second.start else { return false }
    return bytes[Int(first.start)..<Int(first.end)]
      .elementsEqual(bytes[Int(second.start)..<Int(second.end)])
  }
}

// Bytes.
extension JSONParser {
  /// Passes over the characters of a string up to its end, a backslash or a control, eight bytes at
  /// a time.
  private mutating func skipPlain() {
    let all: UInt64 = 0x0101_0101_0101_0101
    /// The highest bit of each byte that is less than `limit`; right up to the first one.
    func less(_ word: UInt64, than limit: UInt64) -> UInt64 {
      (word &- all &* limit) & ~word & (all << 7)
    }
    bytes.withUnsafeBytes { bytes in
      while index &+ 8 <= bytes.count {
        let word = UInt64(
          littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        )
        let stops =
          less(word, than: 0x20) | less(word ^ all &* 0x22, than: 1)
          | less(word ^ all &* 0x5C, than: 1)
        if stops != 0 {
          index &+= stops.trailingZeroBitCount >> 3
          return
        }
        index &+= 8
      }
      while index < bytes.count, bytes[index] >= 0x20, bytes[index] != 0x22, bytes[index] != 0x5C {
        index &+= 1
      }
    }
  }

  @inline(__always)
  private mutating func skipSpace() {
    // Mostly there is none, or the indentation of a line.
    guard index < bytes.count, bytes[index] <= 0x20 else { return }
    skipLongSpace()
  }

  private mutating func skipLongSpace() {
    index = bytes.withUnsafeBufferPointer { bytes in
      var next = index
      while next < bytes.count, bytes[next] <= 0x20,
        1 << UInt64(bytes[next]) & Self.spaces != 0
      {
        next &+= 1
      }
      return next
    }
  }

  /// A bit for each of space, line feed, carriage return and tab.
  private static let spaces: UInt64 = 1 << 0x20 | 1 << 0x0A | 1 << 0x0D | 1 << 0x09

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipDigits() -> Bool {
    let start = index
    while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) {
      index += 1
    }
    return index > start
  }

  private func isNumberLike(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: "+"),
      UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

// Faults.
extension JSONParser {
  private func fault(_ reason: SyntaxFault, at offset: Int) -> JSONSyntaxError {
    JSONSyntaxError(position: TextPosition(of: offset, in: bytes), reason: reason)
  }

  /// What stands at the index is not what could have stood there.
  private func unexpected(_ expected: SyntaxFault.Expectation) -> JSONSyntaxError {
    guard index < bytes.count else { return fault(.unexpectedEnd(expected: expected), at: index) }
    if bytes[index] == UInt8(ascii: "/"), index + 1 < bytes.count,
      bytes[index + 1] == UInt8(ascii: "/") || bytes[index + 1] == UInt8(ascii: "*")
    {
      return fault(.comment, at: index)
    }
    let text = String(decoding: bytes[index..<min(index + 64, bytes.count)], as: UTF8.self)
    return fault(.unexpectedCharacter(String(text.prefix(1)), expected: expected), at: index)
  }

  private func excerpt(from start: Int, length: Int) -> String {
    String(decoding: bytes[start..<min(start + length, bytes.count)], as: UTF8.self)
  }
}
