package import Conference

/// What `data new` asks and says.
extension Phrases {
  package static let helpDataNew = Localized(
    vi: "lập hội nghị mới: hỏi vài câu, hoặc lấy từ lịch và danh sách có sẵn",
    en: "make a conference of one's own: a few questions, or a schedule and a list"
  )
  package static let helpNewSchedule = Localized(
    vi: "lịch đã công bố, như “import schedule” nhận",
    en: "a published schedule, as 'import schedule' takes it"
  )
  package static let helpNewRoster = Localized(
    vi: "danh sách đại biểu, như “import roster” nhận",
    en: "a list of delegates, as 'import roster' takes it"
  )
  package static let helpNewDate = Localized(
    vi: "ngày đầu, như 2024-05-17 hoặc 17/5/2024",
    en: "the first day, as 2024-05-17 or 17/5/2024"
  )
  package static let helpNewOrganiser = Localized(
    vi: "đơn vị tổ chức",
    en: "who organises it"
  )
  package static let helpNewFrom = Localized(
    vi: "tỉnh, hoặc nhóm, có đại biểu; dùng được nhiều lần",
    en: "a province, or a group, that delegates come from; may stand several times"
  )
  package static let helpNewSession = Localized(
    vi: "một mục, như '08:00 Khai mạc'; dùng được nhiều lần",
    en: "a session, as '08:00 Opening'; may stand several times"
  )
  package static let sessionLineName = Localized(vi: "giờ-tên", en: "time-title")
  package static let sessionExample = Localized(vi: "08:00 Khai mạc", en: "08:00 Opening")

  package static let newIntroduction = Localized(
    vi: "Trả lời từng câu rồi nhấn Enter. Ctrl-D: thôi, không ghi gì.",
    en: "Answer each question and press Enter. Ctrl-D: give up, nothing is written."
  )
  package static let asksTitle = Localized(vi: "Tên hội nghị?", en: "What is it called?")
  package static let asksDate = Localized(
    vi: "Ngày đầu, như 17/5/2024?",
    en: "The first day, as 2024-05-17?"
  )
  package static let asksPlace = Localized(vi: "Họp ở đâu?", en: "Where does it take place?")
  package static let asksOrganiser = Localized(
    vi: "Đơn vị nào tổ chức? (Enter: chưa ghi)",
    en: "Who organises it? (Enter: left open)"
  )
  package static let asksProvinces = Localized(
    vi: "Đại biểu từ những tỉnh, hay nhóm nào? Cách nhau bằng dấu phẩy. (Enter: không chia)",
    en: "Which provinces, or groups, do delegates come from? Divide them by commas. (Enter: none)"
  )
  package static let asksSessions = Localized(
    vi: """
      Chương trình, mỗi dòng một mục: “08:00 Khai mạc” hoặc “08:00-08:30 Khai mạc”. Dòng chỉ có \
      ngày (18/5/2024) bắt đầu ngày khác. Dán cả đoạn cũng được; dòng trống là hết.
      """,
    en: """
      The programme, a session a line: “08:00 Opening” or “08:00-08:30 Opening”. A line with a date \
      alone (2024-05-18) begins another day. It may be pasted whole; an empty line ends it.
      """
  )
  package static let newGivenUp = Localized(
    vi: "đã thôi, chưa ghi gì.",
    en: "given up, nothing was written."
  )

  package static let titleIsEmpty = Localized(
    vi: "Hội nghị nào cũng có tên; ghi tên rồi nhấn Enter.",
    en: "Every conference has a name: write it, then press Enter."
  )
  package static let placeIsEmpty = Localized(
    vi: "Ghi nơi họp; chưa biết thì ghi tỉnh hay thành phố.",
    en: "Write where it takes place; the province or the town will do."
  )

  package static func dateIsNone(_ text: String) -> Localized {
    Localized(
      vi: "“\(text)” không phải ngày; viết như 17/5/2024 hoặc 2024-05-17.",
      en: "“\(text)” is no date; write it as 2024-05-17 or 17/5/2024."
    )
  }

  package static func dayIsTooEarly(_ date: Localized, first: Localized) -> Localized {
    Localized(
      vi: "\(date.vi) trước ngày đầu \(first.vi); những mục sau dòng này vẫn thuộc ngày trên.",
      en:
        "\(date.en) is before the first day, \(first.en); the sessions below stay on the day above."
    )
  }

  /// Why a line of a programme is none.
  package enum SessionLineFault: Error, Hashable, Sendable {
    case noTime, noTitle, endsBeforeStart
  }

  package static func sessionLineIsBad(_ line: String, _ fault: SessionLineFault) -> Localized {
    let why =
      switch fault {
      case .noTime:
        Localized(
          vi: "chưa có giờ ở đầu; viết như “08:00 Khai mạc”",
          en: "no time stands at its beginning; write it as “08:00 Opening”"
        )
      case .noTitle:
        Localized(
          vi: "sau giờ chưa có tên mục; viết như “08:00 Khai mạc”",
          en: "no title stands behind the time; write it as “08:00 Opening”"
        )
      case .endsBeforeStart:
        Localized(
          vi: "giờ kết thúc không sau giờ bắt đầu (qua nửa đêm thì được, dài nhất 12 giờ)",
          en: "it does not end after its start (past midnight it may, up to 12 hours)"
        )
      }
    return Localized(
      vi: "“\(line)”: \(why.vi). Dòng này chưa được lấy.",
      en: "“\(line)”: \(why.en). This line was not taken."
    )
  }

  package static func conferenceMade(
    _ folder: String,
    sessions: Int,
    delegates: Int
  ) -> Localized {
    Localized(
      vi: """
        đã lập hội nghị trong \(folder): \(sessions) mục, \(delegates) đại biểu. Mở bằng \
        “hoinghi --data \(folder)”; sửa chương trình ngay trên màn hình bằng phím e
        """,
      en: """
        made a conference in \(folder): \(sessions) session\(sessions == 1 ? "" : "s"), \
        \(delegates) delegate\(delegates == 1 ? "" : "s"). Open it with \
        'hoinghi --data \(folder)'; the programme is edited on its screen by the key e
        """
    )
  }
}
