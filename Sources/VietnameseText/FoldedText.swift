/// One text folded for searching: letters and marks of equal length.
struct FoldedText {
  private(set) var letters: [UInt8] = []
  private(set) var marks: [UInt8] = []
  /// The UTF-8 offset that each letter came from, and the end; empty unless asked for.
  private(set) var origins: [Int] = []

  init(_ text: String, keepingOrigins: Bool = false) {
    var text = text
    text.withUTF8 { bytes in
      let capacity = FoldingTable.capacity(for: bytes.count)
      var places = [Int32](repeating: 0, count: keepingOrigins ? capacity : 0)
      letters = [UInt8](unsafeUninitializedCapacity: capacity) { letters, count in
        marks = [UInt8](unsafeUninitializedCapacity: capacity) { marks, markCount in
          guard let letters = letters.baseAddress, let marks = marks.baseAddress else { return }
          if keepingOrigins {
            places.withUnsafeMutableBufferPointer { places in
              count = FoldingTable.search.fold(
                bytes,
                letters: letters,
                marks: marks,
                origins: places.baseAddress
              )
            }
          } else {
            count = FoldingTable.search.fold(bytes, letters: letters, marks: marks)
          }
          markCount = count
        }
      }
      if keepingOrigins { origins = places.prefix(letters.count).map(Int.init) + [bytes.count] }
    }
  }

  /// Where the words are.
  var words: [Range<Int>] {
    letters.indices.split { letters[$0] <= 0x20 }.map { $0.startIndex..<$0.endIndex }
  }

  /// Gives the letters and marks with a separator before and after, so that the first letter is
  /// at 1.
  func withPointers<Result>(
    _ body: (UnsafePointer<UInt8>, UnsafePointer<UInt8>) -> Result
  ) -> Result? {
    let letters = [0x0A] + letters + [0x0A]
    let marks = [0] + marks + [0]
    return letters.withUnsafeBufferPointer { letters in
      marks.withUnsafeBufferPointer { marks in
        guard let letters = letters.baseAddress, let marks = marks.baseAddress else { return nil }
        return body(letters, marks)
      }
    }
  }
}
