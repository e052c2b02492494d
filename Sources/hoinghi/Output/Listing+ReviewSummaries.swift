import Attendance
import Conference
import Ledger
import Wording

/// The organiser's view: what all reviews come to.
extension Listing {
  /// A row for each criterion of each model or province, and one for the households.
  init(summaries reviews: [Review], by grouping: ReviewVerbs.List.Grouping, of ledger: Ledger) {
    let conference = ledger.conference
    let groups = Self.groups(reviews, by: grouping, of: ledger)
    var rows = groups.flatMap { group in
      let summary = ReviewSummary(group.reviews)
      return Self.ordered(summary, conference).map { scored in
        SummaryRow(group: group, criterion: scored.criterion, scores: scored.summary)
      }
        + (summary.households.count > 0
          ? [SummaryRow(group: group, households: summary.households)] : [])
    }
    if grouping == .criterion {
      // Criterion by criterion, the models below each; households are none.
      let order = conference.criteria.map(\.id)
      rows = rows.filter { $0.criterion != nil }.enumerated().sorted { one, other in
        let (left, right) = (one.element.criterion?.id ?? "", other.element.criterion?.id ?? "")
        let places = [left, right].map { order.firstIndex(of: $0) ?? .max }
        if places[0] != places[1] { return places[0] < places[1] }
        return left == right ? one.offset < other.offset : left < right
      }.map(\.element)
    }
    let group = Column(
      heading: grouping == .province ? Phrases.columnProvince : Phrases.columnModel
    )
    let criterion = Column(heading: Phrases.columnCriterion)
    self.init(
      verb: "review-list",
      items: rows.map { $0.document(isOfProvince: grouping == .province) },
      columns: (grouping == .criterion ? [criterion, group] : [group, criterion]) + [
        Column(heading: Phrases.columnReviews, alignment: .right),
        Column(heading: Phrases.columnMean, alignment: .right),
        Column(heading: Phrases.columnLow, alignment: .right),
        Column(heading: Phrases.columnHigh, alignment: .right),
        Column(heading: Phrases.columnDeviation, alignment: .right),
        Column(heading: Phrases.columnSum, alignment: .right),
      ],
      rows: rows.map { $0.cells(isByCriterion: grouping == .criterion) },
      whenEmpty: Phrases.noReviews
    )
  }

  private static func groups(
    _ reviews: [Review],
    by grouping: ReviewVerbs.List.Grouping,
    of ledger: Ledger
  ) -> [SummaryGroup] {
    let conference = ledger.conference
    switch grouping {
    case .model, .criterion:
      let known = conference.models.map(\.id)
      let ids = Dictionary(grouping: reviews, by: \.model)
      return (known + ids.keys.filter { !known.contains($0) }.sorted()).compactMap { id in
        ids[id].map { reviews in
          let title = conference.model(id)?.title ?? Localized(same: id.rawValue)
          return SummaryGroup(id: id.rawValue, name: title, reviews: reviews)
        }
      }
    case .province:
      let known = conference.info.provinces.map(\.id)
      let ids = Dictionary(grouping: reviews) { ledger.reviewer($0.reviewer)?.province ?? "" }
      return (known + ids.keys.filter { !known.contains($0) }.sorted()).compactMap { id in
        ids[id].map { reviews in
          let name = conference.province(id).map { Localized(same: $0.name) }
          let words = name ?? (id.isEmpty ? Phrases.notTold : Localized(same: id))
          return SummaryGroup(id: id, name: words, reviews: reviews)
        }
      }
    }
  }
}

/// The reviews of one model, or from one province.
private struct SummaryGroup {
  /// Empty for those whose province is not told.
  var id: String
  var name: Localized
  var reviews: [Review]
}

private struct SummaryRow {
  var group: SummaryGroup
  var criterion: ScoredCriterion?
  var scores: ScoreSummary?
  var households: (count: Int, total: Int)?

  func cells(isByCriterion: Bool) -> [Cell] {
    let of = Cell.words(criterion?.name ?? Phrases.columnHouseholds)
    let group = Cell.words(group.name)
    return (isByCriterion ? [of, group] : [group, of]) + [
      .integer(scores?.count ?? households?.count ?? 0),
      scores.map { .number($0.mean.hundredths) } ?? .empty,
      scores.map { .integer($0.low) } ?? .empty,
      scores.map { .integer($0.high) } ?? .empty,
      (scores?.deviation).map { .number($0.hundredths) } ?? .empty,
      households.map { .integer($0.total) } ?? .empty,
    ]
  }

  func document(isOfProvince: Bool) -> JSON {
    let key = isOfProvince ? "province" : "model"
    let id = criterion?.id ?? "households"
    let of: [JSON.Member] =
      group.id.isEmpty
      ? []
      : [
        JSON.Member(
          key: key,
          value: .object(["id": .text(group.id), "name": JSON(group.name)])
        )
      ]
    let values = scores.map(JSON.members(of:)) ?? []
    let sums = households.map { [JSON.Member(key: "households", value: JSON($0))] } ?? []
    let provenance = Provenance(kind: .derived, formula: .words(Phrases.reviewFormula))
    return .object(
      [
        JSON.Member(key: "id", value: .text("\(group.id)/\(id)")),
        JSON.Member(key: "provenance", value: JSON(provenance)),
      ] + of + (criterion?.members ?? []) + values + sums
    )
  }
}

extension Double {
  /// To two places, for people: a mean of ones to fives tells no more.
  var hundredths: Double { (self * 100).rounded() / 100 }
}
