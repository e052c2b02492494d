extension FoldedTexts {
  /// The score of each text, 0 where it does not match.
  func scores(of query: Query) -> [UInt16] {
    guard !query.isEmpty else { return [UInt16](repeating: 1, count: count) }
    // The longest word leaves the fewest texts for the others.
    let words = query.words.sorted { left, right in
      (left.map(\.letters.count).min() ?? 0) > (right.map(\.letters.count).min() ?? 0)
    }
    return withBuffers { letters, marks, starts in
      var totals = [UInt16](repeating: 0, count: count)
      var matching = count
      for (index, word) in words.enumerated() {
        if index > 0, matching < count / 8 {
          check(word, letters, marks, starts, totals: &totals)
        } else {
          matching = scan(word, letters, marks, starts, isFirst: index == 0, totals: &totals)
        }
      }
      return totals
    }
  }

  private func withBuffers<Result>(
    _ body: (UnsafePointer<UInt8>, UnsafePointer<UInt8>, UnsafePointer<UInt32>) -> Result
  ) -> Result where Result: RangeReplaceableCollection {
    letters.withUnsafeBufferPointer { letters in
      marks.withUnsafeBufferPointer { marks in
        starts.withUnsafeBufferPointer { starts in
          guard let letters = letters.baseAddress, let marks = marks.baseAddress,
            let starts = starts.baseAddress
          else { return Result() }
          return body(letters, marks, starts)
        }
      }
    }
  }

  /// Looks for a word only in the texts that still match.
  private func check(
    _ word: [Needle],
    _ letters: UnsafePointer<UInt8>,
    _ marks: UnsafePointer<UInt8>,
    _ starts: UnsafePointer<UInt32>,
    totals: inout [UInt16]
  ) {
    for index in totals.indices where totals[index] != 0 {
      let range = Int(starts[index])..<Int(starts[index + 1]) - 1
      let best = Query.best(word, letters, marks, in: range)
      totals[index] = best == 0 ? 0 : Self.sum(totals[index], best)
    }
  }

  /// Looks for a word in the whole buffer and adds its points; gives how many texts still match.
  private func scan(
    _ word: [Needle],
    _ letters: UnsafePointer<UInt8>,
    _ marks: UnsafePointer<UInt8>,
    _ starts: UnsafePointer<UInt32>,
    isFirst: Bool,
    totals: inout [UInt16]
  ) -> Int {
    var best = [UInt8](repeating: 0, count: count)
    best.withUnsafeMutableBufferPointer { best in
      for needle in word { scan(needle, letters, marks, starts, best: best) }
    }
    var matching = 0
    for index in totals.indices {
      let before = totals[index]
      let points = best[index]
      let total = points == 0 || (before == 0 && !isFirst) ? 0 : Self.sum(before, points)
      totals[index] = total
      matching += total == 0 ? 0 : 1
    }
    return matching
  }

  /// Scores do not run over, however many words a query has.
  private static func sum(_ total: UInt16, _ points: UInt8) -> UInt16 {
    let (sum, isOver) = total.addingReportingOverflow(UInt16(points))
    return isOver ? .max : sum
  }

  /// Compares sixteen places at a time: the letter, the letter after it, and the end of a word
  /// before it.
  private func scan(
    _ needle: Needle,
    _ letters: UnsafePointer<UInt8>,
    _ marks: UnsafePointer<UInt8>,
    _ starts: UnsafePointer<UInt32>,
    best: UnsafeMutableBufferPointer<UInt8>
  ) {
    typealias Vector = SIMD16<UInt8>
    let first = Vector(repeating: needle.letters[0])
    let second = needle.letters.count > 1 ? Vector(repeating: needle.letters[1]) : nil
    let separators = Vector(repeating: 0x20)
    let raw = UnsafeRawPointer(letters)
    let end = Int(starts[count])
    var text = 0
    var block = 1
    while block < end {
      let here = raw.loadUnaligned(fromByteOffset: block, as: Vector.self)
      let before = raw.loadUnaligned(fromByteOffset: block - 1, as: Vector.self)
      var found = (here .== first) .& (before .<= separators)
      if let second {
        found = found .& (raw.loadUnaligned(fromByteOffset: block + 1, as: Vector.self) .== second)
      }
      let halves = unsafeBitCast(found, to: SIMD2<UInt64>.self)
      if halves[0] | halves[1] != 0 {
        for half in 0..<2 {
          var lanes = halves[half] & 0x8080_8080_8080_8080
          while lanes != 0 {
            let position = block + half * 8 + lanes.trailingZeroBitCount >> 3
            lanes &= lanes - 1
            guard position < end else { return }
            while Int(starts[text + 1]) <= position { text += 1 }
            let points = needle.points(
              letters,
              marks,
              at: position,
              offset: position - Int(starts[text])
            )
            if points > best[text] { best[text] = points }
          }
        }
      }
      block += 16
    }
  }
}
