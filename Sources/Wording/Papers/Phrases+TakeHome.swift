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

  package static func subjectOfReviews(whose: Localized) -> Localized {
    Localized(
      vi: "Tổng hợp đánh giá của \(whose.vi) về các mô hình giảm nghèo",
      en: "Reviews of the poverty reduction models by \(whose.en)"
    )
  }

  // Whose reviews a report tells of.
  package static let theDelegates = Localized(vi: "đại biểu", en: "the delegates")
  package static let whoReports = Localized(vi: "người báo cáo", en: "the author of this report")
  package static func delegatesOf(_ province: String) -> Localized {
    Localized(vi: "đại biểu \(province)", en: "the delegates from \(province)")
  }

  /// How a report begins: the day.
  package static func takeHomeDay(_ date: Localized) -> Localized {
    Localized(vi: "Ngày \(date.vi)", en: "On \(date.en)")
  }

  /// Behind the day: the place, and who called.
  package static func takeHomeOpening(
    _ place: Localized?,
    _ organiser: Localized,
    _ title: Localized
  ) -> Localized {
    let at =
      place.map { Localized(vi: " tại \($0.vi),", en: " in \($0.en),") } ?? Localized(same: "")
    return Localized(
      vi: """
        ,\(at.vi) \(organiser.vi) tổ chức Hội nghị “\(title.vi)”.
        """,
      en: """
        ,\(at.en) the \(organiser.en) held the conference “\(title.en)”.
        """
    )
  }

  /// How the report on visits begins: under whose programme, and where to.
  package static func visitOpening(
    _ title: Localized,
    _ organiser: Localized,
    districts: [String]
  ) -> Localized {
    let vi = districts.map { "huyện " + $0 }
    let last = vi.count > 1 ? " và " + vi[vi.count - 1] : ""
    let many = districts.count > 1
    let lastEn = many ? " and " + districts[districts.count - 1] : ""
    let first = { (names: [String]) in
      (names.count > 1 ? names.dropLast() : names[...]).joined(separator: ", ")
    }
    return Localized(
      vi: """
        Trong khuôn khổ Hội nghị “\(title.vi)” do \(organiser.vi) tổ chức, đoàn đại biểu tham quan thực \
        tế mô hình giảm nghèo tại \(first(vi))\(last)
        """,
      en: """
        Within the conference “\(title.en)”, held by the \(organiser.en), delegates visited poverty \
        reduction models in \(first(districts))\(lastEn) \(many ? "districts" : "district")
        """
    )
  }

  package static let takeHomeFollows = Localized(
    vi: "Kết quả được báo cáo như sau (nguồn số liệu: xem Phụ lục kèm theo):",
    en: "The findings follow; the sources are in the annex."
  )

  // The parts of a report.
  package static let partConference = Localized(
    vi: "Thông tin chung về hội nghị",
    en: "The conference"
  )
  package static let partRemarks = Localized(vi: "Các ý kiến phát biểu", en: "What was said")
  package static let partVisitsAndModels = Localized(
    vi: "Các điểm tham quan và mô hình được giới thiệu",
    en: "The visits and the models"
  )
  package static let partWhen = Localized(
    vi: "Thời gian, thành phần đoàn",
    en: "When, and who went"
  )
  package static let partSeen = Localized(vi: "Kết quả tham quan", en: "What was seen")
  package static let partModels = Localized(
    vi: "Các mô hình trên địa bàn huyện",
    en: "The models of the district"
  )
  package static let partFigures = Localized(
    vi: "Số liệu và nguồn",
    en: "The figures and their sources"
  )
  package static func partReviews(whose: Localized) -> Localized {
    Localized(vi: "Đánh giá của \(whose.vi)", en: "Reviews by \(whose.en)")
  }
  package static let partSpreading = Localized(
    vi: "Khả năng nhân rộng và điều kiện cần có",
    en: "What can be replicated, and what it takes"
  )
  package static let partExchanged = Localized(
    vi: "Nội dung đã trao đổi",
    en: "Questions answered"
  )
  package static let partOpen = Localized(vi: "Nội dung cần làm rõ", en: "Questions still open")
  package static let partSource = Localized(vi: "Nguồn số liệu", en: "Sources")
  package static let annexTitle = Localized(
    vi: "Nội dung cần làm rõ và nguồn số liệu",
    en: "Questions still open, and sources"
  )
  /// In capitals, as the kind of a paper is.
  package static let modelSheet = Localized(
    vi: "MÔ HÌNH GIẢM NGHÈO",
    en: "POVERTY REDUCTION MODEL"
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
  package static let visitDay = Localized(vi: "Thời gian", en: "When")
  package static let visitLeader = Localized(vi: "Trưởng đoàn", en: "Head of the delegation")
  package static let visitMembers = Localized(vi: "Thành phần đoàn", en: "Delegation")
  package static let visitHosts = Localized(
    vi: "Người tiếp và làm việc với đoàn",
    en: "People met"
  )
  package static let visitedPlace = Localized(
    vi: "Mô hình đã đến (ấp, xã)",
    en: "Model visited (hamlet, commune)"
  )
  package static let findings = Localized(vi: "Ghi nhận tại chỗ", en: "Findings on site")

  package static func clockAndDate(_ clock: String, _ date: Localized) -> Localized {
    Localized(vi: "\(clock) ngày \(date.vi)", en: "\(clock), \(date.en)")
  }

  /// How many went on a visit: "Cần Thơ 12", "Hậu Giang 8".
  package static func wentOnVisit(_ count: Int, provinces: [String]) -> Localized {
    let from = provinces.joined(separator: ", ")
    return Localized(
      vi: "Số người tham gia: \(count) (\(from))",
      en: "People on the visit: \(count) (\(from))"
    )
  }

  package static let attendanceTold = Localized(vi: "Đại biểu tham dự", en: "Attendance")

  /// Above the models of a district where nobody says which of them a visit goes to.
  package static let modelsAsReported = Localized(
    vi: "Nguồn không nêu đoàn đến mô hình nào; dưới đây là các mô hình trên cùng địa bàn huyện.",
    en: "The source does not say which model was visited; these are those of the same district."
  )

  package static let questionsSuggested = Localized(
    vi: "Câu hỏi do người lập dữ liệu gợi ý, chưa có câu trả lời.",
    en: "Suggested by whoever prepared the data; not answered yet."
  )
  package static let questionsUnanswered = Localized(
    vi: "Câu hỏi chưa có câu trả lời.",
    en: "Not answered yet."
  )
  /// The mark of several things of which the most have no source.
  package static let assumedButCited = Localized(
    vi: "[giả định, trừ chỗ ghi nguồn]",
    en: "[assumed, unless a source is given]"
  )

  package static let howSustained = Localized(vi: "Cách duy trì", en: "How it is sustained")

  // The figures.
  package static let figuresReported = Localized(
    vi: "Số liệu nguồn nêu",
    en: "Figures that the source reports"
  )
  package static let figuresTargets = Localized(
    vi: "Chỉ tiêu (chưa phải kết quả)",
    en: "Targets (not results)"
  )
  package static let figuresDerived = Localized(
    vi: "Số liệu suy ra từ nguồn",
    en: "Figures derived from the source"
  )
  package static let figuresOther = Localized(
    vi: "Số liệu khác, không do nguồn nêu",
    en: "Other figures, which the source does not report"
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
      Số trong ngoặc vuông là số thứ tự đoạn của nguồn. Những gì không do nguồn nêu có ghi \
      rõ trong ngoặc: “suy ra” là tính từ số liệu của nguồn, “giả định” là do người lập dữ liệu đặt \
      ra và cần kiểm chứng, “mẫu” là dữ liệu minh họa, “ban tổ chức đặt” và “nhập từ tệp” là do ban tổ chức \
      cung cấp.
      """,
    en: """
      A number in square brackets is that of a paragraph of the source. What the source does not \
      report is marked: “derived” is calculated from its figures, “assumed” was put down by whoever \
      prepared the data and has to be confirmed, “sample” is made up for trying out, “organiser” and \
      “imported” come from the organiser.
      """
  )

  /// The same in a line.
  package static let marksInShort = Localized(
    vi: """
      Số trong ngoặc vuông là đoạn của nguồn; “suy ra” là tính từ số liệu của nguồn, “giả định” \
      cần kiểm chứng.
      """,
    en: """
      A number in square brackets is that of a paragraph of the source; “derived” is calculated from its \
      figures, “assumed” has to be confirmed.
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
