import Conference
import VietnameseText
import Wording

/// A chart as a drawing inside a page: text stays text, and a screen reader gets its title and its
/// numbers.
extension Paper.Chart {
  /// Lengths are those of the drawing, 165 wide as the text of the page is in millimetres.
  private enum Size {
    static let width = 165.0
    static let row = 12.0
    static let label = 4.5
    static let bar = 4.6
    /// What a full bar takes; the number stands behind it.
    static let full = 100.0
  }

  func svg(id: String, in language: Language) -> String {
    let height = Size.row * Double(bars.count)
    let drawn = bars.enumerated().map { drawing($1, top: Size.row * Double($0)) }
    let told = bars.map { "\($0.label): \($0.printed)" }.joined(separator: "; ")
    return """
      <figure>
      <figcaption>\(Markup.html(title))</figcaption>
      <svg role="img" aria-labelledby="\(id)t \(id)d" viewBox="0 0 \(Self.number(Size.width)) \
      \(Self.number(height))" xmlns="http://www.w3.org/2000/svg">
      <title id="\(id)t">\(Markup.html(title))</title>
      <desc id="\(id)d">\(Markup.html(told))</desc>
      \(drawn.joined(separator: "\n"))
      </svg>
      </figure>
      """
  }

  private func drawing(_ bar: Bar, top: Double) -> String {
    let length = share(of: bar).map { $0 * Size.full }
    let y = top + Size.label + 1
    let base = Self.number(y + Size.bar - 0.9)
    func text(_ words: String, x: Double, y: String) -> String {
      "<text x=\"\(Self.number(x))\" y=\"\(y)\">\(Markup.html(words))</text>"
    }
    let label = text(bar.label, x: 0, y: Self.number(top + Size.label))
    guard let length else { return label + text("– " + bar.printed, x: 0, y: base) }
    // A value above nothing keeps a sliver, and nothing a line.
    let width = max(length, 0.4)
    let look =
      bar.isTarget
      ? "fill=\"#fff\" stroke=\"#000\" stroke-width=\"0.3\" stroke-dasharray=\"1.2 0.8\""
      : "fill=\"#555\""
    return label
      + "<rect x=\"0.2\" y=\"\(Self.number(y))\" width=\"\(Self.number(width))\" "
      + "height=\"\(Self.number(Size.bar))\" \(look)/>"
      + text(bar.printed, x: width + 2, y: base)
  }

  /// A coordinate: a hundredth at most, a point in any language.
  private static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let decimals = hundredths % 100
    guard decimals != 0 else { return "\(hundredths / 100)" }
    let digits = decimals < 10 ? "0\(decimals)" : "\(decimals)"
    return "\(hundredths / 100).\(digits)"
  }
}
