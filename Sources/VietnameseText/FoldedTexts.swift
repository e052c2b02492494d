/// Many texts, folded once, searched whole at every keystroke.
///
/// All letters stand in one buffer, a line feed before each text, so that a query is a scan of
/// bytes and not of strings. Nothing is kept between queries: scanning again was quicker than
/// refining the last result (MEASURED.md, 11).
package struct FoldedTexts: Sendable {
  /// A line feed, then each text and a line feed; then room for a vector to look beyond the end.
  private(set) var letters: [UInt8] = [0x0A]
  /// The marks of the letters; the same length.
  private(set) var marks: [UInt8] = [0]
  /// Where each text begins, and where the next would.
  private(set) var starts: [UInt32] = [1]

  /// How many texts there are.
  package var count: Int { starts.count - 1 }

  /// - Complexity: O(*n*) in the bytes of all texts, about 4 ns each.
  package init(_ texts: some Collection<String>) {
    reserve(texts: texts.count, bytes: texts.reduce(0) { $0 + $1.utf8.count })
    for var text in texts { text.withUTF8 { append($0) } }
    finish()
  }

  /// Folds UTF-8 that lies elsewhere, a range of bytes for each text.
  package init(_ lines: some Collection<Range<Int>>, of bytes: UnsafeBufferPointer<UInt8>) {
    reserve(texts: lines.count, bytes: bytes.count)
    for line in lines { append(UnsafeBufferPointer(rebasing: bytes[line])) }
    finish()
  }

  private mutating func reserve(texts: Int, bytes: Int) {
    starts.reserveCapacity(texts + 1)
    letters.reserveCapacity(bytes + texts + Self.tail)
    marks.reserveCapacity(bytes + texts + Self.tail)
  }

  static let tail = 32

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    let capacity = FoldingTable.capacity(for: text.count)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * capacity) { scratch in
      guard let folded = scratch.baseAddress else { return }
      let foldedMarks = folded + capacity
      let length = FoldingTable.search.fold(text, letters: folded, marks: foldedMarks)
      folded[length] = 0x0A
      foldedMarks[length] = 0
      letters.append(contentsOf: UnsafeBufferPointer(start: folded, count: length + 1))
      marks.append(contentsOf: UnsafeBufferPointer(start: foldedMarks, count: length + 1))
    }
    starts.append(UInt32(letters.count))
  }

  private mutating func finish() {
    letters.append(contentsOf: repeatElement(0x0A, count: Self.tail))
    marks.append(contentsOf: repeatElement(0, count: Self.tail))
  }

  /// What matches, without yet putting it in order.
  package func search(_ query: Query) -> Matches {
    Matches(scores: scores(of: query), of: count)
  }

  /// Positions of the texts that match, best first; equal ones in their own order.
  package func matches(_ query: Query) -> [(position: Int, score: Int)] {
    search(query).best(count)
  }
}
