package import Conference

/// When, from where and how delegates go on a visit, and whom they call.
extension Phrases {
  package static let arrangements = Localized(vi: "Đi lại, tập trung", en: "Getting there")
  package static let departs = Localized(vi: "Giờ đi", en: "Departs")
  package static let meetingPoint = Localized(vi: "Nơi tập trung", en: "Meeting point")
  package static let bus = Localized(vi: "Xe", en: "Bus")
  package static let contact = Localized(vi: "Liên hệ", en: "Contact")
  package static let arrangementsProvenance = Localized(
    vi: "Nguồn: đi lại",
    en: "Source: getting there"
  )

  package static let noArrangements = Localized(
    vi: "Ban tổ chức chưa thông báo.",
    en: "To be announced by the organiser."
  )

  /// When the bus of a visit goes, in the list of visits.
  package static func busGoes(_ clock: Localized) -> Localized {
    Localized(vi: "xe đi \(clock.vi)", en: "departs \(clock.en)")
  }

  /// How many models a visit's district has; which of them it goes to is not said.
  package static func modelsThere(_ count: Int) -> Localized {
    Localized(
      vi: "\(count) mô hình cùng huyện",
      en: count == 1 ? "1 model in the district" : "\(count) models in the district"
    )
  }

  /// How many of these models I have reviewed.
  package static func reviewedByMe(_ count: Int) -> Localized {
    Localized(vi: "đã đánh giá \(count)", en: "\(count) reviewed")
  }

  package static let onTheBusLabel = Localized(vi: "Đã lên xe", en: "On the bus")

  package static func onTheBus(_ count: Int) -> Localized {
    Localized(vi: "\(count) đại biểu", en: count == 1 ? "1 delegate" : "\(count) delegates")
  }

  /// "cả ngày", with the date before it where that is not `day`.
  package static func allDay(_ date: CalendarDate, unlessOn day: CalendarDate?) -> Localized {
    guard date != day else { return allDay }
    let said = self.date(date)
    return Localized(vi: "\(said.vi), \(allDay.vi)", en: "\(said.en), \(allDay.en)")
  }

  /// Of a session that takes its whole day.
  package static let allDay = Localized(vi: "cả ngày", en: "all day")

  /// A time by its own clock: "13:30", with the date before it where that is not `day`.
  package static func clock(_ moment: Moment, unlessOn day: CalendarDate?) -> Localized {
    let clock = clock(minute: moment.minuteOfDay)
    guard moment.date != day else { return Localized(same: clock) }
    return date(moment.date).map { "\($0) \(clock)" }
  }
}
