package import Conference
import Ledger
import Wording

/// A page to print on A4.
extension AttendanceReport {
  package func html(_ scope: Scope, in language: Language) -> String {
    let page = Page(report: self, scope: scope, language: language)
    return HTMLPage(
      language: language,
      title: "\(page.text(page.title)) – \(page.text(info.title))",
      style: Self.style,
      parts: [page.letterhead, page.heading, page.table, page.ending]
    ).text
  }

  private static let style = """
    @page { size: A4; margin: 15mm 12mm 16mm 20mm;
      @bottom-right { content: counter(page) "/" counter(pages); font: 10pt serif; } }
    body { font: 12pt/1.3 "Times New Roman", Tinos, "Liberation Serif", serif; color: #000;
      background: #fff; max-width: 178mm; margin: 0 auto; }
    header { display: flex; justify-content: space-between; text-align: center; }
    header { font-size: 11pt; white-space: nowrap; }
    header div:first-child { white-space: normal; }
    header p, .heading p, .warning { margin: 0; }
    .strong { font-weight: bold; }
    .rule { border-bottom: .7pt solid; width: 36mm; margin: 1mm auto 0; }
    h1 { font-size: 14pt; text-align: center; margin: 7mm 0 1mm; }
    .heading { text-align: center; margin-bottom: 4mm; }
    .warning { border: 1.5pt solid; padding: 1.5mm; margin: 0 0 3mm; text-align: center;
      font-weight: bold; }
    table { border-collapse: collapse; width: calc(100% - 1mm); margin: 0 .5mm; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    th, td { border: .6pt solid; padding: 1mm 1.6mm; vertical-align: middle; text-align: left;
      overflow-wrap: anywhere; }
    th, .middle { text-align: center; }
    header div:first-child { max-width: 84mm; }
    .people td { height: 10mm; }
    .people td.time { padding: 1mm .3mm; }
    .people .group { height: auto; font-weight: bold; break-after: avoid; }
    .people { table-layout: fixed; } .people th { padding: 1mm .5mm; }
    .number { width: 10mm; } .code { width: 15mm; } .time { width: 20mm; } .sign { width: 30mm; } .phone { width: 30mm; }
    .result { width: 32mm; } .name { width: 42mm; }
    .count td + td, .count th + th { text-align: center; }
    h2 { font-size: 12pt; margin: 6mm 0 1mm; break-after: avoid; }
    .minutes { margin: 0 0 3mm; text-align: justify; }
    .signatures { display: flex; justify-content: space-between; text-align: center;
      margin-top: 7mm; break-inside: avoid; }
    .signatures div { width: 86mm; min-height: 38mm; } .signatures p { margin: 0; }
    .small { font-size: 10pt; }
    """
}

/// One page in one language; everything from outside is escaped.
private struct Page {
  let report: AttendanceReport
  let scope: AttendanceReport.Scope
  let language: Language

  var title: Localized {
    scope == .missing ? Phrases.missingListTitle : Phrases.signedListTitle
  }

  func text(_ words: Localized) -> String { Markup.html(words[language]) }
  private func text(_ words: String?) -> String { Markup.html(words ?? "") }

  var letterhead: String {
    let above = report.organisation == nil ? report.info.parent?[language] : report.superior
    let parent = above.map { "<p>\(Markup.html($0.uppercased()))</p>" } ?? ""
    let organisation = report.organisation ?? report.info.organiser[language]
    let nation =
      language == .vi
      ? "\n<div><p class=\"strong\">\(Phrases.reportNation)</p>"
        + "<p class=\"strong\">\(Phrases.reportMotto)</p><p class=\"rule\"></p></div>" : ""
    return """
      <header>
      <div>\(parent)<p class="strong">\(Markup.html(organisation.uppercased()))</p>\
      <p class="rule"></p></div>\(nation)
      </header>
      """
  }

  /// What the page must not be taken for.
  private var warnings: String {
    report.warnings.map { "<p class=\"warning\">\(text($0))</p>\n" }.joined()
  }

  /// The same above the columns, where every sheet of the list repeats it: one that was torn off
  /// must not pass for the real list.
  private var warningRows: String {
    report.warnings.map { "<tr><th class=\"warning\" colspan=\"6\">\(text($0))</th></tr>\n" }
      .joined()
  }

