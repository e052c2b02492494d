package import Conference

/// What is said of reviewers: who is meant, and that they were erased.
extension Phrases {
  package static func reviewerWrongCheckDigit(_ code: String) -> Localized {
    Localized(
      vi: "mã \(code) có chữ số gõ nhầm; xem lại mã. Chưa ghi gì.",
      en: "code \(code) has a mistyped digit; look at it again. Nothing was recorded."
    )
  }

  package static func reviewerNoSuchCode(_ code: String) -> Localized {
    Localized(
      vi: "không đại biểu nào mang mã \(code); xem mã bằng 'hoinghi roster', hoặc ghi họ tên.",
      en: "no delegate has code \(code); 'hoinghi roster' shows the codes, or give the full name."
    )
  }

  package static func reviewerHasSeveralCodes(_ name: String, _ codes: [String]) -> Localized {
    let list = codes.joined(separator: ", ")
    return Localized(
      vi: "có \(codes.count) đại biểu tên '\(name)': \(list). Ghi mã thay cho tên. Chưa ghi gì.",
      en: "\(codes.count) delegates are called '\(name)': \(list). Give the code instead. Nothing "
        + "was recorded."
    )
  }

  package static func reviewerHasSeveralProvinces(
    _ name: String,
    _ provinces: [String]
  ) -> Localized {
    let list = provinces.joined(separator: ", ")
    return Localized(
      vi: "có nhiều người đánh giá tên '\(name)', ở \(list). Ghi thêm --province. Chưa ghi gì.",
      en: "several reviewers are called '\(name)', from \(list). Add --province. Nothing was "
        + "recorded."
    )
  }

  package static func noSuchReviewer(
    _ name: String,
    known: [Localized],
    suggestion: Localized?
  ) -> Localized {
    let (vi, en) = (known.map(\.vi), known.map(\.en))
    return joined(
      Localized(
        vi: "chưa có đánh giá nào của '\(name)'."
          + (vi.isEmpty ? "" : " Đã có đánh giá của: \(vi.joined(separator: ", "))."),
        en: "there is no review by '\(name)'."
          + (en.isEmpty ? "" : " There are reviews by: \(en.joined(separator: ", ")).")
      ),
      suggestion
    )
  }

  package static func forgetReviewerAsks(_ name: String, reviews: Int) -> Localized {
    Localized(
      vi:
        "xóa hẳn \(name) và \(reviews) đánh giá của người này? Không lấy lại được. Gõ c rồi Enter "
        + "để xóa, Enter để thôi.",
      en: "erase \(name) and \(reviews) \(reviews == 1 ? "review" : "reviews") for good? It cannot "
        + "be taken back. y and Enter erases, Enter leaves."
    )
  }

  package static func reviewerForgotten(_ name: String, texts: Int) -> Localized {
    Localized(
      vi: "đã xóa hẳn \(name) và \(texts) lời ghi; sổ vẫn liền mạch.",
      en: "\(name) is erased, with \(texts) \(texts == 1 ? "text" : "texts"); the log still "
        + "verifies."
    )
  }

  package static func operatorNameStays(_ name: String) -> Localized {
    Localized(
      vi: "\(name) còn là tên người trực trong các việc đã ghi; sổ không bỏ được tên ấy.",
      en: "\(name) is also the operator of recorded events; the log cannot let go of that name."
    )
  }

  package static func forgetReviewerIsSeveral(_ name: String, _ ids: [String]) -> Localized {
    let list = ids.joined(separator: ", ")
    return Localized(
      vi: "có \(ids.count) người đánh giá tên '\(name)'; ghi mã riêng thay cho tên: \(list). Chưa "
        + "xóa gì.",
      en: "\(ids.count) reviewers are called '\(name)'; give the id instead: \(list). Nothing was "
        + "erased."
    )
  }

  package static func forgetReviewerIsDelegate(_ name: String, code: String) -> Localized {
    Localized(
      vi: "\(name) là đại biểu trong danh sách; xóa bằng 'hoinghi roster forget \(code)'.",
      en: "\(name) is a delegate on the roster; 'hoinghi roster forget \(code)' erases delegates."
    )
  }
}
