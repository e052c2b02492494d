import Conference
import Wording

/// The paper as GitHub's Markdown.
extension Paper {
  package var markdown: String {
    var parts = ["# \(Markup.markdown(title))"]
    parts += warnings.map { "**\(Markup.markdown($0))**" }
    parts.append("**\(Markup.markdown(subject))**")
    if case .list(_, let lines, _) = form {
      parts.append(lines.map(Markup.markdownLine).joined(separator: "  \n"))
    }
    if let organisation {
      let names = [superior, organisation].compactMap(\.self)
      parts.append(names.map(Markup.markdown).joined(separator: "  \n"))
    }
    parts += numberedBlocks.map(markdown)
    for (place, annex) in annexes.enumerated() {
      let title = "\(name(ofAnnex: place)): \(annex.title)"
      parts += ["---", "# \(Markup.markdown(title))"]
      parts += numbered(annex.blocks).map(markdown)
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func markdown(_ numbered: NumberedBlock) -> String {
    switch numbered.block {
    case .heading(let level, let title):
      let number = numbered.number.map { $0 + " " } ?? ""
      return String(repeating: "#", count: level + 1) + " \(number)\(Markup.markdown(title))"
    case .paragraph(let words), .label(let words), .note(let words): return markdown(words)
    case .list(let items): return items.map { "- \(markdown($0))" }.joined(separator: "\n")
    case .quotation(let lines):
      return lines.map { "> " + Markup.markdownLine($0) }.joined(separator: "  \n")
    case .blank(let lines, let ending):
      return (0..<lines).map { _ in Phrases.paperDots }.joined(separator: "  \n") + ending
    case .field(let label, let words):
      return "**\(Markup.markdownLine(label)):** \(words.map(markdown) ?? Phrases.paperDots)"
    case .table(let table): return markdown(table)
    case .chart(let chart): return markdown(chart)
    }
  }

  private func markdown(_ words: Words) -> String {
    let spans = words.spans.enumerated().map { place, span in
      let text = place == 0 ? Markup.markdownLine(span.text) : Markup.markdown(span.text)
      // Stars that stand beside a blank would be printed.
      guard !text.isEmpty, text.first != " ", text.last != " " else { return text }
      return switch span.style {
      case .plain, .mark: text
      case .strong: "**\(text)**"
      case .emphasis: "*\(text)*"
      }
    }
    return spans.joined()
  }

  private func markdown(_ table: Table) -> String {
    var lines: [String] = []
    if let title = table.title { lines += ["**\(Markup.markdown(title))**", ""] }
    lines.append(row(table.columns.map { Markup.markdown($0.title) }))
    lines.append(row(table.columns.map { $0.isNumber ? "---:" : "---" }))
    lines += table.rows.map { cells in
      let missing = max(0, table.columns.count - cells.count)
      return row(cells.map(markdown) + Array(repeating: "", count: missing))
    }
    return lines.joined(separator: "\n")
  }

  private func markdown(_ chart: Chart) -> String {
    var lines = ["**\(Markup.markdown(chart.title))**", ""]
    lines.append(row(["", "", ""]))
    lines.append(row(["---", "---", "---:"]))
    lines += chart.bars.map { bar in
      row([Markup.markdown(bar.label), chart.blocks(bar, width: 24), Markup.markdown(bar.printed)])
    }
    return lines.joined(separator: "\n")
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}

extension Paper.Chart {
  /// A bar of characters that every Times face has; light ones for what is aimed at, a dash where
  /// nothing is reported.
  func blocks(_ bar: Bar, width: Int) -> String {
    guard let share = share(of: bar) else { return "–" }
    let halves = Int((share * Double(width * 2)).rounded())
    // A value above nothing is never drawn as nothing.
    guard halves > 0 else { return (bar.value ?? 0) > 0 ? "▌" : "│" }
    if bar.isTarget { return String(repeating: "░", count: max(1, halves / 2)) }
    return String(repeating: "█", count: halves / 2) + (halves.isMultiple(of: 2) ? "" : "▌")
  }
}
