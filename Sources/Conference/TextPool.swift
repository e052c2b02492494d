/// Gives rows that say the same one text: of a hundred thousand delegates many are of one office.
///
/// It keeps a few hundred of the texts that it gave last, and hands one out again where the same bytes
/// come; a text of up to fifteen bytes needs no memory of its own and passes by.
package struct TextPool: Sendable {
  private static let size = 256
  private var kept = [String](repeating: "", count: size)

  package init() {}

  /// The text of some bytes of UTF-8; what is none is repaired with U+FFFD.
  package mutating func text(_ bytes: UnsafeRawBufferPointer) -> String {
    guard bytes.count > 15 else { return String(decoding: bytes, as: UTF8.self) }
    let place = Self.place(of: bytes)
    if kept[place].utf8.count == bytes.count, Self.isEqual(kept[place], bytes) {
      return kept[place]
    }
    let text = String(decoding: bytes, as: UTF8.self)
    kept[place] = text
    return text
  }

  private static func isEqual(_ text: String, _ bytes: UnsafeRawBufferPointer) -> Bool {
    var text = text
    return text.withUTF8 { $0.elementsEqual(bytes) }
  }

  /// Fowler, Noll and Vo's hash (FNV-1a) over words of eight bytes, folded to the size.
  private static func place(of bytes: UnsafeRawBufferPointer) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ word: UInt64) { hash = (hash ^ word) &* 0x100_0000_01b3 }
    var place = 0
    while place + 8 <= bytes.count {
      add(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    for byte in bytes[place...] { add(UInt64(byte)) }
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) % UInt64(size))
  }
}
