package import Conference
package import Ledger

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
    case .walkIn: Localized(vi: "bổ sung", en: "walk-in")
    case .substitute: Localized(vi: "đi thay", en: "substitute")
    case .unnamed: Localized(vi: "chưa có tên", en: "unnamed")
    }
  }

  /// Of a walk-in or a substitute.
  package static let registrationUndone = Localized(vi: "đã hoàn tác", en: "undone")

  /// Where somebody stands.
  package static func attendanceStatus(_ status: PersonOnList.Status) -> Localized {
    switch status {
    case .expected: Localized(vi: "chưa đến", en: "not come")
    case .present: Localized(vi: "có mặt", en: "present")
    case .left: Localized(vi: "đã ra", en: "left")
    case .excused: Localized(vi: "vắng có lý do", en: "excused")
    case .withdrawn: Localized(vi: "đã rút", en: "withdrawn")
    }
  }

  /// The same as a mark in a table of many lists.
  package static func tick(_ status: PersonOnList.Status) -> Localized {
    switch status {
    case .present: Localized(same: "✓")
    case .expected: Localized(same: "–")
    case .left, .excused, .withdrawn: attendanceStatus(status)
    }
  }

  package static func listKind(_ kind: AttendanceList.Kind) -> Localized {
    switch kind {
    case .door: Localized(vi: "cửa chính", en: "door")
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

  /// How a bus stands, for who counts heads before it leaves.
  ///
  /// - Parameters:
  ///   - standing: Of the bus.
  ///   - list: What the bus is called.
  ///   - missing: The first of those who are missing.
  ///   - nearby: Who is in at the door and not on the bus; nil where nobody has come to the door.
  ///   - most: How many of them are named.
  /// - Returns: One line on the bus.
  package static func busSummary(
    _ standing: ListStanding,
    of list: Localized,
    missing: [String],
    nearby: [String]?,
    naming most: Int
  ) -> Localized {
    let head = Localized(
      vi: "\(list.vi): trên xe \(standing.present) trên \(standing.expected)",
      en: "\(list.en): on the bus \(standing.present) of \(standing.expected)"
    )
    guard let nearby else {
      guard standing.missing > 0 else { return head.map { $0 + "." } }
      let names = named(missing, of: standing.missing, naming: most)
      return Localized(
        vi: head.vi + ", còn thiếu: \(names.vi).",
        en: head.en + ", missing: \(names.en)."
      )
    }
    let count = Localized(
      vi: "\(head.vi), còn thiếu \(standing.missing).",
      en: "\(head.en), \(standing.missing) missing."
    )
    guard !nearby.isEmpty else {
      return Localized(
        vi: count.vi + " Ai đã vào cửa đều đã lên xe.",
        en: count.en + " Everybody who is in at the door is on the bus."
      )
    }
    let names = named(nearby, of: nearby.count, naming: most)
    return Localized(
      vi: count.vi + " Đã vào cửa nhưng chưa lên xe, \(nearby.count) người: \(names.vi).",
      en: count.en + " In at the door but not on the bus, \(nearby.count): \(names.en)."
    )
  }

  /// The first names and how many more there are: "A, B and 3 more".
  static func named(_ names: [String], of count: Int, naming most: Int) -> Localized {
    let told = names.prefix(most).joined(separator: ", ")
    let rest = count - min(most, names.count)
    return Localized(
      vi: told + (rest > 0 ? " và \(rest) người nữa" : ""),
      en: told + (rest > 0 ? " and \(rest) more" : "")
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
