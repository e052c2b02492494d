package import Conference

/// The programme for calendars.
extension Phrases {
  /// What nobody has given a time is in no calendar.
  package static func notInSchedule(_ titles: [Localized]) -> Localized {
    Localized(
      vi: "chưa đặt giờ nên không có trong lịch: \(titles.map(\.vi).joined(separator: "; ")).",
      en: "not in the calendar, for no time is set: \(titles.map(\.en).joined(separator: "; "))."
    )
  }
}
