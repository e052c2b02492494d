/// One text folded for searching: letters and marks of equal length, a separator before and after.
struct FoldedText {
  private(set) var letters: [UInt8] = []
  private(set) var marks: [UInt8] = []
  /// The UTF-8 offset that each letter came from, and for the last separator the end.
  private(set) var origins: [Int32] = []

  init(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      let capacity = FoldingTable.capacity(for: bytes.count) + 2
      var count = 0
      letters = [UInt8](repeating: FoldingTable.textSeparator, count: capacity)
      marks = [UInt8](repeating: 0, count: capacity)
      origins = [Int32](repeating: 0, count: capacity)
      letters.withUnsafeMutableBufferPointer { letters in
        marks.withUnsafeMutableBufferPointer { marks in
          origins.withUnsafeMutableBufferPointer { origins in
            guard let letters = letters.baseAddress, let marks = marks.baseAddress,
              let origins = origins.baseAddress
            else { return }
            count = FoldingTable.search.fold(
              bytes,
              letters: letters + 1,
              marks: marks + 1,
              origins: origins + 1
            )
          }
        }
      }
      letters.removeLast(capacity - count - 1)
      marks.removeLast(capacity - count - 1)
      origins.removeLast(capacity - count - 1)
      letters.append(FoldingTable.textSeparator)
      marks.append(0)
      origins.append(Int32(bytes.count))
    }
  }

  /// Where the letters are, between the outer separators.
  var range: Range<Int> { 1..<letters.count - 1 }

  /// Where the words are.
  var words: [Range<Int>] {
    letters.split { $0 <= 0x20 }.map { $0.startIndex..<$0.endIndex }
  }

  func withPointers<Result>(
    _ body: (UnsafePointer<UInt8>, UnsafePointer<UInt8>) -> Result
  ) -> Result? {
    letters.withUnsafeBufferPointer { letters in
      marks.withUnsafeBufferPointer { marks in
        guard let letters = letters.baseAddress, let marks = marks.baseAddress else { return nil }
        return body(letters, marks)
      }
    }
  }
}
