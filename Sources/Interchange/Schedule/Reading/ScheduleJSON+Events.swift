import BundledData
import Conference

// The second version: one list of events, each with its start and its end.
extension ScheduleJSON {
  typealias DayRange = (date: CalendarDate, start: Int64, end: Int64)

  func range(_ day: JSONValue) -> DayRange? {
    guard let date = string(day["date"]).flatMap(ScheduleTime.date),
      let start = string(day["start"]).flatMap({ ScheduleTime.moment($0, offset: offset ?? 0) }),
      let end = string(day["end"]).flatMap({ ScheduleTime.moment($0, offset: offset ?? 0) })
    else { return nil }
    return (date, start.seconds, end.seconds)
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
        days.first { ($0.start..<$0.end).contains(starts.seconds) }?.date ?? starts.date
    }
    gathering.add(found)
  }
}
