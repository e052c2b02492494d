import CExpat

/// Walks a part of an archive as XML, by expat, which is opened for it and not before.
///
/// Memory is that of one block and its events. What has a document type definition is refused, so
/// that no entity can make much of little.
struct XMLReader<Name: XMLVocabulary>: ~Copyable {
  private static var blockSize: Int { 1 << 16 }
  private static var messageRoom: Int { 256 }

  private let part: ArchivePart
  private let reader: OpaquePointer
  private var events: UnsafePointer<xml_event>?
  private var attributes: UnsafePointer<xml_attribute>?
  private var bytes: UnsafePointer<CChar>?
  private var next = 0
  private var count = 0
  private var isAtEnd = false
  private var current = xml_event()

  /// - Throws: ``SpreadsheetFault`` where expat is not there.
  init(_ part: ArchivePart) throws(SpreadsheetFault) {
    var outcome = xml_fine
    var message = [CChar](repeating: 0, count: Self.messageRoom)
    guard let reader = Self.begin(&outcome, &message) else {
      throw Self.fault(outcome, message, part.name)
    }
    self.part = part
    self.reader = reader
  }

  deinit { xml_reader_end(reader) }

  private static func begin(_ outcome: inout xml_outcome, _ message: inout [CChar])
    -> OpaquePointer?
  {
    // One text of all names, each ended by a zero.
    var text: [CChar] = []
    func add(_ name: String) -> Int {
      defer { text += name.utf8.map { CChar(bitPattern: $0) } + [0] }
      return text.count
    }
    var places: [(space: Int, local: Int, number: Int32)] = []
    for name in Name.allCases {
      for namespace in name.namespaces {
        places.append((add(namespace), add(name.local), name.rawValue))
      }
    }
    return text.withUnsafeBufferPointer { text in
      let names = places.map { place in
        xml_name(
          space: text.baseAddress?.advanced(by: place.space),
          local: text.baseAddress?.advanced(by: place.local),
          number: place.number
        )
      }
      return xml_reader_begin(names, names.count, &outcome, &message, message.count)
    }
  }

  /// What comes next; nothing at the end of the document.
  ///
  /// - Throws: ``SpreadsheetFault`` where the part is no XML, is broken or breaks a bound.
  mutating func read() throws(SpreadsheetFault) -> XMLEvent<Name>? {
    while next == count {
      guard !isAtEnd else { return nil }
      try fill()
    }
    guard let events else { return nil }
    current = events[next]
    next += 1
    return switch UInt32(bitPattern: current.kind) {
    case xml_opening.rawValue: .opening(Name(rawValue: current.number))
    case xml_closing.rawValue: .closing(Name(rawValue: current.number))
    default: .text
    }
  }

  private mutating func fill() throws(SpreadsheetFault) {
    var message = [CChar](repeating: 0, count: Self.messageRoom)
    guard let room = xml_reader_room(reader, Self.blockSize) else { throw .noMemory }
    let got = try part.read(
      into: UnsafeMutableRawBufferPointer(start: room, count: Self.blockSize)
    )
    isAtEnd = got == 0
    let outcome = xml_reader_take(reader, got, isAtEnd, &message, message.count)
    guard outcome == xml_fine else { throw Self.fault(outcome, message, part.name) }
    events = xml_reader_events(reader, &count)
    attributes = xml_reader_attributes(reader)
    bytes = xml_reader_bytes(reader)
    next = 0
  }

  /// Passes over what is left of the element that has just begun.
  mutating func skip() throws(SpreadsheetFault) {
    var depth = 1
    while depth > 0, let event = try read() {
      switch event {
      case .opening: depth += 1
      case .closing: depth -= 1
      case .text: break
      }
    }
  }

  /// The bytes of the text that was read last.
  @inline(__always)
  func withText<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(raw(current.start, current.count))
  }

  /// The bytes of an attribute of the element that has just begun; nothing where it has none.
  @inline(__always)
  func withAttribute<Result>(_ name: Name, _ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
    guard let attributes else { return nil }
    for index in Int(current.start)..<Int(current.start) + Int(current.count)
    where attributes[index].number == name.rawValue {
      return body(raw(attributes[index].start, attributes[index].count))
    }
    return nil
  }

  @inline(__always)
  private func raw(_ start: UInt32, _ count: UInt32) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: bytes?.advanced(by: Int(start)), count: Int(count))
  }

  func string(_ name: Name) -> String? {
    withAttribute(name) { String(decoding: $0, as: UTF8.self) }
  }

  /// An attribute that is a number of at most nine digits.
  func integer(_ name: Name) -> Int? {
    withAttribute(name) { Int(digits: $0) } ?? nil
  }

  /// An attribute that is a truth value (xsd:boolean, and the on and off of older drafts).
  func flag(_ name: Name) -> Bool? {
    withAttribute(name) { bytes in
      bytes.elementsEqual("1".utf8) || bytes.elementsEqual("true".utf8)
        || bytes.elementsEqual("on".utf8)
    }
  }

  private static func fault(_ outcome: xml_outcome, _ message: [CChar], _ part: String)
    -> SpreadsheetFault
  {
    let detail = String(
      decoding: message.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)),
      as: UTF8.self
    )
    return switch outcome {
    case xml_no_library: .noLibrary(package: XML_PACKAGE, detail: detail)
    case xml_no_memory: .noMemory
    case xml_doctype: .doctype(part: part)
    case xml_too_deep, xml_too_large: .tooLarge(.element, part: part)
    default: .damaged(part: part, detail: detail)
    }
  }
}

extension Int {
  /// A number of one to nine digits and nothing else.
  init?(digits bytes: UnsafeRawBufferPointer) {
    guard (1...9).contains(bytes.count) else { return nil }
    var value = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    self = value
  }
}
