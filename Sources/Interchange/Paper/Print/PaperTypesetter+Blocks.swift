import Typesetting
import Wording

/// The blocks of a paper.
extension PaperTypesetter {
  func strips(_ numbered: Paper.NumberedBlock) throws(TypesettingError) -> [PrintedStrip] {
    switch numbered.block {
    case .heading(let level, let title):
      return try heading(title, number: numbered.number, level: level)
    case .paragraph(let words): return try paragraph(markup(words), space: 6)
    case .label(let words): return try paragraph(markup(words), space: 6, keepsWithNext: true)
    case .list(let items):
      var strips: [PrintedStrip] = []
      for item in items { strips += try paragraph("- " + markup(item), space: 3) }
      return strips
    case .note(let words):
      let text = try set(markup(words), size: noteSize, width: Sheet.width)
      return strips(text, size: noteSize, space: 6).keptTogether(withNext: false)
    case .quotation(let lines): return try quotation(lines)
    case .blank(let lines, let ending): return try blank(lines: lines, ending: ending)
    case .field(let label, let words): return try field(label, words)
    case .table(let table): return try strips(table)
    case .chart(let chart): return try strips(chart)
    }
  }

  private var indent: Double { 10 * millimetre }

  private func heading(
    _ title: String,
    number: String?,
    level: Int
  ) throws(TypesettingError) -> [PrintedStrip] {
    let title = Markup.html(level == 1 ? title.uppercased() : title)
    let words = [number, title].compactMap(\.self).joined(separator: " ")
    let text = try set(
      level < 3 ? "<b>\(words)</b>" : words,
      size: bodySize,
      width: Sheet.width,
      indent: indent
    )
    return strips(text, size: bodySize, space: 9).keptTogether(withNext: true)
  }

  private func paragraph(
    _ markup: String,
    space: Double,
    keepsWithNext: Bool = false
  ) throws(TypesettingError) -> [PrintedStrip] {
    let text = try set(
      markup,
      size: bodySize,
      width: Sheet.width,
      indent: indent,
      isJustified: true
    )
    return strips(text, size: bodySize, space: space, keepsWithNext: keepsWithNext)
  }

  private func quotation(_ lines: [String]) throws(TypesettingError) -> [PrintedStrip] {
    let edge = indent
    let x = edge + 4 * millimetre
    var all: [PrintedStrip] = []
    for line in lines {
      let text = try set(Markup.html(line), size: bodySize, width: Sheet.width - x)
      all += strips(text, size: bodySize, x: x, space: 0)
    }
    if !all.isEmpty { all[0].space = 3 }
    return all.map { strip in
      var strip = strip
      strip.ink.append(.edge(at: edge, height: strip.height))
      return strip
    }
  }

  private func blank(lines: Int, ending: String) throws(TypesettingError) -> [PrintedStrip] {
    let height = 8 * millimetre
    var strips: [PrintedStrip] = []
    for line in 0..<lines {
      var end = Sheet.width
      var ink: [PrintedInk] = []
      if line == lines - 1, !ending.isEmpty {
        let mark = try set(Markup.html(ending), size: bodySize)
        end -= (mark.lines.first?.width ?? 0) + millimetre
        ink.append(.text(mark, line: 0, x: end + millimetre, baseline: height))
      }
      ink.append(.rule(from: 0, to: end, at: height, isDotted: true))
      strips.append(PrintedStrip(height: height, ink: ink))
    }
    return strips
  }

  private func field(
    _ label: String,
    _ words: Paper.Words?
  ) throws(TypesettingError) -> [PrintedStrip] {
    let label = "- <b>\(Markup.html(label)):</b> "
    if let words { return try paragraph(label + markup(words), space: 3) }
    let text = try set(label, size: bodySize, width: Sheet.width, indent: indent)
    var all = strips(text, size: bodySize, space: 3)
    guard let line = text.lines.last, let last = all.indices.last else { return all }
    let baseline = (all[last].height - line.height) / 2 + line.ascent
    all[last].ink.append(
      .rule(
        from: min(line.x + line.width + 4, Sheet.width),
        to: Sheet.width,
        at: baseline,
        isDotted: true
      )
    )
    return all
  }
}

/// Charts.
extension PaperTypesetter {
  private func strips(_ chart: Paper.Chart) throws(TypesettingError) -> [PrintedStrip] {
    let caption = try set("<b>\(Markup.html(chart.title))</b>", size: tableSize, width: Sheet.width)
    var all = strips(caption, size: tableSize, space: 9, keepsWithNext: true)
    for bar in chart.bars {
      let label = try set(Markup.html(bar.label), size: tableSize, width: Sheet.width)
      all += strips(label, size: tableSize, space: 3, spacing: 1.15, keepsWithNext: true)
      all.append(try strip(bar, of: chart))
    }
    return all.keptTogether(withNext: false)
  }

  /// The bar with its number behind it; an outline for what is aimed at, a dash where there is none.
  private func strip(
    _ bar: Paper.Chart.Bar,
    of chart: Paper.Chart
  ) throws(TypesettingError) -> PrintedStrip {
    let height = tableSize * 1.25
    let share = chart.share(of: bar)
    let printed = try set(Markup.html((share == nil ? "– " : "") + bar.printed), size: tableSize)
    // A value above nothing keeps a sliver, and nothing a line.
    let width = share.map { max($0 * 100 * millimetre, 1) } ?? 0
    var ink: [PrintedInk] = []
    let (top, bottom) = (1.5, height - 1.5)
    if share != nil, bar.isTarget {
      ink += [top, bottom].map { .rule(from: 0, to: width, at: $0, isDotted: true) }
      ink += [0, width].map {
        .stroke(from: ($0, top), to: ($0, bottom), thickness: 0.7, isDotted: true)
      }
    } else if share != nil {
      ink.append(.fill(x: 0, y: top, width: width, height: bottom - top, grey: 0.33))
    }
    let line = printed.lines.first
    let baseline = (height - (line?.height ?? 0)) / 2 + (line?.ascent ?? 0)
    let x = share == nil ? 0 : width + 2 * millimetre
    ink.append(.text(printed, line: 0, x: x, baseline: baseline))
    return PrintedStrip(height: height, ink: ink)
  }
}
