import Conference

/// Turns the bytes of a JSON text into the nodes of a ``JSONDocument``.
struct JSONParser {
  private(set) var nodes: [JSONDocument.Node] = []
  private(set) var duplicateKeys: [JSONSyntaxError] = []

  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A guess that spares most of the growing: a node for every sixteen bytes.
    nodes.reserveCapacity(bytes.count / 16 + 1)
  }

  mutating func parse() throws(JSONSyntaxError) {
    guard bytes.count <= JSONDocument.sizeLimit else {
      throw JSONSyntaxError(position: .start, reason: .tooLarge(JSONDocument.sizeLimit))
    }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw fault(.invalidUTF8, at: error.byteOffsets.lowerBound)
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
        if !keys.nodes.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: "}") {
          throw fault(.trailingComma, at: index)
        }
        throw unexpected(.key)
      }
      let key = nodes.count
      try parseString()
      if !insert(key, into: &keys) {
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
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        append(.string, from: start, to: index, hasEscapes: hasEscapes)
        index += 1
        return
      }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        try checkEscape()
      } else if byte < 0x20 {
        throw fault(.controlInString(byte), at: index)
      } else {
        index += 1
      }
    }
    throw fault(.unterminatedString, at: start - 1)
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

  /// The keys of one object so far: few are compared one by one, many by their hashes.
  private struct Keys {
    var nodes: [Int] = []
    var texts: Set<String> = []
  }

  /// Whether the key is new.
  private func insert(_ key: Int, into keys: inout Keys) -> Bool {
    let isNew: Bool
    if keys.nodes.count < 16 {
      isNew = !keys.nodes.contains { sameKey($0, key) }
    } else {
      if keys.texts.isEmpty { keys.texts = Set(keys.nodes.map(text(of:))) }
      isNew = keys.texts.insert(text(of: key)).inserted
    }
    keys.nodes.append(key)
    return isNew
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
  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

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
