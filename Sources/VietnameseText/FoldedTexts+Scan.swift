extension FoldedTexts {
  /// A text that matches, with its score.
  struct Hit {
    var text: UInt32
    /// The sum of the points of the words; at most 2^23 words count.
    private var bits: UInt32

    /// Whether every word stands there as a whole word; only such a place has so many points.
    private static let isWhole: UInt32 = 1 << 31

    init(text: UInt32, points: UInt8) {
      self.text = text
      bits = UInt32(points) | UInt32(points & Needle.wholeWord) << 24
    }

    var score: UInt32 { bits & ~Self.isWhole }

    var isWhole: Bool { bits & Self.isWhole != 0 }

    /// With the points of one more word.
    @inline(__always)
    func adding(_ points: UInt8) -> Hit {
      var sum = self
      let isWhole = bits & UInt32(points & Needle.wholeWord) << 24
      sum.bits = (score &+ UInt32(points)) | isWhole
      return sum
    }
  }

  /// What matches, in the order of the texts.
  ///
  /// The buffer is gone through once, a stretch at a time, for all words of the query: the letters
  /// of a stretch are fetched for the first word and are at hand for the others.
  func hits(of words: [[Needle]]) -> [Hit] {
    guard !words.isEmpty else { return (0..<UInt32(count)).map { Hit(text: $0, points: 1) } }
    let plan = Plan(words)
    return withBuffers { buffers in
      // One more: every text is written but only hits are kept, as a branch would be mispredicted.
      [Hit](unsafeUninitializedCapacity: count + 1) { room, found in
        guard let hits = room.baseAddress else { return }
        Desk.with(rows: plan.rows) { desk in
          var texts = 0..<0
          while texts.upperBound < count {
            texts = stretch(from: texts.upperBound, buffers)
            found += Self.find(plan, in: texts, buffers, desk, into: hits + found)
          }
        }
      }
    } ?? []
  }

  /// The texts from one on that fill a stretch, or that one alone where it is longer.
  private func stretch(from first: Int, _ buffers: Buffers) -> Range<Int> {
    let end = Int(buffers.starts[first]) + Self.stretch
    guard end < Int(buffers.starts[count]) else { return first..<count }
    return first..<max(first + 1, Int(buffers.blocks[end / Self.blockSize]))
  }

  struct Buffers {
    let letters: UnsafePointer<UInt8>
    let marks: UnsafePointer<UInt8>
    let starts: UnsafePointer<UInt32>
    let blocks: UnsafePointer<UInt32>

    /// The text that a place lies in.
    @inline(__always)
    func text(at place: UInt32) -> Int {
      var text = Int(blocks[Int(place) / FoldedTexts.blockSize])
      // Few blocks hold more than two beginnings: these steps do not branch, the loop rarely runs.
      text &+= starts[text &+ 1] <= place ? 1 : 0
      text &+= starts[text &+ 1] <= place ? 1 : 0
      while starts[text &+ 1] <= place { text &+= 1 }
      return text
    }
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

  /// How many bytes are scanned before what was found is looked at: what lies in the first cache.
  private static let stretch = 8_192

  /// Places where a word begins; room for all of a stretch and one more.
  typealias Places = UnsafeMutablePointer<UInt32>

  /// Where a stretch is worked on.
  struct Desk {
    let places: Places
    let sifted: Places
    /// The points of each text of the stretch, of its best place: a row for each letter that is
    /// looked for beside others, else one.
    let points: UnsafeMutablePointer<UInt8>

    /// The last block of a stretch may reach as far into texts that are none of it.
    static let slack = ByteScanner.blockSize + 8
    /// From one row to the next; an empty text takes one byte.
    static let row = FoldedTexts.stretch + slack

    static func with(rows: Int, _ body: (Desk) -> Void) {
      // A word and its separator take two bytes.
      let capacity = (FoldedTexts.stretch + ByteScanner.blockSize) / 2 + 1
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2 * capacity) { places in
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: rows * row) { points in
          guard let places = places.baseAddress, let points = points.baseAddress else { return }
          body(Desk(places: places, sifted: places + capacity, points: points))
        }
      }
    }
  }

  /// What is looked for in each stretch, and in which order.
  private struct Plan {
    /// The longest first: it leaves the fewest texts for the others.
    let words: [Word]
    /// Words of one letter.
    let initials: Initials?

    init(_ words: [[Needle]]) {
      let letters = words.filter(Initials.isOne)
      initials = letters.isEmpty ? nil : Initials(letters)
      self.words = words.filter { !Initials.isOne($0) }
        .sorted { left, right in
          (left.map(\.letters.count).min() ?? 0) > (right.map(\.letters.count).min() ?? 0)
        }
        .map(Word.init)
    }

    var rows: Int { max(1, initials?.letters.count ?? 0) }
  }

  /// Writes the texts of a stretch that hold all words, and says how many there are.
  private static func find(
    _ plan: Plan,
    in texts: Range<Int>,
    _ buffers: Buffers,
    _ desk: Desk,
    into hits: UnsafeMutablePointer<Hit>
  ) -> Int {
    var found: Int?
    // Going through a text costs about as much as scanning thirty.
    func areFew(_ found: Int) -> Bool { found < texts.count / 32 }
    for word in plan.words where found != 0 {
      if let hitsSoFar = found, areFew(hitsSoFar) {
        found = check(word.needles, buffers, among: hits, hitsSoFar)
      } else {
        scan(word, texts, buffers, desk)
        let points = UnsafePointer(desk.points)
        found =
          found.map { keep(hits, $0, points - texts.lowerBound) } ?? gather(points, texts, hits)
      }
    }
    guard found != 0, let initials = plan.initials else { return found ?? 0 }
    if let hitsSoFar = found, areFew(hitsSoFar) {
      return initials.words.reduce(hitsSoFar) { check($1, buffers, among: hits, $0) }
    }
    scan(initials, texts, buffers, desk)
    for row in initials.rowOfEach {
      let points = UnsafePointer(desk.points + row * Desk.row)
      found = found.map { keep(hits, $0, points - texts.lowerBound) } ?? gather(points, texts, hits)
    }
    return found ?? 0
  }

  /// Keeps the hits that have one more word too; looks for it in these texts alone.
  private static func check(
    _ word: [Needle],
    _ buffers: Buffers,
    among hits: UnsafeMutablePointer<Hit>,
    _ count: Int
  ) -> Int {
    var kept = 0
    for index in 0..<count {
      let text = Int(hits[index].text)
      let range = Int(buffers.starts[text])..<Int(buffers.starts[text + 1]) - 1
      let best = Query.best(word, buffers.letters, buffers.marks, in: range)
      hits[kept] = hits[index].adding(best)
      kept += best == 0 ? 0 : 1
    }
    return kept
  }

  /// 1 for any points, 0 for none; a comparison may become a branch, whose way is a bad guess.
  @inline(__always)
  private static func one(if points: UInt8) -> Int { (Int(points) &+ 0xFF) >> 8 }

  /// Keeps the hits that have points for one more word too.
  private static func keep(
    _ hits: UnsafeMutablePointer<Hit>,
    _ count: Int,
    _ points: UnsafePointer<UInt8>
  ) -> Int {
    var kept = 0
    for index in 0..<count {
      let more = points[Int(hits[index].text)]
      hits[kept] = hits[index].adding(more)
      kept &+= one(if: more)
    }
    return kept
  }

  /// Writes the texts that have points; eight that have none are passed at once.
  private static func gather(
    _ points: UnsafePointer<UInt8>,
    _ texts: Range<Int>,
    _ hits: UnsafeMutablePointer<Hit>
  ) -> Int {
    var found = 0
    var index = 0
    while index < texts.count {
      // There is room for eight behind the last.
      if UnsafeRawPointer(points).loadUnaligned(fromByteOffset: index, as: UInt64.self) == 0 {
        index &+= 8
        continue
      }
      for index in index..<min(index &+ 8, texts.count) {
        let text = UInt32(truncatingIfNeeded: texts.lowerBound &+ index)
        hits[found] = Hit(text: text, points: points[index])
        found &+= one(if: points[index])
      }
      index &+= 8
    }
    return found
  }

  /// Looks for a word in the texts of a stretch: their points are on the desk afterwards.
  ///
  /// First it is scanned for places, then the places are looked at. So the processor guesses no
  /// branch from what it has yet to fetch, and fetches for many places at once: half the time.
  private static func scan(
    _ word: Word,
    _ texts: Range<Int>,
    _ buffers: Buffers,
    _ desk: Desk
  ) {
    desk.points.update(repeating: 0, count: texts.count + Desk.slack)
    let points = desk.points - texts.lowerBound
    for range in stretches(of: texts, buffers) {
      for group in word.groups {
        let found = places(group, in: range, of: buffers.letters, into: desk.places)
        guard found > 0 else { continue }
        for needle in group.needles {
          needle.withView { needle in
            guard needle.isStrict || group.needles.count > 1 else {
              return look(needle, at: desk.places, found, buffers, points)
            }
            let kept = sift(needle, at: desk.places, found, buffers, into: desk.sifted)
            look(needle, at: desk.sifted, kept, buffers, points)
          }
        }
      }
    }
  }

  /// The bytes of some texts: more than one stretch only for a text that is longer.
  static func stretches(
    of texts: Range<Int>,
    _ buffers: Buffers
  ) -> some Sequence<Range<Int>> {
    let end = Int(buffers.starts[texts.upperBound])
    return stride(from: Int(buffers.starts[texts.lowerBound]), to: end, by: stretch).lazy
      .map { $0..<min($0 + stretch, end) }
  }

  /// A word of a query, ready to be looked for.
  private struct Word {
    let needles: [Needle]
    let groups: [Group]

    init(_ needles: [Needle]) {
      self.needles = needles
      groups = FoldedTexts.groups(needles)
    }
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
    return ByteScanner.gather(in: range, unconditional: group.isShort ? 4 : 2, into: places) {
      scanner.places(in: letters + $0)
    }
  }

  /// Keeps the places where the needle still may stand after a look at its last letter and one
  /// mark.
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
      let text = buffers.text(at: place)
      let offset = Int(place &- buffers.starts[text])
      let found = needle.points(buffers.letters, buffers.marks, at: Int(place), offset: offset)
      points[text] = max(points[text], found)
    }
  }
}
