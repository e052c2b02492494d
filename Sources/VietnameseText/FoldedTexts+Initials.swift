extension FoldedTexts {
  /// The one-letter words of a query: each begins words in many texts, so they are looked for
  /// together, since finding where words begin serves them all.
  struct Initials {
    let words: [[Needle]]
    /// The letters that differ.
    let letters: [UInt8]
    /// The row of points of each word: that of its letter.
    let rowOfEach: [Int]
    private let vectors: [SIMD16<UInt8>]
    /// From a letter to where its row of points begins.
    private let offsets: [UInt32]

    /// - Parameter words: Words of which ``isOne(_:)`` is true.
    init(_ words: [[Needle]]) {
      self.words = words
      let all = words.map { $0[0].letters[0] }
      var letters: [UInt8] = []
      for letter in all where !letters.contains(letter) { letters.append(letter) }
      var offsets = [UInt32](repeating: 0, count: 0x100)
      for (row, letter) in letters.enumerated() { offsets[Int(letter)] = UInt32(row * Desk.row) }
      rowOfEach = all.compactMap(letters.firstIndex)
      vectors = letters.map(SIMD16.init(repeating:))
      self.letters = letters
      self.offsets = offsets
    }

    /// Whether a word is one letter as typed, without a mark that must be there.
    static func isOne(_ word: [Needle]) -> Bool {
      word.count == 1 && word[0].letters.count == 1 && !word[0].isStrict && word[0].isPlain
    }
  }

  /// Looks for words of one letter in the texts of a stretch: their points are in the rows of the
  /// desk afterwards.
  static func scan(
    _ initials: Initials,
    _ texts: Range<Int>,
    _ buffers: Buffers,
    _ desk: Desk
  ) {
    for row in initials.letters.indices {
      (desk.points + row * Desk.row).update(repeating: 0, count: texts.count + Desk.slack)
    }
    let points = desk.points - texts.lowerBound
    for range in stretches(of: texts, buffers) {
      let found = initials.places(in: range, of: buffers.letters, into: desk.places)
      initials.look(at: desk.places, found, buffers, points)
    }
  }
}

extension FoldedTexts.Initials {
  /// Notes where in a stretch a word begins with one of the letters, and says how many places there
  /// are.
  ///
  /// Not inlined, as all of these loops: alone, each has the registers that it needs.
  @inline(never)
  fileprivate func places(
    in range: Range<Int>,
    of letters: UnsafePointer<UInt8>,
    into places: FoldedTexts.Places
  ) -> Int {
    return vectors.withUnsafeBufferPointer { vectors in
      ByteScanner.gather(in: range, unconditional: min(8, 2 + 2 * vectors.count), into: places) {
        ByteScanner.initials(vectors, in: letters + $0)
      }
    }
  }

  /// Gives each text the points of the best place of each letter: those of ``Needle/View``, for
  /// what is one letter as typed.
  @inline(never)
  fileprivate func look(
    at places: FoldedTexts.Places,
    _ count: Int,
    _ buffers: FoldedTexts.Buffers,
    _ points: UnsafeMutablePointer<UInt8>
  ) {
    let start = 1 + Needle.asTyped + UInt8(Needle.farthest)
    offsets.withUnsafeBufferPointer { offsets in
      for index in 0..<count {
        let place = places[index]
        let text = buffers.text(at: place)
        let letters = buffers.letters + Int(place)
        let offset = UInt8(
          truncatingIfNeeded: min(place &- buffers.starts[text], UInt32(Needle.farthest))
        )
        let isWhole: UInt8 = letters[1] <= 0x20 ? Needle.wholeWord : 0
        let isExact = (letters[-1] & FoldingTable.isUnmarked) &* Needle.exactMarks
        let found = start &- offset &+ isWhole &+ isExact
        let row = points + Int(offsets[Int(letters[0])])
        row[text] = max(row[text], found)
      }
    }
  }
}
