import CExpat

/// A whole document as a tree in which every element knows its place, by expat, which is opened for it.
///
/// It serves files of some megabytes that a person wants told where they are wrong; spreadsheets are
/// walked by ``XMLReader`` instead, a block at a time. Names and attributes that nobody asked for are
/// not kept, but what stands inside of such an element is. What has a document type definition is
/// refused.
package struct XMLTree: Sendable {
  /// Why a document cannot be read.
  package struct Fault: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
      /// The Debian package that brings expat, and what the loader says.
      case noLibrary(package: String, detail: String)
      case noMemory
      /// What expat says of it.
      case malformed(String)
      case doctype
      /// Elements within elements, or one of them, beyond any bound.
      case tooLarge
    }

    package var reason: Reason
    /// The byte at which the reading stopped.
    package var offset: Int
  }

  fileprivate struct Node: Sendable {
    /// -1 is a name that nobody asked for, -2 a text.
    var name: Int32
    var offset: UInt32
    /// Of a text its bytes, of an element its attributes.
    var start: UInt32
    var count: UInt32
    /// The first node behind this one and all that it holds.
    var next: UInt32
  }

  fileprivate struct Attribute: Sendable {
    var name: Int32
    var start: UInt32
    var count: UInt32
  }

  fileprivate static let text: Int32 = -2

  fileprivate final class Storage: Sendable {
    let names: [String: Int32]
    let nodes: [Node]
    let attributes: [Attribute]
    let bytes: [UInt8]

    init(names: [String: Int32], nodes: [Node], attributes: [Attribute], bytes: [UInt8]) {
      self.names = names
      self.nodes = nodes
      self.attributes = attributes
      self.bytes = bytes
    }
  }

  /// The element that holds all others.
  package let root: XMLElement

  /// - Parameters:
  ///   - document: The bytes; what they are encoded in is what they say themselves.
  ///   - names: Of elements and attributes that are kept; none has a namespace.
  /// - Throws: ``Fault``.
  /// - Complexity: O(*n*) in the bytes.
  package init(_ document: [UInt8], names: [String]) throws(Fault) {
    var message = [CChar](repeating: 0, count: 256)
    var outcome = xml_fine
    guard let reader = Self.begin(names, &outcome, &message) else {
      throw Self.fault(outcome, message, 0)
    }
    defer { xml_reader_end(reader) }
    xml_reader_keep_places(reader)
    var building = Building()
    var given = 0
    while true {
      let count = min(document.count - given, 1 << 16)
      guard let room = xml_reader_room(reader, max(count, 1)) else {
        throw Fault(reason: .noMemory, offset: given)
      }
      document.withUnsafeBytes { document in
        guard let start = document.baseAddress, count > 0 else { return }
        room.copyMemory(from: start + given, byteCount: count)
      }
      given += count
      let isLast = given == document.count
      outcome = xml_reader_take(reader, count, isLast, &message, message.count)
      guard outcome == xml_fine else {
        throw Self.fault(outcome, message, Int(xml_reader_stopped_at(reader)))
      }
      guard building.take(reader) else { throw Fault(reason: .tooLarge, offset: given) }
      if isLast { break }
    }
    let numbers = names.enumerated().map { ($1, Int32(truncatingIfNeeded: $0)) }
    root = XMLElement(
      storage: Storage(
        names: Dictionary(numbers) { first, _ in first },
        nodes: building.nodes,
        attributes: building.attributes,
        bytes: building.bytes
      ),
      index: 0
    )
  }

  private static func begin(
    _ names: [String],
    _ outcome: inout xml_outcome,
    _ message: inout [CChar]
  ) -> OpaquePointer? {
    // One text of all names, each ended by a zero; the first is the namespace of none.
    var text: [CChar] = [0]
    var places: [Int] = []
    for name in names {
      places.append(text.count)
      text += name.utf8.map { CChar(bitPattern: $0) } + [0]
    }
    return text.withUnsafeBufferPointer { text in
      let known = places.enumerated().map { number, place in
        xml_name(
          space: text.baseAddress,
          local: text.baseAddress?.advanced(by: place),
          number: Int32(truncatingIfNeeded: number)
        )
      }
      return xml_reader_begin(known, known.count, &outcome, &message, message.count)
    }
  }

  private static func fault(_ outcome: xml_outcome, _ message: [CChar], _ offset: Int) -> Fault {
    let detail = String(
      decoding: message.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)),
      as: UTF8.self
    )
    let reason: Fault.Reason =
      switch outcome {
      case xml_no_library: .noLibrary(package: XML_PACKAGE, detail: detail)
      case xml_no_memory: .noMemory
      case xml_doctype: .doctype
      case xml_too_deep, xml_too_large: .tooLarge
      // The place stands apart: expat's own words behind "line 3: ".
      default: .malformed(String(detail.drop { $0 != ":" }.dropFirst(2)))
      }
    return Fault(reason: reason, offset: offset)
  }

  /// A tree that is not whole yet.
  private struct Building {
    var nodes: [Node] = []
    var attributes: [Attribute] = []
    var bytes: [UInt8] = []
    var open: [Int] = []

    /// Takes what the reader found in a block; false where it is more than a number here counts.
    mutating func take(_ reader: OpaquePointer) -> Bool {
      var count = 0
      guard let events = xml_reader_events(reader, &count), count > 0 else { return true }
      let found: UnsafePointer<xml_attribute>? = xml_reader_attributes(reader)
      return take(UnsafeBufferPointer(start: events, count: count), found, reader)
    }

    private mutating func take(
      _ events: UnsafeBufferPointer<xml_event>,
      _ found: UnsafePointer<xml_attribute>?,
      _ reader: OpaquePointer
    ) -> Bool {
      let source = xml_reader_bytes(reader)
      let places = xml_reader_places(reader)
      for (number, event) in events.enumerated() {
        guard bytes.count < 1 << 31, nodes.count < 1 << 31 else { return false }
        let offset = places?[number] ?? 0
        switch UInt32(bitPattern: event.kind) {
        case xml_opening.rawValue:
          open.append(nodes.count)
          let first = attributes.count
          for index in Int(event.start)..<Int(event.start) + Int(event.count) {
            guard let attribute = found?[index] else { break }
            attributes.append(
              Attribute(
                name: attribute.number,
                start: keep(source, attribute.start, attribute.count),
                count: attribute.count
              )
            )
          }
          add(event.number, offset, UInt32(first), UInt32(attributes.count - first))
        case xml_closing.rawValue:
          if let node = open.popLast() { nodes[node].next = UInt32(nodes.count) }
        default:
          add(XMLTree.text, offset, keep(source, event.start, event.count), event.count)
        }
      }
      return true
    }

    private mutating func keep(
      _ source: UnsafePointer<CChar>?,
      _ start: UInt32,
      _ count: UInt32
    ) -> UInt32 {
      let place = UInt32(bytes.count)
      bytes.append(
        contentsOf: UnsafeRawBufferPointer(start: source.map { $0 + Int(start) }, count: Int(count))
      )
      return place
    }

    private mutating func add(_ name: Int32, _ offset: UInt32, _ start: UInt32, _ count: UInt32) {
      nodes.append(
        Node(name: name, offset: offset, start: start, count: count, next: UInt32(nodes.count + 1))
      )
    }
  }
}

