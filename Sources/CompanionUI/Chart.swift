import Terminal
import VietnameseText

/// Bars on one scale, each with its number printed.
struct Chart: Hashable, Sendable {
  struct Bar: Hashable, Sendable {
    var label: String
    /// Absent when nothing is reported, which is drawn unlike zero.
    var value: Double?
    /// The number as it is printed, its unit and bound with it.
    var printed: String
    var isTarget = false
    var isSelected = false
  }

  var bars: [Bar]
  /// What a full bar stands for; the largest value where absent.
  var scale: Double?

  /// One row a bar where labels, bars and numbers fit beside each other, else two.
  func lines(width: Int, symbols: Symbols) -> [Line] {
    let scale = scale ?? bars.compactMap(\.value).max() ?? 0
    let labels = bars.map { DisplayWidth.columns(of: $0.label) }.max() ?? 0
    let numbers = bars.map { DisplayWidth.columns(of: $0.printed) }.max() ?? 0
    let beside = width - labels - numbers - 4
    let isWide = beside >= 12
    let room = max(1, min(48, isWide ? beside : width - numbers - 3))
    return bars.flatMap { bar -> [Line] in
      let name = Span(bar.label, Style(bar.isSelected ? .accent : .plain, bold: bar.isSelected))
      let rest = [
        Span(drawing(bar, scale: scale, width: room, symbols: symbols), Style(.accent)),
        Span(" " + bar.printed, Style(bold: bar.isSelected)),
      ]
      if isWide {
        let padding = String(
          repeating: " ",
          count: labels - DisplayWidth.columns(of: bar.label) + 2
        )
        return [Line([name, Span(padding)] + rest)]
      }
      return Line([name]).wrapped(to: width) + [Line([Span("  ")] + rest)]
    }
  }

  private func drawing(_ bar: Bar, scale: Double, width: Int, symbols: Symbols) -> String {
    guard let value = bar.value else { return symbols.separator }
    guard scale > 0, value > 0 else { return String(symbols.vertical) }
    return bar.isTarget
      ? symbols.outline(value / scale, width: width) : symbols.bar(value / scale, width: width)
  }
}
