package import Conference

/// One value of a ``JSONDocument``.
package struct JSONValue: Sendable {
  package enum Kind: Hashable, Sendable {
    case null, bool, number, string, array, object
  }

  let storage: JSONDocument.Storage
  let index: Int

  private var node: JSONDocument.Node { storage.nodes[index] }

  package var kind: Kind {
    switch node.kind {
    case .null: .null
    case .bool: .bool
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// The byte at which the value begins, a string with its quotation mark.
  package var offset: Int { Int(node.start) - (node.kind == .string ? 1 : 0) }

  /// Where the value begins.
  ///
  /// - Complexity: O(*n*) in the bytes before it: meant for faults.
  package var position: TextPosition { TextPosition(of: offset, in: storage.bytes) }

  /// The text of a string, its escapes resolved; nil for anything else.
  package var string: String? {
    let node = node
    guard node.kind == .string else { return nil }
    if node.hasEscapes {
      return JSONString.unescaped(storage.bytes[Int(node.start)..<Int(node.end)])
    }
    // The parser has found the whole text to be UTF-8, and a string ends at characters.
    let bytes = storage.bytes
    let raw = bytes.span.extracting(Int(node.start)..<Int(node.end))
    return String(copying: UTF8Span(unchecked: raw))
  }

  /// Does something with the bytes of a string that holds no escape; nil for anything else.
  func withUnescapedBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
    node.hasEscapes ? nil : withWrittenBytes(body)
  }

  /// Does something with the bytes of a string as they are written; nil where they are no string, or
  /// have escapes other than those of a quotation mark and a backslash.
  func withPlainBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
    let hasEscapes = node.hasEscapes
    return withWrittenBytes { raw -> Result? in
      if hasEscapes {
        var place = 0
        while place + 1 < raw.count {
          guard raw[place] == UInt8(ascii: "\\") else {
            place += 1
            continue
          }
          guard raw[place + 1] == UInt8(ascii: "\"") || raw[place + 1] == UInt8(ascii: "\\") else {
            return nil
          }
          place += 2
        }
      }
      return body(raw)
    } ?? nil
  }

  /// Does something with the bytes of a string as they are written; nil for anything else.
  private func withWrittenBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
    let node = node
    guard node.kind == .string else { return nil }
    return storage.bytes.withUnsafeBytes { bytes in
      body(UnsafeRawBufferPointer(rebasing: bytes[Int(node.start)..<Int(node.end)]))
    }
  }

  /// A number as it is written, so that nothing of it is lost; nil for anything else.
  package var numberText: String? {
    let node = node
    guard node.kind == .number else { return nil }
    return String(decoding: storage.bytes[Int(node.start)..<Int(node.end)], as: UTF8.self)
  }

  /// A number as a double, infinite where it is too large for one; nil for anything else.
  package var double: Double? { numberText.flatMap(Double.init) }

  /// A number written without fraction or exponent that an `Int` can hold.
  package var integer: Int? { numberText.flatMap { Int($0) } }

  package var bool: Bool? {
    let node = node
    return node.kind == .bool ? storage.bytes[Int(node.start)] == UInt8(ascii: "t") : nil
  }

  package var isNull: Bool { node.kind == .null }

  /// The values of an array in order; none for anything else.
  package var elements: Elements {
    let node = node
    let end = node.kind == .array ? Int(node.next) : 0
    return Elements(storage: storage, index: index + 1, end: end)
  }

  /// The members of an object in the order written; none for anything else.
  package var members: Members {
    let node = node
    let end = node.kind == .object ? Int(node.next) : 0
    return Members(storage: storage, index: index + 1, end: end)
  }

  /// The value of an object's member; nil where there is none, and for anything else.
  package subscript(key: String) -> JSONValue? {
    storage.value(of: key, in: index).map { JSONValue(storage: storage, index: $0) }
  }
}

extension JSONValue {
  /// A key and its value.
  package struct Member: Sendable {
    let storage: JSONDocument.Storage
    let index: Int

    package var key: String { keyValue.string ?? "" }
    /// The key as a value: it knows its place.
    package var keyValue: JSONValue { JSONValue(storage: storage, index: index) }
    package var value: JSONValue { JSONValue(storage: storage, index: index + 1) }

    /// Whether the key is this one, without making a `String` of it.
    package func hasKey(_ wanted: String) -> Bool { storage.isKey(index, wanted) }

    /// Whether the key is one of these.
    func hasKey(among wanted: [String]) -> Bool {
      // Of the keys of one kind of object hardly two are of one length and begin alike.
      let node = storage.nodes[index]
      let (length, first) = (Int(node.end - node.start), storage.bytes[Int(node.start)])
      return wanted.contains { wanted in
        let mayBe =
          node.hasEscapes || wanted.utf8.count == length && wanted.utf8.first ?? first == first
        return mayBe && storage.isKey(index, wanted)
      }
    }
  }

  package struct Elements: Sequence, IteratorProtocol, Sendable {
    let storage: JSONDocument.Storage
    var index: Int
    let end: Int

    /// How many are still to come.
    package var count: Int {
      var count = 0
      var index = index
      while index < end {
        index = Int(storage.nodes[index].next)
        count += 1
      }
      return count
    }

    package mutating func next() -> JSONValue? {
      guard index < end else { return nil }
      defer { index = Int(storage.nodes[index].next) }
      return JSONValue(storage: storage, index: index)
    }
  }

  package struct Members: Sequence, IteratorProtocol, Sendable {
    let storage: JSONDocument.Storage
    var index: Int
    let end: Int

    package mutating func next() -> Member? {
      guard index < end else { return nil }
      defer { index = Int(storage.nodes[index + 1].next) }
      return Member(storage: storage, index: index)
    }
  }
}

extension JSONDocument.Storage {
  /// The node of a member's value; nil where the object has none of that key, or is no object.
  fileprivate func value(of key: String, in object: Int) -> Int? {
    var key = key
    return key.withUTF8 { key in
      nodes.withUnsafeBufferPointer { nodes in
        bytes.withUnsafeBufferPointer { bytes in
          guard nodes[object].kind == .object else { return nil }
          let end = Int(nodes[object].next)
          var member = object + 1
          while member < end {
            if isKey(nodes[member], key, bytes) { return member + 1 }
            member = Int(nodes[member + 1].next)
          }
          return nil
        }
      }
    }
  }

  /// Whether a key's node stands for this text.
  fileprivate func isKey(_ index: Int, _ wanted: String) -> Bool {
    var wanted = wanted
    return wanted.withUTF8 { wanted in
      bytes.withUnsafeBufferPointer { isKey(nodes[index], wanted, $0) }
    }
  }

  @inline(__always)
  private func isKey(
    _ node: JSONDocument.Node,
    _ wanted: UnsafeBufferPointer<UInt8>,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let range = Int(node.start)..<Int(node.end)
    if node.hasEscapes {
      return JSONString.unescaped(self.bytes[range]).utf8.elementsEqual(wanted)
    }
    guard range.count == wanted.count else { return false }
    for offset in wanted.indices where bytes[range.lowerBound &+ offset] != wanted[offset] {
      return false
    }
    return true
  }
}
