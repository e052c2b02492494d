extension FoldedTexts {
  /// Folds texts one after another, each in pieces, without joining them first.
  package struct Builder: Sendable {
    private var letters: [UInt8] = []
    private var marks: [UInt8] = []
    private var starts: [UInt32] = []
    /// Whether the text that was begun has no piece yet.
    private var isEmpty = true
    /// What stands before the next line.
    private var lineSeparator = FoldingTable.separator

    /// - Parameter bytes: How many bytes of letters to keep room for; a guess.
    package init(bytes: Int = 0) {
      letters.reserveCapacity(bytes)
      marks.reserveCapacity(bytes)
    }

    /// Begins the next text; one without pieces is an empty text.
    package mutating func beginText() {
      letters.append(FoldingTable.textSeparator)
      marks.append(0)
      starts.append(UInt32(letters.count))
      isEmpty = true
    }

    /// Adds a piece to the text that was begun, on a line of its own; an empty one is left out.
    ///
    /// - Parameters:
    ///   - piece: The line.
    ///   - standing: How near to the thing's name it is, the nearest lines first, for texts whose lines
    ///     are told apart by ``FoldedTexts/fits(of:in:isWhole:_:)``.
    package mutating func add(_ piece: String, as standing: LineStanding? = nil) {
      guard !piece.isEmpty else { return }
      var piece = piece
      lineSeparator = standing?.separator ?? FoldingTable.separator
      piece.withUTF8 { add($0) }
    }

    private mutating func add(_ piece: UnsafeBufferPointer<UInt8>) {
      // The separator before a piece tells of its first word, so it is written with it.
      let capacity = FoldingTable.capacity(for: piece.count) + 1
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * capacity) { room in
        guard let letters = room.baseAddress else { return }
        let marks = letters + capacity
        letters[0] =
          isEmpty && lineSeparator == FoldingTable.separator
          ? FoldingTable.textSeparator : lineSeparator
        marks[0] = 0
        let count = FoldingTable.search.fold(piece, letters: letters + 1, marks: marks + 1)
        if isEmpty {
          self.letters.removeLast()
          self.marks.removeLast()
        }
        self.letters.append(contentsOf: UnsafeBufferPointer(start: letters, count: count + 1))
        self.marks.append(contentsOf: UnsafeBufferPointer(start: marks, count: count + 1))
        isEmpty = false
      }
    }

    /// The texts that were begun.
    package consuming func finish() -> FoldedTexts {
      let tail = 1 + FoldedTexts.tail
      letters.append(contentsOf: repeatElement(FoldingTable.textSeparator, count: tail))
      marks.append(contentsOf: repeatElement(0, count: tail))
      starts.append(UInt32(letters.count - FoldedTexts.tail))
      return FoldedTexts(letters: letters, marks: marks, starts: starts)
    }
  }
}
