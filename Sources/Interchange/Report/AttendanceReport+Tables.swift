package import Conference
import Wording

/// The report for other programs: a table, and text with tables.
extension AttendanceReport {
  /// Comma-separated values, a row a person.
  ///
  /// - Parameters:
  ///   - scope: Whom it shows.
  ///   - language: Of the headings and words.
  ///   - isRaw: Whether cells that a spreadsheet would run stay as they are.
  /// - Returns: A heading and a line a person.
  package func csv(_ scope: Scope, in language: Language, isRaw: Bool) -> String {
    let provinces = names(info.provinces.map { ($0.id, $0.name) })
    let categories = names(info.categories.map { ($0.id, $0.label[language]) })
    let headings =
      [
        Phrases.reportNumber, Phrases.columnCode, Phrases.reportHonorific, Phrases.reportName,
        Phrases.reportPosition, Phrases.reportOffice, Phrases.columnProvince,
        Phrases.columnCategory, Phrases.reportArrival, Phrases.columnDesk, Phrases.columnStatus,
        Phrases.columnProvenance,
      ] + (scope == .missing ? [Phrases.columnPhone] : [])
    var rows = [headings.map { $0[language] }]
    for group in groups(scope) {
      for (place, line) in group.lines.enumerated() {
        let cells = [
          "\(group.first + place)", line.code, line.honorific, line.name?[language] ?? "…",
          line.position, line.office, line.province.map { provinces[$0] ?? $0 },
          line.category.flatMap { categories[$0] },
          line.arrival?.at(offset: info.utcOffset).iso8601, line.desk,
          line.remark.map { $0[language] } ?? line.status[language],
          line.provenance.map { Phrases.mark(of: $0)[language] },
        ]
        rows.append((cells + (scope == .missing ? [line.phone] : [])).map { $0 ?? "" })
      }
    }
    return rows.map { CSVLine.text($0, isRaw: isRaw) }.joined()
  }

  /// GitHub's Markdown: headings, a table a province, the sentences for the minutes.
  package func markdown(_ scope: Scope, in language: Language) -> String {
    func text(_ words: Localized) -> String { Markup.markdown(words[language]) }
    let title = scope == .missing ? Phrases.missingListTitle : Phrases.signedListTitle
    var parts = ["# \(text(title))"]
    parts += warnings.map { "**\(text($0))**" }
    if let organisation {
      let names = [superior, organisation].compactMap(\.self).map(Markup.markdown)
      parts.append(names.joined(separator: "  \n"))
    }
    var subject = [Phrases.reportSubject(info.title), day]
    if list.kind != .door { subject.append(Phrases.reportList(listName)) }
    parts.append(subject.map(text).joined(separator: "  \n"))
    let groups = groups(scope)
    if groups.isEmpty {
      parts.append(text(scope == .missing ? Phrases.reportNobodyMissing : Phrases.reportNobody))
    }
    for group in groups {
      parts.append("## \(text(Phrases.reportGroup(group.name, people: group.lines.count)))")
      let last =
        scope == .missing
        ? [Phrases.columnPhone] : [Phrases.reportArrival, Phrases.reportSignature]
      let head =
        [
          Phrases.reportNumber, Phrases.columnCode, Phrases.reportName,
          Phrases.reportPositionAndOffice,
        ] + last
      var table = [row(head.map(text)), row(["---:"] + head.dropFirst().map { _ in "---" })]
      for (place, line) in group.lines.enumerated() {
        let told = [line.arrival.map(clock), line.remark].compactMap(\.self).map(text)
        table.append(
          row(
            [
              "\(group.first + place)", line.code ?? "", Markup.markdown(line.fullName(language)),
              Markup.markdown(line.positionAndOffice),
            ]
              + (scope == .missing
                ? [Markup.markdown(line.phone ?? "")] : [told.joined(separator: ", "), ""])
          )
        )
      }
      parts.append(table.joined(separator: "\n"))
    }
    if scope == .everybody {
      parts.append("## \(text(Phrases.reportSummaryTitle))")
      parts.append(text(Count(lines).minutes))
    }
    parts.append(text(madeAtWords))
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private func names(_ pairs: [(String, String)]) -> [String: String] {
    Dictionary(pairs) { first, _ in first }
  }
}
