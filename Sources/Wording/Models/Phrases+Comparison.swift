package import Conference

/// What reviews come to: on the page of a model, beside other models, in the ranking and one by
/// one.
extension Phrases {
  package static let reviews = Localized(vi: "Đánh giá", en: "Reviews")
  package static let noReviewsYet = Localized(
    vi: "Chưa có đánh giá nào.",
    en: "Nobody has reviewed it yet."
  )
  /// What Enter does on a question, in the footer.
  package static let answersQuestion = Localized(vi: "trả lời", en: "answer")
  package static let noReviewsAtAll = Localized(
    vi: "Chưa có đánh giá nào. Bấm r ở một mô hình để viết bài đầu tiên.",
    en: "There are no reviews yet. Press r on a model to write the first."
  )
  package static let notScoredYet = Localized(vi: "chưa ai chấm", en: "not scored yet")
  package static let notSaidYet = Localized(vi: "chưa ai nêu", en: "nobody has said")
  package static let householdsThatCouldJoin = Localized(
    vi: "Số hộ có thể tham gia",
    en: "Could join"
  )
  package static let myScore = Localized(vi: "tôi chấm", en: "my score")
  package static let districtLabel = Localized(vi: "Huyện", en: "District")
  package static let reviewedByMe = Localized(vi: "bạn đã đánh giá", en: "you have reviewed it")
  package static let notReviewedByMe = Localized(
    vi: "bạn chưa đánh giá",
    en: "you have not reviewed it"
  )
  package static let scoresExplained = Localized(
    vi: "Trung bình ± độ lệch chuẩn (thấp nhất–cao nhất; n: số người chấm), thang 1 đến 5.",
    en: "Mean ± standard deviation (lowest–highest; n: how many scored), from 1 to 5."
  )
  package static let fromReviews = Localized(
    vi: "đánh giá: ý kiến người đi tham quan, không phải số liệu của nguồn.",
    en: "reviews: what visitors say, no figure of the source."
  )

  package static func reviewCount(_ count: Int) -> Localized {
    Localized(vi: "\(count) đánh giá", en: count == 1 ? "1 review" : "\(count) reviews")
  }

  package static let numberOfReviews = Localized(vi: "Số đánh giá", en: "How many reviews")

  /// How many of the reviews are by people of the sample roster.
  package static func samplesAmong(_ count: Int) -> Localized {
    Localized(vi: "trong đó mẫu: \(count)", en: "samples among them: \(count)")
  }

  /// "4,2 ± 0,8 (3–5; n=6)": a mean is never without its spread and number.
  ///
  /// - Parameters:
  ///   - mean: Of the scores.
  ///   - deviation: The standard deviation; nil where it is not to be told.
  ///   - low: The lowest score.
  ///   - high: The highest score.
  ///   - count: How many scores.
  /// - Returns: The words; of a single score the score alone with "n=1".
  package static func scores(
    mean: Double,
    deviation: Double?,
    low: Int,
    high: Int,
    count: Int
  ) -> Localized {
    guard count > 1 else { return Localized(same: "\(low) (n=1)") }
    let range = low == high ? "\(low)" : "\(low)–\(high)"
    func told(_ language: Language) -> String {
      let spread = deviation.map { "\u{A0}±\u{A0}\(decimal($0, digits: 1, language))" } ?? ""
      return decimal(mean, digits: 1, language) + spread + " (\(range);\u{A0}n=\(count))"
    }
    return Localized(vi: told(.vi), en: told(.en))
  }

  /// "120 hộ (n=5)".
  package static func householdSum(_ total: Int, of count: Int) -> Localized {
    Localized(
      vi: "\(whole(total, .vi)) hộ (n=\(count))",
      en: "\(whole(total, .en)) household\(total == 1 ? "" : "s") (n=\(count))"
    )
  }

  package static func meanOf(_ count: Int) -> Localized {
    Localized(
      vi: "trung bình cộng của \(count) điểm, mỗi người một điểm",
      en: "the mean of \(count) score\(count == 1 ? "" : "s"), one of each reviewer"
    )
  }

  package static func sumOf(_ count: Int) -> Localized {
    Localized(
      vi: "cộng số hộ mà \(count) người nêu",
      en: "the sum of what \(count) \(count == 1 ? "reviewer says" : "reviewers say")"
    )
  }

