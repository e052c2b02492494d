package import Conference

/// Names of the screens and what they say of themselves.
extension Phrases {
  package static let overview = Localized(vi: "Tổng quan", en: "Overview")
  package static let overviewTab = Localized(vi: "Chung", en: "Overview")
  package static let agenda = Localized(vi: "Chương trình", en: "Agenda")
  package static let agendaTab = Localized(vi: "Lịch", en: "Agenda")
  package static let remarks = Localized(vi: "Phát biểu", en: "Remarks")
  package static let delegates = Localized(vi: "Đại biểu", en: "Delegates")
  package static let rosterTab = Localized(vi: "Đại biểu", en: "Roster")
  package static let visits = Localized(vi: "Tham quan thực tế", en: "Field visits")
  package static let visitsTab = Localized(vi: "Tham quan", en: "Visits")
  package static let models = Localized(vi: "Mô hình giảm nghèo", en: "Poverty-reduction models")
  package static let modelsTab = Localized(vi: "Mô hình", en: "Models")
  package static let figures = Localized(vi: "Số liệu", en: "Figures")
  package static let sources = Localized(vi: "Nguồn", en: "Sources")

  package static let overviewHelp = Localized(
    vi: "Hội nghị là gì, ở đâu, khi nào, những con số chính, và những việc làm được ở đây.",
    en: "What the conference is, where, when, its main figures, and what can be done here."
  )
  package static let agendaHelp = Localized(
    vi: "Các phần của hội nghị. Thứ tự chưa ai nêu thì ghi là tạm; giờ chỉ hiện khi lịch đã công "
      + "bố có, hoặc ban tổ chức đã ấn định.",
    en: "The parts of the conference. An order that nobody has given is called assumed; times show "
      + "where a published schedule has them, or once the organiser has set them."
  )
  package static let remarksHelp = Localized(
    vi: "Mỗi người phát biểu đã nói gì, từng ý một, kèm số liệu; mở một số liệu để xem đủ.",
    en: "What each speaker said, point by point, with the figures; open a figure to see all of it."
  )
  package static let rosterHelp = Localized(
    vi: "Đại biểu theo tỉnh, xếp theo tên. Lọc theo tỉnh và thành phần; tìm một người bằng vài chữ "
      + "cái, không cần dấu.",
    en: "Delegates by province, in the order of given names. Filter by province and category; find "
      + "anyone by a few letters, marks not needed."
  )
  package static let visitsHelp = Localized(
    vi: "Những nơi đến tham quan: xem gì, mô hình nào ở cùng huyện, gặp ai, hỏi gì.",
    en: "The places visited: what to see, which models are in the same district, whom to meet, "
      + "what to ask."
  )
  package static let modelsHelp = Localized(
    vi: "Các mô hình đã có kết quả. Chọn hai đến bốn mô hình để đặt cạnh nhau; tính thử nếu làm "
      + "theo; xếp hạng theo đánh giá, đọc mọi đánh giá.",
    en: "Models that have worked. Mark two to four to put them side by side; calculate what if you "
      + "did the same; rank them by their reviews, and read all of these."
  )
  package static let figuresHelp = Localized(
    vi: "Mọi con số, xếp theo nhóm đọc cùng nhau, với năm, địa bàn và mức (đúng bằng, hơn, trung "
      + "bình, chỉ tiêu). Chỉ tiêu để riêng với kết quả.",
    en: "Every number, in groups that are read together, with its year, place and bound (exact, "
      + "over, average, target). Targets stand apart from results."
  )
  package static let sourcesHelp = Localized(
    vi: "Mọi dữ kiện và đoạn của nguồn làm căn cứ cho nó.",
    en: "Every datum and the paragraphs of the source that it rests on."
  )

  package static let whatCanBeDone = Localized(vi: "Làm được gì ở đây", en: "What can be done here")
  package static let headlines = Localized(vi: "Số liệu chính", en: "Headline figures")
  package static let sampleData = Localized(vi: "danh sách mẫu", en: "sample list")
  package static let sampleWord = Localized(vi: "mẫu", en: "sample")
  package static let sampleRosterNote = Localized(
    vi: "Danh sách này là dữ liệu mẫu, tên người được đặt ra để dùng thử; danh sách thật sẽ "
      + "thay thế khi ban tổ chức nhập vào.",
    en: "This roster is made up so that the program can be tried; the organiser's own list takes "
      + "its place."
  )
  package static let everyProvince = Localized(vi: "Mọi tỉnh", en: "Every province")
  package static let everyCategory = Localized(vi: "Mọi thành phần", en: "Every category")
  package static let noProvince = Localized(vi: "Chưa rõ tỉnh", en: "Province not given")
  package static let rosterIsEmpty = Localized(
    vi: "Chưa có danh sách đại biểu.",
    en: "There is no list of delegates yet."
  )

  /// The same where a list can be brought in.
  package static func rosterIsEmpty(importKey: String) -> Localized {
    Localized(
      vi: "\(rosterIsEmpty.vi) Bấm \(importKey) để nhập danh sách của đơn vị, hoặc chạy "
        + "“hoinghi import roster TỆP”; người ngoài danh sách thì ghi là đại biểu bổ sung.",
      en: "\(rosterIsEmpty.en) Press \(importKey) to import an office's list, or run “hoinghi "
        + "import roster FILE”; whoever is on no list is registered as a walk-in."
    )
  }

  package static let nothingHere = Localized(vi: "Chưa có gì ở đây.", en: "Nothing here yet.")

  package static let filterPrompt = Localized(vi: "Lọc: ", en: "Narrow: ")
  package static let keepFilter = Localized(vi: "giữ bộ lọc", en: "keep")
  package static let showAll = Localized(vi: "bỏ lọc", en: "show all")

  package static func shownOf(_ shown: Int, _ all: Int) -> Localized {
    Localized(same: "\(shown)/\(all)")
  }

  package static func delegatesFrom(_ count: Int, provinces: [String]) -> Localized {
    let names = provinces.joined(separator: ", ")
    return Localized(
      vi: "\(count) đại biểu" + (names.isEmpty ? "" : " của \(names)"),
      en: "\(count) delegates" + (names.isEmpty ? "" : " from \(names)")
    )
  }

  package static func tooSmall(
    width: Int,
    height: Int,
    neededWidth: Int,
    neededHeight: Int
  ) -> Localized {
    Localized(
      vi: "Cửa sổ \(width)×\(height), cần ít nhất \(neededWidth)×\(neededHeight).",
      en: "Window is \(width)×\(height), needs \(neededWidth)×\(neededHeight)."
    )
  }
}
