/// A text in lines, as large as a box allows: it shrinks, breaks between words and is never cut.
struct FittedText: Hashable {
  let lines: [String]
  /// Millimetres an em; 0 where there is no text.
  let size: Double

  /// From line to line, in ems: room for marks above capitals and for what hangs below.
  static let leading = 1.16
  /// How far a capital with two marks reaches above its baseline, in ems.
  static let ascent = 0.93

  /// - Parameters:
  ///   - text: One paragraph.
  ///   - width: Of the box, in millimetres.
  ///   - height: Of the box, in millimetres.
  ///   - largest: The largest size, in millimetres an em.
  ///   - isBold: Whether the letters are bold.
  /// - Complexity: O(*n*²) in the number of the words, of which a name has few.
  init(_ text: String, width: Double, height: Double, largest: Double, isBold: Bool) {
    let words = text.split(separator: " ").map(String.init)
    var best: (lines: [String], size: Double) = ([], 0)
    for count in 1...max(1, min(words.count, Self.mostLines)) where !words.isEmpty {
      // More lines are lower still.
      guard height / (Double(count) * Self.leading) > best.size * Self.gain else { break }
      let lines = Self.balanced(words, lines: count, isBold: isBold)
      let widest = lines.map { LetterWidths.ems(of: $0, isBold: isBold) }.max() ?? 0
      let size = min(
        largest,
        widest > 0 ? width / widest : largest,
        height / (Double(count) * Self.leading)
      )
      // Fewer lines read better than letters that are hardly larger.
      if size > best.size * Self.gain { best = (lines, size) }
    }
    (lines, size) = best
  }

  private static let mostLines = 6
  /// How much larger a text has to be for a line more.
  private static let gain = 1.15

  var height: Double { Double(lines.count) * size * Self.leading }

  /// The words in so many lines, the widest of which is as narrow as can be.
  private static func balanced(_ words: [String], lines count: Int, isBold: Bool) -> [String] {
    let blank = LetterWidths.ems(of: " ", isBold: isBold)
    // The width of the words up to each, with a blank behind each.
    let ends = words.reduce(into: [0.0]) { ends, word in
      ends.append((ends.last ?? 0) + LetterWidths.ems(of: word, isBold: isBold) + blank)
    }
    func width(_ from: Int, _ to: Int) -> Double { ends[to] - ends[from] - blank }
    // For each number of words: the widest line, and where the last line begins.
    var widest = (0...words.count).map { $0 == 0 ? 0 : width(0, $0) }
    var begins: [[Int]] = [Array(repeating: 0, count: words.count + 1)]
    for line in 1..<count where count > 1 {
      var next = widest
      var starts = begins[line - 1]
      for end in stride(from: words.count, to: line, by: -1) {
        (next[end], starts[end]) =
          (line..<end).map { (max(widest[$0], width($0, end)), $0) }.min { $0.0 < $1.0 }
          ?? (widest[end], 0)
      }
      widest = next
      begins.append(starts)
    }
    var lines: [String] = []
    var end = words.count
    for line in stride(from: count - 1, through: 0, by: -1) {
      let start = begins[line][end]
      lines.insert(words[start..<end].joined(separator: " "), at: 0)
      end = start
    }
    return lines
  }
}
