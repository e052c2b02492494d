/// Many texts, folded once, searched whole at every keystroke.
///
/// All letters stand in one buffer, a separator before each text, so that a query is a scan of
/// bytes and not of strings. Nothing is kept between queries: scanning again was quicker than
/// refining the last result (docs/ARCHITECTURE.md, Text).
package struct FoldedTexts: Sendable {
  /// A separator, then each text and a separator; then room for a vector to look beyond the end.
  let letters: [UInt8]
  /// The marks of the letters; the same length, or empty where no query will ask for them.
  let marks: [UInt8]
  /// Where each text begins, and where the next would.
  let starts: [UInt32]
  /// The text that the first byte of each block belongs to: from a place to its text.
  let blocks: [UInt32]
  static let blockSize = 32

  /// How many texts there are.
  package var count: Int { starts.count - 1 }

  /// - Complexity: O(*n*) in the bytes of all texts, about 3 ns each.
  package init(_ texts: some Collection<String>) {
    let bytes = texts.reduce(0) { $0 + $1.utf8.count }
    self.init(count: texts.count, bytes: bytes, keepsMarks: true) { append in
      for var text in texts { text.withUTF8(append) }
    }
  }

  /// Folds UTF-8 that lies elsewhere, a range of bytes for each text, for one query alone.
  package init(
    _ lines: some Collection<Range<Int>>,
    of bytes: UnsafeBufferPointer<UInt8>,
    for query: Query
  ) {
    self.init(count: lines.count, bytes: bytes.count, keepsMarks: query.isStrict) { append in
      for line in lines { append(UnsafeBufferPointer(rebasing: bytes[line])) }
    }
  }

  static let tail = ByteScanner.blockSize + ByteScanner.reach

  /// Room is taken for the worst that folding can do; pages that it never touches cost nothing.
  private init(
    count: Int,
    bytes: Int,
    keepsMarks: Bool,
    _ appendAll: ((UnsafeBufferPointer<UInt8>) -> Void) -> Void
  ) {
    let capacity = FoldingTable.capacity(for: bytes) + 5 * count + 1 + Self.tail
    var marks: [UInt8] = []
    var starts: [UInt32] = []
    starts.reserveCapacity(count + 1)
    letters = [UInt8](unsafeUninitializedCapacity: capacity) { letters, letterCount in
      let markCapacity = keepsMarks ? capacity : 0
      marks = [UInt8](unsafeUninitializedCapacity: markCapacity) { marks, markCount in
        guard let letters = letters.baseAddress else { return }
        let marks = keepsMarks ? marks.baseAddress : nil
        var length = 0
        func separate() {
          letters[length] = FoldingTable.textSeparator
          marks?[length] = 0
          length += 1
        }
        separate()
        starts.append(UInt32(length))
        appendAll { text in
          length += FoldingTable.search.fold(
            text,
            letters: letters + length,
            marks: marks.map { $0 + length }
          )
          separate()
          starts.append(UInt32(length))
        }
        for _ in 0..<Self.tail { separate() }
        letterCount = length
        markCount = keepsMarks ? length : 0
      }
    }
    self.marks = marks
    self.starts = starts
    blocks = Self.blocks(of: letters.count, starts)
  }

  /// Takes what a ``Builder`` has folded.
  init(letters: [UInt8], marks: [UInt8], starts: [UInt32]) {
    self.letters = letters
    self.marks = marks
    self.starts = starts
    blocks = Self.blocks(of: letters.count, starts)
  }

  private static func blocks(of length: Int, _ starts: [UInt32]) -> [UInt32] {
    [UInt32](unsafeUninitializedCapacity: length / blockSize + 1) { blocks, count in
      starts.withUnsafeBufferPointer { starts in
        var text = 0
        for place in stride(from: 0, to: length, by: blockSize) {
          while text + 2 < starts.count, starts[text + 1] <= place { text += 1 }
          blocks[count] = UInt32(truncatingIfNeeded: text)
          count += 1
        }
      }
    }
  }

  /// What matches, without yet putting it in order.
  package func search(_ query: Query) -> Matches {
    Matches(hits: hits(of: query.words), highest: query.words.count * Int(UInt8.max))
  }

  /// Positions of the texts that match, best first; equal ones in their own order.
  package func matches(_ query: Query) -> [Matches.Match] {
    search(query).best(count)
  }
}
