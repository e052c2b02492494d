package import Conference

/// Tables of attendance, of the lists and of the log.
extension Phrases {
  package static let columnStatus = Localized(vi: "Tình trạng", en: "Status")
  package static let columnStanding = Localized(vi: "Diện", en: "Standing")
  package static let columnArrival = Localized(vi: "Đến lúc", en: "Arrived at")
  package static let columnDesk = Localized(vi: "Bàn", en: "Desk")
  package static let columnPhone = Localized(vi: "Điện thoại", en: "Phone")
  package static let columnExpectedCount = Localized(vi: "Dự kiến", en: "Expected")
  package static let columnArrivedCount = Localized(vi: "Đã đến", en: "Arrived")
  package static let columnPresentCount = Localized(vi: "Có mặt", en: "Present")
  package static let columnMissingCount = Localized(vi: "Còn thiếu", en: "Missing")
  package static let columnListName = Localized(vi: "Danh sách", en: "List")
  package static let columnStore = Localized(vi: "Sổ", en: "Store")
  package static let columnSequence = Localized(vi: "Số", en: "Number")
  package static let columnHash = Localized(same: "SHA-256")
  package static let columnEventCount = Localized(vi: "Số việc", en: "Events")
  package static let columnVerdict = Localized(vi: "Kết quả", en: "Verdict")
  package static let columnBrokenEvent = Localized(vi: "Việc hỏng đầu tiên", en: "First broken")
  package static let columnHead = Localized(vi: "Chép ra giấy", en: "To write down")

  /// What a row without a province or category stands under.
  package static let notTold = Localized(vi: "(không ghi)", en: "(not told)")
  package static let nobodyIsMissing = Localized(
    vi: "không còn thiếu ai.",
    en: "nobody is missing."
  )

  /// How somebody came onto the roster; nil for who is on the list in force.
  package static func standing(_ standing: Standing) -> Localized? {
    switch standing {
    case .listed: nil
    case .withdrawn: Localized(vi: "đã rút", en: "withdrawn")
    case .walkIn: Localized(vi: "ngoài danh sách", en: "walk-in")
    case .substitute: Localized(vi: "đi thay", en: "substitute")
    case .unnamed: Localized(vi: "chưa có tên", en: "unnamed")
    }
  }

  /// Where somebody stands, by the word for programs.
  package static func attendanceStatus(_ word: String) -> Localized {
    switch word {
    case "expected": Localized(vi: "chưa đến", en: "not come")
    case "present": Localized(vi: "có mặt", en: "present")
    case "left": Localized(vi: "đã ra", en: "left")
    case "excused": Localized(vi: "vắng có lý do", en: "excused")
    case "withdrawn": Localized(vi: "đã rút", en: "withdrawn")
    default: Localized(same: word)
    }
  }

  /// The same as a mark in a table of many lists; nothing for who has not come.
  package static func tick(_ word: String) -> Localized {
    switch word {
    case "present": Localized(same: "✓")
    case "expected": Localized(same: "–")
    default: attendanceStatus(word)
    }
  }

  package static func listKind(_ kind: AttendanceList.Kind) -> Localized {
    switch kind {
    case .door: Localized(vi: "cửa vào", en: "door")
    case .session: Localized(vi: "chương trình", en: "session")
    case .visit: Localized(vi: "tham quan", en: "visit")
    case .other: Localized(vi: "khác", en: "other")
    }
  }

  /// "08:02" on the day of the conference, else with the date before it.
  package static func dayAndClock(_ moment: Moment, of info: ConferenceInfo) -> Localized {
    let local = moment.at(offset: info.utcOffset)
    let clock = clock(minute: local.minuteOfDay)
    guard local.date != CalendarDate(info.date) else { return Localized(same: clock) }
    return date(local.date).map { "\(clock), \($0)" }
  }

  /// Who is on a bus; `missing` are the first of `count` who are not.
  package static func busSummary(
    list: Localized,
    present: Int,
    expected: Int,
    missing: [String],
    count: Int
  ) -> Localized {
    let head = Localized(
      vi: "\(list.vi): trên xe \(present) trên \(expected)",
      en: "\(list.en): on the bus \(present) of \(expected)"
    )
    guard count > 0 else { return head.map { $0 + "." } }
    let names = missing.joined(separator: ", ")
    let rest = count - missing.count
    return Localized(
      vi: head.vi + ", còn thiếu: \(names)" + (rest > 0 ? " và \(rest) người nữa." : "."),
      en: head.en + ", missing: \(names)" + (rest > 0 ? " and \(rest) more." : ".")
    )
  }

  package static func attendanceSummary(
    list: Localized,
    expected: Int,
    arrived: Int,
    present: Int,
    missing: Int
  ) -> Localized {
    Localized(
      vi: "\(list.vi): dự kiến \(expected), đã đến \(arrived), đang có mặt \(present), còn thiếu "
        + "\(missing).",
      en: "\(list.en): \(expected) expected, \(arrived) arrived, \(present) present, \(missing) "
        + "missing."
    )
  }
}
