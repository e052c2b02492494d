/// How the words of a query stand in one text that matches.
package struct Fit: Hashable, Sendable {
  /// Every word of the query is a whole word there, not only the beginning of one.
  package var isWhole: Bool
  /// The words stand there side by side, in the order of the query.
  package var isPhrase: Bool
  /// At least one word of the query is a whole word there.
  package var touchesWhole: Bool
}

extension FoldedTexts {
  /// Whether the words of a query stand side by side in a text that matches.
  package func isPhrase(_ query: Query, in text: Int) -> Bool {
    query.words.count == 1 || fit(of: query, in: text).isPhrase
  }

  /// Whether some word of a query is a whole word of a text.
  package func touchesWhole(_ query: Query, in text: Int) -> Bool {
    fit(of: query, in: text).touchesWhole
  }

  /// How a query stands in one of the texts; a query of more than 64 words has no fit.
  ///
  /// It reads one text only, so that a scan of all can be refined for the few that are looked at.
  ///
  /// - Complexity: O(*n* · *m*) in the bytes of the text and the words of the query.
  package func fit(of query: Query, in text: Int) -> Fit {
    let none = Fit(isWhole: false, isPhrase: false, touchesWhole: false)
    guard 1...64 ~= query.words.count else { return none }
    return withText(text) { query.fit($0, $1, in: $2) } ?? none
  }

  /// Gives the letters and marks of all texts, and where in them one text stands.
  private func withText<Result>(
    _ text: Int,
    _ body: (UnsafePointer<UInt8>, UnsafePointer<UInt8>, Range<Int>) -> Result
  ) -> Result? {
    letters.withUnsafeBufferPointer { letters in
      marks.withUnsafeBufferPointer { marks in
        guard let letters = letters.baseAddress, let marks = marks.baseAddress else { return nil }
        return body(letters, marks, Int(starts[text])..<Int(starts[text + 1]) - 1)
      }
    }
  }
}

/// How near to a thing's name a line of its text stands; the nearest first.
package enum LineStanding: UInt8, CaseIterable, Comparable, Sendable {
  /// What it is called.
  case name
  /// What else it goes by: a person's office, a model's commune, a figure's number.
  case byname
  /// What it says itself.
  case own
  /// What it is linked with.
  case surrounding

  package static func < (left: LineStanding, right: LineStanding) -> Bool {
    left.rawValue < right.rawValue
  }

  var separator: UInt8 { FoldingTable.lineSeparator + 2 * rawValue }

  /// The standing of the line that a separator begins; nil for one within a line.
  @inline(__always)
  init?(separator: UInt8) {
    let step = (separator | FoldingTable.isUnmarked) &- FoldingTable.lineSeparator
    guard step & 1 == 0 else { return nil }
    self.init(rawValue: step / 2)
  }
}

/// How a query stands in the lines of one text that are at least so near to the thing's name, or in one
/// line that is its name.
package struct LineFit: Hashable, Sendable {
  package var standing: LineStanding
  /// Every word of the query is a whole word there.
  package var isWhole: Bool
  /// The words stand side by side in one of these lines, in the order of the query.
  package var isPhrase: Bool
  /// How many words the name has; nil where the query's words stand in several lines.
  package var wordsOfName: Int?
}

extension FoldedTexts {
  /// Tells the ways in which all words of a query stand in one text whose lines have standings, the
  /// nearest lines first: in one name of the thing, and in all lines that are at least so near to it.
  ///
  /// Lines without a standing count as ``LineStanding/own``; a phrase ends with its line.
  ///
  /// - Parameters:
  ///   - query: At most 64 words; more have no fit.
  ///   - text: One of the texts.
  ///   - isWhole: Whether every word stands there as a whole word, as the scan has seen: without that
  ///     nobody looks for better lines.
  ///   - body: Takes the fits, from the name on.
  /// - Returns: Whether any word stands in a line that is not ``LineStanding/surrounding``.
  /// - Complexity: O(*n* · *m*) in the bytes of the text and the words of the query.
  @discardableResult
  package func fits(
    of query: Query,
    in text: Int,
    isWhole: Bool = true,
    _ body: (LineFit) -> Void
  ) -> Bool {
    guard 1...64 ~= query.words.count else { return false }
    return withText(text) { query.fits($0, $1, in: $2, mayBeWhole: isWhole, body) } ?? false
  }
}

