import BundledData
import Conference

// The second version: one list of events, each with its start and its end.
extension ScheduleJSON {
  /// A day of the conference, and the seconds since 1970 that belong to it.
  typealias DayRange = (date: CalendarDate, seconds: Range<Int64>)

  /// Nil where the day does not say so, or ends before it begins.
  func range(_ day: JSONValue) -> DayRange? {
    guard let date = string(day["date"]).flatMap(ScheduleTime.date),
      let start = string(day["start"]).flatMap({ ScheduleTime.moment($0, offset: offset ?? 0) }),
      let end = string(day["end"]).flatMap({ ScheduleTime.moment($0, offset: offset ?? 0) }),
      start.seconds < end.seconds
    else { return nil }
    return (date, start.seconds..<end.seconds)
  }

  mutating func readEvent(_ event: JSONValue, _ days: [DayRange]) {
    guard var found = found(event) else { return }
    for key in ["start", "end"] {
      guard let written = text(event, key) ?? (key == "start" ? text(event, "date") : nil) else {
        continue
      }
      guard let moment = moment(written) else {
        return gathering.report(.badTime(written), at: event[key]?.offset)
      }
      let local = zone.map { moment.at(offset: $0.offset(at: moment.seconds)) } ?? moment
      if key == "start" { found.starts = local } else { found.ends = local }
    }
    if found.ends == nil, let written = text(event, "duration"),
      !length(written, event, &found)
    {
      return
    }
    if let starts = found.starts {
      found.day =
        days.first { $0.seconds.contains(starts.seconds) }?.date ?? starts.date
    }
    gathering.add(found)
  }
}
