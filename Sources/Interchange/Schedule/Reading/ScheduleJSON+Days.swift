import BundledData
import Conference

// The first version: days, rooms by their names, events.
extension ScheduleJSON {
  mutating func readDay(_ day: JSONValue) {
    guard day.kind == .object else { return gathering.report(.wrongType("days"), at: day.offset) }
    var date: CalendarDate?
    if let written = text(day, "date") {
      date = ScheduleTime.date(written)
      if date == nil { gathering.report(.badDate(written), at: day["date"]?.offset) }
    }
    let start = text(day, "day_start").flatMap { ScheduleTime.moment($0, offset: offset) }
    date = date ?? start?.date
    let change = start.flatMap { $0.date == date ? $0.minuteOfDay : nil } ?? 0
    guard let rooms = object(day, "rooms") else { return }
    for room in rooms.members {
      guard room.value.kind == .array else {
        gathering.report(.wrongType(room.key), at: room.value.offset)
        continue
      }
      for event in room.value.elements {
        readEvent(event, day: date, change: change, in: room.key)
      }
    }
  }

  mutating func readEvent(
    _ event: JSONValue,
    day: CalendarDate?,
    change: Int,
    in room: String
  ) {
    guard var found = found(event) else { return }
    found.room = found.room ?? room
    let clock = text(event, "start").flatMap(ScheduleTime.clock)
    if let written = text(event, "date"), written.utf8.count > 10 {
      guard let moment = moment(written) else {
        return gathering.report(.badTime(written), at: event["date"]?.offset)
      }
      let showing = clock.flatMap { ScheduleTime.offset(showing: $0, at: moment) }
      let local = showing ?? zone?.offset(at: moment.seconds)
      let starts = local.map { moment.at(offset: $0) } ?? moment
      found.starts = starts
      let days = day.map { starts.date.daysSinceEpoch - $0.daysSinceEpoch } ?? 2
      found.day = (0...1).contains(days) ? day : starts.date
    } else {
      guard let clock else {
        return gathering.report(
          text(event, "start").map { .badTime($0) } ?? .missingStart,
          at: (event["start"] ?? event).offset
        )
      }
      guard let day else { return gathering.report(.missingDate, at: event.offset) }
      let date = CalendarDate(daysSinceEpoch: day.daysSinceEpoch + (clock < change ? 1 : 0))
      let said = offset ?? zone?.offset(atLocal: date, minute: clock)
      found.starts = Moment(date: date, minuteOfDay: clock, offset: said ?? assumed())
      found.day = day
    }
    if let written = text(event, "duration"), !length(written, event, &found) { return }
    gathering.add(found)
  }

  /// Sets the end; false where the length is none.
  mutating func length(
    _ written: String,
    _ event: JSONValue,
    _ found: inout FoundSession
  ) -> Bool {
    guard let minutes = ScheduleTime.length(written) else {
      gathering.report(.badLength(written), at: event["duration"]?.offset)
      return false
    }
    found.ends = found.starts.map {
      Moment(seconds: $0.seconds + Int64(minutes) * 60, offset: $0.offset)
    }
    return true
  }

  mutating func assumed() -> Int {
    isAssumed = true
    return ScheduleReading.assumedOffset
  }

  mutating func moment(_ text: String) -> Moment? {
    if let said = ScheduleTime.moment(text, offset: offset) { return said }
    if let zone, let local = ScheduleTime.moment(text, offset: 0) {
      return Moment(
        date: local.date,
        minuteOfDay: local.minuteOfDay,
        offset: zone.offset(atLocal: local.date, minute: local.minuteOfDay)
      )
    }
    return ScheduleTime.moment(text, offset: assumed())
  }
}
