/// Text without what a hurried typist leaves out: case, marks, the place of the tone.
package enum Folding {
  /// Lower case without marks; đ and its look-alike ð become d.
  package static func fold(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the folded UTF-8 of a text, so that a caller with many texts can keep one buffer.
  ///
  /// - Complexity: O(*n*) in the bytes of the text; nothing is allocated while the buffer has room.
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &bytes) }
  }

  /// Appends the folded form of UTF-8; a byte that is none becomes U+FFFD.
  package static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    let capacity = FoldingTable.capacity(for: text.count)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { scratch in
      guard let start = scratch.baseAddress else { return }
      let count = FoldingTable.text.fold(text, letters: start)
      bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    }
  }
}
