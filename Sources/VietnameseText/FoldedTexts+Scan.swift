extension FoldedTexts {
  /// A text that matches, with its score.
  struct Hit {
    var text: UInt32
    var score: UInt32
  }

  /// What matches, in the order of the texts.
  func hits(of query: Query) -> [Hit] {
    guard !query.isEmpty else { return (0..<UInt32(count)).map { Hit(text: $0, score: 1) } }
    // The longest word leaves the fewest texts for the others.
    let words = query.words.sorted { left, right in
      (left.map(\.letters.count).min() ?? 0) > (right.map(\.letters.count).min() ?? 0)
    }
    return withBuffers { buffers in
      var hits = Self.hits(scan(words[0], buffers))
      for word in words.dropFirst() where !hits.isEmpty {
        // Going through a text costs about as much as scanning thirty.
        hits =
          hits.count < count / 32
          ? check(word, buffers, among: hits)
          : Self.hits(hits, also: scan(word, buffers))
      }
      return hits
    } ?? []
  }

  private struct Buffers {
    let letters: UnsafePointer<UInt8>
    let marks: UnsafePointer<UInt8>
    let starts: UnsafePointer<UInt32>
    let blocks: UnsafePointer<UInt32>
  }

  private func withBuffers<Result>(_ body: (Buffers) -> Result) -> Result? {
    letters.withUnsafeBufferPointer { letters in
      marks.withUnsafeBufferPointer { marks in
        starts.withUnsafeBufferPointer { starts in
          blocks.withUnsafeBufferPointer { blocks in
            guard let letters = letters.baseAddress, let starts = starts.baseAddress,
              let blocks = blocks.baseAddress
            else { return nil }
            // Without marks no needle looks at them.
            let marks = marks.isEmpty ? letters : marks.baseAddress ?? letters
            return body(Buffers(letters: letters, marks: marks, starts: starts, blocks: blocks))
          }
        }
      }
    }
  }

  /// Looks for a word only in texts that match so far.
  private func check(_ word: [Needle], _ buffers: Buffers, among hits: [Hit]) -> [Hit] {
    hits.compactMap { hit in
      let text = Int(hit.text)
      let range = Int(buffers.starts[text])..<Int(buffers.starts[text + 1]) - 1
      let best = Query.best(word, buffers.letters, buffers.marks, in: range)
      return best == 0 ? nil : Hit(text: hit.text, score: hit.score + UInt32(best))
    }
  }

  /// How many bytes are scanned before what was found is looked at: what lies in the first cache.
  private static let stretch = 8_192

  /// Places where a word begins; room for all of a stretch and one more.
  private typealias Places = UnsafeMutablePointer<UInt32>

  /// Looks for a word in the whole buffer: the points of each text, of its best place.
  ///
  /// First a stretch is scanned for places, then the places are looked at. So the processor guesses
  /// no branch from what it has yet to fetch, and fetches for many places at once: half the time.
  private func scan(_ word: [Needle], _ buffers: Buffers) -> [UInt8] {
    let end = Int(buffers.starts[count])
    let groups = Self.groups(word)
    var points = [UInt8](repeating: 0, count: count)
    points.withUnsafeMutableBufferPointer { points in
      // A word and its separator take two bytes.
      let capacity = Self.stretch / 2 + 1
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2 * capacity) { room in
        guard let points = points.baseAddress, let places = room.baseAddress else { return }
        for start in stride(from: 1, to: end, by: Self.stretch) {
          let range = start..<min(start + Self.stretch, end)
          for group in groups {
            let found = Self.places(group, in: range, of: buffers.letters, into: places)
            guard found > 0 else { continue }
            for needle in group.needles {
              needle.withView { needle in
                guard needle.isStrict || group.needles.count > 1 else {
                  return Self.look(needle, at: places, found, buffers, points)
                }
                let sifted = places + capacity
                let kept = Self.sift(needle, at: places, found, buffers, into: sifted)
                Self.look(needle, at: sifted, kept, buffers, points)
              }
            }
          }
        }
      }
    }
    return points
  }

  /// Needles of one word that are scanned for together.
  private struct Group {
    let scanner: ByteScanner
    let isShort: Bool
    let needles: [Needle]
  }

  /// What begins alike is scanned for once: thowsi and thới, which it spells, are both at "tho".
  private static func groups(_ word: [Needle]) -> [Group] {
    let shared = word.map(\.letters).reduce(word[0].letters[...]) { shared, letters in
      shared.prefix(zip(shared, letters).prefix { $0 == $1 }.count)
    }
    let groups = shared.count > 1 ? [(shared, word)] : word.map { ($0.letters[...], [$0]) }
    return groups.map { letters, needles in
      Group(scanner: ByteScanner(letters), isShort: letters.count == 1, needles: needles)
    }
  }

  /// Notes where a group may stand in a stretch, and says how many places there are.
  ///
  /// Not inlined: alone, its loop has the registers that it needs.
  @inline(never)
  private static func places(
    _ group: Group,
    in range: Range<Int>,
    of letters: UnsafePointer<UInt8>,
    into places: Places
  ) -> Int {
    let scanner = group.scanner
    // How many a block holds is a bad guess: so many are noted at no condition, and count if there.
    let unconditional = group.isShort ? 4 : 2
    var next = places
    var block = range.lowerBound
    @inline(__always) func note(_ found: UInt64) {
      let place = ByteScanner.place(of: found.trailingZeroBitCount)
      next.pointee = UInt32(truncatingIfNeeded: block &+ place)
    }
    while block < range.upperBound {
      var found = scanner.places(in: letters + block)
      for _ in 0..<unconditional {
        note(found)
        next += found == 0 ? 0 : 1
        found &= found &- 1
      }
      while found != 0 {
        note(found)
        next += 1
        found &= found &- 1
      }
      block &+= ByteScanner.blockSize
    }
    return next - places
  }

  /// Keeps the places where the needle still may stand after a look at its last letter and one mark.
  ///
  /// The marks lie far from the letters, in no cache. A loop that does no more than this waits for
  /// many of them at once.
  @inline(never)
  private static func sift(
    _ needle: Needle.View,
    at places: Places,
    _ count: Int,
    _ buffers: Buffers,
    into kept: Places
  ) -> Int {
    var next = kept
    for index in 0..<count {
      let place = places[index]
      next.pointee = place
      next += needle.mayMatch(buffers.letters, buffers.marks, at: Int(place)) ? 1 : 0
    }
    return next - kept
  }

  /// Gives each text the points of the best of its places.
  @inline(never)
  private static func look(
    _ needle: Needle.View,
    at places: Places,
    _ count: Int,
    _ buffers: Buffers,
    _ points: UnsafeMutablePointer<UInt8>
  ) {
    for index in 0..<count {
      let place = places[index]
      var text = Int(buffers.blocks[Int(place) / blockSize])
      // Few blocks hold more beginnings than two: these steps need no guess, the loop hardly any.
      text &+= buffers.starts[text &+ 1] <= place ? 1 : 0
      text &+= buffers.starts[text &+ 1] <= place ? 1 : 0
      while buffers.starts[text &+ 1] <= place { text &+= 1 }
      let offset = Int(place &- buffers.starts[text])
      let found = needle.points(buffers.letters, buffers.marks, at: Int(place), offset: offset)
      points[text] = max(points[text], found)
    }
  }

  /// The texts that have points; eight that have none are passed at once.
  private static func hits(_ points: [UInt8]) -> [Hit] {
    // One more, because every text is written and only a hit is kept: a branch would be a guess.
    [Hit](unsafeUninitializedCapacity: points.count + 1) { hits, count in
      points.withUnsafeBytes { points in
        var text = 0
        while text < points.count {
          if text + 8 <= points.count,
            points.loadUnaligned(fromByteOffset: text, as: UInt64.self) == 0
          {
            text += 8
            continue
          }
          hits[count] = Hit(text: UInt32(truncatingIfNeeded: text), score: UInt32(points[text]))
          count += points[text] == 0 ? 0 : 1
          text += 1
        }
      }
    }
  }

  /// The hits that have points for one more word too, with the sum.
  private static func hits(_ hits: [Hit], also points: [UInt8]) -> [Hit] {
    [Hit](unsafeUninitializedCapacity: hits.count) { both, count in
      for hit in hits {
        let more = points[Int(hit.text)]
        both[count] = Hit(text: hit.text, score: hit.score + UInt32(more))
        count += more == 0 ? 0 : 1
      }
    }
  }
}
