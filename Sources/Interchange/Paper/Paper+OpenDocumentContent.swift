import Conference
import Wording

/// The words of the document.
extension Paper {
  var openDocumentContent: String {
    let blocks = numberedBlocks + annexes.flatMap { numbered($0.blocks) }
    let tables = blocks.enumerated().compactMap { place, numbered -> String? in
      switch numbered.block {
      case .table(let table): Self.columnStyles("Table\(place)", shares: table.columns.map(\.share))
      case .chart: Self.columnStyles("Table\(place)", shares: Self.chartShares)
      default: nil
      }
    }
    let isFilledIn = blocks.contains {
      if case .table(let table) = $0.block { table.isFilledIn } else { false }
    }
    var elements = blocks.enumerated().map { element($1, name: "Table\($0)") }[...]
    let body = elements.prefix(numberedBlocks.count).joined()
    elements = elements.dropFirst(numberedBlocks.count)
    var annexed = ""
    for (place, annex) in annexes.enumerated() {
      annexed += heading(ofAnnex: place)
      annexed += elements.prefix(annex.blocks.count).joined()
      elements = elements.dropFirst(annex.blocks.count)
    }
    return """
      <office:document-content\(OpenDocument.namespaces)>
      \(Self.fontFaces)
      <office:automatic-styles>
      <style:style style:name="Beginning" style:family="paragraph" \
      style:parent-style-name="Edge" style:master-page-name="First"/>
      <style:style style:name="Annex" style:family="paragraph" style:parent-style-name="Title" \
      style:master-page-name="First"><style:paragraph-properties style:page-number="1" \
      fo:margin-top="0mm"/></style:style>
      <style:style style:name="Head" style:family="table"><style:table-properties \
      style:width="165mm" table:align="left"/></style:style>
      <style:style style:name="Wide" style:family="table"><style:table-properties \
      style:width="165mm" table:align="left" fo:margin-top="6pt"/></style:style>
      <style:style style:name="Row" style:family="table-row"><style:table-row-properties \
      fo:keep-together="always"/></style:style>
      <style:style style:name="Framed" style:family="table-cell"><style:table-cell-properties \
      fo:border="0.6pt solid #000000" fo:padding="1mm"/></style:style>
      <style:style style:name="Open" style:family="table-cell"><style:table-cell-properties \
      fo:border="none" fo:padding="0.5mm"/></style:style>
      \(Self.columnStyles("Letterhead", widths: [70, 95]))\
      \(Self.columnStyles("Ending", widths: form == .report ? [70, 95] : [80, 85]))\
      \(isFilledIn ? Self.roomyRow : "")\
      \(tables.joined())\
      </office:automatic-styles>
      <office:body><office:text>
      \(Self.paragraph("Beginning", ""))\(letterhead)
      \(warnings.map { Self.paragraph("Warning", OpenDocument.text($0)) }.joined())\
      \(heading)\
      \(body)\
      \(ending)\(annexed)\(Self.paragraph("Edge", ""))\
      </office:text></office:body>
      </office:document-content>

      """
  }

  private static let textWidth = 165
  private static let chartShares = [60, 65, 40]

  /// A row with room to sign in.
  private static let roomyRow = """
    <style:style style:name="Roomy" style:family="table-row"><style:table-row-properties \
    style:min-row-height="10mm" fo:keep-together="always"/></style:style>

    """

  private func say(_ words: Localized) -> String { OpenDocument.text(words[language]) }

  private static func paragraph(_ style: String, _ content: String) -> String {
    "<text:p text:style-name=\"\(style)\">\(content)</text:p>\n"
  }

