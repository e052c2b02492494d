package import Conference

/// A JSON text (RFC 8259) parsed once, in which every value and key knows its place.
///
/// The text stays as bytes beside a flat list of nodes; strings and numbers are made when somebody
/// asks for them, and lines are counted only for a fault. That is why one parser can serve both
/// the quick start and the exact report.
package struct JSONDocument: Sendable {
  /// Deeper nesting than this is refused, so that a hostile file cannot exhaust the stack.
  package static let depthLimit = 64
  /// Bytes; 100,000 delegates take about twenty million.
  package static let sizeLimit = 1 << 30

  /// One value or key of the text; an object's keys and values follow it in turns.
  struct Node: Sendable {
    enum Kind: UInt8, Sendable {
      case null, bool, number, string, array, object
    }

    var kind: Kind
    /// For a string: whether it holds a backslash.
    var hasEscapes = false
    /// Byte offsets; a string's lie inside its quotation marks.
    var start: UInt32
    var end: UInt32
    /// The index of the first node behind this one and all that it holds.
    var next: UInt32
  }

  /// Shared by all values of a document, so that a value is a reference and an index.
  final class Storage: Sendable {
    let bytes: [UInt8]
    let nodes: [Node]

    init(bytes: [UInt8], nodes: [Node]) {
      self.bytes = bytes
      self.nodes = nodes
    }
  }

  let storage: Storage

  /// Keys that stand twice in one object; whoever reads the document must refuse it.
  package let duplicateKeys: [JSONSyntaxError]

  /// Parses a whole text; a byte order mark at its start is ignored, as RFC 8259 allows.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package init(parsing bytes: [UInt8]) throws(JSONSyntaxError) {
    try self.init(bytes, isTrusting: false)
  }

  /// Parses a text that a test has found to be UTF-8 without duplicate keys.
  init(trusting bytes: [UInt8]) throws(JSONSyntaxError) { try self.init(bytes, isTrusting: true) }

  private init(_ bytes: [UInt8], isTrusting: Bool) throws(JSONSyntaxError) {
    var parser = JSONParser(bytes, isTrusting: isTrusting)
    try parser.parse()
    storage = Storage(bytes: bytes, nodes: parser.nodes)
    duplicateKeys = parser.duplicateKeys
  }

  /// The text `null`.
  static var null: JSONDocument { JSONDocument() }

  private init() {
    let node = Node(kind: .null, start: 0, end: 4, next: 1)
    storage = Storage(bytes: Array("null".utf8), nodes: [node])
    duplicateKeys = []
  }

  package var root: JSONValue { JSONValue(storage: storage, index: 0) }
}

/// Where and why a text is not JSON.
package struct JSONSyntaxError: Error, Hashable, Sendable {
  package var position: TextPosition
  package var reason: SyntaxFault

  package init(position: TextPosition, reason: SyntaxFault) {
    self.position = position
    self.reason = reason
  }
}
