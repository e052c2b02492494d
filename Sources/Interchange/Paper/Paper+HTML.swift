import Conference
import Wording

/// The paper as a page to print on A4.
extension Paper {
  package var html: String {
    let body = numberedBlocks.enumerated().map { html($1, place: $0) }
    let warnings = warnings.map { "<p class=\"warning\">\(Markup.html($0))</p>\n" }.joined()
    return HTMLPage(
      language: language,
      title: Markup.html(subject),
      style: Self.style,
      parts: [
        htmlLetterhead,
        """
        \(warnings)<h1>\(Markup.html(Phrases.paperKind[language]))</h1>
        <p class="subject">\(Markup.html(subject))</p>
        <p class="rule third"></p>
        <p class="addressee">\(say(Phrases.paperAddressee))</p>
        <main>
        \(body.joined(separator: "\n"))
        <p class="end">\(Phrases.paperEnd[language])</p>
        </main>
        """,
        htmlEnding,
      ]
    ).text
  }

  private func say(_ words: Localized) -> String { Markup.html(words[language]) }

  private func html(_ numbered: NumberedBlock, place: Int) -> String {
    switch numbered.block {
    case .heading(let level, let title):
      let number = numbered.number.map { $0 + " " } ?? ""
      return "<h\(level + 1)>\(number)\(Markup.html(title))</h\(level + 1)>"
    case .paragraph(let words): return "<p>\(html(words))</p>"
    case .label(let words): return "<p class=\"label\">\(html(words))</p>"
    case .note(let words): return "<p class=\"note\">\(html(words))</p>"
    case .list(let items):
      return "<ul>\n" + items.map { "<li>\(html($0))</li>\n" }.joined() + "</ul>"
    case .quotation(let lines):
      return "<blockquote>" + lines.map { "<p>\(Markup.html($0))</p>" }.joined(separator: "\n")
        + "</blockquote>"
    case .blank(let lines):
      return (0..<lines).map { _ in "<p class=\"blank\"></p>" }.joined(separator: "\n")
    case .table(let table): return html(table)
    case .chart(let chart): return chart.svg(id: "chart\(place)", in: language)
    }
  }

  private func html(_ words: Words) -> String {
    words.spans.map { span in
      let text = Markup.html(span.text)
      return switch span.style {
      case .plain: text
      case .strong: "<strong>\(text)</strong>"
      case .emphasis: "<em>\(text)</em>"
      case .mark: "<span class=\"mark\">\(text)</span>"
      }
    }.joined()
  }

  private func html(_ table: Table) -> String {
    let whole = table.columns.map(\.share).reduce(0, +)
    let widths = table.columns.map {
      "<col style=\"width: \($0.share * 100 / max(1, whole))%\">"
    }
    let head = table.columns.map {
      "<th scope=\"col\">\(Markup.html($0.title))</th>"
    }
    let rows = table.rows.map { row in
      if row.count == 1 {
        return
          "<tr class=\"across\"><td colspan=\"\(table.columns.count)\">\(html(row[0]))</td></tr>\n"
      }
      let cells = zip(table.columns, row).map { column, words in
        "<td\(column.isNumber ? " class=\"number\"" : "")>\(html(words))</td>"
      }
      return "<tr>\(cells.joined())</tr>\n"
    }
    return """
      <table>
      \(table.title.map { "<caption>\(Markup.html($0))</caption>\n" } ?? "")\
      <colgroup>\(widths.joined())</colgroup>
      <thead><tr>\(head.joined())</tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>
      """
  }

  /// Who reports, and in a Vietnamese paper the nation's name and motto beside it.
  private var htmlLetterhead: String {
    let senders = senders
    let left =
      (senders.superior.map { "<p>\(Markup.html($0))</p>" } ?? "")
      + "<p class=\"strong\">\(Markup.html(senders.organisation))</p><p class=\"rule third\"></p>"
      + "<p class=\"serial\">\(say(Phrases.paperNumber))</p>"
    let nation =
      language == .vi
      ? "<p class=\"strong\">\(Phrases.reportNation)</p>"
        + "<p class=\"strong motto\">\(Phrases.reportMotto)</p>" : ""
    return """
      <header>
      <div>\(left)</div>
      <div>\(nation)<p class="date">\(say(Phrases.paperDate))</p></div>
      </header>
      """
  }

  private var htmlEnding: String {
    """
    <footer>
    <div class="copies"><p class="strong">\(say(Phrases.paperCopies))</p>\
    \(Phrases.paperCopyLines.map { "<p>\(say($0))</p>" }.joined())</div>
    <div class="signature"><p class="strong">\(say(Phrases.paperSigner))</p>\
    <p class="strong name">\(say(Phrases.paperSignerName))</p></div>
    </footer>
    """
  }
}
