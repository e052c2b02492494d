import Attendance
import Conference
import Ledger
import VietnameseText
import Wording

/// The reviews as a table for other programs: a row for each reviewer and model.
extension TakeHome {
  /// Comma-separated values (RFC 4180).
  ///
  /// - Parameter isRaw: Whether what a spreadsheet would run and a terminal obey stays as it is.
  /// - Returns: A heading and a line a review; a note keeps its lines inside its cell.
  package func reviewsCSV(isRaw: Bool) -> String {
    let told = reviews.reviews
    let criteria = conference.criteria.map(\.id)
    // Scores of criteria that the data had once are kept, under their ids.
    let others = Set(told.flatMap(\.scores.keys)).subtracting(criteria).sorted()
    let headings =
      [
        Phrases.columnModelID, Phrases.columnModel, Phrases.columnReviewer, Phrases.columnProvince,
      ].map(say) + conference.criteria.map { say($0.name) } + others
      + [
        Phrases.columnHouseholds, Phrases.columnNote, Phrases.columnAnswers,
        Phrases.columnPhotographs, Phrases.columnChanged,
      ].map(say)
    let rows = told.map { review -> [String] in
      let reviewer = ledger.reviewer(review.reviewer)
      return [
        review.model.rawValue, title(ofModel: review.model), reviewer?.name ?? "",
        reviewer?.province.map { name(ofProvince: $0) } ?? "",
      ] + (criteria + others).map { review.scores[$0].map(String.init) ?? "" }
        + [
          review.households.map(String.init) ?? "", review.note, answers(in: review),
          review.photographs.joined(separator: "\n"),
          review.changed.at(offset: conference.info.utcOffset).iso8601,
        ]
    }
    return ([headings] + rows).map { row in
      let cells = row.map { cell in
        let text = Composition.composed(cell)
        return isRaw ? text : ForeignText.visible(text, keepingLines: true)
      }
      return CSVLine.text(cells, isRaw: isRaw)
    }.joined()
  }

  /// A line for each question: its words, a colon and what was answered.
  private func answers(in review: Review) -> String {
    statements(Set(review.answers.keys)).map { id, question in
      "\(question) \(review.answers[id] ?? "")"
    }.joined(separator: "\n")
  }
}
