import Conference
import Wording

/// The paper as a page to print on A4.
extension Paper {
  package var html: String {
    HTMLPage(
      language: language,
      title: Markup.html(subject),
      style: Self.style,
      parts: [htmlLetterhead, htmlHeading + "\n<main>\n" + html(numberedBlocks) + "\n</main>"]
        + (form == .report ? [htmlEnding] : [])
        + annexes.indices.map(htmlAnnex)
    ).text
  }

  /// What it must not be taken for, its kind and its subject, and to whom it goes.
  private var htmlHeading: String {
    let warnings = warnings.map { "<p class=\"warning\">\(Markup.html($0))</p>\n" }.joined()
    var below = "<p class=\"rule third\"></p>"
    switch form {
    case .report: below += "\n<p class=\"addressee\">\(say(Phrases.paperAddressee))</p>"
    case .list(_, let lines, _):
      below = lines.map { "<p class=\"below\">\(Markup.html($0))</p>\n" }.joined() + below
    }
    return """
      \(warnings)<h1>\(Markup.html(title))</h1>
      <p class="subject">\(Markup.html(subject))</p>
      \(below)
      """
  }

  private func htmlAnnex(_ place: Int) -> String {
    let annex = annexes[place]
    return """
      <section>
      <h1>\(Markup.html(name(ofAnnex: place)))</h1>
      <p class="subject">\(Markup.html(annex.title.uppercased()))</p>
      <p class="with">\(say(Phrases.annexGoesWith))</p>
      <main>
      \(html(numbered(annex.blocks), name: "annex\(place)-"))
      </main>
      </section>
      """
  }

  private func html(_ blocks: [NumberedBlock], name: String = "") -> String {
    blocks.enumerated().map { html($1, name: "\(name)chart\($0)") }.joined(separator: "\n")
  }

  private func say(_ words: Localized) -> String { Markup.html(words[language]) }

  private func html(_ numbered: NumberedBlock, name: String) -> String {
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
    case .blank(let lines, let ending):
      return (0..<lines).map { line in
        "<p class=\"blank\">\(line == lines - 1 ? Markup.html(ending) : "")</p>"
      }.joined(separator: "\n")
    case .field(let label, let words):
      let value = words.map(html) ?? "<span class=\"dots\"></span>"
      return "<p class=\"field\"><strong>\(Markup.html(label)):</strong> \(value)</p>"
    case .table(let table): return html(table)
    case .chart(let chart): return chart.svg(id: name, in: language)
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
        "<td\(column.isNumber ? " class=\"number\"" : "") data-name=\"\(Markup.html(column.title))\">"
          + "\(html(words))</td>"
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
      + (form == .report ? "<p class=\"serial\">\(say(Phrases.paperNumber))</p>" : "")
    let nation =
      language == .vi
      ? "<p class=\"strong\">\(Phrases.reportNation)</p>"
        + "<p class=\"strong motto\">\(Phrases.reportMotto)</p>" : ""
    let date =
      form == .report ? "<p class=\"date\">\(say(Phrases.paperDate))</p>" : ""
    return """
      <header>
      <div>\(left)</div>
      <div>\(nation)\(date)</div>
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