extension Query {
  /// What is known of the lines of one standing, or of one line: a bit for each word of the query.
  private struct Found {
    var words: UInt64 = 0
    var whole: UInt64 = 0
    var isPhrase = false
    var count = 0

    mutating func add(_ other: Found) {
      words |= other.words
      whole |= other.whole
      isPhrase = isPhrase || other.isPhrase
    }
  }

  /// The words that begin at a place, and those that end there too, as whole words.
  @inline(__always)
  private func words(
    _ letters: UnsafePointer<UInt8>,
    _ marks: UnsafePointer<UInt8>,
    at position: Int,
    before limit: Int
  ) -> (here: UInt64, whole: UInt64) {
    var here: UInt64 = 0
    var whole: UInt64 = 0
    for (index, word) in words.enumerated() {
      for needle in word where needle.letters[0] == letters[position] {
        let end = position + needle.letters.count
        guard end <= limit,
          needle.withView({ $0.points(letters, marks, at: position, offset: 0) }) ?? 0 > 0
        else { continue }
        here |= 1 << index
        if letters[end] <= 0x20 { whole |= 1 << index }
      }
    }
    return (here, whole)
  }

  fileprivate func fits(
    _ letters: UnsafePointer<UInt8>,
    _ marks: UnsafePointer<UInt8>,
    in range: Range<Int>,
    mayBeWhole: Bool,
    _ body: (LineFit) -> Void
  ) -> Bool {
    let all = UInt64.max >> (64 - words.count)
    let last: UInt64 = 1 << (words.count - 1)
    // Of all lines so far, of those of this standing, and of this line.
    var (sum, own, line) = (Found(), Found(), Found())
    var standing = LineStanding.own
    var run: UInt64 = 0
    var touchesOwn = false
    func endLine() {
      if standing == .name, line.words == all {
        let (isWhole, isPhrase) = (line.whole == all, line.isPhrase)
        body(
          LineFit(standing: .name, isWhole: isWhole, isPhrase: isPhrase, wordsOfName: line.count)
        )
      }
      own.add(line)
      line = Found()
      run = 0
    }
    func endStanding() {
      guard own.words != 0 else { return }
      touchesOwn = touchesOwn || standing != .surrounding
      sum.add(own)
      own = Found()
      guard sum.words == all else { return }
      body(LineFit(standing: standing, isWhole: sum.whole == all, isPhrase: sum.isPhrase))
    }
    for position in range where letters[position - 1] <= 0x20 && letters[position] > 0x20 {
      if let begun = LineStanding(separator: letters[position - 1]) {
        endLine()
        if begun != standing {
          endStanding()
          // A long name may be worth less than a byname; from there on nothing better follows.
          let isBest =
            standing != .name && sum.words == all && sum.isPhrase
            && (sum.whole == all || !mayBeWhole)
          guard !isBest else { return touchesOwn }
          standing = begun
        }
      }
      let (here, whole) = words(letters, marks, at: position, before: range.upperBound)
      line.words |= here
      line.whole |= whole
      line.count += 1
      run = (run << 1 | 1) & here
      line.isPhrase = line.isPhrase || run & last != 0
    }
    endLine()
    endStanding()
    return touchesOwn
  }

  /// A bit for each word of the query: one pass over the words of the text does for all.
  fileprivate func fit(
    _ letters: UnsafePointer<UInt8>,
    _ marks: UnsafePointer<UInt8>,
    in range: Range<Int>
  ) -> Fit {
    let all = UInt64.max >> (64 - words.count)
    let last: UInt64 = 1 << (words.count - 1)
    var whole: UInt64 = 0
    // A bit for each beginning of the query that ends at the word before.
    var run: UInt64 = 0
    var isPhrase = false
    for position in range where letters[position - 1] <= 0x20 && letters[position] > 0x20 {
      let (here, ended) = words(letters, marks, at: position, before: range.upperBound)
      whole |= ended
      run = (run << 1 | 1) & here
      isPhrase = isPhrase || run & last != 0
    }
    return Fit(isWhole: whole == all, isPhrase: isPhrase, touchesWhole: whole != 0)
  }
}
