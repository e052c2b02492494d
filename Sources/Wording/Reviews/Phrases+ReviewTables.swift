package import Attendance
package import Conference

/// Tables of reviews, and what reviews come to.
extension Phrases {
  package static let columnLow = Localized(vi: "Thấp nhất", en: "Lowest")
  package static let columnHigh = Localized(vi: "Cao nhất", en: "Highest")
  package static let columnSum = Localized(vi: "Tổng", en: "Sum")
  package static let columnChain = Localized(vi: "Ghi gì", en: "Of what")

  package static let reviewFormula = Localized(
    vi: "trung bình cộng, thấp nhất, cao nhất và độ lệch chuẩn mẫu của các điểm đã cho",
    en: "arithmetic mean, lowest, highest and sample standard deviation of the scores given"
  )

  package static func reviewsOfModel(_ title: Localized, count: Int) -> Localized {
    Localized(
      vi: "\(title.vi): \(count) đánh giá",
      en: "\(title.en): \(count) \(count == 1 ? "review" : "reviews")"
    )
  }

  /// "Hiệu quả 4,33 (n = 3, 3–5, lệch chuẩn 0,58)": a mean never stands without its number.
  package static func scoreSummary(_ name: Localized, _ summary: ScoreSummary) -> Localized {
    func words(_ language: Language, _ deviation: String) -> String {
      let mean = number((summary.mean * 100).rounded() / 100, language)
      var within = ["n = \(summary.count)", "\(summary.low)–\(summary.high)"]
      if let spread = summary.deviation {
        within.append("\(deviation) \(number((spread * 100).rounded() / 100, language))")
      }
      return "\(name[language]) \(mean) (\(within.joined(separator: ", ")))"
    }
    return Localized(vi: words(.vi, "lệch chuẩn"), en: words(.en, "deviation"))
  }

  /// A heading, the scores behind it, and the households where anybody told some.
  package static func summed(
    _ heading: Localized,
    _ scores: [Localized],
    households: (count: Int, total: Int)
  ) -> Localized {
    let (count, total) = (households.count, Double(households.total))
    let all = Localized(
      vi: "\(number(total, .vi)) hộ có thể tham gia (\(count) người nêu)",
      en: "\(number(total, .en)) households could join (\(count) \(count == 1 ? "says" : "say") so)"
    )
    let parts = scores + (count > 0 ? [all] : [])
    return Localized(
      vi: heading.vi + ". " + parts.map(\.vi).joined(separator: "; ") + ".",
      en: heading.en + ". " + parts.map(\.en).joined(separator: "; ") + "."
    )
  }

  /// What a chain of the log records.
  package static func chainOf(isOwn: Bool, isOfReviews: Bool) -> Localized {
    switch (isOwn, isOfReviews) {
    case (true, false): Localized(vi: "điểm danh, sổ này", en: "attendance, this store")
    case (true, true): Localized(vi: "đánh giá, sổ này", en: "reviews, this store")
    case (false, false): Localized(vi: "điểm danh, sổ khác", en: "attendance, another store")
    case (false, true): Localized(vi: "đánh giá, sổ khác", en: "reviews, another store")
    }
  }
}
