package import Conference

/// The headings and sentences of the reports that delegates take home.
extension Phrases {
  // What a report is about.
  package static func subjectOfConference(_ title: Localized) -> Localized {
    Localized(
      vi: "Kết quả tham dự Hội nghị “\(title.vi)”",
      en: "Attendance of the conference “\(title.en)”"
    )
  }

  package static let subjectOfVisits = Localized(
    vi: "Kết quả tham quan thực tế các mô hình giảm nghèo",
    en: "Field visits to poverty reduction models"
  )

  package static func subjectOfVisit(_ district: String) -> Localized {
    Localized(
      vi: "Kết quả tham quan thực tế mô hình giảm nghèo tại huyện \(district)",
      en: "Field visit to poverty reduction models in \(district) district"
    )
  }

  package static func subjectOfModel(_ title: Localized) -> Localized {
    Localized(
      vi: "Kết quả tìm hiểu mô hình giảm nghèo “\(title.vi)”",
      en: "The poverty reduction model “\(title.en)”"
    )
  }

  package static let subjectOfReviews = Localized(
    vi: "Tổng hợp đánh giá của đại biểu về các mô hình giảm nghèo",
    en: "The delegates' reviews of the poverty reduction models"
  )

  /// How a report begins: the day.
  package static func takeHomeDay(_ date: Localized) -> Localized {
    Localized(vi: "Ngày \(date.vi)", en: "On \(date.en)")
  }

  /// Behind the day: the place, and who called.
  package static func takeHomeOpening(
    _ place: Localized,
    _ organiser: Localized,
    _ title: Localized
  ) -> Localized {
    Localized(
      vi: """
        , tại \(place.vi), \(organiser.vi) tổ chức Hội nghị “\(title.vi)”.
        """,
      en: """
        , in \(place.en), the \(organiser.en) held the conference “\(title.en)”.
        """
    )
  }

  package static let takeHomeFollows = Localized(
    vi: "Kết quả được báo cáo như sau:",
    en: "This is what was taken home from it."
  )

  // The parts of a report.
  package static let partConference = Localized(
    vi: "Thông tin chung về hội nghị",
    en: "The conference"
  )
  package static let partRemarks = Localized(vi: "Các ý kiến phát biểu", en: "What was said")
  package static let partSeen = Localized(
    vi: "Nơi tham quan và các mô hình được giới thiệu",
    en: "What was seen: the visits and the models"
  )
  package static let partVisit = Localized(vi: "Chuyến tham quan", en: "The visit")
  package static let partModel = Localized(vi: "Giới thiệu mô hình", en: "The model")
  package static let partModels = Localized(
    vi: "Các mô hình ở cùng huyện với nơi tham quan",
    en: "The models in the same district"
  )
  package static let partFigures = Localized(
    vi: "Số liệu và nguồn",
    en: "The figures and their sources"
  )
  package static let partReviews = Localized(
    vi: "Đánh giá của đại biểu",
    en: "The delegates' reviews"
  )
  package static let partSpreading = Localized(
    vi: "Khả năng nhân rộng và điều kiện cần có",
    en: "What can be spread, and what it takes"
  )
  package static let partQuestions = Localized(
    vi: "Những điều đã hỏi và còn phải hỏi",
    en: "Questions answered, questions still open"
  )
  package static let partProposals = Localized(vi: "Đề xuất, kiến nghị", en: "Proposals")

  // The conference.
  package static let conferenceTitle = Localized(vi: "Tên hội nghị", en: "Title")
  package static let conferenceDate = Localized(vi: "Thời gian", en: "Date")
  package static let conferenceDelegates = Localized(vi: "Số đại biểu", en: "Delegates")
  package static let conferenceProvinces = Localized(vi: "Địa phương tham dự", en: "From")
  package static let conferenceCategories = Localized(vi: "Thành phần tham dự", en: "Attended by")
  package static let columnItem = Localized(vi: "Mục", en: "Item")
  package static let columnContent = Localized(vi: "Nội dung", en: "What is known")

  // Visits and models.
  package static let whatWasThere = Localized(vi: "Nội dung nên xem", en: "What to look at there")
  package static let howSustained = Localized(vi: "Cách duy trì", en: "How it is sustained")

  // The figures.
  package static let figuresReported = Localized(
    vi: "Số liệu bài báo nêu",
    en: "Figures that the article reports"
  )
  package static let figuresTargets = Localized(
    vi: "Chỉ tiêu (chưa phải kết quả)",
    en: "Targets, which are no results"
  )
  package static let figuresDerived = Localized(
    vi: "Số liệu suy ra từ bài báo",
    en: "Figures derived from the article"
  )
  package static let figuresOther = Localized(
    vi: "Số liệu khác, không do bài báo nêu",
    en: "Other figures, which the article does not report"
  )
  package static let columnTarget = Localized(vi: "Chỉ tiêu", en: "Target")
  package static let columnReached = Localized(vi: "Đã đạt", en: "Reached")
  package static let notReportedAsk = Localized(
    vi: "chưa thấy báo cáo, cần hỏi",
    en: "not reported yet: ask"
  )
  package static let noFiguresToReport = Localized(
    vi: "Chưa có số liệu nào.",
    en: "There are no figures."
  )

  /// How the marks of a report are read.
  package static let marksExplained = Localized(
    vi: """
      Số trong ngoặc vuông là số thứ tự đoạn của bài báo nguồn. Những gì không do bài báo nêu có ghi \
      rõ trong ngoặc: “suy ra” là tính từ số liệu của bài báo, “giả định” là do người lập dữ liệu đặt \
      ra và cần kiểm chứng, “mẫu” là bịa ra để dùng thử, “nhập từ tệp” là do ban tổ chức cung cấp.
      """,
    en: """
      A number in square brackets is that of a paragraph of the source. What the source does not \
      report is marked: “derived” is reckoned from its figures, “assumed” was put down by whoever made \
      the data and has to be confirmed, “sample” is made up for trying out, “imported” comes from the \
      organiser.
      """
  )

  package static func sourceIs(_ source: Source, published: Localized?) -> Localized {
    func told(_ language: Language) -> String {
      [
        source.author, "“\(source.title)”", source.publisher, published?[language], source.address,
      ].compactMap(\.self).joined(separator: ", ")
    }
    return Localized(vi: "Nguồn: \(told(.vi)).", en: "Source: \(told(.en)).")
  }
}
