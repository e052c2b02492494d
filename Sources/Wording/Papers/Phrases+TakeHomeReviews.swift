package import Conference

/// What the reports say of the delegates' reviews, and of doing the same at home.
extension Phrases {
  package static let noReviews = Localized(
    vi: "Chưa có đánh giá nào.",
    en: "There are no reviews yet."
  )
  package static let reviewsRanked = Localized(
    vi: "Xếp hạng theo điểm",
    en: "The models by their scores"
  )
  package static let reviewsByModel = Localized(vi: "Theo mô hình", en: "By model")
  package static let reviewsByProvince = Localized(
    vi: "Theo tỉnh của người đánh giá",
    en: "By the reviewers' province"
  )
  package static let reviewsByCriterion = Localized(vi: "Theo tiêu chí", en: "By criterion")

  package static let columnModel = Localized(vi: "Mô hình", en: "Model")
  package static let columnModelID = Localized(vi: "Mã mô hình", en: "Model id")
  package static let columnReviewer = Localized(vi: "Người đánh giá", en: "Reviewer")
  package static let columnCriterion = Localized(vi: "Tiêu chí", en: "Criterion")
  package static let columnScale = Localized(vi: "1 điểm → 5 điểm", en: "From 1 to 5")
  package static let columnMean = Localized(vi: "Trung bình", en: "Mean")
  package static let columnSpread = Localized(vi: "Thấp–cao", en: "Low–high")
  package static let columnDeviation = Localized(vi: "Độ lệch chuẩn", en: "SD")
  package static let columnScores = Localized(vi: "Số người (n)", en: "Scores (n)")
  package static let scoresOfFive = Localized(vi: "Điểm (1–5)", en: "Scores (1–5)")
  package static let columnRank = Localized(vi: "Hạng", en: "Rank")
  package static let columnWeighted = Localized(vi: "Điểm theo trọng số", en: "Weighted mean")
  package static let columnReviews = Localized(vi: "Số đánh giá (n)", en: "Reviews (n)")
  package static let columnHouseholds = Localized(
    vi: "Hộ ở địa phương có thể tham gia",
    en: "Households at home that could join"
  )
  package static let columnNote = Localized(vi: "Ghi chú", en: "Note")
  package static let columnAnswers = Localized(vi: "Trả lời", en: "Answers")
  package static let columnPhotographs = Localized(vi: "Tệp ảnh", en: "Photographs")
  package static let columnChanged = Localized(vi: "Sửa lần cuối", en: "Changed")

  /// "Nguyễn A (Cần Thơ)".
  package static func reviewer(_ name: String, from province: String?) -> String {
    province.map { "\(name) (\($0))" } ?? name
  }

  package static func weights(_ parts: Localized) -> Localized {
    Localized(
      vi: """
        Điểm theo trọng số là trung bình có trọng số của các tiêu chí: \(parts.vi). Số đánh giá \
        tính cả đánh giá không chấm điểm; số người chấm từng tiêu chí ghi ở bảng của mỗi mô hình. Mô \
        hình có ít người đánh giá thì thứ hạng kém chắc chắn.
        """,
      en: """
        The weighted mean is that of the criteria's means, with these weights: \(parts.en). Reviews \
        without scores are counted too; how many scored each criterion stands in each model's table. \
        A rank made of few reviews is less sure.
        """
    )
  }

  package static func notScored(_ criteria: Localized) -> Localized {
    Localized(vi: "chưa ai chấm: \(criteria.vi)", en: "not scored: \(criteria.en)")
  }

  package static let reviewNotes = Localized(
    vi: "Ghi chú của đại biểu",
    en: "The delegates' notes"
  )
  package static let reviewPhotographs = Localized(vi: "Tệp ảnh", en: "Photographs")
  /// Where a case cannot be reckoned with.
  package static func noBasis(_ models: Localized) -> Localized {
    Localized(
      vi: """
        Chưa tính thử được cho địa phương mình, vì nguồn không nêu đủ số hộ và số vốn: \
        \(models.vi).
        """,
      en: """
        Nothing can be calculated for home where the source does not report both households and \
        capital: \(models.en).
        """
    )
  }

  /// Above what a case puts in.
  package static let basis = Localized(
    vi: "Cơ sở để tính thử cho địa phương",
    en: "What a trial calculation for home starts from"
  )
  package static let basisShare = Localized(vi: "Bình quân", en: "Mean")
  package static func aHousehold(_ amount: Localized) -> Localized {
    Localized(vi: "\(amount.vi) mỗi hộ", en: "\(amount.en) a household")
  }
  package static let notDivided = Localized(
    vi: "không chia theo hộ vì nguồn không nêu của bao nhiêu hộ",
    en: "not divided, since the source does not say how many households share it"
  )

  /// What the delegates' households would need.
  package static func neededAtHome(households: Localized, needed: Localized) -> Localized {
    Localized(
      vi: """
        Nếu số hộ mà đại biểu nêu, \(households.vi), cùng tham gia với mức góp như vậy thì cần \
        \(needed.vi) (giả định).
        """,
      en: """
        If the households that delegates counted, \(households.en), joined with as much each, it would \
        take \(needed.en) (assumed).
        """
    )
  }

  // What is for who reports to say.
  package static let homeCanTake = Localized(
    vi: "Địa phương có thể áp dụng",
    en: "What our commune can take up"
  )
  package static let homeNeeds = Localized(
    vi: "Điều kiện, hỗ trợ cần có",
    en: "What that needs"
  )

  package static let oneCase = Localized(
    vi: """
      Đây là số liệu của một nơi duy nhất: cho biết việc này đã làm được, không cho biết nơi khác làm \
      theo sẽ đạt bao nhiêu. Thị trường, đất đai, tay nghề và người đứng ra tổ chức ở mỗi nơi mỗi khác.
      """,
    en: """
      This is one case: it shows that it can be done, not how much it would come to elsewhere. Markets, \
      land, skills and people who take the lead differ from place to place.
      """
  )

  package static let dong = "đồng"

  /// Several things in one line; their names may have commas.
  package static func listed(_ things: [Localized]) -> Localized {
    Localized(
      vi: things.map(\.vi).joined(separator: "; "),
      en: things.map(\.en).joined(separator: "; ")
    )
  }
}
