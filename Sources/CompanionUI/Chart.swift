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
    /// What was reached, beside what there was before.
    var isLater = false
  }

  /// What charts below each other share so that their bars can be compared.
  struct Scale: Hashable, Sendable {
    /// What a full bar stands for.
    var full: Double
    /// Columns of the longest label and of the longest number.
    var labels: Int
    var numbers: Int

    init(_ bars: [Bar]) {
      full = bars.compactMap(\.value).max() ?? 0
      labels = bars.map { DisplayWidth.columns(of: $0.label) }.max() ?? 0
      numbers = bars.map { DisplayWidth.columns(of: $0.printed) }.max() ?? 0
    }
  }

  let bars: [Bar]
  let scale: Scale

  init(bars: [Bar], scale: Scale? = nil) {
    self.bars = bars
    self.scale = scale ?? Scale(bars)
  }

  private static let longest = 48

  /// One row a bar where labels, bars and numbers fit beside each other, else two.
  func lines(width: Int, symbols: Symbols) -> [Line] {
    let beside = width - scale.labels - scale.numbers - 4
    let isWide = beside >= 12
    let room = max(1, min(Self.longest, isWide ? beside : width - scale.numbers - 3))
    return bars.flatMap { bar -> [Line] in
      let name = Span(bar.label, Style(bar.isSelected ? .accent : .plain, bold: bar.isSelected))
      let rest = [
        Span(
          drawing(bar, width: room, symbols: symbols),
          Style(bar.isLater ? .good : .accent)
        ),
        Span(" " + bar.printed, Style(bold: bar.isSelected)),
      ]
      if isWide {
        let missing = scale.labels - DisplayWidth.columns(of: bar.label)
        return [Line([name, Span(String(repeating: " ", count: max(0, missing) + 2))] + rest)]
      }
      return Line([name]).wrapped(to: width) + [Line([Span("  ")] + rest)]
    }
  }

  private func drawing(_ bar: Bar, width: Int, symbols: Symbols) -> String {
    guard let value = bar.value else { return symbols.separator }
    guard scale.full > 0, value > 0 else { return String(symbols.vertical) }
    let share = value / scale.full
    return bar.isTarget
      ? symbols.outline(share, width: width) : symbols.bar(share, width: width)
  }
}
