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
      var hits = scan(words[0], buffers)
      for word in words.dropFirst() where !hits.isEmpty {
        hits =
          hits.count < count / 8
          ? check(word, buffers, among: hits)
          : Self.intersection(hits, scan(word, buffers))
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

  /// Looks for a word in the whole buffer.
  private func scan(_ word: [Needle], _ buffers: Buffers) -> [Hit] {
    var hits: [Hit] = []
    for needle in word {
      let found = needle.withView { scan($0, buffers) } ?? []
      hits = hits.isEmpty ? found : Self.union(hits, found)
    }
    return hits
  }

  /// Looks for one reading of a word in the whole buffer; a text counts with its best place.
  private func scan(_ needle: Needle.View, _ buffers: Buffers) -> [Hit] {
    let end = Int(buffers.starts[count])
    let scanner = ByteScanner(needle)
    return [Hit](unsafeUninitializedCapacity: count) { hits, hitCount in
      guard let hits = hits.baseAddress else { return }
      var text = 0
      var textStart = Int(buffers.starts[0])
      var textEnd = Int(buffers.starts[1])
      var hit = -1
      for block in stride(from: 1, to: end, by: ByteScanner.blockSize) {
        var found = scanner.places(in: buffers.letters + block)
        while found != 0 {
          let position = block + found.trailingZeroBitCount
          found &= found - 1
          if textEnd <= position {
            text = max(text + 1, Int(buffers.blocks[position >> 8]))
            while Int(buffers.starts[text + 1]) <= position { text += 1 }
            textStart = Int(buffers.starts[text])
            textEnd = Int(buffers.starts[text + 1])
          }
          let offset = position - textStart
          let points = needle.points(buffers.letters, buffers.marks, at: position, offset: offset)
          guard points > 0 else { continue }
          if hit >= 0, Int(hits[hit].text) == text {
            hits[hit].score = max(hits[hit].score, UInt32(points))
          } else {
            hit += 1
            (hits + hit).initialize(to: Hit(text: UInt32(text), score: UInt32(points)))
          }
        }
      }
      hitCount = hit + 1
    }
  }

  /// Texts in either list, with the better score.
  private static func union(_ left: [Hit], _ right: [Hit]) -> [Hit] {
    var result: [Hit] = []
    result.reserveCapacity(left.count + right.count)
    var other = 0
    for hit in left {
      while other < right.count, right[other].text < hit.text {
        result.append(right[other])
        other += 1
      }
      if other < right.count, right[other].text == hit.text {
        result.append(Hit(text: hit.text, score: max(hit.score, right[other].score)))
        other += 1
      } else {
        result.append(hit)
      }
    }
    result.append(contentsOf: right[other...])
    return result
  }

  /// Texts in both lists, with the sum of the scores.
  private static func intersection(_ left: [Hit], _ right: [Hit]) -> [Hit] {
    var result: [Hit] = []
    result.reserveCapacity(min(left.count, right.count))
    var other = 0
    for hit in left {
      while other < right.count, right[other].text < hit.text { other += 1 }
      guard other < right.count else { break }
      if right[other].text == hit.text {
        result.append(Hit(text: hit.text, score: hit.score + right[other].score))
      }
    }
    return result
  }
}