  private func element(_ numbered: NumberedBlock, name: String) -> String {
    switch numbered.block {
    case .heading(let level, let title):
      let number = numbered.number.map { $0 + " " } ?? ""
      return """
        <text:h text:style-name="Heading_20_\(level)" text:outline-level="\(level)">\
        \(number)\(OpenDocument.text(title))</text:h>

        """
    case .paragraph(let words): return Self.paragraph("Text_20_body", content(words))
    case .label(let words): return Self.paragraph("Label", content(words))
    case .note(let words): return Self.paragraph("Note", content(words))
    case .list(let items):
      return items.map { Self.paragraph("Dash", "- " + content($0)) }.joined()
    case .quotation(let lines):
      return lines.map { Self.paragraph("Quotations", OpenDocument.text($0)) }.joined()
    case .blank(let lines, let ending):
      // Dots up to the margin, which the stop of the style draws.
      return (0..<lines).map { line in
        Self.paragraph(
          "Dots",
          "<text:tab/>" + (line == lines - 1 ? OpenDocument.text(ending) : "")
        )
      }.joined()
    case .field(let label, let words):
      let label = "- " + content(Words(label + ":", .strong)) + "<text:s text:c=\"1\"/>"
      return Self.paragraph("Field", label + (words.map(content) ?? "<text:tab/>"))
    case .table(let table):
      let title = table.title.map { Self.paragraph("Caption", OpenDocument.text($0)) } ?? ""
      return title + element(table, name: name)
    case .chart(let chart):
      return Self.paragraph("Caption", OpenDocument.text(chart.title)) + element(chart, name: name)
    }
  }

  private func content(_ words: Words) -> String {
    words.spans.map { span in
      let text = OpenDocument.text(span.text)
      let style: String? =
        switch span.style {
        case .plain: nil
        case .strong: "Strong_20_Emphasis"
        case .emphasis: "Emphasis"
        case .mark: "Source_20_Mark"
        }
      return style.map { "<text:span text:style-name=\"\($0)\">\(text)</text:span>" } ?? text
    }.joined()
  }
}

/// Tables: of data, of bars, and those that only place the letterhead and the signature.
extension Paper {
  private static func columnStyles(_ name: String, shares: [Int]) -> String {
    let whole = max(1, shares.reduce(0, +))
    return columnStyles(name, widths: shares.map { $0 * textWidth / whole })
  }

  private static func columnStyles(_ name: String, widths: [Int]) -> String {
    widths.enumerated().map { place, width in
      """
      <style:style style:name="\(name).\(place)" style:family="table-column">\
      <style:table-column-properties style:column-width="\(width)mm"/></style:style>

      """
    }.joined()
  }

  private static func table(
    _ name: String,
    style: String = "Wide",
    columns: Int,
    heading: String = "",
    rows: [String]
  ) -> String {
    let columns = (0..<columns).map { "<table:table-column table:style-name=\"\(name).\($0)\"/>" }
    return """
      <table:table table:name="\(name)" table:style-name="\(style)">\(columns.joined())
      \(heading)\(rows.joined())</table:table>

      """
  }

  private static func row(_ cells: [String], style: String = "Row") -> String {
    "<table:table-row table:style-name=\"\(style)\">\(cells.joined())</table:table-row>\n"
  }

  private static func cell(_ style: String, _ paragraphs: String) -> String {
    "<table:table-cell table:style-name=\"\(style)\" office:value-type=\"string\">"
      + "\(paragraphs)</table:table-cell>"
  }

  private func element(_ table: Table, name: String) -> String {
    let head = table.columns.map {
      Self.cell("Framed", Self.paragraph("Table_20_Heading", OpenDocument.text($0.title)))
    }
    let rows = table.rows.map { row in
      row.count == 1
        ? across(row[0], columns: table.columns.count)
        : Self.row(
          zip(table.columns, row).map { column, words in
            let style = column.isNumber ? "Table_20_Number" : "Table_20_Contents"
            return Self.cell("Framed", Self.paragraph(style, content(words)))
          },
          style: table.isFilledIn ? "Roomy" : "Row"
        )
    }
    let repeated = table.isFilledIn ? warnings : []
    let warningRows = repeated.map { across(Words($0, .strong), columns: table.columns.count) }
    return Self.table(
      name,
      columns: table.columns.count,
      heading: "<table:table-header-rows>\(warningRows.joined())\(Self.row(head))"
        + "</table:table-header-rows>\n",
      rows: rows
    )
  }

  /// A row of one cell.
  private func across(_ words: Words, columns: Int) -> String {
    let covered = String(repeating: "<table:covered-table-cell/>", count: max(0, columns - 1))
    return """
      <table:table-row table:style-name="Row"><table:table-cell table:style-name="Framed" \
      table:number-columns-spanned="\(max(1, columns))" office:value-type="string">\
      \(Self.paragraph("Table_20_Contents", content(words)))</table:table-cell>\(covered)\
      </table:table-row>

      """
  }

