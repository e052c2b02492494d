package import Conference
import Ledger
import Wording

/// The list as a document to go on with, in the form of official papers.
extension AttendanceReport {
  /// - Parameters:
  ///   - scope: Whom it shows.
  ///   - language: Of the paper.
  /// - Returns: What ``html(_:in:)`` shows.
  package func paper(_ scope: Scope, in language: Language) -> Paper {
    var lines = [day]
    if list.kind != .door { lines.append(Phrases.reportList(listName)) }
    let title = scope == .missing ? Phrases.missingListTitle : Phrases.signedListTitle
    return Paper(
      language: language,
      form: .list(
        title: title[language],
        lines: lines.map { $0[language] },
        isSigned: scope == .everybody
      ),
      subject: Phrases.reportSubject(info.title)[language],
      organisation: organisation ?? info.organiser[language],
      superior: organisation == nil ? info.parent?[language] : superior,
      warnings: warnings.map { $0[language] },
      blocks: people(scope, in: language)
        + (scope == .everybody ? summary(in: language) : [])
        + [.note(Paper.Words(madeAtWords[language]))]
    )
  }

  private func people(_ scope: Scope, in language: Language) -> [Paper.Block] {
    let groups = groups(scope)
    guard !groups.isEmpty else {
      let nobody = scope == .missing ? Phrases.reportNobodyMissing : Phrases.reportNobody
      return [.paragraph(Paper.Words(nobody[language]))]
    }
    let hasPositions = groups.contains { $0.lines.contains { $0.position != nil } }
    let office = hasPositions ? Phrases.reportPositionAndOffice : Phrases.reportOffice
    let last =
      scope == .missing
      ? [(Phrases.columnPhone, 28), (Phrases.reportCallResult, 30)]
      : [(Phrases.reportArrival, 28), (Phrases.reportSignature, 30)]
    let columns =
      [
        (Phrases.reportNumber, 12), (Phrases.columnCode, 16), (Phrases.reportName, 38),
        (office, 41),
      ]
      + last
    var rows: [[Paper.Words]] = []
    for group in groups {
      let name = Phrases.reportGroup(group.name, people: group.lines.count)
      rows.append([Paper.Words(name[language], .strong)])
      for (place, line) in group.lines.enumerated() {
        let told = [line.arrival.map(clock), line.remark].compactMap { $0?[language] }
        let cells = [
          "\(group.first + place)", line.code ?? "", line.fullName(language),
          line.positionAndOffice,
          scope == .missing ? line.phone ?? "" : told.joined(separator: ", "), "",
        ]
        rows.append(cells.map { Paper.Words($0) })
      }
    }
    return [
      .table(
        Paper.Table(
          columns: columns.map { Paper.Table.Column($0.0[language], share: $0.1) },
          rows: rows,
          isFilledIn: true
        )
      )
    ]
  }

  /// The sentences for the minutes, and once somebody has come the figures.
  private func summary(in language: Language) -> [Paper.Block] {
    let total = Count(lines)
    let words: [Paper.Block] = [
      .label(Paper.Words(Phrases.reportSummaryTitle[language], .strong)),
      .paragraph(Paper.Words(total.minutes[language])),
    ]
    guard lines.contains(where: { $0.place.hasArrived || $0.place.isExcused }) else { return words }
    func row(_ name: Localized, _ count: Count, _ style: Paper.Span.Style) -> [Paper.Words] {
      [Paper.Words(name[language], style)] + count.numbers.map { Paper.Words("\($0)", style) }
    }
    let headings = [(Phrases.columnProvince, 45)] + Count.headings.map { ($0, 20) }
    let table = Paper.Table(
      columns: headings.enumerated().map { place, heading in
        Paper.Table.Column(heading.0[language], share: heading.1, isNumber: place > 0)
      },
      rows: groups(.everybody).map { row($0.name, Count($0.lines), .plain) }
        + [row(Phrases.reportTotal, total, .strong)]
    )
    return words + [.table(table)]
  }
}
