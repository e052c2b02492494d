package import Attendance
package import Conference

/// What the verbs of reviews say: what was recorded, and why something was not.
extension Phrases {
  package static func reviewRecorded(
    _ title: Localized,
    by name: String,
    _ entries: [Localized]
  ) -> Localized {
    Localized(
      vi: "đã ghi đánh giá của \(name) về '\(title.vi)': "
        + entries.map(\.vi).joined(separator: "; ") + ".",
      en: "recorded \(name)'s review of '\(title.en)': "
        + entries.map(\.en).joined(separator: "; ") + "."
    )
  }

  package static func reviewSaysSoAlready(_ title: Localized, by name: String) -> Localized {
    Localized(
      vi: "đánh giá của \(name) về '\(title.vi)' đã có đúng như vậy, không ghi thêm.",
      en: "\(name)'s review of '\(title.en)' says so already; nothing was added."
    )
  }

  package static func reviewUndone(
    _ title: Localized,
    by name: String,
    _ entries: [Localized]
  ) -> Localized {
    Localized(
      vi: "đã hoàn tác trong đánh giá của \(name) về '\(title.vi)': "
        + entries.map(\.vi).joined(separator: "; ") + ".",
      en: "taken back from \(name)'s review of '\(title.en)': "
        + entries.map(\.en).joined(separator: "; ") + "."
    )
  }

  package static func noReviewToUndo(_ title: Localized, by name: String?) -> Localized {
    Localized(
      vi: "không có gì để hoàn tác trong đánh giá" + (name.map { " của \($0)" } ?? "")
        + " về '\(title.vi)'.",
      en: "there is nothing to take back from " + (name.map { "\($0)'s " } ?? "any ")
        + "review of '\(title.en)'."
    )
  }

  /// One thing that a review says, in a few words; long texts by their size alone.
  package static func reviewEntry(
    _ entry: ReviewEntry,
    of model: PovertyReductionModel,
    in conference: Conference
  ) -> Localized {
    switch entry {
    case .score(let id, let score):
      let name = conference.criterion(id)?.name ?? Localized(same: id)
      guard let score else {
        return Localized(vi: "bỏ điểm \(name.vi)", en: "no score of \(name.en)")
      }
      return name.map { "\($0) \(score)" }
    case .households(let count):
      guard let count else { return Localized(vi: "bỏ số hộ", en: "no households") }
      return Localized(
        vi: "\(number(Double(count), .vi)) hộ",
        en: "\(number(Double(count), .en)) \(count == 1 ? "household" : "households")"
      )
    case .note(let words):
      guard !words.isEmpty else { return Localized(vi: "bỏ ghi chú", en: "no note") }
      let lines = words.unicodeScalars.count { $0 == "\n" } + 1
      return Localized(
        vi: "ghi chú \(number(Double(lines), .vi)) dòng",
        en: "a note of \(number(Double(lines), .en)) \(lines == 1 ? "line" : "lines")"
      )
    case .answer(let question, let words):
      guard !words.isEmpty else {
        return Localized(vi: "bỏ câu trả lời \(question)", en: "no answer to \(question)")
      }
      return Localized(vi: "trả lời câu \(question)", en: "an answer to \(question)")
    case .photographs(let names):
      guard !names.isEmpty else { return Localized(vi: "bỏ ảnh", en: "no photographs") }
      return Localized(
        vi: "ảnh \(names.joined(separator: ", "))",
        en: "\(names.count == 1 ? "photograph" : "photographs") \(names.joined(separator: ", "))"
      )
    }
  }

  package static let reviewSaysNothing = Localized(
    vi: "chưa ghi gì: cần ít nhất một trong --score, --households, --note, --note-file, --answer, "
      + "--photo.",
    en: "nothing to record: at least one of --score, --households, --note, --note-file, --answer, "
      + "--photo is needed."
  )
  package static let conferenceHasNoCriteria = Localized(
    vi: "hội nghị này không có tiêu chí chấm điểm; bỏ --score.",
    en: "this conference has no criteria to score; leave out --score."
  )

  package static func scoreForm(_ criteria: [Criterion]) -> Localized {
    let known = criteria.map { criterion in criterion.name.map { "\(criterion.id) (\($0))" } }
    let (vi, en) = (known.map(\.vi), known.map(\.en))
    return Localized(
      vi: "TIÊU-CHÍ=ĐIỂM, ví dụ \(criteria.first?.id ?? "")=4; có các tiêu chí "
        + vi.joined(separator: ", "),
      en: "CRITERION=SCORE, as \(criteria.first?.id ?? "")=4; the criteria are "
        + en.joined(separator: ", ")
    )
  }

  package static func scoreBounds(_ criterion: Criterion) -> Localized {
    let (low, high) = (Criterion.scores.lowerBound, Criterion.scores.upperBound)
    return Localized(
      vi: "điểm từ \(low) (\(criterion.low.vi)) đến \(high) (\(criterion.high.vi)), để trống sau "
        + "dấu = là bỏ điểm",
      en: "a score from \(low) (\(criterion.low.en)) to \(high) (\(criterion.high.en)), nothing "
        + "behind = takes it back"
    )
  }

  package static func householdForm(most: Int) -> Localized {
    Localized(
      vi: "số nguyên từ 0 đến \(number(Double(most), .vi)), chỉ gồm chữ số; để trống là bỏ",
      en: "a whole number from 0 to \(number(Double(most), .en)), digits alone; empty takes it back"
    )
  }

  package static func reviewTextIsTooLong(_ source: String, most: Int) -> Localized {
    Localized(
      vi:
        "\(source): dài quá \(number(Double(most), .vi)) byte; hãy rút gọn hoặc tách ra. Chưa ghi "
        + "gì.",
      en: "\(source): longer than \(number(Double(most), .en)) bytes; shorten it. Nothing was "
        + "recorded."
    )
  }

  package static func reviewTextIsNotUTF8(_ source: String, line: Int) -> Localized {
    Localized(
      vi: "\(source):\(line): không phải UTF-8; hãy lưu lại tệp theo UTF-8. Chưa ghi gì.",
      en: "\(source):\(line): this is not UTF-8; save the file as UTF-8. Nothing was recorded."
    )
  }

  package static func reviewsWritten(_ path: String, events: Int) -> Localized {
    Localized(
      vi: "đã ghi \(events) việc của các đánh giá vào \(path), kèm tên và lời người đánh giá; hãy "
        + "giữ tệp này kín.",
      en: "\(events) \(events == 1 ? "event" : "events") of reviews written to \(path), with names "
        + "and texts; keep it close."
    )
  }

  package static func draftsStayBehind(_ reason: Localized) -> Localized {
    Localized(
      vi: "những gì đang gõ dở trong các đánh giá chưa vào được sổ: \(reason.vi)",
      en: "what is being typed in reviews could not be put into the log: \(reason.en)"
    )
  }

  package static let eventIsNotOfReviews = Localized(
    vi: "việc này là điểm danh, không phải đánh giá; tệp này nhập bằng 'hoinghi log import'",
    en: "this event is of attendance, not of a review; 'hoinghi log import' takes such a file"
  )
}