  /// A number with a fixed number of decimals, as each language writes it.
  package static func decimal(_ value: Double, digits: Int, _ language: Language) -> String {
    let unit = (0..<digits).reduce(1) { unit, _ in unit * 10 }
    let scaled = Int64((abs(value) * Double(unit)).rounded())
    let fraction = String(String(scaled % Int64(unit) + Int64(unit)).dropFirst())
    let sign = value < 0 && scaled > 0 ? "−" : ""
    let point = language == .vi ? "," : "."
    return sign + whole(Int(scaled / Int64(unit)), language) + (digits > 0 ? point + fraction : "")
  }

  /// A whole number in groups of three, exact at any size.
  package static func whole(_ value: Int, _ language: Language) -> String {
    let digits = String(value.magnitude)
    return (value < 0 ? "−" : "") + grouped(digits, language == .vi ? "." : ",")
  }

  // The ranking.

  package static let rankingTitle = Localized(vi: "Xếp hạng mô hình", en: "Models ranked")
  package static let noScore = Localized(vi: "chưa có điểm", en: "no score yet")
  package static let notCounted = Localized(vi: "không tính", en: "not counted")
  package static let rankingExplained = Localized(
    vi: "Điểm chung là trung bình có trọng số của các tiêu chí. Trái, phải hoặc số 0 đến 5 để "
      + "đổi trọng số. Mô hình ít đánh giá thì thứ hạng kém chắc chắn; dấu * là còn tiêu chí chưa ai "
      + "chấm.",
    en: "The score is the mean of the criteria's means, by their weights. Left, right or a digit "
      + "from 0 to 5 moves a weight. A rank made of few reviews is less sure; a * says that "
      + "some criterion was scored by nobody."
  )
  package static let rankingHasSamples = Localized(
    vi: "Dấu ~: điểm tính cả đánh giá mẫu, của người trong danh sách mẫu.",
    en: "~ says that samples are in the score: reviews by people of the sample roster."
  )
  package static let noCriteria = Localized(
    vi: "Ban tổ chức không đặt tiêu chí nào để chấm điểm.",
    en: "The organiser asks for no scores."
  )
  package static let weightBounds = Localized(
    vi: "Trọng số từ 0 đến 5.",
    en: "A weight is 0 to 5."
  )

  package static func weight(_ weight: Int) -> Localized {
    Localized(vi: "trọng số \(weight)", en: "weight \(weight)")
  }

  /// How many scores the means have that a weighted score is made of: "(n=4–6)".
  package static func numberOfScores(least: Int, most: Int) -> String {
    "(n=\(least == most ? "\(least)" : "\(least)–\(most)"))"
  }

  package static func leftOut(_ criteria: [String]) -> Localized {
    let names = criteria.joined(separator: ", ")
    return Localized(
      vi: "chưa ai chấm \(names), nên điểm chung không tính",
      en: "nobody has scored \(names), so the score leaves that out"
    )
  }

  package static func scale(low: Localized, high: Localized) -> Localized {
    Localized(vi: "1: \(low.vi); 5: \(high.vi)", en: "1: \(low.en); 5: \(high.en)")
  }

  // All reviews.

  package static let erasedName = Localized(vi: "tên đã xóa", en: "name erased")
  package static let groupedByModel = Localized(vi: "theo mô hình", en: "by model")
  package static let groupedByProvince = Localized(vi: "theo tỉnh", en: "by province")
  package static let groupedByCriterion = Localized(vi: "theo tiêu chí", en: "by criterion")
  package static let unknownProvince = Localized(vi: "Không rõ tỉnh", en: "Province not known")
  package static let model = Localized(vi: "Mô hình", en: "Model")
  package static let changedLast = Localized(vi: "Sửa lần cuối", en: "Last changed")
  package static let scoresHeading = Localized(vi: "Điểm", en: "Scores")
  package static let noteHeading = Localized(vi: "Ghi chú", en: "Note")
  package static let answersHeading = Localized(vi: "Trả lời", en: "Answers")
  package static let photographsHeading = Localized(vi: "Tệp ảnh", en: "Photographs")
  package static let reviewOfSample = Localized(
    vi: "Đánh giá mẫu: người này ở trong danh sách mẫu.",
    en: "A sample: this person is on the sample roster."
  )
  package static let saidByReviewer = Localized(
    vi: "đánh giá: lời của người này, không phải của nguồn.",
    en: "a review: what this person says, not the source."
  )

  package static func outOfFive(_ score: Int) -> Localized {
    Localized(same: "\(score)/5")
  }

  package static func householdCount(_ count: Int) -> Localized {
    Localized(
      vi: "\(whole(count, .vi)) hộ",
      en: "\(whole(count, .en)) household\(count == 1 ? "" : "s")"
    )
  }
}
