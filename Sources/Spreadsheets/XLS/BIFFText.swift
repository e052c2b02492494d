import TextEncodings

/// Reads texts from what a record and those that continue it hold ([MS-XLS] 2.5.293, 2.5.294).
struct BIFFText {
  /// How texts are written: by Unicode since Excel 97, before that by the code page of a machine.
  enum Writing: Hashable {
    case unicode
    case codePage(Int)
  }

  private let bytes: [UInt8]
  /// Where a record ends and the next begins.
  private let seams: [Int]
  private var nextSeam = 0
  private(set) var position = 0

  init(_ bytes: [UInt8], seams: [Int] = [], at position: Int = 0) {
    self.bytes = bytes
    self.seams = seams
    self.position = position
  }

  var isAtEnd: Bool { position >= bytes.count }

  /// A text with its length before it, in one byte or two; nothing where it goes beyond the record.
  mutating func read(_ writing: Writing, isShort: Bool) -> [UInt8]? {
    guard let count = isShort ? byte().map(Int.init) : integer16() else { return nil }
    switch writing {
    case .unicode: return unicode(count)
    case .codePage(let page):
      guard position + count <= bytes.count else { return nil }
      defer { position += count }
      return CodePage.utf8(Array(bytes[position..<position + count]), page)
    }
  }

  /// Passes over some bytes; false where there are not as many.
  mutating func passOver(_ count: Int) -> Bool {
    position += count
    return position <= bytes.count
  }

  private mutating func byte() -> UInt8? {
    guard position < bytes.count else { return nil }
    defer { position += 1 }
    return bytes[position]
  }

  private mutating func integer16() -> Int? {
    guard position + 2 <= bytes.count else { return nil }
    defer { position += 2 }
    return Int(bytes.integer16(at: position))
  }

  private mutating func integer32() -> Int? {
    guard position + 4 <= bytes.count else { return nil }
    defer { position += 4 }
    return Int(bytes.integer32(at: position))
  }

  /// A text of so many units of UTF-16, each in two bytes or, where none needs more, in one.
  ///
  /// What its formats and its phonetic signs take behind it is passed over.
  private mutating func unicode(_ count: Int) -> [UInt8]? {
    guard var flags = byte() else { return nil }
    var behind = 0
    if flags & 8 != 0 {
      guard let runs = integer16() else { return nil }
      behind += runs * 4
    }
    if flags & 4 != 0 {
      guard let size = integer32() else { return nil }
      behind += size
    }
    var units: [UInt16] = []
    units.reserveCapacity(count)
    while units.count < count {
      while nextSeam < seams.count, seams[nextSeam] < position { nextSeam += 1 }
      // A text that goes on in another record says anew how it is written.
      if nextSeam < seams.count, seams[nextSeam] == position {
        nextSeam += 1
        guard let again = byte() else { return nil }
        flags = flags & ~1 | again & 1
      }
      guard let unit = flags & 1 != 0 ? integer16().map(UInt16.init) : byte().map(UInt16.init)
      else { return nil }
      units.append(unit)
    }
    position += behind
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
