import Attendance
import Conference
import SQLite

/// What is being typed in reviews: a row for each field, written over at every key.
enum DraftTable {
  static func read(_ db: Connection) throws -> [ReviewDraft] {
    let rows = try Rows(
      db.statement(
        "SELECT reviewer, model, body, at, at_offset FROM draft ORDER BY at, rowid"
      )
    )
    var drafts: [ReviewDraft] = []
    while try rows.next() {
      guard let entry = ReviewEntry(body: rows.text(2)) else { continue }
      drafts.append(
        ReviewDraft(
          review: Review.Key(model: ModelID(rows.text(1)), reviewer: PersonID(rows.text(0))),
          entry: entry,
          at: rows.moment(3, 4)
        )
      )
    }
    return drafts
  }

  static func keep(_ db: Connection, _ draft: ReviewDraft) throws {
    try db.run(
      """
      INSERT INTO draft (reviewer, model, field, body, at, at_offset) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (reviewer, model, field) DO UPDATE
      SET body = excluded.body, at = excluded.at, at_offset = excluded.at_offset
      """,
      [
        .text(draft.review.reviewer), .text(draft.review.model),
        .text(draft.entry.field.name), .text(draft.entry.body), .integer(draft.at.seconds),
        .integer(draft.at.offset),
      ]
    )
  }

  static func delete(_ db: Connection, _ place: ReviewDraft.Place) throws {
    try db.run(
      "DELETE FROM draft WHERE reviewer = ? AND model = ? AND field = ?",
      [.text(place.review.reviewer), .text(place.review.model), .text(place.field.name)]
    )
  }

  /// Deletes a draft that is still as it is known; whether it was.
  static func delete(_ db: Connection, _ draft: ReviewDraft) throws -> Bool {
    try db.run(
      "DELETE FROM draft WHERE reviewer = ? AND model = ? AND field = ? AND body = ?",
      [
        .text(draft.review.reviewer), .text(draft.review.model), .text(draft.entry.field.name),
        .text(draft.entry.body),
      ]
    )
    return db.changes > 0
  }

  static func delete(_ db: Connection, of reviewer: PersonID) throws {
    try db.run("DELETE FROM draft WHERE reviewer = ?", [.text(reviewer)])
  }
}

extension ReviewField {
  /// Its name in the table; ids hold no blank.
  fileprivate var name: String {
    switch self {
    case .score(let criterion): "score \(criterion)"
    case .households: "households"
    case .note: "note"
    case .answer(let question): "answer \(question)"
    case .photographs: "photographs"
    }
  }
}