/// An element of a document.
package struct XMLElement: Sendable {
  fileprivate let storage: XMLTree.Storage
  fileprivate let index: Int

  private var node: XMLTree.Node { storage.nodes[index] }

  /// The byte of the document at which it begins.
  package var offset: Int { Int(node.offset) }

  package func isNamed(_ name: String) -> Bool {
    storage.names[name].map { $0 == node.name } ?? false
  }

  /// The elements that stand directly in it, those of unknown names too.
  package var children: [XMLElement] {
    var children: [XMLElement] = []
    var place = index + 1
    while place < Int(node.next) {
      if storage.nodes[place].name != XMLTree.text {
        children.append(XMLElement(storage: storage, index: place))
      }
      place = Int(storage.nodes[place].next)
    }
    return children
  }

  /// Those of one name.
  package func children(_ name: String) -> [XMLElement] {
    guard let wanted = storage.names[name] else { return [] }
    var children: [XMLElement] = []
    var place = index + 1
    while place < Int(node.next) {
      if storage.nodes[place].name == wanted {
        children.append(XMLElement(storage: storage, index: place))
      }
      place = Int(storage.nodes[place].next)
    }
    return children
  }

  /// The first of one name.
  package func child(_ name: String) -> XMLElement? {
    guard let wanted = storage.names[name] else { return nil }
    var place = index + 1
    while place < Int(node.next) {
      if storage.nodes[place].name == wanted { return XMLElement(storage: storage, index: place) }
      place = Int(storage.nodes[place].next)
    }
    return nil
  }

  /// An attribute; nil where the element has none of that name.
  package func attribute(_ name: String) -> String? {
    guard let wanted = storage.names[name] else { return nil }
    for place in Int(node.start)..<Int(node.start) + Int(node.count)
    where storage.attributes[place].name == wanted {
      let attribute = storage.attributes[place]
      return string(attribute.start, attribute.count)
    }
    return nil
  }

  /// All text in it, whatever elements stand between; each of them by what `mark` makes of its name and
  /// the attribute `href`.
  package func text(
    marking mark: (_ element: XMLElement, _ isOpening: Bool) -> String = { _, _ in "" }
  ) -> String {
    var text = ""
    append(to: &text, marking: mark)
    return text
  }

  private func append(to text: inout String, marking mark: (XMLElement, Bool) -> String) {
    var place = index + 1
    while place < Int(node.next) {
      let part = storage.nodes[place]
      if part.name == XMLTree.text {
        text += string(part.start, part.count)
      } else {
        let element = XMLElement(storage: storage, index: place)
        text += mark(element, true)
        element.append(to: &text, marking: mark)
        text += mark(element, false)
      }
      place = Int(part.next)
    }
  }

  private func string(_ start: UInt32, _ count: UInt32) -> String {
    String(decoding: storage.bytes[Int(start)..<Int(start) + Int(count)], as: UTF8.self)
  }
}