  /// Bars of characters: what opens everywhere, and what an official can correct by hand.
  private func element(_ chart: Chart, name: String) -> String {
    let rows = chart.bars.map { bar in
      Self.row([
        Self.cell("Open", Self.paragraph("Chart_20_Text", OpenDocument.text(bar.label))),
        Self.cell("Open", Self.paragraph("Chart_20_Bar", chart.blocks(bar, width: 24))),
        Self.cell("Open", Self.paragraph("Chart_20_Text", OpenDocument.text(bar.printed))),
      ])
    }
    return Self.table(name, columns: 3, rows: rows)
  }

  /// Title and subject, and to whom a report goes.
  private var heading: String {
    let subject = Self.paragraph("Subject", OpenDocument.text(subject))
    let rule = Self.paragraph("Subject_20_Rule", "")
    switch form {
    case .report:
      return Self.paragraph("Title", OpenDocument.text(title)) + subject + rule
        + Self.paragraph("Addressee", say(Phrases.paperAddressee))
    case .list(_, let lines, _):
      return Self.paragraph("Title", OpenDocument.text(title)) + subject
        + lines.map { Self.paragraph("Subject", OpenDocument.text($0)) }.joined() + rule
    }
  }

  /// The head of an annex, at the top of a page.
  private func heading(ofAnnex place: Int) -> String {
    Self.paragraph("Annex", OpenDocument.text(name(ofAnnex: place)))
      + Self.paragraph("Subject", OpenDocument.text(annexes[place].title.uppercased()))
      + Self.paragraph("Annex_20_Note", say(Phrases.annexGoesWith))
      + Self.paragraph("Subject_20_Rule", "")
  }

  private var letterhead: String {
    let senders = senders
    let left =
      (senders.superior.map { Self.paragraph("Superior", OpenDocument.text($0)) } ?? "")
      + Self.paragraph("Organisation", OpenDocument.text(senders.organisation))
      + Self.paragraph("Organisation_20_Rule", "")
    let nation =
      language == .vi
      ? Self.paragraph("Nation", Phrases.reportNation)
        + Self.paragraph("Motto", Phrases.reportMotto) : Self.paragraph("Nation", "")
    return Self.table(
      "Letterhead",
      style: "Head",
      columns: 2,
      rows: [Self.row([Self.cell("Open", left), Self.cell("Open", nation)])]
        + (form == .report ? [numberAndDate] : [])
    )
  }

  private var numberAndDate: String {
    Self.row([
      Self.cell("Open", Self.paragraph("Number", say(Phrases.paperNumber))),
      Self.cell("Open", Self.paragraph("Date", say(Phrases.paperDate))),
    ])
  }

  private var ending: String {
    switch form {
    case .report: reportEnding
    case .list(_, _, let isSigned): isSigned ? listEnding : ""
    }
  }

  /// Who made the list, and who answers for it; dated where they sign.
  private var listEnding: String {
    func place(_ who: Localized, date: String) -> String {
      Self.cell(
        "Open",
        Self.paragraph("Date", date) + Self.paragraph("Signer", say(who))
          + Self.paragraph("Date", say(Phrases.reportSignHere))
          + Self.paragraph("Signer_20_Name", "")
      )
    }
    return Self.table(
      "Ending",
      columns: 2,
      rows: [
        Self.row([
          place(Phrases.reportPreparedBy, date: ""),
          place(Phrases.reportOnBehalf, date: say(Phrases.reportBlankDate)),
        ])
      ]
    )
  }

  private var reportEnding: String {
    let copies =
      Self.paragraph("Copies", say(Phrases.paperCopies))
      + Phrases.paperCopyLines.map { Self.paragraph("Copy", say($0)) }.joined()
    let signature =
      Self.paragraph("Signer", say(Phrases.paperSigner))
      + Self.paragraph("Signer_20_Name", say(Phrases.paperSignerName))
    return Self.table(
      "Ending",
      columns: 2,
      rows: [Self.row([Self.cell("Open", copies), Self.cell("Open", signature)])]
    )
  }
}