  var heading: String {
    var lines = [Phrases.reportSubject(report.info.title), report.day]
    if report.list.kind != .door { lines.append(Phrases.reportList(report.listName)) }
    return """
      <h1>\(text(title))</h1>
      <div class="heading">\(lines.map { "<p>\(text($0))</p>" }.joined())</div>
      """
  }

  var table: String {
    let groups = report.groups(scope)
    guard !groups.isEmpty else {
      return warnings + "<p class=\"middle\">"
        + text(scope == .missing ? Phrases.reportNobodyMissing : Phrases.reportNobody) + "</p>"
    }
    let hasPositions = groups.contains { $0.lines.contains { $0.position != nil } }
    let office = hasPositions ? Phrases.reportPositionAndOffice : Phrases.reportOffice
    let last =
      scope == .missing
      ? [("phone", Phrases.columnPhone), ("result", Phrases.reportCallResult)]
      : [("time", Phrases.reportArrival), ("sign", Phrases.reportSignature)]
    let columns = [
      ("number", Phrases.reportNumber), ("code", Phrases.columnCode), ("name", Phrases.reportName),
      ("", office),
    ]
    let head = (columns + last).map { "<th scope=\"col\">\(text($0.1))</th>" }
    let body = groups.map { group in
      let name = Phrases.reportGroup(group.name, people: group.lines.count)
      return "<tr><td class=\"group\" colspan=\"6\">\(text(name))</td></tr>\n"
        + group.lines.enumerated().map { row($1, number: group.first + $0) }.joined(separator: "\n")
    }
    return """
      <table class="people">
      <colgroup>\((columns + last).map { "<col class=\"\($0.0)\">" }.joined())</colgroup>
      <thead>
      \(warningRows)<tr>\(head.joined())</tr>
      </thead>
      <tbody>
      \(body.joined(separator: "\n"))
      </tbody>
      </table>
      """
  }

  private func row(_ line: AttendanceReport.Line, number: Int) -> String {
    let last: [String]
    if scope == .missing {
      last = [text(line.phone), ""]
    } else {
      let clock = line.arrival.map(report.clock)
      let time = [clock, line.remark].compactMap(\.self).map(text)
      last = [time.joined(separator: "<br>"), ""]
    }
    return "<tr><td class=\"middle\">\(number)</td>"
      + "<td class=\"middle\">\(text(line.code))</td>"
      + "<td>\(text(line.fullName(language)))</td><td>\(text(line.positionAndOffice))</td>"
      + "<td class=\"middle time\">\(last[0])</td><td>\(last[1])</td></tr>"
  }

  /// The figures, the sentences for the minutes and room for two signatures.
  var ending: String {
    guard scope == .everybody else { return "<p class=\"small\">\(text(report.madeAtWords))</p>" }
    let total = AttendanceReport.Count(report.lines)
    let rows = report.groups(.everybody).map { (text($0.name), AttendanceReport.Count($0.lines)) }
    func line(_ name: String, _ count: AttendanceReport.Count) -> String {
      "<tr><td>\(name)</td>" + count.numbers.map { "<td>\($0)</td>" }.joined() + "</tr>"
    }
    let head = [Phrases.columnProvince] + AttendanceReport.Count.headings
    let hasBegun = report.lines.contains { $0.place.hasArrived || $0.place.isExcused }
    let table = """
      <table class="count">
      <thead><tr>\(head.map { "<th scope=\"col\">\(text($0))</th>" }.joined())</tr></thead>
      <tbody>
      \(rows.map { line($0, $1) }.joined(separator: "\n"))
      \(line("<b>\(text(Phrases.reportTotal))</b>", total))
      </tbody>
      </table>
      """
    func place(_ who: Localized, _ date: String) -> String {
      "<div><p>\(date)</p><p class=\"strong\">\(text(who))</p>"
        + "<p class=\"small\">\(text(Phrases.reportSignHere))</p></div>"
    }
    return """
      <h2>\(text(Phrases.reportSummaryTitle))</h2>
      \(warnings)\
      <p class="minutes">\(text(total.minutes))</p>
      \(hasBegun ? table + "\n<p class=\"small\">\(text(report.madeAtWords))</p>" : "")
      <div class="signatures">
      \(place(Phrases.reportPreparedBy, "&nbsp;"))
      \(place(Phrases.reportOnBehalf, text(Phrases.reportBlankDate)))
      </div>
      """
  }
}
