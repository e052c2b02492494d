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

  /// Where a bar, its label and its number stand, and the columns that are left for the bar.
  private enum Form {
    /// Label, bar and number in a row.
    case oneRow(Int)
    /// The label, and below it the bar and the number.
    case labelAbove(Int)
    /// The label and the number, and the bar below them: for a number as wide as the window.
    case barBelow(Int)
  }

  private static let longest = 48

  private func form(width: Int) -> Form {
    let besideBoth = width - scale.labels - scale.numbers - 4
    if besideBoth >= 12 { return .oneRow(min(Self.longest, besideBoth)) }
    let besideNumber = width - scale.numbers - 3
    if besideNumber >= 8 { return .labelAbove(min(Self.longest, besideNumber)) }
    return .barBelow(max(1, min(Self.longest, width - 2)))
  }

  /// One row a bar where label, bar and number fit beside each other, else two or more.
  func lines(width: Int, symbols: Symbols) -> [Line] {
    let form = form(width: width)
    return bars.flatMap { bar -> [Line] in
      let name = Span(bar.label, Style(bar.isSelected ? .accent : .plain, bold: bar.isSelected))
      let number = Span(bar.printed, Style(bold: bar.isSelected))
      func drawn(_ room: Int) -> Span {
        Span(
          drawing(bar, width: room, symbols: symbols),
          Style(bar.isLater ? .good : .accent)
        )
      }
      switch form {
      case .oneRow(let room):
        let missing = scale.labels - DisplayWidth.columns(of: bar.label)
        let gap = Span(Blanks.text(max(0, missing) + 2))
        return [Line([name, gap, drawn(room), Span(" "), number])]
      case .labelAbove(let room):
        return Line([name]).wrapped(to: width)
          + [Line([Span("  "), drawn(room), Span(" "), number])]
      case .barBelow(let room):
        return Line([name, Span("  "), number]).wrapped(to: width)
          + [Line([Span("  "), drawn(room)])]
      }
    }
  }

  private func drawing(_ bar: Bar, width: Int, symbols: Symbols) -> String {
    guard let value = bar.value else { return "" }
    guard scale.full > 0, value > 0 else { return String(symbols.vertical) }
    let share = value / scale.full
    return bar.isTarget
      ? symbols.outline(share, width: width) : symbols.bar(share, width: width)
  }
}
