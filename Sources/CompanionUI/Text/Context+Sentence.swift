import Conference
import Terminal
import Wording

extension Context {
  /// A sentence with the numbers of its figures in bold.
  ///
  /// - Parameters:
  ///   - text: What is said.
  ///   - figures: The figures that it gives.
  /// - Returns: The sentence, and the figures whose number does not stand in it.
  func sentence(_ text: Localized, telling figures: [Figure]) -> (line: Line, untold: [Figure]) {
    let sentence = say(text)
    var untold: [Figure] = []
    var bold: [Range<String.Index>] = []
    for figure in figures {
      // Two figures may be one number: the second stands where the first does not.
      let found = writings(of: figure).lazy.compactMap { number in
        sentence.number(number, besides: bold)
      }.first
      if let found { bold.append(found) } else { untold.append(figure) }
    }
    var spans: [Span] = []
    var from = sentence.startIndex
    for range in bold.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      spans.append(Span(String(sentence[from..<range.lowerBound])))
      spans.append(Span(String(sentence[range]), Style(bold: true)))
      from = range.upperBound
    }
    spans.append(Span(String(sentence[from...])))
    return (Line(spans.filter { !$0.text.isEmpty }), untold)
  }

  /// How a sentence may write a figure's number, the fullest first: "8 triệu người", "4%", "15.129".
  private func writings(of figure: Figure) -> [String] {
    let total = figure.total.map { Phrases.number($0, language) }
    let whole = Phrases.amount(figure.value, of: total, unit: say(figure.unit), language)
    let number = Phrases.amount(figure.value, of: total, unit: "", language)
    let isShare = say(figure.unit).hasPrefix("%")
    return [whole] + (isShare ? [number + "%"] : [number])
  }
}

extension String {
  /// Where a number stands that is no part of a longer one, outside the ranges that are taken.
  fileprivate func number(_ number: String, besides taken: [Range<Index>]) -> Range<Index>? {
    ranges(of: number).first { range in
      !taken.contains { $0.overlaps(range) }
        && !self[..<range.lowerBound].hasSuffixOfNumber && !self[range.upperBound...].goesOnAsNumber
    }
  }
}

extension Substring {
  /// Whether it ends within a number: in a digit, or in a digit and its separator.
  fileprivate var hasSuffixOfNumber: Bool {
    guard let last else { return false }
    return last.isNumber || (last == "." || last == ",") && dropLast().last?.isNumber == true
  }

  /// Whether a number goes on in it: with a digit, or a separator and a digit.
  fileprivate var goesOnAsNumber: Bool {
    guard let first else { return false }
    return first.isNumber || (first == "." || first == ",") && dropFirst().first?.isNumber == true
  }
}
